/** Who is assigned targets, in places of two levels or three. */
import { recipientsOf, refusal, success, type Result, type Unit } from '../domain';

/** A unit that is given targets, with the units of the plan that make it up. */
export interface Receiver {
  readonly unit: Unit;
  /** Units without units of their own below it; itself alone at the lowest level. */
  readonly lowest: readonly Unit[];
  /** All units below it. */
  readonly below: readonly Unit[];
}

/**
 * The units right below the place: districts where there are districts, communes otherwise. The place
 * itself, when it stands in the list as the one unit above all others, receives nothing.
 * @param level only units of this level (as printed, e.g. `xã`), wherever they stand
 * @returns refused with `plan.noUnits`, or with `review.levelUnknown` naming the levels there are
 */
export function receiversOf(units: readonly Unit[], level: string | null = null): Result<readonly Receiver[]> {
  if (units.length === 0) return refusal('plan.noUnits', {});
  const receiving = level === null ? belowThePlace(units) : units.filter((unit) => folded(unit.level) === folded(level));
  if (receiving.length === 0) {
    return refusal('review.levelUnknown', { level: level ?? '', levels: [...new Set(units.map((unit) => unit.level))].filter((each) => each !== '') });
  }
  const lowest = new Set(recipientsOf(units).map(({ code }) => code));
  return success(
    receiving.map((unit) => {
      const below = belowOf(unit.code, units);
      return { unit, below, lowest: below.length === 0 ? [unit] : below.filter(({ code }) => lowest.has(code)) };
    }),
  );
}

function belowThePlace(units: readonly Unit[]): readonly Unit[] {
  const top = units.filter((unit) => unit.parent === null);
  const [only, ...others] = top;
  const below = only === undefined || others.length > 0 ? [] : units.filter((unit) => unit.parent === only.code);
  return below.length > 0 ? below : top;
}

/** All units below one, however deep; parents never run in a circle in a plan that was read. */
function belowOf(code: string, units: readonly Unit[]): readonly Unit[] {
  const inside = new Set([code]);
  const found: Unit[] = [];
  let grown = true;
  while (grown) {
    grown = false;
    for (const unit of units) {
      if (unit.parent === null || !inside.has(unit.parent) || inside.has(unit.code)) continue;
      inside.add(unit.code);
      found.push(unit);
      grown = true;
    }
  }
  return found;
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
