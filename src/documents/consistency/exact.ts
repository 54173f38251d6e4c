/**
 * Exact decimals and what printed figures stand for. A figure printed 31,8 is anything from 31,75 to
 * 31,85; both ends are kept in, so that a contradiction claimed is one however halves are rounded.
 */
import { scaleOf, shortestDecimal, type Decimal } from '../../domain';

export type Exact = Decimal;

/** Null is no end: "từ 46 % trở lên". */
export interface Interval {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

export const exact = (digits: bigint | number, decimals = 0): Exact => ({ digits: BigInt(digits), decimals });
export const ZERO = exact(0);

/** Powers of ten that figures need, kept: every comparison takes two. */
const POWERS = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));
const powerOfTen = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

function aligned(left: Exact, right: Exact): readonly [bigint, bigint, number] {
  if (left.decimals === right.decimals) return [left.digits, right.digits, left.decimals];
  const decimals = Math.max(left.decimals, right.decimals);
  return [left.digits * powerOfTen(decimals - left.decimals), right.digits * powerOfTen(decimals - right.decimals), decimals];
}

export function plus(left: Exact, right: Exact): Exact {
  const [a, b, decimals] = aligned(left, right);
  return { digits: a + b, decimals };
}

export function minus(left: Exact, right: Exact): Exact {
  const [a, b, decimals] = aligned(left, right);
  return { digits: a - b, decimals };
}

export function times(left: Exact, right: Exact): Exact {
  return { digits: left.digits * right.digits, decimals: left.decimals + right.decimals };
}

/** Times 10^exponent. */
export function shifted({ digits, decimals }: Exact, exponent: number): Exact {
  const left = decimals - exponent;
  return left >= 0 ? { digits, decimals: left } : { digits: digits * powerOfTen(-left), decimals: 0 };
}

export function isAbove(left: Exact, right: Exact): boolean {
  const [a, b] = aligned(left, right);
  return a > b;
}

/** As JavaScript prints numbers, without zeros at the end: `1.8`. */
export function textOf({ digits, decimals }: Exact): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  const cut = text.length - decimals;
  const fraction = text.slice(cut).replace(/0+$/, '');
  return `${sign}${text.slice(0, cut)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Exactly the figure a number was read from, with at least so many decimals. */
export function exactOf(value: number, decimals = 0): Exact {
  const shortest = shortestDecimal(value);
  const more = Math.max(0, decimals - shortest.decimals);
  return { digits: shortest.digits * powerOfTen(more), decimals: shortest.decimals + more };
}

/** Everything that prints as the figure. */
export function roundedTo(figure: Exact): Interval {
  const finer = { digits: figure.digits * 10n, decimals: figure.decimals + 1 };
  return { low: { ...finer, digits: finer.digits - 5n }, high: { ...finer, digits: finer.digits + 5n } };
}

/** Both ends times 10^exponent. */
export function scaled({ low, high }: Interval, exponent: number): Interval {
  return { low: low && shifted(low, exponent), high: high && shifted(high, exponent) };
}

/** The unit's scale as a power of ten, and what is left of it: triệu đồng/người → 6, đồng/người. */
export function unitScale(unit: string): { readonly exponent: number; readonly base: string } {
  const { exponent, base } = scaleOf(unit);
  return { exponent, base: base.toLowerCase() };
}

/** Sum of intervals; an open end stays open. */
export function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce<Interval>(
    (sum, each) => ({ low: sum.low && each.low && plus(sum.low, each.low), high: sum.high && each.high && plus(sum.high, each.high) }),
    { low: ZERO, high: ZERO },
  );
}

/** Product of intervals of figures that are not negative. */
export function productOf(intervals: readonly Interval[]): Interval {
  const floor = (low: Exact | null): Exact | null => (low && isAbove(ZERO, low) ? ZERO : low);
  return intervals.reduce<Interval>(
    (product, each) => ({
      low: product.low && (floor(each.low) ? times(product.low, floor(each.low) ?? ZERO) : ZERO),
      high: product.high && each.high && times(product.high, each.high),
    }),
    { low: exact(1), high: exact(1) },
  );
}
