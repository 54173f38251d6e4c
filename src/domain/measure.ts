/**
 * Units of measure as documents print them. Only scale words in front of the same base convert into
 * each other (`tỷ đồng` ⇄ `triệu đồng`); everything else is a name and stays one.
 */
import { countOf, MAX_COUNT, type Lattice, type Quantity } from './lattice';
import { refusal, success, type Result } from './problem';

const SCALE_WORDS: readonly (readonly [word: string, exponent: number])[] = [
  ['nghìn tỷ', 12],
  ['ngàn tỷ', 12],
  ['tỷ', 9],
  ['tỉ', 9],
  ['triệu', 6],
  ['nghìn', 3],
  ['ngàn', 3],
];

/** `triệu đồng` → `{ exponent: 6, base: 'đồng' }`; a unit without a scale word has exponent 0. */
export function scaleOf(unit: string): { readonly exponent: number; readonly base: string } {
  const name = unit.normalize('NFC').trim();
  for (const [word, exponent] of SCALE_WORDS) {
    if (name.toLowerCase().startsWith(`${word} `)) {
      return { exponent, base: name.slice(word.length + 1).trim() };
    }
  }
  return { exponent: 0, base: name };
}

/** Whether figures in the two units may be compared and converted. */
export function sameBase(left: string, right: string): boolean {
  return scaleOf(left).base.toLowerCase() === scaleOf(right).base.toLowerCase();
}

/**
 * A quantity on another lattice of the same base, exactly: 19515 tỷ đồng is 19515000 triệu đồng.
 * Refused with `quantity.unitsDiffer`, `quantity.offLattice` (12,5 triệu at whole tỷ) or `quantity.tooLarge`.
 */
export function convert(quantity: Quantity, lattice: Lattice): Result<Quantity> {
  if (!sameBase(quantity.unit, lattice.unit)) {
    return refusal('quantity.unitsDiffer', { left: quantity.unit, right: lattice.unit });
  }
  const shift =
    scaleOf(quantity.unit).exponent - quantity.decimals - (scaleOf(lattice.unit).exponent - lattice.decimals);
  const value = String(quantity.count / 10 ** quantity.decimals);
  let count = BigInt(quantity.count);
  if (shift >= 0) {
    count *= 10n ** BigInt(shift);
  } else {
    const step = 10n ** BigInt(-shift);
    if (count % step !== 0n) return refusal('quantity.offLattice', { value: `${value} ${quantity.unit}`, lattice });
    count /= step;
  }
  if (count > BigInt(MAX_COUNT) || count < -BigInt(MAX_COUNT)) {
    return refusal('quantity.tooLarge', { value: `${value} ${quantity.unit}`, lattice });
  }
  return success({ ...lattice, count: Number(count) });
}

/** The count of a printed figure with its unit on a lattice of the same base; refusals of {@link convert}. */
export function countOfPrinted(value: number, unit: string, lattice: Lattice): Result<number> {
  if (unit === lattice.unit) return countOf(value, lattice);
  const printed = shortestLattice(value, unit);
  if (!printed.ok) return printed;
  const converted = convert(printed.value, lattice);
  return converted.ok ? success(converted.value.count) : converted;
}

function shortestLattice(value: number, unit: string): Result<Quantity> {
  for (let decimals = 0; decimals <= 9; decimals += 1) {
    const count = countOf(value, { unit, decimals });
    if (count.ok) return success({ unit, decimals, count: count.value });
    if (count.problem.code !== 'quantity.offLattice') return count;
  }
  return refusal('quantity.offLattice', { value: String(value), lattice: { unit, decimals: 9 } });
}
