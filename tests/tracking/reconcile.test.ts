import fc from 'fast-check';
import { type ActualFigure, type Plan } from '../../src/domain';
import { compareSources, Ledger, loadActuals, monthsApart, nextYear, RECONCILED, reconcile, type Reconciliation } from '../../src/tracking';
import { actuals, plan, REVENUE, TRAINED, UNITS } from './plans';

const STATISTICS = { source: 'Chi cục Thống kê' } as const;
const DEPARTMENT = 'Phòng Tài chính';

describe('two sources compared', () => {
  const compared = (figures: ActualFigure[]) =>
    compareSources(plan({ actuals: figures }), DEPARTMENT, STATISTICS.source, 'M6').map(({ period, difference, share, explanation }) => [period, difference, share, explanation]);

  test('size, share, and what nothing explains first', () => {
    expect(compared([...actuals('THU', [200, 210, 190]), ...actuals('THU', [200, 205, 200], STATISTICS)])).toEqual([['M3', -10, -50, null], ['M2', 5, 24, null]]);
  });

  test('an older vintage of the other explains it', () => {
    const revised = actuals('THU', [195], { ...STATISTICS, status: 'preliminary' });
    expect(compared([...actuals('THU', [200]), ...actuals('THU', [200], STATISTICS), ...revised])).toEqual([['M1', 5, 26, 'vintage']]);
  });

  test('a month from the 15th to the 14th lies between two calendar months', () => {
    const mid = { window: 'mid' } as const;
    expect(compared([...actuals('THU', [190, 230], mid), ...actuals('THU', [200, 250], STATISTICS)])).toEqual([['M1', -10, -50, null], ['M2', -20, -80, 'window']]);
    expect(compared([...actuals('THU', [null, 260], mid), ...actuals('THU', [200, 250], STATISTICS)])).toEqual([['M2', 10, 40, null]]);
  });

  test('a final figure against an estimate', () => {
    expect(compared([...actuals('THU', [200]), ...actuals('THU', [201], { ...STATISTICS, status: 'final' })])).toEqual([['M1', -1, -5, 'status']]);
  });
});

describe('reconciled', () => {
  const may = (counts: number[], place: number, given: Partial<ActualFigure> = {}): Plan =>
    plan({ actuals: [...UNITS.flatMap(({ code }, index) => actuals('THU', [counts[index] ?? 0], { unit: code })), ...actuals('THU', [place], { ...STATISTICS, ...given })] });
  const done = (of: Plan, reliability: [string, number][] = []): Reconciliation => {
    const result = reconcile(of, new Ledger(of.actuals), { indicator: 'THU', period: 'M1', reliability: new Map(reliability), date: '2026-02-10' });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value;
  };
  const moves = ({ changes }: Reconciliation): unknown[] => changes.map(({ unit, former, to }) => [unit, former.count, to]);

  test('an audited total stays, the units share the difference by their size', () => {
    const of = may([40, 80, 20, 60], 210, { status: 'final' });
    expect(moves(done(of))).toEqual([['PL', 40, 42], ['VT', 80, 84], ['YT', 20, 21], ['HT', 60, 63]]);
    expect(done(of).figures.every(({ source, date }) => source === RECONCILED && date === '2026-02-10')).toBe(true);
  });

  test('equally reliable sources meet half way; a better one moves less', () => {
    // 200 against 220 at the same reliability: the place gives 20 × 220/420 = 10,48, each unit takes 2,38.
    expect(moves(done(may([50, 50, 50, 50], 220)))).toEqual([[null, 220, 209], ['PL', 50, 52], ['VT', 50, 52], ['YT', 50, 52], ['HT', 50, 53]]);
    // 220 × 1 against 200 × 5: the place gives 20 × 220/1220 = 3,6.
    const [place] = done(may([50, 50, 50, 50], 220), [[STATISTICS.source, 9]]).changes;
    expect(place).toMatchObject({ unit: null, to: 216 });
  });

  test('nothing falls below zero, and everything audited is said', () => {
    const audited = may([40, 40, 40, 40], 100, { status: 'final' });
    expect(moves(done(audited))).toEqual([['PL', 40, 25], ['VT', 40, 25], ['YT', 40, 25], ['HT', 40, 25]]);
    const all = { ...audited, actuals: audited.actuals.map((figure) => ({ ...figure, status: 'final' as const })) };
    expect(reconcile(all, new Ledger(all.actuals), { indicator: 'THU', period: 'M1', reliability: new Map(), date: '' })).toMatchObject({ problem: { code: 'tracking.allAudited', data: { total: 100, sum: 160 } } });
    const silent = plan({ actuals: actuals('THU', [100]) });
    expect(reconcile(silent, new Ledger(silent.actuals), { indicator: 'THU', period: 'M1', reliability: new Map(), date: '' })).toMatchObject({ problem: { code: 'tracking.monthsUnreported' } });
  });

  test('afterwards units and place agree, whatever they said and however reliable they are', () => {
    const count = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), count, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (counts, place, left, right) => {
        const of = may(counts, place);
        const found = done(of, [[DEPARTMENT, left], [STATISTICS.source, right]]);
        const after = plan({ actuals: [...of.actuals, ...found.figures], tracking: { ...of.tracking, lastWord: [RECONCILED] } });
        const ledger = new Ledger(after.actuals, after.tracking.lastWord);
        expect(monthsApart(after, ledger, 'THU', ['M1'])).toEqual([]);
        // No figure moves more than the difference, and none the other way.
        for (const { unit, former, to } of found.changes) expect(Math.sign(to - former.count)).toBe(Math.sign(found.difference) * (unit === null ? -1 : 1));
        expect(found.changes.reduce((sum, { former, to }) => sum + Math.abs(to - former.count), 0)).toBe(Math.abs(found.difference));
      }),
      { seed: 20261122 },
    );
  });
});

describe('next year', () => {
  test('targets without figures, this year as the base of the place and of every unit', () => {
    const year = Array.from({ length: 12 }, (_, month) => 40 + month);
    const of = plan({ actuals: [...UNITS.flatMap(({ code }) => actuals('THU', year, { unit: code })), ...actuals('LD', [...Array<null>(11).fill(null), 741])] });
    const { plan: next, withoutBase } = nextYear(of, new Ledger(of.actuals));
    expect(next).toMatchObject({ year: 2027, place: of.place, allocations: [], journal: [] });
    // 40 + … + 51 is 546 a unit.
    expect(next.indicators).toMatchObject([{ id: 'THU', target: null, assigned: null, lastYear: 218.4 }, { id: 'LD', target: null, lastYear: 74.1 }, { id: 'GTSX', lastYear: null }]);
    expect(next.units[0]?.weights).toEqual({ 'Năm trước [THU]': 54.6 });
    expect(withoutBase).toEqual(['GTSX']);
    expect(new Ledger(next.actuals).cumulative({ indicator: 'THU', unit: 'PL', year: 2026 }, 'M12')).toBe(546);
    expect([REVENUE, TRAINED].every(({ target }) => target !== null)).toBe(true);
  });

  test('a year that was not reported to its end is no base', () => {
    const of = plan({ actuals: actuals('THU', [200, 200]) });
    const { plan: next, withoutBase } = nextYear(of, new Ledger(loadActuals(of, { name: '', figures: [], left: [], unknown: [] }, () => true).actuals));
    expect(next.indicators[0]?.lastYear).toBeNull();
    expect(withoutBase).toContain('THU');
  });
});
