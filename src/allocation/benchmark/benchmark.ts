/** Months that add up to every year's total and move like their indicator: Denton–Cholette first differences, whole counts. */
import { problem, success, type Problem, type Result } from '../../domain';
import { floorDivide, toNumber } from '../exact';
import { leastMovement, type Block } from './movement';
import { readSeries, type BenchmarkRequest, type BenchmarkYear, type Series } from './series';

export interface BenchmarkedYear {
  readonly id: string;
  readonly total: number | null;
  /** Whole counts; they add up to the total where the year has one. */
  readonly months: readonly number[];
  /** The same before rounding, in counts. */
  readonly exact: readonly number[];
  /** Month over indicator (proportional), or month less indicator (additive), before rounding. */
  readonly adjustment: readonly number[];
}

export interface Benchmarked {
  /** In the order of the request. */
  readonly years: readonly BenchmarkedYear[];
  /** `benchmark.floored` (months held at zero), `benchmark.extrapolated` (years without a total). */
  readonly warnings: readonly Problem[];
}

/**
 * Several years' months benchmarked to the years' totals.
 *
 * The ratio of month to indicator (additive: their difference) moves as little as possible from month
 * to month, across years too: least Σ (x_t/s_t − x_{t−1}/s_{t−1})² under Σ x = total for every year.
 * There is no penalty in front of the first month (Cholette's modification) unless an anchor is given,
 * the last fixed month, which enters as x_0/s_0; with an anchor equal to its indicator this is Denton's
 * original method. Years without a total follow of themselves: behind the last total the ratio stays
 * as it is, between two it leads over. No month falls below zero (the optimum under that bound, by
 * active set) unless `floor` is false. All of it is exact; at the end each year's running total is
 * rounded down, so every month is less than one count from its value and the year closes.
 *
 * @returns refused with `benchmark.tooFewYears`, `lengthDiffers`, `duplicateYear`, `missingIndicator`,
 *   `notANumber`, `notPositive` (a zero has no ratio: use `additive`), `negativeTotal`, `totalTooLarge`
 * @see Denton, J. Amer. Statist. Assoc. 66 (1971); Cholette, Survey Methodology 10 (1984); Dagum &
 *   Cholette, Benchmarking, Temporal Distribution, and Reconciliation Methods for Time Series (2006), ch. 6
 */
export function benchmark(request: BenchmarkRequest): Result<Benchmarked> {
  const series = benchmarkExactly(request);
  if (!series.ok) return series;
  const { numerators, denominator, held } = series.value;
  const { indicator, scale, places } = series.value.series;
  const isProportional = request.variant !== 'additive';
  let from = 0;
  const years = request.years.map((year): BenchmarkedYear => {
    const to = from + year.indicator.length;
    const own = numerators.slice(from, to);
    const adjustment = own.map((value, index) => {
      const figure = indicator[from + index] ?? 1n;
      return isProportional ? toNumber(value * scale, denominator * figure) : toNumber(value * scale - figure * denominator, denominator * scale);
    });
    from = to;
    const exact = own.map((value) => toNumber(value, denominator));
    return { id: year.id, total: year.total, months: roundRunning(own, denominator), exact, adjustment };
  });
  return success({ years, warnings: warningsOf(request.years, places.filter((_, index) => held.includes(index))) });
}

/** Month t is numerators[t] / denominator counts. */
export interface ExactBenchmark {
  readonly series: Series;
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
  readonly held: readonly number[];
}

/** The months before rounding, as exact fractions. */
export function benchmarkExactly(request: BenchmarkRequest): Result<ExactBenchmark> {
  const read = readSeries(request);
  if (!read.ok) return read;
  const series = read.value;
  const solved = request.variant === 'additive' ? solveAdditive(request, series) : solveProportional(request, series);
  return success({ series, ...solved });
}

type Solved = Omit<ExactBenchmark, 'series'>;

/** Unknowns are ratios x / s, multiplied by the anchor's denominator. */
function solveProportional({ years, floor = true }: BenchmarkRequest, { indicator, scale, anchor }: Series): Solved {
  const common = anchor === null ? 1n : anchor.indicator * scale;
  const { numerators, denominator, held } = leastMovement({
    coefficients: indicator,
    blocks: blocksOf(years, (total) => total * common),
    floors: floor ? indicator.map(() => 0n) : null,
    start: anchor === null ? null : anchor.value,
  });
  return {
    numerators: numerators.map((ratio, index) => ratio * (indicator[index] ?? 0n)),
    denominator: denominator * common,
    held,
  };
}

/** Unknowns are differences x − s, multiplied by the scale. */
function solveAdditive({ years, floor = true }: BenchmarkRequest, { indicator, scale, anchor }: Series): Solved {
  const { numerators, denominator, held } = leastMovement({
    coefficients: indicator.map(() => 1n),
    blocks: blocksOf(years, (total, from, to) => total * scale - indicator.slice(from, to).reduce((sum, figure) => sum + figure, 0n)),
    floors: floor ? indicator.map((figure) => -figure) : null,
    start: anchor === null ? null : anchor.value - anchor.indicator,
  });
  return {
    numerators: numerators.map((difference, index) => difference + (indicator[index] ?? 0n) * denominator),
    denominator: denominator * scale,
    held,
  };
}

function blocksOf(years: readonly BenchmarkYear[], demand: (total: bigint, from: number, to: number) => bigint): Block[] {
  let from = 0;
  return years.map(({ indicator, total }) => {
    const block = { from, to: from + indicator.length };
    from = block.to;
    return { ...block, total: total === null ? null : demand(BigInt(total), block.from, block.to) };
  });
}

/** Whole counts whose running totals are those of the exact values rounded down; a whole sum is met exactly. */
function roundRunning(values: readonly bigint[], denominator: bigint): number[] {
  let running = 0n;
  let given = 0n;
  return values.map((value) => {
    running += value;
    const until = floorDivide(running, denominator);
    const count = Number(until - given);
    given = until;
    return count;
  });
}

function warningsOf(years: readonly BenchmarkYear[], floored: Series['places']): Problem[] {
  // Months of a year whose total is zero are not held against their movement: there is nothing else.
  const empty = new Set(years.filter((year) => year.total === 0).map((year) => year.id));
  const at = floored.filter((place) => !empty.has(place.year));
  const open = years.filter((year) => year.total === null).map((year) => year.id);
  return [
    ...(at.length > 0 ? [problem('benchmark.floored', { at })] : []),
    ...(open.length > 0 ? [problem('benchmark.extrapolated', { years: open })] : []),
  ];
}
