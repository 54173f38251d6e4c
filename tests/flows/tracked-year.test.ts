/**
 * A year played through in the embedded host: the plan in December, six months of actuals from two
 * sources that disagree, the rest phased anew at mid-year, the report at the end.
 */
import { closingReport, previewActuals, previewChoices, previewLoad, previewReconcile, previewRephase, readReport, trackingView, type ActualsPreview } from '../../src/app';
import { unwrap, type Plan } from '../../src/domain';
import { createOfficeWorkbook } from '../../src/excel';
import { monthsApart, nextYear, phasingVersions, RECONCILED, type ReportFacts } from '../../src/tracking';
import { readPlan, SHEETS, trackingSheets, type ReadPlan } from '../../src/workbook';
import { readWorkbook, writeWorkbook, type WorkbookGrid } from '../../src/xlsx';
import { openExcel, type ExcelInNode } from '../support/excel-in-node';
import { actuals, plan, UNITS } from '../tracking/plans';
import { validationErrors } from '../xlsx/validator';

const DEPARTMENT: ReportFacts = { status: 'estimate', source: 'Phòng Tài chính – Kế hoạch', window: 'calendar', date: '2026-07-05', period: null, indicator: null };
const STATISTICS: ReportFacts = { ...DEPARTMENT, status: 'preliminary', source: 'Chi cục Thống kê', date: '2026-07-12' };

let excel: ExcelInNode;
beforeEach(() => {
  excel = openExcel();
  excel.install();
});
afterEach(() => excel.dispose());

type Port = ReturnType<typeof createOfficeWorkbook>;
const current = async (port: Port): Promise<ReadPlan> => unwrap(readPlan(await port.read()));

