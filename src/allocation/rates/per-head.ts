/** Figures per head over the units: GRDP or income per person, weighted by population. For a year, never a month. */
import { refusal, sameBase, scaleOf, success, type Lattice, type Problem, type Result } from '../../domain';
import { meanOf, splitCore, type CoreTask, type RateMean } from './core';
import { readUnits, type RateBound, type RateUnit } from './request';
import { changesOf, parameterOf, sharesOf, type RateShare } from './split-rate';

export interface PerHeadRequest {
  /** The place's figure as a count of `figure`: 123 for 123 triệu đồng/người. */
  readonly target: number;
  /** `=` when absent. */
  readonly bound?: RateBound | undefined;
  /** What the figure is printed in: `triệu đồng/người`. */
  readonly figure: Lattice;
  /** What the amounts behind it are counted in: `tỷ đồng`. */
  readonly amount: Lattice;
  /** `same` figure for all, the same `uplift`, or the same factor on last year in last year's order (`ranking`). */
  readonly way: 'same' | 'uplift' | 'ranking';
  /** `denominator` is the population; bounds, pins and last year's figure are counts of `figure`. */
  readonly units: readonly (Pick<RateUnit, 'id' | 'denominator' | 'min' | 'max' | 'pin'> & { readonly last?: number | null | undefined })[];
}

export interface PerHeadSplit {
  readonly target: number;
  /** The common figure or uplift in counts, or the factor; null when every unit is held. */
  readonly parameter: number | null;
  /** `numerator` is the unit's amount, a count of `amount`; `shown` amount / population, a count of `figure`. */
  readonly shares: readonly RateShare[];
  readonly mean: RateMean;
  readonly warnings: readonly Problem[];
}

/**
 * Sets the units' figures per head so that Σ amounts / Σ population and the mean of the printed
 * figures, weighted by population, both print as the target. There is no cap.
 * @returns warnings and refusals of `splitRate`, without those of caps and paths; and
 *   `quantity.unitsDiffer` where figure and amount are not of one unit
 */
export function splitPerHead(request: PerHeadRequest): Result<PerHeadSplit> {
  const { target, figure, amount, way } = request;
  if (!Number.isSafeInteger(target)) return refusal('allocation.notANumber', { what: 'total', id: null });
  if (target < 0) return refusal('rates.targetOutsideCap', { target, cap: null });
  const [unit = ''] = figure.unit.split('/');
  if (!sameBase(unit, amount.unit)) return refusal('quantity.unitsDiffer', { left: figure.unit, right: amount.unit });
  const shift = scaleOf(amount.unit).exponent - amount.decimals - (scaleOf(unit).exponent - figure.decimals);
  const scale = 10n ** BigInt(Math.max(shift, 0));
  const stretch = 10n ** BigInt(Math.max(-shift, 0));
  const units = readUnits(request.units, { scale, cap: null, lastCap: null, stretch }, way !== 'same');
  if (!units.ok) return units;

  const task: CoreTask = { units: units.value, scale, cap: null, target: BigInt(target), bound: request.bound ?? '=', way };
  const core = splitCore(task);
  if (!core.ok) return core;
  return success({
    target,
    parameter: parameterOf(core.value),
    shares: sharesOf(task, core.value, stretch),
    mean: meanOf(core.value, stretch),
    warnings: [...core.value.warnings, ...changesOf(task, core.value)],
  });
}
