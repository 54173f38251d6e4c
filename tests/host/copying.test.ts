import { shiftFormula } from '../../src/workbench/host/references';
import { openExcel, type ExcelInNode } from '../support/excel-in-node';

describe('references of a copied formula', () => {
  test.each([
    ['=A1+$B$1+$C1+D$1', 1, 1, '=B2+$B$1+$C2+E$1'],
    ["='Chi tiết'!B2+Sheet1!A1", 2, 0, "='Chi tiết'!B4+Sheet1!A3"],
    ['=SUM(A1:B2)', 3, 0, '=SUM(A4:B5)'],
    ['=SUM(A:A)+SUM(1:1)+SUM($B:C)', 1, 1, '=SUM(B:B)+SUM(2:2)+SUM($B:D)'],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
    ['=LOG10(A1)+TONG_A1+A1B', 1, 0, '=LOG10(A2)+TONG_A1+A1B'],
    ['=A1', -1, 0, '=#REF!'],
  ])('%s moved by %i rows and %i columns', (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});

describe('copying', () => {
  let excel: ExcelInNode;
  beforeEach(() => {
    excel = openExcel();
  });
  afterEach(() => excel.dispose());

  test('copyFrom moves formulas, repeats a smaller source and brings formats', async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').formulas = [[2, '=A1*10']];
      sheet.getRange('B1').format.fill.color = '#FFCC00';
      sheet.getRange('A3:B6').copyFrom('A1:B1');
      sheet.getRange('D1').copyFrom('A1:B1', 'Formats');
      const copied = sheet.getRange('A3:B6').load('formulas,values');
      const fill = sheet.getRange('E1').format.fill.load('color');
      const formatsOnly = sheet.getRange('D1:E1').load('values');
      await context.sync();
      expect(copied.formulas).toEqual([3, 4, 5, 6].map((row) => [2, `=A${row}*10`]));
      expect(copied.values).toEqual([[2, 20], [2, 20], [2, 20], [2, 20]]);
      expect(fill.color).toBe('#FFCC00');
      expect(formatsOnly.values).toEqual([['', '']]);
    });
  });

  test('a copied sheet has its own cells, merges, widths and protection', async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').formulas = [[1, '=A1+1'], ['x', '']];
      sheet.getRange('A2:B2').merge();
      sheet.getRange('A1').format.columnWidth = 120;
      sheet.protection.protect();
      const copy = sheet.copy('End');
      copy.load('name,position');
      copy.protection.load('protected');
      const cells = copy.getRange('A1:B2').load('formulas');
      const width = copy.getRange('A1').format.load('columnWidth');
      const merged = copy.getRange('A2').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect([copy.name, copy.position, copy.protection.protected]).toEqual(['Sheet1 (2)', 1, true]);
      expect(cells.formulas).toEqual([[1, '=A1+1'], ['x', '']]);
      expect(width.columnWidth).toBe(120);
      expect(merged.address).toBe("'Sheet1 (2)'!A2:B2");
    });
  });

  test('hidden rows and columns one by one', async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('2:2').rowHidden = true;
      const rows = sheet.getRange('A1:C3').getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = sheet.getRange('B1:C3').getColumnProperties({ columnHidden: true, address: true });
      await context.sync();
      expect(rows.value).toEqual([
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
        { rowHidden: false, rowIndex: 2 },
      ]);
      expect(columns.value).toEqual([
        { columnHidden: false, address: 'Sheet1!B1:B3' },
        { columnHidden: false, address: 'Sheet1!C1:C3' },
      ]);
    });
  });
});
