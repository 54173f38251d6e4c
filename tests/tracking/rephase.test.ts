import fc from 'fast-check';
import { MONTHS, TWELVE_STEPS, type ActualFigure, type Plan, type Problem, type StepId } from '../../src/domain';
import { changeOfMonths, growthOfRest, Ledger, offersFor, phasingVersions, rephase, type Rephased, type RephaseRequest } from '../../src/tracking';
import { actuals, GROWTH, PHASED, plan, REVENUE, UNITS } from './plans';

const SIX = [180, 150, 210, 190, 200, 220];
const half = (given: Partial<Plan> = {}): Plan => plan({ actuals: actuals('THU', SIX), ...given });
const request = (given: Partial<RephaseRequest> = {}): RephaseRequest => ({ indicator: 'THU', through: 'M6', way: 'plan', ...given });

function done(of: Plan, asked: RephaseRequest): Rephased {
  const result = rephase(of, new Ledger(of.actuals), asked);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function refused(of: Plan, asked: RephaseRequest): Problem {
  const result = rephase(of, new Ledger(of.actuals), asked);
  if (result.ok) throw new Error('not refused');
  return result.problem;
}

const sum = (counts: readonly (number | null)[]): number => counts.reduce<number>((total, count) => total + (count ?? 0), 0);

function expectClosed({ allocation: { total, unitTotals, monthTotals, cells } }: Rephased): void {
  expect(sum(monthTotals)).toBe(total);
  expect(sum(unitTotals)).toBe(total);
  cells.forEach((row, index) => expect(sum(row)).toBe(unitTotals[index]));
  monthTotals.forEach((month, index) => expect(sum(cells.map((row) => row[index] ?? null))).toBe(month));
}

test('months that have passed hold what was reached, the rest of 125,0 comes in equal months', () => {
  const found = done(half(), request({ way: 'equal' }));
  expect(found).toMatchObject({ reached: 1150, remainder: 1250, passed: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'] });
  expect(found.allocation.monthTotals).toEqual([...SIX, 208, 208, 209, 208, 208, 209]);
  expect(found.allocation.unitTotals).toEqual([600, 600, 600, 600]);
  expectClosed(found);
  // No unit reported: they share the months in the plan's proportions, and that is said.
  expect(found.warnings).toMatchObject([{ code: 'tracking.unitsAssumed', data: { units: UNITS.map(({ name }) => name) } }]);
});

test('as the plan had it, as last year had it, and without a jump', () => {
  const monthTotals = [200, 200, 200, 200, 200, 200, 100, 100, 200, 200, 300, 300];
  const shaped = { ...PHASED, monthTotals, cells: UNITS.map(() => monthTotals.map((month) => month / 4)) };
  expect(done(half({ allocations: [shaped] }), request()).allocation.monthTotals.slice(6)).toEqual([104, 104, 208, 209, 312, 313]);
  const lastYear = actuals('THU', [100, 100, 100, 100, 100, 100, 50, 50, 100, 100, 100, 100], { year: 2025 });
  expect(done(half({ actuals: [...actuals('THU', SIX), ...lastYear] }), request({ way: 'lastYear' })).allocation.monthTotals.slice(6)).toEqual([125, 125, 250, 250, 250, 250]);
  // From 220 in June down to the mean of 208,3 the ratio to the plan moves least.
  const smooth = done(half(), request({ way: 'smooth' })).allocation.monthTotals.slice(6);
  expect(sum(smooth)).toBe(1250);
  const steps = smooth.map((month, index) => Math.abs((month ?? 0) - (index === 0 ? 220 : (smooth[index - 1] ?? 0))));
  expect(Math.max(...steps)).toBeLessThanOrEqual(6);
});

test('units keep their year: what they reached stands, and pins of months left are kept', () => {
  const figures = UNITS.flatMap(({ code }, index) => actuals('THU', SIX.map((month) => month / 4 + (index % 2 === 0 ? 10 : -10)).map(Math.trunc), { unit: code }));
  const pinned = half({
    actuals: figures,
    pins: [{ indicator: 'THU', axis: 'units', scope: { kind: 'cell', recipient: 'PL', period: 'M12' } }, { indicator: 'THU', axis: 'units', scope: { kind: 'periodTotal', period: 'M7' } }],
  });
  const found = done(pinned, request({ way: 'equal' }));
  expectClosed(found);
  expect(found.warnings).toEqual([]);
  expect(found.allocation.cells[0]?.slice(0, 2)).toEqual([55, 47]);
  expect(found.allocation.cells[0]?.[11]).toBe(50);
  expect(found.allocation.monthTotals[6]).toBe(200);
  expect(found.allocation.unitTotals).toEqual([600, 600, 600, 600]);
});

test('limits of months', () => {
  const found = done(half(), request({ way: 'equal', bounds: [{ step: 'M7', max: 150 }, { step: 'M12', min: 300 }] }));
  expect(found.allocation.monthTotals.slice(6)).toEqual([150, 200, 200, 200, 200, 300]);
});

describe('refused', () => {
  test.each<[string, Plan, Partial<RephaseRequest>, string]>([
    ['a rate', half(), { indicator: 'LD' }, 'tracking.notAdded'],
    ['nothing phased', half({ allocations: [] }), {}, 'tracking.notPhased'],
    ['no month left', half(), { through: 'M12' }, 'tracking.noMonthsLeft'],
    ['last year not known', half(), { way: 'lastYear' }, 'tracking.noLastYear'],
    ['an indicator that is none', half(), { indicator: 'X' }, 'plan.indicatorUnknown'],
  ])('%s', (_, of, asked, code) => {
    expect(refused(of, request(asked)).code).toBe(code);
  });

  test('months nobody reported are named', () => {
    expect(refused(plan({ actuals: actuals('THU', [180, null, 210, null]) }), request({ through: 'M4' }))).toMatchObject({ code: 'tracking.monthsUnreported', data: { periods: ['M2', 'M4'] } });
  });

  test('units and place that say different things', () => {
    const of = plan({ actuals: [...actuals('THU', [200]), ...UNITS.flatMap(({ code }) => actuals('THU', [51], { unit: code }))] });
    expect(refused(of, request({ through: 'M1' }))).toEqual({ code: 'tracking.unitsDiffer', data: { indicator: REVENUE.name, period: 'M1', total: 200, sum: 204, lattice: REVENUE.lattice } });
  });

  test('the year is reached already: three ways out with their figures', () => {
    const of = plan({ actuals: actuals('THU', [400, 400, 400, 400, 400, 500]) });
    const problem = refused(of, request());
    expect(problem).toEqual({ code: 'tracking.yearReached', data: { indicator: REVENUE.name, reached: 2500, year: 2400, excess: 100, lattice: REVENUE.lattice } });
    expect(offersFor(of, new Ledger(of.actuals), request(), problem)).toEqual([
      { kind: 'report', excess: 100 },
      { kind: 'raise', to: 3700 },
      { kind: 'checkFigures', period: 'M6', count: 500 },
    ]);
  });

  test('a unit beyond its year: the others can pay for it, and the place’s year stays', () => {
    const of = plan({ actuals: UNITS.flatMap(({ code }) => actuals('THU', SIX.map((month) => (code === 'PL' ? 110 : Math.round(month / 5))), { unit: code })) });
    const problem = refused(of, request());
    expect(problem).toMatchObject({ code: 'tracking.unitsReached', data: { units: ['Xã Phú Lương'], excess: 60 } });
    const [move] = offersFor(of, new Ledger(of.actuals), request(), problem);
    const found = done(of, move?.kind === 'moveUnits' ? move.request : request());
    expect(found.allocation.unitTotals).toEqual([660, 580, 580, 580]);
    expect(found.allocation.cells[0]?.slice(6)).toEqual([0, 0, 0, 0, 0, 0]);
    expectClosed(found);
  });

  test('limits too tight: wide enough is said, and is enough', () => {
    const bounds = TWELVE_STEPS.slice(6).map((step) => ({ step, max: 200 }));
    const problem = refused(half(), request({ bounds }));
    expect(problem).toMatchObject({ code: 'allocation.boundsTooTight', data: { total: 1250, reachable: 1200, gap: 50 } });
    const [drop, widen] = offersFor(half(), new Ledger(half().actuals), request({ bounds }), problem);
    expect(drop).toEqual({ kind: 'dropBounds', request: request() });
    expect(widen).toMatchObject({ kind: 'widenBounds', max: 209 });
    expectClosed(done(half(), widen?.kind === 'widenBounds' ? widen.request : request()));
  });
});

test('whatever was reached, every sum closes and the year stays', () => {
  const month = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 11 }), fc.array(fc.array(month, { minLength: 12, maxLength: 12 }), { minLength: 4, maxLength: 4 }), fc.constantFrom('equal' as const, 'plan' as const), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (through, months, way, reports) => {
      const place = MONTHS.map((_, at) => sum(months.map((row) => row[at] ?? 0)));
      const figures: ActualFigure[] = [
        ...actuals('THU', place.slice(0, through)),
        ...UNITS.flatMap(({ code }, row) => (reports[row] === true ? actuals('THU', (months[row] ?? []).slice(0, through), { unit: code }) : [])),
      ];
      const of = plan({ actuals: figures });
      const result = rephase(of, new Ledger(figures), { indicator: 'THU', through: TWELVE_STEPS[through - 1] ?? 'M1', way });
      if (!result.ok) {
        expect(['tracking.yearReached', 'tracking.unitsReached']).toContain(result.problem.code);
        return;
      }
      expectClosed(result.value);
      expect(result.value.allocation.total).toBe(2400);
      expect(result.value.allocation.unitTotals).toEqual([600, 600, 600, 600]);
      expect(result.value.allocation.monthTotals.slice(0, through)).toEqual(place.slice(0, through));
    }),
    { seed: 20261122 },
  );
});

