/** Largest remainder (Hamilton, Vinton): every share is its fair value rounded down or up. */
import { compareIds, floorDivide } from '../exact';
import type { Claim } from './claims';
import type { Rounded, Rounding, Tie } from './rounding';

interface Remainder {
  readonly claim: Claim;
  readonly value: bigint;
}

function byRemainder(left: Remainder, right: Remainder): number {
  if (left.value !== right.value) return left.value > right.value ? -1 : 1;
  if (left.claim.numerator !== right.claim.numerator) return left.claim.numerator > right.claim.numerator ? -1 : 1;
  return compareIds(left.claim.id, right.claim.id);
}

/**
 * Rounds fair values down and hands the units left one each to the largest remainders, at equal
 * remainders to the larger fair value, then to the smaller id.
 * @param amount what the fair values add up to
 */
export function roundByRemainder(amount: bigint, claims: readonly Claim[], denominator: bigint): Rounding {
  const down = claims.map((claim) => floorDivide(claim.numerator, denominator));
  const units = Number(down.reduce((rest, share) => rest - share, amount));
  const remainders = claims
    .map((claim, index) => ({ claim, value: claim.numerator - down[index]! * denominator }))
    .filter(({ value }) => value > 0n)
    .sort(byRemainder);
  const next = remainders[units];
  const raised = new Map<Claim, Rounded['roundedUp']>();
  for (const { claim, value } of remainders.slice(0, units)) {
    if (next === undefined || value > next.value) raised.set(claim, 'remainder');
    else raised.set(claim, claim.numerator > next.claim.numerator ? 'largerFair' : 'id');
  }
  return {
    shares: claims.map((claim, index) => {
      const roundedUp = raised.get(claim) ?? null;
      return { share: down[index]! + (roundedUp === null ? 0n : 1n), held: claim.held, roundedUp };
    }),
    tie: tieAt(remainders, units),
  };
}

function tieAt(remainders: readonly Remainder[], units: number): Tie | null {
  const last = remainders[units - 1];
  const next = remainders[units];
  if (last?.value !== next?.value || last === undefined || next === undefined) return null;
  const tied = remainders.flatMap(({ claim, value }, index) => (value === last.value ? [{ id: claim.id, isGiven: index < units }] : []));
  return {
    ids: tied.map(({ id }) => id),
    received: tied.filter(({ isGiven }) => isGiven).map(({ id }) => id),
    rule: last.claim.numerator > next.claim.numerator ? 'largerFair' : 'id',
  };
}
