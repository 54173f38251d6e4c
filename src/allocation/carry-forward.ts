/**
 * A total along time. Largest remainder would put small counts into the first months; here the
 * running total is rounded down and the last period closes.
 */
import { refusal, success, type Problem, type Result } from '../domain';
import { heldAs, readClaims, signed, type Claim } from './apportion/claims';
import { floorDivide, toNumber } from './exact';
import { fellBack, type NamedWeights } from './recipients';

export interface CarryForwardOptions {
  /** Share held in a period, in the order of the weights; null or a hole where none is. */
  readonly pins?: readonly (number | null | undefined)[] | undefined;
  /** Least and greatest share of a period, in the order of the weights; null or a hole where none is. */
  readonly bounds?: readonly (PeriodBound | null | undefined)[] | undefined;
  /** Names of the periods in refusals; `1`, `2`, … when absent. */
  readonly ids?: readonly string[] | undefined;
  /** Tried in order when all weights are zero; equal shares come last. */
  readonly fallbacks?: readonly NamedWeights[] | undefined;
}

/** Bounds of one period's share, as counts. */
export interface PeriodBound {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** One period's share with its reasons. */
export interface PeriodShare {
  readonly id: string;
  /** Whole count. */
  readonly share: number;
  /** What exact proportion would give within pins and bounds, in counts, as the nearest double. */
  readonly fair: number;
  /** Sum of the shares up to and with this period. */
  readonly running: number;
  /** Sum of the fair values up to and with this period, as the nearest double. */
  readonly ideal: number;
  /** What holds the share away from plain proportion. */
  readonly held: 'pin' | 'min' | 'max' | null;
  /**
   * Why the share is more than its fair value rounded down. `completed`: the running total passed a
   * whole unit in this period. `exact`: it came to a whole unit just at the end of this period, which
   * takes it rather than the next because the running total then is its ideal.
   */
  readonly roundedUp: 'completed' | 'exact' | null;
  /** Why nothing is received although there was something to split. */
  readonly zero: 'zeroWeight' | 'notYetCompleted' | null;
}

export interface CarriedForward {
  readonly total: number;
  /** Whole counts, one per period; they add up to the total. */
  readonly shares: readonly number[];
  /** Ideal running total at the end of each period, in counts, pins included. */
  readonly ideal: readonly number[];
  /** `weights`, a fallback's name, or `equal`. */
  readonly basis: string;
  /** In the order of time. */
  readonly explanation: readonly PeriodShare[];
  /** `axis.fellBack` when all weights are zero. */
  readonly warnings: readonly Problem[];
}

/**
 * Splits a total over consecutive periods so that the running total of every period is its ideal
 * rounded down (towards zero for a negative total): 102 over four equal quarters is 25, 26, 25, 26,
 * and 2 over twelve equal months lands in months 6 and 12.
 *
 * The ideal is the sum of the fair values so far, which are total × weight / all weights; with pins
 * and bounds they are one common multiple of the weights, cut off at the bounds. Since pins and
 * bounds are whole counts, rounding the sum keeps them: lũy kế is less than one unit below its ideal
 * at every period, and every share is the floor or ceiling of its fair value, bounds or not.
 *
 * @param total whole count, |total| ≤ 2^53 − 1
 * @param weights ≥ 0, in the order of time; a zero weight receives its lower bound, nothing without one
 * @returns refused with the codes of `apportion` where its total, weights, pins or bounds are, and with
 *   `axis.beyondPeriods` when there are more pins or bounds than weights
 */
export function carryForward(
  total: number,
  weights: readonly (number | null)[],
  options: CarryForwardOptions = {},
): Result<CarriedForward> {
  for (const [what, given] of [['pin', options.pins], ['bound', options.bounds]] as const) {
    const found = given?.length ?? 0;
    if (found > weights.length) return refusal('axis.beyondPeriods', { what, expected: weights.length, found });
  }
  const periods = weights.map((weight, index) => ({
    id: options.ids?.[index] ?? String(index + 1),
    weight,
    pin: options.pins?.[index] ?? undefined,
    min: options.bounds?.[index]?.min,
    max: options.bounds?.[index]?.max,
  }));
  const read = readClaims(total, periods, options.fallbacks);
  if (!read.ok) return read;
  const { sign, claims, denominator, basis } = read.value;
  const explanation = roundRunning(claims, denominator, total, sign);
  return success({
    total,
    shares: explanation.map((period) => period.share),
    ideal: explanation.map((period) => period.ideal),
    basis: basis.name,
    explanation,
    warnings: fellBack(basis),
  });
}

function roundRunning(claims: readonly Claim[], denominator: bigint, total: number, sign: 1 | -1): PeriodShare[] {
  let before = 0n;
  let numerator = 0n;
  return claims.map((claim) => {
    numerator += claim.numerator;
    const running = floorDivide(numerator, denominator);
    const share = running - before;
    before = running;
    const isRaised = share > floorDivide(claim.numerator, denominator);
    const isEmpty = share === 0n && claim.held === null && total !== 0;
    return {
      id: claim.id,
      share: signed(Number(share), sign),
      fair: signed(toNumber(claim.numerator, denominator), sign),
      running: signed(Number(running), sign),
      ideal: signed(toNumber(numerator, denominator), sign),
      held: heldAs(claim.held, sign),
      roundedUp: !isRaised ? null : running * denominator === numerator ? 'exact' : 'completed',
      zero: !isEmpty ? null : claim.weight === 0n ? 'zeroWeight' : 'notYetCompleted',
    };
  });
}
