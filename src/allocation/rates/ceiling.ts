/**
 * Ceilings and floors kept by all (thất nghiệp dưới 3 %, che phủ rừng từ 46 %): the bound is copied to
 * every unit and month, as a bound and not as a figure to reach. Weighted ones are split as rates.
 */
import { MONTHS, problem, refusal, shortestDecimal, success, type Problem, type Result } from '../../domain';
import { nearest } from '../exact';
import { shownAs } from './printing';
import { isFigure, type LastRate, type RateBound } from './request';

export interface CeilingRequest {
  /** The bound as a count of its printed decimals: 30 for 3,0 %. */
  readonly value: number;
  /** `<` for dưới, `<=` for không quá, `>=` for từ … trở lên, `>` for trên. */
  readonly bound: Exclude<RateBound, '='>;
  /** Counts that make the whole, for present figures given as a ratio. */
  readonly whole: number;
  readonly units: readonly {
    readonly id: string;
    /** Present figure: a count, finer ones allowed, or the ratio itself; null where it is not known. */
    readonly present?: LastRate | null | undefined;
  }[];
}

export interface CeilingShare {
  readonly id: string;
  /** The bound itself, a count; never a figure to reach. */
  readonly value: number;
  /** Present figure as printed, a count, or null where it is not known. */
  readonly present: number | null;
  /** Whether the present figure as printed keeps the bound, strictly where it is strict; null where it is not known. */
  readonly keeps: boolean | null;
}

export interface Ceiling {
  readonly value: number;
  readonly bound: CeilingRequest['bound'];
  readonly shares: readonly CeilingShare[];
  /** Units × 12, the bound everywhere. */
  readonly months: readonly (readonly number[])[];
  readonly warnings: readonly Problem[];
}

/**
 * Copies a ceiling or floor to every unit and month.
 *
 * "Dưới 3 %" is kept strictly at the printed decimals: a present 2,96 % prints as 3,0 % at one decimal
 * and does not keep it. Warns with `rates.ceilingBroken` of units whose present figure breaks the bound.
 * @returns refused with `allocation.notANumber`, `noRecipients`, `duplicateRecipient`,
 *   `rates.targetOutsideCap`, `capAboveWhole` or `lastInvalid`
 */
export function copyCeiling(request: CeilingRequest): Result<Ceiling> {
  const { value, bound, whole, units } = request;
  for (const [figure, what] of [[value, 'total'], [whole, 'bound']] as const) {
    if (!Number.isSafeInteger(figure)) return refusal('allocation.notANumber', { what, id: null });
  }
  if (whole < 1) return refusal('rates.capAboveWhole', { cap: whole, whole });
  if (value < 0 || value > whole) return refusal('rates.targetOutsideCap', { target: value, cap: whole });
  if (units.length === 0) return refusal('allocation.noRecipients', {});

  const seen = new Set<string>();
  const shares: CeilingShare[] = [];
  for (const { id, present = null } of units) {
    if (seen.has(id)) return refusal('allocation.duplicateRecipient', { id });
    seen.add(id);
    if (!isFigure(present)) return refusal('allocation.notANumber', { what: 'last', id });
    const figure = present === null ? null : printedCount(present, BigInt(whole));
    if (figure === 'invalid' || (figure !== null && figure > whole)) {
      const text = present !== null && typeof present === 'object' ? `${present.numerator}/${present.denominator}` : String(present);
      return refusal('rates.lastInvalid', { id, last: text });
    }
    shares.push({ id, value, present: figure, keeps: figure === null ? null : keepsBound(bound, figure, value) });
  }
  const breaking = shares.flatMap(({ id, present, keeps }) => (keeps === false && present !== null ? [{ id, present }] : []));
  const side = bound === '<' || bound === '<=' ? 'above' : 'below';
  const warnings = breaking.length === 0 ? [] : [problem('rates.ceilingBroken', { bound: value, side, units: breaking })];
  return success({ value, bound, shares, months: units.map(() => MONTHS.map(() => value)), warnings });
}

/** Whether a printed figure keeps a ceiling or floor, strictly where it is strict; both are counts. */
export function keepsBound(bound: CeilingRequest['bound'], figure: number, value: number): boolean {
  switch (bound) {
    case '<':
      return figure < value;
    case '<=':
      return figure <= value;
    case '>':
      return figure > value;
    case '>=':
      return figure >= value;
  }
}

function printedCount(present: LastRate, whole: bigint): number | 'invalid' {
  if (typeof present === 'number') {
    if (present < 0) return 'invalid';
    const { digits, decimals } = shortestDecimal(present);
    return Number(nearest(digits, 10n ** BigInt(decimals)));
  }
  const { numerator, denominator } = present;
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || numerator < 0 || denominator <= 0) return 'invalid';
  return Number(shownAs(BigInt(numerator), BigInt(denominator), whole));
}
