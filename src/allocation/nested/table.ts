/** A finished table: added up again, and turned back into the order and sign of its request. */
import { signed } from '../balance/request-order';
import type { CellSet, NestedTable, ReadSet } from './request';
import { placeOf } from './totals';

/** A set of the request as it came out. */
export interface SetSum {
  readonly id: string;
  /** Whole count its cells add up to. */
  readonly sum: number;
  /** Sum of the fit, in counts. */
  readonly fit: number;
  /** Whether the request gave it a total. */
  readonly given: boolean;
}

/** What the cells of a set add up to. */
export function sumOver(table: NestedTable, set: ReadSet, cells: Float64Array): number {
  let sum = 0;
  for (const row of table.rowGroups.members[set.rowGroup]!) {
    for (const column of table.columnGroups.members[set.columnGroup]!) sum += cells[row * table.columns + column]!;
  }
  return sum;
}

/** Adds every given set up again, in whole numbers. A miss is a fault of this program, never handed on. */
export function confirm(table: NestedTable, cells: Float64Array): void {
  cells.forEach((value, cell) => {
    if (Number.isSafeInteger(value) && value >= table.lower[cell]! && value <= table.upper[cell]!) return;
    const { row, column } = placeOf(table, cell);
    throw new Error(`nested totals: cell ${row}/${column} is ${value}`);
  });
  for (const set of table.sets) {
    const sum = sumOver(table, set, cells);
    if (set.total !== null && sum !== set.total) throw new Error(`nested totals: ${set.id} adds up to ${sum}`);
  }
}

/** Sums of all sets in the order of the request, in its own sign. */
export function sumsOf(sets: readonly CellSet[], table: NestedTable, cells: Float64Array, fit: Float64Array): SetSum[] {
  const read = new Map(table.sets.map((set) => [set.id, set]));
  return sets.flatMap(({ id, total }) => {
    const set = read.get(id);
    if (set === undefined) return [];
    return [{ id, sum: signed(sumOver(table, set, cells), table), fit: signed(sumOver(table, set, fit), table), given: total !== null }];
  });
}

/** Rows × columns in the order of the request, in its own sign. */
export function inRequestOrder(table: NestedTable, cells: Float64Array): number[][] {
  const { rows, columns } = table.order;
  const result: number[][] = Array.from(rows, () => new Array<number>(columns.length).fill(0));
  for (let i = 0; i < rows.length; i += 1) {
    const line = result[rows[i]!]!;
    for (let j = 0; j < columns.length; j += 1) line[columns[j]!] = signed(cells[i * columns.length + j]!, table);
  }
  return result;
}
