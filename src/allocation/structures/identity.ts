/**
 * Identities of printed structures. A printed figure stands for every true value that prints as it; a
 * check asks whether true values exist that satisfy the identity. If so a difference is rounding, if
 * not it is an error of at least the size given.
 */
import { MAX_COUNT, refusal, success, type Result } from '../../domain';
import { toNumber } from '../exact';
import { scaleOfShares } from './node';

/**
 * How a share was printed. `rounded`: each by itself, 31,8 stands for [31,75; 31,85). `closed`: to 100
 * with its neighbours by largest remainder, so that it may be a whole unit off, (31,7; 31,9).
 */
export type SharePrinting = 'rounded' | 'closed';

export interface StructureIdentityRequest {
  /** Ids of the parts, in the order of all shares. */
  readonly parts: readonly string[];
  /** Each unit's whole, a count ≥ 0 that is exact, and its printed shares, counts of 10^-decimals %. */
  readonly units: readonly { readonly id: string; readonly whole: number; readonly shares: readonly (number | null)[] }[];
  /** The place's printed shares. */
  readonly target: readonly number[];
  readonly decimals: number;
  /** `rounded` when absent. */
  readonly printing?: { readonly units: SharePrinting; readonly target: SharePrinting };
}

export interface PartIdentity {
  readonly part: string;
  /** The units' printed shares weighted by their wholes, in counts of a share, as the nearest double. */
  readonly mean: number;
  readonly target: number;
  /** Whether true shares exist that print as these and give the target. */
  readonly holds: boolean;
  /** How far apart mean and target must at least be in truth, in counts of a share; 0 where it holds. */
  readonly error: number;
}

/**
 * Whether the structure of the units gives the place's: for each part Σ share × whole over the units
 * is the place's share × its whole. The units' true mean lies less than half a printed unit from the
 * mean of the printed shares (a whole one where these were closed), the place's true share as close to
 * the printed one; the identity can hold exactly when the two ranges meet. Shares of a unit whose whole
 * is zero do not count and may be null.
 * @returns one verdict per part; refused with `allocation.decimalsInvalid`, `noWhole`,
 *   `negativeAmount`, `missingFigure`, `allocation.noRecipients` or `notANumber`
 */
export function sharesGiveTarget(request: StructureIdentityRequest): Result<readonly PartIdentity[]> {
  const { parts, units, target, decimals, printing = { units: 'rounded', target: 'rounded' } } = request;
  const scale = scaleOfShares(decimals);
  if (!scale.ok) return scale;
  if (parts.length === 0 || units.length === 0) return refusal('allocation.noRecipients', {});
  let place = 0n;
  for (const { id, whole } of units) {
    if (!Number.isSafeInteger(whole)) return refusal('allocation.notANumber', { what: 'total', id });
    if (whole < 0) return refusal('structures.negativeAmount', { id, amount: whole });
    place += BigInt(whole);
  }
  if (place > BigInt(MAX_COUNT)) return refusal('allocation.totalTooLarge', { total: Number(place) });
  if (place === 0n) return refusal('structures.noWhole', { whole: 0 });

  const verdicts: PartIdentity[] = [];
  for (const [index, part] of parts.entries()) {
    const share = target[index];
    if (share === undefined) return refusal('allocation.missingFigure', { id: part });
    if (!Number.isSafeInteger(share)) return refusal('allocation.notANumber', { what: 'total', id: part });
    let sum = 0n;
    for (const unit of units) {
      if (unit.whole === 0) continue;
      const own = unit.shares[index] ?? null;
      if (own === null) return refusal('allocation.missingFigure', { id: unit.id, column: part });
      if (!Number.isSafeInteger(own)) return refusal('allocation.notANumber', { what: 'weight', id: unit.id, column: part });
      sum += BigInt(own) * BigInt(unit.whole);
    }
    const gap = sum - BigInt(share) * place;
    const apart = 2n * (gap < 0n ? -gap : gap) - (halves(printing.units) + halves(printing.target)) * place;
    verdicts.push({ part, mean: toNumber(sum, place), target: share, holds: apart < 0n, error: apart < 0n ? 0 : toNumber(apart, 2n * place) });
  }
  return success(verdicts);
}

/** Half-width of what a printed share stands for, in halves of its unit. */
function halves(printing: SharePrinting): bigint {
  return printing === 'rounded' ? 1n : 2n;
}

export interface ShareAmountRequest {
  /** Printed share, a count of 10^-decimals %. */
  readonly share: number;
  readonly decimals: number;
  /** Counts of one rounding unit. */
  readonly whole: number;
  readonly amount: number;
  /** Whether whole and amount were rounded to that unit for print, or are exact counts (when absent). */
  readonly printed?: boolean;
}

export interface ShareAmountIdentity {
  readonly holds: boolean;
  /** How far the amount must at least be from share × whole, in counts; 0 where it holds. */
  readonly error: number;
}

/**
 * Whether a printed share of a whole can be the amount: true values exist that print as these and
 * satisfy share × whole = amount. Ends count as they round: 31,75 prints as 31,8, 31,85 does not.
 * @returns refused with `allocation.decimalsInvalid`, `negativeAmount` (whole below zero) or
 *   `allocation.notANumber`
 */
export function shareGivesAmount({ share, decimals, whole, amount, printed = false }: ShareAmountRequest): Result<ShareAmountIdentity> {
  const scale = scaleOfShares(decimals);
  if (!scale.ok) return scale;
  for (const [id, figure] of [['share', share], ['whole', whole], ['amount', amount]] as const) {
    if (!Number.isSafeInteger(figure)) return refusal('allocation.notANumber', { what: 'total', id });
  }
  if (whole < 0) return refusal('structures.negativeAmount', { id: 'whole', amount: whole });
  // In quarters of a share's unit × a count: halves of the one times halves of the other.
  const half = printed ? 1n : 0n;
  const shares = [2n * BigInt(share) - 1n, 2n * BigInt(share) + 1n] as const;
  const least = 2n * BigInt(whole) - half;
  const wholes = [least < 0n ? 0n : least, 2n * BigInt(whole) + half] as const;
  const products = shares.flatMap((left) => wholes.map((right) => left * right));
  const low = products.reduce((best, product) => (product < best ? product : best));
  const high = products.reduce((best, product) => (product > best ? product : best));
  const unit = 2n * BigInt(scale.value);
  const [from, to] = [(2n * BigInt(amount) - half) * unit, (2n * BigInt(amount) + half) * unit];
  const isNothing = whole === 0 && amount === 0;
  const isBelow = printed ? to <= low : to < low;
  const holds = isNothing || (!isBelow && from < high);
  const distance = isBelow ? low - to : from - high;
  return success({ holds, error: holds ? 0 : toNumber(distance, 2n * unit) });
}
