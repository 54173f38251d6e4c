/**
 * Lines and columns of a sheet by meaning: where each one that was declared stands on the sheet people
 * have worked in. Lines are known by the texts of their key columns, columns by their headings, both
 * by how often the same has come before; what is above the headings by its distance from them.
 */
import type { GridCell, SheetGrid } from '../../xlsx';
import type { SheetKey } from '../labels';
import { HEADER_ROW } from '../layout';
import { folded } from '../sheet-view';

type Rows = SheetGrid['rows'];

/** How many columns in front of a line say which one it is; the cover's lines are known by their label. */
const KEY_COLUMNS: Readonly<Record<SheetKey, number>> = {
  cover: 0, assignment: 2, indicators: 1, units: 1, departments: 1, summary: 1, detail: 2, phasing: 1, byDepartment: 2, structure: 3, headroom: 1, projects: 1, revenue: 1, progress: 1, monthly: 4, actuals: 10, journal: 1,
};
const COVER_LABEL = 1;
/** How far down headings are looked for. */
const SEARCH_ROWS = 30;

/** A sheet as it was declared and as it was found. */
export class Marks {
  readonly headerRow: number;
  /** Declared → found. */
  readonly rowOf: ReadonlyMap<number, number>;
  readonly columnOf: ReadonlyMap<number, number>;
  /** Found → declared, only of what was declared. */
  readonly declaredRow: ReadonlyMap<number, number>;
  readonly declaredColumn: ReadonlyMap<number, number>;
  /** True where every line and column stands where it was declared. */
  readonly isInPlace: boolean;

  constructor(
    readonly key: SheetKey,
    readonly declared: SheetGrid,
    readonly found: SheetGrid,
  ) {
    const isCover = key === 'cover';
    this.headerRow = isCover ? HEADER_ROW : headerRowOf(found.rows, headingsIn(declared.rows, HEADER_ROW));
    this.columnOf = isCover ? identity(declared.rows) : matched(columnMarks(declared.rows, HEADER_ROW), columnMarks(found.rows, this.headerRow));
    this.declaredColumn = inverted(this.columnOf);
    const keyColumns = isCover ? [COVER_LABEL] : Array.from({ length: KEY_COLUMNS[key] }, (_, column) => column);
    const foundColumns = keyColumns.map((column) => this.columnOf.get(column) ?? column);
    this.rowOf = matched(rowMarks(declared.rows, HEADER_ROW, keyColumns, isCover), rowMarks(found.rows, this.headerRow, foundColumns, isCover));
    this.declaredRow = inverted(this.rowOf);
    this.isInPlace = isIdentity(this.rowOf) && isIdentity(this.columnOf);
  }

  /** The name of a declared line, for a sentence. */
  lineName(row: number): string {
    const column = this.key === 'cover' ? COVER_LABEL : KEY_COLUMNS[this.key];
    return textAt(this.declared.rows, row, column) || textAt(this.declared.rows, row, 0);
  }

  /** The heading of a declared column. */
  heading(column: number): string {
    return textAt(this.declared.rows, HEADER_ROW, column);
  }

  /** Whether a declared column says which line it is instead of holding a figure. */
  isKeyColumn(column: number): boolean {
    return column < KEY_COLUMNS[this.key];
  }
}

/** Rows with a key by their mark. */
function rowMarks(rows: Rows, headerRow: number, keyColumns: readonly number[], isCover: boolean): Map<string, number> {
  const marks = new Map<string, number>();
  const times = new Map<string, number>();
  for (let row = 0; row < rows.length; row += 1) {
    if (row <= headerRow && !isCover) {
      marks.set(`^${headerRow - row}`, row);
      continue;
    }
    const texts = keyColumns.map((column) => textAt(rows, row, column));
    if (texts.includes('')) continue;
    const name = texts.join('\u0001');
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    marks.set(`${name}\u0001${before}`, row);
  }
  return marks;
}

function columnMarks(rows: Rows, headerRow: number): Map<string, number> {
  const marks = new Map<string, number>();
  const times = new Map<string, number>();
  headingsOf(rows, headerRow).forEach((heading, column) => {
    if (heading === '') return;
    const before = times.get(heading) ?? 0;
    times.set(heading, before + 1);
    marks.set(`${heading}\u0001${before}`, column);
  });
  return marks;
}

/** The row that holds the most of the headings. */
function headerRowOf(rows: Rows, wanted: ReadonlySet<string>): number {
  let [best, most] = [HEADER_ROW, 0];
  for (let row = 0; row < Math.min(rows.length, SEARCH_ROWS); row += 1) {
    const there = headingsOf(rows, row).filter((text) => wanted.has(text)).length;
    if (there > most) [best, most] = [row, there];
  }
  return best;
}

function headingsIn(rows: Rows, row: number): Set<string> {
  return new Set(headingsOf(rows, row).filter((text) => text !== ''));
}

function headingsOf(rows: Rows, row: number): string[] {
  return Array.from({ length: rows[row]?.length ?? 0 }, (_, column) => folded(textAt(rows, row, column)));
}

/** A cell's text as keys are compared; numbers as they are, blanks and errors as ''. */
export function textAt(rows: Rows, row: number, column: number): string {
  const cell: GridCell | undefined = rows[row]?.[column];
  const value = cell?.value ?? null;
  return value === null || typeof value === 'object' ? '' : String(value).normalize('NFC').trim();
}

function matched(declared: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const [mark, index] of declared) {
    const there = found.get(mark);
    if (there !== undefined) pairs.set(index, there);
  }
  return pairs;
}

function identity(rows: Rows): Map<number, number> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return new Map(Array.from({ length: width }, (_, column) => [column, column]));
}

function inverted(map: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...map].map(([from, to]) => [to, from]));
}

function isIdentity(map: ReadonlyMap<number, number>): boolean {
  for (const [from, to] of map) if (from !== to) return false;
  return true;
}
