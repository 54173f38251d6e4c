/** Workbooks for the tests: one that uses every feature of a grid, and a reader's view of any grid. */
import type { GridCell, GridRange, SheetGrid, WorkbookGrid } from '../../src/xlsx';

export const HOSTILE_TEXTS: readonly string[] = [
  '=1+1',
  '+84 912 345 678',
  '-5',
  '@SUM(A1)',
  '\tthụt đầu dòng',
  ' khoảng trắng hai đầu ',
  'hai\ndòng',
  'ba\r\ndòng',
  '#REF!',
  '#N/A',
  '_x0041_',
  '_x005F_x0041_',
  'chuông \u0007 và không \u0000',
  '<b>&amp;"\'</b>',
  ']]>',
  '__proto__',
  'constructor',
  'TRUE',
  '02',
  '19.515',
  '1e5',
  'Tân Cương 🍵',
  'Giảm hộ nghèo (NFD: é)',
  '\uFFFE\uD83D',
  '',
];

/** Cells of one row as the reader gives them: what is blank is not there. */
function readableCell(cell: GridCell | undefined): Pick<GridCell, 'value' | 'formula'> | null {
  if (cell === undefined || (cell.value === null && cell.formula === undefined)) return null;
  const value = Object.is(cell.value, -0) ? 0 : cell.value;
  return { value, ...(cell.formula !== undefined && { formula: cell.formula }) };
}

/** The content of a sheet by address row,column; what reading must give back. */
export function contentOf(sheet: SheetGrid): ReadonlyMap<string, Pick<GridCell, 'value' | 'formula'>> {
  const content = new Map<string, Pick<GridCell, 'value' | 'formula'>>();
  sheet.rows.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      const readable = readableCell(cell);
      if (readable !== null) content.set(`${rowIndex},${column}`, readable);
    }),
  );
  return content;
}

const TITLE: GridRange = { row: 0, column: 0, lastRow: 0, lastColumn: 4 };

/** Every feature a grid can name. */
export const FULL_GRID: WorkbookGrid = {
  styles: {
    title: { font: { name: 'Times New Roman', size: 14, bold: true, color: '1F3864' }, horizontal: 'center', vertical: 'center' },
    note: { font: { italic: true }, wrap: true, vertical: 'top' },
    header: { fill: 'D9E1F2', bordered: true, horizontal: 'center', wrap: true },
    amount: { bordered: true, numberFormat: '#,##0.0', horizontal: 'right' },
    entry: { bordered: true, numberFormat: '#,##0', locked: false },
  },
  sheets: [
    {
      name: 'Chi tiết',
      rows: [
        [{ value: 'Thu ngân sách', style: 'title' }],
        [],
        ['Mã', 'Đơn vị', 'Tháng 1', 'Tháng 2', 'Cộng'].map((value) => ({ value, style: 'header' })),
        [
          { value: 'TN01', style: 'amount' },
          { value: 'TP Thái Nguyên', style: 'amount' },
          { value: 812.5, style: 'entry' },
          { value: 700, style: 'entry' },
          { value: 1512.5, formula: 'SUM(C4:D4)', style: 'amount' },
        ],
        [{ value: 'TN02' }, { value: 'Phổ Yên' }, { value: -3 }, { value: null, style: 'entry' }, { value: -3, formula: 'SUM(C5:D5)' }],
        [{ value: 'số liệu minh họa', style: 'note' }, undefined, { value: true }, { value: { error: '#N/A' } }],
        [
          { value: { error: '#DIV/0!' }, formula: '1/0' },
          { value: ' lệch <5 & >3 ', formula: '" lệch <5 & >3 "' },
          { value: false, formula: '1>2' },
          { value: null, formula: 'NOW()' },
          { value: '', formula: '""' },
        ],
      ],
      columnWidths: [10, 28.5, undefined, 12],
      hiddenColumns: [5],
      hiddenRows: [1, 9],
      merges: [TITLE],
      freeze: { rows: 3, columns: 2 },
      tabColor: '70AD47',
      validations: [{ range: { row: 3, column: 1, lastRow: 20, lastColumn: 1 }, list: ['Phổ Yên', 'TP "Thái Nguyên"'] }],
      page: {
        paper: 'A3',
        orientation: 'landscape',
        margins: { top: 20, bottom: 20, left: 30, right: 15 },
        titleRows: [0, 2],
        fitToWidth: true,
      },
      isProtected: true,
    },
    { name: "Cơ cấu 'GTSX' 2024", rows: HOSTILE_TEXTS.map((value) => [{ value }]), freeze: { rows: 0, columns: 0 } },
    { name: '__proto__', rows: [[{ value: 1 }]], visibility: 'hidden' },
    { name: 'constructor', rows: [], visibility: 'veryHidden', freeze: { rows: 1, columns: 0 } },
  ],
  names: [
    { name: 'NAM', refersTo: "'Chi tiết'!$A$1" },
    { name: 'TY_LE', refersTo: '0.5', sheet: "Cơ cấu 'GTSX' 2024" },
  ],
  customXml: ['<plan xmlns="urn:phan-bo:plan">{"năm":2024}</plan>', '<?xml version="1.0" encoding="UTF-8"?><other/>'],
  properties: { title: 'Kế hoạch <2024> & giao', creator: 'Phòng Tài chính' },
};
