import { reportOn } from '../../src/app';
import { problem, ProblemError } from '../../src/domain';
import { isDarkColour, themeOf, whenReady } from '../../src/taskpane/host';
import { createSession } from '../../src/taskpane/session';
import { readPlan, type ChangeSet } from '../../src/workbook';
import { createMemoryWorkbook } from './memory-workbook';

const useCases = { readPlan, reportOn };
const NOTHING: ChangeSet = { operation: 'load', sheets: [], blocks: [], styles: {}, names: [], planXml: null, show: null };
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the session', () => {
  test('a workbook without a plan is empty, not a failure', async () => {
    const session = createSession(createMemoryWorkbook(), useCases);
    expect(session.state().phase).toBe('reading');
    await session.refresh();
    expect(session.state()).toEqual({ phase: 'empty', open: null, stale: false });
    await session.stop();
  });

  test('a failed read is a state, and the next one recovers', async () => {
    const workbook = createMemoryWorkbook();
    workbook.fail.read = new ProblemError(problem('host.busyEditing', {}));
    const session = createSession(workbook, useCases);
    await session.refresh();
    expect(session.state()).toMatchObject({ phase: 'failed', problem: { code: 'host.busyEditing' } });
    delete workbook.fail.read;
    await session.refresh();
    expect(session.state().phase).toBe('empty');
    expect(workbook.listeners()).toBe(1);
    await session.stop();
  });

  test('a burst of edits marks stale once; reading again clears the mark', async () => {
    const workbook = createMemoryWorkbook();
    const session = createSession(workbook, useCases);
    await session.refresh();
    const seen: boolean[] = [];
    session.subscribe(() => seen.push(session.state().stale));
    for (let edit = 0; edit < 20; edit += 1) workbook.type('Sheet1', 0, 0, edit);
    await pause(600);
    expect(seen).toEqual([true]);
    await session.refresh();
    expect(session.state().stale).toBe(false);
    await session.stop();
  });

  test("the echo of an own write is read again, not called somebody's change", async () => {
    const workbook = createMemoryWorkbook();
    const session = createSession(workbook, useCases);
    await session.refresh();
    await session.apply(NOTHING);
    const seen: boolean[] = [];
    session.subscribe(() => seen.push(session.state().stale));
    await pause(600);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).not.toContain(true);
    await session.stop();
  });

  test('a refused write is thrown, and what the workbook then holds is read', async () => {
    const workbook = createMemoryWorkbook();
    const session = createSession(workbook, useCases);
    await session.refresh();
    workbook.fail.apply = new ProblemError(problem('host.protectedSheet', { sheet: 'Chi tiết' }));
    await expect(session.apply(NOTHING)).rejects.toMatchObject({ problem: { code: 'host.protectedSheet' } });
    expect(session.state().phase).toBe('empty');
    await expect(session.undo()).resolves.toBe(false);
    await session.stop();
  });

  test('operations are undone and done again one by one; something new ends that', async () => {
    const workbook = createMemoryWorkbook();
    const session = createSession(workbook, useCases);
    const history = () => [session.undoable(), session.redoable()];
    await session.apply(NOTHING);
    await session.apply({ ...NOTHING, operation: 'split' });
    expect(history()).toEqual(['split', null]);
    await session.undo();
    expect(history()).toEqual(['load', 'split']);
    await session.undo();
    expect(history()).toEqual([null, 'load']);
    expect(await session.redo()).toBe(true);
    expect(history()).toEqual(['load', 'split']);
    await session.apply({ ...NOTHING, operation: 'repair' });
    expect(history()).toEqual(['repair', null]);
    expect(await session.redo()).toBe(false);
    await session.recover('keep');
    expect([workbook.recovered, history()]).toEqual([['keep'], [null, null]]);
    await session.stop();
  });

  test('operations go one after the other', async () => {
    const workbook = createMemoryWorkbook();
    const session = createSession(workbook, useCases);
    const order: string[] = [];
    await Promise.all([
      session.apply(NOTHING).then(() => order.push('apply')),
      session.undo().then(() => order.push('undo')),
      session.refresh().then(() => order.push('refresh')),
    ]);
    expect(order).toEqual(['apply', 'undo', 'refresh']);
    await session.stop();
  });
});

describe('the host', () => {
  test('calls wait until it is ready', async () => {
    const workbook = createMemoryWorkbook();
    const port = whenReady(pause(30).then(() => workbook));
    expect((await port.read()).sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
  });

  test('a silent host is a problem with its patience', async () => {
    const port = whenReady(new Promise(() => undefined), 0.02);
    const error: unknown = await port.read().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ problem: { code: 'app.hostSilent', data: { seconds: 0.02 } } });
  });

  test('a host that refuses to start says why at every call', async () => {
    const port = whenReady(Promise.reject(new ProblemError(problem('host.tooOld', { required: 'ExcelApi 1.14' }))));
    await expect(port.undo()).rejects.toMatchObject({ problem: { code: 'host.tooOld' } });
  });

  test('dark and light backgrounds, and none at all', async () => {
    expect([isDarkColour('#262626'), isDarkColour('#FFFFFF'), isDarkColour('white'), isDarkColour(undefined)]).toEqual([true, false, null, null]);
    let colour = '#000000';
    let look = (): void => undefined;
    const theme = themeOf(
      () => Promise.resolve(colour),
      (again) => {
        look = again;
      },
    );
    const told = jest.fn();
    theme.subscribe(told);
    await pause(0);
    expect(theme.isDark()).toBe(true);
    expect(told).toHaveBeenCalledTimes(1);
    colour = '#FFFFFF';
    look();
    await pause(0);
    expect(theme.isDark()).toBe(false);
    const silent = themeOf(() => Promise.reject(new Error('no host')), () => undefined);
    await pause(0);
    expect(silent.isDark()).toBeNull();
  });
});
