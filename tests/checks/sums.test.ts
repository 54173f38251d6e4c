/** Sums and their repairs on a small plan whose figures can be followed by hand. */
import { applyRepair, Checker, checkPlan, stampOf, type CheckReport, type Repair } from '../../src/checks';
import { MONTHS, newPlan, type Plan } from '../../src/domain';
import { sentence } from '../../src/i18n';
import { indicatorOf } from './plans';
import { withCell } from './planted';

const UNITS = ['Phú Lương', 'Vô Tranh', 'Yên Trạch', 'Hợp Thành'];
const BILLION = { unit: 'tỷ đồng', decimals: 0 };
const unit = (name: string, index: number, parent: string | null = null) => ({ code: `X${index + 1}`, name, level: 'xã', parent, validFrom: '2025-07-01', weights: {} });
/** Months 10, 11, … 21 of the first commune, ten more for every next one. */
const cells = UNITS.map((_, row) => MONTHS.map((month) => 9 + month + 10 * row));
const years = cells.map((line) => line.reduce((sum, cell) => sum + cell, 0));
const TOTAL = years.reduce((sum, year) => sum + year, 0);

const PLAN: Plan = newPlan({
  place: 'Phú Lương',
  year: 2026,
  units: UNITS.map((name, index) => unit(name, index)),
  indicators: [indicatorOf('THU', 'flow', BILLION, TOTAL, { name: 'Thu ngân sách' })],
  allocations: [{ indicator: 'THU', units: ['X1', 'X2', 'X3', 'X4'], total: TOTAL, unitTotals: years, monthTotals: MONTHS.map((_, month) => cells.reduce((sum, line) => sum + (line[month] ?? 0), 0)), cells }],
});

const sums = ({ findings }: CheckReport) => findings.filter(({ rule }) => rule.startsWith('sum.'));
const said = (report: CheckReport): string[] => sums(report).map(({ problem }) => sentence(problem, 'vi'));
const brief = (repairs: readonly Repair[]) => repairs.map(({ cause, changes }) => [cause, ...changes.map(({ place, from, to }) => [JSON.stringify(place).match(/"(X\d|place)"/)?.[1], 'period' in place ? place.period : 'target', from, to])]);

test('a plan that adds up is left in peace', () => {
  expect(years).toEqual([186, 306, 426, 546]);
  expect(sums(checkPlan(PLAN))).toEqual([]);
});

test('digits swapped in one cell break its line and its month, and are named', () => {
  // Vô Tranh, tháng 5: 24 typed as 42.
  const report = checkPlan(withCell(PLAN, 'THU', 1, 4, 42));
  expect(said(report)).toEqual([
    'Thu ngân sách: các đơn vị trong tháng 5 cộng lại 134 tỷ đồng, toàn địa bàn là 116 tỷ đồng, thừa 18 tỷ đồng.',
    'Thu ngân sách: các tháng của Vô Tranh cộng lại 324 tỷ đồng, số cả năm là 306 tỷ đồng, thừa 18 tỷ đồng.',
  ]);
  const [first, second] = sums(report);
  expect(brief(first?.repairs ?? [])).toEqual([['swapped', ['X2', 'M5', 42, 24]]]);
  expect(second?.repairs).toEqual(first?.repairs);
  expect(first?.repairs[0]).toMatchObject({ size: 18, proven: true, more: false });
});

test('applying the repair puts everything right', () => {
  const wrong = withCell(PLAN, 'THU', 1, 4, 42);
  const [repair] = sums(checkPlan(wrong))[0]?.repairs ?? [];
  expect(applyRepair(wrong, repair!)).toEqual(PLAN);
});

test('a year nobody has allocated in full says how much is left', () => {
  const short = { ...PLAN, allocations: PLAN.allocations.map((each) => ({ ...each, unitTotals: [186, 306, 426, 500] })) };
  expect(said(checkPlan(short))).toContain('Thu ngân sách: chưa phân bổ 46 tỷ đồng; các đơn vị mới được giao 1.418 tỷ đồng trên 1.464 tỷ đồng.');
  expect(brief(sums(checkPlan(short))[0]?.repairs ?? [])).toEqual([[null, ['X4', 'Y', 500, 546]]]);
});

test('a pinned figure is never part of a repair', () => {
  const wrong = withCell(PLAN, 'THU', 1, 4, 42);
  const pinned = { ...wrong, pins: [{ indicator: 'THU', axis: 'units' as const, scope: { kind: 'cell' as const, recipient: 'X2', period: 'M5' as const } }] };
  const [finding] = sums(checkPlan(pinned));
  expect(finding?.repairs.length).toBeGreaterThan(0);
  for (const { changes, proven } of finding?.repairs ?? []) {
    expect(proven).toBe(true);
    expect(changes.length).toBe(3);
    expect(changes.map(({ place }) => place)).not.toContainEqual({ kind: 'cell', indicator: 'THU', axis: 'units', recipient: 'X2', period: 'M5' });
    expect(sums(checkPlan(applyRepair(pinned, { changes })))).toEqual([]);
  }
});

