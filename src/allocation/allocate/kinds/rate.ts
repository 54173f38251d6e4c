/** Rates of units: own figures, closed to the place's weighted mean. */
import { success, TWELVE_STEPS, type Bound, type Result } from '../../../domain';
import { levelPath, type LevelPath } from '../../profiles';
import { lastMean, splitRate, type RateBound, type RateMonths, type RateShare } from '../../rates';
import { explanationOf } from '../reasons';
import type { IndicatorHead, RateIndicator } from '../request';
import type { BehindTable, RecipientReason, Split } from '../result';
import { planned, readTarget, wholeOfRate } from '../target';

/** Persons, households, hectares: what numerators and denominators are counted in has no decimals. */
export const WHOLE_THINGS = { unit: '', decimals: 0 };

/**
 * Splits a rate; with a profile the place's rate goes from last December's mean to the target along it.
 * @returns refused with the codes of `readTarget`, `splitRate` and `levelPath`, and `notice.noWhole`
 */
export function splitRateKind(request: RateIndicator): Result<Split> {
  const { indicator } = request;
  const target = readTarget(request.target, indicator.lattice, request.offLattice);
  if (!target.ok) return target;
  const whole = wholeOfRate(indicator.lattice);
  if (!whole.ok) return whole;
  const path = pathOf(request, target.value.count, whole.value);
  if (!path.ok) return path;
  const split = splitRate({
    target: target.value.count,
    bound: rateBound(request.target),
    whole: whole.value,
    cap: request.cap,
    way: request.way,
    units: request.recipients,
    path: path.value?.levels,
  });
  if (!split.ok) return split;
  const { shares, mean, months, warnings } = split.value;
  return success({
    recipients: shares.map((share) => share.id),
    periods: months === null ? [] : TWELVE_STEPS,
    target: planned(target.value),
    tables: [
      {
        id: indicator.id,
        lattice: indicator.lattice,
        cells: months?.shown ?? null,
        year: shares.map((share) => share.shown),
        periodTotals: months?.means.map((each) => each.shown) ?? null,
        total: mean.shown,
      },
    ],
    behind: [numerators(indicator, shares, mean.numerator, months), denominators(indicator, shares)],
    explanation: explanationOf(request.way, shares.map(rateReason)),
    warnings: [...target.value.warnings, ...(path.value?.warnings ?? []), ...warnings],
  });
}

/** The place's printed rate at the end of each month, or null where only the year is planned. */
function pathOf({ recipients, profile }: RateIndicator, target: number, whole: number): Result<LevelPath | null> {
  if (profile === undefined) return success(null);
  const from = lastMean(recipients, whole);
  return from.ok ? levelPath({ from: from.value, to: target, profile, periods: TWELVE_STEPS }) : from;
}

/** What the weighted mean must do; a range is planned for its low end, which is then a floor. */
export function rateBound(bound: Bound): RateBound {
  return bound.kind === 'range' ? '>=' : bound.kind;
}

/** Whole persons, households or amounts behind printed rates. */
export function numerators(
  { id }: IndicatorHead,
  shares: readonly RateShare[],
  total: number,
  months: RateMonths | null,
  lattice: BehindTable['lattice'] = WHOLE_THINGS,
): BehindTable {
  return {
    role: 'numerator',
    id,
    lattice,
    cells: months?.numerators ?? null,
    year: shares.map((share) => share.numerator),
    periodTotals: months?.means.map((mean) => mean.numerator) ?? null,
    total,
  };
}

/** What the rates are taken of; the same the whole year. */
export function denominators({ id }: IndicatorHead, shares: readonly { readonly denominator: number }[]): BehindTable {
  const year = shares.map((share) => share.denominator);
  const total = year.reduce((sum, denominator) => sum + denominator, 0);
  return { role: 'denominator', id, lattice: WHOLE_THINGS, cells: null, year, periodTotals: null, total };
}

export function rateReason({ id, shown, fair, held }: Pick<RateShare, 'id' | 'shown' | 'fair' | 'held'>): RecipientReason {
  return { id, share: shown, fair, held, roundedUp: shown > fair ? 'printed' : null, zero: null };
}
