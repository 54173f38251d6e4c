/**
 * Tables people keep beside Excel: .csv in the ways Excel saves it, and the first sheet of a workbook.
 * Figures in .csv stay text here; whether 1.234 is one or a thousand is not for a file reader to say.
 */
import Papa from 'papaparse';
import { refusal, success, type Result } from '../domain';
import type { CellValue } from './grid';
import { DEFAULT_LIMITS, type ReadLimits } from './limits';
import { readWorkbook, type ReadWorkbook } from './read';
import { shownValue } from './shown-value';
import { encodingOf } from './text';

/** Rows of cell values; rows may be short, null is a blank cell. */
export type Table = readonly (readonly CellValue[])[];

const SEPARATORS = ['\t', ';', ','] as const;
/** Records looked at to find the separator. */
const SAMPLE = 50;
/** Controls that no text file has; a tab and line ends are fine. */
// eslint-disable-next-line no-control-regex -- the control characters are the subject
const NOT_TEXT = /[\u0000-\u0008\u000E-\u001F]/;
const TEXT_NAME = /\.(?:csv|tsv|txt)$/i;
const WORKBOOK_NAME = /\.xls[xm]?$/i;

/** A visible sheet of a workbook, or the one table of a .csv, which has no name. */
export interface NamedTable {
  readonly sheet: string | null;
  readonly rows: Table;
}

/**
 * All visible sheets of an .xlsx that hold anything, in their order, or the one table of a .csv.
 * @returns refused as {@link readTable}
 */
export function readTables(bytes: Uint8Array, name: string, limits: ReadLimits = DEFAULT_LIMITS): Result<readonly NamedTable[]> {
  if (bytes.length === 0 || !WORKBOOK_NAME.test(name)) {
    const table = readTable(bytes, name, limits);
    return table.ok ? success([{ sheet: null, rows: table.value }]) : table;
  }
  const workbook = readWorkbook(bytes, name, limits);
  if (!workbook.ok) return workbook;
  const visible = workbook.value.sheets.filter(({ visibility }) => visibility === 'visible');
  const tables = (visible.length > 0 ? visible : workbook.value.sheets.slice(0, 1)).flatMap((sheet) =>
    sheet.rows.length === 0 ? [] : [{ sheet: sheet.name, rows: shownRows(sheet.rows, workbook.value) }],
  );
  return tables.length === 0 ? refusal('file.empty', { name }) : success(tables);
}

/**
 * Reads a .csv (.tsv, .txt) in UTF-8 or, with a byte order mark, UTF-16, or the first visible sheet of
 * an .xlsx, where percentages and days are text as they are shown (`7,5%`, `2024-12-31`). Row 0 is the file's first row; blank rows at the end are dropped.
 * @param name the file's name; its ending says what it is
 * @returns refused with `file.empty`, `file.tooLarge`, `file.unknownType`, `file.notText`,
 *   `file.brokenCsv`, `file.bomb` (cells), or as {@link readWorkbook}
 */
export function readTable(bytes: Uint8Array, name: string, limits: ReadLimits = DEFAULT_LIMITS): Result<Table> {
  if (bytes.length === 0) return refusal('file.empty', { name });
  if (bytes.length > limits.fileBytes) return refusal('file.tooLarge', { name, bytes: bytes.length, limit: limits.fileBytes });
  if (WORKBOOK_NAME.test(name)) return readFirstSheet(bytes, name, limits);
  if (!TEXT_NAME.test(name)) return refusal('file.unknownType', { name });
  const text = decodeText(bytes);
  return text === null ? refusal('file.notText', { name }) : readCsv(text, name, limits);
}

function readFirstSheet(bytes: Uint8Array, name: string, limits: ReadLimits): Result<Table> {
  const workbook = readWorkbook(bytes, name, limits);
  if (!workbook.ok) return workbook;
  const sheet = workbook.value.sheets.find(({ visibility }) => visibility === 'visible') ?? workbook.value.sheets[0];
  const rows = shownRows(sheet?.rows ?? [], workbook.value);
  return rows.length === 0 ? refusal('file.empty', { name }) : success(rows);
}

function shownRows(rows: ReadWorkbook['sheets'][number]['rows'], { styles }: ReadWorkbook): Table {
  return rows.map((row) => Array.from(row, (cell) => shownValue(cell, styles)));
}

/** The text of a file, or null where its bytes are none. */
function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return NOT_TEXT.test(text) ? null : text;
  } catch {
    return null;
  }
}

function readCsv(text: string, name: string, limits: ReadLimits): Result<Table> {
  // Excel's own hint, a first line `sep=;`, is not a record.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const body = hint === null ? text : text.slice(hint[0].length);
  const delimiter = hint?.[1] ?? findSeparator(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const unclosed = errors.find(({ type }) => type === 'Quotes');
  if (unclosed !== undefined) return refusal('file.brokenCsv', { name, row: (unclosed.row ?? 0) + (hint === null ? 1 : 2) });

  const rows = data.map((fields) => fields.map((field) => (field === '' ? null : field)));
  if (rows.reduce((cells, row) => cells + row.length, 0) > limits.cells) return refusal('file.bomb', { name, what: 'cells' });
  const last = rows.findLastIndex((row) => row.some((field) => field !== null));
  return last < 0 ? refusal('file.empty', { name }) : success(rows.slice(0, last + 1));
}

/**
 * The separator that gives most records the same number of fields, at least two; a title over the table has
 * none. Tab and semicolon are asked first: where commas are decimal, they too can come out even.
 */
function findSeparator(text: string): string {
  const counts = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: SAMPLE, skipEmptyLines: true });
    return { separator, alike: mostAlike(data.map((record) => record.length)) };
  });
  return counts.reduce((best, other) => (other.alike > best.alike ? other : best)).separator;
}

/** How many records have the number of fields, of two or more, that most of them have. */
function mostAlike(fields: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const count of fields) if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
