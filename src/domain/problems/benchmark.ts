import type { Counted } from './allocation';

/** A month (or quarter) of a year: `{ year: '2023', period: 2, periods: 12 }` is February 2023. */
export interface PeriodOfYear {
  readonly year: string;
  /** From 1. */
  readonly period: number;
  /** Periods a year has: 12 are months, 4 quarters. */
  readonly periods: number;
}

/** Why several years' months cannot be benchmarked, and what a benchmarked series has to tell. */
export interface BenchmarkProblems {
  /** NaN, infinite, or a total that is no whole count. `at` is null for the year's total and for the anchor. */
  'benchmark.notANumber': { readonly what: 'indicator' | 'total' | 'anchor'; readonly year: string | null; readonly at: PeriodOfYear | null };
  'benchmark.missingIndicator': { readonly at: readonly PeriodOfYear[] };
  'benchmark.duplicateYear': { readonly year: string };
  /** Months of a year that are not as many as the first year's (an open last year may be shorter). */
  'benchmark.lengthDiffers': { readonly year: string; readonly has: number; readonly due: number };
  /** No year has a total (or no complete year for a seasonal shape). */
  'benchmark.tooFewYears': { readonly years: number; readonly needed: number };
  /** Zeros (or negative figures) in the indicator have no ratio to a total; the additive variant takes them. */
  'benchmark.notPositive': { readonly at: readonly PeriodOfYear[] };
  'benchmark.negativeTotal': Counted & { readonly year: string; readonly total: number };
  'benchmark.totalTooLarge': Counted & { readonly year: string; readonly total: number };
  /** A year's months are all zero: it has no shape. */
  'benchmark.emptyYear': { readonly year: string };
  /** Told: the movement would have led below zero here; these months are held at zero. */
  'benchmark.floored': { readonly at: readonly PeriodOfYear[] };
  /** Told: these years have no total; their months follow the nearest years' ratio. */
  'benchmark.extrapolated': { readonly years: readonly string[] };
}
