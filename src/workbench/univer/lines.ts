/** Rows and columns: their sizes, and whether they are hidden. */
import type { Area, Spreadsheet } from '../host';
import { rangeOf } from './cells';
import type { OpenWorkbook } from './open-workbook';

type Lines = Pick<
  Spreadsheet,
  'columnWidth' | 'rowHeight' | 'setColumnWidth' | 'setRowHeight' | 'columnHidden' | 'rowHidden' | 'setColumnsHidden' | 'setRowsHidden'
>;

export class RowsAndColumns implements Lines {
  constructor(private readonly open: OpenWorkbook) {}

  columnWidth(sheet: string, column: number): number {
    const worksheet = this.open.worksheetWithoutCells(sheet);
    return worksheet.getColumnManager().getColumn(column)?.w ?? worksheet.getConfig().defaultColumnWidth;
  }

  rowHeight(sheet: string, row: number): number {
    const worksheet = this.open.worksheetWithoutCells(sheet);
    const data = worksheet.getRowManager().getRow(row);
    const measured = data?.ia === 0 ? undefined : data?.ah;
    return measured ?? data?.h ?? worksheet.getConfig().defaultRowHeight;
  }

  setColumnWidth(sheet: string, first: number, last: number, pixels: number | null): void {
    const colWidth = pixels ?? this.open.worksheetWithoutCells(sheet).getConfig().defaultColumnWidth;
    this.open.run('sheet.mutation.set-worksheet-col-width', { ...this.whole(sheet, 'column', first, last), colWidth });
  }

  setRowHeight(sheet: string, first: number, last: number, pixels: number | null): void {
    const target = this.whole(sheet, 'row', first, last);
    const rowHeight = pixels ?? this.open.worksheetWithoutCells(sheet).getConfig().defaultRowHeight;
    this.open.run('sheet.mutation.set-worksheet-row-height', { ...target, rowHeight });
    this.open.run('sheet.mutation.set-worksheet-row-is-auto-height', { ...target, autoHeightInfo: pixels === null ? 1 : 0 });
  }

  columnHidden(sheet: string, column: number): boolean {
    return this.open.worksheetWithoutCells(sheet).getColumnManager().getColumn(column)?.hd === 1;
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.open.worksheetWithoutCells(sheet).getRowManager().getRow(row)?.hd === 1;
  }

  setColumnsHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    const command = hidden ? 'sheet.mutation.set-col-hidden' : 'sheet.mutation.set-col-visible';
    this.open.run(command, this.whole(sheet, 'column', first, last));
  }

  setRowsHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    const command = hidden ? 'sheet.mutation.set-row-hidden' : 'sheet.mutation.set-row-visible';
    this.open.run(command, this.whole(sheet, 'row', first, last));
  }

  /** Whole rows or columns as mutations take them, no further than the sheet reaches. */
  private whole(sheet: string, kind: 'row' | 'column', first: number, last: number): object {
    const worksheet = this.open.worksheetWithoutCells(sheet);
    const area: Area =
      kind === 'row' ? { row: first, lastRow: last, column: 0, lastColumn: 0 } : { row: 0, lastRow: 0, column: first, lastColumn: last };
    this.open.grow(sheet, area);
    const ends = { row: worksheet.getRowCount() - 1, column: worksheet.getColumnCount() - 1 };
    const range: Area =
      kind === 'row'
        ? { row: first, lastRow: Math.min(last, ends.row), column: 0, lastColumn: ends.column }
        : { row: 0, lastRow: ends.row, column: first, lastColumn: Math.min(last, ends.column) };
    return { subUnitId: sheet, ranges: [rangeOf(range)] };
  }
}
