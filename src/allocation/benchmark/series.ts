/** Several years of months with their totals, read and checked; the figures as whole numbers on one scale. */
import { MAX_COUNT, refusal, success, type PeriodOfYear, type Result } from '../../domain';
import { wholeProportions } from '../exact';

/** A year's months (or quarters) of an indicator or of monthly actuals, and its total where it is known. */
export interface BenchmarkYear {
  /** Name of the year, unique. */
  readonly id: string;
  /** Twelve months (or four quarters, …), as many in every year; the last year may have fewer while it has no total. */
  readonly indicator: readonly (number | null)[];
  /** Whole count; null where the year has none. */
  readonly total: number | null;
}

/** `proportional` keeps month-to-month growth of the indicator as far as possible, `additive` its month-to-month change. */
export type BenchmarkVariant = 'proportional' | 'additive';

export interface BenchmarkRequest {
  /** In the order of time. */
  readonly years: readonly BenchmarkYear[];
  /** `proportional` when absent. */
  readonly variant?: BenchmarkVariant | undefined;
  /** The last month that is fixed, in front of the first year: its indicator and its value. */
  readonly anchor?: { readonly indicator: number; readonly value: number } | undefined;
  /** No month below zero; true when absent. */
  readonly floor?: boolean | undefined;
}

export interface Series {
  /** Periods of a full year. */
  readonly periods: number;
  /** Indicator of all periods × `scale`, whole. */
  readonly indicator: readonly bigint[];
  readonly scale: bigint;
  readonly anchor: { readonly indicator: bigint; readonly value: bigint } | null;
  readonly places: readonly PeriodOfYear[];
}

/** The request as one series; refused with the codes of `benchmark`. */
export function readSeries({ years, variant = 'proportional', anchor, floor = true }: BenchmarkRequest): Result<Series> {
  const periods = years[0]?.indicator.length ?? 0;
  const shape = checkYears(years, periods, floor);
  if (!shape.ok) return shape;
  const places = years.flatMap(({ id: year, indicator }) => indicator.map((_, index) => ({ year, period: index + 1, periods })));
  const figures = years.flatMap((year) => year.indicator);
  const missing = places.filter((_, index) => figures[index] === null);
  if (missing.length > 0) return refusal('benchmark.missingIndicator', { at: missing });
  const known = figures.map((figure) => figure ?? 0);
  const odd = places.find((_, index) => !Number.isFinite(known[index]));
  if (odd !== undefined) return refusal('benchmark.notANumber', { what: 'indicator', year: odd.year, at: odd });
  if (variant === 'proportional') {
    const at = places.filter((_, index) => (known[index] ?? 0) <= 0);
    if (at.length > 0) return refusal('benchmark.notPositive', { at });
  }
  if (anchor !== undefined) {
    const isUsable = Number.isFinite(anchor.indicator) && Number.isFinite(anchor.value) && (variant === 'additive' || anchor.indicator > 0);
    if (!isUsable) return refusal('benchmark.notANumber', { what: 'anchor', year: null, at: null });
  }
  const whole = wholeProportions([...known, 1, anchor?.indicator ?? 0, anchor?.value ?? 0]);
  const size = known.length;
  return success({
    periods,
    indicator: whole.slice(0, size),
    scale: whole[size] ?? 1n,
    anchor: anchor === undefined ? null : { indicator: whole[size + 1] ?? 0n, value: whole[size + 2] ?? 0n },
    places,
  });
}

function checkYears(years: readonly BenchmarkYear[], periods: number, floor: boolean): Result<true> {
  const seen = new Set<string>();
  for (const [index, { id, indicator, total }] of years.entries()) {
    if (seen.has(id)) return refusal('benchmark.duplicateYear', { year: id });
    seen.add(id);
    const has = indicator.length;
    const mayBeShort = index > 0 && index === years.length - 1 && total === null && has > 0 && has < periods;
    if (has !== periods && !mayBeShort) return refusal('benchmark.lengthDiffers', { year: id, has, due: periods });
    if (total === null) continue;
    if (!Number.isInteger(total)) return refusal('benchmark.notANumber', { what: 'total', year: id, at: null });
    if (Math.abs(total) > MAX_COUNT) return refusal('benchmark.totalTooLarge', { year: id, total });
    if (floor && total < 0) return refusal('benchmark.negativeTotal', { year: id, total });
  }
  const complete = years.filter((year) => year.total !== null).length;
  if (complete === 0 || periods === 0) return refusal('benchmark.tooFewYears', { years: periods === 0 ? 0 : complete, needed: 1 });
  return success(true);
}
