/**
 * Figures as printed: which sign stands before decimals is decided once for a document, by the
 * numbers that can be read one way only; a number with two plausible readings is flagged.
 */
import { readPrintedNumber, type DecimalSign } from '../../domain';

export interface NumberStyle {
  readonly decimal: DecimalSign;
  /** Whether numbers that read one way only spoke for it, and none against. */
  readonly isCertain: boolean;
}

export interface ReadNumber {
  readonly value: number;
  readonly flags: readonly NumberFlag[];
}

/**
 * `two-readings`: the other sign gives another plausible figure. `odd-style`: against the document's style. `scan-noise`: letters read as digits.
 * `unit-carried`: the unit is the one said above; `unit-unknown`: the words behind the figure are taken for one.
 */
export type NumberFlag = 'two-readings' | 'odd-style' | 'scan-noise' | 'unit-carried' | 'unit-unknown';

const PRINTED = /\d[\d.,]*\d/g;

/**
 * The document's style, by vote: `7,5` and `1.234.567` and `1.260,5` speak for the decimal comma, `7.5`
 * and `1,234,567` for the point; three digits behind one sign say nothing. A tie is Vietnamese.
 */
export function styleOf(text: string): NumberStyle {
  let comma = 0;
  let point = 0;
  for (const [number] of text.matchAll(PRINTED)) {
    if (!/[.,]/.test(number)) continue;
    const [own, other] = [readPrintedNumber(number, ','), readPrintedNumber(number, '.')];
    if (own === null || own.otherReading !== null || isDateLike(number)) continue;
    const readsAsPoint = other !== null && strict(number, '.');
    const readsAsComma = strict(number, ',');
    if (readsAsComma && !readsAsPoint) comma += 1;
    else if (readsAsPoint && !readsAsComma) point += 1;
  }
  return { decimal: point > comma ? '.' : ',', isCertain: Math.max(comma, point) > 0 && Math.min(comma, point) * 10 <= Math.max(comma, point) };
}

/** 2.1 and 08.12 at the beginning of lines are marks and dates more often than figures. */
function isDateLike(number: string): boolean {
  return /^\d{1,2}\.\d{1,2}(?:\.\d{2,4})?$/.test(number);
}

const WELL_FORMED: Readonly<Record<DecimalSign, RegExp>> = { ',': /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/, '.': /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/ };

/** Whether a number is well formed in a style: groups of three, one decimal sign behind them. */
function strict(number: string, decimal: DecimalSign): boolean {
  return WELL_FORMED[decimal].test(number);
}

/**
 * A number token's value, or null when it is none (too long, two decimal signs).
 * @param isPercent a percentage above a thousand is hardly meant: 12.345 % reads 12,345 %
 */
export function readNumber(text: string, style: NumberStyle, isPercent: boolean): ReadNumber | null {
  const known = READ.get(style) ?? new Map<string, ReadNumber | null>();
  READ.set(style, known);
  const key = isPercent ? `${text}%` : text;
  let read = known.get(key);
  if (read === undefined) {
    read = readAnew(text, style, isPercent);
    if (known.size >= MOST_READ) known.clear();
    known.set(key, read);
  }
  return read;
}

/** A figure is looked at as a first, a second and a scaled one, and documents repeat theirs; the limit keeps hostile text from filling memory. */
const READ = new WeakMap<NumberStyle, Map<string, ReadNumber | null>>();
const MOST_READ = 20_000;

function readAnew(text: string, style: NumberStyle, isPercent: boolean): ReadNumber | null {
  const flags: NumberFlag[] = [];
  const digits = text.replace(/[lI]/g, '1').replace(/[oO]/g, '0').replace(/ /g, '');
  if (digits !== text) flags.push('scan-noise');
  const read = readPrintedNumber(digits, style.decimal);
  if (read === null) return null;
  let { value } = read;
  if (read.otherReading !== null) {
    if (isPercent && value >= 1000 && read.otherReading < 1000) {
      flags.push('two-readings');
      value = read.otherReading;
    } else if (!style.isCertain && isPlausible(read.otherReading)) {
      flags.push('two-readings');
    }
  } else if (/[.,]/.test(digits) && !strict(digits, style.decimal)) {
    flags.push('odd-style');
  }
  return { value, flags };
}

function isPlausible(value: number): boolean {
  return value !== 0;
}
