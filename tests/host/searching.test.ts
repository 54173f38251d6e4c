import { wildcards } from '../../src/workbench/host/types/finding';
import { rectangles } from '../../src/workbench/host/types/special-cells';
import { codeOf, conformance, onSheet } from './cases';

/** Communes with what was assigned and what was done; the last column are formulas. */
const COMMUNES = [
  ['Xã', 'Giao', 'Thực hiện', 'Tỷ lệ'],
  ['Phú Lương', 120, 96, '=C2/B2'],
  ['Định Hóa', 80, '', '=C3/B3'],
  ['Võ Nhai', 60, 66, '=C4/B4'],
  ['phú bình', 150, 'chưa báo cáo', '=C5/B5'],
];

test('cells side by side become few rectangles', () => {
  expect(rectangles(new Map([[2, [1, 2, 4]], [3, [1, 2]], [5, [1, 2]]]))).toEqual([
    { row: 2, lastRow: 3, column: 1, lastColumn: 2 },
    { row: 2, lastRow: 2, column: 4, lastColumn: 4 },
    { row: 5, lastRow: 5, column: 1, lastColumn: 2 },
  ]);
});

test.each([
  ['ph?', 'xã Phú Lương', true],
  ['p*g', 'xã Phú Lương', true],
  ['~*', 'xã Phú', false],
  ['~*', '02 xã*', true],
  ['(1)', 'mục (1)', true],
])('%s in %s', (text, cell, found) => {
  expect(new RegExp(wildcards(text), 'iu').test(cell)).toBe(found);
});

conformance('finding cells', [
  {
    member: 'Excel.Range#find',
    says: 'the first match row by row, in any case unless asked, whole cells only if asked, backwards if asked',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:D5');
        range.values = COMMUNES;
        const found = [
          range.find('phú', {}),
          range.find('phú', { matchCase: true }),
          range.find('Phú', { searchDirection: 'Backwards' }),
          range.find('PHÚ BÌNH', { completeMatch: true }),
          range.find('1*0', { completeMatch: true }),
        ].map((cell) => cell.load('address'));
        const none = range.findOrNullObject('phú', { completeMatch: true });
        await context.sync();
        expect(found.map((cell) => cell.address)).toEqual(['Sheet1!A2', 'Sheet1!A5', 'Sheet1!A5', 'Sheet1!A5', 'Sheet1!B2']);
        expect(none.isNullObject).toBe(true);
      });
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.getRange('A1:D5').find('Đại Từ', {}).load('address')))).toBe('ItemNotFound');
    },
  },
  {
    member: 'Excel.Worksheet#findAll',
    says: 'every match as few areas; ItemNotFound, or a null object, when there is none',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:D5').values = COMMUNES;
        const all = sheet.findAll('phú', {}).load('address,areaCount,cellCount');
        all.format.fill.color = 'yellow';
        const none = sheet.findAllOrNullObject('Đại Từ', {});
        const fill = sheet.getRange('A5').format.fill.load('color');
        await context.sync();
        expect([all.address, all.areaCount, all.cellCount]).toEqual(['Sheet1!A2,Sheet1!A5', 2, 2]);
        expect([none.isNullObject, fill.color]).toEqual([true, '#FFFF00']);
      });
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.findAll('Đại Từ', {}).load('address')))).toBe('ItemNotFound');
    },
  },
  {
    member: 'Excel.Range#replaceAll',
    says: 'counts replacements, also within formulas, and reads the result as typed',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:C1').values = [['xã 1, xã 2', 120, '=B1*2']];
        const words = sheet.getRange('A1:C1').replaceAll('xã', 'phường', {});
        const digits = sheet.replaceAll('2', '3', {});
        const read = sheet.getRange('A1:C1').load('formulas,values');
        await context.sync();
        expect([words.value, digits.value]).toEqual([2, 3]);
        expect([read.formulas, read.values]).toEqual([[['phường 1, phường 3', 130, '=B1*3']], [['phường 1, phường 3', 130, 390]]]);
      });
    },
  },
  {
    member: 'Excel.Range#getSpecialCells',
    says: 'formulas, constants by kind, blanks; ItemNotFound when there are none',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:D5');
        range.values = COMMUNES;
        const found = [
          range.getSpecialCells('Formulas'),
          range.getSpecialCells('Formulas', 'Errors'),
          range.getSpecialCells('Constants', 'Numbers'),
          range.getSpecialCells('Constants', 'Text'),
          range.getSpecialCells('Blanks'),
        ].map((areas) => areas.load('address'));
        const none = range.getSpecialCellsOrNullObject('Constants', 'Logical');
        await context.sync();
        expect(found.map((areas) => areas.address.replaceAll('Sheet1!', ''))).toEqual(['D2:D5', 'D5', 'B2:C2,B3,B4:C4,B5', 'A1:D1,A2:A5,C5', 'C3']);
        expect(none.isNullObject).toBe(true);
      });
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.getRange('A1:D5').getSpecialCells('Constants', 'Logical').load('address')))).toBe('ItemNotFound');
    },
  },
  {
    member: 'Excel.Range#getVisibleView',
    says: 'the rows and columns that show, as if the others were not there; special cells agree',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:D5').values = COMMUNES;
        sheet.getRange('3:4').rowHidden = true;
        sheet.getRange('C:C').columnHidden = true;
        const view = sheet.getRange('A2:D5').getVisibleView().load('values,rowCount,columnCount,cellAddresses');
        view.rows.load('items/values');
        const visible = sheet.getRange('A2:D5').getSpecialCells('Visible').load('address');
        await context.sync();
        expect(view.values).toEqual([['Phú Lương', 120, 0.8], ['phú bình', 150, '#VALUE!']]);
        expect([view.rowCount, view.columnCount]).toEqual([2, 3]);
        expect(view.cellAddresses[1]).toEqual(['Sheet1!A5', 'Sheet1!B5', 'Sheet1!D5']);
        expect(view.rows.items.map((row) => row.values)).toEqual([[['Phú Lương', 120, 0.8]], [['phú bình', 150, '#VALUE!']]]);
        expect(visible.address).toBe('Sheet1!A2:B2,Sheet1!D2,Sheet1!A5:B5,Sheet1!D5');
      });
    },
  },
  {
    member: 'Excel.Range#getRangeEdge',
    says: 'as Ctrl+arrow: the end of the run, the next filled cell, the edge of the sheet; extended ranges as Ctrl+Shift+arrow',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('B2:B4').values = [[1], [2], [3]];
        sheet.getRange('B8').values = [[9]];
        const cell = sheet.getRange('B2');
        const found = [
          cell.getRangeEdge('Down'),
          sheet.getRange('B4').getRangeEdge('Down'),
          sheet.getRange('B8').getRangeEdge('Down'),
          cell.getRangeEdge('Left'),
          sheet.getRange('B3:C5').getExtendedRange('Up', 'B4'),
          cell.getExtendedRange('Right'),
          cell.getSurroundingRegion(),
          sheet.getRange('C5').getSurroundingRegion(),
        ].map((range) => range.load('address'));
        await context.sync();
        expect(found.map((range) => range.address.replace('Sheet1!', ''))).toEqual(['B4', 'B8', 'B1048576', 'A2', 'B2:C5', 'B2:XFD2', 'B2:B4', 'B2:C5']);
      });
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.getRange('B3:C5').getRangeEdge('Up', 'D9').load('address')))).toBe('InvalidArgument');
    },
  },
  {
    member: 'Excel.Range#getDirectPrecedents',
    says: 'the cells a formula refers to, sheet by sheet, by names too; all of them along the chain; dependents the other way',
    // `getDependents` came with 1.15.
    options: { apiVersion: '1.15' },
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const other = context.workbook.worksheets.add('Năm trước');
        other.getRange('A1:A2').formulas = [[100], ['=A1*2']];
        sheet.getRange('A1:C2').formulas = [[1, 2, '=A1+B1'], [3, 4, "=C1+'Năm trước'!A2+TongGiao"]];
        context.workbook.names.add('TongGiao', sheet.getRange('B2'));
        await context.sync();
        const direct = sheet.getRange('C2').getDirectPrecedents().load('addresses');
        const all = sheet.getRange('C2').getPrecedents().load('addresses');
        const dependents = other.getRange('A1').getDependents().load('addresses');
        const next = other.getRange('A1').getDirectDependents().load('addresses');
        all.ranges.load('items/address');
        await context.sync();
        expect(direct.addresses).toEqual(['Sheet1!C1,Sheet1!B2', "'Năm trước'!A2"]);
        expect(all.addresses).toEqual(['Sheet1!A1:C1,Sheet1!B2', "'Năm trước'!A1:A2"]);
        expect(all.ranges.items.map((range) => range.address)).toEqual(['Sheet1!A1:C1', 'Sheet1!B2', "'Năm trước'!A1:A2"]);
        expect([dependents.addresses, next.addresses]).toEqual([["'Năm trước'!A2", 'Sheet1!C2'], ["'Năm trước'!A2"]]);
      });
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.getRange('A1').getDirectPrecedents().load('addresses')))).toBe('ItemNotFound');
    },
  },
]);

