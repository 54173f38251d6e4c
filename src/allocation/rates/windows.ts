/** Which sums of numerators print as the target and keep its bound, and what is taken where none does. */
import { ceilDivide, floorDivide, nearest } from '../exact';
import { clamp, greatestShownAs, larger, leastShownAs, shownAs, smaller } from './printing';
import type { RateBound } from './request';

export interface SumWindow {
  readonly low: bigint;
  readonly high: bigint;
  readonly wish: bigint;
  /** What the ratio prints as: the target, or the nearest there is. */
  readonly printed: bigint;
}

interface Span {
  readonly low: bigint;
  readonly high: bigint;
}

/**
 * The sums allowed, best first: on the bound's side of the target itself (strictly so for a strict
 * bound) and printing as it; printing as it; else the one sum that is nearest on the bound's side.
 * @param target in counts
 * @param reach least and greatest sum that the units' limits allow
 * @param fair numerator of the sum of the fair numerators, over `fairDenominator`
 */
export function sumWindow(
  target: bigint,
  bound: RateBound,
  weight: bigint,
  scale: bigint,
  reach: Span,
  fair: bigint,
  fairDenominator: bigint,
): SumWindow {
  const print: Span = { low: leastShownAs(target, weight, scale), high: greatestShownAs(target, weight, scale) };
  const ideal = nearest(fair, fairDenominator);
  for (const side of sidesOf(target * weight, scale, bound)) {
    const low = larger(larger(print.low, reach.low), side.low ?? print.low);
    const high = smaller(smaller(print.high, reach.high), side.high) ?? print.high;
    if (low <= high) return { low, high, wish: clamp(ideal, low, high), printed: target };
  }
  const [side] = sidesOf(target * weight, scale, bound);
  const kept = clamp(clamp(nearest(target * weight, scale), side?.low ?? reach.low, side?.high ?? null), reach.low, reach.high);
  return { low: kept, high: kept, wish: kept, printed: shownAs(kept, weight, scale) };
}

/** Limits of the sum, the strictest first; null without one. */
function sidesOf(total: bigint, scale: bigint, bound: RateBound): { low: bigint | null; high: bigint | null }[] {
  const free = { low: null, high: null };
  const up = { low: ceilDivide(total, scale), high: null };
  const down = { low: null, high: floorDivide(total, scale) };
  switch (bound) {
    case '=':
      return [free];
    case '>=':
      return [up, free];
    case '<=':
      return [down, free];
    case '>':
      return [{ low: floorDivide(total, scale) + 1n, high: null }, up, free];
    case '<':
      return [{ low: null, high: ceilDivide(total, scale) - 1n }, down, free];
  }
}
