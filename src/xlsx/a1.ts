/** A1 notation ⇄ zero-based rows and columns. */
import type { GridRange } from './grid';

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
