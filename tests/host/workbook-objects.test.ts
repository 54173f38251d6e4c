import { writeWorkbook } from '../../src/xlsx';
import { codeOf, conformance, onSheet } from './cases';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

/** A file of two sheets, as add-ins hand one over. */
async function plan(): Promise<string> {
  const sheet = (name: string, value: number): { name: string; rows: { value: number }[][] } => ({ name, rows: [[{ value }]] });
  const bytes = await writeWorkbook({ sheets: [sheet('Sheet1', 19_515), sheet('Đơn vị', 15)], styles: {} });
  return Buffer.from(bytes).toString('base64');
}

conformance('styles, properties, functions, bindings', [
  {
    member: 'Excel.StyleCollection#add',
    says: 'a style is given its format, then to cells; deleted, the cells are plain again',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const { styles } = context.workbook;
        styles.add('Số kế hoạch');
        const style = styles.getItem('Số kế hoạch');
        style.textOrientation = 38;
        style.font.bold = true;
        style.font.color = '#0000ff';
        style.borders.getItem('EdgeBottom').style = 'Double';
        style.numberFormat = '#,##0.0';
        const range = sheet.getRange('B1');
        range.style = 'Số kế hoạch';
        range.load('style,numberFormat,format/font/bold');
        style.load('name,builtIn,font/color,numberFormat,includeFont,textOrientation');
        await context.sync();
        expect([range.style, range.numberFormat, range.format.font.bold]).toEqual(['Số kế hoạch', [['#,##0.0']], true]);
        expect([style.builtIn, style.font.color, style.includeFont, style.textOrientation]).toEqual([false, '#0000FF', true, 38]);
        style.delete();
        range.load('style,format/font/bold');
        const gone = styles.getItemOrNullObject('Số kế hoạch');
        await context.sync();
        expect([range.style, range.format.font.bold, gone.isNullObject]).toEqual(['Normal', false, true]);
        styles.getItem('Good').delete();
        expect(await codeOf(context.sync())).toBe('InvalidOperation');
      }),
  },
  {
    member: 'Excel.TableStyleCollection#setDefault',
    says: 'new tables get the style; a duplicate is one’s own',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const { tableStyles } = context.workbook;
        const copy = tableStyles.getItem('TableStyleLight5').duplicate();
        copy.name = 'Tỉnh';
        tableStyles.setDefault('Tỉnh');
        const table = sheet.tables.add('A1:B2', true).load('style');
        const own = tableStyles.getDefault().load('name,readOnly');
        await context.sync();
        expect([table.style, own.name, own.readOnly]).toEqual(['Tỉnh', 'Tỉnh', false]);
        tableStyles.getItem('TableStyleLight5').delete();
        expect(await codeOf(context.sync())).toBe('InvalidOperation');
      }),
  },
  {
    member: 'Excel.CustomPropertyCollection#add',
    says: 'creates or replaces, by keys in any case; sheets have theirs, of text',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const { properties } = context.workbook;
        properties.custom.add('Năm', 2024);
        properties.custom.add('NĂM', 2025);
        properties.custom.add('Duyệt', true);
        properties.revisionNumber = 3;
        const year = properties.custom.getItem('năm').load('value,type');
        const count = properties.custom.getCount();
        sheet.customProperties.add('khóa', 'giá trị');
        const own = sheet.customProperties.load('items/key,items/value');
        properties.load('revisionNumber');
        await context.sync();
        expect([year.value as unknown, year.type, count.value, properties.revisionNumber]).toEqual([2025, 'Number', 2, 3]);
        expect(own.items.map((each) => [each.key, each.value])).toEqual([['khóa', 'giá trị']]);
        properties.custom.deleteAll();
        properties.custom.getItem('năm').load('value');
        expect(await codeOf(context.sync())).toBe('ItemNotFound');
        sheet.customProperties.add('x'.repeat(256), 'quá dài');
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
  {
    member: 'Excel.Functions#vlookup',
    says: 'functions over ranges, values and each other; an error is told apart from a value',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:B3');
        range.values = [['Vô Tranh', 1], ['Hợp Thành', 2], ['Yên Trạch', 4]];
        const { functions } = context.workbook;
        const sum = functions.sum(functions.vlookup('Hợp Thành', range, 2, false), sheet.getRange('B3'), 10).load('value,error');
        const missing = functions.vlookup('Đu', range, 2, false).load('value,error');
        const normal = functions.norm_S_Dist(0, true).load('value');
        await context.sync();
        expect([sum.value, sum.error, missing.error, normal.value]).toEqual([16, null, '#N/A', 0.5]);
      }),
  },
  {
    member: 'Excel.BindingCollection#add',
    says: 'found by its id wherever its cells go; hears of them, until they are deleted',
    holds: async (excel) => {
      const heard: string[] = [];
      await onSheet(excel, async (sheet, context) => {
        const binding = context.workbook.bindings.add('Sheet1!A2:B3', 'Range', 'kế hoạch');
        binding.onDataChanged.add((event) => Promise.resolve(void heard.push(event.binding.id)));
        await context.sync();
        sheet.getRange('1:1').insert('Down');
        sheet.getRange('B4').values = [[1]];
        sheet.getRange('F9').values = [[1]];
        const range = context.workbook.bindings.getItem('kế hoạch').getRange().load('address');
        await context.sync();
        expect(range.address).toBe('Sheet1!A3:B4');
        sheet.getRange('3:4').delete('Up');
        context.workbook.bindings.getItem('kế hoạch').getRange().load('address');
        expect(await codeOf(context.sync())).toBe('InvalidBinding');
      });
      await settled();
      expect(new Set(heard)).toEqual(new Set(['kế hoạch']));
    },
  },
]);

