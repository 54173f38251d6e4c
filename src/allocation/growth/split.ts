/**
 * A target growth as levels of units: the place's level from its base, the units' levels adding up to
 * it exactly, the growth each of them shows derived from its level. Growths are never split.
 */
import { MAX_COUNT, missedFigure, problem, refusal, success, type Problem, type Result } from '../../domain';
import { apportion } from '../apportion';
import type { Recipient } from '../recipients';
import { checkBases, checkKnown, checkUnit, type GrowthUnit, type GrowthWay } from './units';
import { growthOf, meanGrowth } from './identities';
import { printedPercent, reduced, wholeOf, type Fraction } from './percent';
import { checkTarget, greatestLevel, leastLevel, levelsFor, nearestLevel, type GrowthTarget } from './target';
import { uplift } from './uplift';

export interface GrowthRequest {
  readonly target: GrowthTarget;
  readonly units: readonly GrowthUnit[];
  /** `sameGrowth` when absent. */
  readonly way?: GrowthWay | undefined;
}

export interface UnitGrowth {
  readonly id: string;
  readonly base: number;
  /** Whole count. */
  readonly level: number;
  /** As printed, from level and base; null on a base of zero. */
  readonly growth: number | null;
  /** The level before rounding. */
  readonly fair: number;
  /** What holds the level away from the common growth. */
  readonly held: 'pin' | 'min' | 'max' | null;
  /** Why the level is the fair value rounded up. */
  readonly roundedUp: 'remainder' | 'largerFair' | 'id' | null;
}

export interface GrowthSplit {
  readonly base: number;
  /** The place's level: base × (1 + g) on the lattice. */
  readonly level: number;
  /** The place's growth as printed. */
  readonly growth: number;
  /** In the order of the request; the levels add up to `level`. */
  readonly units: readonly UnitGrowth[];
  /**
   * What all units that are not held have in common, as an exact ratio and printed: their growth, or
   * the uplift over last year's. Null when every unit is held.
   */
  readonly common: { readonly exact: Fraction; readonly shown: number } | null;
  /** Base-weighted mean of the growths as printed. */
  readonly mean: number | null;
  /** `growth.undefined`, `growth.shownDiffers`, `growth.meanDiffers`. */
  readonly warnings: readonly Problem[];
}

/**
 * Levels of units for a target growth of the place.
 *
 * The place's level is the nearest whole count to base × (1 + g) for an exact target, rounded up for a
 * floor, down for a ceiling, so that Σ levels / Σ bases − 1 prints as the target or is truly on its
 * side. Units held at a growth have the level nearest to it; bounds on growth become bounds on levels.
 * The others share one growth (or one uplift), rounded by the largest remainder; ties go to the larger
 * fair value, then to the smaller id.
 *
 * @returns refused with `growth.missingBase`, `notANumber`, `negativeBase`, `negativeLevel`, `noBase`,
 *   `emptyPlace`, `missingLast`, `givenTwice`, `belowMinusHundred`, `tooCoarse`, and as `apportion`:
 *   `allocation.noRecipients`, `duplicateRecipient`, `boundsCrossed`, `pinOutsideBounds`,
 *   `pinsExceedTotal`, `allPinned`, `boundsTooTight`, `totalTooLarge`
 */
export function splitGrowth(request: GrowthRequest): Result<GrowthSplit> {
  const { target, units, way = 'sameGrowth' } = request;
  const valid = checkTarget(target);
  if (!valid.ok) return valid;
  const bases = checkBases(units);
  if (!bases.ok) return bases;
  const base = bases.value.reduce((sum, each) => sum + each, 0n);
  if (base > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: Number(base) });
  for (const [index, unit] of units.entries()) {
    const checked = checkUnit(unit, bases.value[index] ?? 0n, target.decimals);
    if (!checked.ok) return checked;
  }
  const unknown = checkKnown(units, bases.value, way);
  if (!unknown.ok) return unknown;
  if (base === 0n) return units.length === 0 ? refusal('allocation.noRecipients', {}) : refusal('growth.emptyPlace', {});
  const levels = levelsFor(base, target);
  if (!levels.ok) return levels;

  return splitLevel({ level: levels.value.planned, units, bases: bases.value, target, way });
}

