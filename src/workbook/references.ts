/**
 * References that keep their meaning when people sort: a plain reference to a row moves with the sorted
 * formula, and stays where it was when its own line is sorted away. Lines are therefore found by key.
 */
import { columnName, quotedSheet } from '../xlsx';
import { SHEETS } from './labels';
import { blockRows, FIRST_DATA_ROW, type DetailBlock, type DetailColumns, type Places } from './layout';

const KEY_COLUMN = 0;

/** `E$20`: sorting the lines a formula stands in does not move the row it reads. */
export function fixedRow(row: number, column: number): string {
  return `${columnName(column)}$${row + 1}`;
}

/** `E$5:E$20`. */
export function fixedRange(first: number, last: number, column: number): string {
  return `${fixedRow(first, column)}:${fixedRow(last, column)}`;
}

/** A text in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A block's lines as a formula finds them: on which sheet, and by what key. */
export interface KeyedLines {
  /** Name of the sheet, or null for the formula's own. */
  readonly sheet: string | null;
  readonly columns: DetailColumns;
  readonly block: DetailBlock;
  /** Only these of its rows: a formula must not look among lines it stands in itself. */
  readonly among?: readonly number[];
}

/**
 * The figure of the line with a key, wherever sorting has put it; a blank is 0. Not MATCH: it takes
 * `*` and `?` in a key for any characters, and not SUMIF, to which the codes 05512 and 5512 are one.
 * @param key a formula: `$B7`, or a quoted text
 */
export function keyedFigure(lines: KeyedLines, key: string, column: number): string {
  const [keys, figures] = keysAndFigures(lines, column);
  return `SUMPRODUCT(--(${keys}=${key}),${figures})`;
}

/** The same, and the empty text where that cell is blank. */
export function keyedOrBlank(lines: KeyedLines, key: string, column: number): string {
  const [keys, figures] = keysAndFigures(lines, column);
  return `IF(SUMPRODUCT((${keys}=${key})*(${figures}<>""))=0,"",SUMPRODUCT(--(${keys}=${key}),${figures}))`;
}

function keysAndFigures({ sheet, columns, block, among }: KeyedLines, column: number): [string, string] {
  const { first, last } = among ? { first: Math.min(...among), last: Math.max(...among) } : blockRows(block);
  const prefix = sheet === null ? '' : `${quotedSheet(sheet)}!`;
  return [`${prefix}$${fixedRow(first, columns.key)}:$${fixedRow(last, columns.key)}`, `${prefix}${fixedRange(first, last, column)}`];
}

/** The planned figure of an indicator on `Chỉ tiêu`, found by its key: the list may be sorted. */
export function plannedFigureCell(places: Places, indicator: string): string {
  return indicatorCell(places, indicator, places.targetColumn);
}

/** A cell of an indicator's row on `Chỉ tiêu`, by its key. */
export function indicatorCell(places: Places, indicator: string, column: number): string {
  const sheet = quotedSheet(SHEETS.indicators);
  const last = Math.max(FIRST_DATA_ROW, ...places.indicatorRows.values());
  const range = (index: number): string => `${sheet}!$${fixedRow(FIRST_DATA_ROW, index)}:$${fixedRow(last, index)}`;
  // MATCH takes * and ? for any characters, and ~ to mean them as they are.
  const key = indicator.replace(/[~*?]/g, '~$&');
  return `INDEX(${range(column)},MATCH(${quoted(key)},${range(KEY_COLUMN)},0))`;
}
