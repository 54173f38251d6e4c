/**
 * Rounding a fitted table with nested totals by minimum-cost flow: whole cells within their limits,
 * every given total exact, Σ (x − fit)² least.
 */
import { GRAIN } from '../balance/rounding-task';
import { cheapestFlow, greatestCost, type Network } from '../network';
import type { Nesting } from './nesting';

/** What is rounded: arcs are cells, and sums that are to stay next to their fit. */
export interface NestedTask {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly supply: Float64Array;
  readonly fit: Float64Array;
  /** Whole limits, Infinity allowed above. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface RoundedNested {
  /** One entry per arc of the task. */
  readonly cells: Float64Array;
  readonly pivots: number;
  /** The fraction of a unit fits were taken to: coarser than `GRAIN` where costs would leave the exact numbers, 0 where even whole units would. */
  readonly grain: number;
}

/** No flow within the limits; as `Shortage` of the network, in the task's nodes. */
export interface NoTable {
  readonly reached: Uint8Array;
  readonly gap: number;
}

/**
 * Every arc at the floor or ceiling of its fit, at the least Σ (x − fit)² over the arcs counted (the
 * cells); null when no such flow exists. A fit that is whole (to a grain) stays.
 * @param counted arcs before this one have a cost, the others only limits
 */
export function roundToNeighbours(task: NestedTask, counted: number): RoundedNested | null {
  const { fit } = task;
  const lower = new Float64Array(fit.length);
  const upper = new Float64Array(fit.length);
  const cost = new Float64Array(fit.length);
  for (let arc = 0; arc < fit.length; arc += 1) {
    const value = fit[arc]! + 0.5 / GRAIN;
    lower[arc] = Math.floor(value);
    const above = Math.round((fit[arc]! - lower[arc]!) * GRAIN);
    upper[arc] = above > 0 ? lower[arc]! + 1 : lower[arc]!;
    if (arc < counted) cost[arc] = GRAIN - 2 * above;
  }
  if (greatestCost(task.nodes) < GRAIN) return null;
  const found = cheapestFlow({ ...task, lower, upper, cost });
  return found.feasible ? { cells: found.flow, pivots: found.pivots, grain: GRAIN } : null;
}

/**
 * The best whole flow within the limits, or the nodes that prove there is none.
 *
 * Starts from a flow with few units off the rounded fit, then moves units in steps that halve down to
 * one: a step's arcs carry the cost of the whole step, and when no circle of single steps saves cost,
 * none of any size does.
 * @see Ahuja, Magnanti & Orlin, Network Flows (1993), 14.5 (capacity scaling for convex costs)
 */
export function roundWithin(task: NestedTask): RoundedNested | { readonly noTable: NoTable } {
  const { fit } = task;
  const closed = closeWithin(task);
  if ('noTable' in closed) return closed;
  const { cells } = closed;
  let { pivots } = closed;

  let grain = GRAIN;
  for (let step = 2 ** Math.floor(Math.log2(Math.max(1, farthest(cells, fit)))); step >= 1; ) {
    grain = Math.min(grain, grainFor(task.nodes, farthest(cells, fit), step));
    if (grain === 0) break;
    const circulation = residual(task, cells, step, (arc, way, size) => way * 2 * offset(cells[arc]!, fit[arc]!, grain) + size * grain, null);
    const found = cheapestFlow(circulation);
    if (!found.feasible) throw new Error('rounding: a circulation was refused');
    pivots += found.pivots;
    if (saves(circulation, found.flow)) {
      move(cells, found.flow);
    } else if (step > 1 || grain === GRAIN || grainFor(task.nodes, farthest(cells, fit), step) <= grain) {
      step /= 2;
    } else {
      grain = GRAIN;
    }
  }
  return { cells, pivots, grain };
}

/** A whole flow within the limits with as few units as can be off the rounded fit. */
export function closeWithin(task: NestedTask): { readonly cells: Float64Array; readonly pivots: number } | { readonly noTable: NoTable } {
  const cells = task.fit.map((value, arc) => Math.min(Math.max(Math.round(value), task.lower[arc]!), task.upper[arc]!));
  const found = cheapestFlow(towards(task, cells));
  if (!found.feasible) return { noTable: found };
  move(cells, found.flow);
  return { cells, pivots: found.pivots };
}

