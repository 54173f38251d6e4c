/**
 * Exact arithmetic for fair values: weights become whole numbers on one power of ten, fractions are
 * compared as numerators over a common denominator. No decision is left to a rounded double.
 */
import { shortestDecimal } from '../domain';

/**
 * Finite numbers as whole multiples of one power of ten, in the same proportions: [0.1, 0.25] gives
 * [10n, 25n]. A number means the decimal it prints as, so that 0.1 and 0.2 weigh as much as 0.3.
 */
export function wholeProportions(values: readonly number[]): bigint[] {
  if (values.every(Number.isSafeInteger)) return values.map(BigInt);
  const common = commonDecimals(values);
  if (common !== null) return values.map((value) => BigInt(Math.round(value * common)));
  const parts = values.map(shortestDecimal);
  const decimals = Math.max(...new Set(parts.map((part) => part.decimals)));
  return parts.map((part) => part.digits * 10n ** BigInt(decimals - part.decimals));
}

/**
 * The power of ten up to 10^6 that makes all values whole, or null. A whole number below 10^15 over
 * 10^k is the only decimal of so few digits that reads as its double, hence the one that prints.
 */
function commonDecimals(values: readonly number[]): number | null {
  for (let step = 10; step <= 1e6; step *= 10) {
    if (values.every((value) => Math.abs(value) * step < 1e15 && Math.round(value * step) / step === value)) return step;
  }
  return null;
}

/** Greatest whole number not above numerator / denominator; denominator > 0. */
export function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** Least whole number not below numerator / denominator; denominator > 0. */
export function ceilDivide(numerator: bigint, denominator: bigint): bigint {
  return -floorDivide(-numerator, denominator);
}

/** Nearest whole number, halves up; denominator > 0. */
export function nearest(numerator: bigint, denominator: bigint): bigint {
  return floorDivide(2n * numerator + denominator, 2n * denominator);
}

/** Nearest whole number, halves away from zero, as figures that may be negative are printed; denominator > 0. */
export function roundDivide(numerator: bigint, denominator: bigint): bigint {
  return numerator < 0n ? -nearest(-numerator, denominator) : nearest(numerator, denominator);
}

/** The double nearest to a fraction, up to the last place or two and to 2^-60; denominator > 0. */
export function toNumber(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n) return -toNumber(-numerator, denominator);
  const whole = numerator / denominator;
  const rest = numerator - whole * denominator;
  return rest === 0n ? Number(whole) : Number(whole) + Number((rest << 60n) / denominator) / 2 ** 60;
}

/** For sorting whole numbers, smaller first. */
export function compareCounts(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Plain code order, the same on every machine and in every language. */
export function compareIds(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sumOf(values: Iterable<bigint>): bigint {
  let sum = 0n;
  for (const value of values) sum += value;
  return sum;
}

/** The greatest whole number whose `degree`-th power is not above `value` ≥ 0; degree ≥ 1 (Newton's method from above). */
export function floorRoot(value: bigint, degree: number): bigint {
  if (value < 2n) return value;
  const power = BigInt(degree);
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / degree));
  for (;;) {
    const next = ((power - 1n) * root + value / root ** (power - 1n)) / power;
    if (next >= root) return root;
    root = next;
  }
}
