/** Faults of cells beside each other as one, so that a sheet pasted as values is a sentence and not a thousand. */
import { problem, type Problem } from '../../domain';
import { cellName, rangeName, type GridCell, type GridRange } from '../../xlsx';
import type { CellBlock } from '../change-set';
import type { SheetKey } from '../labels';
import type { Observation } from '../observation';
import type { Fault } from './formulas';
import type { Marks } from './marks';

/** More stretches of a kind on a sheet than this are told as one. */
const MOST_STRETCHES = 12;

interface Stretch {
  readonly range: GridRange;
  readonly faults: readonly Fault[];
}

/** One observation for every stretch of cells of a kind, or for all of them together where they are many. */
export function gathered(faults: readonly Fault[], marks: ReadonlyMap<SheetKey, Marks>): Observation[] {
  const kinds = new Map<string, Fault[]>();
  for (const fault of faults) {
    // A workbook is calculated as a whole.
    const name = fault.kind === 'stale' ? fault.kind : [fault.key, fault.kind, isHarmless(fault)].join('\u0001');
    const list = kinds.get(name);
    if (list) list.push(fault);
    else kinds.set(name, [fault]);
  }
  return [...kinds.values()].flatMap((list) => {
    const stretches = stretchesOf(list);
    return stretches.length > MOST_STRETCHES || list[0]?.kind === 'stale' ? [observationOf(list, null, stretches, marks)] : stretches.map((stretch) => observationOf(stretch.faults, stretch.range, [stretch], marks));
  });
}

/** What is shown is right all the same. */
function isHarmless({ kind, shown, expected }: Fault): boolean {
  return kind === 'stale' || (kind !== 'broken' && shown === expected);
}

function observationOf(faults: readonly Fault[], range: GridRange | null, stretches: readonly Stretch[], marks: ReadonlyMap<SheetKey, Marks>): Observation {
  const [first] = faults;
  if (first === undefined) throw new RangeError('a stretch of cells is never empty');
  const sheet = marks.get(first.key);
  const name = sheet?.found.name ?? '';
  const spot = { sheet: name, address: range === null ? cellName(first.row, first.column) : rangeName(range), cells: faults.length };
  const indicator = sheet && ['indicators', 'detail', 'byDepartment', 'summary', 'phasing'].includes(first.key) ? sheet.declared.rows[first.declaredRow]?.[0]?.value : null;
  const restore = stretches.flatMap((stretch) => blockOf(stretch, name) ?? []);
  return {
    sheet: name,
    row: first.row,
    column: first.column,
    indicator: typeof indicator === 'string' ? indicator : null,
    problem: problemOf(first, spot),
    severity: isHarmless(first) ? 'warning' : 'error',
    isHeld: isHarmless(first) || first.kind !== 'overwritten',
    ...(restore.length === stretches.length && { restore }),
  };
}

function problemOf({ kind, shown, expected, detail }: Fault, spot: { readonly sheet: string; readonly address: string; readonly cells: number }): Problem {
  switch (kind) {
    case 'overwritten':
      return problem('sheet.overwritten', { ...spot, shown, expected });
    case 'broken':
      return problem('sheet.broken', { ...spot, text: detail });
    case 'changed':
      return problem('sheet.changed', { ...spot, formula: detail, shown, expected });
    case 'skips':
      return problem('sheet.skips', { ...spot, line: detail });
    case 'stale':
      return problem('sheet.notCalculated', spot);
  }
}

/** The formulas of a stretch as cells to write, or null where one would read what is gone. */
function blockOf({ range, faults }: Stretch, sheet: string): CellBlock | null {
  const byPlace = new Map(faults.map((fault) => [cellName(fault.row, fault.column), fault]));
  const cells: GridCell[][] = [];
  for (let row = range.row; row <= range.lastRow; row += 1) {
    const line: GridCell[] = [];
    for (let column = range.column; column <= range.lastColumn; column += 1) {
      const fault = byPlace.get(cellName(row, column));
      if (fault?.formula == null) return null;
      line.push({ value: fault.expected, formula: fault.formula });
    }
    cells.push(line);
  }
  return { sheet, row: range.row, column: range.column, cells };
}

/** Formulas that leave out different lines are told apart. */
function isTogether(one: Fault | undefined, other: Fault | undefined): boolean {
  return one?.kind !== 'skips' || one.detail === other?.detail;
}

/** Rectangles of cells beside and below each other. */
function stretchesOf(faults: readonly Fault[]): Stretch[] {
  const sorted = [...faults].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: { range: GridRange; faults: Fault[] }[] = [];
  for (const fault of sorted) {
    const last = runs.at(-1);
    if (last?.range.row === fault.row && last.range.lastColumn === fault.column - 1 && isTogether(last.faults[0], fault)) {
      last.range = { ...last.range, lastColumn: fault.column };
      last.faults.push(fault);
    } else {
      runs.push({ range: { row: fault.row, lastRow: fault.row, column: fault.column, lastColumn: fault.column }, faults: [fault] });
    }
  }
  const open = new Map<string, { range: GridRange; faults: Fault[] }>();
  const done: Stretch[] = [];
  for (const run of runs) {
    const span = `${run.range.column}:${run.range.lastColumn}`;
    const above = open.get(span);
    if (above?.range.lastRow === run.range.row - 1 && isTogether(above.faults[0], run.faults[0])) {
      above.range = { ...above.range, lastRow: run.range.lastRow };
      above.faults.push(...run.faults);
    } else {
      open.set(span, run);
      done.push(run);
    }
  }
  // A stretch that has grown since it was noted is the same object.
  return done;
}
