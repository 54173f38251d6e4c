/** Numerators for chosen shown rates: near their fair values, with the sum wished for as nearly as possible. */
import { ceilDivide, compareIds, floorDivide, sumOf } from '../exact';
import type { Option, RoundingTask } from './options';
import { clamp } from './printing';

/**
 * Every numerator is the whole number below its fair value, or above it where the sum wished for still
 * lacks (largest remainder, ties by id), inside what the option shows. Only where the sum would then
 * not be allowed are others moved, those exactly at a whole number last, and what is still missing is
 * spread over the room that is left, by denominator.
 * @returns numerators in the order of the units
 */
export function spread(task: RoundingTask, choice: readonly Option[]): bigint[] {
  const scale = task.scale * task.fairDenominator;
  const parts = task.units.map((unit, index): Part => {
    const { low, high } = choice[index]!;
    const fair = unit.fair * unit.denominator;
    const down = floorDivide(fair, scale);
    return { index, id: unit.id, low, high, down, remainder: fair - down * scale, numerator: clamp(down, low, high) };
  });
  parts.sort((left, right) => {
    if (left.remainder !== right.remainder) return left.remainder > right.remainder ? -1 : 1;
    return compareIds(left.id, right.id);
  });
  const least = sumOf(parts.map((part) => part.low));
  const greatest = sumOf(parts.map((part) => part.high));
  const sumNow = (): bigint => sumOf(parts.map((part) => part.numerator));
  moveByOne(parts.filter((part) => part.remainder > 0n && part.numerator === part.down), task.sum.wish - sumNow(), 1n);
  const allowed = (): bigint => clamp(clamp(sumNow(), task.sum.low, task.sum.high), least, greatest) - sumNow();
  moveByOne(parts.filter((part) => part.remainder > 0n).reverse(), -allowed(), -1n);
  for (let rest = allowed(); rest !== 0n; rest = allowed()) fillRoom(parts, task, rest);
  parts.sort((left, right) => left.index - right.index);
  return parts.map((part) => part.numerator);
}

interface Part {
  readonly index: number;
  readonly id: string;
  readonly low: bigint;
  readonly high: bigint;
  /** Fair value rounded down, and what that leaves. */
  readonly down: bigint;
  readonly remainder: bigint;
  numerator: bigint;
}

/** Moves the first `count` parts that have room by one up or down. */
function moveByOne(parts: readonly Part[], count: bigint, sign: 1n | -1n): void {
  let rest = count;
  for (const part of parts) {
    if (rest <= 0n) return;
    const moved = part.numerator + sign;
    if (moved < part.low || moved > part.high) continue;
    part.numerator = moved;
    rest -= 1n;
  }
}

/** One round over those with room: each its denominator's part of the rest, rounded up, as far as there is any. */
function fillRoom(parts: readonly Part[], task: RoundingTask, rest: bigint): void {
  const sign = rest < 0n ? -1n : 1n;
  const roomOf = (part: Part): bigint => (sign > 0n ? part.high - part.numerator : part.numerator - part.low);
  const open = parts.filter((part) => roomOf(part) > 0n);
  const weight = sumOf(open.map((part) => task.units[part.index]!.denominator));
  const amount = rest * sign;
  let left = amount;
  for (const part of open) {
    const share = ceilDivide(amount * task.units[part.index]!.denominator, weight);
    const given = clamp(share, 0n, roomOf(part) < left ? roomOf(part) : left);
    part.numerator += given * sign;
    left -= given;
  }
}
