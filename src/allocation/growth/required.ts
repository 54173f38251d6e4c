/**
 * What the rest must grow by: the base-weighted identity Σ base × growth = Σ base × target, solved for
 * the parts that are still open. The parts may be periods of a year, sectors or units.
 */
import { MAX_COUNT, plannedFigure, refusal, success, type Result } from '../../domain';
import { ceilDivide, floorDivide, roundDivide, sumOf } from '../exact';
import { printedPercent, reduced, wholeOf, type Fraction } from './percent';
import { checkGrowth, checkTarget, type GrowthTarget } from './target';
import { checkBases } from './units';

/** A part with last year's level, and its growth or level this year where it is known. */
export interface KnownGrowth {
  readonly id: string;
  /** Whole count ≥ 0. */
  readonly base: number | null;
  /** Count of 10^-decimals %, as reported: taken as exact. */
  readonly growth?: number | undefined;
  /** Whole count ≥ 0; exact where it is known. */
  readonly level?: number | undefined;
}

export interface RequiredGrowth {
  /** The open parts, in the order of the request. */
  readonly open: readonly string[];
  /** Their bases together. */
  readonly base: number;
  /** What they must come to together, the nearest whole count. */
  readonly level: number;
  /** The growth they must average, weighted by base: an exact ratio in lowest terms. */
  readonly exact: Fraction;
  /** Printed half away from zero; may be the tenth below the need. */
  readonly shown: number;
  /** The printed figures that suffice as a floor and as a ceiling. */
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * The growth open parts must average so that the whole grows as planned: with 7,5 % for the year and
 * 6,9 % in a first quarter of last year's weight 22 %, the other quarters need 7,67 %.
 * @returns refused with `growth.missingBase`, `notANumber`, `negativeBase`, `negativeLevel`,
 *   `givenTwice`, `belowMinusHundred`; `nothingOpen` when every part is known (with the difference),
 *   `noBase` when the open parts have a base of zero, `alreadyAbove` when the known parts exceed the
 *   whole, `emptyPlace`, `allocation.duplicateRecipient`, `allocation.totalTooLarge`
 */
export function requiredGrowth(request: { readonly target: GrowthTarget; readonly parts: readonly KnownGrowth[] }): Result<RequiredGrowth> {
  const { target, parts } = request;
  const { decimals } = target;
  const valid = checkTarget(target);
  if (!valid.ok) return valid;
  const bases = checkBases(parts);
  if (!bases.ok) return bases;
  for (const [index, part] of parts.entries()) {
    const checked = checkKnown(part, decimals);
    if (!checked.ok) return checked;
    if (parts.findIndex((other) => other.id === part.id) < index) return refusal('allocation.duplicateRecipient', { id: part.id });
  }

  const whole = wholeOf(decimals);
  const planned = plannedFigure(target.bound);
  const base = sumOf(bases.value);
  if (base > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: Number(base) });
  // All levels below over `whole`.
  const goal = base * (whole + BigInt(planned));
  const isOpen = (part: KnownGrowth): boolean => part.growth === undefined && part.level === undefined;
  const known = sumOf(parts.map((part, index) => (isOpen(part) ? 0n : knownLevel(part, bases.value[index] ?? 0n, whole))));
  const open = parts.filter(isOpen).map((part) => part.id);
  const openBase = sumOf(bases.value.filter((_, index) => open.includes(parts[index]?.id ?? '')));
  if (open.length === 0) {
    if (base === 0n) return refusal('growth.emptyPlace', {});
    const reached = printedPercent({ numerator: known - base * whole, denominator: base * whole }, decimals);
    return refusal('growth.nothingOpen', { target: planned, reached, difference: reached - planned, decimals });
  }
  if (openBase === 0n) return refusal('growth.noBase', { ids: open });
  const needed = goal - known;
  if (needed < 0n) return refuseAbove(planned, decimals, { needed: goal, fixed: known, whole });

  const exact = reduced({ numerator: needed - openBase * whole, denominator: openBase * whole });
  return success({
    open,
    base: Number(openBase),
    level: Number(roundDivide(needed, whole)),
    exact,
    shown: printedPercent(exact, decimals),
    atLeast: Number(ceilDivide(exact.numerator * whole, exact.denominator)),
    atMost: Number(floorDivide(exact.numerator * whole, exact.denominator)),
  });
}

function checkKnown({ id, growth, level }: KnownGrowth, decimals: number): Result<true> {
  if (growth !== undefined) {
    const checked = checkGrowth(growth, decimals, id);
    if (!checked.ok) return checked;
  }
  if (level === undefined) return success(true);
  if (!Number.isSafeInteger(level)) return refusal('growth.notANumber', { what: 'level', id });
  if (level < 0) return refusal('allocation.negativeLevel', { id, level });
  return growth === undefined ? success(true) : refusal('growth.givenTwice', { id });
}

function knownLevel({ growth = 0, level }: KnownGrowth, base: bigint, whole: bigint): bigint {
  return level === undefined ? base * (whole + BigInt(growth)) : BigInt(level) * whole;
}

function refuseAbove(
  target: number,
  decimals: number,
  { needed, fixed, whole }: { readonly needed: bigint; readonly fixed: bigint; readonly whole: bigint },
): Result<never> {
  const counts = { needed: Number(roundDivide(needed, whole)), fixed: Number(roundDivide(fixed, whole)) };
  return refusal('growth.alreadyAbove', { target, decimals, ...counts, excess: Number(ceilDivide(fixed - needed, whole)) });
}
