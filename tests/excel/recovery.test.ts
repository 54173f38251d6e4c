/** A workbook left half-written tells of it, wherever it is opened next, and is put right; what was undone is done again. */
import type { WorkbookPort } from '../../src/app';
import { createOfficeWorkbook } from '../../src/excel';
import type { HostFailure } from '../../src/workbench/contract';
import type { ChangeSet } from '../../src/workbook';
import { openExcel, type ExcelInNode } from '../support/excel-in-node';
import { contentOf, loading, MIXED, NOTHING, problemCodeOf, problemOf, USERS_WORKBOOK } from './workbooks';

let excel: ExcelInNode;
let workbook: WorkbookPort;
let failSync: (sync: number) => HostFailure | undefined = () => undefined;
let firstSync = 0;

async function open(grid = USERS_WORKBOOK): Promise<void> {
  failSync = () => undefined;
  excel = openExcel({ failSync: (sync) => failSync(sync - firstSync) });
  excel.install();
  await excel.host.fromGrid(grid);
  workbook = createOfficeWorkbook();
  await workbook.read();
}

afterEach(() => excel.dispose());

const CELLS: ChangeSet = { ...MIXED, sheets: [], names: [] };

/** The host refuses everything from some action of some request on, so that nothing can be put back. */
async function breakOff(changes: ChangeSet, sync: number, afterActions: number): Promise<void> {
  firstSync = excel.host.syncCount;
  failSync = (asked) => (asked < sync ? undefined : { code: 'GeneralException', afterActions: asked === sync ? afterActions : 0 });
  expect(await problemOf(workbook.apply(changes))).toEqual({ code: 'host.failedNotRestored', data: { officeCode: 'GeneralException' } });
  failSync = () => undefined;
}

/** As when the pane is opened again, in this Excel or with the saved file in another one. */
async function reopened(where: 'pane' | 'file'): Promise<void> {
  if (where === 'file') {
    const saved = await excel.host.toGrid();
    excel.dispose();
    excel = openExcel({});
    excel.install();
    await excel.host.fromGrid(saved);
  }
  workbook = createOfficeWorkbook();
}

async function afterwards(changes: ChangeSet): Promise<{ before: unknown; after: unknown }> {
  await open();
  const before = await contentOf(excel.host);
  await workbook.apply(changes);
  const after = await contentOf(excel.host);
  excel.dispose();
  return { before, after };
}

describe.each([
  ['cells only', CELLS],
  ['a change of every kind', MIXED],
])('broken off while writing %s', (_, changes) => {
  test.each([
    ['pane', 3],
    ['pane', 12],
    ['file', 12],
    ['pane', 40],
    ['file', 60],
  ] as const)('the next %s brings back what was before (after %i actions)', async (where, afterActions) => {
    const { before, after } = await afterwards(changes);
    await open();
    await breakOff(changes, 2, afterActions);
    await reopened(where);
    expect(await problemCodeOf(workbook.read())).toBe('host.unfinished');
    expect(await problemCodeOf(workbook.apply(changes))).toBe('host.unfinished');
    expect(await workbook.recover('restore')).toBe(true);
    expect(await contentOf(excel.host)).toEqual(before);
    expect(await workbook.recover('restore')).toBe(false);
    await workbook.read();
    await workbook.apply(changes);
    expect(await contentOf(excel.host)).toEqual(after);
  });

  test.each([0, 1, 2])('or, where all had been written (%i actions of the last request), before or after', async (afterActions) => {
    const { before, after } = await afterwards(changes);
    await open();
    await breakOff(changes, 3, afterActions);
    await reopened('pane');
    expect(await problemCodeOf(workbook.read())).toBe('host.unfinished');
    await workbook.recover('restore');
    const content = await contentOf(excel.host);
    expect([before, after]).toContainEqual(content);
    await workbook.read();
  });
});

test('kept as it is, a half-written workbook is read and written again, without copies beside it', async () => {
  await open();
  await breakOff(MIXED, 2, 60);
  await reopened('pane');
  expect(await workbook.recover('keep')).toBe(true);
  const { sheets } = await workbook.read();
  expect(sheets.filter(({ name }) => name.startsWith('~'))).toEqual([]);
  await workbook.apply(MIXED);
});

test('a damaged journal restores nothing and says so', async () => {
  await open();
  await breakOff(CELLS, 2, 12);
  const broken = await excel.host.toGrid();
  excel.dispose();
  const damaged = { ...broken, customXml: (broken.customXml ?? []).map((xml) => xml.replace(/>[A-Za-z0-9+/=]{20}/, '>AAAA')) };
  excel = openExcel({});
  excel.install();
  await excel.host.fromGrid(damaged);
  workbook = createOfficeWorkbook();
  const before = await contentOf(excel.host);
  expect(await problemCodeOf(workbook.recover('restore'))).toBe('host.journalUnreadable');
  expect(await contentOf(excel.host)).toEqual(before);
  await workbook.recover('keep');
  await workbook.read();
});

describe('what was undone', () => {
  test('is done again, and undone again, in at most three requests', async () => {
    await open();
    expect(await workbook.redo()).toBe(false);
    await workbook.apply(loading());
    const before = await contentOf(excel.host);
    await workbook.apply(MIXED);
    const after = await contentOf(excel.host);
    for (let turn = 0; turn < 2; turn += 1) {
      const first = excel.host.syncCount;
      expect(await workbook.undo()).toBe(true);
      expect(await contentOf(excel.host)).toEqual(before);
      const second = excel.host.syncCount;
      expect(await workbook.redo()).toBe(true);
      expect(await contentOf(excel.host)).toEqual(after);
      expect([second - first, excel.host.syncCount - second]).toEqual([3, 3]);
    }
    expect(await workbook.redo()).toBe(false);
  });

  test('is not done again over an edit or a sheet that came since, and nothing changes', async () => {
    await open();
    await workbook.apply(MIXED);
    await workbook.undo();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Báo cáo').getRange('B1').values = [[1]];
      await context.sync();
    });
    const edited = await contentOf(excel.host);
    expect(await problemOf(workbook.redo())).toEqual({ code: 'host.changedMeanwhile', data: { sheet: 'Báo cáo', address: 'B1' } });
    expect(await contentOf(excel.host)).toEqual(edited);
    excel.dispose();
    await open();
    await workbook.apply(MIXED);
    await workbook.undo();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add('Cơ cấu');
      await context.sync();
    });
    expect(await problemOf(workbook.redo())).toEqual({ code: 'host.changedMeanwhile', data: { sheet: 'Cơ cấu', address: '' } });
  });

  test('is gone once something else has been written', async () => {
    await open();
    await workbook.apply(MIXED);
    await workbook.undo();
    await workbook.apply({ ...NOTHING, blocks: [{ sheet: 'Báo cáo', row: 5, column: 0, cells: [[{ value: 1 }]] }] });
    expect(await workbook.redo()).toBe(false);
  });
});
