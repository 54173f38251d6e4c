import { codeOf, conformance, onSheet } from './cases';

conformance('data validation', [
  {
    member: 'Excel.DataValidation#rule',
    says: 'the type follows from the rule; what is said beside the cell and on a wrong entry is kept',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const { dataValidation } = sheet.getRange('B2:B9');
        dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
        dataValidation.prompt = { message: 'Số hộ, số nguyên dương', showPrompt: true, title: 'Số hộ' };
        dataValidation.errorAlert = { message: 'Phải lớn hơn 0', showAlert: true, style: 'Warning', title: 'Sai' };
        const untouched = sheet.getRange('D1').dataValidation.load('type,rule,ignoreBlanks');
        const half = sheet.getRange('A2:B2').dataValidation.load('type');
        dataValidation.load();
        await context.sync();
        expect([dataValidation.type, dataValidation.rule, dataValidation.prompt.title, dataValidation.errorAlert.style]).toEqual([
          'WholeNumber', { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }, 'Số hộ', 'Warning',
        ]);
        expect([untouched.type, untouched.rule, untouched.ignoreBlanks, half.type]).toEqual(['None', {}, true, 'Inconsistent']);
        dataValidation.clear();
        dataValidation.load('type');
        await context.sync();
        expect(dataValidation.type).toBe('None');
      }),
  },
  {
    member: 'Excel.ListDataValidation#source',
    says: 'a list in the rule or in cells, which may be given as a range',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const list = context.workbook.worksheets.add('Danh mục');
        list.getRange('A1:A3').values = [['Vô Tranh'], ['Hợp Thành'], ['Yên Trạch']];
        const { dataValidation } = sheet.getRange('A1:A4');
        dataValidation.rule = { list: { inCellDropDown: true, source: list.getRange('A1:A3') } };
        sheet.getRange('A1:A4').values = [['Vô Tranh'], ['vô tranh'], ['Cổ Lũng'], ['']];
        dataValidation.load('rule,valid');
        const wrong = dataValidation.getInvalidCells().load('address');
        await context.sync();
        expect([dataValidation.rule.list?.source, dataValidation.valid, wrong.address]).toEqual(["='Danh mục'!$A$1:$A$3", null, 'Sheet1!A3']);
      }),
  },
  {
    member: 'Excel.DataValidation#valid',
    says: 'numbers, dates, lengths and formulas seen from each cell',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:D3').values = [[74, 45_000, 'abc', 5], [101, 46_000, 'abcdef', 5], ['chữ', '', '', 4]];
        sheet.getRange('A1:A3').dataValidation.rule = { decimal: { formula1: 0, formula2: '=25*4', operator: 'Between' } };
        sheet.getRange('B1:B3').dataValidation.rule = { date: { formula1: '2024-01-01', operator: 'LessThan' } };
        sheet.getRange('C1:C3').dataValidation.rule = { textLength: { formula1: 5, operator: 'LessThanOrEqualTo' } };
        sheet.getRange('D1:D3').dataValidation.rule = { custom: { formula: '=D1>=D$1' } };
        const wrong = sheet.getRange('A1:D3').dataValidation.getInvalidCells().load('address');
        const none = sheet.getRange('A1').dataValidation.getInvalidCellsOrNullObject();
        const first = sheet.getRange('A1').dataValidation.load('valid');
        const bad = sheet.getRange('A2:A3').dataValidation.load('valid');
        await context.sync();
        expect(wrong.address).toBe('Sheet1!A2,Sheet1!B2,Sheet1!C2,Sheet1!A3,Sheet1!D3');
        expect([none.isNullObject, first.valid, bad.valid]).toEqual([true, true, false]);
        sheet.getRange('A1').dataValidation.getInvalidCells().load('address');
        expect(await codeOf(context.sync())).toBe('ItemNotFound');
      }),
  },
  {
    member: 'Excel.DataValidationRule',
    says: 'one kind of rule, complete; a formula where one is asked for',
    holds: async (excel) => {
      const refused = (rule: Excel.DataValidationRule): Promise<string> =>
        codeOf(onSheet(excel, (sheet) => {
          sheet.getRange('A1').dataValidation.rule = rule;
        }));
      expect(await refused({ wholeNumber: { formula1: 1, operator: 'Between' } })).toBe('InvalidArgument');
      expect(await refused({ list: { inCellDropDown: true, source: '' } })).toBe('InvalidArgument');
      expect(await refused({ custom: { formula: 'A1>0' } })).toBe('InvalidArgument');
      expect(await refused({ custom: { formula: '=A1>0' }, list: { inCellDropDown: true, source: 'a' } })).toBe('InvalidArgument');
    },
  },
]);
