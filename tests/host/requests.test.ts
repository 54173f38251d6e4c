import { PAYLOAD_LIMIT } from '../../src/workbench/host';
import { openExcel } from '../support/excel-in-node';
import { codeOf, conformance, onSheet } from './cases';

/** Events leave a turn after the answer. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

conformance('requests', [
  {
    member: 'Excel.RequestContext#sync',
    says: 'an error stops the batch there; what came before it stays done',
    holds: async (excel) => {
      expect(await codeOf(onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1').values = [[1]];
        context.workbook.worksheets.getItem('Không có').load('name');
        sheet.getRange('A2').values = [[2]];
        await context.sync();
      }))).toBe('ItemNotFound');
      expect(excel.spreadsheet.usedArea(excel.spreadsheet.activeSheet(), true)).toEqual({ row: 0, column: 0, lastRow: 0, lastColumn: 0 });
    },
  },
  {
    member: 'OfficeExtension.Error#debugInfo',
    says: 'names the member that failed',
    holds: async (excel) => {
      const failed = await onSheet(excel, async (_, context) => {
        context.workbook.worksheets.getItem('Không có').load('name');
        await context.sync();
      }).catch((error: unknown) => error as OfficeExtension.Error);
      expect(failed).toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
    },
  },
  {
    member: 'OfficeExtension.ClientObject#load',
    says: 'what the host does not know is an error that names it',
    holds: async (excel) => {
      const failed = await onSheet(excel, async (sheet, context) => {
        sheet.shapes.load('count');
        await context.sync();
      }).catch((error: unknown) => error as OfficeExtension.Error);
      expect(failed).toMatchObject({ code: 'HostNotImplemented', message: expect.stringContaining('Worksheet.shapes') as string });
    },
  },
  {
    member: 'Excel.Range#track',
    says: 'a range lives on over syncs, a sheet is found by its id after renaming',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:A2');
        range.values = [[1], [2]];
        await context.sync();
        sheet.name = 'Mới';
        await context.sync();
        range.getCell(1, 0).values = [[3]];
        range.load('values,address');
        await context.sync();
        expect([range.values, range.address]).toEqual([[[1], [3]], 'Mới!A1:A2']);
      });
    },
  },
  {
    member: 'Excel.Range#values',
    says: '40,000 cells go in the chunks office.js makes of them',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const values = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * 20 + column));
        const range = sheet.getRangeByIndexes(0, 0, 2000, 20);
        range.values = values;
        await context.sync();
        range.load('values');
        await context.sync();
        expect(range.values).toEqual(values);
      });
    },
  },
  {
    member: 'Excel.ErrorCodes#requestPayloadSizeLimitExceeded',
    says: 'a request above 5 MB is refused whole',
    holds: async (excel) => {
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1').values = [['x']];
        sheet.getRange('A2').values = [['ệ'.repeat(PAYLOAD_LIMIT / 2)]];
      }))).toBe('RequestPayloadSizeLimitExceeded');
      expect(excel.spreadsheet.usedArea(excel.spreadsheet.activeSheet(), true)).toBeNull();
    },
  },
  {
    member: 'Excel.ErrorCodes#rangeExceedsLimit',
    says: 'more than five million cells are not read',
    holds: async (excel) => {
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1:F1000000').load('values');
      }))).toBe('RangeExceedsLimit');
    },
  },
  {
    member: 'Excel.ErrorCodes#invalidOperationInCellEditMode',
    says: 'nothing is done while the user types in a cell',
    holds: async (excel) => {
      excel.host.setCellEditMode(true);
      const write = (): Promise<string> => codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1').values = [[1]];
      }));
      expect(await write()).toBe('InvalidOperationInCellEditMode');
      excel.host.setCellEditMode(false);
      expect(await write()).toBe('no error');
    },
  },
  {
    member: 'OfficeExtension.ErrorCodes#apiNotFound',
    says: 'a call beyond the requirement set fails before it is sent',
    options: { apiVersion: '1.9' },
    holds: async (excel) => {
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1').getMergedAreasOrNullObject();
      }))).toBe('ApiNotFound');
    },
  },
  {
    member: 'Excel.Worksheet#onChanged',
    says: "one's own writes raise it after the batch, with sheet and address; removed handlers hear nothing",
    holds: async (excel) => {
      const heard: string[] = [];
      const handler = await onSheet(excel, async (sheet, context) => {
        const added = sheet.onChanged.add((event) => {
          heard.push(`${event.address} ${event.changeType} ${event.source}`);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange('A1:B2').values = [[1, 2], [3, 4]];
        await context.sync();
        return added;
      });
      await settled();
      expect(heard).toEqual(['A1:B2 RangeEdited Local']);
      await excel.Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      await onSheet(excel, (sheet) => {
        sheet.getRange('A1').values = [[9]];
      });
      await settled();
      expect(heard).toHaveLength(1);
    },
  },
  {
    member: 'Excel.WorksheetChangedEventArgs#source',
    says: "a co-author's edit is Remote",
    holds: async (excel) => {
      const heard: string[] = [];
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          heard.push(`${event.address} ${event.source}`);
          return Promise.resolve();
        });
        await context.sync();
      });
      await excel.host.coAuthor('Sheet1', 'C3', [[5]]);
      await settled();
      expect(heard).toEqual(['C3 Remote']);
    },
  },
  {
    member: 'Excel.Worksheet#onChanged',
    says: "a person's edit in the grid is heard once, and formulas follow it",
    holds: async (excel) => {
      const heard: string[] = [];
      await onSheet(excel, async (sheet, context) => {
        sheet.onChanged.add((event) => {
          heard.push(event.address);
          return Promise.resolve();
        });
        const total = sheet.getRange('C1');
        total.formulas = [['=A1*2']];
        await context.sync();
        await settled();
        heard.length = 0;
        excel.api.getActiveWorkbook()?.getActiveSheet().getRange('A1').setValue(21);
        total.load('values');
        await context.sync();
        expect(total.values).toEqual([[42]]);
      });
      await settled();
      expect(heard).toEqual(['A1']);
    },
  },
  {
    member: 'Excel.WorksheetCollection#onActivated',
    says: 'activating a sheet is heard',
    holds: async (excel) => {
      const heard: string[] = [];
      await excel.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onActivated.add((event) => {
          heard.push(event.worksheetId);
          return Promise.resolve();
        });
        const sheet = worksheets.add('Hai').load('id');
        await context.sync();
        sheet.activate();
        await context.sync();
        await settled();
        expect(heard).toEqual([sheet.id]);
      });
    },
  },
  {
    member: 'Excel.Runtime#enableEvents',
    says: 'switched off, own writes raise nothing',
    holds: async (excel) => {
      let heard = 0;
      await onSheet(excel, async (sheet, context) => {
        sheet.onChanged.add(() => {
          heard += 1;
          return Promise.resolve();
        });
        context.runtime.enableEvents = false;
        await context.sync();
        sheet.getRange('A1').values = [[1]];
        await context.sync();
      });
      await settled();
      expect(heard).toBe(0);
    },
  },
]);

describe('switches for tests', () => {
  test('the n-th sync fails, wholly or half-way', async () => {
    const excel = openExcel({ failSync: (sync) => (sync === 2 ? { code: 'GeneralException' } : undefined) });
    const outcome = await codeOf(onSheet(excel, async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    }));
    expect([outcome, excel.host.syncCount]).toEqual(['GeneralException', 2]);
    expect(excel.spreadsheet.usedArea(excel.spreadsheet.activeSheet(), true)?.lastRow).toBe(0);
    excel.dispose();

    const halfway = openExcel({ failSync: () => ({ code: 'GeneralException', afterActions: 8 }) });
    expect(await codeOf(onSheet(halfway, (sheet) => {
      for (const row of [0, 1, 2, 3]) sheet.getCell(row, 0).values = [[row]];
    }))).toBe('GeneralException');
    const used = halfway.spreadsheet.usedArea(halfway.spreadsheet.activeSheet(), true);
    expect(used?.lastRow).toBeGreaterThanOrEqual(0);
    expect(used?.lastRow).toBeLessThan(3);
    halfway.dispose();
  });

  test('a batch of writes and formats is calculated once, and its formats are one change of each sheet', async () => {
    const excel = openExcel();
    const done: string[] = [];
    excel.api.addEvent(excel.api.Event.CommandExecuted, ({ id, params }) => {
      const { trigger } = (params ?? {}) as { readonly trigger?: unknown };
      if (id === 'formula.mutation.set-formula-calculation-start') done.push('calculation');
      if (trigger === 'sheet.command.set-style') done.push('formats');
    });
    const value = await onSheet(excel, async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.freezePanes.freezeRows(1);
      sheet.getRange('A4').formulas = [['=SUM(A1:A3)']];
      const { format } = sheet.getRange('A1:A4');
      format.font.bold = true;
      format.fill.color = '#FFF8E1';
      format.borders.getItem('InsideHorizontal').style = 'Continuous';
      sheet.getRange('A4').numberFormat = [['0.0']];
      const sum = sheet.getRange('A4').load('text,format/font/bold');
      await context.sync();
      return [sum.text[0]?.[0], sum.format.font.bold];
    });
    expect([value, done]).toEqual([['6.0', true], ['formats', 'calculation']]);
    excel.dispose();
  });

  test('another person edits between two syncs', async () => {
    const excel = openExcel({ beforeSync: (sync, edit) => (sync === 2 ? edit('Sheet1', 'A1', [[99]]) : undefined) });
    await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [[1]];
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[99]]);
    });
    excel.dispose();
  });
});
