/** A sheet as it comes back from people: cells by place, columns by their headings. */
import { refusal, success, type Result } from '../domain';
import type { CellValue, SheetGrid } from '../xlsx';
import { FORMER_HEADERS } from './labels';

/** How far down a heading row is looked for; people insert letterheads above tables. */
const HEADER_SEARCH_ROWS = 30;

/** Texts compared as people retype them: composed, single blanks, no case. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

export class SheetView {
  constructor(private readonly sheet: SheetGrid) {}

  get name(): string {
    return this.sheet.name;
  }

  get rowCount(): number {
    return this.sheet.rows.length;
  }

  value(row: number, column: number): CellValue {
    return this.sheet.rows[row]?.[column]?.value ?? null;
  }

  /** The cell's text; numbers as they are, blanks and errors as ''. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return value === null || typeof value === 'object' ? '' : String(value).normalize('NFC').trim();
  }

  /**
   * The heading row and the column of each heading asked for.
   * Refused with `workbook.columnMissing` naming the first heading that is nowhere.
   */
  headings<Key extends string>(wanted: Readonly<Record<Key, string>>): Result<{ readonly row: number; readonly columns: Record<Key, number> }> {
    const { row, columns } = this.headingsThere(wanted);
    const missing = (Object.entries(wanted) as [Key, string][]).find(([key]) => columns[key] === undefined);
    if (missing) return refusal('workbook.columnMissing', { sheet: this.name, column: missing[1] });
    return success({ row, columns: columns as Record<Key, number> });
  }

  /** The row with the most of the headings asked for, and the columns of those that are there. */
  headingsThere<Key extends string>(wanted: Readonly<Record<Key, string>>): { readonly row: number; readonly columns: Partial<Record<Key, number>> } {
    const entries = Object.entries(wanted) as [Key, string][];
    let best: { row: number; columns: Map<Key, number> } = { row: 0, columns: new Map() };
    for (let row = 0; row < Math.min(this.rowCount, HEADER_SEARCH_ROWS); row += 1) {
      const cells = this.rowTexts(row).map(folded);
      const columns = new Map<Key, number>();
      for (const [key, heading] of entries) {
        const column = [heading, FORMER_HEADERS[heading] ?? heading].map((name) => cells.indexOf(folded(name))).find((index) => index >= 0);
        if (column !== undefined) columns.set(key, column);
      }
      if (columns.size > best.columns.size) best = { row, columns };
      if (columns.size === entries.length) break;
    }
    return { row: best.row, columns: Object.fromEntries(best.columns) as Partial<Record<Key, number>> };
  }

  /** The texts of a row from column A to its last cell. */
  rowTexts(row: number): string[] {
    const length = this.sheet.rows[row]?.length ?? 0;
    return Array.from({ length }, (_, column) => this.text(row, column));
  }

  /** What stands to the right of a label in the first rows, e.g. the place beside `Địa phương`; null without the label. */
  besideLabel(label: string): { readonly row: number; readonly column: number; readonly value: CellValue } | null {
    for (let row = 0; row < Math.min(this.rowCount, HEADER_SEARCH_ROWS); row += 1) {
      const column = this.rowTexts(row).findIndex((cell) => folded(cell) === folded(label));
      if (column >= 0) return { row, column: column + 1, value: this.value(row, column + 1) };
    }
    return null;
  }
}
