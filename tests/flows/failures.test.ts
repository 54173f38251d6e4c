/**
 * Every operation of a planner, with a failure at every one of its requests: the workbook is as before
 * or as wanted, never between, and trying again works. A plan of four targets over nine districts.
 */
import { PLAIN_FLOW, previewSplit, suggestRequest } from '../../src/app';
import { ProblemError, unwrap } from '../../src/domain';
import { createOfficeWorkbook } from '../../src/excel';
import type { HostFailure } from '../../src/workbench/contract';
import { contentOf } from '../excel/workbooks';
import { openExcel, type ExcelInNode } from '../support/excel-in-node';
import { draftOf, expectExact, loading, OCCASION, pinned, pinning, read, splittingAll, tableOf } from './planner';

const TARGETS = ['Thu ngân sách nhà nước trên địa bàn tỉnh', 'Tỷ lệ dân số tham gia bảo hiểm y tế', 'Tỷ lệ che phủ rừng', 'Tỷ lệ thất nghiệp ở thành thị'];

let excel: ExcelInNode;
let failSync: (sync: number) => HostFailure | undefined = () => undefined;
let firstSync = 0;

beforeEach(() => {
  failSync = () => undefined;
  excel = openExcel({ failSync: (sync) => failSync(sync - firstSync) });
  excel.install();
});
afterEach(() => excel.dispose());

/** The code of the problem, or `done`. */
async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

it('leaves the workbook as before or as wanted', async () => {
  const port = createOfficeWorkbook();
  const draft = await draftOf('thaiNguyen', TARGETS);

  /** Fails at each request in turn, before any of its actions and after some, then lets the operation through. */
  async function withFailures(name: string, work: () => Promise<unknown>): Promise<void> {
    const before = await contentOf(excel.host);
    for (const sync of [1, 2, 3]) {
      for (const afterActions of sync === 2 ? [0, 7, 40] : [0]) {
        // As the pane does after every failure.
        await port.read();
        firstSync = excel.host.syncCount;
        failSync = (asked) => (asked === sync ? { code: 'GeneralException', afterActions } : undefined);
        const outcome = await outcomeOf(work);
        failSync = () => undefined;
        const place = `${name}, request ${sync} after ${afterActions}: ${outcome}`;
        // In the last request all has been compared: it is carried through.
        expect(place).toMatch(sync === 3 ? /done$/ : sync === 1 ? /host\.refused$/ : /host\.failedAndRestored$/);
        if (outcome === 'done') return;
        expect([place, await contentOf(excel.host)]).toEqual([place, before]);
      }
    }
  }

  await withFailures('load', () => port.apply(loading(draft)));
  const loaded = await read(port);
  expect(loaded.plan).toEqual(draft);
  await withFailures('split everything', () => port.apply(splittingAll(loaded)));
  const split = await read(port);
  expect(split.plan.allocations).toHaveLength(4);
  await withFailures('pin', () => port.apply(pinning(split, [pinned('THU_NS', { kind: 'row', recipient: 'TN3' })])));
  const held = await read(port);
  expect(held.plan.pins).toHaveLength(1);
  const again = unwrap(previewSplit(held, { ...suggestRequest(held.plan, 'THU_NS'), choice: { ...PLAIN_FLOW, basis: { kind: 'equal' } } }, OCCASION));
  await withFailures('split again', () => port.apply(again.changes));
  const resplit = await read(port);
  const years = tableOf(resplit.plan, 'THU_NS').unitTotals;
  expect(years[2]).toBe(tableOf(held.plan, 'THU_NS').unitTotals[2]);
  expect(new Set(years).size).toBeLessThanOrEqual(3);
  expectExact(resplit.plan);
  await withFailures('undo', () => port.undo());
  expect((await read(port)).plan).toEqual(held.plan);
  await withFailures('redo', () => port.redo());
  expect((await read(port)).plan.allocations).toEqual(resplit.plan.allocations);
});
