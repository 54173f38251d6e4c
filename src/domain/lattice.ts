/**
 * The lattice: every amount of the product is a whole count of its rounding unit, 10^-decimals of a
 * named unit. "Adds up" is equality of whole numbers, never a tolerance.
 */
import { refusal, success, type Result } from './problem';

/** A rounding unit: `{ unit: 'tỷ đồng', decimals: 1 }` counts in hundreds of millions of đồng. */
export interface Lattice {
  /** As the document prints it: `tỷ đồng`, `người`, `%`, `ha`. */
  readonly unit: string;
  /** Whole number 0…9: how many decimals the figure is planned and printed with. */
  readonly decimals: number;
}

/** A whole count of a rounding unit, with the unit attached. */
export interface Quantity extends Lattice {
  readonly count: number;
}

/** Counts above this are refused: beyond it doubles no longer hold every whole number. */
export const MAX_COUNT = Number.MAX_SAFE_INTEGER;

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;

/**
 * The decimal digits of a finite number as JavaScript prints it, which are the digits it was read
 * from: 19.515 is `{ digits: 19515n, decimals: 3 }`, never 19.514999….
 */
export function shortestDecimal(value: number): { digits: bigint; decimals: number } {
  const [, sign, whole = '0', fraction = '', exponent = '0'] = DECIMAL.exec(String(value)) ?? [];
  const decimals = fraction.length - Number(exponent);
  const digits = BigInt(`${sign ?? ''}${whole}${fraction}`);
  return decimals >= 0
    ? { digits, decimals }
    : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 };
}

/**
 * The count of a figure on a lattice.
 * @param value the figure in the lattice's unit, e.g. 19515 (tỷ đồng)
 * @returns the whole count; refused with `quantity.offLattice` when the figure has more decimals
 *   than the lattice keeps (nothing is rounded here), `quantity.notANumber` or `quantity.tooLarge`
 */
export function countOf(value: number, lattice: Lattice): Result<number> {
  if (!Number.isFinite(value)) return refusal('quantity.notANumber', { text: String(value) });
  // Of decimals with up to 15 digits only one is nearest to a double, so that the quotient is what it prints.
  const near = Math.round(value * 10 ** lattice.decimals);
  if (Math.abs(near) < 1e15 && near / 10 ** lattice.decimals === value) return success(near + 0);
  const { digits, decimals } = shortestDecimal(value);
  const shift = lattice.decimals - decimals;
  // The shortest digits end in no zero, so that more of them than the lattice keeps never fit.
  if (shift < 0) return refusal('quantity.offLattice', { value: String(value), lattice });
  const asNumber = Number(digits * 10n ** BigInt(shift));
  if (!Number.isSafeInteger(asNumber)) {
    return refusal('quantity.tooLarge', { value: String(value), lattice });
  }
  return success(asNumber);
}

/** The figure a count stands for, as the nearest double: 195150 at one decimal is 19515. */
export function numberOf(count: number, lattice: Pick<Lattice, 'decimals'>): number {
  return count / 10 ** lattice.decimals;
}

/** A quantity from a figure; same refusals as {@link countOf}. */
export function quantityOf(value: number, lattice: Lattice): Result<Quantity> {
  const count = countOf(value, lattice);
  return count.ok ? success({ ...lattice, count: count.value }) : count;
}

/** The sum of whole counts; throws RangeError when it leaves the exactly representable whole numbers. */
export function sumCounts(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  if (!Number.isSafeInteger(sum)) throw new RangeError(`a sum of counts left the safe integers: ${sum}`);
  return sum;
}

/**
 * part / whole in counts of 1/units, to the nearest (halves up), exactly: units 1000 gives tenths of
 * a percent. Null when the whole is zero. For showing one ratio; shares that must close are the
 * allocation's business.
 */
export function closestShare(part: number, whole: number, units: number): number | null {
  if (whole === 0) return null;
  const sign = whole < 0 ? -1n : 1n;
  const [dividend, divisor] = [BigInt(part) * BigInt(units) * 2n * sign + BigInt(whole) * sign, BigInt(whole) * 2n * sign];
  const quotient = dividend / divisor;
  return Number(dividend % divisor < 0n ? quotient - 1n : quotient);
}
