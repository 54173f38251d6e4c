/**
 * A reduction in points over the units (giảm tỷ lệ hộ nghèo 0,8 %): whole households to lift, nobody
 * more than there are. A reduction is not a level; the level it leads to stands beside it.
 */
import { refusal, success, type Problem, type Result } from '../../domain';
import { toNumber } from '../exact';
import { meanOf, splitCore, type CoreTask, type RateMean } from './core';
import { shownAs } from './printing';
import { readUnits, type RateBound, type RateUnit } from './request';
import { parameterOf } from './split-rate';

export interface ReductionRequest {
  /** Points by which the place's rate is to fall, a count of its printed decimals: 8 for 0,8 %. */
  readonly target: number;
  /** `>=` ("từ 0,8 % trở lên") when absent. */
  readonly bound?: RateBound | undefined;
  /** Counts that make the whole: 1000 for percent with one decimal. */
  readonly whole: number;
  /** `same` points for every unit, as far as its present rate goes; or the same `part` of every present rate. */
  readonly way: 'same' | 'part';
  readonly units: readonly ReductionUnit[];
}

/** `denominator` is all households; bounds and pin are points of reduction, as counts. */
export interface ReductionUnit extends Pick<RateUnit, 'id' | 'denominator' | 'min' | 'max' | 'pin'> {
  /** Households that are poor at present, a whole number ≤ denominator. Null is a missing figure, which is refused. */
  readonly present: number | null;
}

export interface ReductionShare {
  readonly id: string;
  /** Households to lift out of poverty, a whole number. */
  readonly lifted: number;
  readonly denominator: number;
  /** lifted / denominator in printed points, a count. */
  readonly shown: number;
  readonly fair: number;
  readonly held: 'pin' | 'min' | 'max' | null;
  /** Poor households before and after, and the printed rates they make, counts. */
  readonly before: { readonly households: number; readonly shown: number };
  readonly after: { readonly households: number; readonly shown: number };
}

export interface ReductionSplit {
  readonly target: number;
  /** The common points in counts, or the part of the present rates; null when every unit is held. */
  readonly parameter: number | null;
  readonly shares: readonly ReductionShare[];
  /** The reduction of the place; `numerator` is all households lifted. */
  readonly mean: RateMean;
  /** The place's rate before and after as printed, counts. */
  readonly level: { readonly before: number; readonly after: number };
  readonly warnings: readonly Problem[];
}

/**
 * Sets the units' reductions so that Σ lifted / Σ households and the weighted mean of the printed
 * reductions both print as the target, the former on its bound's side where any whole number is. The
 * printed level before less the printed level after may differ from the printed reduction by one count.
 * @returns warnings and refusals of `splitRate`, without those of paths and ranks; `rates.missingLast`
 *   and `lastInvalid` are about `present`
 */
export function splitReduction(request: ReductionRequest): Result<ReductionSplit> {
  const { target, whole } = request;
  for (const [figure, what] of [[target, 'total'], [whole, 'bound']] as const) {
    if (!Number.isSafeInteger(figure)) return refusal('allocation.notANumber', { what, id: null });
  }
  if (whole < 1) return refusal('rates.capAboveWhole', { cap: whole, whole });
  if (target < 0 || target > whole) return refusal('rates.targetOutsideCap', { target, cap: whole });
  const scale = BigInt(whole);
  const given = request.units.map((unit) => ({
    ...unit,
    last: unit.present == null || unit.denominator === null ? null : { numerator: unit.present, denominator: unit.denominator },
    numeratorMax: unit.present != null && Number.isSafeInteger(unit.present) ? unit.present : undefined,
  }));
  const read = readUnits(given, { scale, cap: scale, lastCap: scale, stretch: 1n }, true);
  if (!read.ok) return read;
  // The households that are there are no bound anybody could relax.
  const units = read.value.map((unit) => ({ ...unit, isLimited: unit.pin !== null || given[unit.place]?.max !== undefined }));

  const task: CoreTask = { units, scale, cap: scale, target: BigInt(target), bound: request.bound ?? '>=', way: request.way };
  const core = splitCore(task);
  if (!core.ok) return core;
  const { fair, fairDenominator, numerators, shown, weight, sum, warnings } = core.value;
  const shares: ReductionShare[] = [];
  units.forEach((unit, index) => {
    const poor = BigInt(given[unit.place]?.present ?? 0);
    const lifted = numerators[index]!;
    const held = fair.held[index] ?? null;
    const level = (households: bigint): ReductionShare['after'] => ({
      households: Number(households),
      shown: Number(shownAs(households, unit.denominator, scale)),
    });
    shares[unit.place] = {
      id: unit.id,
      lifted: Number(lifted),
      denominator: Number(unit.denominator),
      shown: Number(shown[index]),
      fair: toNumber(fair.rates[index]!, fairDenominator),
      held: unit.pin !== null ? 'pin' : held === 'low' ? 'min' : held === 'high' ? 'max' : null,
      before: level(poor),
      after: level(poor - lifted),
    };
  });
  const present = BigInt(shares.reduce((total, share) => total + share.before.households, 0));
  const level = { before: Number(shownAs(present, weight, scale)), after: Number(shownAs(present - sum, weight, scale)) };
  return success({ target, parameter: parameterOf(core.value), shares, mean: meanOf(core.value), level, warnings });
}
