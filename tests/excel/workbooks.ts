/** Workbooks and change sets of the door's tests, and a workbook in a form that can be compared. */
import type { ProblemCode } from '../../src/domain';
import { ProblemError } from '../../src/domain';
import type { ChangeSet } from '../../src/workbook';
import type { CellStyle, GridCell, SheetGrid, WorkbookGrid } from '../../src/xlsx';
import type { Host } from '../../src/workbench/contract';

export const STYLES: Readonly<Record<string, CellStyle>> = {
  header: { font: { name: 'Times New Roman', size: 13, bold: true }, fill: 'DDEBF7', bordered: true, horizontal: 'center', wrap: true },
  typed: { font: { color: '1F3F8F' }, fill: 'FFF8E1', bordered: true, numberFormat: '#,##0.0', locked: false },
  total: { font: { bold: true }, fill: 'E2EFDA', bordered: true, numberFormat: '#,##0.0' },
};

const typed = (value: number): GridCell => ({ value, style: 'typed' });
const total = (formula: string): GridCell => ({ value: null, formula, style: 'total' });
const header = (value: string): GridCell => ({ value, style: 'header' });

/** Revenue of three communes by quarter, with live totals. */
export function detailSheet(figures: readonly (readonly number[])[]): SheetGrid {
  const names = ['Cổ Lũng', 'Động Đạt', 'Hợp Thành'];
  return {
    name: 'Chi tiết',
    rows: [
      [header('Thu ngân sách'), header('Quý I'), header('Quý II'), header('Năm')],
      ...figures.map((row, index) => [
        { value: names[index] ?? `Xã ${index + 1}`, style: 'header' },
        ...row.map(typed),
        total(`SUM(B${index + 2}:C${index + 2})`),
      ]),
      [header('Cộng'), ...['B', 'C', 'D'].map((column) => total(`SUM(${column}2:${column}${figures.length + 1})`))],
    ],
    columnWidths: [24, 12, 12, 14],
    rowHeights: [36],
    freeze: { rows: 1, columns: 1 },
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      titleRows: [0, 0],
      fitToWidth: true,
    },
    tabColor: '70AD47',
  };
}

export const NOTHING: ChangeSet = {
  operation: 'split',
  sheets: [],
  blocks: [],
  styles: STYLES,
  names: [],
  planXml: null,
  show: null,
};

export const planXml = (text: string): string => `<plan xmlns="urn:phan-bo-chi-tieu:plan" schema="1">${text}</plan>`;

/** Makes `Chi tiết` and `Ghi chú`. */
export function loading(figures: readonly (readonly number[])[] = [[1, 2], [3, 4], [5, 6]]): ChangeSet {
  return {
    ...NOTHING,
    operation: 'load',
    sheets: [
      detailSheet(figures),
      { name: 'Ghi chú', rows: [[{ value: 'Kèm theo quyết định' }]], merges: [{ row: 0, column: 0, lastRow: 0, lastColumn: 3 }] },
    ],
    names: [{ name: 'TONG_THU', refersTo: "'Chi tiết'!$D$5" }],
    planXml: planXml('đầu'),
    show: 'Chi tiết',
  };
}

/** A workbook of a user, with a sheet of ours in it and one of his own that refers to it. */
export const USERS_WORKBOOK: WorkbookGrid = {
  styles: { ...STYLES, own: { fill: 'FFCC00', numberFormat: '0.00%' } },
  sheets: [
    { ...detailSheet([[10, 20], [30, 40]]), merges: [{ row: 5, column: 0, lastRow: 5, lastColumn: 2 }] },
    {
      name: 'Báo cáo',
      rows: [
        [{ value: 'Tổng thu' }, { value: null, formula: "'Chi tiết'!B2+TONG_THU" }],
        [{ value: 0.125, style: 'own' }, { value: '=không phải công thức' }],
      ],
    },
  ],
  names: [{ name: 'TONG_THU', refersTo: "'Chi tiết'!$D$4" }],
  customXml: [planXml('cũ'), '<other xmlns="urn:khac">x</other>'],
};

/** A change of every kind: a sheet made anew, one made, cells of the user's sheet, a name, the plan part. */
export const MIXED: ChangeSet = {
  ...NOTHING,
  sheets: [detailSheet([[7, 8], [9, 10], [11, 12]]), { name: 'Cơ cấu', rows: [[{ value: 58.6, style: 'typed' }]] }],
  blocks: [{ sheet: 'Báo cáo', row: 0, column: 1, cells: [[{ value: null, formula: "'Chi tiết'!D5" }], [{ value: 'mới' }]] }],
  names: [
    { name: 'TONG_THU', refersTo: "'Chi tiết'!$D$5" },
    { name: 'CO_CAU', refersTo: "'Cơ cấu'!$A$1" },
  ],
  planXml: planXml('mới'),
  show: null,
};

/** Everything of a workbook, independent of the names its styles happen to have. */
export async function contentOf(host: Host): Promise<unknown> {
  const { sheets, styles, names, customXml } = await host.toGrid();
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        Array.from(row, (cell) => (cell === undefined ? null : { ...cell, style: cell.style === undefined ? null : styles[cell.style] })),
      ),
    })),
    names: [...(names ?? [])].sort((a, b) => a.name.localeCompare(b.name)),
    customXml: [...(customXml ?? [])].sort(),
  };
}

/** The problem code a promise is rejected with; fails the test when it is not rejected with a problem. */
export async function problemCodeOf(work: Promise<unknown>): Promise<ProblemCode> {
  return (await problemOf(work)).code;
}

export async function problemOf(work: Promise<unknown>): Promise<ProblemError['problem']> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('was not refused');
}
