/**
 * One total over recipients, by the largest remainder. Always: the shares add up to the total, pins
 * stand, bounds hold, and no unpinned share is a whole unit away from its fair value.
 */
import { refusal, success, type Result } from '../domain';
import { compareIds, floorDivide, sumOf, toNumber } from './exact';
import { checkRecipients, checkTotal, chooseBasis, smallestRelease, type NamedWeights, type Recipient } from './recipients';

export interface ApportionOptions {
  /** Tried in order when all weights are zero; equal shares come last. */
  readonly fallbacks?: readonly NamedWeights[];
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
  /** Why it is the fair value rounded away from zero: its remainder, or the rule that broke a tie of remainders. */
  readonly roundedUp: 'remainder' | 'largerFair' | 'id' | null;
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
}

/** A recipient while the split is made; all counts mirrored to a total ≥ 0. */
interface Claim {
  readonly id: string;
  readonly weight: bigint;
  readonly least: bigint;
  /** Null without an upper bound. */
  readonly greatest: bigint | null;
  /** What letting go of the pin or lower bound would free. */
  readonly frees: number;
  /** Whether a pin or an upper bound was given. */
  readonly capped: boolean;
  held: Share['held'];
  /** Set once the share is fixed, or rounded. */
  share: bigint | null;
  /** Fair value × the sum of the free weights, where the fair value decides. */
  numerator: bigint;
  roundedUp: Share['roundedUp'];
}

/**
 * Splits a total in proportion to weights, exactly.
 *
 * Within bounds the fair values are one common multiple of the weights, cut off at the bounds. Each
 * is rounded down; the units left go one each to the largest remainders (compared as exact
 * fractions), at equal remainders to the larger fair value, then to the smaller id. A weight of zero
 * receives its lower bound, nothing without one. A negative total is the mirror image of the positive.
 *
 * @param total whole count of the rounding unit, |total| ≤ 2^53 − 1
 * @returns shares as counts, in the order of the recipients; refused with `allocation.notANumber`,
 *   `totalTooLarge`, `noRecipients`, `duplicateRecipient`, `boundsCrossed`, `pinOutsideBounds`,
 *   `missingWeight`, `negativeWeight`, `pinsExceedTotal`, `allPinned` or `boundsTooTight`
 * @see Balinski & Young, The quota method of apportionment, Amer. Math. Monthly 82 (1975): largest
 *   remainder (Hamilton) stays within floor and ceiling but is not monotone in the total
 */
export function apportion(
  total: number,
  recipients: readonly Recipient[],
  options: ApportionOptions = {},
): Result<Apportionment> {
  const valid = checkTotal(total);
  if (!valid.ok) return valid;
  const checked = checkRecipients(recipients, total);
  if (!checked.ok) return checked;
  const basis = chooseBasis(recipients, options.fallbacks ?? []);
  if (!basis.ok) return basis;

  const sign = total < 0 ? -1 : 1;
  const claims = recipients.map((recipient, index) => claimOf(recipient, basis.value.weights[index] ?? 0n, sign));
  const amount = BigInt(total * sign);
  const possible = checkReach(amount, claims, sign);
  if (!possible.ok) return possible;

  const denominator = holdAtBounds(amount, claims);
  roundRemainders(amount, claims, denominator);
  const explanation = claims.map((claim) => explain(claim, denominator, total, sign));
  return success({ total, shares: explanation.map((entry) => entry.share), explanation, basis: basis.value.name });
}

function claimOf({ id, pin, min, max }: Recipient, weight: bigint, sign: 1 | -1): Claim {
  const low = sign > 0 ? min : max;
  const high = sign > 0 ? max : min;
  let least = low === undefined ? 0n : BigInt(low * sign);
  let greatest = high === undefined ? null : BigInt(high * sign);
  let frees = Number(least);
  let share: bigint | null = null;
  if (pin !== undefined) {
    share = BigInt(pin * sign);
    frees = Number(share - least);
  } else if (weight === 0n) {
    share = least > 0n ? least : greatest !== null && greatest < 0n ? greatest : 0n;
  }
  if (share !== null) [least, greatest] = [share, share];
  const capped = pin !== undefined || high !== undefined;
  const held = pin === undefined ? null : 'pin';
  return { id, weight, least, greatest, frees, capped, held, share, numerator: 0n, roundedUp: null };
}

