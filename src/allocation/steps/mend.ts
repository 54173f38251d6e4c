/**
 * Lessens what a step-wise split misses of the third family of totals. Always: the slices keep their
 * totals, every cell stays between the floor and the ceiling of its fit (or where it was).
 */
import { GRAIN, type RoundingTask } from '../balance/rounding-task';
import { roundWithin, type Rounded } from '../balance/round';
import type { Cube, SliceTask } from './task';

type Table = readonly (readonly number[])[];

/** How much a miss weighs beside the distance from the fit. */
const MISS_WEIGHT = 1024;
const PASSES = 20;
/** Misses beyond this say nothing about single units. */
const FAR = 1 << 20;

/**
 * Rounds one slice after the other anew, the other slices standing: each time the best of all
 * roundings of that slice, by Σ miss² first and the distance from the fit second, which is a minimum
 * cost flow. When no slice alone can lessen the misses, every two are tried together; with more
 * slices several at once might still help. Tables further from the fit are left to `mendAcross`.
 * @param cells whole counts, outer × inner × periods
 * @param fit what they were rounded from
 */
export function mendSlices(task: SliceTask, cells: Cube, fit: Cube): number[][][] {
  const result = cells.map((slice) => slice.map((row) => [...row]));
  const { other } = task;
  if (other === null) return result;
  const miss = other.map((totals, inner) =>
    totals.map((total, period) => result.reduce((sum, slice) => sum + slice[inner]![period]!, -total)),
  );
  for (let pass = 0; pass < PASSES && sizeOf(miss).sum > 0; pass += 1) {
    let isBetter = false;
    for (let outer = 0; outer < result.length; outer += 1) {
      const mended = mendSlice(task, outer, result[outer]!, fit[outer]!, miss);
      if (mended === null) continue;
      const moved = miss.map((row, i) => row.map((value, k) => value + mended[i]![k]! - result[outer]![i]![k]!));
      const [before, after] = [sizeOf(miss), sizeOf(moved)];
      if (after.squares >= before.squares || after.sum > before.sum) continue;
      result[outer] = mended;
      moved.forEach((row, i) => (miss[i] = row));
      isBetter = true;
    }
    if (isBetter) continue;
    for (const pair of pairsOf(result.length)) {
      const mended = mendPair(task, pair, result, fit, miss);
      if (mended === null) continue;
      pair.forEach((outer, index) => (result[outer] = mended[index]!));
      return result;
    }
    break;
  }
  return result;
}

function* pairsOf(size: number): Generator<[number, number]> {
  for (let first = 0; first < size; first += 1) {
    for (let second = first + 1; second < size; second += 1) yield [first, second];
  }
}

/** Limits of a slice's cells: floor and ceiling of the fit, and where the cell is now. */
function sliceRounding(task: SliceTask, outer: number, slice: Table, fit: Table): RoundingTask {
  const near = Float64Array.from(fit.flat(), (value) => Math.round(value * GRAIN) / GRAIN);
  const now = slice.flat();
  return {
    rows: task.inner.length,
    columns: task.periods.length,
    rowTotals: Float64Array.from(task.year[outer]!),
    columnTotals: Float64Array.from(task.kept[outer]!),
    fit: near,
    lower: near.map((value, cell) => Math.min(Math.floor(value), now[cell]!)),
    upper: near.map((value, cell) => Math.max(Math.ceil(value), now[cell]!)),
  };
}

/** The slice rounded so that it takes up as much of the misses as it can; null when it has no such rounding. */
function mendSlice(task: SliceTask, outer: number, slice: Table, fit: Table, miss: Table): number[][] | null {
  const work = sliceRounding(task, outer, slice, fit);
  const [now, over] = [slice.flat(), miss.flat()];
  const wanted = work.fit.map((near, cell) => {
    const target = now[cell]! - Math.min(Math.max(over[cell]!, -FAR), FAR);
    return (MISS_WEIGHT * target + near) / (MISS_WEIGHT + 1);
  });
  return asTable(work, roundWithin({ ...work, fit: wanted }));
}

/**
 * Two slices rounded together so that nothing is missed any more, the others standing: what one takes
 * the other gives, so that they are one table within tighter limits. Null when these two cannot.
 */
function mendPair(task: SliceTask, pair: readonly [number, number], cells: Cube, fit: Cube, miss: Table): [number[][], number[][]] | null {
  const [first, second] = pair.map((outer) => sliceRounding(task, outer, cells[outer]!, fit[outer]!)) as [RoundingTask, RoundingTask];
  const [now, beside, over] = [cells[pair[0]]!.flat(), cells[pair[1]]!.flat(), miss.flat()];
  const both = now.map((value, cell) => value + beside[cell]! - over[cell]!);
  const lower = first.lower.map((least, cell) => Math.max(least, both[cell]! - second.upper[cell]!));
  const upper = first.upper.map((greatest, cell) => Math.min(greatest, both[cell]! - second.lower[cell]!));
  if (lower.some((least, cell) => least > upper[cell]!)) return null;
  // (x − f)² + (both − x − g)² is least where x is nearest to the mean of f and both − g.
  const wanted = first.fit.map((near, cell) => (near + both[cell]! - second.fit[cell]!) / 2);
  const rounded = asTable(first, roundWithin({ ...first, lower, upper, fit: wanted }));
  if (rounded === null) return null;
  const columns = task.periods.length;
  return [rounded, rounded.map((row, inner) => row.map((value, period) => both[inner * columns + period]! - value))];
}

function asTable({ rows, columns }: RoundingTask, rounded: Rounded | null): number[][] | null {
  if (rounded === null) return null;
  return Array.from({ length: rows }, (_, row) => Array.from(rounded.cells.subarray(row * columns, (row + 1) * columns)));
}

function sizeOf(miss: readonly (readonly number[])[]): { sum: number; squares: number } {
  let [sum, squares] = [0, 0];
  for (const row of miss) {
    for (const value of row) {
      sum += Math.abs(value);
      squares += value * value;
    }
  }
  return { sum, squares };
}
