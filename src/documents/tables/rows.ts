/** The rows of an assignment table → proposed targets: hierarchy by ordinals and indents, units handed down. */
import type { Figure } from '../figures/figure';
import type { NumberStyle } from '../figures/numbers';
import type { ProposedTarget, TargetFlag } from '../proposed-target';
import { kindOf } from '../targets/kind';
import { isYearlyMean, priceBasisIn } from '../targets/said';
import { markOf, PLAIN } from '../text/marks';
import { bareCell, isAreaName, isColumnNumbers, textAt, type TableRow } from './cells';
import { readFigure, readUnit } from './figure-cell';
import { repeatsHead, type TableMapping } from './mapping';
import type { TableHead } from './headings';

export interface TableSurroundings {
  readonly style: NumberStyle;
  /** The year the document or the table's title speaks of. */
  readonly year: number | null;
  /** The unit said once for the whole table: "Đơn vị tính: tỷ đồng". */
  readonly unit: string;
  /** Offset in the source of a place in the text. */
  readonly origin: (place: number) => number;
  /** What stands in the text between two places. */
  readonly slice: (from: number, to: number) => string;
}

/** A row whose figure could not be read. */
export interface SkippedRow {
  /** Index in the table. */
  readonly row: number;
  /** Name of its sheet in a workbook. */
  readonly sheet?: string;
  readonly name: string;
  readonly text: string;
}

export interface TableTargets {
  readonly targets: readonly ProposedTarget[];
  readonly skipped: readonly SkippedRow[];
}

interface Line {
  readonly rank: number;
  readonly name: string;
  readonly unit: string;
  readonly hasFigure: boolean;
  readonly isPart: boolean;
}

