/**
 * What rates, figures per head and reductions have in common: fair rates with the wanted mean, then
 * roundings that print as the target. Always: units stand in the order of their ids.
 */
import { MAX_COUNT, problem, refusal, success, type Problem, type Result } from '../../domain';
import { ceilDivide, floorDivide, nearest, sumOf } from '../exact';
import { smallestRelease } from '../recipients';
import { closeRates } from './close';
import { reachOf, solveFair, type FairLine, type FairRates } from './fair';
import { GRAIN, greatestShownAs, larger, shownAs, smaller } from './printing';
import { boundsByRank, brokenRank, ranksOf } from './ranks';
import { readUnits, type RateBound, type RateUnit, type Unit } from './request';
import { sumWindow } from './windows';

/**
 * How the units' rates follow from one parameter.
 * - `same` one rate for all; the parameter is the rate in counts
 * - `uplift` the same points more than last year; the parameter is the points in counts
 * - `gap` the same part of each unit's gap to the cap is closed (of its gap to zero, where the place
 *   falls); the parameter is the part, negative where the place falls
 * - `ranking` the same multiple of last year's rate, and nobody passes anybody; the parameter is the factor
 * - `part` the same multiple of last year's figure without regard to ranks
 */
export type CoreWay = 'same' | 'uplift' | 'gap' | 'ranking' | 'part';

export interface CoreTask {
  readonly units: readonly Unit[];
  readonly scale: bigint;
  readonly cap: bigint | null;
  readonly target: bigint;
  readonly bound: RateBound;
  readonly way: CoreWay;
}

export interface CoreSplit {
  readonly fair: FairRates;
  /** fair.rates in counts are numerators over this. */
  readonly fairDenominator: bigint;
  readonly numerators: readonly bigint[];
  readonly shown: readonly bigint[];
  /** Σ numerators, Σ denominators, what their ratio and what the weighted mean of the shown rates prints as. */
  readonly sum: bigint;
  readonly weight: bigint;
  readonly printed: bigint;
  readonly mean: bigint;
  readonly warnings: readonly Problem[];
}

/** The place's rate worked out from the units. */
export interface RateMean {
  readonly numerator: number;
  readonly denominator: number;
  /** Σ numerators / Σ denominators as printed, a count. */
  readonly shown: number;
  /** The mean of the printed rates, weighted by denominators, as printed. */
  readonly ofShown: number;
}

/** @param stretch what denominators were multiplied by */
export function meanOf({ sum, weight, printed, mean }: CoreSplit, stretch = 1n): RateMean {
  return { numerator: Number(sum), denominator: Number(weight / stretch), shown: Number(printed), ofShown: Number(mean) };
}

/** Refused with `allocation.totalTooLarge`, `rates.rankingContradicted` or `rates.unreachable`. */
export function splitCore(task: CoreTask): Result<CoreSplit> {
  const { units, scale, target, way } = task;
  const weight = sumOf(units.map((unit) => unit.denominator));
  const largest = larger(weight, nearest(target * weight, scale));
  if (largest > BigInt(MAX_COUNT)) return refusal('allocation.totalTooLarge', { total: Number(largest) });

  const plain = linesOf(task, weight);
  const ranks = way === 'ranking' ? ranksOf(units) : null;
  const ranked = ranks === null ? success(plain) : boundsByRank(units, plain, ranks);
  if (!ranked.ok) return ranked;
  const lines = ranked.value;
  const total = reachable(task, lines, weight);
  if (!total.ok) return total;
  const fair = solveFair(lines, total.value);
  const fairDenominator = fair.denominator * GRAIN;

  const greatestSum = greatestShownAs(target, weight, scale);
  const rounded = units.map((unit, index) => ({
    id: unit.id,
    denominator: unit.denominator,
    low: unit.low,
    high: unit.high ?? larger(unit.low, greatestSum),
    fair: fair.rates[index]!,
    rank: ranks?.[index] ?? null,
  }));
  const reach = { low: sumOf(rounded.map((unit) => unit.low)), high: sumOf(rounded.map((unit) => unit.high)) };
  const sum = sumWindow(target, task.bound, weight, scale, reach, total.value, GRAIN * scale);
  const closed = closeRates({ units: rounded, fairDenominator, scale, printed: sum.printed, sum });

  const reached = sumOf(closed.numerators);
  const printed = shownAs(reached, weight, scale);
  const warnings: Problem[] = [];
  if (printed !== target) {
    const data = { target: Number(target), reached: Number(printed), numerator: Number(reached), denominator: Number(weight), month: null };
    warnings.push(problem('rates.targetNotPrinted', data));
  }
  if (closed.mean !== printed) {
    const data = { target: Number(printed), mean: Number(closed.mean), proven: closed.exhausted, month: null };
    warnings.push(problem('rates.shownMeanDiffers', data));
  }
  const broken = ranks === null ? null : brokenRank(units, ranks, closed.shown);
  if (broken !== null) warnings.push(problem('rates.rankingBroken', broken));
  return success({ fair, fairDenominator, numerators: closed.numerators, shown: closed.shown, sum: reached, weight, printed, mean: closed.mean, warnings });
}

