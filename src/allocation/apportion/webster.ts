/**
 * Webster (Sainte-Laguë): every share is weight / divisor rounded to the nearest whole number, one
 * divisor for all. Always: with the same recipients, no share falls when the total rises.
 */
import { compareIds, nearest, sumOf } from '../exact';
import type { Claim } from './claims';
import { Queue } from './queue';
import type { Rounded, Rounding, Tie } from './rounding';

/** The step of a claim from `count` to `count` + 1. */
interface Unit {
  readonly claim: Claim;
  readonly count: bigint;
}

/**
 * The order in which units are given, whatever the total: a claim takes its next unit when weight ×
 * multiple passes count + ½, so the smaller (2 count + 1) / weight comes first; at equal ones the
 * larger weight (which has the larger fair value), then the smaller id.
 */
function inOrder(left: Unit, right: Unit): number {
  const leftStep = (2n * left.count + 1n) * right.claim.weight;
  const rightStep = (2n * right.count + 1n) * left.claim.weight;
  if (leftStep !== rightStep) return leftStep < rightStep ? -1 : 1;
  if (left.claim.weight !== right.claim.weight) return left.claim.weight > right.claim.weight ? -1 : 1;
  return compareIds(left.claim.id, right.claim.id);
}

const isTied = (left: Unit, right: Unit): boolean =>
  (2n * left.count + 1n) * right.claim.weight === (2n * right.count + 1n) * left.claim.weight;

/**
 * Rounds fair values to the nearest (the divisor that suits them is never far from the right one)
 * and mends the difference, at most half a unit per claim, unit by unit in the order of the method.
 * Pins and bounds are minima and maxima, as with the guaranteed seats of elections.
 */
export function roundByWebster(amount: bigint, claims: readonly Claim[], denominator: bigint): Rounding {
  const shares = new Map(claims.map((claim) => [claim, nearest(claim.numerator, denominator)]));
  mend(amount - sumOf(shares.values()), shares);

  let last: Unit | null = null;
  let next: Unit | null = null;
  for (const [claim, share] of shares) {
    const given = { claim, count: share - 1n };
    const missed = { claim, count: share };
    if (share > claim.least && (last === null || inOrder(given, last) > 0)) last = given;
    if (share !== claim.greatest && (next === null || inOrder(missed, next) < 0)) next = missed;
  }
  return {
    shares: claims.map((claim) => roundedOf(claim, shares.get(claim)!, denominator, last, next)),
    tie: last !== null && next !== null && isTied(last, next) ? tieOf(shares, last, next) : null,
  };
}

/** Gives the units that are missing to the first in order, or takes those too many from the last. */
function mend(missing: bigint, shares: Map<Claim, bigint>): void {
  const step = missing > 0n ? 1n : -1n;
  const reach = (claim: Claim, share: bigint): Unit | null => {
    if (share === (step > 0n ? claim.greatest : claim.least)) return null;
    return { claim, count: step > 0n ? share : share - 1n };
  };
  const queue = new Queue<Unit>((left, right) => (step > 0n ? inOrder(left, right) : inOrder(right, left)));
  if (missing !== 0n) {
    for (const [claim, share] of shares) {
      const unit = reach(claim, share);
      if (unit !== null) queue.push(unit);
    }
  }
  for (let left = missing; left !== 0n; left -= step) {
    const unit = queue.pop();
    if (unit === undefined) throw new RangeError('bounds that were found wide enough are not');
    const share = (shares.get(unit.claim) ?? 0n) + step;
    shares.set(unit.claim, share);
    const following = reach(unit.claim, share);
    if (following !== null) queue.push(following);
  }
}

/** A bound holds a share when the method itself would have gone past it. */
function roundedOf(claim: Claim, share: bigint, denominator: bigint, last: Unit | null, next: Unit | null): Rounded {
  const given = { claim, count: share - 1n };
  if (claim.held === 'pin' || claim.weight === 0n) return { share, held: claim.held, roundedUp: null };
  if (share === claim.least && next !== null && inOrder(next, given) < 0) return { share, held: 'min', roundedUp: null };
  if (share === claim.greatest && last !== null && inOrder({ claim, count: share }, last) < 0) return { share, held: 'max', roundedUp: null };
  if (share * denominator <= claim.numerator) return { share, held: null, roundedUp: null };
  if (next === null || !isTied(given, next)) return { share, held: null, roundedUp: 'quotient' };
  return { share, held: null, roundedUp: claim.weight > next.claim.weight ? 'largerFair' : 'id' };
}

function tieOf(shares: ReadonlyMap<Claim, bigint>, last: Unit, next: Unit): Tie {
  const given: Unit[] = [];
  const missed: Unit[] = [];
  for (const [claim, share] of shares) {
    if (claim.weight === 0n) continue;
    if (share > claim.least && isTied({ claim, count: share - 1n }, last)) given.push({ claim, count: share - 1n });
    else if (share !== claim.greatest && isTied({ claim, count: share }, last)) missed.push({ claim, count: share });
  }
  const received = given.sort(inOrder).map((unit) => unit.claim.id);
  return {
    ids: [...received, ...missed.sort(inOrder).map((unit) => unit.claim.id)],
    received,
    rule: last.claim.weight > next.claim.weight ? 'largerFair' : 'id',
  };
}
