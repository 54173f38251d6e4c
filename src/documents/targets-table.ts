/** An assignment table: one row per target with its name, ĐVT and figure. */
import { readPrintedNumber, refusal, success, type BoundKind, type Result } from '../domain';
import type { CellValue } from '../xlsx';
import type { ProposedTarget, TargetKind, TargetsFile } from './proposed-target';
import { findHeadings, folded, textOf } from './table';

const HEADINGS = {
  name: ['chỉ tiêu', 'tên chỉ tiêu', 'nội dung', 'name'],
  unit: ['đvt', 'đơn vị tính', 'unit'],
  value: ['kế hoạch', 'chỉ tiêu giao', 'kế hoạch giao', 'giá trị', 'value'],
  parent: ['thuộc', 'trong đó của', 'parent'],
} as const;

type Key = keyof typeof HEADINGS;

/** Signs and words in front of a figure (folded), longest first. */
const BOUND_WORDS: readonly (readonly [word: string, bound: BoundKind])[] = [
  ['khong thap hon', '>='],
  ['khong duoi', '>='],
  ['toi thieu', '>='],
  ['it nhat', '>='],
  ['khong qua', '<='],
  ['toi da', '<='],
  ['tren', '>'],
  ['duoi', '<'],
  ['hon', '>'],
  ['>=', '>='],
  ['<=', '<='],
  ['≥', '>='],
  ['≤', '<='],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
];
const OR_MORE = /^(?:tu )?(.+) tro len$/;
/** Units of things that are counted one by one. */
const COUNTED = ['xa', 'don vi', 'truong', 'du an', 'hop tac xa', 'thon', 'xom', 'san pham'];

/**
 * @param rows the table's cells from row 1 on; rows without a figure are headings and carry no target
 * @returns refused with `targets.notATargetsFile` (no name or figure column), `targets.empty`, or
 *   `targets.figureInvalid` where a figure is not a number, or a percentage of a unit that is none
 */
export function readTargetsTable(rows: readonly (readonly (CellValue | undefined)[])[], name: string): Result<TargetsFile> {
  const headings = findHeadings<Key>(rows, HEADINGS);
  const { name: nameColumn, value: valueColumn, unit: unitColumn, parent: parentColumn } = headings?.columns ?? {};
  if (!headings || nameColumn === undefined || valueColumn === undefined) return refusal('targets.notATargetsFile', { name });
  const targets: ProposedTarget[] = [];
  for (const [index, row] of rows.entries()) {
    const target = textOf(row[nameColumn]);
    const printed = textOf(row[valueColumn]);
    if (index <= headings.row || target === '' || printed === '') continue;
    const figure = readFigure(row[valueColumn], printed);
    const unit = unitColumn === undefined ? '' : textOf(row[unitColumn]);
    if (figure === null || (figure.percent && unit !== '' && !unit.startsWith('%'))) {
      return refusal('targets.figureInvalid', { name, row: index + 1, target, text: printed.slice(0, 80) });
    }
    targets.push({
      name: target,
      unit: figure.percent && unit === '' ? '%' : unit,
      kind: kindOf(target, figure.percent ? '%' : unit),
      bound: figure.bound,
      value: figure.value,
      parent: parentColumn === undefined ? null : textOf(row[parentColumn]) || null,
      year: null,
      evidence: `${target}: ${printed} ${unit}`.trim(),
    });
  }
  if (targets.length === 0) return refusal('targets.empty', { name });
  return success({ document: null, place: null, year: null, targets });
}

function readFigure(cell: CellValue | undefined, printed: string): { value: number; bound: BoundKind; percent: boolean } | null {
  if (typeof cell === 'number') return { value: cell, bound: '=', percent: false };
  const percent = printed.includes('%');
  let words = folded(printed).replace('%', '').trim();
  let bound: BoundKind = '=';
  const orMore = OR_MORE.exec(words)?.[1];
  if (orMore !== undefined) {
    [words, bound] = [orMore, '>='];
  } else {
    const found = BOUND_WORDS.find(([word]) => words.startsWith(word));
    if (found) [words, bound] = [words.slice(found[0].length), found[1]];
  }
  const figure = readPrintedNumber(words);
  return figure && { value: figure.value, bound, percent };
}

/** What a line of a table is, by its unit first; the planner sees the kind and may change it. */
function kindOf(name: string, unit: string): TargetKind {
  const [words, measure] = [folded(name), folded(unit)];
  if (measure.includes('/nguoi')) return 'per-capita';
  if (measure.startsWith('%')) {
    if (words.startsWith('giam')) return 'reduction';
    if (words.includes('ty trong')) return 'structure-share';
    return /\btang\b/.test(words) ? 'growth' : 'ratio';
  }
  return COUNTED.includes(measure) ? 'count' : 'level';
}
