/**
 * Rates along the months: every unit goes from last December's rate to its December rate without
 * turning back, and the place's mean prints as its path in every month. A quarter is its last month.
 */
import { MONTHS, QUARTERS, monthsOf, problem, refusal, success, type Problem, type Result } from '../../domain';
import { floorDivide, nearest, sumOf } from '../exact';
import { closeRates } from './close';
import { lastTotal, type CoreSplit, type CoreTask, type RateMean } from './core';
import { clamp, GRAIN, greatestShownAs, larger, leastShownAs, shownAs, smaller } from './printing';
import type { Unit } from './request';
import { sumWindow } from './windows';

export interface RateMonths {
  /** Units × 12 in the order of the request; December is the year end. */
  readonly numerators: readonly (readonly number[])[];
  /** The same as printed, counts. */
  readonly shown: readonly (readonly number[])[];
  /** The place at the end of each month. */
  readonly means: readonly RateMean[];
}

/** Figures at the end of each quarter out of twelve months: a rate at a date is not added up. */
export function quarterEnds(months: readonly number[]): number[] {
  return QUARTERS.flatMap((quarter) => monthsOf(quarter, months).slice(-1));
}

/** What a month starts from and moves to, per unit, as numerators over one denominator in grains. */
interface Course {
  readonly starts: readonly bigint[];
  readonly ends: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * Every unit's rate at the end of each month: last year's rate and a part of the way to its December
 * rate, the same part for all units, such that the mean is the path's figure. Where the place's printed
 * rate stays as it was, the months take a twelfth of the way each. Rounded month by month as
 * {@link closeRates} does, within what the month before and December leave.
 *
 * @param core the year end, from the same task
 * @param path twelve counts
 * @returns refused with `rates.pathLength`, `pathTurns`, `pathEnds`, `allocation.notANumber` or
 *   `rates.partAboveWhole`
 */
export function splitMonths(
  task: CoreTask,
  core: CoreSplit,
  path: readonly number[],
): Result<{ readonly months: RateMonths; readonly warnings: readonly Problem[] }> {
  const { units, scale, target } = task;
  const { weight, fair } = core;
  const first = nearest(lastTotal(units), GRAIN * weight);
  const checked = checkPath(path, Number(first), Number(target));
  if (!checked.ok) return checked;

  const course = {
    starts: units.map((unit) => (unit.last ?? 0n) * fair.denominator),
    ends: fair.rates,
    denominator: fair.denominator,
  };
  const numerators: number[][] = [];
  const shown: number[][] = [];
  for (const unit of units) [numerators[unit.place], shown[unit.place]] = [[], []];
  const means: RateMean[] = [];
  const warnings: Problem[] = [];
  let before = units.map((unit) => startOf(unit, scale));
  for (const [month, figure] of path.entries()) {
    const id = `M${month + 1}`;
    const isLast = month === MONTHS.length - 1;
    const limits = limitsOf(units, before, core.numerators, month);
    if (!limits.ok) return limits;
    const closed = isLast
      ? { numerators: core.numerators, shown: core.shown, mean: core.mean, exhausted: false }
      : closeMonth(task, course, limits.value, { month, figure: BigInt(figure), isStill: first === target });
    const reached = sumOf(closed.numerators);
    const printed = shownAs(reached, weight, scale);
    means.push({ numerator: Number(reached), denominator: Number(weight), shown: Number(printed), ofShown: Number(closed.mean) });
    if (!isLast && printed !== BigInt(figure)) {
      const data = { target: figure, reached: Number(printed), numerator: Number(reached), denominator: Number(weight), month: id };
      warnings.push(problem('rates.targetNotPrinted', data));
    }
    if (!isLast && closed.mean !== printed) {
      const data = { target: Number(printed), mean: Number(closed.mean), proven: closed.exhausted, month: id };
      warnings.push(problem('rates.shownMeanDiffers', data));
    }
    units.forEach((unit, index) => {
      numerators[unit.place]!.push(Number(closed.numerators[index]));
      shown[unit.place]!.push(Number(closed.shown[index]));
    });
    before = [...closed.numerators];
  }
  return success({ months: { numerators, shown, means }, warnings });
}

function checkPath(path: readonly number[], first: number, target: number): Result<true> {
  if (path.length !== MONTHS.length) return refusal('rates.pathLength', { given: path.length });
  let from = first;
  for (const [month, figure] of path.entries()) {
    const id = `M${month + 1}`;
    if (!Number.isSafeInteger(figure)) return refusal('allocation.notANumber', { what: 'total', id });
    const isBetween = Math.min(from, target) <= figure && figure <= Math.max(from, target);
    if (!isBetween) return refusal('rates.pathTurns', { month: id, figure, from, to: target });
    from = figure;
  }
  return from === target ? success(true) : refusal('rates.pathEnds', { december: from, target });
}

/** The numerator last December's printed rate stands for on this year's denominator. */
function startOf({ last, denominator }: Unit, scale: bigint): bigint {
  const rate = last ?? 0n;
  const printed = nearest(rate, GRAIN);
  const numerator = nearest(rate * denominator, scale * GRAIN);
  const [low, high] = [leastShownAs(printed, denominator, scale), greatestShownAs(printed, denominator, scale)];
  return low > high ? numerator : clamp(numerator, larger(0n, low), high);
}

interface Limits {
  readonly low: bigint;
  readonly high: bigint;
}

/** Between the month before and December, and below the whole where the unit is a part of one. */
function limitsOf(units: readonly Unit[], before: readonly bigint[], december: readonly bigint[], month: number): Result<Limits[]> {
  const limits: Limits[] = [];
  for (const [index, { id, monthHigh }] of units.entries()) {
    const [from, to] = [before[index]!, december[index]!];
    const whole = monthHigh?.[month] ?? null;
    const low = from < to ? from : to;
    const high = smaller(larger(from, to), whole) ?? low;
    if (high < low) return refusal('rates.partAboveWhole', { id, month: `M${month + 1}`, part: Number(low), whole: Number(high) });
    limits.push({ low, high });
  }
  return success(limits);
}

function closeMonth(
  { units, scale }: CoreTask,
  course: Course,
  limits: readonly Limits[],
  { month, figure, isStill }: { readonly month: number; readonly figure: bigint; readonly isStill: boolean },
): ReturnType<typeof closeRates> {
  const weight = sumOf(units.map((unit) => unit.denominator));
  const step: Step = isStill
    ? { rates: course.ends.map((end, index) => course.starts[index]! * 12n + BigInt(month + 1) * (end - course.starts[index]!)), denominator: 12n }
    : partOfTheWay(units, course, figure * GRAIN * weight * course.denominator, limits, scale);
  const fairDenominator = course.denominator * step.denominator * GRAIN;
  const rounded = units.map((unit, index) => ({
    id: unit.id,
    denominator: unit.denominator,
    ...limits[index]!,
    fair: step.rates[index]!,
    rank: null,
  }));
  const fairSum = sumOf(rounded.map((unit) => unit.denominator * unit.fair));
  const reach = { low: sumOf(limits.map((limit) => limit.low)), high: sumOf(limits.map((limit) => limit.high)) };
  const sum = sumWindow(figure, '=', weight, scale, reach, fairSum, fairDenominator * scale);
  return closeRates({ units: rounded, fairDenominator, scale, printed: sum.printed, sum });
}

/** Rates over course.denominator × denominator, in grains. */
interface Step {
  readonly rates: readonly bigint[];
  readonly denominator: bigint;
}

/** The common part of the way at which the mean is as wanted; units at the limit of their whole stay there. */
function partOfTheWay(units: readonly Unit[], { starts, ends, denominator }: Course, total: bigint, limits: readonly Limits[], scale: bigint): Step {
  const held = units.map(() => null as bigint | null);
  for (;;) {
    let rest = total;
    let way = 0n;
    units.forEach((unit, index) => {
      rest -= unit.denominator * (held[index] ?? starts[index]!);
      if (held[index] === null) way += unit.denominator * (ends[index]! - starts[index]!);
    });
    if (way < 0n) [rest, way] = [-rest, -way];
    const divisor = way === 0n ? 1n : way;
    const part = clamp(rest, 0n, way);
    const rates = starts.map((start, index) => (held[index] ?? start) * divisor + (held[index] === null ? part * (ends[index]! - start) : 0n));
    const beyond = units.flatMap((unit, index) => {
      if (held[index] !== null || unit.monthHigh === null) return [];
      const most = floorDivide(limits[index]!.high * scale * GRAIN * denominator, unit.denominator);
      return rates[index]! > most * divisor ? [{ index, most }] : [];
    });
    if (beyond.length === 0) return { rates, denominator: divisor };
    for (const { index, most } of beyond) held[index] = most;
  }
}
