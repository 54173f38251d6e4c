/**
 * A rate of the whole place over its units: own rates whose weighted mean is the target, whole
 * numerators behind them. A plain mean of rates appears nowhere.
 */
import { problem, refusal, success, type Problem, type Result } from '../../domain';
import { nearest, toNumber } from '../exact';
import { lastTotal, meanOf, splitCore, type CoreSplit, type CoreTask, type RateMean } from './core';
import { splitMonths, type RateMonths } from './months';
import { GRAIN } from './printing';
import { readUnits, type RateBound, type RateUnit, type Unit } from './request';

/**
 * How the units' rates are set.
 * - `same` one rate for all
 * - `uplift` the same points more than last year (less, where the target lies below last year)
 * - `gap` the same part of each unit's gap to the cap is closed; where the place falls, of its gap to zero
 * - `ranking` the same multiple of last year's rate; whoever was ahead is never behind afterwards
 */
export type RateWay = 'same' | 'uplift' | 'gap' | 'ranking';

export interface RateRequest {
  /** The place's rate as a count of its printed decimals: 365 for 36,5 %. */
  readonly target: number;
  /** `=` when absent. */
  readonly bound?: RateBound | undefined;
  /** Counts that make the whole: 100 for percent without decimals, 1000 with one. */
  readonly whole: number;
  /** Greatest rate of any unit, a count ≤ whole; the whole when absent. */
  readonly cap?: number | undefined;
  readonly way: RateWay;
  readonly units: readonly RateUnit[];
  /**
   * The place's rate at the end of each month, twelve counts from last December's printed rate to the
   * target, never turning back. Absent, only the year end is set.
   */
  readonly path?: readonly number[] | undefined;
}

/** One unit's rate at the year end. */
export interface RateShare {
  readonly id: string;
  /** Whole number of persons, households, hectares. */
  readonly numerator: number;
  readonly denominator: number;
  /** numerator / denominator as printed, a count. */
  readonly shown: number;
  /** What the chosen way gives before rounding, in counts, as the nearest double. */
  readonly fair: number;
  /** Last year's printed rate, or null when none was given. */
  readonly last: number | null;
  /** What holds the unit away from the common parameter. */
  readonly held: 'pin' | 'min' | 'max' | null;
}

export interface RateSplit {
  readonly target: number;
  readonly way: RateWay;
  /** The common rate or uplift in counts, the part of the gap, or the factor; null when every unit is held. */
  readonly parameter: number | null;
  /** In the order of the units of the request. */
  readonly shares: readonly RateShare[];
  readonly mean: RateMean;
  /** With a path only. */
  readonly months: RateMonths | null;
  readonly warnings: readonly Problem[];
}

/**
 * Sets the units' rates so that Σ numerators / Σ denominators and the weighted mean of the printed
 * rates both print as the target, the former on the bound's side of it where any whole number is.
 *
 * One parameter is solved exactly for all units that are free; those at the cap or a bound stay there
 * and the rest carries what is missing. Each unit is then shown at the figure nearest to its fair rate
 * that a whole numerator prints as. Printed bounds hold as printed; a numerator never exceeds cap ×
 * denominator. Last year's mean is taken over this year's denominators.
 *
 * Warnings: `rates.targetNotPrinted` and `shownMeanDiffers` (denominators too small, with the nearest),
 * `placeFalls`, `unitsFall`, `rankingBroken`.
 * @returns refused with `allocation.notANumber`, `totalTooLarge`, `noRecipients`, `duplicateRecipient`,
 *   `missingWeight` (a denominator), `negativeWeight`, `boundsCrossed`, `pinOutsideBounds`;
 *   `rates.zeroDenominator`, `missingLast`, `lastInvalid`, `noNumerator`, `capAboveWhole`,
 *   `targetOutsideCap`, `unreachable`, `rankingContradicted`; with a path `rates.pathLength`,
 *   `pathTurns`, `pathEnds`, `partAboveWhole`
 */
export function splitRate(request: RateRequest): Result<RateSplit> {
  const { target, whole, cap = whole, way, path } = request;
  for (const [figure, what] of [[target, 'total'], [whole, 'bound'], [cap, 'bound']] as const) {
    if (!Number.isSafeInteger(figure)) return refusal('allocation.notANumber', { what, id: null });
  }
  if (cap > whole || cap < 1) return refusal('rates.capAboveWhole', { cap, whole });
  if (target < 0 || target > cap) return refusal('rates.targetOutsideCap', { target, cap });
  const scale = BigInt(whole);
  const units = readUnits(request.units, { scale, cap: BigInt(cap), lastCap: scale, stretch: 1n }, way !== 'same' || path !== undefined);
  if (!units.ok) return units;

  const task: CoreTask = { units: units.value, scale, cap: BigInt(cap), target: BigInt(target), bound: request.bound ?? '=', way };
  const core = splitCore(task);
  if (!core.ok) return core;
  const months = path === undefined ? null : splitMonths(task, core.value, path);
  if (months?.ok === false) return months;
  return success({
    target,
    way,
    parameter: parameterOf(core.value),
    shares: sharesOf(task, core.value),
    mean: meanOf(core.value),
    months: months?.value.months ?? null,
    warnings: [...core.value.warnings, ...changesOf(task, core.value), ...(months?.value.warnings ?? [])],
  });
}

/** The parameter as the nearest double. */
export function parameterOf({ fair }: CoreSplit): number | null {
  return fair.parameter === null ? null : toNumber(fair.parameter, fair.denominator);
}

/** Shares in the order of the request. */
export function sharesOf({ units }: CoreTask, core: CoreSplit, stretch = 1n): RateShare[] {
  const shares: RateShare[] = [];
  units.forEach((unit, index) => {
    const held = core.fair.held[index] ?? null;
    shares[unit.place] = {
      id: unit.id,
      numerator: Number(core.numerators[index]),
      denominator: Number(unit.denominator / stretch),
      shown: Number(core.shown[index]),
      fair: toNumber(core.fair.rates[index]!, core.fairDenominator),
      last: lastShown(unit),
      held: unit.pin !== null ? 'pin' : held === 'low' ? 'min' : held === 'high' ? 'max' : null,
    };
  });
  return shares;
}

/** Who falls below last year, the place first. */
export function changesOf({ units, target }: CoreTask, core: CoreSplit): Problem[] {
  const warnings: Problem[] = [];
  const total = lastTotal(units);
  const isKnown = units.every((unit) => unit.last !== null);
  if (isKnown && target * GRAIN * core.weight < total) {
    const from = Number(nearest(total, GRAIN * core.weight));
    if (from !== Number(target)) warnings.push(problem('rates.placeFalls', { from, to: Number(target) }));
  }
  const falls = units.flatMap((unit, index) => {
    const from = lastShown(unit);
    const to = Number(core.shown[index]);
    return from !== null && to < from ? [{ id: unit.id, from, to }] : [];
  });
  if (falls.length > 0) warnings.push(problem('rates.unitsFall', { units: falls }));
  return warnings;
}

function lastShown({ last }: Unit): number | null {
  return last === null ? null : Number(nearest(last, GRAIN));
}
