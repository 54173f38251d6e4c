/** Other ways to the same results: by definition, unit by unit, in exact fractions. */
import fc from 'fast-check';
import type { Recipient } from '../../../src/allocation';

/** A fraction with a positive denominator. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const fraction = (n: number | bigint, d: number | bigint = 1): Fraction => ({ n: BigInt(n), d: BigInt(d) });
const compare = (left: Fraction, right: Fraction): number => {
  const difference = left.n * right.d - right.n * left.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const plus = (left: Fraction, right: Fraction): Fraction => ({ n: left.n * right.d + right.n * left.d, d: left.d * right.d });

export const addUp = (values: readonly Fraction[]): Fraction => values.reduce(plus, fraction(0));
export const floorOf = ({ n, d }: Fraction): number => Number(n >= 0n ? n / d : -((-n + d - 1n) / d));
export const ceilOf = ({ n, d }: Fraction): number => -floorOf({ n: -n, d });
/** (x − value)², exactly, as a fraction. */
export const squareOff = (x: number, { n, d }: Fraction): Fraction => ({ n: (BigInt(x) * d - n) ** 2n, d: d * d });
export const isLess = (left: Fraction, right: Fraction): boolean => compare(left, right) < 0;

/** Whole weights with bounds or pins ≥ 0; a pin is both bounds. */
function limits({ weight, pin, min, max }: Recipient): { weight: number; low: number; high: number } {
  const low = pin ?? min ?? 0;
  return { weight: weight ?? 0, low, high: pin ?? (weight === 0 ? low : (max ?? Infinity)) };
}

/**
 * Fair values by trying every stretch between two neighbouring multiples at which a bound begins or
 * ceases to bite: inside a stretch the sum of the cut-off multiples is a straight line.
 */
export function fairValues(total: number, recipients: readonly Recipient[]): Fraction[] {
  const claims = recipients.map(limits);
  const marks = claims
    .flatMap(({ weight, low, high }) => (weight === 0 ? [] : [fraction(low, weight), ...(high === Infinity ? [] : [fraction(high, weight)])]))
    .sort(compare);
  const values = (multiple: Fraction): Fraction[] =>
    claims.map(({ weight, low, high }) => {
      const plain = { n: multiple.n * BigInt(weight), d: multiple.d };
      if (compare(plain, fraction(low)) < 0) return fraction(low);
      return high !== Infinity && compare(plain, fraction(high)) > 0 ? fraction(high) : plain;
    });
  for (let stretch = 0; stretch < marks.length; stretch += 1) {
    const start = marks[stretch]!;
    const end = marks[stretch + 1] ?? null;
    const before = addUp(values(start));
    if (compare(before, fraction(total)) === 0) return values(start);
    const growing = claims.filter(({ weight, low, high }) => {
      if (weight === 0 || compare(start, fraction(low, weight)) < 0) return false;
      return high === Infinity || compare(start, fraction(high, weight)) < 0;
    });
    const slope = growing.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
    if (slope === 0n) continue;
    const missing = plus(fraction(total), { n: -before.n, d: before.d });
    const multiple = plus(start, { n: missing.n, d: missing.d * slope });
    if (compare(multiple, start) >= 0 && (end === null || compare(multiple, end) <= 0)) return values(multiple);
  }
  throw new Error('no common multiple reaches the total');
}

/** Sainte-Laguë by its definition: minima first, then each unit to the largest weight / (2 share + 1). */
export function highestAverages(total: number, recipients: readonly Recipient[]): number[] {
  const claims = recipients.map(limits);
  const shares = claims.map(({ low }) => low);
  for (let left = total - shares.reduce((sum, share) => sum + share, 0); left > 0; left -= 1) {
    let best = -1;
    claims.forEach(({ weight, high }, index) => {
      if (weight === 0 || shares[index]! >= high) return;
      if (best < 0) best = index;
      const mine = BigInt(weight) * BigInt(2 * shares[best]! + 1);
      const theirs = BigInt(claims[best]!.weight) * BigInt(2 * shares[index]! + 1);
      const isFirst = weight !== claims[best]!.weight ? weight > claims[best]!.weight : recipients[index]!.id < recipients[best]!.id;
      if (mine > theirs || (mine === theirs && isFirst)) best = index;
    });
    shares[best]! += 1;
  }
  return shares;
}

/** Recipients with whole weights, pins and bounds around a hidden split, and a total that can be met. */
export const demands: fc.Arbitrary<{ total: number; recipients: Recipient[] }> = fc
  .array(
    fc.record({
      weight: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 20 }) }, { weight: 1, arbitrary: fc.constant(0) }),
      hidden: fc.nat(12),
      below: fc.option(fc.nat(4)),
      above: fc.option(fc.nat(4)),
      isPinned: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((entries) => {
    let total = 0;
    const recipients = entries.map(({ weight, hidden, below, above, isPinned }, index): Recipient => {
      const id = `u${index}`;
      total += weight === 0 && !isPinned ? (below ?? 0) : hidden;
      if (isPinned && above !== null) return { id, weight, pin: hidden };
      if (weight === 0) return isPinned ? { id, weight, pin: hidden } : { id, weight, min: below ?? 0 };
      return {
        id,
        weight,
        ...(below === null ? {} : { min: Math.max(0, hidden - below) }),
        ...(above === null ? {} : { max: hidden + above }),
      };
    });
    return { total, recipients };
  })
  .filter(({ recipients }) => recipients.some(({ weight }) => weight !== 0));
