import fc from 'fast-check';
import { TWELVE_STEPS, type ActualFigure, type Bound, type Plan, type StepId } from '../../src/domain';
import { alertsOf, headlineOf, Ledger, progressOf, progressReport, unitProgress, verdictOf, type ProgressRow } from '../../src/tracking';
import { actuals, GROWTH, line, PHASED, plan, REVENUE, TRAINED, UNITS } from './plans';

const row = (of: Plan, indicator: string, through: StepId, unit: string | null = null): ProgressRow => {
  const found = of.indicators.find(({ id }) => id === indicator);
  if (!found) throw new Error(indicator);
  return progressOf(of, new Ledger(of.actuals), found, unit, through);
};

const SIX = [180, 150, 210, 190, 200, 220];
const LAST_YEAR = [150, 130, 170, 160, 170, 180, 170, 160, 170, 180, 180, 180];

describe('what adds up', () => {
  const half = plan({ actuals: [...actuals('THU', LAST_YEAR, { year: 2025, status: 'final' }), ...actuals('THU', SIX)] });

  test('month, running total, shares of both plans, same period, pace and projection', () => {
    expect(row(half, 'THU', 'M6')).toMatchObject({
      lastYear: 2000, planned: 2400, assigned: 2400, council: 2500,
      month: 220, reached: 1150, asOf: 'M6', status: 'estimate', missing: [], silent: [], plannedToDate: 1200,
      // 1150/2400 = 47,9 %; 1150/2500 = 46,0 %; 1150/960 = 119,8 %.
      shareOfPlan: 479, shareOfAssigned: 479, shareOfCouncil: 460, samePeriod: 960, onSamePeriod: 1198, change: 190,
      proposed: null, verdict: null, monthsLeft: 6,
      // 1250 over six months is 208,33….
      neededPerMonth: 209,
      // 1150 × 2000/960 = 2395,8; the rest was 1040, of which the weakest month brings 150/130, the strongest 210/170.
      projection: { basis: 'lastYear', expected: 2396, low: 2350, high: 2435 },
    });
  });

  test('without last year the plan gives the shape, without either the months are taken alike', () => {
    const alone = plan({ actuals: actuals('THU', SIX) });
    expect(row(alone, 'THU', 'M6').projection).toEqual({ basis: 'plan', expected: 2300, low: 2050, high: 2470 });
    expect(row({ ...alone, allocations: [] }, 'THU', 'M3').projection).toEqual({ basis: 'even', expected: 2160, low: 540 + 9 * 150, high: 540 + 9 * 210 });
    expect(row(plan({ actuals: actuals('THU', [180, 150]) }), 'THU', 'M2').projection).toMatchObject({ low: null, high: null });
  });

  test('a month nobody reported is named, not taken for nothing', () => {
    expect(row(plan({ actuals: actuals('THU', [180, null, 210]) }), 'THU', 'M3')).toMatchObject({ reached: null, missing: ['M2'], shareOfPlan: null, verdict: null });
    expect(row(plan({ actuals: actuals('THU', [180, 150]) }), 'THU', 'M4')).toMatchObject({ reached: 330, asOf: 'M2', month: null, missing: ['M3', 'M4'], plannedToDate: 400 });
  });

  test('units make the place, to the month the slowest has reached, and the silent are named', () => {
    const ofUnit = (unit: string, counts: number[]): ActualFigure[] => actuals('THU', counts, { unit });
    const some = plan({ actuals: [...ofUnit('PL', [50, 60]), ...ofUnit('VT', [40, 45, 50]), ...ofUnit('YT', [55, 50, 40])] });
    expect(row(some, 'THU', 'M3')).toMatchObject({ reached: 300, asOf: 'M2', silent: ['Xã Hợp Thành'], verdict: null });
    const found = unitProgress(some, new Ledger(some.actuals), REVENUE, 'M3');
    expect(found.map(({ unit, reached, plannedToDate, shareOfPlan }) => [unit, reached, plannedToDate, shareOfPlan])).toEqual([
      ['PL', 110, 100, 183], ['VT', 135, 150, 225], ['YT', 145, 150, 242], ['HT', null, null, null],
    ]);
  });
});

