/**
 * Percentages as whole counts of their last printed decimal, in exact arithmetic: 7,5 % at one decimal
 * is 75, and 1000 such counts are the whole. Nothing here is rounded before it is printed.
 */
import { roundDivide } from '../exact';

/** An exact ratio; the denominator is above zero. A growth of 7,5 % is 75 / 1000 or any equal pair. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Counts of 10^-decimals % that make 100 %: 1000 at one decimal. */
export function wholeOf(decimals: number): bigint {
  return 100n * 10n ** BigInt(decimals);
}

/** A ratio as a percentage printed at `decimals`: 3/40 is 75 at one decimal. */
export function printedPercent({ numerator, denominator }: Fraction, decimals: number): number {
  return Number(roundDivide(numerator * wholeOf(decimals), denominator));
}

/** The same ratio in lowest terms. */
export function reduced({ numerator, denominator }: Fraction): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}
