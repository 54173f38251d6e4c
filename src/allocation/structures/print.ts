/**
 * Amounts that print as given shares. Wherever such amounts exist each share is the plain rounding of
 * its amount; for totals so small that none do, amounts that close to the shares by largest remainder.
 */
import { refusal, success, type Result } from '../../domain';
import { apportion } from '../apportion';
import { ceilDivide, floorDivide } from '../exact';
import { closeShares } from '../shares';

export interface PrintRequest {
  /** Whole count > 0 the amounts add up to. */
  readonly whole: number;
  /** Shares to print, adding up to `scale`. */
  readonly shares: readonly number[];
  /** 100 % in counts of a share. */
  readonly scale: number;
  readonly decimals: number;
  /** Amounts to stay close to. */
  readonly near: readonly number[];
  /** Entries that may be below zero. */
  readonly signed: readonly boolean[];
}

/**
 * Amounts that add up to the whole and print as the shares, with the smallest sum of moves from `near`
 * (nobody moves there and back; what is left goes where there is room, in proportion to it, first to
 * those that had to move).
 * Refused with `structures.sharesNotPrinted` when the total is too small for such amounts.
 */
export function amountsPrintedAs(request: PrintRequest): Result<number[]> {
  const { whole, shares, near, scale, decimals } = request;
  if (sum(near) === whole && prints(near, shares, scale)) return success([...near]);
  const plain = nearestWithin(request, -BigInt(whole));
  if (plain !== null) return success(plain);
  let best: number[] | null = null;
  for (const offset of offsets(request)) {
    const amounts = nearestWithin(request, offset);
    if (amounts === null || !prints(amounts, shares, scale)) continue;
    if (best === null || moved(amounts, near) < moved(best, near)) best = amounts;
  }
  return best === null ? refusal('structures.sharesNotPrinted', { total: whole, shares, decimals }) : success(best);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function moved(amounts: readonly number[], near: readonly number[]): number {
  return sum(amounts.map((amount, index) => Math.abs(amount - near[index]!)));
}

/** Whether amounts close to exactly these shares. */
function prints(amounts: readonly number[], shares: readonly number[], scale: number): boolean {
  return closeShares(amounts, scale).every((share, index) => share === shares[index]);
}

/**
 * Largest remainder rounds so that amount × scale / whole − share lies in one window of width one for
 * all entries; plain rounding is the window from −½. These are the windows that begin at an amount, in
 * halves of 1/whole: only few where plain rounding finds nothing.
 */
function* offsets({ whole, shares, scale }: PrintRequest): Generator<bigint> {
  const [total, width] = [BigInt(whole), BigInt(scale)];
  for (const share of shares) {
    const fair = BigInt(share) * total;
    for (let amount = floorDivide(fair - total, width); amount * width <= fair; amount += 1n) {
      if (amount * width >= fair - total) yield 2n * (amount * width - fair);
    }
  }
}

/** The amounts nearest to `near` inside the windows that begin at offset / 2·whole; null when there are none. */
function nearestWithin({ whole, shares, scale, near, signed }: PrintRequest, offset: bigint): number[] | null {
  const [total, width] = [BigInt(whole), BigInt(scale)];
  const low: number[] = [];
  const high: number[] = [];
  for (const [index, share] of shares.entries()) {
    const start = 2n * BigInt(share) * total + offset;
    const first = Number(ceilDivide(start, 2n * width));
    low.push(signed[index] === true ? first : Math.max(0, first));
    high.push(Number(ceilDivide(start + 2n * total, 2n * width)) - 1);
  }
  if (low.some((first, index) => first > high[index]!)) return null;
  const amounts = near.map((amount, index) => Math.min(Math.max(amount, low[index]!), high[index]!));
  const gap = whole - sum(amounts);
  const rooms = amounts.map((amount, index) => (gap > 0 ? high[index]! - amount : amount - low[index]!));
  // Whoever has to move anyway goes further before anybody else moves.
  const movers = rooms.map((room, index) => (amounts[index] === near[index] ? 0 : room));
  const first = Math.min(Math.abs(gap), sum(movers));
  const further = shareOut(first, movers);
  const left = shareOut(Math.abs(gap) - first, rooms.map((room, index) => (movers[index]! > 0 ? 0 : room)));
  if (further === null || left === null) return null;
  return amounts.map((amount, index) => amount + Math.sign(gap) * (further[index]! + left[index]!));
}

/** A count over rooms, in proportion to them and none above its room; null when they do not hold it. */
function shareOut(count: number, rooms: readonly number[]): readonly number[] | null {
  const split = apportion(count, rooms.map((room, index) => ({ id: String(index).padStart(4, '0'), weight: room, max: room })));
  return split.ok ? split.value.shares : null;
}
