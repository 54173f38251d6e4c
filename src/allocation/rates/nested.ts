/** A rate that is part of another ("trong đó"): the whole's numerators bound the part's, in every unit and month. */
import { success, refusal, type Result } from '../../domain';
import type { RateUnit } from './request';
import type { RateSplit } from './split-rate';

/**
 * The units of a part with the whole's numerators as their upper bounds: whoever has a certificate is
 * trained, so no unit and no month can have more of the former. Months are bounded when both have a path.
 * @param whole the finished split of the whole, over the same denominators
 * @param units of the part; a unit the whole does not have is refused with `allocation.missingWeight`,
 *   as is one with another denominator
 */
export function boundByWhole(whole: RateSplit, units: readonly RateUnit[]): Result<RateUnit[]> {
  const places = new Map(whole.shares.map((share, place) => [share.id, place]));
  const strangers = units.filter((unit) => whole.shares[places.get(unit.id) ?? -1]?.denominator !== unit.denominator);
  if (strangers.length > 0) return refusal('allocation.missingWeight', { ids: strangers.map((unit) => unit.id) });
  return success(
    units.map((unit) => {
      const place = places.get(unit.id) ?? -1;
      const most = whole.shares[place]?.numerator ?? 0;
      const months = whole.months?.numerators[place];
      return {
        ...unit,
        numeratorMax: Math.min(most, unit.numeratorMax ?? most),
        ...(months === undefined ? {} : { monthNumeratorMax: months }),
      };
    }),
  );
}
