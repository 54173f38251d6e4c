import { codeOf, conformance, onSheet } from './cases';

const FIGURES = [
  ['Xã', 'Nhóm', 'Giao'],
  ['Phú Lương', 'miền núi', 120],
  ['Định Hóa', 'miền núi', 80],
  ['Phổ Yên', 'đồng bằng', 300],
  ['Sông Công', 'đồng bằng', 50],
];

function hiddenRows(sheet: Excel.Worksheet): OfficeExtension.ClientResult<Excel.RowProperties[]> {
  return sheet.getRange('A1:A6').getRowProperties({ rowHidden: true });
}

conformance('the filter of a sheet', [
  {
    member: 'Excel.AutoFilter#apply',
    says: 'rows that do not pass are hidden; visible cells and views leave them out; reapplying looks again',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:C5');
        range.values = FIGURES;
        sheet.autoFilter.apply(range, 2, { filterOn: 'Custom', criterion1: '>=80' });
        const first = hiddenRows(sheet);
        const view = range.getVisibleView().load('values');
        sheet.autoFilter.load('enabled,isDataFiltered,criteria');
        const where = sheet.autoFilter.getRange().load('address');
        await context.sync();
        expect(first.value.map((row) => row.rowHidden)).toEqual([false, false, false, false, true, false]);
        expect(view.values.map((row) => row[0] as unknown)).toEqual(['Xã', 'Phú Lương', 'Định Hóa', 'Phổ Yên']);
        expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, where.address]).toEqual([true, true, 'Sheet1!A1:C5']);
        sheet.getRange('C5').values = [[90]];
        const stale = hiddenRows(sheet);
        sheet.autoFilter.reapply();
        const fresh = hiddenRows(sheet);
        await context.sync();
        expect([stale.value[4]?.rowHidden, fresh.value[4]?.rowHidden]).toEqual([true, false]);
      });
    },
  },
  {
    member: 'Excel.AutoFilter#clearColumnCriteria',
    says: 'columns pass together; one is cleared, then all; removing shows every row',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:C5').values = FIGURES;
        sheet.autoFilter.apply('A1:C5', 1, { filterOn: 'Values', values: ['miền núi'] });
        sheet.autoFilter.apply('A1:C5', 2, { filterOn: 'TopItems', criterion1: '2' });
        const both = hiddenRows(sheet);
        sheet.autoFilter.clearColumnCriteria(1);
        const one = hiddenRows(sheet);
        sheet.autoFilter.clearCriteria();
        const none = hiddenRows(sheet);
        sheet.autoFilter.apply('A1:C5', 1, { filterOn: 'Custom', criterion1: '=*núi' });
        const again = hiddenRows(sheet);
        sheet.autoFilter.remove();
        const gone = hiddenRows(sheet);
        await context.sync();
        const hidden = [both, one, none, again, gone].map((rows) => rows.value.flatMap((row, index) => (row.rowHidden === true ? [index + 1] : [])));
        expect(hidden).toEqual([[3, 4, 5], [3, 5], [], [4, 5], []]);
      });
      expect(await codeOf(onSheet(excel, (sheet) => sheet.autoFilter.apply('A1:C5', 3, { filterOn: 'Values', values: ['x'] })))).toBe('InvalidArgument');
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.autoFilter.remove();
        sheet.autoFilter.reapply();
      }))).toBe('InvalidOperation');
    },
  },
  {
    member: 'Excel.AutoFilter#apply',
    says: 'criteria stay with their columns when columns are inserted',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:C5').values = FIGURES;
        sheet.autoFilter.apply('A1:C5', 2, { filterOn: 'Custom', criterion1: '>=80' });
        sheet.getRange('B:B').insert('Right');
        sheet.autoFilter.load('criteria');
        const where = sheet.autoFilter.getRange().load('address');
        await context.sync();
        expect(where.address).toBe('Sheet1!A1:D5');
        // Columns without a criterion are null here.
        expect((sheet.autoFilter.criteria as (Excel.FilterCriteria | null)[]).map((each) => each?.criterion1 ?? null)).toEqual([null, null, null, '>=80']);
      });
    },
  },
]);

