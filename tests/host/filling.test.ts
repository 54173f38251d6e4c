import { continued, type Series } from '../../src/workbench/host/fill-series';
import { transposeFormula } from '../../src/workbench/host/references';
import { numberFormatCategory } from '../../src/workbench/host/number-format-category';
import { codeOf, conformance, onSheet } from './cases';

describe('how a fill goes on', () => {
  test.each<[string, Parameters<typeof continued>[0], Series, boolean, readonly unknown[]]>([
    ['one number is copied', [5], 'FillDefault', false, [5, 5, 5]],
    ['two numbers are a step', [0.1, 0.2], 'FillDefault', false, [0.3, 0.4, 0.5]],
    ['three numbers are a trend', [1, 2, 6], 'FillDefault', false, [8, 10.5, 13]],
    ['one number steps when asked to', [5], 'FillSeries', false, [6, 7, 8]],
    ['a date goes on by days', [45306], 'FillDefault', true, [45307, 45308, 45309]],
    ['weekdays leave out Saturday and Sunday', [45310], 'FillWeekdays', true, [45313, 45314, 45315]],
    ['months end where the month ends', [45322], 'FillMonths', true, [45351, 45382, 45412]],
    ['years keep the day', [45351], 'FillYears', true, [45716, 46081, 46446]],
    ['quarters go round', ['Q3'], 'FillDefault', false, ['Q4', 'Q1', 'Q2']],
    ['a number at the end counts on', ['Tháng 11'], 'FillDefault', false, ['Tháng 12', 'Tháng 13', 'Tháng 14']],
    ['leading zeros stay', ['xã 08', 'xã 09'], 'FillDefault', false, ['xã 10', 'xã 11', 'xã 12']],
    ['months go round', ['Nov'], 'FillDefault', false, ['Dec', 'Jan', 'Feb']],
    ['other text is repeated', ['a', 'b'], 'FillDefault', false, ['a', 'b', 'a']],
    ['copies repeat the pattern', [1, 2], 'FillCopy', false, [1, 2, 1]],
    ['growth multiplies', [2, 4], 'GrowthTrend', false, [8, 16, 32]],
  ])('%s', (_, source, series, isDate, expected) => {
    expect(continued(source, 3, series, isDate).map((value) => (typeof value === 'number' ? Number(value.toFixed(10)) : value))).toEqual(expected);
  });
});

test.each([
  ['=SUM(A1:D1)', '=SUM(G7:G10)'],
  ['=$A$1+A2', '=$A$1+H7'],
  ['=A$1', '=$A7'],
])('%s of E1, transposed to G11', (formula, turned) => {
  expect(transposeFormula(formula, { row: 0, column: 4 }, { row: 10, column: 6 })).toBe(turned);
});

test.each([
  ['General', 'General'], ['@', 'Text'], ['#,##0.00', 'Number'], ['0.0%', 'Percentage'], ['dd/mm/yyyy', 'Date'], ['h:mm AM/PM', 'Time'],
  ['#,##0 [$₫-42A]', 'Currency'], ['_(* #,##0.00_);_(* \\(#,##0.00\\)', 'Accounting'], ['# ?/?', 'Fraction'], ['0.00E+00', 'Scientific'], ['00000', 'Special'], ['0 "xã"', 'Custom'],
])('%s is %s', (format, category) => {
  expect(numberFormatCategory(format)).toBe(category);
});

