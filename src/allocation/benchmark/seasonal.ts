/** The shape of a year out of several: what share of its year each month has, on average. */
import { refusal, success, type Result } from '../../domain';
import { toNumber } from '../exact';
import { benchmarkExactly } from './benchmark';
import { readSeries, type BenchmarkRequest, type BenchmarkYear } from './series';

export interface SeasonalShape {
  /** One weight per month, the mean of the shares; together 1 up to the last place. For the profile "seasonal". */
  readonly weights: readonly number[];
  /** Years × months: each month's share of its year. */
  readonly shares: readonly (readonly number[])[];
}

/**
 * A twelve-month profile from several years of months: the mean of the months' shares of their year.
 * Where years have totals the months are benchmarked to them first; where none has, they are taken as
 * they are, and zeros are allowed.
 * @returns refused as `benchmark`, with `benchmark.emptyYear` for a year that adds up to nothing, and
 *   `lengthDiffers` for a year that is not complete
 */
export function seasonalShape(request: BenchmarkRequest): Result<SeasonalShape> {
  const { years } = request;
  const periods = years[0]?.indicator.length ?? 0;
  const short = years.find((year) => year.indicator.length !== periods);
  if (short !== undefined) return refusal('benchmark.lengthDiffers', { year: short.id, has: short.indicator.length, due: periods });
  const months = years.some((year) => year.total !== null) ? benchmarked(request) : asTheyAre(years);
  if (!months.ok) return months;

  const shares: number[][] = [];
  for (const [index, { id }] of years.entries()) {
    const own = months.value.slice(index * periods, (index + 1) * periods);
    const sum = own.reduce((total, value) => total + value, 0n);
    if (sum <= 0n) return refusal('benchmark.emptyYear', { year: id });
    shares.push(own.map((value) => toNumber(value, sum)));
  }
  const weights = Array.from({ length: periods }, (_, month) => shares.reduce((sum, year) => sum + (year[month] ?? 0), 0) / shares.length);
  return success({ weights, shares });
}

function benchmarked(request: BenchmarkRequest): Result<readonly bigint[]> {
  const exact = benchmarkExactly({ ...request, floor: true });
  return exact.ok ? success(exact.value.numerators) : exact;
}

/** The months themselves, which must not be negative. */
function asTheyAre(years: readonly BenchmarkYear[]): Result<readonly bigint[]> {
  // Read as if they had totals, so that the same figures are refused.
  const read = readSeries({ years: years.map((year) => ({ ...year, total: 0 })), variant: 'additive' });
  if (!read.ok) return read;
  const at = read.value.places.filter((_, index) => (read.value.indicator[index] ?? 0n) < 0n);
  return at.length > 0 ? refusal('benchmark.notPositive', { at }) : success(read.value.indicator);
}
