/**
 * Sheets that are plain lists (departments, headroom, projects, revenue, journal): columns declared
 * once for writing and reading, rows for new entries below, sums above the headings so that nothing
 * has to be inserted in front of a total.
 */
import { shortestDecimal, type Plan } from '../domain';
import { columnName, type GridCell, type SheetGrid, type SheetValidation } from '../xlsx';
import { figureCell, formula, SheetRows, text } from './cells';
import { SHEETS, type SheetKey } from './labels';
import { FIRST_DATA_ROW, HEADER_ROW } from './layout';
import { appendixPage } from './page';
import { rowHeights } from './row-heights';

export interface ListColumn<Entry> {
  readonly heading: string;
  readonly width: number;
  /** The cell of an entry, or of a row that waits for one. */
  readonly cell: (entry: Entry | null, row: number) => GridCell;
  /** The figures of the column, where its sum stands above the headings. */
  readonly summed?: (entry: Entry) => number | null;
  readonly choices?: { readonly list: readonly string[] } | { readonly source: string };
}

export interface ListSheet<Entry, Key extends string> {
  readonly sheet: SheetKey;
  readonly title: string;
  /** What is to be filled in, in one line. */
  readonly hint: string;
  readonly tabColor: string;
  readonly columns: Readonly<Record<Key, ListColumn<Entry>>>;
  readonly entries: readonly Entry[];
}

/** Rows left for entries to come. */
export const SPARE_ROWS = 12;
const SUM_ROW = HEADER_ROW - 1;

export function listGrid<Entry, Key extends string>(plan: Plan, declared: ListSheet<Entry, Key>, spareRows = SPARE_ROWS): SheetGrid {
  const sheet = new SheetRows();
  const columns = Object.values<ListColumn<Entry>>(declared.columns);
  const lastRow = lastListRow(declared.entries.length, spareRows);
  sheet.set(0, 0, text(declared.title, 'title'));
  sheet.set(1, 0, text(`${plan.place} - năm ${plan.year}. ${declared.hint}`, 'note'));
  columns.forEach((column, index) => {
    sheet.set(HEADER_ROW, index, text(column.heading, 'header'));
    const { summed } = column;
    if (summed) sheet.set(SUM_ROW, index, sumCell(index, lastRow, declared.entries.map(summed)));
  });
  for (let row = FIRST_DATA_ROW; row <= lastRow; row += 1) {
    const entry = declared.entries[row - FIRST_DATA_ROW] ?? null;
    sheet.setRow(row, 0, columns.map((column) => column.cell(entry, row)));
  }
  const widths = columns.map((column) => column.width);
  return {
    name: SHEETS[declared.sheet],
    rows: sheet.rows,
    columnWidths: widths,
    rowHeights: rowHeights(sheet.rows, widths),
    freeze: { rows: FIRST_DATA_ROW, columns: 2 },
    tabColor: declared.tabColor,
    validations: columns.flatMap(({ choices }, index): SheetValidation[] =>
      choices === undefined ? [] : [{ range: { row: FIRST_DATA_ROW, column: index, lastRow, lastColumn: index }, ...choices }],
    ),
    page: appendixPage(columns.length > 8 ? 'A3' : 'A4'),
  };
}

/** The last row of a list with room for new entries, zero-based. */
export function lastListRow(entries: number, spareRows = SPARE_ROWS): number {
  return FIRST_DATA_ROW + entries + spareRows - 1;
}

function sumCell(column: number, lastRow: number, figures: readonly (number | null)[]): GridCell {
  const decimals = decimalsOfFigures(figures);
  const name = columnName(column);
  const count = figures.reduce<number>((sum, figure) => sum + Math.round((figure ?? 0) * 10 ** decimals), 0);
  return formula(`ROUND(SUM(${name}${FIRST_DATA_ROW + 1}:${name}${lastRow + 1}),${decimals})`, count, decimals, 'total');
}

/** The most decimals that any of the figures is written with. */
export function decimalsOfFigures(figures: readonly (number | null)[]): number {
  const decimals = figures.map((figure) => (figure === null ? 0 : shortestDecimal(figure).decimals));
  return Math.min(9, Math.max(0, ...decimals));
}

export function textColumn<Entry>(heading: string, width: number, textOf: (entry: Entry) => string, style = 'typedWrapped'): ListColumn<Entry> {
  return { heading, width, cell: (entry) => text(entry === null ? '' : textOf(entry), style) };
}

/** Figures as people give them, all shown with the decimals of the finest. */
export function figureColumn<Entry>(heading: string, width: number, entries: readonly Entry[], figureOf: (entry: Entry) => number | null, isSummed = false): ListColumn<Entry> {
  const decimals = decimalsOfFigures(entries.map(figureOf));
  return {
    heading,
    width,
    cell: (entry) => figureCell(entry === null ? null : figureOf(entry), decimals),
    ...(isSummed && { summed: figureOf }),
  };
}
