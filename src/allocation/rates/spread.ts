/** Numerators for chosen shown rates: near their fair values, with the sum wished for as nearly as possible. */
import { compareIds, floorDivide, sumOf } from '../exact';
import type { Option, RoundingTask } from './options';
import { ceilDivide, clamp } from './printing';

/**
 * Every numerator is the whole number below its fair value, or above it where the sum still lacks
 * (largest remainder, ties by id), inside what the option shows. What is still missing then is spread
 * over the room that is left, by denominator.
 * @returns numerators in the order of the units
 */
export function spread(task: RoundingTask, choice: readonly Option[]): bigint[] {
  const scale = task.scale * task.fairDenominator;
  const parts = task.units.map((unit, index) => {
    const { low, high } = choice[index]!;
    const fair = unit.fair * unit.denominator;
    const down = floorDivide(fair, scale);
    return { index, id: unit.id, low, high, remainder: fair - down * scale, numerator: clamp(down, low, high) };
  });
  const least = sumOf(parts.map((part) => part.low));
  const greatest = sumOf(parts.map((part) => part.high));
  let rest = clamp(task.sum.wish, least, greatest) - sumOf(parts.map((part) => part.numerator));
  const sign = rest < 0n ? -1n : 1n;
  parts.sort((left, right) => {
    const order = left.remainder === right.remainder ? compareIds(left.id, right.id) : left.remainder > right.remainder ? -1 : 1;
    return sign > 0n ? order : -order;
  });
  for (const part of parts) {
    if (rest === 0n) break;
    if (sign > 0n ? part.numerator >= part.high || part.remainder === 0n : part.numerator <= part.low) continue;
    part.numerator += sign;
    rest -= sign;
  }
  while (rest !== 0n) rest = fillRoom(parts, task, rest);
  parts.sort((left, right) => left.index - right.index);
  return parts.map((part) => part.numerator);
}

/** One round over those with room: each its denominator's part of the rest, rounded up, as far as there is any. */
function fillRoom(
  parts: readonly { readonly index: number; readonly low: bigint; readonly high: bigint; numerator: bigint }[],
  task: RoundingTask,
  rest: bigint,
): bigint {
  const sign = rest < 0n ? -1n : 1n;
  const roomOf = (part: (typeof parts)[number]): bigint => (sign > 0n ? part.high - part.numerator : part.numerator - part.low);
  const open = parts.filter((part) => roomOf(part) > 0n);
  const weight = sumOf(open.map((part) => task.units[part.index]!.denominator));
  const amount = rest * sign;
  let left = amount;
  for (const part of open) {
    const share = ceilDivide(amount * task.units[part.index]!.denominator, weight);
    const given = clamp(clamp(share, 0n, roomOf(part)), 0n, left);
    part.numerator += given * sign;
    left -= given;
  }
  return left * sign;
}
