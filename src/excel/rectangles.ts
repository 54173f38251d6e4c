/** Cells that look the same, put together so that a format costs one call for a rectangle and not one for a cell. */
import type { GridRange } from '../xlsx';

export interface KeyedRange {
  readonly key: string;
  readonly range: GridRange;
}

/**
 * Covers the keyed cells with rectangles of one key each, without overlap: runs along each row,
 * merged with the run of the same key and columns in the row above.
 * @param rows keys by zero-based row and column; undefined cells are left out
 */
export function rectanglesOf(rows: readonly (readonly (string | undefined)[])[]): KeyedRange[] {
  const closed: KeyedRange[] = [];
  let open = new Map<string, KeyedRange>();
  rows.forEach((keys, row) => {
    const current = new Map<string, KeyedRange>();
    for (const { key, from, to } of runsOf(keys)) {
      const place = `${from}:${to}:${key}`;
      const above = open.get(place);
      open.delete(place);
      current.set(place, {
        key,
        range: { row: above?.range.row ?? row, column: from, lastRow: row, lastColumn: to },
      });
    }
    closed.push(...open.values());
    open = current;
  });
  closed.push(...open.values());
  return closed;
}

/** Neighbouring entries that are equal, with the first and last index of each run. */
export function runsOf<T>(items: readonly (T | undefined)[]): { key: T; from: number; to: number }[] {
  const runs: { key: T; from: number; to: number }[] = [];
  // forEach would skip the holes of a sparse row.
  for (let index = 0; index < items.length; index += 1) {
    const key = items[index];
    const last = runs.at(-1);
    if (key === undefined) continue;
    if (last !== undefined && last.to === index - 1 && last.key === key) last.to = index;
    else runs.push({ key, from: index, to: index });
  }
  return runs;
}
