/** The fewest units moved from a published table, the tables that move no more, and the proof that none moves less. */
import { cheapestFlow } from '../network';
import { towards, type NestedTask, type NoTable } from '../nested/round';
import type { Nesting } from '../nested/nesting';
import type { NestedTable } from '../nested/request';

export interface FewestMoves {
  /** Price of each node, whole. */
  readonly price: Float64Array;
  /** Limits of each arc: exactly the flows within them move the fewest units. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** @param task with the published figures as its fit; the limits of the answer are subsets of its own */
export function fewestMoves(task: NestedTask): FewestMoves | { readonly noTable: NoTable } {
  const { from, to, fit } = task;
  const start = fit.map((value, arc) => Math.min(Math.max(value, task.lower[arc]!), task.upper[arc]!));
  const found = cheapestFlow(towards(task, start));
  if (!found.feasible) return { noTable: found };
  const { price } = found;
  const lower = start.slice();
  const upper = start.slice();
  for (let arc = 0; arc < start.length; arc += 1) {
    const gain = price[to[arc]!]! - price[from[arc]!]!;
    if (gain >= 1) upper[arc] = task.upper[arc]!;
    if (gain > 1) lower[arc] = task.upper[arc]!;
    if (gain <= -1) lower[arc] = task.lower[arc]!;
    if (gain < -1) upper[arc] = task.lower[arc]!;
  }
  return { price, lower, upper };
}

/**
 * How many units any table with these totals and bounds must move, as these prices prove: the totals
 * at their prices, and for each cell the least of |x − old| less what x is worth between its nodes.
 */
export function leastMoved(table: NestedTable, nesting: Nesting, old: Float64Array, price: Float64Array): number {
  let least = 0n;
  for (let node = 0; node < nesting.nodes; node += 1) least -= BigInt(price[node]!) * BigInt(nesting.supply[node]!);
  for (let cell = 0; cell < old.length; cell += 1) {
    const gain = BigInt(price[nesting.to[cell]!]!) - BigInt(price[nesting.from[cell]!]!);
    const [low, high, was] = [table.lower[cell]!, table.upper[cell]!, old[cell]!];
    const corners = [low, Math.min(Math.max(was, low), high), ...(high === Infinity ? [] : [high])];
    let best: bigint | null = null;
    for (const corner of corners) {
      const value = BigInt(Math.abs(corner - was)) - gain * BigInt(corner);
      if (best === null || value < best) best = value;
    }
    least += best ?? 0n;
  }
  return Number(least);
}