/** Every formula of the tracking sheets comes to what was declared. */
function expectCalculated(found: WorkbookGrid, { plan, places }: ReadPlan): void {
  const sheets = trackingSheets(plan, places);
  expect(sheets).toHaveLength(3);
  for (const sheet of sheets) {
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

async function load(port: Port, text: string, facts: ReportFacts): Promise<ActualsPreview> {
  const read = await current(port);
  const preview = unwrap(previewActuals(read, unwrap(readReport(read.plan, text, 'Bảng dán', facts)), () => true));
  await port.apply(preview.changes);
  return preview;
}

/** Months 1…n of every unit as cells pasted from Excel, `moved` more in the last month of the first. */
function unitTable(of: Plan, months: number, moved: number): string {
  const [table] = of.allocations;
  const lines = UNITS.map(({ name }, row) => {
    const cells = (table?.cells[row] ?? []).slice(0, months).map((cell, month) => (cell ?? 0) + (month === months - 1 && row === 0 ? moved : 0));
    return ['Thu ngân sách trên địa bàn', name, ...cells.map((cell) => String(cell / 10).replace('.', ','))].join('\t');
  });
  return [['Chỉ tiêu', 'Đơn vị', ...Array.from({ length: months }, (_, month) => `Tháng ${month + 1}`)].join('\t'), ...lines].join('\n');
}

it('plan in December, two sources to June, re-phased at mid-year, reported at the end', async () => {
  const port = createOfficeWorkbook();
  await port.apply(previewLoad(plan({ actuals: actuals('THU', [150, 130, 170, 160, 170, 180, 170, 160, 170, 180, 180, 180], { year: 2025, status: 'final' }) }), null).changes);

  // The department reports every commune, 1,5 above plan in June; the statistics office the place, 4,0 below that.
  const first = await load(port, unitTable(unwrap(readPlan(await port.read())).plan, 6, 15), DEPARTMENT);
  expect(first.loaded).toMatchObject({ added: 24, known: 0, replaced: [], behind: 0 });
  await load(port, 'Chỉ tiêu\tTháng 6\nThu ngân sách trên địa bàn\t17,5\nTỷ lệ lao động qua đào tạo\t73,4', STATISTICS);
  const both = await current(port);
  expect(both.observations).toEqual([]);
  expect(both.plan.actuals).toHaveLength(12 + 24 + 2);
  expectCalculated(await port.read(), both);
  expect(monthsApart(both.plan, trackingView(both.plan).ledger, 'THU', ['M1', 'M6'])).toEqual([{ period: 'M6', difference: -40 }]);

  // The communes and the place do not agree: nothing is phased before they do.
  const occasion = { at: '2026-07-15T08:00', summary: 'Theo kết luận hội nghị sơ kết 6 tháng' };
  const request = { indicator: 'THU', through: 'M6', way: 'lastYear' } as const;
  expect(previewRephase(both, request, occasion)).toMatchObject({ kind: 'refused', problem: { code: 'tracking.unitsDiffer', data: { period: 'M6', sum: 215, total: 175 } } });
  const reconciled = unwrap(previewReconcile(both, { indicator: 'THU', period: 'M6', reliability: new Map([[STATISTICS.source, 10]]), date: '2026-07-14' }));
  expect(reconciled.reconciliation.changes.map(({ unit, to }) => [unit, to])).toEqual([['PL', 53], ['VT', 41], ['YT', 41], ['HT', 40]]);
  await port.apply(reconciled.changes);

  const agreed = await current(port);
  expect(agreed.plan.tracking.lastWord).toEqual([RECONCILED]);
  expect(previewRephase(agreed, request, { ...occasion, summary: ' ' })).toMatchObject({ kind: 'refused', problem: { code: 'tracking.noReason' } });
  const outcome = previewRephase(agreed, request, occasion);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problem));
  await port.apply(outcome.preview.changes);
  const phased = await current(port);
  const rephased = phased.plan.allocations[0];
  // 240,0 less 117,5 over a second half that brought 17/104, 16/104, … last year.
  expect(rephased).toMatchObject({ total: 2400, unitTotals: [600, 600, 600, 600], monthTotals: [200, 200, 200, 200, 200, 175, 200, 188, 200, 212, 212, 213] });
  expect(phasingVersions(phased.plan, 'THU')).toMatchObject([{ number: 1, months: Array(12).fill(200) }, { number: 2, reason: occasion.summary, at: occasion.at }]);
  expect(unwrap(closingReport(await port.read())).findings.filter(({ severity, indicator }) => severity === 'error' && indicator === 'THU')).toEqual([]);

  // The second half comes exactly as phased anew; the figures are final, and a month from January on the year is judged.
  const rest = unitTable(phased.plan, 12, 0).split('\n').map((line) => line.split('\t')).map((cells) => [...cells.slice(0, 2), ...cells.slice(8)].join('\t')).join('\n');
  await load(port, rest, { ...DEPARTMENT, status: 'final', date: '2027-01-10' });
  await load(port, 'Chỉ tiêu\tTháng 12\nTỷ lệ lao động qua đào tạo\t73,9', STATISTICS);
  const end = await current(port);
  expectCalculated(await port.read(), end);
  const view = trackingView(end.plan);
  expect(view.through).toBe('M12');
  expect(view.rows.map(({ indicator, reached, shareOfAssigned, shareOfCouncil, verdict }) => [indicator.id, reached, shareOfAssigned, shareOfCouncil, verdict])).toEqual([
    ['THU', 2400, 1000, 960, 'met'],
    ['LD', 739, null, null, 'missed'],
    ['GTSX', null, null, null, null],
  ]);

  // A person sets another verdict; it stays in the file, in the column of the report.
  const judged = previewChoices(end, { verdicts: [{ indicator: 'LD', period: 'M12', verdict: 'met' }] });
  await port.apply(judged.changes);
  const workbook = await port.read();
  const headline = workbook.sheets.find(({ name }) => name === SHEETS.progress)?.rows[2]?.find((cell) => typeof cell?.value === 'string' && cell.value.includes('/'));
  expect(headline?.value).toBe('2/3 chỉ tiêu đạt và vượt');
  const last = await current(port);
  expect(last.plan.tracking.verdicts).toEqual(judged.plan.tracking.verdicts);

  const bytes = await writeWorkbook(await excel.host.toGrid());
  expect(await validationErrors(bytes)).toEqual([]);
  const saved = unwrap(readPlan(unwrap(readWorkbook(bytes, 'theo-doi.xlsx'))));
  expect(saved.plan.actuals).toEqual(last.plan.actuals);
  expect(saved.plan.tracking).toEqual(last.plan.tracking);

  const { plan: next } = nextYear(saved.plan, trackingView(saved.plan).ledger);
  expect(next).toMatchObject({ year: 2027, indicators: [{ id: 'THU', target: null, lastYear: 240 }, { id: 'LD', lastYear: 73.9 }, { id: 'GTSX', lastYear: null }] });
}, 120_000);
