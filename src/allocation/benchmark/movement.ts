/**
 * The series that moves least against its indicator and meets the totals: least Σ (v_t − v_{t−1})²
 * under Σ coefficient × v = total for every block, v not below its floor. Solved exactly; always
 * optimal, for the active set is proved by its multipliers.
 */
import { solveExactly, type Equation } from './linear';

/** Consecutive entries `from` … `to` − 1 with their total, null where there is none. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly total: bigint | null;
}

export interface Movement {
  /** Above zero, one per entry. */
  readonly coefficients: readonly bigint[];
  /** Cover the entries in order; at least one has a total, or there is a start. */
  readonly blocks: readonly Block[];
  /** Least values, one per entry; null where there are none. No total lies below those of its block. */
  readonly floors: readonly bigint[] | null;
  /** The fixed value in front of the first entry; null without one. */
  readonly start: bigint | null;
}

export interface Moved {
  /** Value t is numerators[t] / denominator. */
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
  /** Entries held at their floor. */
  readonly held: readonly number[];
}

/**
 * The least movement. Entries that come out below their floor are held there, more and more of them
 * (the set only grows); should a held one pull the wrong way afterwards, entries change sides one at
 * a time, smallest index first, which ends at the optimum.
 * @see Cholette, Adjusting sub-annual series to yearly benchmarks, Survey Methodology 10 (1984): no
 *   penalty on the first value; Denton, J. Amer. Statist. Assoc. 66 (1971): `start` fixed
 * @see Terlaky, A convergent criss-cross method, Optimization 16 (1985), for the changing of sides
 */
export function leastMovement(movement: Movement): Moved {
  const forced = forcedEntries(movement);
  const held = new Set(forced);
  let isGrowing = true;
  for (;;) {
    const solution = solveHeld(movement, held, forced);
    const below = solution.values.flatMap((value, entry) => {
      const floor = movement.floors?.[entry];
      return floor !== undefined && !held.has(entry) && value < floor * solution.denominator ? [entry] : [];
    });
    if (isGrowing && below.length > 0) {
      for (const entry of below) held.add(entry);
      continue;
    }
    isGrowing = false;
    const pulling = solution.heldEntries.filter((entry, index) => !forced.has(entry) && (solution.pulls[index] ?? 0n) < 0n);
    const next = Math.min(...below, ...pulling);
    if (next === Infinity) {
      return { numerators: solution.values, denominator: solution.denominator, held: [...held].sort((a, b) => a - b) };
    }
    if (!held.delete(next)) held.add(next);
  }
}

/** Blocks whose total is the sum of their floors: nothing in them is free. */
function forcedEntries({ coefficients, blocks, floors }: Movement): Set<number> {
  const forced = new Set<number>();
  if (floors === null) return forced;
  for (const { from, to, total } of blocks) {
    let least = 0n;
    for (let entry = from; entry < to; entry += 1) least += (coefficients[entry] ?? 0n) * (floors[entry] ?? 0n);
    if (total === least) for (let entry = from; entry < to; entry += 1) forced.add(entry);
  }
  return forced;
}

interface HeldSolution {
  readonly values: readonly bigint[];
  readonly denominator: bigint;
  readonly heldEntries: readonly number[];
  /** Multipliers of the held entries: not below zero where holding them is right. */
  readonly pulls: readonly bigint[];
}

/**
 * The optimum with the held entries at their floors.
 *
 * Its conditions are a recursion in time: with d_t = v_{t+1} − v_t, d_t = d_{t−1} − λ × coefficient −
 * μ_t, where λ belongs to the block and μ_t to a held entry, and d is zero in front of the first entry
 * (unless the start is fixed) and behind the last. So all values are whole combinations of a few
 * unknowns: v_1 (or d_0), one λ per total, and d behind every run of held entries, where the recursion
 * starts anew from a known value. The totals, the beginnings of runs and the end give as many equations.
 */
function solveHeld(movement: Movement, held: ReadonlySet<number>, forced: ReadonlySet<number>): HeldSolution {
  const { coefficients, blocks, floors, start } = movement;
  const bound = blocks.filter((block) => block.total !== null && !forced.has(block.from));
  const heldEntries = [...held].sort((left, right) => left - right);
  const last = coefficients.length - 1;
  const restarts = heldEntries.filter((entry) => entry !== last && !held.has(entry + 1));
  const size = 1 + bound.length + restarts.length;
  /** Combinations of the unknowns; the last figure is the constant. */
  const constant = (figure: bigint): bigint[] => [...Array.from({ length: size }, () => 0n), figure];
  const unknown = (index: number): bigint[] => constant(0n).map((_, each) => (each === index ? 1n : 0n));

  let value = start === null ? unknown(0) : plus(unknown(0), 1n, constant(start));
  let step = start === null ? constant(0n) : unknown(0);
  const equations: Equation[] = [];
  const series: bigint[][] = [];
  const pulls: bigint[][] = [];
  for (const block of blocks) {
    const multiplier = bound.indexOf(block);
    let sum = constant(0n);
    for (let entry = block.from; entry < block.to; entry += 1) {
      const coefficient = coefficients[entry] ?? 0n;
      const floor = floors?.[entry] ?? 0n;
      const before = multiplier < 0 ? step : plus(step, -coefficient, unknown(1 + multiplier));
      step = before;
      if (held.has(entry)) {
        if (!held.has(entry - 1)) equations.push(equationOf(value, floor));
        value = constant(floor);
        if (entry === last) step = constant(0n);
        else if (held.has(entry + 1)) step = constant((floors?.[entry + 1] ?? 0n) - floor);
        else step = unknown(1 + bound.length + restarts.indexOf(entry));
        pulls.push(plus(before, -1n, step));
      }
      series.push(value);
      sum = plus(sum, coefficient, value);
      value = plus(value, 1n, step);
    }
    if (multiplier >= 0) equations.push(equationOf(sum, block.total ?? 0n));
  }
  if (!held.has(last)) equations.push(equationOf(step, 0n));
  const solved = solveExactly(equations);
  if (solved === null) throw new Error('benchmark: the totals do not determine the series');

  const unknowns = [...solved.numerators, solved.denominator];
  const valueOf = (combination: readonly bigint[]): bigint =>
    combination.reduce((sum, each, index) => sum + each * (unknowns[index] ?? 0n), 0n);
  return { values: series.map(valueOf), denominator: solved.denominator, heldEntries, pulls: pulls.map(valueOf) };
}

/** left + factor × right, combination by combination. */
function plus(left: readonly bigint[], factor: bigint, right: readonly bigint[]): bigint[] {
  return left.map((each, index) => each + factor * (right[index] ?? 0n));
}

/** combination = total, with the combination's own constant brought to the other side. */
function equationOf(combination: readonly bigint[], total: bigint): Equation {
  return { coefficients: combination.slice(0, -1), constant: total - (combination.at(-1) ?? 0n) };
}