describe('by behaviour', () => {
  test('a rate stands as it was last reported; its change is in points', () => {
    const of = plan({ actuals: [...actuals('LD', [null, null, 728, null, null, 741]), ...actuals('LD', [null, null, null, null, null, 722], { year: 2025 })] });
    expect(row(of, 'LD', 'M6')).toMatchObject({ reached: 741, samePeriod: 722, change: 19, onSamePeriod: null, shareOfPlan: 1001, proposed: 'exceeded', neededPerMonth: null, projection: null });
    expect(row(of, 'LD', 'M5')).toMatchObject({ reached: 728, asOf: 'M3', samePeriod: null, proposed: null });
  });

  test('a place’s rate is its units’ mean, weighted; a unit without a weight leaves it open', () => {
    const units = UNITS.map((unit, index) => ({ ...unit, weights: { 'Lao động': [1000, 2000, 3000, 4000][index] ?? null } }));
    const of = plan({ units, indicators: [{ ...TRAINED, weight: 'Lao động' }], actuals: UNITS.flatMap(({ code }, index) => actuals('LD', [null, null, 700 + 10 * index], { unit: code })) });
    // (1·70 + 2·71 + 3·72 + 4·73) / 10 = 72; the plain mean is 71,5.
    expect(row(of, 'LD', 'M3').reached).toBe(720);
    expect(row({ ...of, units: units.map((unit, index) => (index === 0 ? { ...unit, weights: {} } : unit)) }, 'LD', 'M3').reached).toBeNull();
  });

  test('growth is taken on levels, not on growths', () => {
    const bases = [1000, 1000, 1000], levels = [1050, 1060, 1097];
    const of = plan({ actuals: [...actuals('GTSX', bases, { year: 2025, measure: 'level' }), ...actuals('GTSX', levels, { measure: 'level' })] });
    // 3207 / 3000 − 1 = 6,9 %.
    expect(row(of, 'GTSX', 'M3')).toMatchObject({ reached: 69, asOf: 'M3', shareOfPlan: null, verdict: null });
    expect(row(plan({ actuals: actuals('GTSX', [null, null, 70]) }), 'GTSX', 'M3').reached).toBe(70);
    expect(GROWTH.levels).not.toBeNull();
  });

  test('disbursement runs to 31 January and needs 98 % of its plan', () => {
    const capital = line({ id: 'DTC', name: 'Giải ngân vốn đầu tư công', behaviour: 'flow', lattice: { unit: 'tỷ đồng', decimals: 0 }, target: { kind: '=', value: 1000 }, thirteenth: true });
    const at = (january: number): ProgressRow => row(plan({ indicators: [capital], allocations: [], actuals: actuals('DTC', [...TWELVE_STEPS.map(() => 75), january]) }), 'DTC', 'M13');
    expect(at(80)).toMatchObject({ reached: 980, shareOfPlan: 980, verdict: 'met', monthsLeft: 0 });
    expect(at(79)).toMatchObject({ shareOfPlan: 979, verdict: 'missed' });
    expect(at(101)).toMatchObject({ verdict: 'exceeded' });
    expect(row(plan({ indicators: [capital], allocations: [], actuals: actuals('DTC', TWELVE_STEPS.map(() => 75)) }), 'DTC', 'M12')).toMatchObject({ verdict: null, monthsLeft: 1, neededPerMonth: 100 });
  });

  test('a ceiling on a sum is judged at the end of the year, and at once where it is broken', () => {
    const accidents = line({ id: 'TN', name: 'Số vụ tai nạn', behaviour: 'flow', lattice: { unit: 'vụ', decimals: 0 }, target: { kind: '<=', value: 24 } });
    const at = (counts: number[], through: StepId): ProgressRow => row(plan({ indicators: [accidents], allocations: [], actuals: actuals('TN', counts) }), 'TN', through);
    expect(at([1, 2, 3], 'M3').verdict).toBeNull();
    expect(at([10, 10, 5], 'M3').verdict).toBe('missed');
    expect(at(TWELVE_STEPS.map(() => 2), 'M12').verdict).toBe('met');
  });
});

