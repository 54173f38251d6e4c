/** Tables of the report: a title, a line under it, headings, and rows. */
import { appendixPage, rowHeights, SheetRows, textCell } from '../../workbook';
import type { GridCell, PageSetup, SheetGrid } from '../../xlsx';

export interface ReportTable {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly frozenColumns?: number;
  readonly tabColor?: string;
  readonly page?: Partial<PageSetup>;
}

export const HEADING_ROW = 3;
export const FIRST_ROW = HEADING_ROW + 1;

export function tableSheet({ name, title, subtitle, headings, widths, rows, frozenColumns = 0, tabColor = '2F5597', page = {} }: ReportTable): SheetGrid {
  const sheet = new SheetRows();
  sheet.set(0, 0, textCell(title, 'title'));
  sheet.set(1, 0, textCell(subtitle, 'subtitle'));
  sheet.setRow(HEADING_ROW, 0, headings.map((heading) => textCell(heading, 'header')));
  rows.forEach((cells, index) => sheet.setRow(FIRST_ROW + index, 0, cells));
  return {
    name,
    rows: sheet.rows,
    columnWidths: widths,
    rowHeights: rowHeights(sheet.rows, widths),
    freeze: { rows: FIRST_ROW, columns: frozenColumns },
    tabColor,
    page: { ...appendixPage(widths.length > 9 ? 'A3' : 'A4'), ...page },
  };
}

export const wrapped = (value: string): GridCell => textCell(value, 'wrapped');
export const centered = (value: string | number | null): GridCell => (typeof value === 'number' ? { value, style: 'centered' } : textCell(value ?? '', 'centered'));

export function vietnameseDate(iso: string): string {
  return iso.slice(0, 10).split('-').reverse().join('/');
}
