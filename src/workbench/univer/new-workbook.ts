/** Workbooks and sheets as they begin. */
import type { IWorkbookData, IWorksheetData } from '@univerjs/core';

/** Excel's standard sizes in pixels. */
const COLUMN_WIDTH = 64;
const ROW_HEIGHT = 20;
const INITIAL_ROWS = 1000;
const INITIAL_COLUMNS = 26;

export function emptyWorkbook(): Partial<IWorkbookData> {
  const id = newSheetId();
  return { id: `workbook-${id}`, name: 'Book1', sheetOrder: [id], sheets: { [id]: emptySheet(id, 'Sheet1') } };
}

/** In full, because the mutation that adds a sheet fills nothing in. */
export function emptySheet(id: string, name: string): Omit<IWorksheetData, 'zoomRatio' | 'scrollTop' | 'scrollLeft'> {
  return {
    id,
    name,
    tabColor: '',
    hidden: 0,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: INITIAL_ROWS,
    columnCount: INITIAL_COLUMNS,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    showGridlines: 1,
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    rightToLeft: 0,
  };
}

/** Of the form Excel gives: `{GUID}`. */
export function newSheetId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
