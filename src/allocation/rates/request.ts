/**
 * Reading and refusing what rates are set over: denominators, last year's figures, bounds and pins.
 * Always: units come out in the order of their ids, all figures whole and exact.
 */
import { MAX_COUNT, MONTHS, refusal, shortestDecimal, success, type BoundKind, type Result } from '../../domain';
import { compareIds, floorDivide } from '../exact';
import { firstRepeated } from '../recipients';
import { GRAIN, greatestShownAs, larger, leastShownAs, smaller } from './printing';

/** What the weighted mean must do about the target. A range is planned for its low end with `>=`. */
export type RateBound = Exclude<BoundKind, 'range'>;

/** Last year's figure: a count of the printed decimals, finer ones allowed (71.25), or the ratio itself. */
export type LastRate = number | { readonly numerator: number; readonly denominator: number };

/** A unit that is given a rate of its own. */
export interface RateUnit {
  /** Unique; the last tie rule, in code order. */
  readonly id: string;
  /** Whole number > 0: labour force, population, households. Null is a missing one, which is refused. */
  readonly denominator: number | null;
  /** Needed by all ways but `same`, and along time. */
  readonly last?: LastRate | null | undefined;
  /** Least and greatest printed rate, as counts. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Printed rate held at this count. */
  readonly pin?: number | undefined;
  /** Greatest numerator, e.g. the whole's where this is a part of it. */
  readonly numeratorMax?: number | undefined;
  /** The same at the end of each month, for a path over the months. */
  readonly monthNumeratorMax?: readonly number[] | undefined;
}

/** A unit as the engine sees it. */
export interface Unit {
  readonly id: string;
  /** Position in the request. */
  readonly place: number;
  readonly denominator: bigint;
  /** Last year's rate in grains. */
  readonly last: bigint | null;
  readonly pin: bigint | null;
  /** Printed rates allowed; `max` null without a limit. */
  readonly min: bigint;
  readonly max: bigint | null;
  /** Numerators allowed. */
  readonly low: bigint;
  readonly high: bigint | null;
  readonly monthHigh: readonly bigint[] | null;
  /** Whether a pin or bound keeps the rate up, or down. */
  readonly isRaised: boolean;
  readonly isLimited: boolean;
}

export interface Scale {
  /** Counts that stand for the ratio one: numerator × scale / denominator is the rate in counts. */
  readonly scale: bigint;
  /** Greatest rate of a unit in counts, or null without one. */
  readonly cap: bigint | null;
  /** Greatest rate last year, in counts, or null without one. */
  readonly lastCap: bigint | null;
  /** Multiplies every denominator, where numerators are counted coarser than printed figures. */
  readonly stretch: bigint;
}

/**
 * @param needsLast whether last year's rates must be there
 * @returns refused with `allocation.noRecipients`, `duplicateRecipient`, `missingWeight`, `notANumber`,
 *   `negativeWeight`, `boundsCrossed`, `pinOutsideBounds`, `rates.zeroDenominator`, `missingLast`,
 *   `lastInvalid`, `noNumerator` or `pathLength` (of monthly limits)
 */
export function readUnits(units: readonly RateUnit[], scale: Scale, needsLast: boolean): Result<Unit[]> {
  if (units.length === 0) return refusal('allocation.noRecipients', {});
  const twice = firstRepeated(units.map((unit) => unit.id));
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  const missing = units.filter((unit) => unit.denominator === null).map((unit) => unit.id);
  if (missing.length > 0) return refusal('allocation.missingWeight', { ids: missing });
  for (const { id, denominator } of units) {
    if (!Number.isSafeInteger(denominator)) return refusal('allocation.notANumber', { what: 'weight', id });
    if (Number(denominator) < 0) return refusal('allocation.negativeWeight', { id, weight: Number(denominator) });
  }
  const empty = units.filter((unit) => unit.denominator === 0).map((unit) => unit.id);
  if (empty.length > 0) return refusal('rates.zeroDenominator', { ids: empty });
  const unknown = units.filter((unit) => unit.last == null).map((unit) => unit.id);
  if (needsLast && unknown.length > 0) return refusal('rates.missingLast', { ids: unknown });

  const read: Unit[] = [];
  for (const [place, unit] of units.entries()) {
    const one = readUnit(unit, place, scale);
    if (!one.ok) return one;
    read.push(one.value);
  }
  return success(read.sort((left, right) => compareIds(left.id, right.id)));
}

