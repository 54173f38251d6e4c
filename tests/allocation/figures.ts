/** Shared by the tests of the allocation engine: short spellings, and oracles that try every table. */
import type { BalanceRequest, Recipient } from '../../src/allocation';
import type { ProblemCode, ProblemData, Result } from '../../src/domain';

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function columnSums(cells: readonly (readonly number[])[]): number[] {
  return (cells[0] ?? []).map((_, column) => sum(cells.map((row) => row[column] ?? NaN)));
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** What was refused; fails when it was not. */
export function problemOf(result: Result<unknown>): { code: ProblemCode; data: unknown } {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.problem;
}

export function refused<Code extends ProblemCode>(code: Code, data: ProblemData[Code]): { code: Code; data: ProblemData[Code] } {
  return { code, data };
}

/** Recipients `a`, `b`, `c`, … by weight; an object adds or changes fields. */
export function recipients(...weights: (number | null | Partial<Recipient>)[]): Recipient[] {
  return weights.map((entry, index) => {
    const id = String.fromCharCode(97 + index);
    return entry === null || typeof entry === 'number' ? { id, weight: entry } : { id, weight: 1, ...entry };
  });
}

/** A table request with rows `r1`… and columns `c1`…. */
export function table(
  rows: readonly number[],
  columns: readonly number[],
  pattern: readonly (readonly number[])[],
  extra: Pick<BalanceRequest, 'pins' | 'bounds'> = {},
): BalanceRequest {
  return {
    rows: rows.map((total, index) => ({ id: `r${index + 1}`, total })),
    columns: columns.map((total, index) => ({ id: `c${index + 1}`, total })),
    pattern,
    ...extra,
  };
}

/** Least and greatest value of every cell of a request with totals ≥ 0. */
export function limitsOf({ rows, columns, pattern, pins = [], bounds = [] }: BalanceRequest): { low: number[][]; high: number[][] } {
  const low = rows.map(() => columns.map(() => 0));
  const high = rows.map((row) => columns.map((column) => Math.min(row.total, column.total)));
  const at = (place: { row: string; column: string }): [number, number] => [
    rows.findIndex((row) => row.id === place.row),
    columns.findIndex((column) => column.id === place.column),
  ];
  for (const bound of bounds) {
    const [row, column] = at(bound);
    low[row]![column] = bound.min ?? 0;
    high[row]![column] = bound.max ?? Infinity;
  }
  pattern.forEach((weights, row) =>
    weights.forEach((weight, column) => {
      if (weight === 0) high[row]![column] = low[row]![column]!;
    }),
  );
  for (const pin of pins) {
    const [row, column] = at(pin);
    low[row]![column] = pin.value;
    high[row]![column] = pin.value;
  }
  return { low, high };
}

/** Every whole table with these totals inside the limits, by trying; only for tiny ones. */
export function* everyTable(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  low: readonly (readonly number[])[],
  high: readonly (readonly number[])[],
): Generator<number[][]> {
  const width = columnTotals.length;
  const cells = rowTotals.map(() => columnTotals.map(() => 0));
  const columnRest = [...columnTotals];
  function* from(cell: number, rowRest: number): Generator<number[][]> {
    const [row, column] = [Math.floor(cell / width), cell % width];
    if (row === rowTotals.length) {
      if (columnRest.every((rest) => rest === 0)) yield cells.map((line) => [...line]);
      return;
    }
    const top = Math.min(high[row]![column]!, rowRest, columnRest[column]!);
    const bottom = Math.max(low[row]![column]!, column === width - 1 ? rowRest : 0);
    for (let value = bottom; value <= top; value += 1) {
      cells[row]![column] = value;
      columnRest[column]! -= value;
      yield* from(cell + 1, column === width - 1 ? (rowTotals[row + 1] ?? 0) : rowRest - value);
      columnRest[column]! += value;
    }
  }
  yield* from(0, rowTotals[0] ?? 0);
}

export function squaredDistance(cells: readonly (readonly number[])[], fit: readonly (readonly number[])[]): number {
  return sum(cells.map((row, i) => sum(row.map((value, j) => (value - fit[i]![j]!) ** 2))));
}

/** By how much the columns chosen must take more than their totals: Gale's condition for one set. */
export function galeExcess(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  low: readonly (readonly number[])[],
  high: readonly (readonly number[])[],
  inside: (column: number) => boolean,
): number {
  let needed = 0;
  rowTotals.forEach((total, row) => {
    const least = sum(low[row]!.filter((_, column) => inside(column)));
    const room = sum(high[row]!.filter((_, column) => !inside(column)));
    needed += Math.max(least, total - room);
  });
  return needed - sum(columnTotals.filter((_, column) => inside(column)));
}

/** The greatest excess of all sets of columns; 0 when a table exists. */
export function galeGap(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  low: readonly (readonly number[])[],
  high: readonly (readonly number[])[],
): number {
  let worst = 0;
  for (let set = 0; set < 1 << columnTotals.length; set += 1) {
    worst = Math.max(worst, galeExcess(rowTotals, columnTotals, low, high, (column) => ((set >> column) & 1) === 1));
  }
  return worst;
}

/**
 * Whether moving units in a circle of columns brings the cells closer to the fit, every cell staying at
 * floor or ceiling: a negative cycle, by Bellman–Ford. None is the proof of an optimum, at any size.
 */
export function canImprove(cells: readonly (readonly number[])[], fit: readonly (readonly number[])[]): boolean {
  const columns = cells[0]?.length ?? 0;
  const cost = Array.from({ length: columns }, () => Array<number>(columns).fill(Infinity));
  cells.forEach((row, i) => {
    const near = fit[i]!.map((value) => Math.round(value * 1e8) / 1e8);
    for (let from = 0; from < columns; from += 1) {
      if (row[from]! - 1 < Math.floor(near[from]!)) continue;
      for (let to = 0; to < columns; to += 1) {
        if (to === from || row[to]! + 1 > Math.ceil(near[to]!)) continue;
        const change = 2 + 2 * (row[to]! - fit[i]![to]! - (row[from]! - fit[i]![from]!));
        cost[from]![to] = Math.min(cost[from]![to]!, change);
      }
    }
  });
  const distance = Array<number>(columns).fill(0);
  for (let pass = 0; pass <= columns; pass += 1) {
    let isChanged = false;
    for (let from = 0; from < columns; from += 1) {
      for (let to = 0; to < columns; to += 1) {
        if (distance[from]! + cost[from]![to]! >= distance[to]! - 1e-7) continue;
        distance[to] = distance[from]! + cost[from]![to]!;
        isChanged = true;
      }
    }
    if (!isChanged) return false;
  }
  return true;
}