conformance('areas', [
  {
    member: 'Excel.Worksheet#getRanges',
    says: 'several ranges at once: null where they differ, one command for all',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const areas = sheet.getRanges('A1:A3, C1:C3').load('address,areaCount,cellCount,isEntireColumn,format/fill/color');
        areas.format.font.bold = true;
        areas.format.columnWidth = 96;
        sheet.getRange('A1').format.fill.color = '#FF0000';
        areas.format.fill.load('color');
        areas.areas.load('items/address');
        const met = areas.getIntersectionOrNullObject('A2:B2').load('address');
        const moved = areas.getOffsetRangeAreas(1, 1).load('address');
        const whole = sheet.getRanges('A1:A2,A5').getEntireColumn().load('address');
        const fonts = sheet.getRange('A1:C1').getCellProperties({ format: { font: { bold: true } } });
        await context.sync();
        expect([areas.address, areas.areaCount, areas.cellCount, areas.isEntireColumn]).toEqual(['Sheet1!A1:A3,Sheet1!C1:C3', 2, 6, false]);
        expect(areas.format.fill.color).toBeNull();
        expect(areas.areas.items.map((range) => range.address)).toEqual(['Sheet1!A1:A3', 'Sheet1!C1:C3']);
        expect([met.address, moved.address, whole.address]).toEqual(['Sheet1!A2', 'Sheet1!B2:B4,Sheet1!D2:D4', 'Sheet1!A:A']);
        expect(fonts.value[0]?.map((cell) => cell.format?.font?.bold)).toEqual([true, false, true]);
      });
    },
  },
]);
