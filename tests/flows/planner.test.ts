/**
 * A planner's day in Excel, over the real office.js: load, split everything, hold figures, split again,
 * undo, redo, save and open again. Every figure exact at every step, three round trips an operation.
 */
import { closingReport } from '../../src/app';
import { createOfficeWorkbook } from '../../src/excel';
import { unwrap } from '../../src/domain';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { openExcel, type ExcelInNode } from '../support/excel-in-node';
import { draftOf, expectExact, loading, pinned, pinning, read, splitting, splittingAll, tableOf } from './planner';

let excel: ExcelInNode;
beforeEach(() => {
  excel = openExcel();
  excel.install();
});
afterEach(() => excel.dispose());

it.each([
  ['phuLuong', 'THU_NS', 'PL03', 'PL07', 15],
  ['thaiNguyen', 'THU_NS', 'TN3', 'TN5', 9],
] as const)('%s', async (sample, indicator, cellOf, rowOf, units) => {
  const port = createOfficeWorkbook();
  const trips = async <T>(work: () => Promise<T>): Promise<T> => {
    const first = excel.host.syncCount;
    const outcome = await work();
    expect(excel.host.syncCount - first).toBeLessThanOrEqual(3);
    return outcome;
  };
  const draft = await draftOf(sample);
  await trips(() => port.apply(loading(draft)));
  const loaded = await trips(() => read(port));
  expect(loaded.plan).toEqual(draft);

  await trips(() => port.apply(splittingAll(loaded)));
  const split = await read(port);
  expect(split.observations).toEqual([]);
  expectExact(split.plan);
  const table = tableOf(split.plan, indicator);
  expect(table.units).toHaveLength(units);

  const [cell, row] = [table.units.indexOf(cellOf), table.units.indexOf(rowOf)];
  await trips(() =>
    port.apply(
      pinning(split, [
        pinned(indicator, { kind: 'cell', recipient: cellOf, period: 'M3' }),
        pinned(indicator, { kind: 'row', recipient: rowOf }),
        pinned(indicator, { kind: 'periodTotal', period: 'M12' }),
      ]),
    ),
  );
  const held = await read(port);
  expect(held.plan.allocations).toEqual(split.plan.allocations);
  expect(held.plan.pins).toHaveLength(3);

  // Typed over by the planner: the others give way, what is held does not.
  const free = loaded.places.detailBlocks.get(indicator)?.unitRows.get(table.units[0] ?? '') ?? -1;
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(held.places.sheetNames.detail).getCell(free, held.places.detailColumns.periods.M1).values = [[1]];
    await context.sync();
  });
  const typed = await read(port);
  expect(tableOf(typed.plan, indicator).cells[0]?.[0]).toBe(1);
  const again = splitting(typed, indicator);
  await trips(() => port.apply(again.changes));
  const resplit = await read(port);
  expect(tableOf(resplit.plan, indicator)).toEqual(tableOf(again.plan, indicator));
  expectExact(resplit.plan);
  const now = tableOf(resplit.plan, indicator);
  expect([now.cells[cell]?.[2], now.cells[row], now.monthTotals[11]]).toEqual([table.cells[cell]?.[2], table.cells[row], table.monthTotals[11]]);

  expect(await trips(() => port.undo())).toBe(true);
  expect((await read(port)).plan).toEqual(typed.plan);
  expect(await trips(() => port.redo())).toBe(true);
  expect((await read(port)).plan).toEqual(resplit.plan);

  const saved = unwrap(readWorkbook(await writeWorkbook(await excel.host.toGrid()), 'luu.xlsx'));
  excel.dispose();
  excel = openExcel();
  excel.install();
  await excel.host.fromGrid(saved);
  const reopened = createOfficeWorkbook();
  expect((await read(reopened)).plan).toEqual(resplit.plan);
  const report = unwrap(closingReport(await reopened.read()));
  expect(report.findings.filter(({ severity, rule }) => severity === 'error' && rule?.startsWith('sum.'))).toEqual([]);
});