conformance('outlines, pages and properties of a sheet', [
  {
    member: 'Excel.Range#group',
    says: 'levels of rows and columns, shown and hidden by level or by group; ungrouping shows',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('2:5').group('ByRows');
        sheet.getRange('2:3').group('ByRows');
        sheet.showOutlineLevels(2, 0);
        const second = hiddenRows(sheet);
        sheet.showOutlineLevels(1, 1);
        const first = hiddenRows(sheet);
        sheet.getRange('2:5').showGroupDetails('ByRows');
        const all = hiddenRows(sheet);
        sheet.getRange('4:5').hideGroupDetails('ByRows');
        sheet.getRange('1:1').insert('Down');
        sheet.getRange('A1:A9').ungroup('ByRows');
        const left = hiddenRows(sheet);
        await context.sync();
        const hidden = [second, first, all, left].map((rows) => rows.value.flatMap((row, index) => (row.rowHidden === true ? [index + 1] : [])));
        expect(hidden).toEqual([[2, 3], [2, 3, 4, 5], [], []]);
      });
      expect(await codeOf(onSheet(excel, (sheet) => sheet.getRange('8:9').ungroup('ByRows')))).toBe('InvalidOperation');
    },
  },
  {
    member: 'Excel.PageLayout#headersFooters',
    says: 'headers, breaks, several print areas, titles of whole rows, zoom within its limits',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const page = sheet.pageLayout;
        page.headersFooters.defaultForAllPages.centerHeader = 'Kế hoạch 2024';
        page.setPrintArea('A1:D41,F1:G10');
        page.setPrintTitleRows('$1:$2');
        page.zoom = { scale: 200 };
        sheet.horizontalPageBreaks.add('A21:E21');
        sheet.horizontalPageBreaks.add('A11');
        sheet.verticalPageBreaks.add('E1');
        sheet.getRange('1:1').insert('Down');
        page.headersFooters.defaultForAllPages.load('centerHeader,leftFooter');
        page.headersFooters.load('state');
        page.load('zoom');
        const area = page.getPrintArea().load('address');
        const titles = page.getPrintTitleRows().load('address');
        sheet.horizontalPageBreaks.load('items/rowIndex');
        const after = sheet.verticalPageBreaks.getItem(0).getCellAfterBreak().load('address');
        await context.sync();
        expect([page.headersFooters.defaultForAllPages.centerHeader, page.headersFooters.state, page.zoom]).toEqual(['Kế hoạch 2024', 'Default', { scale: 200 }]);
        expect([area.address, titles.address, after.address]).toEqual(['Sheet1!A2:D42,Sheet1!F2:G11', 'Sheet1!2:3', 'Sheet1!E1']);
        expect(sheet.horizontalPageBreaks.items.map((each) => each.rowIndex)).toEqual([11, 21]);
      });
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.pageLayout.zoom = { scale: 900 };
      }))).toBe('InvalidArgument');
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.horizontalPageBreaks.add('A1').load('rowIndex')))).toBe('InvalidArgument');
    },
  },
  {
    member: 'Excel.WorksheetCustomPropertyCollection#add',
    says: 'texts by name in any case, set again under the same name; they go along with a copy of the sheet',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.customProperties.add('NamKeHoach', '2023');
        sheet.customProperties.add('namkehoach', '2024');
        const copied = sheet.copy('End');
        copied.customProperties.add('Khac', 'x');
        const found = copied.customProperties.getItem('NAMKEHOACH').load('key,value');
        const counts = [sheet.customProperties.getCount(), copied.customProperties.getCount()];
        const none = sheet.customProperties.getItemOrNullObject('Khac');
        await context.sync();
        expect([found.key, found.value, counts.map((each) => each.value), none.isNullObject]).toEqual(['NamKeHoach', '2024', [1, 2], true]);
      });
    },
  },
  {
    member: 'Excel.IterativeCalculation#maxIteration',
    says: 'settings of the application are kept and checked',
    holds: async (excel) => {
      await onSheet(excel, async (_, context) => {
        const { iterativeCalculation } = context.workbook.application;
        iterativeCalculation.enabled = true;
        iterativeCalculation.maxIteration = 50;
        iterativeCalculation.load();
        await context.sync();
        expect(iterativeCalculation.toJSON()).toEqual({ enabled: true, maxIteration: 50, maxChange: 0.001 });
      });
      expect(await codeOf(onSheet(excel, (_, context) => {
        context.workbook.application.iterativeCalculation.maxIteration = 0;
      }))).toBe('InvalidArgument');
    },
  },
]);

