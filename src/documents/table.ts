/** Tables as people keep them: a heading row somewhere near the top, columns in any order. */
import type { CellValue } from '../xlsx';

/** How far down the heading row is looked for. */
const HEADER_SEARCH_ROWS = 30;

/** Texts compared as people retype them: composed, without tones, case and repeated blanks. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A cell's text; a broken formula is what it shows (`#REF!`), never a blank. */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return (typeof value === 'object' ? value.error : String(value)).normalize('NFC').trim();
}

/** A table's heading row and the column of every heading that was recognised. */
export interface Headings<Key extends string> {
  readonly row: number;
  readonly columns: Partial<Record<Key, number>>;
  /** Headings that are none of those wanted, with their columns. */
  readonly others: readonly { readonly heading: string; readonly column: number }[];
}

/**
 * The row in which most of the wanted headings stand, or null when none of the first rows has any.
 * @param names for each key the headings it may have; they are compared {@link folded}
 */
export function findHeadings<Key extends string>(
  rows: readonly (readonly (CellValue | undefined)[])[],
  names: Readonly<Record<Key, readonly string[]>>,
): Headings<Key> | null {
  let best: Headings<Key> | null = null;
  for (const [row, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const columns: Partial<Record<Key, number>> = {};
    const others: { heading: string; column: number }[] = [];
    for (const [column, cell] of cells.entries()) {
      const heading = textOf(cell);
      if (heading === '') continue;
      const key = (Object.keys(names) as Key[]).find((candidate) =>
        names[candidate].some((name) => folded(name) === folded(heading)),
      );
      if (key !== undefined && columns[key] === undefined) columns[key] = column;
      else others.push({ heading, column });
    }
    const found = Object.keys(columns).length;
    if (found > 0 && found > Object.keys(best?.columns ?? {}).length) best = { row, columns, others };
  }
  return best;
}
