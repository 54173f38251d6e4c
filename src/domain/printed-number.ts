/**
 * Numbers as people print and type them: comma for decimals and dot between thousands in Vietnamese,
 * the other way round in English style tables of the same country. A figure with three digits behind
 * its only separator reads as a thousandfold of itself the other way, so that other reading is kept.
 */
import { shortestDecimal } from './lattice';

/** The sign in front of decimals; the other one of the two stands between thousands. */
export type DecimalSign = ',' | '.';

export interface PrintedNumber {
  readonly value: number;
  /** What the same characters mean with the signs exchanged, when that is another figure: "1.234", "1,234". */
  readonly otherReading: number | null;
}

const NUMBER = /^([+-]?)([\d.,]+)$/;

/**
 * The figure a text prints, or null when it is not a plain number or has more digits than a number
 * keeps. Surrounding blanks are ignored. A text that makes sense only with the signs exchanged
 * ("1234.5" among decimal commas) is read that way, since it has no other meaning.
 */
export function readPrintedNumber(text: string, decimal: DecimalSign = ','): PrintedNumber | null {
  const [, sign, digits = ''] = NUMBER.exec(text.trim().replace(/^[\u2212\u2013]/, '-')) ?? [];
  const own = read(digits, decimal);
  const other = read(digits, decimal === ',' ? '.' : ',');
  const size = own ?? other;
  if (size === null) return null;
  const signed = (value: number): number => (sign === '-' && value !== 0 ? -value : value);
  return { value: signed(size), otherReading: own !== null && other !== null && other !== own ? signed(other) : null };
}

function read(digits: string, decimal: DecimalSign): number | null {
  const [whole = '', fraction, ...rest] = digits.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const groups = whole.split(decimal === ',' ? '.' : ',');
  const isPlain = groups.length === 1 && /^\d+$/.test(whole);
  // A group in front of a separator is one to three digits and never starts with zero: "0.500" is not five hundred.
  const isGrouped = /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  if (!isPlain && !isGrouped) return null;
  const value = Number(`${groups.join('')}.${fraction ?? '0'}`);
  return keepsEveryDigit(value, groups.join(''), fraction ?? '') ? value : null;
}

/** So many significant digits a double keeps whatever they are (IEEE 754: DBL_DIG). */
const SURVIVING_DIGITS = 15;

/** False where the nearest number has other digits than were printed: 12345678901234567890. */
function keepsEveryDigit(value: number, whole: string, fraction: string): boolean {
  if (!Number.isFinite(value)) return false;
  // Fifteen digits always survive; only longer figures have to be compared.
  if (whole.length + fraction.length <= SURVIVING_DIGITS) return true;
  const { digits, decimals } = shortestDecimal(value);
  return BigInt(whole + fraction) * 10n ** BigInt(decimals) === digits * 10n ** BigInt(fraction.length);
}
