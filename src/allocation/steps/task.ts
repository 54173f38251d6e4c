/**
 * A three-way request as the two steps see it: the slices of one direction (`outer`), in each of them a
 * table of the other direction (`inner`) by period. Always: lines sorted by id, so that no result
 * depends on the order of the input; periods in the order of time.
 */
import type { CellBound, CellPin } from '../balance';
import { compareIds } from '../exact';

/** Pins and bounds of one slice, by inner id and period. */
export interface Holds {
  readonly pins: CellPin[];
  readonly bounds: CellBound[];
}

export interface SliceTask {
  readonly outer: readonly string[];
  readonly inner: readonly string[];
  readonly periods: readonly string[];
  /** Year totals, outer × inner. */
  readonly year: readonly (readonly number[])[];
  /** Totals that are kept, outer × periods. */
  readonly kept: readonly (readonly number[])[];
  /** Totals imposed as well, inner × periods, or null. */
  readonly other: readonly (readonly number[])[] | null;
  /** Weights, outer × inner × periods. */
  readonly pattern: readonly (readonly (readonly number[])[])[];
  /** By outer id. */
  readonly holds: ReadonlyMap<string, Holds>;
}

/** A table in three directions. */
export type Cube = readonly (readonly (readonly number[])[])[];

/** The order of the ids in code order, as positions in the list given. */
export function sortedOrder(ids: readonly string[]): number[] {
  return [...ids.keys()].sort((left, right) => compareIds(ids[left] ?? '', ids[right] ?? ''));
}

/** A list in the order given: entry k of the result is `list[order[k]]`. */
export function arrange<T>(list: readonly T[], order: readonly number[]): T[] {
  return order.map((position) => list[position]!);
}

/** Undoes {@link arrange}. */
export function putBack<T>(list: readonly T[], order: readonly number[]): T[] {
  const result = new Array<T>(list.length);
  order.forEach((position, index) => {
    result[position] = list[index]!;
  });
  return result;
}

/** Exchanges the first two directions. */
export function exchanged<T>(rows: readonly (readonly T[])[], width: number): T[][] {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]!));
}

/** Sums over the slices of a cube: inner × periods. */
export function overOuter(cube: Cube, inner: number, periods: number): number[][] {
  return Array.from({ length: inner }, (_, line) =>
    Array.from({ length: periods }, (__, period) => cube.reduce((sum, slice) => sum + slice[line]![period]!, 0)),
  );
}
