import type { WorkbookGrid } from '../../src/xlsx';
import { openExcel } from '../support/excel-in-node';

const GRID: WorkbookGrid = {
  styles: {
    header: { font: { name: 'Times New Roman', size: 13, bold: true }, fill: 'DDEBF7', bordered: true, horizontal: 'center', vertical: 'center', wrap: true },
    amount: { numberFormat: '#,##0.0', locked: false },
  },
  sheets: [
    {
      name: 'Chi tiết',
      rows: [
        [{ value: 'Thu ngân sách', style: 'header' }, { value: 'Quý I', style: 'header' }],
        [{ value: 'Cổ Lũng' }, { value: 12.5, style: 'amount' }],
        [{ value: '0012' }, { value: 14.5, style: 'amount' }],
        [undefined, { value: 27, formula: 'SUM(B2:B3)' }],
      ],
      columnWidths: [24, undefined],
      hiddenRows: [2],
      merges: [{ row: 4, column: 0, lastRow: 4, lastColumn: 1 }],
      freeze: { rows: 1, columns: 1 },
      tabColor: '70AD47',
      validations: [{ range: { row: 1, column: 0, lastRow: 2, lastColumn: 0 }, list: ['Cổ Lũng', 'Động Đạt'] }],
      page: { paper: 'A4', orientation: 'landscape', margins: { top: 20, bottom: 20, left: 30, right: 15 }, titleRows: [0, 0], fitToWidth: true },
      isProtected: true,
    },
    { name: 'Ẩn', rows: [[{ value: true }, { value: { error: '#N/A' } }]], visibility: 'veryHidden' },
  ],
  names: [{ name: 'TONG', refersTo: "'Chi tiết'!$B$4" }],
  customXml: ['<plan xmlns="urn:phan-bo-chi-tieu:plan"/>'],
  properties: { title: 'Giao chỉ tiêu', creator: 'Phòng TC-KH' },
};

test('a workbook put in comes out again, formulas calculated', async () => {
  const excel = openExcel();
  await excel.host.fromGrid(GRID);
  const out = await excel.host.toGrid();
  expect(out.sheets.map((sheet) => sheet.rows.map((row) => row.map((cell) => cell && { value: cell.value, formula: cell.formula })))).toEqual(
    GRID.sheets.map((sheet) => sheet.rows.map((row) => row.map((cell) => cell && { value: cell.value, formula: cell.formula }))),
  );
  const styled = (grid: WorkbookGrid): unknown => grid.sheets.map((sheet) => sheet.rows.map((row) => row.map((cell) => (cell?.style === undefined ? null : grid.styles[cell.style]))));
  expect(styled(out)).toEqual(styled(GRID));
  const [detail, hidden] = out.sheets;
  expect(detail).toMatchObject({
    columnWidths: [24, undefined],
    hiddenRows: [2],
    merges: [{ row: 4, column: 0, lastRow: 4, lastColumn: 1 }],
    freeze: { rows: 1, columns: 1 },
    tabColor: '70AD47',
    validations: GRID.sheets[0]?.validations,
    isProtected: true,
    visibility: 'visible',
  });
  expect(detail?.page).toMatchObject({ paper: 'A4', orientation: 'landscape', titleRows: [0, 0], fitToWidth: true });
  expect(detail?.page?.margins.left).toBeCloseTo(30, 9);
  expect(hidden?.visibility).toBe('veryHidden');
  expect([out.names, out.customXml, out.properties]).toEqual([GRID.names, GRID.customXml, GRID.properties]);
  excel.dispose();
});

test('a second workbook leaves nothing of the first', async () => {
  const excel = openExcel();
  await excel.host.fromGrid(GRID);
  await excel.host.fromGrid({ styles: {}, sheets: [{ name: 'Chi tiết', rows: [[{ value: 1 }]] }] });
  const out = await excel.host.toGrid();
  expect(out.sheets).toHaveLength(1);
  expect(out.sheets[0]).toMatchObject({ name: 'Chi tiết', rows: [[{ value: 1 }]], isProtected: false, merges: [] });
  expect([out.names, out.customXml, out.properties]).toEqual([[], [], {}]);
  excel.dispose();
});
