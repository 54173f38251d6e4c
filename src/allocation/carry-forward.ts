/**
 * A total along time. Largest remainder would put small counts into the first months; here the
 * running total is rounded down and the last period closes.
 */
import { refusal, success, type Result } from '../domain';
import { floorDivide, sumOf, toNumber } from './exact';
import { checkRecipients, checkTotal, chooseBasis, smallestRelease } from './recipients';

export interface CarryForwardOptions {
  /** Share held in a period, in the order of the weights; null or a hole where none is. */
  readonly pins?: readonly (number | null | undefined)[];
  /** Names of the periods in refusals; `1`, `2`, … when absent. */
  readonly ids?: readonly string[];
}

export interface CarriedForward {
  readonly total: number;
  /** Whole counts, one per period; they add up to the total. */
  readonly shares: readonly number[];
  /** Ideal running total at the end of each period, in counts, pins included. */
  readonly ideal: readonly number[];
  /** `weights`, or `equal` when all weights are zero. */
  readonly basis: string;
}

/**
 * Splits a total over consecutive periods so that the running total of every period is its ideal,
 * total × weights so far / all weights, rounded down (towards zero for a negative total). Without
 * pins lũy kế is therefore less than one unit from its ideal at every period: 102 over four equal
 * quarters is 25, 26, 25, 26, and 2 over twelve equal months lands in months 6 and 12. With pins the
 * same holds for what is left over the periods that are not pinned.
 *
 * @param total whole count, |total| ≤ 2^53 − 1
 * @param weights ≥ 0, in the order of time; a zero weight receives nothing
 * @returns refused with the codes of `apportion` where its total, weights or pins are
 */
export function carryForward(
  total: number,
  weights: readonly (number | null)[],
  options: CarryForwardOptions = {},
): Result<CarriedForward> {
  const valid = checkTotal(total);
  if (!valid.ok) return valid;
  const periods = weights.map((weight, index) => ({
    id: options.ids?.[index] ?? String(index + 1),
    weight,
    pin: options.pins?.[index] ?? undefined,
  }));
  const checked = checkRecipients(periods, total);
  if (!checked.ok) return checked;
  const basis = chooseBasis(periods, []);
  if (!basis.ok) return basis;

  const sign = total < 0 ? -1 : 1;
  const signed = (count: bigint): number => Number(count * BigInt(sign));
  const claims = periods.map(({ id, pin }, index) => ({
    id,
    pin: pin === undefined ? null : BigInt(pin * sign),
    weight: basis.value.weights[index] ?? 0n,
  }));
  const pinned = sumOf(claims.map((claim) => claim.pin ?? 0n));
  const rest = BigInt(total * sign) - pinned;
  const free = claims.filter((claim) => claim.pin === null);
  const freeWeight = sumOf(free.map((claim) => claim.weight));
  if (free.length === 0 && rest !== 0n) {
    return refusal('allocation.allPinned', { total, pinned: signed(pinned), difference: signed(rest) });
  }
  if (rest < 0n) {
    const release = smallestRelease(claims.map((claim) => ({ id: claim.id, frees: Number(claim.pin ?? 0n) })), Number(-rest));
    const data = { total, pinned: signed(pinned), excess: Number(-rest), release: release.map((item) => item.id) };
    return refusal('allocation.pinsExceedTotal', data);
  }
  if (rest > 0n && freeWeight === 0n) {
    const ids = claims.map((claim) => claim.id);
    return refusal('allocation.boundsTooTight', { total, reachable: signed(pinned), gap: Number(rest), ids });
  }

  const denominator = freeWeight === 0n ? 1n : freeWeight;
  const shares: number[] = [];
  const ideal: number[] = [];
  let weightSoFar = 0n;
  let pinnedSoFar = 0n;
  let given = 0n;
  for (const { pin, weight } of claims) {
    if (pin === null) weightSoFar += weight;
    else pinnedSoFar += pin;
    const running = floorDivide(rest * weightSoFar, denominator);
    const share = Number(pin ?? running - given);
    given = running;
    shares.push(share === 0 ? 0 : share * sign);
    const sum = toNumber(rest * weightSoFar + pinnedSoFar * denominator, denominator);
    ideal.push(sum === 0 ? 0 : sum * sign);
  }
  return success({ total, shares, ideal, basis: basis.value.name });
}