conformance('copying, cutting and filling', [
  {
    member: 'Excel.Range#copyFrom',
    says: 'transposed: rows become columns, formulas turn with them; links refer to their source',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:C1').formulas = [[3, 5, '=SUM(A1:B1)']];
        sheet.getRange('C1').format.fill.color = '#90EE90';
        sheet.getRange('E5').copyFrom('A1:C1', 'All', false, true);
        sheet.getRange('G1').copyFrom('A1:C1', 'Link');
        sheet.getRange('G2').copyFrom('A1', 'Link');
        const turned = sheet.getRange('E5:E7').load('formulas,values');
        const fill = sheet.getRange('E7').format.fill.load('color');
        const links = sheet.getRange('G1:I2').load('formulas');
        await context.sync();
        expect([turned.formulas, turned.values]).toEqual([[[3], [5], ['=SUM(E5:E6)']], [[3], [5], [8]]]);
        expect([fill.color, links.formulas]).toEqual(['#90EE90', [['=A1', '=B1', '=C1'], ['=$A$1', '', '']]]);
      });
    },
  },
  {
    member: 'Excel.Range#moveTo',
    says: 'formulas follow what is moved and lose what is covered; the old place is empty',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:B2').formulas = [[1, '=A1*2'], [7, 8]];
        sheet.getRange('D1:D3').formulas = [['=SUM(A1:B1)'], ['=A2'], ['=B1']];
        const kept = sheet.getRange('A1').load('address');
        await context.sync();
        sheet.getRange('A1:B1').moveTo('A2');
        const all = sheet.getRange('A1:B2').load('formulas');
        const others = sheet.getRange('D1:D3').load('formulas,values');
        kept.load('address');
        await context.sync();
        expect(all.formulas).toEqual([['', ''], [1, '=A2*2']]);
        expect(others.formulas).toEqual([['=SUM(A2:B2)'], ['=#REF!'], ['=B2']]);
        expect([others.values[0]?.[0], kept.address]).toEqual([3, 'Sheet1!A2']);
      });
    },
  },
  {
    member: 'Excel.Range#moveTo',
    says: 'to another sheet: references name the sheet their cells are on',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const other = context.workbook.worksheets.add('Tổng hợp');
        sheet.getRange('A1:B1').formulas = [[5, '=A1+C1']];
        sheet.getRange('C1:D1').formulas = [[10, '=B1']];
        sheet.getRange('A1:B1').moveTo(other.getRange('E5'));
        const moved = other.getRange('E5:F5').load('formulas,values');
        const left = sheet.getRange('D1').load('formulas,values');
        await context.sync();
        expect([moved.formulas, moved.values]).toEqual([[[5, '=E5+Sheet1!C1']], [[5, 15]]]);
        expect([left.formulas, left.values]).toEqual([[["='Tổng hợp'!F5"]], [[15]]]);
      });
    },
  },
  {
    member: 'Excel.Range#autoFill',
    says: 'formulas move, values go on, formats come along unless only values are asked for',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:C1').formulas = [['Q1', 100, '=B1*2']];
        sheet.getRange('C1').format.fill.color = '#ADD8E6';
        sheet.getRange('A1:C1').autoFill('A1:C3');
        sheet.getRange('E5').values = [[10]];
        sheet.getRange('E5').format.font.bold = true;
        sheet.getRange('E5').autoFill('E3:E5', 'FillSeries');
        sheet.getRange('E5').autoFill('E5:F5', 'FillValues');
        const down = sheet.getRange('A1:C3').load('formulas');
        const fill = sheet.getRange('C3').format.fill.load('color');
        const up = sheet.getRange('E3:E5').load('values');
        const plain = sheet.getRange('F5').format.font.load('bold');
        await context.sync();
        expect(down.formulas).toEqual([['Q1', 100, '=B1*2'], ['Q2', 100, '=B2*2'], ['Q3', 100, '=B3*2']]);
        expect([fill.color, up.values, plain.bold]).toEqual(['#ADD8E6', [[12], [11], [10]], false]);
      });
      expect(await codeOf(onSheet(excel, (sheet) => sheet.getRange('A1').autoFill('B2:B5')))).toBe('InvalidArgument');
    },
  },
]);

conformance('dynamic arrays', [
  {
    member: 'Excel.Range#getSpillingToRange',
    says: 'the cells a formula fills, and the formula a cell is filled by',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:C1').values = [['Xã', 'Giao', 'Đạt']];
        sheet.getRange('E1').formulas = [['=A1:C1']];
        const to = sheet.getRange('E1').getSpillingToRange().load('address,values,hasSpill');
        const parent = sheet.getRange('G1').getSpillParentOrNullObject().load('address');
        const none = sheet.getRange('A1').getSpillParentOrNullObject();
        const part = sheet.getRange('D1:E1').load('hasSpill');
        const used = sheet.getUsedRange().load('address');
        await context.sync();
        expect([to.address, to.values, to.hasSpill]).toEqual(['Sheet1!E1:G1', [['Xã', 'Giao', 'Đạt']], true]);
        expect([parent.address, none.isNullObject, part.hasSpill, used.address]).toEqual(['Sheet1!E1', true, null, 'Sheet1!A1:G1']);
      });
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.getRange('A1').getSpillingToRange().load('address')))).toBe('ItemNotFound');
    },
  },
  {
    member: 'Excel.Range#values',
    says: 'a spill that meets a filled cell is #SPILL! and fills nothing',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:C1').values = [[1, 2, 3]];
        sheet.getRange('F1').values = [['chắn']];
        sheet.getRange('E1').formulas = [['=A1:C1']];
        const cells = sheet.getRange('E1:G1').load('values,hasSpill');
        await context.sync();
        expect([cells.values, cells.hasSpill]).toEqual([[['#SPILL!', 'chắn', '']], false]);
      });
    },
  },
]);
