/**
 * Figures as people print and type them: `19.515`, `58,6`, `1.260,500` in Vietnamese, `19,515`,
 * `58.6` in English.
 */
import { readPrintedNumber, refusal, success, type DecimalSign, type Lattice, type PrintedNumber, type Result } from '../domain';
import type { Language } from './language';

const SEPARATORS: Record<Language, { readonly thousands: string; readonly decimal: DecimalSign }> = {
  vi: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
};

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

/**
 * A count of a lattice as printed, without its unit and always with the lattice's decimals:
 * `formatCount(1260500, { decimals: 3 }, 'vi')` is `1.260,500`. Exact for every safe integer.
 */
export function formatCount(count: number, lattice: Pick<Lattice, 'decimals'>, lang: Language): string {
  const { thousands, decimal } = SEPARATORS[lang];
  const digits = BigInt(Math.abs(count)).toString().padStart(lattice.decimals + 1, '0');
  const cut = digits.length - lattice.decimals;
  const whole = grouped(digits.slice(0, cut), thousands);
  const fraction = lattice.decimals === 0 ? '' : decimal + digits.slice(cut);
  return (count < 0 ? '-' : '') + whole + fraction;
}

/** A count with its unit: `19.515 tỷ đồng`; without a lattice the bare count. */
export function formatAmount(count: number, lattice: Lattice | undefined, lang: Language): string {
  return lattice === undefined
    ? formatCount(count, { decimals: 0 }, lang)
    : `${formatCount(count, lattice, lang)} ${lattice.unit}`;
}

/**
 * A figure that is no count (a weight, a target's value): as many decimals as it has, at most nine,
 * at least `minDecimals`.
 */
export function formatNumber(value: number, lang: Language, minDecimals = 0): string {
  return new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', {
    minimumFractionDigits: minDecimals,
    maximumFractionDigits: Math.max(9, minDecimals),
  }).format(value);
}

/**
 * The figure in what a user typed, read by the rules of the interface language.
 * `1.234,5` is 1234.5 in Vietnamese; `1.234` is 1234 with the other reading 1.234. A text that only
 * the other language can read (`1,234.5` in Vietnamese) is read that way, since it has no other meaning.
 * Blanks are ignored. Refused with `quantity.notANumber`.
 */
export function parseNumber(text: string, lang: Language): Result<PrintedNumber> {
  const number = readPrintedNumber(text.replace(/[\s\u00a0\u202f]/g, ''), SEPARATORS[lang].decimal);
  return number === null ? refusal('quantity.notANumber', { text: text.trim() }) : success(number);
}