/** The units missing at the nodes of a task when its arcs carry `cells`, and all ways to move them at a cost of one each. */
export function towards(task: NestedTask, cells: Float64Array): Network {
  const supply = task.supply.slice();
  for (let arc = 0; arc < cells.length; arc += 1) {
    supply[task.from[arc]!]! -= cells[arc]!;
    supply[task.to[arc]!]! += cells[arc]!;
  }
  let units = 0;
  for (const value of supply) units += Math.max(0, value);
  // One unit more than can be wanted, so that no price comes from this limit.
  return residual(task, cells, units + 1, () => 1, supply);
}

/** Two arcs for each arc with room: up to `step` units more, and as many less. `cost` is per unit. */
function residual(
  task: NestedTask,
  cells: Float64Array,
  step: number,
  cost: (arc: number, way: 1 | -1, size: number) => number,
  supply: Float64Array | null,
): Network {
  const arcs = cells.length;
  const network = {
    nodes: task.nodes,
    from: new Int32Array(2 * arcs),
    to: new Int32Array(2 * arcs),
    lower: new Float64Array(2 * arcs),
    upper: new Float64Array(2 * arcs),
    cost: new Float64Array(2 * arcs),
    supply: supply ?? new Float64Array(task.nodes),
  };
  for (let arc = 0; arc < arcs; arc += 1) {
    const [more, less] = [2 * arc, 2 * arc + 1];
    network.from[more] = network.to[less] = task.from[arc]!;
    network.to[more] = network.from[less] = task.to[arc]!;
    network.upper[more] = Math.min(step, task.upper[arc]! - cells[arc]!);
    network.upper[less] = Math.min(step, cells[arc]! - task.lower[arc]!);
    if (network.upper[more] > 0) network.cost[more] = cost(arc, 1, network.upper[more]);
    if (network.upper[less] > 0) network.cost[less] = cost(arc, -1, network.upper[less]);
  }
  return network;
}

function move(cells: Float64Array, flow: Float64Array): void {
  for (let arc = 0; arc < cells.length; arc += 1) cells[arc]! += flow[2 * arc]! - flow[2 * arc + 1]!;
}

function saves({ cost }: Network, flow: Float64Array): boolean {
  let sum = 0n;
  for (let arc = 0; arc < flow.length; arc += 1) {
    if (flow[arc] !== 0) sum += BigInt(flow[arc]!) * BigInt(cost[arc]!);
  }
  return sum < 0n;
}

/** x − fit in grains, the same fit at every x. */
function offset(x: number, fit: number, grain: number): number {
  const whole = Math.floor(fit);
  return (x - whole) * grain - Math.round((fit - whole) * grain);
}

function farthest(cells: Float64Array, fit: Float64Array): number {
  let far = 0;
  for (let arc = 0; arc < cells.length; arc += 1) far = Math.max(far, Math.abs(cells[arc]! - fit[arc]!));
  return far;
}

/** The finest grain, a power of two, at which no cost leaves the numbers that stay exact; 0 where there is none. */
function grainFor(nodes: number, far: number, step: number): number {
  let grain = GRAIN;
  while (grain >= 1 && (2 * far + step + 1) * grain > greatestCost(nodes)) grain /= 2;
  return grain >= 1 ? grain : 0;
}

/** The cells with room as a task, and the cell of each arc. */
export function taskOf(
  nesting: Nesting,
  supply: Float64Array,
  table: { readonly lower: Float64Array; readonly upper: Float64Array },
  fit: Float64Array,
): { readonly task: NestedTask; readonly cellOf: Int32Array } {
  const open: number[] = [];
  for (let cell = 0; cell < fit.length; cell += 1) {
    if (table.lower[cell]! < table.upper[cell]!) open.push(cell);
  }
  const cellOf = Int32Array.from(open);
  const pick = (figures: Float64Array): Float64Array => Float64Array.from(cellOf, (cell) => figures[cell]!);
  const task = {
    nodes: nesting.nodes,
    from: cellOf.map((cell) => nesting.from[cell]!),
    to: cellOf.map((cell) => nesting.to[cell]!),
    supply,
    fit: pick(fit),
    lower: pick(table.lower),
    upper: pick(table.upper),
  };
  return { task, cellOf };
}
