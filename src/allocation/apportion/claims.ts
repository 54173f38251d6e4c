/**
 * What recipients may claim of a total: fair values within pins and bounds, before any rounding.
 * Always: fair values add up to the total, and a bound that cuts one off is a whole count.
 */
import { refusal, success, type Result } from '../../domain';
import { sumOf } from '../exact';
import { checkRecipients, checkTotal, chooseBasis, smallestRelease, type Basis, type NamedWeights, type Recipient } from '../recipients';

/** A recipient while the split is made; all counts mirrored to a total ≥ 0. */
export interface Claim {
  readonly id: string;
  readonly weight: bigint;
  readonly least: bigint;
  /** Null without an upper bound. */
  readonly greatest: bigint | null;
  /** What letting go of the pin or lower bound would free. */
  readonly frees: number;
  /** Whether a pin or an upper bound was given. */
  readonly capped: boolean;
  /** What holds the fair value away from plain proportion. */
  held: 'pin' | 'min' | 'max' | null;
  /** Fair value × the denominator that {@link holdAtBounds} returns. */
  numerator: bigint;
}

/** A total and the claims on it, mirrored to a total ≥ 0; every claim's `numerator` is over `denominator`. */
export interface Claims {
  readonly amount: bigint;
  readonly sign: 1 | -1;
  readonly claims: readonly Claim[];
  readonly denominator: bigint;
  readonly basis: Basis;
}

/**
 * Everything about one axis before rounding: total, recipients, weights and reach tested, fair values
 * found within pins and bounds. Refused with the codes of `apportion`.
 */
export function readClaims(total: number, recipients: readonly Recipient[], fallbacks: readonly NamedWeights[] = []): Result<Claims> {
  const valid = checkTotal(total);
  if (!valid.ok) return valid;
  const checked = checkRecipients(recipients, total);
  if (!checked.ok) return checked;
  const basis = chooseBasis(recipients, fallbacks);
  if (!basis.ok) return basis;
  const sign = total < 0 ? -1 : 1;
  const claims = recipients.map((recipient, index) => claimOf(recipient, basis.value.weights[index] ?? 0n, sign));
  const amount = BigInt(total * sign);
  const possible = checkReach(amount, claims, sign);
  if (!possible.ok) return possible;
  return success({ amount, sign, claims, denominator: holdAtBounds(amount, claims), basis: basis.value });
}

/** A recipient's claim on a total of the given sign. Without weight it is fixed at its nearest bound to zero. */
function claimOf({ id, pin, min, max }: Recipient, weight: bigint, sign: 1 | -1): Claim {
  const low = sign > 0 ? min : max;
  const high = sign > 0 ? max : min;
  let least = low === undefined ? 0n : BigInt(low * sign);
  let greatest = high === undefined ? null : BigInt(high * sign);
  let frees = Number(least);
  if (pin !== undefined) {
    const share = BigInt(pin * sign);
    frees = Number(share - least);
    [least, greatest] = [share, share];
  } else if (weight === 0n) {
    const share = least > 0n ? least : greatest !== null && greatest < 0n ? greatest : 0n;
    [least, greatest] = [share, share];
  }
  const capped = pin !== undefined || high !== undefined;
  return { id, weight, least, greatest, frees, capped, held: pin === undefined ? null : 'pin', numerator: 0n };
}

/**
 * Whether the total lies between what pins and bounds demand and what they allow; refused with
 * `allocation.allPinned`, `allocation.pinsExceedTotal` or `allocation.boundsTooTight`.
 */
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
 * Finds the common multiple of the weights that, cut off at pins and bounds, adds up to the amount:
 * proportions of what is left are tried, and whoever would pass a bound is held at it, those below or
 * those above, whichever weigh more (the other side may still come right).
 * Sets every claim's `numerator` and returns their denominator, which is positive.
 */
function holdAtBounds(amount: bigint, claims: readonly Claim[]): bigint {
  const fixed = new Map<Claim, bigint>();
  for (const claim of claims) if (claim.least === claim.greatest) fixed.set(claim, claim.least);
  for (;;) {
    const free = claims.filter((claim) => !fixed.has(claim));
    const rest = amount - sumOf(fixed.values());
    const denominator = free.length === 0 ? 1n : sumOf(free.map((claim) => claim.weight));
    const { low, high, drift } = passBounds(free, rest, denominator);
    if (low.length === 0 && high.length === 0) {
      for (const [claim, share] of fixed) claim.numerator = share * denominator;
      return denominator;
    }
    if (drift >= 0n) for (const claim of low) hold(claim, 'min', claim.least);
    if (drift <= 0n) for (const claim of high) hold(claim, 'max', claim.greatest ?? 0n);
  }

  function hold(claim: Claim, at: 'min' | 'max', share: bigint): void {
    claim.held = at;
    fixed.set(claim, share);
  }
}

/** Sets plain proportions of what is left, and says who would pass a bound and by how much on balance. */
function passBounds(free: readonly Claim[], rest: bigint, denominator: bigint): { low: Claim[]; high: Claim[]; drift: bigint } {
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
  return { low, high, drift };
}

/** What holds a claim, said in the sign of the total: the mirror of a lower bound is an upper one. */
export function heldAs(held: Claim['held'], sign: 1 | -1): Claim['held'] {
  if (sign > 0 || held === null || held === 'pin') return held;
  return held === 'min' ? 'max' : 'min';
}

/** Mirrors a figure without ever giving −0. */
export function signed(value: number, sign: 1 | -1): number {
  return value === 0 ? 0 : value * sign;
}
