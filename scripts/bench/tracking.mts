/** Times a year of tracking: 40 indicators × 60 units × 12 months in three vintages loaded, reconciled, reported. */
import { newPlan, NOTHING_SAID, TWELVE_STEPS, type Indicator, type Plan, type Unit } from '../../src/domain/index';
import { alertsOf, compareSources, Ledger, loadActuals, progressReport, readActuals, reconcile, rephase, unitProgress, type ActualsReading, type ReportFacts } from '../../src/tracking/index';
import { columnsOf, time } from './shared/tables';

const [INDICATORS, UNITS] = [40, 60];
const units = Array.from({ length: UNITS }, (_, index): Unit => ({ code: `X${index}`, name: `Xã số ${index}`, level: 'xã', parent: null, validFrom: '2025-07-01', weights: {} }));
const indicators = Array.from({ length: INDICATORS }, (_, index): Indicator => ({ ...NOTHING_SAID, id: `CT${index}`, name: `Chỉ tiêu số ${index}`, behaviour: 'flow', lattice: { unit: 'tỷ đồng', decimals: 1 }, target: { kind: '>=', value: UNITS * 120 } }));
const empty: Plan = newPlan({
  place: 'Tỉnh', year: 2026, indicators, units,
  allocations: indicators.map(({ id }) => ({
    indicator: id, units: units.map(({ code }) => code), total: UNITS * 1200, unitTotals: units.map(() => 1200),
    monthTotals: TWELVE_STEPS.map(() => UNITS * 100), cells: units.map(() => TWELVE_STEPS.map(() => 100)),
  })),
});
const facts = (status: ReportFacts['status'], source: string, date: string): ReportFacts => ({ status, source, window: 'calendar', date, period: null, indicator: null });
const VINTAGES = [facts('estimate', 'Phòng Tài chính', '2026-12-20'), facts('preliminary', 'Phòng Tài chính', '2027-01-05'), facts('final', 'Chi cục Thống kê', '2027-03-30')];

/** Every indicator and unit with its twelve months, a little different in every vintage. */
const tables = VINTAGES.map((_, vintage) => [
  ['Chỉ tiêu', 'Đơn vị', ...TWELVE_STEPS.map((__, month) => `Tháng ${month + 1}`)],
  ...indicators.flatMap(({ name }, indicator) => units.map((unit, row) => [name, unit.name, ...TWELVE_STEPS.map((__, month) => (80 + ((indicator * 7 + row * 3 + month * 5 + vintage) % 20)) / 10)])),
]);

function read(rows: (typeof tables)[number], plan: Plan, said: ReportFacts): ActualsReading {
  const found = readActuals([{ sheet: null, rows }], 'bao-cao.xlsx', plan, said);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

function loaded(): Plan {
  let plan = empty;
  for (const [vintage, said] of VINTAGES.entries()) plan = { ...plan, actuals: loadActuals(plan, read(tables[vintage] ?? [], plan, said), () => true).actuals };
  return plan;
}

const full = loaded();
const half = { ...full, actuals: full.actuals.filter(({ status, period }) => status === 'estimate' && Number(period.slice(1)) <= 6) };

function reported(plan: Plan): string {
  const ledger = new Ledger(plan.actuals);
  const rows = progressReport(plan, ledger, 'M12');
  const byUnit = indicators.flatMap((indicator) => unitProgress(plan, ledger, indicator, 'M12'));
  return `${rows.length} + ${byUnit.length} lines, ${alertsOf(rows, ledger, 2026).length} behind`;
}

function reconciled(plan: Plan): string {
  const place = indicators.flatMap(({ id }) => TWELVE_STEPS.map((period) => ({ indicator: id, unit: null, year: 2026, period, measure: 'figure' as const, count: UNITS * 90, status: 'final' as const, source: 'Chi cục Thống kê', window: 'calendar' as const, date: '' })));
  const estimates = plan.actuals.filter(({ status }) => status === 'estimate');
  const of = { ...plan, actuals: [...estimates, ...place] };
  const ledger = new Ledger(of.actuals);
  const moved = indicators.flatMap(({ id }) => TWELVE_STEPS.map((period) => {
    const done = reconcile(of, ledger, { indicator: id, period, reliability: new Map(), date: '' });
    if (!done.ok) throw new Error(done.problem.code);
    return done.value.changes.length;
  }));
  return `${moved.length} months, ${moved.reduce((sum, count) => sum + count, 0)} figures changed`;
}

const everything = (): string => {
  const plan = loaded();
  return [reconciled(plan), reported(plan)].join('; ');
};
const phased = (): string => {
  const ledger = new Ledger(half.actuals);
  const done = indicators.map(({ id }) => rephase(half, ledger, { indicator: id, through: 'M6', way: 'plan' }));
  if (!done.every(({ ok }) => ok)) throw new Error('refused');
  return `${done.length} tables of ${UNITS} × 12`;
};

const cases: [string, () => string][] = [
  ['read and load 3 × 28800 figures', () => `${loaded().actuals.length} figures`],
  ['two sources compared', () => `${compareSources(full, 'Phòng Tài chính', 'Chi cục Thống kê', 'M12').length} differences`],
  ['480 months reconciled', () => reconciled(full)],
  ['report of place and units', () => reported(full)],
  ['loaded, reconciled and reported', everything],
  ['40 indicators phased anew at mid-year', phased],
];
console.table(
  cases.map(([name, run]) => {
    const work = run();
    return { case: name, ...columnsOf(time(run, 5, 1)), work };
  }),
);