test('two months interchanged in the phasing are put back', () => {
  const [table] = PLAN.allocations;
  const months = [...table!.monthTotals];
  [months[0], months[6]] = [months[6]!, months[0]!];
  const report = checkPlan({ ...PLAN, allocations: [{ ...table!, monthTotals: months }] });
  expect(brief(sums(report)[0]?.repairs.slice(0, 1) ?? [])).toEqual([['interchanged', ['place', 'M1', 124, 100], ['place', 'M7', 100, 124]]]);
});

test('a line that was deleted is filled in from what the months lack', () => {
  const [table] = PLAN.allocations;
  const report = checkPlan({ ...PLAN, allocations: [{ ...table!, units: ['X1', 'X2', 'X4'], unitTotals: [186, 306, 546], cells: [cells[0]!, cells[1]!, cells[3]!] }] });
  const [repair] = sums(report)[0]?.repairs ?? [];
  expect(repair?.cause).toBe('missingLine');
  expect(repair?.changes.map(({ to }) => to)).toEqual([...cells[2]!, 426]);
  expect(sums(report).every(({ repairs }) => repairs[0] === repair)).toBe(true);
});

test('communes below a district with a line of its own are counted once', () => {
  const [table] = PLAN.allocations;
  const sum = (figures: readonly number[]): number => figures.reduce((all, each) => all + each, 0);
  const nested: Plan = {
    ...PLAN,
    units: [...PLAN.units.map((each, index) => (index < 2 ? { ...each, parent: 'H' } : each)), { ...unit('Huyện Phú Lương', 8), code: 'H' }],
    allocations: [{ ...table!, units: [...table!.units, 'H'], unitTotals: [...years, 492], cells: [...cells, MONTHS.map((_, month) => sum([cells[0]![month]!, cells[1]![month]!]))] }],
  };
  expect(sums(checkPlan(nested))).toEqual([]);
  expect(said(checkPlan(withCell(nested, 'THU', 4, 0, 31)))).toContain(
    'Thu ngân sách: các đơn vị thuộc Huyện Phú Lương (tháng 1) cộng lại 30 tỷ đồng, dòng của Huyện Phú Lương ghi 31 tỷ đồng, thiếu 1 tỷ đồng.',
  );
});

test('departments may share the target with the communes', () => {
  const departments = [{ code: 'KT', name: 'Phòng Kinh tế', leader: '', note: '' }];
  const shared = { ...PLAN, departments, indicators: [{ ...PLAN.indicators[0]!, target: { kind: '=' as const, value: TOTAL + 36 } }] };
  const blank = MONTHS.map(() => null);
  const given = { ...shared, departmentAllocations: [{ indicator: 'THU', departments: ['KT'], yearTotals: [36], cells: [blank] }] };
  expect(sums(checkPlan(given)).map(({ rule }) => rule)).toEqual(['sum.periods']);
});

test('an accepted finding stays accepted until its figures change', () => {
  const wrong = withCell(PLAN, 'THU', 1, 4, 42);
  const [finding] = sums(checkPlan(wrong));
  const accepted = [{ finding: stampOf(finding!), reason: 'Chờ Sở Tài chính', at: '2026-11-22T16:00' }];
  const again = checkPlan({ ...wrong, accepted });
  expect(sums(again).map((each) => each.accepted?.reason ?? null)).toEqual(['Chờ Sở Tài chính', null]);
  expect(again.open.error).toBe(checkPlan(wrong).open.error - 1);
  expect(sums(checkPlan({ ...withCell(PLAN, 'THU', 1, 4, 43), accepted })).map((each) => each.accepted)).toEqual([null, null]);
});

test('a second check finds what a first one would, and keeps what was not touched', () => {
  const checker = new Checker();
  checker.check(PLAN);
  const wrong = withCell(PLAN, 'THU', 1, 4, 42);
  // As it comes from another reading of the workbook: nothing is the same object.
  const read = JSON.parse(JSON.stringify(wrong)) as Plan;
  const second = checker.check(read);
  expect(second).toEqual(checkPlan(wrong));
  expect(checker.check(JSON.parse(JSON.stringify(wrong)) as Plan).findings[0]?.problem).toBe(second.findings[0]?.problem);
  expect(sums(checker.check(PLAN))).toEqual([]);
});
