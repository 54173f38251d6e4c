import type { ExcelInNode } from '../support/excel-in-node';
import { codeOf, conformance, onSheet } from './cases';

/** Exports of Thái Nguyên's districts, in million dollars, with headings in A1. */
const EXPORTS = [
  ['Huyện', 'Năm', 'Kế hoạch', 'Thực hiện'],
  ['Phú Lương', 2024, 19.5, 20],
  ['Đại Từ', 2024, 120, 98],
  ['Phổ Yên', 2024, 27_000, 29_100],
  ['Định Hóa', 2023, 4, 5],
];

function withTable(excel: ExcelInNode, work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<void> {
  return onSheet(excel, async (sheet, context) => {
    sheet.getRange('A1:D5').values = EXPORTS;
    const table = sheet.tables.add('A1:D5', true);
    table.name = 'XuatKhau';
    await context.sync();
    await work(table, sheet, context);
  });
}

async function hiddenRows(sheet: Excel.Worksheet, context: Excel.RequestContext, count: number): Promise<number[]> {
  const rows = Array.from({ length: count }, (_, index) => sheet.getRange(`A${index + 1}`).load('rowHidden'));
  await context.sync();
  return rows.flatMap((row, index) => (row.rowHidden ? [index + 1] : []));
}

conformance('tables: making and finding', [
  {
    member: 'Excel.TableCollection#add',
    says: 'headings become the names of columns, the table gets a name of its own and the style every table starts with',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange('B2:D3').values = [['Chỉ tiêu', '', 'Chỉ tiêu'], ['Thu ngân sách', 1, 2]];
        const table = sheet.tables.add('B2:D3', true).load();
        const columns = table.columns.load('items/name');
        const header = table.getHeaderRowRange().load('values');
        await context.sync();
        expect([table.name, table.style, table.showHeaders, table.showTotals, table.showBandedRows, table.showFilterButton]).toEqual([
          'Table1', 'TableStyleMedium2', true, false, true, true,
        ]);
        expect(columns.items.map((column) => column.name)).toEqual(['Chỉ tiêu', 'Column2', 'Chỉ tiêu2']);
        expect(header.values).toEqual([['Chỉ tiêu', 'Column2', 'Chỉ tiêu2']]);
      }),
  },
  {
    member: 'Excel.TableCollection#add',
    says: 'without headings the data moves down by one row',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:B3').values = [['Vô Tranh', 1], ['Hợp Thành', 2], ['dưới', 3]];
        const range = sheet.tables.add('A1:B2', false).getRange().load('address,values');
        const below = sheet.getRange('A4:B4').load('values');
        await context.sync();
        expect(range.address).toBe('Sheet1!A1:B3');
        expect(range.values).toEqual([['Column1', 'Column2'], ['Vô Tranh', 1], ['Hợp Thành', 2]]);
        expect(below.values).toEqual([['dưới', 3]]);
      }),
  },
  {
    member: 'Excel.TableCollection#getItem',
    says: 'by name in any case or by id, on its own sheet only; null objects pass on',
    holds: (excel) =>
      withTable(excel, async (table, sheet, context) => {
        const other = context.workbook.worksheets.add('Khác');
        table.load('id');
        const byName = context.workbook.tables.getItem('xuatkhau').load('name');
        const elsewhere = other.tables.getItemOrNullObject('XuatKhau');
        elsewhere.clearFilters();
        const touched = sheet.getRange('D5:F9').getTables(false).load('items/name');
        const inside = sheet.getRange('D5:F9').getTables(true).getCount();
        await context.sync();
        expect([byName.name, elsewhere.isNullObject, touched.items.map((each) => each.name), inside.value]).toEqual(['XuatKhau', true, ['XuatKhau'], 0]);
        const byId = sheet.tables.getItem(table.id).load('name');
        await context.sync();
        expect(byId.name).toBe('XuatKhau');
        other.tables.getItem('XuatKhau').load('name');
        expect(await codeOf(context.sync())).toBe('ItemNotFound');
      }),
  },
  {
    member: 'Excel.TableCollection#add',
    says: 'no table over another one, none over merged cells or whole columns; a name once',
    holds: async (excel) => {
      const refused = (address: string): Promise<string> =>
        codeOf(onSheet(excel, (sheet) => {
          sheet.tables.add(address, true);
        }));
      await withTable(excel, async (_, sheet, context) => {
        sheet.getRange('F1:G1').merge();
        await context.sync();
      });
      expect([await refused('C4:F8'), await refused('F1:G3'), await refused('A:B'), await refused('không có')]).toEqual([
        'InvalidArgument', 'InvalidOperation', 'InvalidArgument', 'InvalidArgument',
      ]);
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.tables.add('I1:J2', true).name = 'XUATKHAU';
      }))).toBe('ItemAlreadyExists');
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.tables.getItem('XuatKhau').name = 'hai từ';
      }))).toBe('InvalidArgument');
    },
  },
]);

