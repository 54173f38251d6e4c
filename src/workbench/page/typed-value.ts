/**
 * What a typed text means to a Vietnamese reader, and how numbers are shown to one: dots in thousands, a
 * comma before decimals, the day before the month. Knows no spreadsheet.
 */
import { parseNumber } from '../../i18n';

/** With dots between thousands; a lone `1.5` has no other meaning than the English one. */
const GROUPED = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const DATE_FORMAT = 'dd/mm/yyyy';
const DAY = 86_400_000;
/** Day 0 of the 1900 date system, counted so that days after February 1900 come out right. */
const EPOCH = Date.UTC(1899, 11, 30);
/** The first day on which Excel's count and the calendar agree. */
const FIRST_SERIAL = 61;

/** What a typed text means to a Vietnamese reader; null when it is just a text (or a formula). */
export interface TypedValue {
  readonly value: number;
  /** In en-US notation, when the text itself says how it wants to be shown. */
  readonly format?: string;
}

/** `19.515` → 19515, `1.234,5` → 1234.5, `5,5%` → 0.055, `31/12/2024` → serial day of the 1900 system. */
export function readTyped(text: string): TypedValue | null {
  const trimmed = text.trim();
  const date = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(trimmed);
  if (date !== null) return readDate(Number(date[1]), Number(date[2]), Number(date[3]));
  const percent = /^(.*\S)\s*%$/.exec(trimmed);
  const number = parseNumber(percent?.[1] ?? trimmed, 'vi');
  if (!number.ok) return null;
  const { value } = number.value;
  if (percent === null) return GROUPED.test(trimmed) ? { value, format: groupedFormat(trimmed) } : { value };
  // Through decimal text: 5.5 / 100 is not the double nearest to 0.055 for every figure.
  return { value: Number(`${value}e-2`), format: Number.isInteger(value) ? '0%' : '0.00%' };
}

/**
 * A formula typed the Vietnamese way, `=SUM(A1;2,5)`, in the notation of the file: `=SUM(A1,2.5)`. One
 * without a semicolon between arguments is in that notation already; texts, sheets and array constants stay.
 */
export function readFormula(formula: string): string {
  const pieces = formula.match(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\{[^}]*\}?|\[[^\]]*\]?|[^"'{[]+/g) ?? [];
  const isFixed = (piece: string): boolean => /^["'{[]/.test(piece);
  if (!pieces.some((piece) => !isFixed(piece) && piece.includes(';'))) return formula;
  return pieces.map((piece) => (isFixed(piece) ? piece : piece.replace(/(\d),(?=\d)/g, '$1.').replaceAll(';', ','))).join('');
}

/** `1.260,500` is shown as it was typed: in thousands, with its decimals. */
function groupedFormat(text: string): string {
  const decimals = text.split(',')[1]?.length ?? 0;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function readDate(day: number, month: number, year: number): TypedValue | null {
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  const serial = (time - EPOCH) / DAY;
  return serial < FIRST_SERIAL ? null : { value: serial, format: DATE_FORMAT };
}

/** A number or percentage without a format of its own, with the decimal comma: `1234,5`, `5,5%`. */
export function showWithComma(text: string): string {
  return /^-?\d+\.\d+%?$/.test(text) ? text.replace('.', ',') : text;
}