conformance('the workbook’s own events and files', [
  {
    member: 'Excel.Workbook#onSelectionChanged',
    says: 'the workbook, and a table on entering, moving within and leaving it; settings tell of changes',
    holds: async (excel) => {
      const heard: string[] = [];
      await onSheet(excel, async (sheet, context) => {
        const table = sheet.tables.add('B2:C4', true);
        context.workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push('sổ')));
        context.workbook.settings.onSettingsChanged.add(() => Promise.resolve(void heard.push('thiết lập')));
        table.onSelectionChanged.add((event) => Promise.resolve(void heard.push(`bảng ${event.isInsideTable} ${event.address}`)));
        await context.sync();
        for (const address of ['C3:E9', 'A1', 'F1']) {
          sheet.getRange(address).select();
          await context.sync();
          await settled();
        }
        context.workbook.settings.add('tỉnh', 'Thái Nguyên');
        await context.sync();
      });
      await settled();
      expect(heard).toEqual(['sổ', 'bảng true C3:C4', 'sổ', 'bảng false ', 'sổ', 'thiết lập']);
    },
  },
  {
    member: 'Excel.Worksheet#onCalculated',
    says: 'results came; another formula is told with the one before',
    holds: async (excel) => {
      const heard: unknown[] = [];
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('B1').formulas = [['=A1*2']];
        await context.sync();
        sheet.onCalculated.add((event) => Promise.resolve(void heard.push(event.address)));
        sheet.onFormulaChanged.add((event) => Promise.resolve(void heard.push(event.formulaDetails)));
        await context.sync();
        sheet.getRange('A1').values = [[21]];
        await context.sync();
        sheet.getRange('B1').formulas = [['=A1*3']];
        await context.sync();
      });
      await settled();
      expect(heard).toEqual(['B1', [{ cellAddress: 'B1', previousFormula: '=A1*2' }], 'B1']);
    },
  },
  {
    member: 'Excel.Workbook#insertWorksheetsFromBase64',
    says: 'sheets of a file, under another name where theirs is taken; what is no workbook is refused',
    holds: async (excel) => {
      const file = await plan();
      await onSheet(excel, async (sheet, context) => {
        const ids = context.workbook.insertWorksheetsFromBase64(file, { positionType: 'Before', relativeTo: sheet });
        const sheets = context.workbook.worksheets.load('items/name,items/id');
        await context.sync();
        expect(sheets.items.map((each) => each.name)).toEqual(['Sheet1 (2)', 'Đơn vị', 'Sheet1']);
        expect(ids.value).toEqual(sheets.items.slice(0, 2).map((each) => each.id));
        const cell = context.workbook.worksheets.getItem('Sheet1 (2)').getRange('A1').load('values');
        await context.sync();
        expect(cell.values).toEqual([[19_515]]);
        context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ['Không có'] });
        expect(await codeOf(context.sync())).toBe('ItemNotFound');
        context.workbook.insertWorksheetsFromBase64('không phải base64');
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      });
    },
  },
  {
    member: 'Excel.Workbook#close',
    says: 'after it nothing is answered any more; iteration is a setting',
    holds: async (excel) => {
      await onSheet(excel, async (_, context) => {
        const { iterativeCalculation } = context.workbook.application;
        iterativeCalculation.set({ enabled: true, maxIteration: 50 });
        iterativeCalculation.load();
        await context.sync();
        expect([iterativeCalculation.enabled, iterativeCalculation.maxIteration, iterativeCalculation.maxChange]).toEqual([true, 50, 0.001]);
        context.workbook.save('Save');
        context.workbook.close('SkipSave');
        await context.sync();
        context.workbook.load('name');
        expect(await codeOf(context.sync())).toBe('InactiveWorkbook');
      }).catch((error: unknown) => expect((error as { code: string }).code).toBe('InactiveWorkbook'));
    },
  },
]);