function readUnit(unit: RateUnit, place: number, { scale, cap, lastCap, stretch }: Scale): Result<Unit> {
  const { id, pin, min, max, numeratorMax, monthNumeratorMax } = unit;
  const denominator = BigInt(unit.denominator ?? 0) * stretch;
  if (pin !== undefined && !Number.isSafeInteger(pin)) return refusal('allocation.notANumber', { what: 'pin', id });
  for (const bound of [min, max, numeratorMax, ...(monthNumeratorMax ?? [])]) {
    if (bound !== undefined && !Number.isSafeInteger(bound)) return refusal('allocation.notANumber', { what: 'bound', id });
  }
  if (monthNumeratorMax !== undefined && monthNumeratorMax.length !== MONTHS.length) {
    return refusal('rates.pathLength', { given: monthNumeratorMax.length });
  }
  const least = Math.max(min ?? 0, 0);
  const greatest = smaller(max === undefined ? null : BigInt(max), cap);
  if (greatest !== null && BigInt(least) > greatest) {
    return refusal('allocation.boundsCrossed', { id, min: least, max: Number(greatest) });
  }
  if (pin !== undefined && (pin < least || (greatest !== null && BigInt(pin) > greatest))) {
    return refusal('allocation.pinOutsideBounds', { id, pin, min: least, max: Number(greatest ?? MAX_COUNT) });
  }
  if (!isFigure(unit.last)) return refusal('allocation.notANumber', { what: 'last', id });
  const last = readLast(unit.last ?? null, scale, lastCap);
  if (last === 'invalid') return refusal('rates.lastInvalid', { id, last: printedLast(unit.last) });

  const [from, to] = pin === undefined ? [BigInt(least), greatest] : [BigInt(pin), BigInt(pin)];
  const low = larger(0n, leastShownAs(from, denominator, scale));
  let high = to === null ? null : greatestShownAs(to, denominator, scale);
  if (cap !== null) high = smaller(high, floorDivide(cap * denominator, scale));
  for (const limit of [numeratorMax, monthNumeratorMax?.[MONTHS.length - 1]]) {
    if (limit !== undefined) high = smaller(high, BigInt(limit));
  }
  if (high !== null && low > high) {
    const data = { id, denominator: Number(denominator / stretch), min: Number(from), max: to === null ? null : Number(to) };
    return refusal('rates.noNumerator', data);
  }
  const monthHigh = monthNumeratorMax === undefined ? null : monthNumeratorMax.map(BigInt);
  return success({
    id,
    place,
    denominator,
    last,
    pin: pin === undefined ? null : BigInt(pin),
    min: from,
    max: to,
    low,
    high,
    monthHigh,
    isRaised: pin !== undefined || least > 0,
    isLimited: pin !== undefined || max !== undefined || numeratorMax !== undefined || monthHigh !== null,
  });
}

/** Last year's rate in grains, rounded down to one. */
function readLast(last: LastRate | null, scale: bigint, lastCap: bigint | null): bigint | null | 'invalid' {
  if (last === null) return null;
  let grains: bigint;
  if (typeof last === 'number') {
    if (last < 0) return 'invalid';
    const { digits, decimals } = shortestDecimal(last);
    grains = (digits * GRAIN) / 10n ** BigInt(decimals);
  } else {
    const { numerator, denominator } = last;
    if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || numerator < 0 || denominator <= 0) return 'invalid';
    grains = (BigInt(numerator) * scale * GRAIN) / BigInt(denominator);
  }
  return lastCap !== null && grains > lastCap * GRAIN ? 'invalid' : grains;
}

/** Whether last year's figure is made of numbers there are, or absent. */
export function isFigure(last: LastRate | null | undefined): boolean {
  if (last === null || last === undefined) return true;
  return typeof last === 'number' ? Number.isFinite(last) : Number.isFinite(last.numerator) && Number.isFinite(last.denominator);
}

function printedLast(last: LastRate | null | undefined): string {
  return last != null && typeof last === 'object' ? `${last.numerator}/${last.denominator}` : String(last);
}
