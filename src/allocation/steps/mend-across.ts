/**
 * Three families of totals where one direction has only two lines: what one of them takes the other gives,
 * so that all is one table within limits, and a table that meets everything is found whenever there is one.
 */
import { balance } from '../balance';
import { GRAIN, type RoundingTask } from '../balance/rounding-task';
import { roundWithin } from '../balance/round';
import type { Cube, SliceTask } from './task';

/** A table further from its totals than this many counts is fitted anew instead of being rounded. */
const ROUNDABLE = 4096;

/**
 * The whole cells nearest to the fit that meet all three families within pins, bounds and empty cells;
 * null when nothing is missed, when no direction has two lines, or when there are no such cells.
 * @param cells whole counts that keep the year and the kept family, outer × inner × periods
 */
export function mendAcross(task: SliceTask, cells: Cube, fit: Cube): number[][][] | null {
  const { other, outer, inner, periods } = task;
  if (other === null || isMet(other, cells)) return null;
  const [wide, long] = [inner.length, periods.length];
  const at = (slice: number, line: number, period: number): number => (slice * wide + line) * long + period;
  const limits = cellLimits(task, at);
  const two: Pair = { fit: fit.flat(2), ...limits };
  const columnsOf = (row: readonly number[]): number => row[0]!;
  const transposed = (rows: Totals): number[][] => rows[0]!.map((_, column) => rows.map((row) => row[column]!));

  let found: Float64Array | null = null;
  if (outer.length === 2) {
    found = solve(two, [wide, long], (half, row, column) => at(half, row, column), task.year[0]!, task.kept[0]!, other);
  } else if (wide === 2) {
    found = solve(two, [outer.length, long], (half, row, column) => at(row, half, column), task.year.map(columnsOf), other[0]!, task.kept);
  } else if (long === 2) {
    found = solve(two, [outer.length, wide], (half, row, column) => at(row, column, half), task.kept.map(columnsOf), transposed(other)[0]!, task.year);
  }
  if (found === null) return null;
  const values = found;
  return outer.map((_, slice) => inner.map((__, line) => periods.map((___, period) => values[at(slice, line, period)]!)));
}

type Totals = readonly (readonly number[])[];

interface Pair {
  readonly fit: readonly number[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * @param place position of a cell: the half it is in, its row and column
 * @param rowTotals and `columnTotals` of the first half
 * @param both what the two halves of every cell add up to
 */
function solve(
  { fit, lower, upper }: Pair,
  [rows, columns]: readonly [number, number],
  place: (half: 0 | 1, row: number, column: number) => number,
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  both: Totals,
): Float64Array | null {
  const size = rows * columns;
  const [least, greatest, wanted] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let row = 0, cell = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, cell += 1) {
      const [first, second, sum] = [place(0, row, column), place(1, row, column), both[row]![column]!];
      least[cell] = Math.max(lower[first]!, sum - upper[second]!);
      greatest[cell] = Math.min(upper[first]!, sum - lower[second]!);
      if (least[cell]! > greatest[cell]!) return null;
      // (x − f)² + (sum − x − g)² is least where x is nearest to the mean of f and sum − g.
      const middle = Math.min(Math.max((fit[first]! + sum - fit[second]!) / 2, least[cell]!), greatest[cell]!);
      wanted[cell] = Math.round(middle * GRAIN) / GRAIN;
    }
  }
  const totals = { rowTotals: Float64Array.from(rowTotals), columnTotals: Float64Array.from(columnTotals) };
  const half = wholeTable({ rows, columns, ...totals, fit: wanted, lower: least, upper: greatest });
  if (half === null) return null;
  const result = new Float64Array(2 * size);
  for (let row = 0, cell = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, cell += 1) {
      const value = half[cell]!;
      result[place(0, row, column)] = value;
      result[place(1, row, column)] = both[row]![column]! - value;
    }
  }
  return result;
}

