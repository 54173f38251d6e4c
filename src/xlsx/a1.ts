/** A1 notation ⇄ zero-based rows and columns. */
import type { GridRange } from './grid';

/** The size of a sheet in Excel 2007 and later; the last cell is XFD1048576. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → `A`, 27 → `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → 0, `AB` → 27. Letters only, any case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Row 0, column 1 → `B1`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1:C3`, or `A1` for a single cell. */
export function rangeName(range: GridRange): string {
  const first = cellName(range.row, range.column);
  const last = cellName(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as formulas need it: `'Chi tiết'`, inner quotes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** `B1` or `$B$1` → row 0, column 1; null for anything else, also beyond XFD1048576. */
export function parseCellName(text: string): { readonly row: number; readonly column: number } | null {
  const match = CELL.exec(text);
  if (match === null) return null;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : null;
}

/** `A1:C3` or `A1` → the range, whichever corners it names; null for anything else. */
export function parseRangeName(text: string): GridRange | null {
  const [first = '', second = first, ...rest] = text.split(':');
  const from = parseCellName(first);
  const to = parseCellName(second);
  if (from === null || to === null || rest.length > 0) return null;
  return {
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    lastRow: Math.max(from.row, to.row),
    lastColumn: Math.max(from.column, to.column),
  };
}
