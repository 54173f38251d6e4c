/**
 * The fitted table: the pattern scaled by one factor per row and one per column until all totals
 * hold, cells cut off at their bounds (iterative proportional fitting). Rows hold exactly as far as
 * doubles go; `miss` says how far columns are still off.
 */
import { BoundedCells } from './clamped-factor';
import { newtonStep } from './newton';
import { FREE, type Table } from './table';

export interface Fit {
  /** Row by row, fixed cells included; within the bounds. */
  readonly cells: Float64Array;
  readonly sweeps: number;
  /** Sum over the columns of how far they are from their totals, in counts. */
  readonly miss: number;
}

const SWEEPS = 200;
const CLOSE = 1e-13;
/** Sweeps in which the miss must at least halve for more to be worth while. */
const PROGRESS = 25;
/** A leap goes at most as far as this many sweeps. */
const LONGEST_LEAP = 2 ** 16;
/** Plain sweeps before Newton steps are tried: by then most patterns have converged. */
const PATIENCE = 12;

/**
 * Fits a table whose lines can each be filled.
 *
 * The limit is the table of least relative entropy to the pattern among all real tables with these
 * totals and bounds. Sweeps approach it; where they creep (weights of very different size, bounds
 * that bite) Newton steps on the column factors of the same problem do, with rows solved in between.
 * @see Deming & Stephan, Ann. Math. Statist. 11 (1940); Fienberg, Ann. Math. Statist. 41 (1970)
 */
export function fitTable(table: Table): Fit {
  const state = startOf(table);
  let sweeps = 0;
  let last = Infinity;
  let checkpoint = Infinity;
  let due = PROGRESS;
  for (;;) {
    fitRows(table, state);
    sweeps += 1;
    const miss = columnMiss(table, state);
    const hasStalled = miss.relative <= 1e-9 && miss.relative > last * 0.9;
    if (miss.relative <= CLOSE || hasStalled || sweeps >= SWEEPS || !Number.isFinite(miss.total)) break;
    if (sweeps >= due) {
      if (miss.total > checkpoint / 2) break;
      checkpoint = miss.total;
      due += PROGRESS;
    }
    last = miss.relative;
    if (sweeps <= PATIENCE) fitColumns(table, state);
    else if (tryNewton(table, state, miss.total)) sweeps += 1;
    else leapColumns(table, state);
  }
  if (!Number.isFinite(columnMiss(table, state).total)) restart(table, state);
  return { cells: cellsOf(table, state), sweeps, miss: columnMiss(table, state).total };
}

/** Rows in proportion to the pattern alone: the last resort where factors left the numbers a double holds. */
function restart(table: Table, state: State): void {
  state.column.fill(1);
  state.row.fill(1);
  fitRows(table, state);
}

interface State {
  /** Factors. */
  readonly row: Float64Array;
  readonly column: Float64Array;
  /** Totals less the fixed cells. */
  readonly rowRest: Float64Array;
  readonly columnRest: Float64Array;
  /** Column sums of the free cells. */
  readonly columnSum: Float64Array;
  /** Column sums of weight × row factor over the free cells without bounds. */
  readonly slope: Float64Array;
  /** Free cells with bounds, column by column. */
  readonly bounded: readonly (readonly number[])[];
  readonly line: BoundedCells;
}

function startOf(table: Table): State {
  const { rows, columns } = table;
  const rowRest = table.rowTotals.slice();
  const columnRest = table.columnTotals.slice();
  const bounded: number[][] = Array.from({ length: columns }, () => []);
  for (let row = 0, cell = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, cell += 1) {
      if (table.weight[cell] === 0) {
        rowRest[row]! -= table.lower[cell]!;
        columnRest[column]! -= table.lower[cell]!;
      } else if (table.given[cell] !== FREE) {
        bounded[column]?.push(cell);
      }
    }
  }
  return {
    row: new Float64Array(rows).fill(1),
    column: new Float64Array(columns).fill(1),
    rowRest,
    columnRest,
    columnSum: new Float64Array(columns),
    slope: new Float64Array(columns),
    bounded,
    line: new BoundedCells(Math.max(columns, ...bounded.map((cells) => cells.length))),
  };
}

/** Solves every row for the present column factors and adds up the columns. */
function fitRows(table: Table, state: State): void {
  const { rows, columns, weight, boundedRow } = table;
  const { column, slope, columnSum, rowRest } = state;
  slope.fill(0);
  columnSum.fill(0);
  for (let row = 0, start = 0; row < rows; row += 1, start += columns) {
    if (boundedRow[row] === 1) {
      fitBoundedRow(table, state, row);
      continue;
    }
    let sum = 0;
    for (let c = 0; c < columns; c += 1) sum += weight[start + c]! * column[c]!;
    const factor = sum > 0 ? rowRest[row]! / sum : 0;
    state.row[row] = factor;
    for (let c = 0; c < columns; c += 1) slope[c]! += factor * weight[start + c]!;
  }
  for (let c = 0; c < columns; c += 1) columnSum[c]! += slope[c]! * column[c]!;
}

