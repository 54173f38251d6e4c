import { codeOf, conformance, onSheet } from './cases';

conformance('names', [
  {
    member: 'Excel.NamedItem#value',
    says: 'an address, a constant, a formula’s result; the type follows',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:B2').values = [[19_515, 2], [3, 'bốn']];
        const { names } = context.workbook;
        const made = [
          names.add('KeHoach', sheet.getRange('A1:B2')),
          names.add('TyLe', 0.586 as unknown as string),
          names.add('DonVi', 'tỷ đồng'),
          names.add('Tong', '=SUM(Sheet1!$A$1:$A$2)'),
          names.add('Mang', '={1,2;3,4}'),
          names.add('Loi', '=1/0'),
          names.addFormulaLocal('Dung', '=TRUE'),
        ].map((name) => name.load('value,type,scope'));
        await context.sync();
        expect(made.map((name) => [name.type, name.value as unknown])).toEqual([
          ['Range', 'Sheet1!A1:B2'], ['Double', 0.586], ['String', 'tỷ đồng'], ['Double', 19_518], ['Array', '{1,2;3,4}'], ['Error', '#DIV/0!'], ['Boolean', true],
        ]);
        const cells = names.getItem('KeHoach').arrayValues.load('values,types');
        const array = names.getItem('Mang').arrayValues.load('values');
        await context.sync();
        expect([cells.values, cells.types, array.values]).toEqual([
          [[19_515, 2], [3, 'bốn']], [['Double', 'Double'], ['Double', 'String']], [[1, 2], [3, 4]],
        ]);
      }),
  },
  {
    member: 'Excel.NamedItem#scope',
    says: 'the workbook’s and the sheet’s are two; formula, comment and visibility can be changed',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.names.add('Vung', sheet.getRange('B2:E7'), 'của trang');
        context.workbook.names.add('Vung', sheet.getRange('A1'));
        const own = sheet.names.getItem('VUNG').load('scope,comment,formula');
        const whole = context.workbook.names.getItem('Vung');
        whole.visible = false;
        whole.formula = '=Sheet1!$B$10:$D$14';
        whole.load('scope,visible,value');
        const noSheet = whole.worksheetOrNullObject;
        await context.sync();
        expect([own.scope, own.comment, own.formula]).toEqual(['Worksheet', 'của trang', '=Sheet1!$B$2:$E$7']);
        expect([whole.scope, whole.visible, whole.value as unknown, noSheet.isNullObject]).toEqual(['Workbook', false, 'Sheet1!B10:D14', true]);
        whole.delete();
        const gone = context.workbook.names.getItemOrNullObject('Vung');
        await context.sync();
        expect(gone.isNullObject).toBe(true);
        expect(await codeOf(onSheet(excel, (_, other) => {
          other.workbook.names.add('A1', '=1');
        }))).toBe('InvalidArgument');
      }),
  },
]);
