/**
 * Whole steps along time for many units at once, with a given number in every period. Always: a unit's
 * running sum is the floor or ceiling of its ideal, at every period.
 */
import { compareIds, floorDivide } from '../exact';

export interface Climber {
  readonly id: string;
  /** Whole count ≥ 0 of steps in all. */
  readonly steps: number;
}

/**
 * Spreads the steps of all climbers so that each keeps the pace of all together: its ideal running sum
 * is its steps × (steps of all so far / all steps).
 *
 * Its k-th step must fall between the periods in which the ideal passes k − 1 and reaches k. The ideal
 * itself is a schedule in fractions, so one in whole steps exists, and taking the step with the
 * earliest deadline first finds it; then the one whose ideal is furthest ahead, then the smaller id.
 * @param counts steps of all climbers together in each period, ≥ 0; they add up to the sum of `steps`
 * @returns steps, climbers × periods
 * @see Horn, Some simple scheduling algorithms, Naval Research Logistics Quarterly 21 (1974): earliest
 *   deadline first is feasible whenever a preemptive schedule is
 */
export function spreadSteps(climbers: readonly Climber[], counts: readonly number[]): number[][] {
  const total = counts.reduce((sum, count) => sum + BigInt(count), 0n);
  const result = climbers.map(() => counts.map(() => 0));
  if (total === 0n) return result;
  const soFar: bigint[] = [];
  for (const count of counts) soFar.push((soFar.at(-1) ?? 0n) + BigInt(count));
  const taken = climbers.map(() => 0n);

  for (const [period, running] of soFar.entries()) {
    let free = running - taken.reduce((sum, steps) => sum + steps, 0n);
    const open: { readonly index: number; readonly deadline: number; readonly ahead: bigint }[] = [];
    for (const [index, { steps }] of climbers.entries()) {
      const ideal = BigInt(steps) * running;
      const floor = floorDivide(ideal, total);
      const before = taken[index]!;
      if (floor > before) {
        free -= floor - before;
        taken[index] = floor;
      }
      const next = taken[index]! + 1n;
      if (taken[index] === floor && ideal > floor * total) {
        const deadline = soFar.findIndex((sum) => BigInt(steps) * sum >= next * total);
        open.push({ index, deadline, ahead: ideal - floor * total });
      }
    }
    open.sort(
      (left, right) =>
        left.deadline - right.deadline ||
        (left.ahead === right.ahead ? compareIds(climbers[left.index]!.id, climbers[right.index]!.id) : left.ahead > right.ahead ? -1 : 1),
    );
    for (const { index } of open.slice(0, Number(free))) taken[index]! += 1n;
    for (const [index, steps] of taken.entries()) result[index]![period] = Number(steps);
  }
  return result.map((line) => line.map((sum, period) => sum - (line[period - 1] ?? 0)));
}