/** Σ weight × last year's rate, in grains. */
export function lastTotal(units: readonly Unit[]): bigint {
  return sumOf(units.map((unit) => unit.denominator * (unit.last ?? 0n)));
}

/**
 * The place's printed rate of last year over this year's denominators, from which its path sets out.
 * @param whole counts that make the whole
 * @returns a count; refused with the codes of `readUnits`, `rates.missingLast` among them
 */
export function lastMean(units: readonly RateUnit[], whole: number): Result<number> {
  const scale = BigInt(whole);
  const read = readUnits(units, { scale, cap: scale, lastCap: scale, stretch: 1n }, true);
  if (!read.ok) return read;
  const weight = sumOf(read.value.map((unit) => unit.denominator));
  return success(Number(nearest(lastTotal(read.value), GRAIN * weight)));
}

function linesOf({ units, scale, cap, target, way }: CoreTask, weight: bigint): FairLine[] {
  const falls = way === 'gap' && target * GRAIN * weight < lastTotal(units);
  return units.map((unit) => {
    const { denominator, pin } = unit;
    const last = unit.last ?? 0n;
    if (pin !== null) return { weight: denominator, start: pin * GRAIN, slope: 0n, low: pin * GRAIN, high: pin * GRAIN };
    // The limit of the numerators counts only where the printed bounds do not say the same.
    const highest = unit.high === null ? null : floorDivide(unit.high * scale * GRAIN, denominator);
    const high = smaller(unit.max === null ? null : unit.max * GRAIN, highest);
    const low = unit.min * GRAIN;
    const limits = { weight: denominator, low: high !== null && high < low ? high : low, high };
    switch (way) {
      case 'same':
        return { ...limits, start: 0n, slope: GRAIN };
      case 'uplift':
        return { ...limits, start: last, slope: GRAIN };
      case 'gap':
        return { ...limits, start: last, slope: falls || cap === null ? last : larger(0n, cap * GRAIN - last) };
      case 'ranking':
      case 'part':
        return { ...limits, start: 0n, slope: last };
    }
  });
}

/** The total of the fair rates: the target's, or the nearest within reach that still prints as it. */
function reachable({ units, target, cap }: CoreTask, lines: readonly FairLine[], weight: bigint): Result<bigint> {
  const total = target * GRAIN * weight;
  const { least, greatest } = reachOf(lines);
  const isHigh = least > total;
  const end = isHigh ? least : greatest !== null && greatest < total ? greatest : total;
  const printed = nearest(end, GRAIN * weight);
  if (end === total || printed === target) return success(end);
  const frees = units.map((unit, index) => {
    const { low, high } = lines[index]!;
    const isSet = isHigh ? unit.isRaised : unit.isLimited;
    const room = isHigh ? low : high === null ? 0n : cap === null ? total : cap * GRAIN - high;
    return { id: unit.id, frees: isSet ? Number(unit.denominator * room) : 0 };
  });
  const missing = isHigh ? end - total : total - end;
  const release = smallestRelease(frees, Number(missing)).map((item) => item.id);
  const side = isHigh ? 'tooHigh' : 'tooLow';
  const gap = Number(ceilDivide(missing, GRAIN * weight));
  return refusal('rates.unreachable', { side, target: Number(target), reachable: Number(printed), gap, release });
}
