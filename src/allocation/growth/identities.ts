/**
 * What growth means, said once for the engine and for every check: a level against the level of the
 * same period of the year before. Levels and bases are whole counts of one lattice at constant prices;
 * a growth is a count of 10^-decimals %, printed half away from zero, and null on a base of zero.
 */
import { monthsOf, PERIODS, sumCounts, type Period, type PeriodId } from '../../domain';
import { roundDivide } from '../exact';
import { printedPercent } from './percent';

/** Growth of the periods of a year and of the running totals January…month, each null without a base. */
export interface YearGrowth {
  readonly periods: Readonly<Record<PeriodId, number | null>>;
  /** Twelve entries; the last is the year's. */
  readonly cumulative: readonly (number | null)[];
}

/**
 * level / base − 1 as printed: `growthOf(1075, 1000, 1)` is 75, read 7,5 %.
 * @returns null where no growth can be stated: a base that is not above zero, or figures that are no whole counts
 */
export function growthOf(level: number, base: number, decimals: number): number | null {
  if (!Number.isSafeInteger(level) || !Number.isSafeInteger(base) || base <= 0) return null;
  return printedPercent({ numerator: BigInt(level) - BigInt(base), denominator: BigInt(base) }, decimals);
}

/** Running totals: lũy kế at the end of each entry. */
export function cumulativeOf(counts: readonly number[]): number[] {
  let running = 0;
  return counts.map((count) => (running += count));
}

/** Cumulative on cumulative: growth of January…m over the same months of the year before, for every m. */
export function cumulativeGrowth(levels: readonly number[], bases: readonly number[], decimals: number): (number | null)[] {
  const before = cumulativeOf(bases);
  return cumulativeOf(levels).map((level, index) => growthOf(level, before[index] ?? 0, decimals));
}

/** Growth of one period: the sum of its months over the sum of the same months of the year before. */
export function periodGrowth(period: Period, levels: readonly number[], bases: readonly number[], decimals: number): number | null {
  return growthOf(sumCounts(monthsOf(period, levels)), sumCounts(monthsOf(period, bases)), decimals);
}

/** Growth of every month, quarter, 6 and 9 months and the year, and of the running totals, from twelve levels and bases. */
export function yearGrowth(levels: readonly number[], bases: readonly number[], decimals: number): YearGrowth {
  const entries = PERIODS.map((period) => [period.id, periodGrowth(period, levels, bases, decimals)] as const);
  return {
    periods: Object.fromEntries(entries) as Record<PeriodId, number | null>,
    cumulative: cumulativeGrowth(levels, bases, decimals),
  };
}

/**
 * The growth of the whole as its parts' growths show it: their mean weighted by base, printed again.
 * A plain mean of growths is never right.
 * @param parts growths as counts; parts without a growth (base zero) are left out
 * @returns null when no part has a base
 */
export function meanGrowth(parts: readonly { readonly base: number; readonly growth: number | null }[]): number | null {
  let [weighted, bases] = [0n, 0n];
  for (const { base, growth } of parts) {
    if (growth === null || base <= 0) continue;
    weighted += BigInt(base) * BigInt(growth);
    bases += BigInt(base);
  }
  return bases === 0n ? null : Number(roundDivide(weighted, bases));
}
