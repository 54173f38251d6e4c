import { createOfficeWorkbook } from '../../src/excel';
import type { WorkbookPort } from '../../src/app';
import { ProblemError } from '../../src/domain';
import type { ChangeSet } from '../../src/workbook';
import type { WorkbookGrid } from '../../src/xlsx';
import type { HostFailure } from '../../src/workbench/contract';
import { openExcel, type ExcelInNode } from '../support/excel-in-node';
import { contentOf, detailSheet, loading, MIXED, NOTHING, problemCodeOf, problemOf, USERS_WORKBOOK } from './workbooks';

let excel: ExcelInNode;
let workbook: WorkbookPort;
/** Asked at every request, counted from the moment the test sets it. */
let failSync: (sync: number) => HostFailure | undefined;
let firstSync: number;

async function open(grid: WorkbookGrid | null = USERS_WORKBOOK): Promise<void> {
  failSync = () => undefined;
  firstSync = 0;
  excel = openExcel({ failSync: (sync) => failSync(sync - firstSync) });
  excel.install();
  if (grid !== null) await excel.host.fromGrid(grid);
  workbook = createOfficeWorkbook();
}

afterEach(() => excel.dispose());

function failFromNow(fails: typeof failSync): void {
  firstSync = excel.host.syncCount;
  failSync = fails;
}

/** `done`, or the code of the problem. */
async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

describe('refused before the first write, and nothing changed', () => {
  const INTO_REPORT: ChangeSet = { ...NOTHING, blocks: [{ sheet: 'Báo cáo', row: 0, column: 0, cells: [[{ value: 'mới' }]] }] };

  async function refusedUnchanged(changes: ChangeSet): Promise<unknown> {
    const before = await contentOf(excel.host);
    const problem = await problemOf(workbook.apply(changes));
    excel.host.setCellEditMode(false);
    expect(await contentOf(excel.host)).toEqual(before);
    expect(await workbook.undo()).toBe(false);
    return problem;
  }

  async function onSheet(name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> {
    await excel.Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(name));
      await context.sync();
    });
  }

  test('a protected sheet, made anew or written to', async () => {
    await open();
    await onSheet('Báo cáo', (sheet) => sheet.protection.protect());
    expect(await refusedUnchanged(INTO_REPORT)).toEqual({ code: 'host.protectedSheet', data: { sheet: 'Báo cáo' } });
    await onSheet('Chi tiết', (sheet) => sheet.protection.protect());
    expect(await refusedUnchanged(MIXED)).toEqual({ code: 'host.protectedSheet', data: { sheet: 'Chi tiết' } });
  });

  test('but unlocked cells of a protected sheet are written', async () => {
    await open();
    await onSheet('Chi tiết', (sheet) => sheet.protection.protect());
    await workbook.apply({ ...NOTHING, blocks: [{ sheet: 'Chi tiết', row: 1, column: 1, cells: [[{ value: 5 }]] }] });
    expect((await workbook.read()).sheets[0]?.rows[1]?.[1]).toEqual({ value: 5 });
  });

  test('a workbook whose structure is protected', async () => {
    await open();
    await excel.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await refusedUnchanged(MIXED)).toEqual({ code: 'host.protectedWorkbook', data: {} });
    await workbook.apply(INTO_REPORT);
  });

  test('a filtered sheet', async () => {
    await open();
    await onSheet('Báo cáo', (sheet) => {
      sheet.autoFilter.apply('A1:B2', 0, { filterOn: 'Values', values: ['Tổng thu'] });
    });
    expect(await refusedUnchanged(INTO_REPORT)).toEqual({ code: 'host.filteredSheet', data: { sheet: 'Báo cáo' } });
  });

  test('a cell inside a merge, while its first cell is written', async () => {
    await open();
    await onSheet('Báo cáo', (sheet) => sheet.getRange('A5:B6').merge());
    const into = (row: number, column: number): ChangeSet => ({
      ...NOTHING,
      blocks: [{ sheet: 'Báo cáo', row, column, cells: [[{ value: 1 }]] }],
    });
    expect(await refusedUnchanged(into(5, 1))).toEqual({ code: 'host.mergedCells', data: { sheet: 'Báo cáo', address: 'B6' } });
    await workbook.apply(into(4, 0));
  });

  test('a sheet that does not exist, also one that was there at the last reading', async () => {
    await open();
    const elsewhere = { ...INTO_REPORT, blocks: [{ sheet: 'Không có', row: 0, column: 0, cells: [[{ value: 1 }]] }] };
    expect(await refusedUnchanged(elsewhere)).toEqual({ code: 'host.sheetMissing', data: { sheet: 'Không có' } });
    await workbook.read();
    await onSheet('Báo cáo', (sheet) => sheet.delete());
    expect(await refusedUnchanged(INTO_REPORT)).toEqual({ code: 'host.sheetMissing', data: { sheet: 'Báo cáo' } });
    expect(await refusedUnchanged({ ...NOTHING, show: 'Báo cáo' })).toEqual({ code: 'host.sheetMissing', data: { sheet: 'Báo cáo' } });
  });

  test('while a cell is being edited', async () => {
    await open();
    excel.host.setCellEditMode(true);
    expect(await refusedUnchanged(MIXED)).toEqual({ code: 'host.busyEditing', data: {} });
    excel.host.setCellEditMode(true);
    expect(await problemCodeOf(workbook.read())).toBe('host.busyEditing');
    excel.host.setCellEditMode(false);
    await workbook.apply(MIXED);
  });

  test('a sheet made anew that was deleted since the last reading is simply made', async () => {
    await open();
    await workbook.read();
    await onSheet('Chi tiết', (sheet) => sheet.delete());
    await workbook.apply({ ...NOTHING, sheets: [detailSheet([[1, 2]])] });
    expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(['Báo cáo', 'Chi tiết']);
  });
});

