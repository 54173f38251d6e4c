/** A table's cells, wherever they come from: a sheet, a text, a page. */
import { bareOf } from '../text/spelling';

export interface TableCell {
  /** Trimmed, blanks single; empty for a blank cell. */
  readonly text: string;
  /** Of a sheet's numeric cell. */
  readonly number?: number;
  /** Blanks in front of the words. */
  readonly indent?: number;
  /** Place of the first character in the text; null where there is none. */
  readonly start: number | null;
}

export type TableRow = readonly TableCell[];

export const textAt = (row: TableRow | undefined, column: number | null | undefined): string =>
  column === null || column === undefined ? '' : (row?.[column]?.text ?? '');

/** What is compared are headings: nothing longer is one. */
const LONGEST_COMPARED = 300;

/** A cell's words to be compared: no diacritics, single blanks, no signs at the ends. */
export function bareCell(text: string): string {
  return bareOf(text.slice(0, LONGEST_COMPARED).normalize('NFC')).replace(/\s+/g, ' ').replace(/^[\s*_.:-]+|[\s*_.:]+$/g, '').trim();
}

/** A row of the columns' numbers below a heading: 1, 2, 3, 4=3/2, A, B. */
export function isColumnNumbers(row: TableRow): boolean {
  const cells = row.map((cell) => cell.text).filter((text) => text !== '');
  return cells.length >= 3 && cells.every((text) => /^\(?(?:[A-D]|\d{1,2})(?:\s*=\s*[\d():+\-/*x%. ]+)?\)?$/.test(text)) && cells.some((text, index) => text === String(index + 1) || /^\(?[A-C1]/.test(text));
}

/** Begins like the name of a commune, a district, a province. */
export function isAreaName(text: string): boolean {
  return /^(?:xã|phường|thị trấn|tt\.?|huyện|thành phố|thị xã|quận|tỉnh|đặc khu|tp\.?|tx\.?|p\.)\s+\p{Lu}/iu.test(text) && /\s\p{Lu}/u.test(text) && text.length < 50;
}
