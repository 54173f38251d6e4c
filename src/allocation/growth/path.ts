/**
 * A growth path: growths for some periods of the year (first quarter 6,9 %, six months 7,2 %) inside
 * the year's level. Periods may hold each other, not cross. Always: the months add up to the year's
 * level, and every period of the path shows its growth.
 */
import { PERIODS, refusal, success, type Period, type PeriodId, type Result } from '../../domain';
import { carryForward } from '../carry-forward';
import { sumOf } from '../exact';
import { agree } from './agree';
import { growthOf } from './identities';
import { checkGrowth, levelsOfPart } from './target';

/** One period of the path with its growth against the same period of last year, a count of 10^-decimals %. */
export interface PathPoint {
  readonly period: PeriodId;
  readonly growth: number;
}

interface Stretch extends Period {
  readonly growth: number;
}

/** The path as periods of months; refused with `growth.notANumber`, `belowMinusHundred` or `periodsCross`. */
export function readPath(path: readonly PathPoint[], decimals: number): Result<Stretch[]> {
  const stretches: Stretch[] = [];
  for (const { period: id, growth } of path) {
    const checked = checkGrowth(growth, decimals, id);
    if (!checked.ok) return checked;
    const period = PERIODS.find((each) => each.id === id);
    if (period === undefined) return refusal('allocation.unknownPart', { id });
    if (id === 'Y') return refusal('growth.periodsCross', { left: id, right: id });
    for (const other of stretches) {
      const isApart = other.to < period.from || period.to < other.from;
      if (!isApart && !holds(other, period) && !holds(period, other)) {
        return refusal('growth.periodsCross', { left: other.id, right: id });
      }
    }
    stretches.push({ ...period, growth });
  }
  return success(stretches);
}

/** Whether one period holds the other and more. */
function holds(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
}

/**
 * Levels of the twelve months. Inside the year and inside every period of the path, the periods it
 * holds have the level nearest to their growth and the months left share the rest by base, carried
 * forward. Where no month is left, levels are chosen that print as every growth given.
 * @param level the year's level
 * @param bases last year's twelve months of the whole place
 * @returns refused with `growth.noBase`, `tooCoarse`, `partsMissTarget` or `alreadyAbove`
 */
export function monthLevels(level: number, bases: readonly number[], path: readonly Stretch[], decimals: number): Result<number[]> {
  const months = Array.from(bases, () => 0);
  const year = { id: 'Y', from: 1, to: 12 } as const;
  const placed = place(year, BigInt(level), { bases, path, decimals, months });
  return placed.ok ? success(months) : placed;
}

interface Work {
  readonly bases: readonly number[];
  readonly path: readonly Stretch[];
  readonly decimals: number;
  /** Filled in as levels become known. */
  readonly months: number[];
}

function place(outer: Period, level: bigint, work: Work): Result<true> {
  const inside = outermost(work.path.filter((each) => holds(outer, each)));
  const open = monthsIn(outer).filter((month) => !inside.some((each) => each.from <= month && month <= each.to));
  const placed = open.length === 0 ? placeAll(outer, level, inside, work) : placeSome(outer, level, inside, open, work);
  if (!placed.ok) return placed;
  for (const [index, each] of inside.entries()) {
    const done = place(each, placed.value[index] ?? 0n, work);
    if (!done.ok) return done;
  }
  return success(true);
}

/** Nothing is open: the levels of the periods inside must print as given and add up. */
function placeAll(outer: Period, level: bigint, inside: readonly Stretch[], work: Work): Result<bigint[]> {
  const parts = inside.map((each) => ({ id: each.id, base: baseOf(each, work), growth: each.growth }));
  const target = growthOf(Number(level), Number(baseOf(outer, work)), work.decimals) ?? 0;
  const agreed = agree(parts, { least: level, greatest: level, planned: level }, { target, decimals: work.decimals });
  return agreed.ok ? success(agreed.value.map(BigInt)) : agreed;
}

function placeSome(outer: Period, level: bigint, inside: readonly Stretch[], open: readonly number[], work: Work): Result<bigint[]> {
  const levels: bigint[] = [];
  for (const each of inside) {
    const range = levelsOfPart(each.id, baseOf(each, work), each.growth, work.decimals);
    if (!range.ok) return range;
    levels.push(range.value.planned);
  }
  const fixed = sumOf(levels);
  const rest = level - fixed;
  if (rest < 0n) {
    const target = growthOf(Number(level), Number(baseOf(outer, work)), work.decimals) ?? 0;
    const data = { target, needed: Number(level), fixed: Number(fixed), excess: Number(-rest), decimals: work.decimals };
    return refusal('growth.alreadyAbove', data);
  }
  const bases = open.map((month) => work.bases[month - 1] ?? 0);
  const ids = open.map((month) => `M${month}`);
  if (rest > 0n && bases.every((base) => base === 0)) return refusal('growth.noBase', { ids });
  const carried = carryForward(Number(rest), bases, { ids });
  if (!carried.ok) return carried;
  for (const [index, month] of open.entries()) work.months[month - 1] = carried.value.shares[index] ?? 0;
  return success(levels);
}

/** Those no other one holds, in the order of time. */
function outermost(stretches: readonly Stretch[]): Stretch[] {
  return stretches
    .filter((each) => !stretches.some((other) => holds(other, each)))
    .sort((left, right) => left.from - right.from);
}

function monthsIn({ from, to }: Period): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function baseOf({ from, to }: Period, { bases }: Work): bigint {
  return sumOf(bases.slice(from - 1, to).map(BigInt));
}