/** Whether the total lies between what pins and bounds demand and what they allow. */
function checkReach(amount: bigint, claims: readonly Claim[], sign: 1 | -1): Result<true> {
  const total = signed(Number(amount), sign);
  const least = sumOf(claims.map((claim) => claim.least));
  const pinned = signed(Number(least), sign);
  if (claims.every((claim) => claim.held === 'pin')) {
    if (least === amount) return success(true);
    return refusal('allocation.allPinned', { total, pinned, difference: signed(Number(amount - least), sign) });
  }
  if (least > amount) {
    const excess = Number(least - amount);
    const release = smallestRelease(claims, excess).map((claim) => claim.id);
    return refusal('allocation.pinsExceedTotal', { total, pinned, excess, release });
  }
  if (claims.some((claim) => claim.greatest === null)) return success(true);
  const reach = sumOf(claims.map((claim) => claim.greatest ?? 0n));
  if (reach >= amount) return success(true);
  const ids = claims.filter((claim) => claim.capped).map((claim) => claim.id);
  return refusal('allocation.boundsTooTight', { total, reachable: signed(Number(reach), sign), gap: Number(amount - reach), ids });
}

/**
 * Finds the common multiple: proportions of what is left are tried, and whoever would pass a bound
 * is held at it, those below or those above, whichever weigh more (the other side may still come
 * right). Leaves `numerator` set for the free claims and returns their denominator.
 */
function holdAtBounds(amount: bigint, claims: readonly Claim[]): bigint {
  for (;;) {
    const free = claims.filter((claim) => claim.share === null);
    if (free.length === 0) return 1n;
    const denominator = sumOf(free.map((claim) => claim.weight));
    const rest = amount - sumOf(claims.map((claim) => claim.share ?? 0n));
    let drift = 0n;
    const low: Claim[] = [];
    const high: Claim[] = [];
    for (const claim of free) {
      claim.numerator = rest * claim.weight;
      const below = claim.least * denominator - claim.numerator;
      const above = claim.greatest === null ? -1n : claim.numerator - claim.greatest * denominator;
      if (below > 0n) {
        low.push(claim);
        drift += below;
      } else if (above > 0n) {
        high.push(claim);
        drift -= above;
      }
    }
    if (low.length === 0 && high.length === 0) return denominator;
    if (drift >= 0n) for (const claim of low) [claim.share, claim.held] = [claim.least, 'min'];
    if (drift <= 0n) for (const claim of high) [claim.share, claim.held] = [claim.greatest, 'max'];
  }
}

interface Remainder {
  readonly claim: Claim;
  readonly value: bigint;
}

function byRemainder(left: Remainder, right: Remainder): number {
  if (left.value !== right.value) return left.value > right.value ? -1 : 1;
  if (left.claim.numerator !== right.claim.numerator) return left.claim.numerator > right.claim.numerator ? -1 : 1;
  return compareIds(left.claim.id, right.claim.id);
}

/** Rounds the free claims down and hands the units left to the largest remainders. */
function roundRemainders(amount: bigint, claims: readonly Claim[], denominator: bigint): void {
  const remainders: Remainder[] = [];
  let rest = amount;
  for (const claim of claims) {
    if (claim.share === null) {
      claim.share = floorDivide(claim.numerator, denominator);
      const value = claim.numerator - claim.share * denominator;
      if (value > 0n) remainders.push({ claim, value });
    }
    rest -= claim.share;
  }
  const units = Number(rest);
  if (units === 0) return;
  remainders.sort(byRemainder);
  const next = remainders[units];
  for (const { claim, value } of remainders.slice(0, units)) {
    claim.share = (claim.share ?? 0n) + 1n;
    if (next === undefined || value > next.value) claim.roundedUp = 'remainder';
    else claim.roundedUp = claim.numerator > next.claim.numerator ? 'largerFair' : 'id';
  }
}

function explain(claim: Claim, denominator: bigint, total: number, sign: 1 | -1): Share {
  const count = claim.share ?? 0n;
  const fixed = claim.held !== null || claim.weight === 0n;
  const fair = fixed ? Number(count) : toNumber(claim.numerator, denominator);
  const empty = count === 0n && claim.held === null && total !== 0;
  return {
    id: claim.id,
    share: signed(Number(count), sign),
    fair: signed(fair, sign),
    held: sign < 0 && claim.held !== 'pin' && claim.held !== null ? (claim.held === 'min' ? 'max' : 'min') : claim.held,
    roundedUp: claim.roundedUp,
    zero: !empty ? null : claim.weight === 0n ? 'zeroWeight' : 'tooSmall',
  };
}

/** Mirrors a figure without ever giving −0. */
function signed(value: number, sign: 1 | -1): number {
  return value === 0 ? 0 : value * sign;
}