function fitBoundedRow(table: Table, state: State, row: number): void {
  const { columns, weight, lower, upper, given } = table;
  const { line, column } = state;
  const start = row * columns;
  let sum = 0;
  line.count = 0;
  for (let c = 0; c < columns; c += 1) {
    const cell = start + c;
    if (weight[cell] === 0) continue;
    const pull = weight[cell]! * column[c]!;
    if (given[cell] === FREE) sum += pull;
    else line.add(pull, lower[cell]!, upper[cell]!);
  }
  const factor = line.factor(sum, state.rowRest[row]!, state.row[row]!);
  state.row[row] = factor;
  for (let c = 0; c < columns; c += 1) {
    const cell = start + c;
    if (weight[cell] === 0) continue;
    if (given[cell] === FREE) state.slope[c]! += factor * weight[cell]!;
    else state.columnSum[c]! += clamp(weight[cell]! * column[c]! * factor, lower[cell]!, upper[cell]!);
  }
}

function fitColumns(table: Table, state: State): void {
  const { columns, weight, lower, upper } = table;
  const { line, slope } = state;
  for (let c = 0; c < columns; c += 1) {
    const total = state.columnRest[c]!;
    const cells = state.bounded[c] ?? [];
    if (cells.length === 0) {
      state.column[c] = slope[c]! > 0 ? total / slope[c]! : 0;
      continue;
    }
    line.count = 0;
    for (const cell of cells) line.add(weight[cell]! * state.row[(cell - c) / columns]!, lower[cell]!, upper[cell]!);
    state.column[c] = line.factor(slope[c]!, total, state.column[c]!);
  }
}

/**
 * A column sweep carried on in its own direction for as long as that helps. Cells held at a bound do
 * not answer to small changes, and plain sweeps would walk to where they come loose by steps of equal
 * ratio. The dual of the problem is concave in the logarithms of the factors, so along a line it
 * rises as long as its slope is positive. Leaves rows as the next sweep will solve them.
 */
function leapColumns(table: Table, state: State): void {
  const former = state.column.slice();
  fitColumns(table, state);
  const direction = state.column.map((factor, c) => (factor > 0 && former[c]! > 0 ? Math.log(factor / former[c]!) : 0));
  const goTo = (scale: number): number => {
    for (let c = 0; c < table.columns; c += 1) state.column[c] = former[c]! * Math.exp(scale * direction[c]!);
    fitRows(table, state);
    return direction.reduce((slope, step, c) => slope + step * (state.columnRest[c]! - state.columnSum[c]!), 0);
  };
  const swept = state.column.slice();
  let best = 1;
  for (let scale = 2; scale <= LONGEST_LEAP && goTo(scale) > 0; scale *= 2) best = scale;
  if (best === 1) state.column.set(swept);
  else goTo(best);
}

function columnMiss(table: Table, state: State): { total: number; relative: number } {
  let total = 0;
  let relative = 0;
  for (let c = 0; c < table.columns; c += 1) {
    const miss = Math.abs(state.columnSum[c]! - state.columnRest[c]!);
    total += miss;
    relative = Math.max(relative, miss / Math.max(1, Math.abs(table.columnTotals[c]!)));
  }
  return { total, relative };
}

/** One Newton step on the column factors; kept only when the columns come closer. Leaves rows solved. */
function tryNewton(table: Table, state: State, miss: number): boolean {
  const former = state.column.slice();
  const cells = cellsOf(table, state);
  const gradient = state.columnSum.map((sum, c) => sum - state.columnRest[c]!);
  const step = newtonStep(table, cells, gradient);
  for (let scale = 1; scale > 0.1; scale /= 2) {
    for (let c = 0; c < table.columns; c += 1) state.column[c] = former[c]! * Math.exp(scale * step[c]!);
    fitRows(table, state);
    if (columnMiss(table, state).total < miss * 0.99) return true;
  }
  state.column.set(former);
  fitRows(table, state);
  return false;
}

function cellsOf(table: Table, state: State): Float64Array {
  const { rows, columns, weight, lower, upper } = table;
  const cells = new Float64Array(weight.length);
  for (let row = 0, cell = 0; row < rows; row += 1) {
    const factor = state.row[row]!;
    for (let c = 0; c < columns; c += 1, cell += 1) {
      cells[cell] = weight[cell] === 0 ? lower[cell]! : clamp(weight[cell]! * state.column[c]! * factor, lower[cell]!, upper[cell]!);
    }
  }
  return cells;
}

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