test.each<[Bound, [number, string][]]>([
  [{ kind: '>=', value: 74 }, [[739, 'missed'], [740, 'met'], [741, 'exceeded']]],
  [{ kind: '>', value: 95 }, [[950, 'missed'], [951, 'met']]],
  [{ kind: '=', value: 7.5 }, [[74, 'missed'], [75, 'met'], [76, 'exceeded']]],
  [{ kind: '<=', value: 3 }, [[31, 'missed'], [30, 'met'], [29, 'exceeded']]],
  [{ kind: '<', value: 3 }, [[30, 'missed'], [29, 'met']]],
  [{ kind: 'range', min: 7.5, max: 8 }, [[74, 'missed'], [75, 'met'], [80, 'met'], [81, 'exceeded']]],
])('what %j makes of a figure', (bound, cases) => {
  for (const [count, verdict] of cases) expect(verdictOf(bound, count, { unit: '%', decimals: 1 })).toBe(verdict);
});

test('the headline counts verdicts, those a person set above those proposed', () => {
  const of = plan({ actuals: [...actuals('THU', TWELVE_STEPS.map(() => 200)), ...actuals('LD', [...Array<null>(11).fill(null), 739]), ...actuals('GTSX', [...Array<null>(11).fill(null), 80])] });
  const through = 'M12';
  expect(headlineOf(progressReport(of, new Ledger(of.actuals), through))).toEqual({ targets: 3, exceeded: 1, met: 1, missed: 1, open: 0 });
  const judged = { ...of, tracking: { ...of.tracking, verdicts: [{ indicator: 'LD', period: through, verdict: 'met' }] } } satisfies Plan;
  const rows = progressReport(judged, new Ledger(of.actuals), through);
  expect(headlineOf(rows)).toMatchObject({ exceeded: 1, met: 2 });
  expect(rows[1]).toMatchObject({ proposed: 'missed', verdict: 'met' });
});

test('alerts: what the best month so far can still make up comes first', () => {
  const other = { ...REVENUE, id: 'CHI', name: 'Chi' };
  const of = plan({
    indicators: [REVENUE, other],
    allocations: [PHASED, { ...PHASED, indicator: 'CHI' }],
    // 2400 − 950 = 1450 over six months at 250 is 96,7 %; 2400 − 600 = 1800 over six at 100 is three times as much.
    actuals: [...actuals('THU', [250, 100, 100, 200, 200, 100]), ...actuals('CHI', [100, 100, 100, 100, 100, 100])],
  });
  const ledger = new Ledger(of.actuals);
  const found = alertsOf([...progressReport(of, ledger, 'M6')].reverse(), ledger, 2026);
  expect(found.map(({ row: { indicator }, gap, effort, chance }) => [indicator.id, gap, effort, chance])).toEqual([['THU', 250, 97, 'recoverable'], ['CHI', 600, 300, 'hard']]);
});

test('running totals re-add, and every share is the nearest tenth of a percent', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 12, maxLength: 12 }), fc.integer({ min: 1, max: 12 }), (months, through) => {
      const found = row(plan({ actuals: actuals('THU', months) }), 'THU', TWELVE_STEPS[through - 1] ?? 'M12');
      const sum = months.slice(0, through).reduce((total, month) => total + month, 0);
      expect(found.reached).toBe(sum);
      expect(Math.abs((found.shareOfPlan ?? NaN) - (1000 * sum) / 2400)).toBeLessThanOrEqual(0.5);
      if (found.neededPerMonth !== null) {
        expect(sum + found.neededPerMonth * found.monthsLeft).toBeGreaterThanOrEqual(2400);
        expect(sum + (found.neededPerMonth - 1) * found.monthsLeft).toBeLessThan(2400);
      }
    }),
    { seed: 20261122 },
  );
});
