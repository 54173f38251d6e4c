/** What the page asks the host about the person's own work: entries that cannot stay, and what a file would lose. */
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { openExcel, type ExcelInNode } from '../support/excel-in-node';
import { onSheet } from './cases';

let excel: ExcelInNode;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => excel.dispose());

/** What the host says of an entry in A1, which stands there already. */
async function entered(value: string | number): Promise<Awaited<ReturnType<ExcelInNode['host']['checkEntry']>>> {
  const sheet = excel.spreadsheet.activeSheet();
  excel.spreadsheet.write(sheet, 0, 0, [[{ value }]]);
  return excel.host.checkEntry(sheet, 0, 0);
}

test('an entry that breaks a rule is refused in the words of the rule, one that keeps it is not', async () => {
  await onSheet(excel, (sheet) => {
    const { dataValidation } = sheet.getRange('A1');
    dataValidation.rule = { wholeNumber: { formula1: 0, formula2: '=B1', operator: 'Between' } };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Số hộ', message: 'Số nguyên từ 0 đến số hộ của xã.' };
    sheet.getRange('B1').values = [[120]];
  });
  expect(await entered(120)).toBeNull();
  expect(await entered(121)).toEqual({ reason: 'validation', style: 'Stop', title: 'Số hộ', message: 'Số nguyên từ 0 đến số hộ của xã.' });
  expect(await entered('nhiều')).toMatchObject({ reason: 'validation' });
});

test.each([
  ['Warning', true, 'Warning'],
  ['Information', true, 'Information'],
  ['Stop', false, undefined],
] as const)('an alert of style %s, shown %s', async (style, showAlert, told) => {
  await onSheet(excel, (sheet) => {
    const { dataValidation } = sheet.getRange('A1');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'xã,phường' } };
    dataValidation.errorAlert = { showAlert, style, title: '', message: '' };
  });
  expect((await entered('huyện'))?.style).toBe(told);
});

test('an entry in a locked cell of a protected sheet is refused, in an unlocked one it is not', async () => {
  await onSheet(excel, (sheet) => sheet.protection.protect());
  expect(await entered(1)).toEqual({ reason: 'locked', style: 'Stop', title: '', message: '' });
  await onSheet(excel, (sheet) => {
    sheet.protection.unprotect();
    sheet.getRange('A1').format.protection.locked = false;
    sheet.protection.protect();
  });
  expect(await entered(1)).toBeNull();
});

test('a plain workbook loses nothing in a file, names of sheets included', async () => {
  await onSheet(excel, (sheet) => {
    sheet.getRange('A1:B2').formulas = [['Xã', 'Số hộ'], ['Bảo Lý', '=60*2']];
    sheet.getRange('A1:B1').format.font.bold = true;
    sheet.getRange('A1:B1').format.fill.color = '#DDEBF7';
    sheet.getRange('B2').numberFormat = [['#,##0']];
    sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'Bảo Lý,Thượng Đình' } };
    sheet.names.add('SoHo', sheet.getRange('B2'));
  });
  expect(await excel.host.losses()).toEqual([]);
  const bytes = await writeWorkbook(await excel.host.toGrid());
  const read = readWorkbook(bytes, 'x.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.names).toEqual([{ name: 'SoHo', refersTo: 'Sheet1!$B$2', sheet: 'Sheet1' }]);
  await excel.host.fromGrid(read.value);
  await onSheet(excel, async (sheet, context) => {
    const name = sheet.names.getItem('SoHo').load('value,scope');
    await context.sync();
    expect([name.value, name.scope]).toEqual(['Sheet1!B2', 'Worksheet']);
  });
});

test('what a file does not hold is named, with how many of it', async () => {
  await onSheet(excel, (sheet) => {
    sheet.getRange('A1:B3').values = [['Xã', 'Số hộ'], ['Bảo Lý', 120], ['Thượng Đình', 80]];
    sheet.tables.add('A1:B3', true);
    sheet.comments.add('A2', 'Xã mới');
    sheet.comments.add('A3', 'Xã cũ');
    sheet.charts.add('Line', sheet.getRange('A1:B3'));
    sheet.getRange('B2:B3').conditionalFormats.add('DataBar');
    sheet.getRange('B2:B3').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
    sheet.getRange('A1').hyperlink = { address: 'https://example.org/', textToDisplay: 'Xã' };
    sheet.getRange('2:3').group('ByRows');
    sheet.horizontalPageBreaks.add('A3');
    sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = 'Thái Nguyên';
    sheet.getRange('A5').format.font.underline = 'Single';
    sheet.protection.protect({ allowSort: true });
  });
  expect(await excel.host.losses()).toEqual([
    { what: 'tables', count: 1 },
    { what: 'comments', count: 2 },
    { what: 'charts', count: 1 },
    { what: 'conditionalFormats', count: 1 },
    { what: 'validations', count: 1 },
    { what: 'hyperlinks', count: 1 },
    { what: 'outlines', count: 1 },
    { what: 'pageBreaks', count: 1 },
    { what: 'headersFooters', count: 1 },
    { what: 'protectionDetails', count: 1 },
    { what: 'formats', count: 1 },
  ]);
});
