/**
 * A level at a date along the year. Always: whole counts that go from last December's level towards
 * this December's, never back and never beyond it, and end on it.
 */
import { MAX_COUNT, QUARTERS, refusal, success, TWELVE_STEPS, type Problem, type Result } from '../../domain';
import { carryForward } from '../carry-forward';
import { floorRoot } from '../exact';
import { knownFigures, ofProfile, periodWeights } from './period-weights';
import type { LevelProfile, Profile } from './profile';

export interface LevelPathRequest {
  /** Level at the end of last year, whole count ≥ 0. */
  readonly from: number;
  /** Level at the end of the last period, whole count ≥ 0. */
  readonly to: number;
  readonly profile: LevelProfile;
  /** Ids of twelve months or thirteen periods, in the order of time; `M1`…`M12` when absent. */
  readonly periods?: readonly string[] | undefined;
}

export interface LevelPath {
  readonly from: number;
  readonly to: number;
  /** Whole count at the end of each period; the last is `to`. */
  readonly levels: readonly number[];
  /** Change in each period; they add up to `to` − `from` and all have its sign, or are zero. */
  readonly increments: readonly number[];
  /** The levels before rounding, as the nearest doubles: each level is less than one unit from it, on the side of `from`. */
  readonly ideal: readonly number[];
  /** Level of each quarter, which is that of its last month. */
  readonly quarters: readonly number[];
  /** `axis.profileAllZero` when the profile is all zeros and equal steps stand in for it. */
  readonly warnings: readonly Problem[];
}

/**
 * The path of a stock from one December to the next.
 *
 * - `equal`, `straightLine`: equal steps
 * - `growthPath`: every period the same factor, (to / from)^(1 / periods)
 * - `hold`: stays, the last period brings the whole change; `milestone`: the due period does
 * - `lastYear`, `seasonal`, `quarters`, `manual`: steps in these proportions; last year's are its
 *   increments ({@link incrementsOf}), all of one sign
 *
 * Steps are carried forward: each level is its ideal rounded towards `from`, compared in whole
 * numbers (roots as well).
 * @returns refused with `axis.levelNotANumber`, `axis.levelNegative`, `allocation.totalTooLarge`,
 *   `axis.growthNeedsPositive`, `axis.shapeTurns`, and the codes of {@link periodWeights}
 */
export function levelPath({ from, to, profile, periods = TWELVE_STEPS }: LevelPathRequest): Result<LevelPath> {
  for (const [which, level] of [['from', from], ['to', to]] as const) {
    if (!Number.isInteger(level)) return refusal('axis.levelNotANumber', { which });
    if (level < 0) return refusal('axis.levelNegative', { which, level });
    if (level > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: level });
  }
  const path = profile.kind === 'growthPath' ? growthPath(from, to, periods) : steppedPath(from, to, profile, periods);
  if (!path.ok) return path;
  const { levels } = path.value;
  const quarters = QUARTERS.map((quarter) => levels[quarter.to - 1]!);
  return success({ from, to, ...path.value, increments: incrementsOf(from, levels), quarters });
}

/**
 * Changes from one date to the next, so that last year's levels can serve as a shape.
 * @param before level before the first
 */
export function incrementsOf(before: number, levels: readonly number[]): number[] {
  return levels.map((level, index) => level - (levels[index - 1] ?? before));
}

type Path = Pick<LevelPath, 'levels' | 'ideal' | 'warnings'>;

function steppedPath(from: number, to: number, profile: Exclude<LevelProfile, { kind: 'growthPath' }>, periods: readonly string[]): Result<Path> {
  const shape = shapeOf(profile, periods);
  if (!shape.ok) return shape;
  const weights = periodWeights(shape.value, periods);
  if (!weights.ok) return weights;
  const steps = carryForward(to - from, weights.value.weights, { ids: periods });
  if (!steps.ok) return steps;
  return success({
    levels: steps.value.explanation.map(({ running }) => from + running),
    ideal: steps.value.ideal.map((ideal) => from + ideal),
    warnings: weights.value.warnings,
  });
}

/** The shape of the increments as a profile of something that adds up. */
function shapeOf(profile: Exclude<LevelProfile, { kind: 'growthPath' }>, periods: readonly string[]): Result<Profile> {
  switch (profile.kind) {
    case 'straightLine':
      return success({ kind: 'equal' });
    case 'hold':
      return success({ kind: 'milestone', due: periods.at(-1) ?? '' });
    case 'lastYear': {
      const known = knownFigures(profile, profile.actuals, periods);
      if (!known.ok) return known;
      const rising = periods.filter((_, index) => known.value[index]! > 0);
      const falling = periods.filter((_, index) => known.value[index]! < 0);
      if (rising.length > 0 && falling.length > 0) {
        return refusal('axis.shapeTurns', { ...ofProfile(profile), periods: falling.length <= rising.length ? falling : rising });
      }
      return success({ kind: 'lastYear', actuals: known.value.map(Math.abs) });
    }
    default:
      return success(profile);
  }
}

/** Level i is (from^(n − i) × to^i)^(1/n): the root is taken in whole numbers, so no double decides. */
function growthPath(from: number, to: number, periods: readonly string[]): Result<Path> {
  const count = periods.length;
  if (count !== 12 && count !== 13) return refusal('axis.periodCount', { found: count });
  if (from === 0 || to === 0) return refusal('axis.growthNeedsPositive', { from, to });
  const [start, end] = [BigInt(from), BigInt(to)];
  // One unit in 2^53 of a level is far below what a double shows of it.
  const scale = BigInt(MAX_COUNT) + 1n;
  const levels: number[] = [];
  const ideal: number[] = [];
  for (let index = 1; index <= count; index += 1) {
    const power = start ** BigInt(count - index) * end ** BigInt(index);
    const down = floorRoot(power, count);
    const isWhole = down ** BigInt(count) === power;
    levels.push(Number(to >= from || isWhole ? down : down + 1n));
    const fine = floorRoot(power * scale ** BigInt(count), count) - down * scale;
    ideal.push(Number(down) + Number(fine) / Number(scale));
  }
  return success({ levels, ideal, warnings: [] });
}
