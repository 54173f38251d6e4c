/** A target growth and the whole levels that meet it; every growth a request names is checked here. */
import { plannedFigure, refusal, success, type Bound, type Result } from '../../domain';
import { checkDecimals } from '../decimals';
import { ceilDivide, floorDivide, roundDivide } from '../exact';
import { growthOf } from './identities';
import { wholeOf } from './percent';

/** `{ bound: { kind: '>=', value: 75 }, decimals: 1 }` is "từ 7,5 % trở lên". */
export interface GrowthTarget {
  /** Its figures are counts of 10^-decimals %. */
  readonly bound: Bound;
  /** Whole number 0…9. */
  readonly decimals: number;
}

/** Whole levels in a row; `greatest` is null without an upper end. */
export interface LevelRange {
  readonly least: bigint;
  readonly greatest: bigint | null;
}

/** Refused with `growth.notANumber` or `growth.belowMinusHundred`; `id` is null for the place itself. */
export function checkGrowth(growth: number, decimals: number, id: string | null): Result<number> {
  if (!Number.isSafeInteger(growth)) return refusal('growth.notANumber', { what: 'growth', id });
  if (BigInt(growth) < -wholeOf(decimals)) return refusal('growth.belowMinusHundred', { id, growth, decimals });
  return success(growth);
}

/** The target's figures, in order; refused as {@link checkGrowth} and with `allocation.decimalsInvalid` or `boundsCrossed`. */
export function checkTarget({ bound, decimals }: GrowthTarget): Result<true> {
  const valid = checkDecimals(decimals);
  if (!valid.ok) return valid;
  for (const figure of bound.kind === 'range' ? [bound.min, bound.max] : [bound.value]) {
    const checked = checkGrowth(figure, decimals, null);
    if (!checked.ok) return checked;
  }
  if (bound.kind === 'range' && bound.min > bound.max) {
    const lattice = { unit: '%', decimals };
    return refusal('allocation.boundsCrossed', { id: '', min: bound.min, max: bound.max, lattice });
  }
  return success(true);
}

/** base × (1 + growth), the nearest whole count, halves up. */
export function nearestLevel(base: bigint, growth: number, decimals: number): bigint {
  const whole = wholeOf(decimals);
  return roundDivide(base * (whole + BigInt(growth)), whole);
}

/** Least level whose growth is truly at least, greatest whose growth is truly at most the figure. */
export function leastLevel(base: bigint, growth: number, decimals: number): bigint {
  return ceilDivide(base * (wholeOf(decimals) + BigInt(growth)), wholeOf(decimals));
}

export function greatestLevel(base: bigint, growth: number, decimals: number): bigint {
  return floorDivide(base * (wholeOf(decimals) + BigInt(growth)), wholeOf(decimals));
}

/**
 * The levels ≥ 0 whose growth prints as the figure: base 1000 and 7,5 % give 1075…1075, base 100 000
 * gives 107 450…107 549. Null where none does: on a small base one unit is more than one printed decimal.
 */
export function levelsPrinting(base: bigint, growth: number, decimals: number): LevelRange | null {
  const whole = 2n * wholeOf(decimals);
  const from = base * (whole + 2n * BigInt(growth) - 1n);
  const to = base * (whole + 2n * BigInt(growth) + 1n);
  // Halves are printed away from zero: the end next to zero belongs to the figure, the far one does not.
  const least = growth > 0 ? ceilDivide(from, whole) : floorDivide(from, whole) + 1n;
  const greatest = growth < 0 ? floorDivide(to, whole) : ceilDivide(to, whole) - 1n;
  const low = least < 0n ? 0n : least;
  return low > greatest ? null : { least: low, greatest };
}

/** The levels that meet a target on a base, and the one a plan is made for. */
export interface TargetLevels extends LevelRange {
  readonly planned: bigint;
}

/**
 * - exactly g: the levels that print as g; planned is the nearest to base × (1 + g)
 * - at least, above: the levels truly not below; planned is the least of them. At most, below: the mirror image
 * - a range: the levels truly inside; planned is the least
 *
 * A strict bound is held like its lenient neighbour, as everywhere.
 * @param base above zero
 * @returns refused with `growth.tooCoarse` when no whole level meets the target
 */
export function levelsFor(base: bigint, { bound, decimals }: GrowthTarget): Result<TargetLevels> {
  const figure = plannedFigure(bound);
  const range = rangeFor(base, bound, decimals);
  const nearest = nearestLevel(base, figure, decimals);
  if (range === null) {
    const shown = growthOf(Number(nearest), Number(base), decimals) ?? 0;
    return refusal('growth.tooCoarse', { id: null, target: figure, decimals, base: Number(base), level: Number(nearest), shown });
  }
  const { least, greatest } = range;
  const planned = bound.kind === '=' ? nearest : bound.kind === '<=' || bound.kind === '<' ? (greatest ?? nearest) : least;
  return success({ least, greatest, planned });
}

function rangeFor(base: bigint, bound: Bound, decimals: number): LevelRange | null {
  switch (bound.kind) {
    case '=':
      return levelsPrinting(base, bound.value, decimals);
    case '>=':
    case '>':
      return { least: leastLevel(base, bound.value, decimals), greatest: null };
    case '<=':
    case '<':
      return { least: 0n, greatest: greatestLevel(base, bound.value, decimals) };
    case 'range': {
      const [least, greatest] = [leastLevel(base, bound.min, decimals), greatestLevel(base, bound.max, decimals)];
      return least > greatest ? null : { least, greatest };
    }
  }
}

/** The levels that print as a part's growth; refused with `growth.noBase` or `growth.tooCoarse`. */
export function levelsOfPart(id: string, base: bigint, growth: number, decimals: number): Result<TargetLevels> {
  if (base === 0n) return refusal('growth.noBase', { ids: [id] });
  const planned = nearestLevel(base, growth, decimals);
  const range = levelsPrinting(base, growth, decimals);
  if (range !== null) return success({ ...range, planned });
  const shown = growthOf(Number(planned), Number(base), decimals) ?? 0;
  return refusal('growth.tooCoarse', { id, target: growth, decimals, base: Number(base), level: Number(planned), shown });
}
