/**
 * Figures as people print and type them: `19.515`, `58,6`, `1.260,500` in Vietnamese, `19,515`,
 * `58.6` in English. A figure with three digits behind its only separator reads as a thousandfold
 * of itself in the other language, so what was typed comes back with that other reading.
 */
import { refusal, success, type Lattice, type Result } from '../domain';
import type { Language } from './language';

const SEPARATORS: Record<Language, { readonly thousands: string; readonly decimal: string }> = {
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


/** A figure somebody typed. */
export interface TypedNumber {
  readonly value: number;
  /** What the same characters mean in the other language, when they mean something else there. */
  readonly otherReading: number | null;
}

function reading(text: string, lang: Language): number | null {
  const { thousands, decimal } = SEPARATORS[lang];
  const [whole = '', fraction, ...rest] = text.replace(/^-/, '').split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const groups = whole.split(thousands);
  const plain = groups.length === 1 && /^\d+$/.test(whole);
  // A group in front of a separator is one to three digits and never starts with zero: "0.500" is not five hundred.
  const separated = /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  if (!plain && !separated) return null;
  return Number(`${text.startsWith('-') ? '-' : ''}${groups.join('')}.${fraction ?? '0'}`);
}

/**
 * The figure in what a user typed, read by the rules of the interface language.
 * `1.234,5` is 1234.5 in Vietnamese; `1.234` is 1234 with the other reading 1.234. A text that only
 * the other language can read (`1,234.5` in Vietnamese) is read that way, since it has no other meaning.
 * Blanks are ignored. Refused with `quantity.notANumber`.
 */
export function parseNumber(text: string, lang: Language): Result<TypedNumber> {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[\u2212\u2013]/, '-');
  const own = reading(compact, lang);
  const other = reading(compact, lang === 'vi' ? 'en' : 'vi');
  const value = own ?? other;
  if (value === null || !Number.isFinite(value)) return refusal('quantity.notANumber', { text: text.trim() });
  return success({ value, otherReading: own !== null && other !== null && other !== own ? other : null });
}
