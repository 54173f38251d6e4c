/**
 * What Excel makes of a value written through the API: the rules of typing into a cell in en-US,
 * whatever the user's language ("19.515" is nineteen and a half thousandths, "1/2/2024" a date).
 * Numbers, dates, times, percentages and currencies are recognised by `numfmt`.
 */
import { parseValue } from 'numfmt';
import { HostError, type Json } from './protocol';
import { CELL_ERRORS, type CellContent } from './spreadsheet';

export interface Entry {
  /** Undefined leaves the cell as it is, null empties it. */
  readonly content: CellContent | null | undefined;
  /** The format the entry brings along where the cell has none, e.g. `0%`. */
  readonly numberFormat?: string;
}

const ERRORS: ReadonlySet<string> = new Set(CELL_ERRORS);
const TEXT_FORMAT = '@';
/** Excel takes a comma for thousands only: after the decimal point, or before fewer than three digits, the entry is text. */
const MISPLACED_COMMA = /\.\d*,|,(?=\d)(?!\d{3})/;

/**
 * @param numberFormat the cell's format; in a text cell (`@`) every string stays as it is
 * @throws HostError `InvalidArgument` for a formula that is not closed, or a value that is no scalar
 */
export function readEntry(value: Json, numberFormat: string): Entry {
  if (value === null) return { content: undefined };
  if (typeof value === 'number') {
    return { content: { value: numberFormat === TEXT_FORMAT ? String(value) : value } };
  }
  if (typeof value === 'boolean') return { content: { value } };
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return readText(value, numberFormat);
}

function readText(text: string, numberFormat: string): Entry {
  if (text === '') return { content: null };
  if (text.startsWith("'")) return { content: { value: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { content: { value: null, formula: checkedFormula(text) } };
  if (numberFormat === TEXT_FORMAT) return { content: { value: text } };
  const upper = text.toUpperCase();
  if (ERRORS.has(upper)) return { content: { value: { error: upper } } };
  const parsed = MISPLACED_COMMA.test(text) ? null : parseValue(text);
  if (parsed !== null && (typeof parsed.v === 'number' || typeof parsed.v === 'boolean')) {
    return { content: { value: parsed.v }, ...(parsed.z === undefined ? {} : { numberFormat: parsed.z }) };
  }
  if (/^[+-][^\s]/.test(text)) return { content: { value: null, formula: checkedFormula(`=${text}`) } };
  return { content: { value: text } };
}

/** Refuses what Excel refuses at once: brackets or quotes that are not closed. */
function checkedFormula(formula: string): string {
  let depth = 0;
  let quote: string | null = null;
  for (const sign of formula) {
    if (quote !== null) {
      if (sign === quote) quote = null;
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth < 0) break;
  }
  if (depth !== 0 || quote !== null) throw new HostError('InvalidArgument');
  return formula;
}
