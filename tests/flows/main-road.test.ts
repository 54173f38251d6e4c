/**
 * The main road as it runs in Excel: load the targets, split, check, save. `Excel.run` is that of the
 * unmodified office.js; the embedded host answers and its spreadsheet calculates.
 */
import { closingReport, draftPlan, previewLoad, previewSplit, suggestRequest, type SplitRequest } from '../../src/app';
import { PERIODS, unwrap } from '../../src/domain';
import { createOfficeWorkbook } from '../../src/excel';
import { planWorkbook, readPlan, SHEETS, type ReadPlan } from '../../src/workbook';
import { readWorkbook, writeWorkbook, type WorkbookGrid } from '../../src/xlsx';
import { openExcel, type ExcelInNode } from '../support/excel-in-node';
import { sampleRequest } from '../support/samples';
import { needsLibreOffice, recalculate } from '../xlsx/libreoffice';
import { validationErrors } from '../xlsx/validator';

let excel: ExcelInNode;
beforeEach(() => {
  excel = openExcel();
  excel.install();
});
afterEach(() => excel.dispose());

const current = async (port: ReturnType<typeof createOfficeWorkbook>): Promise<ReadPlan> => unwrap(readPlan(await port.read()));

/** Every formula's result in the host is the one the sheets were declared with. */
function expectCalculated(found: WorkbookGrid, declared: WorkbookGrid): void {
  for (const sheet of declared.sheets) {
    const rows = found.sheets.find(({ name }) => name === sheet.name)?.rows ?? [];
    const differing = sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (cell?.formula === undefined) return [];
        const value = rows[row]?.[column]?.value ?? '';
        const same = typeof value === 'number' && typeof cell.value === 'number' ? Math.abs(value - cell.value) < 1e-7 : value === (cell.value ?? '');
        return same ? [] : [`${sheet.name} R${row + 1}C${column + 1} =${cell.formula}: ${JSON.stringify(value)}, not ${JSON.stringify(cell.value)}`];
      }),
    );
    expect(differing.slice(0, 5)).toEqual([]);
  }
}

it.each([
  ['thaiNguyen', 'THU_NS', { unit: 'tỷ đồng', decimals: 0 }, 19_515],
  ['thaiNguyen', 'THU_NS', { unit: 'triệu đồng', decimals: 0 }, 19_515_000],
  ['phuLuong', 'GTSX', { unit: 'tỷ đồng', decimals: 1 }, 9850],
] as const)('%s: %s in %j', async (sample, indicator, lattice, total) => {
  const port = createOfficeWorkbook();
  const draft = unwrap(draftPlan(await sampleRequest(sample)));
  await port.apply(previewLoad(draft, null).changes);
  const loaded = await current(port);
  expect(loaded.observations).toEqual([]);
  expect(loaded.plan).toEqual(draft);

  const request: SplitRequest = { ...suggestRequest(loaded.plan, indicator), lattice };
  const preview = unwrap(previewSplit(loaded, request));
  await port.apply(preview.changes);

  const workbook = await port.read();
  const report = unwrap(closingReport(workbook));
  expect(report.findings).toEqual([]);
  expect(report.indicators.find((state) => state.indicator === indicator)).toMatchObject({ state: 'closed', unallocated: 0 });
  expectCalculated(workbook, planWorkbook(preview.plan));

  const detail = workbook.sheets.find(({ name }) => name === SHEETS.detail);
  const sums = detail?.rows.find((cells) => cells[0]?.value === indicator && cells[1]?.value === '#CỘNG');
  expect(sums?.[4 + PERIODS.length - 1]?.value).toBeCloseTo(total, 9);

  const bytes = await writeWorkbook(await excel.host.toGrid());
  expect(await validationErrors(bytes)).toEqual([]);
  const saved = unwrap(readWorkbook(bytes, 'luu.xlsx'));
  expect(unwrap(readPlan(saved)).plan.allocations).toEqual(report.plan.allocations);
  expect(unwrap(readPlan(saved)).recipes).toMatchObject([{ indicator, lattice }]);
  if (!needsLibreOffice()) return;
  const recalculated = unwrap(readWorkbook(await recalculate(bytes), 'luu.xlsx'));
  expectCalculated(recalculated, planWorkbook(preview.plan));
  expect(unwrap(closingReport(recalculated)).findings).toEqual([]);
});

it('is undone step by step', async () => {
  const port = createOfficeWorkbook();
  const draft = unwrap(draftPlan(await sampleRequest('thaiNguyen')));
  await port.apply(previewLoad(draft, null).changes);
  const before = await current(port);
  await port.apply(unwrap(previewSplit(before, suggestRequest(before.plan, 'THU_NS'))).changes);
  expect((await current(port)).plan.allocations).toHaveLength(1);
  expect(await port.undo()).toBe(true);
  expect((await current(port)).plan).toEqual(before.plan);
  expect(await port.undo()).toBe(true);
  expect(readPlan(await port.read())).toMatchObject({ problem: { code: 'workbook.notOurs' } });
  expect(await port.undo()).toBe(false);
});

it('shows at once what an edit by hand no longer adds up to', async () => {
  const port = createOfficeWorkbook();
  const draft = unwrap(draftPlan(await sampleRequest('thaiNguyen')));
  await port.apply(previewLoad(draft, null).changes);
  const loaded = await current(port);
  await port.apply(unwrap(previewSplit(loaded, suggestRequest(loaded.plan, 'THU_NS'))).changes);
  const row = loaded.places.detailBlocks.get('THU_NS')?.unitRows.get('TN5') ?? -1;
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEETS.detail).getCell(row, 4).values = [[100]];
    await context.sync();
  });
  const report = unwrap(closingReport(await port.read()));
  expect(report.findings.map(({ rule, problem: { data } }) => [rule, 'recipient' in data ? data.recipient : 'period' in data && data.period]).sort()).toEqual([
    ['sum.period', 'M1'],
    ['sum.recipientYear', 'Huyện Phú Lương'],
  ]);
});
