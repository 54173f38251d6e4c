/**
 * One total over recipients, by the largest remainder or by Webster. Always: the shares add up to
 * the total, pins stand and bounds hold.
 */
import { problem, success, type Problem, type Result } from '../../domain';
import { ceilDivide, floorDivide, toNumber } from '../exact';
import { fellBack, type NamedWeights, type Recipient } from '../recipients';
import { heldAs, readClaims, signed, type Claim } from './claims';
import { roundByRemainder } from './largest-remainder';
import type { Rounded, RoundedUp, Tie } from './rounding';
import { roundByWebster } from './webster';

export type { RoundedUp, Tie };

/**
 * - `largestRemainder` no share is a whole unit away from its fair value; raising the total by a unit
 *   may take one from a share (the Alabama paradox)
 * - `webster` stable when totals rise: no share ever falls; a share may leave the floor and ceiling
 *   of its fair value, which is then a warning
 */
export type ApportionMethod = 'largestRemainder' | 'webster';

export interface ApportionOptions {
  /** `largestRemainder` when absent. */
  readonly method?: ApportionMethod | undefined;
  /** Tried in order when all weights are zero; equal shares come last. */
  readonly fallbacks?: readonly NamedWeights[] | undefined;
}

/** One recipient's share with its reasons. */
export interface Share {
  readonly id: string;
  /** Whole count. */
  readonly share: number;
  /** What exact proportion would give within pins and bounds, in counts, as the nearest double. */
  readonly fair: number;
  /** What holds the share away from plain proportion. */
  readonly held: 'pin' | 'min' | 'max' | null;
  /** Why it is more (further from zero) than the fair value. */
  readonly roundedUp: RoundedUp | null;
  /** Why nothing is received although there was something to split. */
  readonly zero: 'zeroWeight' | 'tooSmall' | null;
}

export interface Apportionment {
  readonly total: number;
  /** Whole counts in the order of the recipients; they add up to the total. */
  readonly shares: readonly number[];
  /** In the order of the recipients. */
  readonly explanation: readonly Share[];
  /** Whose weights decided: `weights` (the recipients' own), a fallback's name, or `equal`. */
  readonly basis: string;
  /** Who had exactly equal claims to the last units, and what decided; null without such a tie. */
  readonly tie: Tie | null;
  /** `axis.fellBack` when all own weights are zero, `axis.quotaLeft` when shares are a unit or more from fair. */
  readonly warnings: readonly Problem[];
}

/**
 * Splits a total in proportion to weights, exactly.
 *
 * Within bounds the fair values are one common multiple of the weights, cut off at the bounds.
 * Largest remainder rounds each down; the units left go one each to the largest remainders (compared
 * as exact fractions), at equal remainders to the larger fair value, then to the smaller id. Webster
 * gives unit by unit to the largest weight / (2 share + 1), ties alike, minima first. A weight of
 * zero receives its lower bound, nothing without one. A negative total is the mirror image of the
 * positive.
 *
 * @param total whole count of the rounding unit, |total| ≤ 2^53 − 1
 * @returns shares as counts, in the order of the recipients; refused with `allocation.notANumber`,
 *   `totalTooLarge`, `noRecipients`, `duplicateRecipient`, `boundsCrossed`, `pinOutsideBounds`,
 *   `missingWeight`, `negativeWeight`, `pinsExceedTotal`, `allPinned` or `boundsTooTight`
 * @see Balinski & Young, The quota method of apportionment, Amer. Math. Monthly 82 (1975): largest
 *   remainder (Hamilton) stays within floor and ceiling but is not monotone in the total; Balinski &
 *   Young, Fair Representation (2nd ed. 2001): no method is both, Webster is the divisor method
 *   without bias between large and small
 */
export function apportion(
  total: number,
  recipients: readonly Recipient[],
  options: ApportionOptions = {},
): Result<Apportionment> {
  const read = readClaims(total, recipients, options.fallbacks);
  if (!read.ok) return read;
  const { amount, sign, claims, denominator, basis } = read.value;
  const round = options.method === 'webster' ? roundByWebster : roundByRemainder;
  const { shares: rounded, tie } = round(amount, claims, denominator);
  const explanation = claims.map((claim, index) => explain(claim, rounded[index]!, denominator, total, sign));
  return success({
    total,
    shares: explanation.map((entry) => entry.share),
    explanation,
    basis: basis.name,
    tie,
    warnings: [...fellBack(basis), ...quotaLeft(claims, rounded, denominator, explanation)],
  });
}

function explain(claim: Claim, { share, held, roundedUp }: Rounded, denominator: bigint, total: number, sign: 1 | -1): Share {
  const empty = share === 0n && held === null && total !== 0;
  return {
    id: claim.id,
    share: signed(Number(share), sign),
    fair: signed(toNumber(claim.numerator, denominator), sign),
    held: heldAs(held, sign),
    roundedUp,
    zero: !empty ? null : claim.weight === 0n ? 'zeroWeight' : 'tooSmall',
  };
}

/** Shares outside floor and ceiling of their fair value, which only Webster gives. */
function quotaLeft(claims: readonly Claim[], rounded: readonly Rounded[], denominator: bigint, explanation: readonly Share[]): Problem[] {
  const left = explanation.filter((_, index) => {
    const { numerator } = claims[index]!;
    const { share } = rounded[index]!;
    return share < floorDivide(numerator, denominator) || share > ceilDivide(numerator, denominator);
  });
  if (left.length === 0) return [];
  return [problem('axis.quotaLeft', { shares: left.map(({ id, share, fair }) => ({ id, share, fair })) })];
}