conformance('tables: rows and columns', [
  {
    member: 'Excel.TableRowCollection#add',
    says: 'a table of headings alone takes its first rows right below them',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const table = sheet.tables.add('A1:B1', true);
        table.getHeaderRowRange().values = [['Xã', 'Số hộ']];
        const none = table.rows.getCount();
        table.rows.add(undefined, [['Yên Trạch', '1/5/2024'], ['Vô Tranh', '2/6/2024']]);
        const all = table.getRange().load('address,values');
        const some = table.rows.getCount();
        await context.sync();
        expect([none.value, some.value, all.address]).toEqual([0, 2, 'Sheet1!A1:B3']);
        expect(all.values).toEqual([['Xã', 'Số hộ'], ['Yên Trạch', 45_296], ['Vô Tranh', 45_328]]);
      }),
  },
  {
    member: 'Excel.TableRowCollection#add',
    says: 'put in at its index, what lies below the table moves down, formulas follow',
    holds: (excel) =>
      withTable(excel, async (table, sheet, context) => {
        sheet.getRange('A7:B7').values = [['Ghi chú', '=D5']];
        const row = table.rows.add(1, [['Đồng Hỷ', 2024, 30, 31]]).load('index,values');
        const body = table.columns.getItem('Huyện').getDataBodyRange().load('values');
        const below = sheet.getRange('A8:B8').load('formulas');
        await context.sync();
        expect([row.index, row.values]).toEqual([1, [['Đồng Hỷ', 2024, 30, 31]]]);
        expect(body.values.flat()).toEqual(['Phú Lương', 'Đồng Hỷ', 'Đại Từ', 'Phổ Yên', 'Định Hóa']);
        expect(below.formulas).toEqual([['Ghi chú', '=D6']]);
        table.rows.add(undefined, [[1, 2]]);
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
  {
    member: 'Excel.TableRow#delete',
    says: 'rows close up; the last one leaves an empty row that counts as none',
    holds: (excel) =>
      withTable(excel, async (table, _, context) => {
        table.rows.getItemAt(2).delete();
        const rows = table.rows.load('items/values');
        await context.sync();
        expect(rows.items.flatMap((row) => row.values[0]?.slice(0, 1) as unknown[])).toEqual(['Phú Lương', 'Đại Từ', 'Định Hóa']);
        for (let count = 0; count < 3; count += 1) table.rows.getItemAt(0).delete();
        const left = table.rows.getCount();
        const range = table.getRange().load('address');
        await context.sync();
        expect([left.value, range.address]).toEqual([0, 'Sheet1!A1:D2']);
        table.rows.getItemAt(0).load('values');
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
  {
    member: 'Excel.TableColumnCollection#add',
    says: 'a column with its heading, formulas by the names of columns in each row',
    holds: (excel) =>
      withTable(excel, async (table, _, context) => {
        const formulas = [['Tỷ lệ'], ...EXPORTS.slice(1).map(() => ['=ROUND([@[Thực hiện]]/[@[kế HOẠCH]]*100,1)'])];
        const column = table.columns.add(undefined, formulas).load('name,index,id');
        const cells = column.getDataBodyRange().load('values,formulas');
        const range = table.getRange().load('address');
        await context.sync();
        expect([column.name, column.index, range.address]).toEqual(['Tỷ lệ', 4, 'Sheet1!A1:E5']);
        expect(cells.values.flat()).toEqual([102.6, 81.7, 107.8, 125]);
        expect(cells.formulas[0]).toEqual(['=ROUND([@[Thực hiện]]/[@[Kế hoạch]]*100,1)']);
        table.columns.getItem('Năm').delete();
        const names = table.columns.load('items/name,items/index');
        await context.sync();
        expect(names.items.map((each) => `${each.index} ${each.name}`)).toEqual(['0 Huyện', '1 Kế hoạch', '2 Thực hiện', '3 Tỷ lệ']);
      }),
  },
  {
    member: 'Excel.TableColumn#name',
    says: 'is its heading, both ways; two columns never have the same',
    holds: (excel) =>
      withTable(excel, async (table, sheet, context) => {
        table.columns.getItem('Năm').name = 'Kỳ';
        sheet.getRange('D1').values = [['Ước']];
        const header = sheet.getRange('B1').load('values');
        const last = table.columns.getItemAt(3).load('name');
        await context.sync();
        expect([header.values, last.name]).toEqual([[['Kỳ']], 'Ước']);
        table.columns.getItem('Kỳ').name = 'huyện';
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
  {
    member: 'Excel.Range#insert',
    says: 'a sheet column through the table becomes a column of it, with a heading',
    holds: (excel) =>
      withTable(excel, async (table, sheet, context) => {
        sheet.getRange('C:C').insert('Right');
        sheet.getRange('1:1').insert('Down');
        const range = table.getRange().load('address');
        const names = table.columns.load('items/name');
        await context.sync();
        expect(range.address).toBe('Sheet1!A2:E6');
        expect(names.items.map((each) => each.name)).toEqual(['Huyện', 'Năm', 'Column3', 'Kế hoạch', 'Thực hiện']);
      }),
  },
]);

conformance('tables: header and total rows, size, end', [
  {
    member: 'Excel.Table#showTotals',
    says: 'a total of the last column below the data, gone again with the row',
    holds: (excel) =>
      withTable(excel, async (table, sheet, context) => {
        sheet.getRange('A6').values = [['ngay dưới']];
        table.showTotals = true;
        const totals = table.getTotalRowRange().load('values,formulas,address');
        const body = table.getDataBodyRange().load('address');
        const below = sheet.getRange('A7').load('values');
        await context.sync();
        expect([totals.address, totals.values, body.address, below.values]).toEqual([
          'Sheet1!A6:D6', [['Total', '', '', 29_223]], 'Sheet1!A2:D5', [['ngay dưới']],
        ]);
        expect(totals.formulas[0]?.[3]).toBe('=SUBTOTAL(109,[Thực hiện])');
        table.showTotals = false;
        const left = sheet.getRange('A6:D6').load('values');
        await context.sync();
        expect(left.values).toEqual([['', '', '', '']]);
        table.getTotalRowRange().load('address');
        expect(await codeOf(context.sync())).toBe('InvalidOperation');
      }),
  },
  {
    member: 'Excel.Table#showHeaders',
    says: 'headings go and come back with the names of the columns',
    holds: (excel) =>
      withTable(excel, async (table, sheet, context) => {
        table.showHeaders = false;
        const without = table.getRange().load('address');
        const row = sheet.getRange('A1:D1').load('values');
        await context.sync();
        expect([without.address, row.values]).toEqual(['Sheet1!A2:D5', [['', '', '', '']]]);
        table.showHeaders = true;
        const header = table.getHeaderRowRange().load('address,values');
        await context.sync();
        expect([header.address, header.values]).toEqual(['Sheet1!A1:D1', [EXPORTS[0]]]);
      }),
  },
  {
    member: 'Excel.Table#resize',
    says: 'headings stay in their row; new columns get headings of their own',
    holds: (excel) =>
      withTable(excel, async (table, _, context) => {
        table.resize('A1:E20');
        const rows = table.rows.getCount();
        const names = table.columns.load('items/name');
        await context.sync();
        expect([rows.value, names.items.at(-1)?.name]).toEqual([19, 'Column5']);
        table.resize('A2:E20');
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
  {
    member: 'Excel.Table#convertToRange',
    says: 'the cells stay, the table is gone; deleting one takes its cells along',
    holds: (excel) =>
      withTable(excel, async (table, sheet, context) => {
        const cells = table.convertToRange().load('address,values');
        const second = sheet.tables.add('A1:B5', true);
        second.delete();
        const left = sheet.tables.getCount();
        const range = sheet.getRange('A1:D2').load('values');
        await context.sync();
        expect([cells.address, left.value]).toEqual(['Sheet1!A1:D5', 0]);
        expect(range.values).toEqual([['', '', 'Kế hoạch', 'Thực hiện'], ['', '', 19.5, 20]]);
      }),
  },
  {
    member: 'Excel.Table#style',
    says: 'one that exists, or none',
    holds: (excel) =>
      withTable(excel, async (table, _, context) => {
        table.set({ style: 'TableStyleLight9', showBandedColumns: true, highlightFirstColumn: true });
        table.load('style,showBandedColumns,highlightFirstColumn,highlightLastColumn');
        await context.sync();
        expect([table.style, table.showBandedColumns, table.highlightFirstColumn, table.highlightLastColumn]).toEqual(['TableStyleLight9', true, true, false]);
        table.style = 'Của tôi';
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
]);

conformance('tables: filters and order', [
  {
    member: 'Excel.Filter#apply',
    says: 'rows pass all columns’ filters or are hidden; cleared, all are shown',
    holds: (excel) =>
      withTable(excel, async (table, sheet, context) => {
        table.columns.getItem('Năm').filter.applyValuesFilter(['2024']);
        table.columns.getItem('Thực hiện').filter.apply({ filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' });
        const { filter } = table.columns.getItem('Năm');
        filter.load('criteria');
        expect(await hiddenRows(sheet, context, 6)).toEqual([4, 5]);
        expect(filter.criteria).toMatchObject({ filterOn: 'Values', values: ['2024'] });
        table.columns.getItem('Năm').filter.clear();
        expect(await hiddenRows(sheet, context, 6)).toEqual([4]);
        table.clearFilters();
        expect(await hiddenRows(sheet, context, 6)).toEqual([]);
      }),
  },
  {
    member: 'Excel.Filter#applyCustomFilter',
    says: 'comparisons, wildcards, ranks and colours',
    holds: (excel) =>
      withTable(excel, async (table, sheet, context) => {
        const shownBy = async (column: string, apply: (filter: Excel.Filter) => void): Promise<number[]> => {
          table.clearFilters();
          apply(table.columns.getItem(column).filter);
          return hiddenRows(sheet, context, 6);
        };
        sheet.getRange('A3').format.fill.color = '#FFFF00';
        expect(await shownBy('Kế hoạch', (filter) => filter.applyCustomFilter('>10', '<1000', 'And'))).toEqual([4, 5]);
        expect(await shownBy('Huyện', (filter) => filter.applyCustomFilter('=ph*'))).toEqual([3, 5]);
        expect(await shownBy('Huyện', (filter) => filter.applyCustomFilter('<>Đại Từ'))).toEqual([3]);
        expect(await shownBy('Thực hiện', (filter) => filter.applyTopItemsFilter(2))).toEqual([2, 5]);
        expect(await shownBy('Thực hiện', (filter) => filter.applyBottomPercentFilter(25))).toEqual([2, 3, 4]);
        expect(await shownBy('Huyện', (filter) => filter.applyCellColorFilter('#ffff00'))).toEqual([2, 4, 5]);
        table.columns.getItem('Huyện').filter.applyDynamicFilter('ThisYear');
        await context.sync();
        table.columns.getItem('Huyện').filter.apply({ filterOn: 'Custom' });
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
  {
    member: 'Excel.Table#autoFilter',
    says: 'the filters of all columns together, applied, read and cleared',
    holds: (excel) =>
      withTable(excel, async (table, sheet, context) => {
        table.autoFilter.apply(table.getRange(), 1, { filterOn: 'Values', values: ['2023'] });
        table.autoFilter.load('enabled,isDataFiltered,criteria');
        const range = table.autoFilter.getRange().load('address');
        expect(await hiddenRows(sheet, context, 5)).toEqual([2, 3, 4]);
        expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered, range.address]).toEqual([true, true, 'Sheet1!A1:D5']);
        expect(table.autoFilter.criteria.map((each) => (each as Excel.FilterCriteria | null)?.filterOn ?? null)).toEqual([null, 'Values', null, null]);
        table.autoFilter.clearColumnCriteria(1);
        expect(await hiddenRows(sheet, context, 5)).toEqual([]);
        table.autoFilter.apply('A1:B5', 0);
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
  {
    member: 'Excel.TableSort#apply',
    says: 'by several columns, texts as Vietnamese readers order them; the fields stay to be read',
    holds: (excel) =>
      withTable(excel, async (table, sheet, context) => {
        sheet.getRange('A1:A5').format.font.bold = true;
        sheet.getRange('A2').format.fill.color = '#00FF00';
        table.sort.apply([{ key: 1, ascending: true }, { key: 0, ascending: true }], false);
        const names = table.columns.getItem('Huyện').getDataBodyRange().load('values');
        const fills = Array.from({ length: 4 }, (_, index) => sheet.getRange(`A${index + 2}`).format.fill.load('color'));
        table.sort.load('fields,matchCase');
        await context.sync();
        expect(names.values.flat()).toEqual(['Định Hóa', 'Đại Từ', 'Phổ Yên', 'Phú Lương']);
        expect(fills.map((fill) => fill.color)).toEqual(['#FFFFFF', '#FFFFFF', '#FFFFFF', '#00FF00']);
        expect([table.sort.fields.length, table.sort.matchCase]).toEqual([2, false]);
        table.sort.apply([{ key: 4, ascending: true }]);
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
]);

conformance('tables: events', [
  {
    member: 'Excel.Table#onChanged',
    says: 'for the table, its sheet and the workbook; a new row tells what it is',
    holds: async (excel) => {
      const heard: string[] = [];
      await withTable(excel, async (table, sheet, context) => {
        const note = (who: string) => (event: Excel.TableChangedEventArgs): Promise<void> => {
          heard.push(`${who} ${event.changeType} ${event.address}`);
          return Promise.resolve();
        };
        table.onChanged.add(note('bảng'));
        sheet.tables.onChanged.add(note('trang'));
        context.workbook.tables.onAdded.add((event) => {
          heard.push(`thêm ${event.tableId.length}`);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange('D3').values = [[99]];
        sheet.getRange('H9').values = [[1]];
        table.rows.add(undefined, [['Võ Nhai', 2024, 1, 1]]);
        sheet.tables.add('K1:L2', true);
        await context.sync();
      });
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(heard).toEqual([
        'bảng RangeEdited D3', 'trang RangeEdited D3', 'bảng RangeEdited A6:D6', 'trang RangeEdited A6:D6',
        'bảng RowInserted A6:D6', 'trang RowInserted A6:D6', 'thêm 38',
      ]);
    },
  },
  {
    member: 'Excel.WorksheetChangedEventArgs#details',
    says: 'a change of one cell tells the value before and after',
    holds: async (excel) => {
      const details: unknown[] = [];
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1').values = [['cũ']];
        sheet.onChanged.add((event) => {
          details.push(event.details);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange('A1').values = [[19_515]];
        sheet.getRange('A1:B1').values = [[1, 2]];
        await context.sync();
      });
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(details).toEqual([{ valueBefore: 'cũ', valueAfter: 19_515, valueTypeBefore: 'String', valueTypeAfter: 'Double' }, undefined]);
    },
  },
]);
