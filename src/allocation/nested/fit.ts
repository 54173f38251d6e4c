/**
 * The fitted table: the pattern scaled by one factor per node of both families until all given totals
 * hold, cells cut off at their bounds (iterative proportional fitting, cycling over all sets).
 */
import { BoundedCells } from '../balance/clamped-factor';
import { FREE } from '../balance/table';
import { supplyLeft, type Nesting } from './nesting';
import type { NestedTable } from './request';

export interface Fit {
  /** Row by row, settled cells included; within the bounds. */
  readonly cells: Float64Array;
  readonly sweeps: number;
  /** Sum over all given sets of how far they are from their totals, in counts. */
  readonly miss: number;
  /** Whether the totals are met as closely as doubles allow. */
  readonly converged: boolean;
}

const SWEEPS = 200;
/** Sweeps once a table is known to exist: each is cheap beside a fit left unfinished. */
const SWEEPS_TO_THE_END = 2000;
const CLOSE = 1e-13;
/** Close enough to stop at once the miss no longer shrinks. */
const STALLED = 1e-9;
/** Sweeps in which the miss must at least halve for more to be worth while. */
const PROGRESS = 25;

/**
 * Fits a table to sets in two families. Scaling a set and the sets inside it in turn is scaling each
 * set's own remainder, so one sweep goes over the nodes of the first family and then of the second.
 * @param isPossible a table is known to exist: sweeps go on where they only creep, too
 * @see Deming & Stephan, Ann. Math. Statist. 11 (1940)
 */
export function fitNested(table: NestedTable, nesting: Nesting, isPossible = false): Fit {
  const sides = [new Side(table, nesting, 0), new Side(table, nesting, 1)] as const;
  const [first, second] = sides;
  let converged: boolean;
  let sweeps = 0;
  let last = Infinity;
  let checkpoint = Infinity;
  for (;;) {
    first.fit(second.factor);
    sweeps += 1;
    const { total, relative } = second.miss(first.factor);
    converged = relative <= CLOSE || (relative <= STALLED && relative > last * 0.9);
    if (converged || sweeps >= (isPossible ? SWEEPS_TO_THE_END : SWEEPS) || !Number.isFinite(total)) break;
    if (sweeps % PROGRESS === 0 && !isPossible) {
      if (total > checkpoint / 2) break;
      checkpoint = total;
    }
    last = relative;
    second.fit(first.factor);
  }
  // Impossible totals can drive factors out of the numbers a double holds; rounding then starts from the first family alone.
  if (!Number.isFinite(second.miss(first.factor).total)) {
    second.factor.fill(1);
    first.factor.fill(1);
    first.fit(second.factor);
  }
  return { cells: cellsOf(table, nesting, first.factor, second.factor), sweeps, miss: second.miss(first.factor).total, converged };
}

/** The nodes of one family with their factors. */
class Side {
  readonly factor: Float64Array;
  /** Nodes of a cell on this side and on the other. */
  private readonly own: Int32Array;
  private readonly other: Int32Array;
  /** Totals less settled cells. */
  private readonly rest: Float64Array;
  private readonly total: Float64Array;
  private readonly isOwn: Uint8Array;
  /** Free cells with bounds, node by node. */
  private readonly bounded: ReadonlyMap<number, readonly number[]>;
  private readonly slope: Float64Array;
  private readonly line: BoundedCells;

  constructor(
    private readonly table: NestedTable,
    nesting: Nesting,
    family: 0 | 1,
  ) {
    const { nodes } = nesting;
    this.factor = new Float64Array(nodes).fill(1);
    [this.own, this.other] = family === 0 ? [nesting.from, nesting.to] : [nesting.to, nesting.from];
    const towards = (supply: number): number => (family === 0 ? supply : -supply);
    this.rest = supplyLeft(table, nesting).map(towards);
    this.total = nesting.supply.map(towards);
    this.isOwn = Uint8Array.from({ length: nodes }, (_, node) => (node > 0 && nesting.family[node] === family ? 1 : 0));
    const bounded = new Map<number, number[]>();
    let widest = 0;
    for (let cell = 0; cell < table.weight.length; cell += 1) {
      const node = this.own[cell]!;
      if (table.weight[cell] === 0 || table.given[cell] === FREE || node === 0) continue;
      const cells = bounded.get(node) ?? [];
      cells.push(cell);
      bounded.set(node, cells);
      widest = Math.max(widest, cells.length);
    }
    this.bounded = bounded;
    this.slope = new Float64Array(nodes);
    this.line = new BoundedCells(widest);
  }

  /** Solves every node for the other side's factors. */
  fit(others: Float64Array): void {
    this.addSlopes(others);
    const { factor, slope, rest, isOwn, line } = this;
    const { weight, lower, upper } = this.table;
    for (let node = 1; node < factor.length; node += 1) {
      if (isOwn[node] === 0) continue;
      const cells = this.bounded.get(node);
      if (cells === undefined) {
        factor[node] = slope[node]! > 0 ? rest[node]! / slope[node]! : 0;
        continue;
      }
      line.count = 0;
      for (const cell of cells) line.add(weight[cell]! * others[this.other[cell]!]!, lower[cell]!, upper[cell]!);
      factor[node] = line.factor(slope[node]!, rest[node]!, factor[node]!);
    }
  }

  /** How far the nodes are from their totals at the present factors of both sides. */
  miss(others: Float64Array): { total: number; relative: number } {
    this.addSlopes(others);
    const { factor, slope, rest, isOwn, other } = this;
    const { weight, lower, upper } = this.table;
    let total = 0;
    let relative = 0;
    for (let node = 1; node < factor.length; node += 1) {
      if (isOwn[node] === 0) continue;
      let sum = slope[node]! * factor[node]!;
      for (const cell of this.bounded.get(node) ?? []) {
        sum += clamp(weight[cell]! * others[other[cell]!]! * factor[node]!, lower[cell]!, upper[cell]!);
      }
      const miss = Math.abs(sum - rest[node]!);
      total += miss;
      relative = Math.max(relative, miss / Math.max(1, Math.abs(this.total[node]!)));
    }
    return { total, relative };
  }

  /** Per node: what its cells without bounds add up to at a factor of one. */
  private addSlopes(others: Float64Array): void {
    const { own, other, slope } = this;
    const { weight, given } = this.table;
    slope.fill(0);
    for (let cell = 0; cell < weight.length; cell += 1) {
      if (given[cell] === FREE) slope[own[cell]!]! += weight[cell]! * others[other[cell]!]!;
    }
  }
}

function cellsOf(table: NestedTable, nesting: Nesting, first: Float64Array, second: Float64Array): Float64Array {
  const { weight, lower, upper } = table;
  return weight.map((value, cell) => {
    if (value === 0) return lower[cell]!;
    const product = value * first[nesting.from[cell]!]! * second[nesting.to[cell]!]!;
    return Number.isFinite(product) ? clamp(product, lower[cell]!, upper[cell]!) : lower[cell]!;
  });
}

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