interface LevelSplit {
  readonly level: bigint;
  readonly units: readonly GrowthUnit[];
  readonly bases: readonly bigint[];
  readonly target: GrowthTarget;
  readonly way: GrowthWay;
}

function splitLevel({ level, units, bases, target, way }: LevelSplit): Result<GrowthSplit> {
  const { decimals } = target;
  const recipients = units.map((unit, index) => recipientOf(unit, bases[index] ?? 0n, decimals));
  // What pins and bounds leave possible does not depend on how the rest is shared.
  const possible = apportion(Number(level), recipients);
  if (!possible.ok) return possible;

  const whole = wholeOf(decimals);
  const claims = recipients.map(({ id, pin, min = 0, max }, index) => ({
    id,
    base: bases[index] ?? 0n,
    from: way === 'sameUplift' ? BigInt(units[index]?.last ?? 0) : 0n,
    least: BigInt(min),
    greatest: max === undefined ? null : BigInt(max),
    pin: pin === undefined ? null : BigInt(pin),
  }));
  const raised = uplift(level, claims, whole);
  const rows = units.map((unit, index): UnitGrowth => {
    const own = Number(bases[index] ?? 0n);
    const { level: count, ...reasons } = raised.levels[index] ?? { level: 0, fair: 0, held: null, roundedUp: null };
    return { id: unit.id, base: own, level: count, growth: growthOf(count, own, decimals), ...reasons };
  });
  const base = rows.reduce((sum, row) => sum + row.base, 0);
  const mean = meanGrowth(rows);
  return success({
    base,
    level: Number(level),
    growth: growthOf(Number(level), base, decimals) ?? 0,
    units: rows,
    common: raised.uplift === null ? null : { exact: reduced(raised.uplift), shown: printedPercent(raised.uplift, decimals) },
    mean,
    warnings: warningsOf(rows, units, mean, target),
  });
}

function recipientOf({ id, growth, level, min, max }: GrowthUnit, base: bigint, decimals: number): Recipient {
  if (growth !== undefined) return { id, weight: Number(base), pin: Number(nearestLevel(base, growth, decimals)) };
  return {
    id,
    weight: Number(base),
    pin: level,
    // A base of zero has no growth, so bounds on growth say nothing about its level.
    min: min === undefined || base === 0n ? undefined : Number(leastLevel(base, min, decimals)),
    max: max === undefined || base === 0n ? undefined : Number(greatestLevel(base, max, decimals)),
  };
}

function warningsOf(
  rows: readonly UnitGrowth[],
  units: readonly GrowthUnit[],
  mean: number | null,
  target: GrowthTarget,
): Problem[] {
  const warnings: Problem[] = [];
  const idle = rows.filter((row) => row.growth === null).map((row) => row.id);
  if (idle.length > 0) warnings.push(problem('growth.undefined', { ids: idle }));
  const differs = rows.filter((row, index) => units[index]?.growth !== undefined && units[index].growth !== row.growth);
  if (differs.length > 0) warnings.push(problem('growth.shownDiffers', { ids: differs.map((row) => row.id) }));
  warnings.push(...meanWarning(mean, target));
  return warnings;
}

/** `growth.meanDiffers` when the mean of the printed growths is not one the target allows. */
export function meanWarning(mean: number | null, { bound, decimals }: GrowthTarget): Problem[] {
  const wanted = mean === null ? null : missedFigure(bound, mean);
  return mean === null || wanted === null ? [] : [problem('growth.meanDiffers', { target: wanted, mean, decimals })];
}
