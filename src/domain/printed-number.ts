/**
 * Numbers as Vietnamese documents print them: comma for decimals, dot between thousands. A single
 * dot before exactly three digits ("1.234") is thousands here; because English style tables exist in
 * the same country, such a reading is reported as one of two possible ones.
 */

export interface PrintedNumber {
  readonly value: number;
  /** True when an English reading would give another figure: "1.234", "1,234". */
  readonly ambiguous: boolean;
}

const VIETNAMESE = /^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
const POINT_DECIMALS = /^[+-]?\d+\.\d+$/;
const ONE_SEPARATOR = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** The figure a text prints, or null when it is not a plain number. Surrounding blanks are ignored. */
export function readPrintedNumber(text: string): PrintedNumber | null {
  const digits = text.trim().replace(/^−/, '-');
  const ambiguous = ONE_SEPARATOR.test(digits);
  if (VIETNAMESE.test(digits)) {
    return { value: Number(digits.replaceAll('.', '').replace(',', '.')), ambiguous };
  }
  // 1234.5 cannot be thousands: the group after the dot has not three digits, or the one before it has four.
  if (POINT_DECIMALS.test(digits)) return { value: Number(digits), ambiguous };
  return null;
}
