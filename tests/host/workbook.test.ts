import { codeOf, conformance, onSheet } from './cases';

const PLAN = '<plan xmlns="urn:phan-bo-chi-tieu:plan" schema="1">Phú Lương</plan>';

conformance('the workbook', [
  {
    member: 'Excel.CustomXmlPartCollection#getByNamespace',
    says: 'a part is found by its namespace, replaced and deleted',
    holds: async (excel) => {
      await excel.Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        const none = customXmlParts.getByNamespace('urn:phan-bo-chi-tieu:plan').getOnlyItemOrNullObject();
        customXmlParts.add('<other xmlns="urn:other"/>');
        customXmlParts.add(PLAN);
        const part = customXmlParts.getByNamespace('urn:phan-bo-chi-tieu:plan').getOnlyItem().load('id,namespaceUri');
        const xml = part.getXml();
        const count = customXmlParts.getCount();
        await context.sync();
        expect([none.isNullObject, part.namespaceUri, xml.value, count.value]).toEqual([true, 'urn:phan-bo-chi-tieu:plan', PLAN, 2]);
        part.setXml(PLAN.replace('Phú Lương', 'Vô Tranh'));
        const changed = part.getXml();
        await context.sync();
        expect(changed.value).toContain('Vô Tranh');
        part.delete();
        await context.sync();
        const left = customXmlParts.load('items/id');
        await context.sync();
        expect(left.items).toHaveLength(1);
      });
      expect(await codeOf(onSheet(excel, (_, context) => {
        context.workbook.customXmlParts.add('<open>');
      }))).toBe('InvalidArgument');
    },
  },
  {
    member: 'Excel.NamedItemCollection#add',
    says: 'names of cells and of constants; one name once',
    holds: async (excel) => {
      await excel.Excel.run(async (context) => {
        const { names } = context.workbook;
        names.add('TONG', context.workbook.worksheets.getItem('Sheet1').getRange('B2:B3'));
        names.add('NAM', '=2024');
        const [cells, constant] = [names.getItem('tong').load('name,value,formula,type,scope'), names.getItem('NAM').load('value,type')];
        const range = cells.getRange().load('address');
        const missing = names.getItemOrNullObject('KHONG');
        await context.sync();
        expect([cells.name, cells.formula, cells.type, cells.scope, range.address]).toEqual(['TONG', '=Sheet1!$B$2:$B$3', 'Range', 'Workbook', 'Sheet1!B2:B3']);
        expect([constant.value, constant.type, missing.isNullObject]).toEqual([2024, 'Double', true]);
      });
      expect(await codeOf(onSheet(excel, (_, context) => {
        context.workbook.names.add('Nam', '=1');
      }))).toBe('ItemAlreadyExists');
    },
  },
  {
    member: 'Excel.SettingCollection#add',
    says: 'settings hold any JSON value, overwritten by the same key',
    holds: async (excel) => {
      await excel.Excel.run(async (context) => {
        const { settings } = context.workbook;
        settings.add('ngôn ngữ', 'vi');
        settings.add('ngôn ngữ', { code: 'vi', decimal: ',' });
        const setting = settings.getItem('ngôn ngữ').load('value');
        const count = settings.getCount();
        await context.sync();
        expect([setting.value, count.value]).toEqual([{ code: 'vi', decimal: ',' }, 1]);
      });
    },
  },
  {
    member: 'Excel.DocumentProperties#title',
    says: 'title and author are kept',
    holds: async (excel) => {
      await excel.Excel.run(async (context) => {
        const { properties } = context.workbook;
        properties.title = 'Giao chỉ tiêu năm 2024';
        properties.author = 'Phòng TC-KH';
        properties.load('title,author');
        await context.sync();
        expect([properties.title, properties.author]).toEqual(['Giao chỉ tiêu năm 2024', 'Phòng TC-KH']);
      });
    },
  },
  {
    member: 'Excel.Workbook#getSelectedRange',
    says: 'what was selected, on the sheet that was activated',
    holds: async (excel) => {
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.add('Chi tiết').getRange('C3:D4').select();
        const [selected, active] = [context.workbook.getSelectedRange().load('address'), context.workbook.getActiveCell().load('address')];
        await context.sync();
        expect([selected.address, active.address]).toEqual(["'Chi tiết'!C3:D4", "'Chi tiết'!C3"]);
      });
    },
  },
  {
    member: 'Excel.Application#calculationMode',
    says: 'in manual mode results wait for calculate',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const cell = sheet.getRange('B1');
        sheet.getRange('A1').values = [[1]];
        cell.formulas = [['=A1*2']];
        await context.sync();
        context.workbook.application.calculationMode = 'Manual';
        sheet.getRange('A1').values = [[5]];
        cell.load('values');
        await context.sync();
        expect(cell.values).toEqual([[2]]);
        context.workbook.application.calculate('Recalculate');
        cell.load('values');
        await context.sync();
        expect(cell.values).toEqual([[10]]);
      });
    },
  },
]);
