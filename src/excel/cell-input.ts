/**
 * Cells as `Range.formulas` takes and gives them. The host parses every string it is given as if it
 * were typed in an en-US Excel, so text that would become a formula, a number, a date, a logical
 * value or an error is led by an apostrophe: Excel takes it off, remembers the cell as text and shows
 * the text unchanged. On reading the apostrophe is not there (office-js issue 6687).
 */
import type { CellValue, GridCell } from '../xlsx';

/** `null` leaves the cell as it is, `''` empties it. */
export type CellInput = string | number | boolean | null;

const FORMULA_OR_SPACE = /^[=+\-@'\s]/;
const LOGICAL = /^(true|false)$/i;
/** What is left of a number, a date, a time, an amount or a fraction once these are gone: nothing. */
const NUMBER_WORDS =
  /jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t(ember)?)?|oct(ober)?|nov(ember)?|dec(ember)?|[ap]m?|e/gi;
const NUMBER_SIGNS = /[\d\s.,:/\\\-+()%$€£¥₫đ]/gi;

/** The error values a cell can show, as `Range.values` prints them. */
const ERROR_VALUE = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|EXTERNAL!|PYTHON!)$/i;

function isParsedByHost(text: string): boolean {
  if (FORMULA_OR_SPACE.test(text) || LOGICAL.test(text) || ERROR_VALUE.test(text)) return true;
  return /\d/.test(text) && text.replace(NUMBER_WORDS, '').replace(NUMBER_SIGNS, '') === '';
}

/** A text as input that stays this text; `''` empties the cell. */
export function textInput(text: string): string {
  return isParsedByHost(text) ? `'${text}` : text;
}

/**
 * A grid's cell as input: formulas with `=`, numbers as numbers, text as text.
 * @param empty input for a cell that is there without content: `''` to empty it, `null` on a fresh sheet
 */
export function inputOf(cell: GridCell | undefined, empty: '' | null): CellInput {
  if (cell === undefined) return null;
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  if (value === null) return empty;
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? textInput(value) : value;
}

/** One cell as the host gives it: entries of `Range.formulas`, `.values` and `.valueTypes`. */
export interface HostCell {
  readonly formula: unknown;
  readonly value: unknown;
  readonly type: unknown;
}

/** Whether the cell calculates; text that starts with `=` reads the same in both properties. */
function isFormula({ formula, value }: HostCell): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function valueOf({ value, type }: HostCell): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A cell as a grid holds it; undefined when it is empty. */
export function cellOf(cell: HostCell): GridCell | undefined {
  const value = valueOf(cell);
  if (isFormula(cell)) return { value, formula: String(cell.formula).slice(1) };
  return value === null ? undefined : { value };
}

/** The input that brings a cell back to what was read. */
export function inputToRestore(cell: HostCell): CellInput {
  return isFormula(cell) ? String(cell.formula) : inputOf(cellOf(cell), '') ?? '';
}

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/**
 * A formula without what Excel rewrites on its own: spaces, case, quotes around plain sheet names,
 * `_xlfn.` prefixes, the implicit intersection sign, zeros that end a decimal.
 */
export function canonicalFormula(formula: string): string {
  return formula
    .split(QUOTED)
    .map((part, index) => {
      if (index % 2 === 1) return part.startsWith("'") ? canonicalSheet(part) : part;
      return part
        .replace(/\s+/g, '')
        .toUpperCase()
        .replace(/_XLFN\.|_XLWS\.|@/g, '')
        .replace(/(\.\d*?)0+(?!\d)/g, '$1')
        .replace(/\.(?!\d)(?=[^\p{L}_]|$)/gu, '');
    })
    .join('');
}

function canonicalSheet(quoted: string): string {
  const name = quoted.toUpperCase();
  return /^'[\p{L}_][\p{L}\p{N}_.]*'$/u.test(name) ? name.slice(1, -1) : name;
}

const lineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Whether a cell reads back as what was put in: numbers exactly, formulas in canonical form. */
export function readsBackAs(input: CellInput, cell: HostCell): boolean {
  if (input === null) return true;
  if (typeof input !== 'string') return cell.formula === input && cell.value === input;
  if (input.startsWith('=')) {
    return isFormula(cell) && canonicalFormula(String(cell.formula)) === canonicalFormula(input);
  }
  const text = input.startsWith("'") ? input.slice(1) : input;
  return typeof cell.value === 'string' && !isFormula(cell) && lineFeeds(cell.value) === lineFeeds(text);
}
