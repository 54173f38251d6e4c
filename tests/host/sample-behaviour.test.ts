/**
 * What Microsoft's published samples for Excel (github.com/OfficeDev/office-js-snippets) rely on beyond the plain
 * words of the reference: found by running them, held here.
 */
import { writeWorkbook } from '../../src/xlsx';
import { openExcel, type ExcelInNode } from '../support/excel-in-node';
import { codeOf, conformance, onSheet, type ConformanceCase } from './cases';

const CASES: readonly ConformanceCase[] = [
  {
    member: 'Excel.Range#getResizedRange',
    says: 'moves the bottom right corner, also to the other side of the first cell',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const up = sheet.getRange('D5').getResizedRange(-2, 0).load('address');
        const left = sheet.getRange('D5').getResizedRange(0, -3).load('address');
        await context.sync();
        expect([up.address, left.address]).toEqual(['Sheet1!D3:D5', 'Sheet1!A5:D5']);
      });
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.getRange('D5').getResizedRange(0, -4).load('address')))).toBe('InvalidArgument');
    },
  },
  {
    member: 'Excel.Range#numberFormat',
    says: 'takes a matrix of one format for all cells, whole columns too',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:B2');
        range.values = [[1, 2], [3, 4]];
        range.numberFormat = [['0.00']];
        sheet.getRange('C:C').numberFormat = [['@']];
        range.load('text');
        const cell = sheet.getRange('C7').load('numberFormat');
        await context.sync();
        expect(range.text).toEqual([['1.00', '2.00'], ['3.00', '4.00']]);
        expect(cell.numberFormat).toEqual([['@']]);
      }),
  },
  {
    member: 'Excel.Range#values',
    says: 'takes a comma for thousands only: "14,37" stays text, "1,437" is a number',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:D1');
        range.values = [['14,37', '1,437', '-12,345,678.5', '1,5%']];
        range.load('values');
        await context.sync();
        expect(range.values).toEqual([['14,37', 1437, -12345678.5, '1,5%']]);
      }),
  },
  {
    member: 'Excel.NamedItemCollection#add',
    says: "takes a formula over a table's column, in any case",
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:B3').values = [['Xã', 'Số hộ'], ['Bảo Lý', 120], ['Thượng Đình', 80]];
        sheet.tables.add('A1:B3', true).name = 'GiaoXa';
        sheet.names.add('TongHo', '=SUM(GiaoXa[SỐ HỘ])');
        const cell = sheet.getRange('B5');
        cell.values = [['=TongHo']];
        cell.load('values');
        const name = sheet.names.getItem('TongHo').load('value,type,formula');
        await context.sync();
        expect(cell.values).toEqual([[200]]);
        expect([name.value, name.type, name.formula]).toEqual([200, 'Double', '=SUM(GiaoXa[Số hộ])']);
      }),
  },
  {
    member: 'Excel.TableColumn#name',
    says: 'is followed by formulas of cells and of names when it changes, by the property or by typing the heading',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:B3').values = [['Xã', 'Hộ'], ['Bảo Lý', 120], ['Thượng Đình', 80]];
        const table = sheet.tables.add('A1:B3', true);
        table.name = 'GiaoXa';
        table.showTotals = true;
        sheet.names.add('TongHo', '=SUM(GiaoXa[Hộ])');
        sheet.getRange('D1').formulas = [['=SUM(GiaoXa[Hộ])+1']];
        await context.sync();
        table.columns.getItem('Hộ').name = 'Số hộ';
        const total = sheet.getRange('B4');
        total.formulas = [['=SUBTOTAL(109,[Số hộ])']];
        await context.sync();
        sheet.getRange('B1').values = [['Hộ [#] nghèo']];
        const formulas = [total, sheet.getRange('D1')].map((range) => range.load('formulas,values'));
        const name = sheet.names.getItem('TongHo').load('formula,value');
        await context.sync();
        expect(formulas.map((range) => range.formulas)).toEqual([[["=SUBTOTAL(109,[Hộ '['#'] nghèo])"]], [["=SUM(GiaoXa[Hộ '['#'] nghèo])+1"]]]);
        expect(name.formula).toBe("=SUM(GiaoXa[Hộ '['#'] nghèo])");
      }),
  },
  {
    member: 'Excel.WorksheetRowSortedEventArgs#address',
    says: 'names the rows that changed places and no others',
    holds: async (excel) => {
      const heard: string[] = [];
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:B5').values = [['Xã', 'Hộ'], ['a', 1], ['b', 4], ['c', 3], ['d', 5]];
        sheet.onRowSorted.add((event) => Promise.resolve(void heard.push(event.address)));
        await context.sync();
        const range = sheet.getRange('A1:B5');
        range.sort.apply([{ key: 1 }], false, true);
        await context.sync();
        range.sort.apply([{ key: 1 }], false, true);
        await context.sync();
      });
      await turn();
      expect(heard).toEqual(['A3:B4', '']);
    },
  },
  {
    member: 'Excel.WorksheetChangedEventArgs#changeDirectionState',
    says: 'tells the way cells were shifted, and is there without one for an edit',
    holds: async (excel) => {
      const heard: unknown[] = [];
      await onSheet(excel, async (sheet, context) => {
        sheet.onChanged.add(({ address, changeDirectionState: { deleteShiftDirection, insertShiftDirection } }) =>
          Promise.resolve(void heard.push([address, deleteShiftDirection, insertShiftDirection])),
        );
        await context.sync();
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('B2:C2').delete('Up');
        sheet.getRange('B2:C2').insert('Right');
        await context.sync();
      });
      await turn();
      expect(heard).toEqual([['A1', undefined, undefined], ['B2:C2', 'Up', undefined], ['B2:C2', undefined, 'Right']]);
    },
  },
  {
    member: 'Excel.Binding#onDataChanged',
    says: 'is raised once when the formula of a bound cell is calculated anew',
    holds: async (excel) => {
      const heard: string[] = [];
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:A3').formulas = [[1], [2], ['=SUM(A1:A2)']];
        await context.sync();
        context.workbook.bindings.add(sheet.getRange('A3'), 'Range', 'Tong').onDataChanged.add((event) => Promise.resolve(void heard.push(event.binding.id)));
        context.workbook.bindings.add(sheet.getRange('C3'), 'Range', 'Khac').onDataChanged.add((event) => Promise.resolve(void heard.push(event.binding.id)));
        await context.sync();
        sheet.getRange('A1').values = [[5]];
        await context.sync();
      });
      await turn();
      expect(heard).toEqual(['Tong']);
    },
  },
  {
    member: 'Excel#createWorkbook',
    says: 'asks for another workbook beside this one, empty or from a file; what is no file is refused',
    holds: async () => {
      const asked: (string | null)[] = [];
      const excel = openExcel({ onWorkbookRequested: (file) => void asked.push(file) });
      const grid = await excel.host.toGrid();
      const file = Buffer.from(await writeWorkbook(grid)).toString('base64');
      await excel.Excel.createWorkbook();
      await excel.Excel.createWorkbook(file);
      expect(await codeOf(excel.Excel.createWorkbook('UEsDBA=='))).toBe('InvalidArgument');
      excel.dispose();
      expect(asked).toEqual([null, file]);
    },
  },
  {
    member: 'Office.Settings#saveAsync',
    says: 'writes what was set and tells of it',
    holds: async (excel) => {
      const heard: unknown[] = [];
      await onSheet(excel, async (_, context) => {
        const { settings } = context.workbook;
        settings.onSettingsChanged.add(async (event) => {
          const setting = event.settings.getItem('CanXemLai').load('value');
          await event.settings.context.sync();
          heard.push(setting.value);
        });
        await context.sync();
      });
      excel.Office.context.document.settings.set('CanXemLai', { xã: 'Bảo Lý' });
      await excel.Office.context.document.settings.saveAsync();
      await turn();
      await turn();
      expect(heard).toEqual([{ xã: 'Bảo Lý' }]);
    },
  },
  {
    member: 'OfficeExtension.ClientObject#load',
    says: 'passes over a name that is no property; reading it is what fails',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.load('address, noSuchProperty');
        await context.sync();
        expect(range.address).toBe('Sheet1!A1');
        expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
      }),
  },
];

conformance('what samples rely on', CASES);

/** Events leave a turn after the answer. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

test('formulas that take the place of others are calculated without a complaint on the console', async () => {
  const complained = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const excel: ExcelInNode = openExcel();
  await onSheet(excel, async (sheet, context) => {
    const other = context.workbook.worksheets.add('Khác');
    sheet.getRange('A1:C1').formulas = [[2, 3, '=A1*B1']];
    other.getRange('A1').formulas = [['=Sheet1!C1+Sheet1!A1']];
    await context.sync();
    sheet.getRange('C1').formulas = [['=A1*B1+B1']];
    await context.sync();
    sheet.getRange('A1').values = [[10]];
    const results = [sheet.getRange('C1').load('values'), other.getRange('A1').load('values')];
    await context.sync();
    expect(results.map((range) => range.values)).toEqual([[[33]], [[43]]]);
  });
  excel.dispose();
  expect(complained).not.toHaveBeenCalled();
  complained.mockRestore();
});