describe('growth of the rest', () => {
  /** Quarters of 22, 24, 26 and 28 % of the year. */
  const bases = [7000, 7000, 8000, 8000, 8000, 8000, 8600, 8700, 8700, 9300, 9300, 9400];
  const of = (figures: ActualFigure[], target = GROWTH): Plan => plan({ indicators: [target], allocations: [], actuals: [...actuals('GTSX', bases, { year: 2025, measure: 'level' }), ...figures] });
  const rest = (with_: Plan, through: StepId) => growthOfRest(with_, new Ledger(with_.actuals), with_.indicators[0] ?? GROWTH, null, through);

  test('7,5 % for the year after 6,9 % in the first quarter: 7,67 %, and both levels re-added are the target', () => {
    expect(rest(of(actuals('GTSX', [null, null, 69])), 'M3')).toEqual({
      ok: true,
      // 100 000 × 1,075 − 22 000 × 1,069 = 83 982 on 78 000.
      value: { decimals: 2, target: 750, reached: 690, needed: 767, basePassed: 22_000, baseLeft: 78_000, levelPassed: 23_518, levelLeft: 83_982, proof: 750 },
    });
  });

  test('from levels, and to the half year', () => {
    const levels = [7490, 7480, 8540, 8500, 8560, 8600];
    // 49 170 on 46 000 is 6,89 %; 107 500 − 49 170 = 58 330 on 54 000 is 8,02 %.
    expect(rest(of(actuals('GTSX', levels, { measure: 'level' })), 'M6')).toMatchObject({ value: { reached: 689, needed: 802, levelPassed: 49_170, levelLeft: 58_330, proof: 750 } });
  });

  test('without bases, without a figure, or reached already', () => {
    expect(growthOfRest(plan(), new Ledger([]), GROWTH, null, 'M3')).toMatchObject({ problem: { code: 'tracking.noBases' } });
    expect(rest(of([]), 'M3')).toMatchObject({ problem: { code: 'tracking.monthsUnreported' } });
    expect(rest(of(actuals('GTSX', [null, null, 4000])), 'M3')).toMatchObject({ problem: { code: 'growth.alreadyAbove' } });
  });
});

test('versions of a phasing are read off the journal and compared', () => {
  const found = done(half(), request({ way: 'equal' }));
  const of = half({
    allocations: [found.allocation],
    journal: [{ number: 1, at: '2026-07-05T09:00', operation: 'rephase', indicators: ['THU'], summary: 'Theo Nghị quyết số 20', recipes: [], before: [{ indicator: 'THU', total: 2400, recipients: [], monthTotals: PHASED.monthTotals }] }],
  });
  const [first, second, ...more] = phasingVersions(of, 'THU');
  expect(more).toEqual([]);
  expect(second).toMatchObject({ number: 2, at: '2026-07-05T09:00', reason: 'Theo Nghị quyết số 20' });
  if (!first || !second) throw new Error('two versions');
  expect(changeOfMonths(first, second)).toEqual([-20, -50, 10, -10, 0, 20, 8, 8, 9, 8, 8, 9]);
});