/** Whole cells within the limits with these totals, next to the fit where it nearly has them; null when there are none. */
function wholeTable(task: RoundingTask): ArrayLike<number> | null {
  const { columns, rowTotals, columnTotals, fit, lower, upper } = task;
  const [rowMiss, columnMiss] = [rowTotals.map((total) => -total), columnTotals.map((total) => -total)];
  fit.forEach((value, cell) => {
    rowMiss[Math.floor(cell / columns)]! += value;
    columnMiss[cell % columns]! += value;
  });
  const miss = [...rowMiss, ...columnMiss].reduce((sum, value) => sum + Math.abs(value), 0);
  if (miss <= ROUNDABLE) return roundWithin(task)?.cells ?? null;
  if (!lower.every(Number.isFinite)) return null;

  // Counted from the lower limits; every cell that has room is open, whatever the fit makes of it.
  const rowIds = Array.from(rowTotals, (_, row) => String(row));
  const columnIds = Array.from(columnTotals, (_, column) => String(column));
  const [rowRest, columnRest] = [rowTotals.slice(), columnTotals.slice()];
  lower.forEach((least, cell) => {
    rowRest[Math.floor(cell / columns)]! -= least;
    columnRest[cell % columns]! -= least;
  });
  if ([...rowRest, ...columnRest].some((rest) => rest < 0)) return null;
  const open = (cell: number): number => (upper[cell]! > lower[cell]! ? Math.max(fit[cell]! - lower[cell]!, 0.5) : 0);
  const split = balance({
    rows: rowIds.map((id, row) => ({ id, total: rowRest[row]! })),
    columns: columnIds.map((id, column) => ({ id, total: columnRest[column]! })),
    pattern: rowIds.map((_, row) => columnIds.map((__, column) => open(row * columns + column))),
    bounds: rowIds.flatMap((row, i) =>
      columnIds.flatMap((column, k) => {
        const [least, greatest] = [lower[i * columns + k]!, upper[i * columns + k]!];
        return Number.isFinite(greatest) ? [{ row, column, max: greatest - least }] : [];
      }),
    ),
  });
  return split.ok ? split.value.cells.flat().map((value, cell) => value + lower[cell]!) : null;
}

function isMet(other: Totals, cells: Cube): boolean {
  return other.every((totals, line) =>
    totals.every((total, period) => cells.reduce((sum, slice) => sum + slice[line]![period]!, 0) === total),
  );
}

/** Least and greatest count of every cell: its slice's side of zero, bounds, pins, and cells that stay empty. */
function cellLimits(
  { outer, inner, periods, year, kept, pattern, holds }: SliceTask,
  at: (slice: number, line: number, period: number) => number,
): Pick<Pair, 'lower' | 'upper'> {
  const size = outer.length * inner.length * periods.length;
  const [lower, upper] = [new Float64Array(size), new Float64Array(size).fill(Infinity)];
  const [lineAt, periodAt] = [new Map(inner.map((id, index) => [id, index])), new Map(periods.map((id, index) => [id, index]))];
  outer.forEach((id, slice) => {
    const isNegative = [...year[slice]!, ...kept[slice]!].some((total) => total < 0);
    inner.forEach((_, line) =>
      periods.forEach((__, period) => {
        const cell = at(slice, line, period);
        if (isNegative) [lower[cell], upper[cell]] = [-Infinity, 0];
        if (pattern[slice]![line]![period] === 0) [lower[cell], upper[cell]] = [0, 0];
      }),
    );
    const { pins = [], bounds = [] } = holds.get(id) ?? {};
    for (const { row, column, min = -Infinity, max = Infinity } of bounds) {
      const cell = at(slice, lineAt.get(row)!, periodAt.get(column)!);
      // A lower bound above zero fills a cell that would be empty.
      [lower[cell], upper[cell]] = [Math.max(lower[cell]!, min), Math.max(Math.min(upper[cell]!, max), min)];
    }
    for (const { row, column, value } of pins) {
      const cell = at(slice, lineAt.get(row)!, periodAt.get(column)!);
      [lower[cell], upper[cell]] = [value, value];
    }
  });
  return { lower, upper };
}
