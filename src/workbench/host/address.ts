/**
 * Addresses as Excel prints and takes them: `'Chỉ tiêu'!A1:B2`, `A:C`, `1:3`. An area that spans all
 * rows is printed as columns, one that spans all columns as rows.
 */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName, parseRangeName, quotedSheet, rangeName } from '../../xlsx';
import type { Area } from './spreadsheet';

const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

export function isEntireColumn(area: Area): boolean {
  return area.row === 0 && area.lastRow === MAX_ROWS - 1;
}

export function isEntireRow(area: Area): boolean {
  return area.column === 0 && area.lastColumn === MAX_COLUMNS - 1;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, lastRow: MAX_ROWS - 1, lastColumn: MAX_COLUMNS - 1 };

export function rowCount(area: Area): number {
  return area.lastRow - area.row + 1;
}

export function columnCount(area: Area): number {
  return area.lastColumn - area.column + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(a.lastRow, b.lastRow);
  const lastColumn = Math.min(a.lastColumn, b.lastColumn);
  return row <= lastRow && column <= lastColumn ? { row, column, lastRow, lastColumn } : null;
}

/** Smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.lastRow === b.lastRow && a.lastColumn === b.lastColumn;
}

/** A sheet's name as Excel prints it in an address: quoted only where it has to be. */
export function printedSheet(name: string): string {
  return PLAIN_SHEET.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : quotedSheet(name);
}

/** `A1:B2`, `A:C`, `1:3`; the whole sheet is `1:1048576`. */
export function printedArea(area: Area): string {
  if (isEntireRow(area)) return `${area.row + 1}:${area.lastRow + 1}`;
  if (isEntireColumn(area)) return `${columnName(area.column)}:${columnName(area.lastColumn)}`;
  return rangeName(area);
}

/** `Sheet1!A1:B2`. */
export function printedAddress(sheet: string, area: Area): string {
  return `${printedSheet(sheet)}!${printedArea(area)}`;
}

/** The same with `$` before every row and column, as names refer to cells. */
export function absoluteAddress(sheet: string, area: Area): string {
  const fixed = printedArea(area).replace(/[A-Z]+|\d+/g, '$$$&');
  return `${printedSheet(sheet)}!${fixed}`;
}

/** Cells of one sheet without its name; null for anything that is not one rectangle. */
export function parseArea(text: string): Area | null {
  const columns = COLUMNS.exec(text);
  if (columns !== null) {
    const [a, b] = [columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? '')];
    if (Math.max(a, b) >= MAX_COLUMNS) return null;
    return { row: 0, lastRow: MAX_ROWS - 1, column: Math.min(a, b), lastColumn: Math.max(a, b) };
  }
  const rows = ROWS.exec(text);
  if (rows !== null) {
    const [a, b] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    if (Math.max(a, b) >= MAX_ROWS) return null;
    return { row: Math.min(a, b), lastRow: Math.max(a, b), column: 0, lastColumn: MAX_COLUMNS - 1 };
  }
  return parseRangeName(text);
}

/** `'Chi tiết'!A1:B2` → sheet `Chi tiết` (null when none is named) and the rest. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly cells: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted !== null) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? '' };
  const bang = text.lastIndexOf('!');
  return bang < 0 ? { sheet: null, cells: text } : { sheet: text.slice(0, bang), cells: text.slice(bang + 1) };
}
