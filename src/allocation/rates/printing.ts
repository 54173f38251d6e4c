/**
 * What a ratio prints as, and which whole numerators print as a given figure. Always: a shown figure
 * is numerator × scale / denominator to the nearest whole count, halves up, decided on whole numbers.
 */
import { ceilDivide, nearest } from '../exact';

/** Grains per printed count that last year's rates are kept to; a billionth of what is printed. */
export const GRAIN = 1_000_000_000n;

/**
 * The count a ratio is shown as: 37 of 50 at a scale of 100 is 74 (%).
 * @param scale counts that stand for the ratio one
 */
export function shownAs(numerator: bigint, denominator: bigint, scale: bigint): bigint {
  return nearest(numerator * scale, denominator);
}

/** The least numerator shown as `count` or more; `leastShownAs(count + 1) − 1` is the greatest shown as `count` or less. */
export function leastShownAs(count: bigint, denominator: bigint, scale: bigint): bigint {
  return ceilDivide((2n * count - 1n) * denominator, 2n * scale);
}

/** The greatest numerator shown as `count` or less. */
export function greatestShownAs(count: bigint, denominator: bigint, scale: bigint): bigint {
  return leastShownAs(count + 1n, denominator, scale) - 1n;
}

export function clamp(value: bigint, low: bigint, high: bigint | null): bigint {
  if (value < low) return low;
  return high !== null && value > high ? high : value;
}

export function larger(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

/** The smaller of two upper limits, null being none. */
export function smaller(left: bigint | null, right: bigint | null): bigint | null {
  if (left === null) return right;
  return right === null || left < right ? left : right;
}
