/** The two sums of a choice of options, and how far they are from those wanted. */
import type { Option, RoundingTask } from './options';

/** How far a choice is from what is wanted, in the order of importance. */
export interface Miss {
  /** Numerators the sum lacks (< 0) or has too many. */
  readonly sum: bigint;
  /** Twice the denominators × counts the mean lacks (< 0) or has too many. */
  readonly mean: bigint;
}

/** Sums of a choice of options. */
export interface Sums {
  readonly gain: bigint;
  readonly low: bigint;
  readonly high: bigint;
}

/** Sums that are allowed. */
export interface Window {
  /** Twice the least and greatest Σ denominator × shown. */
  readonly gainLow: bigint;
  readonly gainHigh: bigint;
  readonly sumLow: bigint;
  readonly sumHigh: bigint;
}

export function windowOf({ units, printed, sum }: RoundingTask): Window {
  const weight = units.reduce((total, unit) => total + unit.denominator, 0n);
  return {
    gainLow: (2n * printed - 1n) * weight,
    gainHigh: (2n * printed + 1n) * weight - 1n,
    sumLow: sum.low,
    sumHigh: sum.high,
  };
}

export function missOf(sums: Sums, window: Window): Miss {
  const below = sums.high - window.sumLow;
  const above = sums.low - window.sumHigh;
  const gain = 2n * sums.gain;
  const mean = gain < window.gainLow ? gain - window.gainLow : gain > window.gainHigh ? gain - window.gainHigh : 0n;
  return { sum: below < 0n ? below : above > 0n ? above : 0n, mean };
}

export function addOption(sums: Sums, option: Option): Sums {
  return { gain: sums.gain + option.gain, low: sums.low + option.low, high: sums.high + option.high };
}

export const NO_SUMS: Sums = { gain: 0n, low: 0n, high: 0n };
