import { codeOf, conformance, onSheet } from './cases';

conformance('sheets', [
  {
    member: 'Excel.WorksheetCollection#add',
    says: 'at the end, by name or numbered, not activated',
    holds: async (excel) => {
      await excel.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.add('Chi tiết');
        worksheets.add();
        worksheets.load('items/name,items/position,items/visibility');
        const active = worksheets.getActiveWorksheet().load('name');
        const count = worksheets.getCount();
        await context.sync();
        expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
          ['Sheet1', 0, 'Visible'], ['Chi tiết', 1, 'Visible'], ['Sheet3', 2, 'Visible'],
        ]);
        expect([active.name, count.value]).toEqual(['Sheet1', 3]);
      });
    },
  },
  {
    member: 'Excel.WorksheetCollection#add',
    says: 'a name that is taken or not allowed is refused',
    holds: async (excel) => {
      const add = (name: string): Promise<string> => codeOf(onSheet(excel, (_, context) => {
        context.workbook.worksheets.add(name);
      }));
      expect([await add('sheet1'), await add('a/b'), await add('x'.repeat(32))]).toEqual(['ItemAlreadyExists', 'InvalidArgument', 'InvalidArgument']);
    },
  },
  {
    member: 'Excel.WorksheetCollection#getItemOrNullObject',
    says: 'any case finds it; what hangs on a null object does nothing; getItem raises ItemNotFound',
    holds: async (excel) => {
      await excel.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const found = worksheets.getItemOrNullObject('SHEET1').load('name');
        const missing = worksheets.getItemOrNullObject('Không có');
        const cell = missing.getRange('A1');
        missing.delete();
        await context.sync();
        expect([found.isNullObject, found.name, missing.isNullObject, cell.isNullObject]).toEqual([false, 'Sheet1', true, true]);
      });
      expect(await codeOf(onSheet(excel, (_, context) => {
        context.workbook.worksheets.getItem('Không có').load('name');
      }))).toBe('ItemNotFound');
    },
  },
  {
    member: 'Excel.Worksheet#name',
    says: 'formulas and names follow a renamed sheet',
    holds: async (excel) => {
      await excel.Excel.run(async (context) => {
        const { worksheets, names } = context.workbook;
        const source = worksheets.getItem('Sheet1');
        source.getRange('A1').values = [[5]];
        names.add('NAM', source.getRange('A1'));
        const other = worksheets.add('Khác');
        const cell = other.getRange('A1');
        cell.formulas = [['=Sheet1!A1*2+NAM']];
        await context.sync();
        source.name = 'Chỉ tiêu';
        cell.load('values,formulas');
        const name = names.getItem('NAM').load('formula');
        await context.sync();
        expect([cell.values, cell.formulas, name.formula]).toEqual([[[15]], [["='Chỉ tiêu'!A1*2+NAM"]], "='Chỉ tiêu'!$A$1"]);
      });
    },
  },
  {
    member: 'Excel.Worksheet#delete',
    says: 'the only visible sheet stays; formulas that refer to a deleted one show #REF!',
    holds: async (excel) => {
      await excel.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const gone = worksheets.add('Tạm');
        const cell = worksheets.getItem('Sheet1').getRange('A1');
        gone.getRange('A1').values = [[5]];
        cell.formulas = [["='Tạm'!A1+1"]];
        await context.sync();
        gone.delete();
        cell.load('values');
        await context.sync();
        expect(cell.values).toEqual([['#REF!']]);
      });
      expect(await codeOf(onSheet(excel, (sheet) => sheet.delete()))).toBe('InvalidOperation');
    },
  },
  {
    member: 'Excel.Worksheet#visibility',
    says: 'hidden and very hidden sheets; a hidden one cannot be activated',
    holds: async (excel) => {
      await excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Ẩn');
        sheet.visibility = 'VeryHidden';
        sheet.load('visibility');
        await context.sync();
        expect(sheet.visibility).toBe('VeryHidden');
      });
      expect(await codeOf(onSheet(excel, (_, context) => context.workbook.worksheets.getItem('Ẩn').activate()))).toBe('InvalidOperation');
    },
  },
  {
    member: 'Excel.Worksheet#position',
    says: 'moves the tab; tab colour and gridlines are kept',
    holds: async (excel) => {
      await excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Đầu');
        sheet.position = 0;
        sheet.tabColor = '#1f6feb';
        sheet.showGridlines = false;
        sheet.load('position,tabColor,showGridlines');
        await context.sync();
        expect([sheet.position, sheet.tabColor, sheet.showGridlines]).toEqual([0, '#1F6FEB', false]);
      });
    },
  },
  {
    member: 'Excel.WorksheetFreezePanes#getLocationOrNullObject',
    says: 'rows, columns, both, none',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const places: (string | null)[] = [];
        const look = async (): Promise<void> => {
          const place = sheet.freezePanes.getLocationOrNullObject().load('address');
          await context.sync();
          places.push(place.isNullObject ? null : place.address);
        };
        await look();
        sheet.freezePanes.freezeRows(2);
        await look();
        sheet.freezePanes.freezeColumns(3);
        await look();
        sheet.freezePanes.freezeAt(sheet.getRange('A1:B4'));
        await look();
        sheet.freezePanes.unfreeze();
        await look();
        expect(places).toEqual([null, 'Sheet1!1:2', 'Sheet1!A:C', 'Sheet1!A1:B4', null]);
      });
    },
  },
  {
    member: 'Excel.WorksheetProtection#protect',
    says: 'locked cells refuse writes, unlocked ones take them, protecting twice is AccessDenied',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('B2').format.protection.locked = false;
        sheet.protection.protect({ allowFormatCells: false }, 'mật khẩu');
        sheet.protection.load('protected');
        await context.sync();
        expect(sheet.protection.protected).toBe(true);
      });
      const write = (address: string): Promise<string> => codeOf(onSheet(excel, (sheet) => {
        sheet.getRange(address).values = [[1]];
      }));
      expect([await write('A1'), await write('B2')]).toEqual(['AccessDenied', 'no error']);
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('B2').format.font.bold = true;
      }))).toBe('AccessDenied');
      expect(await codeOf(onSheet(excel, (sheet) => sheet.protection.protect()))).toBe('AccessDenied');
      expect(await codeOf(onSheet(excel, (sheet) => sheet.protection.unprotect('sai')))).toBe('AccessDenied');
      await onSheet(excel, (sheet) => sheet.protection.unprotect('mật khẩu'));
      expect(await write('A1')).toBe('no error');
    },
  },
  {
    member: 'Excel.PageLayout#setPrintMargins',
    says: 'margins in points whatever they were given in; title rows and orientation are kept',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const page = sheet.pageLayout;
        page.orientation = 'Landscape';
        page.paperSize = 'A4';
        page.zoom = { horizontalFitToPages: 1 };
        page.setPrintMargins('Centimeters', { left: 3, right: 1.5, top: 2, bottom: 2 });
        page.setPrintTitleRows('$1:$2');
        page.load('orientation,paperSize,leftMargin,zoom');
        const titles = page.getPrintTitleRowsOrNullObject().load('address');
        await context.sync();
        expect([page.orientation, page.paperSize, page.zoom, titles.address]).toEqual(['Landscape', 'A4', { horizontalFitToPages: 1 }, 'Sheet1!1:2']);
        expect(page.leftMargin).toBeCloseTo(85.04, 2);
      });
    },
  },
  {
    member: 'Excel.AutoFilter#isDataFiltered',
    says: 'a filter without criteria hides nothing',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.autoFilter.apply('A1:B5');
        sheet.autoFilter.load('enabled,isDataFiltered');
        await context.sync();
        expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, false]);
        sheet.autoFilter.apply('A1:B5', 0, { filterOn: 'Values', values: ['x'] });
        sheet.autoFilter.load('isDataFiltered');
        await context.sync();
        expect(sheet.autoFilter.isDataFiltered).toBe(true);
      });
    },
  },
]);