conformance('sheets', [
  {
    member: 'Excel.Worksheet#tabColor',
    says: 'takes names of colours too; a collection may be loaded for nothing but its items',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.tabColor = 'yellow';
        sheet.load('tabColor');
        const { worksheets } = context.workbook;
        worksheets.load('NoPropertiesNeeded');
        await context.sync();
        expect([sheet.tabColor, worksheets.items.length]).toEqual(['#FFFF00', 1]);
        sheet.tabColor = '';
        sheet.load('tabColor');
        await context.sync();
        expect(sheet.tabColor).toBe('');
      });
    },
  },
  {
    member: 'Excel.Range#values',
    says: 'cells written one by one stand in order, between formats, moves and reads of the same batch',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        for (let row = 0; row < 20; row += 1) sheet.getCell(row, 0).values = [[row]];
        sheet.getRange('A3').numberFormat = [['0.00']];
        sheet.getCell(2, 0).values = [[7.5]];
        sheet.getRange('2:2').delete('Up');
        sheet.getCell(0, 1).formulas = [['=SUM(A1:A30)']];
        const read = sheet.getRange('A1:B3').load('values,text');
        await context.sync();
        expect(read.values).toEqual([[0, 194.5], [7.5, ''], [3, '']]);
        expect(read.text[1]?.[0]).toBe('7.50');
      });
    },
  },
]);

conformance('cell properties, styles and links', [
  {
    member: 'Excel.Range#setCellProperties',
    says: 'only what is named changes; a style brings its whole format and is read by its name',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const blue: Excel.SettableCellProperties = { format: { fill: { color: 'Blue' }, font: { color: 'White', bold: true } } };
        const lined: Excel.SettableCellProperties = { format: { borders: { bottom: { style: 'Continuous', color: '#FF0000' } }, textOrientation: 45, horizontalAlignment: 'CenterAcrossSelection' } };
        sheet.getRange('A1').format.font.italic = true;
        sheet.getRange('A1:C1').setCellProperties([[blue, lined, { style: 'Heading1' }]]);
        const read = sheet.getRange('A1:C1').getCellProperties({
          address: true,
          style: true,
          format: { fill: { color: true, pattern: true }, font: { bold: true, italic: true, size: true }, borders: { style: true, color: true }, textOrientation: true, horizontalAlignment: true },
        });
        await context.sync();
        const [first, second, third] = read.value[0] ?? [];
        expect(first).toMatchObject({ address: 'Sheet1!A1', style: 'Normal', format: { fill: { color: '#0000FF', pattern: 'Solid' }, font: { bold: true, italic: true, size: 11 } } });
        expect(second?.format).toMatchObject({ borders: { bottom: { style: 'Continuous', color: '#FF0000' }, top: { style: 'None' } }, textOrientation: 45, horizontalAlignment: 'CenterAcrossSelection' });
        expect(third).toMatchObject({ style: 'Heading1', format: { font: { bold: true, size: 15 }, fill: { pattern: 'None' } } });
      });
      expect(await codeOf(onSheet(excel, (sheet) => sheet.getRange('A1:B1').setCellProperties([[{}]])))).toBe('InvalidArgument');
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1').style = 'Kiểu không có';
      }))).toBe('InvalidArgument');
    },
  },
  {
    member: 'Excel.Range#hyperlink',
    says: 'shows its text in the style of links; clearing takes the link and leaves text and format',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const cell = sheet.getRange('B2');
        cell.hyperlink = { textToDisplay: 'Nghị quyết', screenTip: 'Mở văn bản', address: 'https://example.vn/nq' };
        sheet.getRange('1:1').insert('Down');
        const moved = sheet.getRange('B3').load('hyperlink,values,format/font/underline');
        const before = sheet.getRange('B2').load('hyperlink');
        await context.sync();
        expect(moved.hyperlink).toEqual({ address: 'https://example.vn/nq', documentReference: '', screenTip: 'Mở văn bản', textToDisplay: 'Nghị quyết' });
        expect([moved.values, moved.format.font.underline, before.hyperlink]).toEqual([[['Nghị quyết']], 'Single', null]);
        moved.clear('Hyperlinks');
        moved.load('hyperlink,values,format/font/underline');
        await context.sync();
        expect([moved.hyperlink, moved.values, moved.format.font.underline]).toEqual([null, [['Nghị quyết']], 'Single']);
      });
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1').hyperlink = { screenTip: 'không đi đâu' };
      }))).toBe('InvalidArgument');
    },
  },
]);