describe('a failure at any request leaves the workbook as it was or as it was meant to be', () => {
  /** Runs work without a failure: the workbook after it, and how many actions each request had. */
  async function undisturbed(work: () => Promise<unknown>): Promise<{ after: unknown; actions: number[] }> {
    const actions: number[] = [];
    const execute = excel.host.execute.bind(excel.host);
    const before = excel.host.syncCount;
    Object.assign(excel.host, {
      execute: async (request: string): Promise<string> => {
        const answer = await execute(request);
        const { Actions } = JSON.parse(request) as { Actions: readonly unknown[] };
        actions[excel.host.syncCount - before - 1] ??= Actions.length;
        return answer;
      },
    });
    await work();
    Object.assign(excel.host, { execute });
    return { after: await contentOf(excel.host), actions };
  }

  /** Before the first action of each request, after its last, and a few times in between. */
  function strikes(actions: readonly number[], between: number): { sync: number; afterActions: number }[] {
    return actions.flatMap((count, index) =>
      Array.from({ length: between + 1 }, (_, part) => ({ sync: index + 1, afterActions: Math.floor((part * (count - 1)) / between) })),
    );
  }

  test.each([
    ['a load into an empty workbook', null, loading()],
    ['a change of every kind', USERS_WORKBOOK, MIXED],
    ['cells only', USERS_WORKBOOK, { ...MIXED, sheets: [], names: [], planXml: null }],
  ] as const)('%s', async (_, grid, changes) => {
    await open(grid);
    await workbook.read();
    const { after, actions } = await undisturbed(() => workbook.apply(changes));
    excel.dispose();
    expect(actions.length).toBeLessThanOrEqual(3);
    const outcomes = new Set<string>();
    for (const { sync, afterActions } of strikes(actions, 6)) {
      await open(grid);
      await workbook.read();
      const before = await contentOf(excel.host);
      failFromNow((asked) => (asked === sync ? { code: 'GeneralException', afterActions } : undefined));
      const outcome = await outcomeOf(workbook.apply(changes));
      failFromNow(() => undefined);
      outcomes.add(`${sync} ${outcome}`);
      const place = `request ${sync} after ${afterActions} actions: ${outcome}`;
      expect([place, await contentOf(excel.host)]).toEqual([place, outcome === 'done' ? after : before]);
      // Nothing stands in the way of trying again.
      if (outcome !== 'done') await workbook.apply(changes);
      expect([place, await contentOf(excel.host)]).toEqual([place, after]);
      excel.dispose();
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(['1 host.refused', '2 host.failedAndRestored']));
    await open(grid);
  }, 300_000);

  test('taking back', async () => {
    await open();
    await workbook.read();
    await workbook.apply(MIXED);
    const { after, actions } = await undisturbed(() => workbook.undo());
    excel.dispose();
    for (const { sync, afterActions } of strikes(actions, 3)) {
      await open();
      await workbook.read();
      await workbook.apply(MIXED);
      const before = await contentOf(excel.host);
      failFromNow((asked) => (asked === sync ? { code: 'GeneralException', afterActions } : undefined));
      const outcome = await outcomeOf(workbook.undo());
      failFromNow(() => undefined);
      const place = `request ${sync} after ${afterActions} actions: ${outcome}`;
      expect([place, await contentOf(excel.host)]).toEqual([place, outcome === 'done' ? after : before]);
      if (outcome !== 'done') expect(await workbook.undo()).toBe(true);
      expect([place, await contentOf(excel.host)]).toEqual([place, after]);
      excel.dispose();
    }
    await open();
  }, 300_000);

  test.each([1, 2, 3])('the answer to request %i is lost after the host has done what it asked', async (lost) => {
    await open();
    await workbook.read();
    const before = await contentOf(excel.host);
    const execute = excel.host.execute.bind(excel.host);
    const aborted = { Results: [], Error: { Code: 'RequestAborted', Message: '', Location: '', ActionIndex: -1 } };
    const first = excel.host.syncCount;
    Object.assign(excel.host, {
      execute: async (request: string): Promise<string> => {
        const answer = await execute(request);
        return excel.host.syncCount - first === lost && !request.includes('_RemoveReference') ? JSON.stringify(aborted) : answer;
      },
    });
    const outcome = await outcomeOf(workbook.apply(MIXED));
    Object.assign(excel.host, { execute });
    // In the last request everything has been compared already, so it is carried through.
    expect(outcome).toBe(['host.refused', 'host.failedAndRestored', 'done'][lost - 1]);
    if (outcome !== 'done') expect(await contentOf(excel.host)).toEqual(before);
    else expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(['Chi tiết', 'Cơ cấu', 'Báo cáo']);
  });

  test('a host that fails from some moment on is said to have been left as it is', async () => {
    await open();
    await workbook.read();
    failFromNow((asked) => (asked >= 2 ? { code: 'GeneralException', afterActions: asked === 2 ? 30 : 0 } : undefined));
    expect(await problemOf(workbook.apply(MIXED))).toEqual({
      code: 'host.failedNotRestored',
      data: { officeCode: 'GeneralException' },
    });
    failFromNow(() => undefined);
  });

  test('what does not read back the same is put back', async () => {
    await open();
    await workbook.read();
    const before = await contentOf(excel.host);
    // A lone equals sign is text to the host, not the formula it was written as.
    const empty = { value: null, formula: '' };
    const problem = await problemOf(
      workbook.apply({ ...NOTHING, blocks: [{ sheet: 'Báo cáo', row: 9, column: 0, cells: [[{ value: 7 }, empty]] }] }),
    );
    expect(problem).toEqual({ code: 'host.failedAndRestored', data: { officeCode: 'host.readBackDiffers' } });
    expect(await contentOf(excel.host)).toEqual(before);
  });
});