const SAME_AS_ABOVE = /^(?:["”“″〃']+|''|-?nt-?|như trên|n\.t|-"-|- ?" ?-|--?)$/iu;
const NO_FIGURE = /^(?:[-–—…x.*]+|không|chưa có|-\s*-)?$/iu;
const TOTALS = /^(?:tổng cộng|cộng|tổng số|tổng)$/iu;
const NOTES = /^(?:ghi chú|nguồn|\(\*+\)|\*+\s|chú thích|người lập|ngày\s+\d)/iu;
const PARTS = /^(?:trong đó|bao gồm|gồm)\s*[:,-]?\s*/iu;
/** Rank of a line that only follows on, below everything with a mark. */
const ROMAN = 20;

/** @param head to know the headings again where a page repeats them; null without */
export function readRows(rows: readonly TableRow[], from: number, mapping: TableMapping, head: TableHead | null, around: TableSurroundings): TableTargets {
  const targets: ProposedTarget[] = [];
  const skipped: SkippedRow[] = [];
  const open: Line[] = [];
  let unitAbove = around.unit;
  for (const [index, row] of rows.entries()) {
    if (index < from || isColumnNumbers(row) || (head !== null && repeatsHead(row, head))) continue;
    const read = nameOf(row, mapping);
    if (read.name === '' || NOTES.test(read.name) || (TOTALS.test(read.name) && mapping.targets.length === 0)) continue;
    if (mapping.targets.length > 0) {
      targets.push(...unitRow(row, mapping, around));
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= read.rank) open.pop();
    const printedUnit = textAt(row, mapping.unit);
    const inName = unitInName(read.name, printedUnit);
    const inherited = SAME_AS_ABOVE.test(printedUnit) ? unitAbove : (open.findLast(({ unit }) => unit !== '')?.unit ?? around.unit);
    const unit = printedUnit !== '' && !SAME_AS_ABOVE.test(printedUnit) ? printedUnit : (inName.unit ?? inherited);
    const parent = textAt(row, mapping.parent) || parentOf(open);
    const found = targetsOf(row, { name: inName.name, unit, parent }, mapping, around);
    targets.push(...found.targets);
    if (found.unread !== null) skipped.push({ row: index, name: inName.name, text: found.unread });
    if (unit !== '') unitAbove = unit;
    open.push({ rank: read.rank, name: inName.name, unit: found.targets.length > 0 || printedUnit !== '' ? unit : '', hasFigure: found.targets.length > 0, isPart: read.isPart });
  }
  return { targets, skipped };
}

/** A row's name without its mark, and how deep it stands. */
function nameOf(row: TableRow, mapping: TableMapping): { readonly name: string; readonly rank: number; readonly isPart: boolean } {
  const cell = row[mapping.name];
  const ordinal = textAt(row, mapping.ordinal).replace(/^[*_\s]+|[*_\s]+$/g, '');
  const own = markOf(cell?.text ?? '');
  const isMarked = own.label !== '' && own.kind !== 'plain';
  const words = (cell?.text ?? '').slice(isMarked ? own.length : 0).replace(/\*+/g, '').trim();
  const isPart = PARTS.test(words);
  const rank = ordinal !== '' ? rankOf(ordinal) : isMarked ? own.rank : (cell?.indent ?? 0) > 0 ? 65 + Math.min(cell?.indent ?? 0, 20) : isPart ? 80 : PLAIN;
  return { name: words.replace(PARTS, '').replace(/[\s:;,.]+$/u, ''), rank, isPart };
}

/** A, I, 1, 1.1, a, -, + from the top down. */
function rankOf(ordinal: string): number {
  const bare = ordinal.replace(/[().\s]+$/g, '').replace(/^\(/, '');
  if (/^[IVX]{1,6}$/.test(bare)) return ROMAN;
  if (/^[A-E]$/.test(bare)) return 15;
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(bare)) return 29 + bare.split('.').length;
  if (/^[a-zđ]$/.test(bare)) return 50;
  if (/^[-–—]$/.test(bare)) return 60;
  return bare === '+' ? 70 : PLAIN;
}

/** The nearest line above that has a figure, or that is itself no mere heading of the table. */
function parentOf(open: readonly Line[]): string | null {
  const above = open.at(-1);
  if (above === undefined) return null;
  const isHeading = !above.hasFigure && (above.rank <= ROMAN || isAnnouncement(above.name));
  return isHeading ? null : above.name;
}

function isAnnouncement(name: string): boolean {
  return /^(?:các |nhóm )?(?:chỉ tiêu|mục tiêu|lĩnh vực|về )/iu.test(name) || !/\p{Ll}/u.test(name);
}

/** "Sản lượng (tấn)" where no column has the unit. */
function unitInName(name: string, printedUnit: string): { readonly name: string; readonly unit: string | null } {
  const [, words, unit] = /^(.*\S)\s*\(\s*(?:đvt\s*:?\s*)?([^()]{1,30})\)$/iu.exec(name) ?? [];
  const isUnit = printedUnit === '' && words !== undefined && unit !== undefined && readUnit(unit) !== null;
  return isUnit ? { name: words, unit: unit.trim() } : { name, unit: null };
}

interface Named {
  readonly name: string;
  readonly unit: string;
  readonly parent: string | null;
}

function targetsOf(row: TableRow, line: Named, mapping: TableMapping, around: TableSurroundings): { readonly targets: ProposedTarget[]; readonly unread: string | null } {
  const targets: ProposedTarget[] = [];
  let unread: string | null = null;
  const read = (column: number | null, more: Partial<ProposedTarget>): void => {
    const cell = column === null ? undefined : row[column];
    if (cell === undefined || NO_FIGURE.test(cell.text)) return;
    const figure = readFigure(cell, line.unit, around.style);
    const isClash = figure?.unit?.sense === 'percent' && line.unit !== '' && readUnit(line.unit) !== null && readUnit(line.unit)?.sense !== 'percent' && readUnit(line.unit)?.sense !== 'points' && figure.change === null;
    if (figure === null || isClash) unread ??= cell.text;
    else if (isWholeOfStructure(line.name, figure)) return;
    else targets.push(targetOf(row, column ?? 0, figure, line, mapping, around, more));
  };
  read(mapping.plan, {});
  for (const { index, area } of mapping.areas) read(index, { area });
  for (const { index, period } of mapping.periods) read(index, { period });
  return { targets, unread };
}

/** One unit's row: a target for every column. */
function unitRow(row: TableRow, mapping: TableMapping, around: TableSurroundings): ProposedTarget[] {
  const area = textAt(row, mapping.name);
  const isTotal = /^(?:toàn|cả|tổng|cộng)(?!\p{L})/iu.test(area) && !isAreaName(area);
  return mapping.targets.flatMap(({ index, name, unit }) => {
    const cell = row[index];
    const figure = cell === undefined || NO_FIGURE.test(cell.text) ? null : readFigure(cell, unit, around.style);
    return figure === null ? [] : [targetOf(row, index, figure, { name, unit, parent: null }, mapping, around, isTotal ? {} : { area })];
  });
}

function targetOf(row: TableRow, column: number, figure: Figure, line: Named, mapping: TableMapping, around: TableSurroundings, more: Partial<ProposedTarget>): ProposedTarget {
  const printedUnit = line.unit !== '' ? line.unit : (figure.unit?.text ?? '');
  const unit = figure.unit !== null && readUnit(line.unit) !== null && readUnit(line.unit)?.sense !== figure.unit.sense ? figure.unit.text : printedUnit;
  const flags: TargetFlag[] = [...figure.flags];
  if (unit === '') flags.push('unit-missing');
  if (mapping.isGuessed) flags.push('column-guessed');
  const from = row[mapping.name]?.start ?? null;
  const last = row[Math.max(column, mapping.name)];
  const shown = row[column]?.text ?? '';
  const words =
    from !== null && last?.start != null && last.start >= from
      ? around.slice(from, last.start + last.text.length).replace(/\s+/g, ' ').trim()
      : `${line.name}: ${shown} ${shown.endsWith('%') && unit === '%' ? '' : unit}`.trim();
  return {
    name: line.name,
    unit,
    kind: kindOf({ ...figure, change: figure.change ?? changeInName(line.name), unit: figure.unit ?? readUnit(unit) }, line.name, line.parent),
    bound: figure.bound,
    ...(figure.value !== null && { value: figure.value }),
    ...(figure.min !== null && { min: figure.min }),
    ...(figure.max !== null && { max: figure.max }),
    parent: line.parent === line.name ? null : line.parent,
    year: mapping.year ?? around.year,
    ...(figure.isApproximate && { approx: true }),
    ...priceBasisIn(line.name),
    ...(isYearlyMean(line.name) && { average: true }),
    ...((figure.change === 'more' || (figure.change === 'rise' && figure.unit !== null && figure.unit.sense !== 'percent' && figure.unit.sense !== 'times')) && { increment: true }),
    ...(figure.start !== null && { from: figure.start }),
    ...(figure.of !== null && { of: figure.of }),
    status: 'plan',
    ...more,
    evidence: words,
    ...(from !== null && { position: around.origin(from) }),
    confidence: Math.round(0.95 * 0.85 ** flags.length * 100) / 100,
    flags,
  };
}

/** "GRDP tăng", "Hộ nghèo giảm": the verb of the figure ends the name. */
function changeInName(name: string): Figure['change'] {
  const [, verb] = /\s(tăng|giảm)(?:\s*\(%\))?$/iu.exec(name) ?? [];
  return verb === undefined ? null : verb.toLowerCase() === 'tăng' ? 'rise' : 'fall';
}

/** The whole of a structure is no target: its parts are. */
function isWholeOfStructure(name: string, figure: Figure): boolean {
  return figure.value === 100 && /^(?:cơ cấu|tỷ trọng)/iu.test(name);
}

/** A unit said for a whole table: "Đơn vị tính: tỷ đồng", "ĐVT: triệu đồng"; empty without. */
export function tableUnit(text: string): string {
  const found = /(?:đơn vị(?: tính)?|đvt)\s*:\s*([^\n;.()|]{1,30})/iu.exec(text)?.[1]?.trim() ?? '';
  return readUnit(found) === null || bareCell(found) === '' ? '' : found;
}
