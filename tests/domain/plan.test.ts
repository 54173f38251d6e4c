/** What a plan holds: bounds of targets, structures read off the indicators, allocations, periods. */
import {
  allocationOf,
  assignedIndicators,
  BEHAVIOURS,
  BOUND_KINDS,
  indicatorOf,
  newPlan,
  NOTHING_SAID,
  missedFigure,
  MONTH_PERIODS,
  monthsOf,
  NINE_MONTHS,
  PERIODS,
  plannedFigure,
  QUARTERS,
  problem,
  ProblemError,
  refusal,
  SIX_MONTHS,
  structureOf,
  structuresOf,
  success,
  THIRTEEN_STEPS,
  TWELVE_STEPS,
  unwrap,
  withAllocations,
  YEAR,
  type Allocation,
  type Bound,
  type Indicator,
} from '../../src/domain';

describe('what a target demands', () => {
  test.each<[Bound, number, number | null]>([
    [{ kind: '=', value: 100 }, 100, null],
    [{ kind: '=', value: 100 }, 101, 100],
    [{ kind: '=', value: 100 }, 99, 100],
    [{ kind: '>=', value: 100 }, 100, null],
    [{ kind: '>=', value: 100 }, 101, null],
    [{ kind: '>=', value: 100 }, 99.9, 100],
    [{ kind: '>', value: 100 }, 100, null],
    [{ kind: '>', value: 100 }, 99, 100],
    [{ kind: '<=', value: 3 }, 3, null],
    [{ kind: '<=', value: 3 }, 2, null],
    [{ kind: '<=', value: 3 }, 3.1, 3],
    [{ kind: '<', value: 3 }, 3, null],
    [{ kind: '<', value: 3 }, 4, 3],
    [{ kind: 'range', min: 7.5, max: 8 }, 7.5, null],
    [{ kind: 'range', min: 7.5, max: 8 }, 8, null],
    [{ kind: 'range', min: 7.5, max: 8 }, 7.4, 7.5],
    [{ kind: 'range', min: 7.5, max: 8 }, 8.1, 8],
  ])('%j of a sum of %d misses %p', (bound, figure, missed) => {
    expect(missedFigure(bound, figure)).toBe(missed);
  });

  test('a plan is made for the value, of a range for its low end', () => {
    expect(plannedFigure({ kind: '>', value: 100 })).toBe(100);
    expect(plannedFigure({ kind: 'range', min: 7.5, max: 8 })).toBe(7.5);
    expect(BOUND_KINDS).toEqual(['=', '>=', '>', '<=', '<', 'range']);
  });
});

describe('periods', () => {
  const months = MONTH_PERIODS.map((period) => period.id);

  test.each([
    [MONTH_PERIODS[0]!, ['M1']],
    [MONTH_PERIODS[11]!, ['M12']],
    [QUARTERS[0]!, ['M1', 'M2', 'M3']],
    [QUARTERS[1]!, ['M4', 'M5', 'M6']],
    [QUARTERS[2]!, ['M7', 'M8', 'M9']],
    [QUARTERS[3]!, ['M10', 'M11', 'M12']],
    [SIX_MONTHS, months.slice(0, 6)],
    [NINE_MONTHS, months.slice(0, 9)],
    [YEAR, months],
  ])('%j holds the months %p', (period, expected) => {
    expect(monthsOf(period, months)).toEqual(expected);
  });

  test('are read months first, then quarters, then what is cumulative', () => {
    expect(PERIODS.map((period) => period.id)).toEqual([...months, 'Q1', 'Q2', 'Q3', 'Q4', 'H1', 'N9', 'Y']);
  });
});

test('a year has twelve steps, or thirteen where January still counts', () => {
  expect(TWELVE_STEPS).toEqual(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M12']);
  expect(THIRTEEN_STEPS).toEqual([...TWELVE_STEPS, 'M13']);
});

test('ten behaviours, each once', () => {
  expect([...BEHAVIOURS].sort()).toEqual(['ceiling', 'event', 'flow', 'growth', 'milestone', 'perHead', 'rate', 'reduction', 'share', 'stock']);
});

test('a result is unwrapped, a refusal thrown with its code and figures', () => {
  expect(unwrap(success(5))).toBe(5);
  const thrown = ((): unknown => {
    try {
      return unwrap(refusal('allocation.duplicateRecipient', { id: 'Phú Đô' }));
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toBeInstanceOf(ProblemError);
  expect(thrown).toMatchObject({ name: 'ProblemError', problem: problem('allocation.duplicateRecipient', { id: 'Phú Đô' }) });
  expect(String(thrown)).toBe('ProblemError: allocation.duplicateRecipient {"id":"Phú Đô"}');
});

const line = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  ...NOTHING_SAID,
  id,
  name: `Chỉ tiêu ${id}`,
  lattice: { unit: 'tỷ đồng', decimals: 0 },
  behaviour: 'flow',
  target: null,
  ...more,
});

const share = (id: string, value: number | null, amount: string | null, decimals = 1): Indicator =>
  line(id, {
    behaviour: 'share',
    parent: 'CO_CAU',
    lattice: { unit: '%', decimals },
    target: value === null ? null : { kind: '=', value },
    amount,
  });

/** Thái Nguyên 2024: industry and construction 58,6 %, services 31,8 %, agriculture 9,6 %. */
const structured = [
  line('GTSX', { target: { kind: '=', value: 1000 } }),
  line('CN', { parent: 'GTSX', target: { kind: '=', value: 586 } }),
  line('DV', { parent: 'GTSX' }),
  line('NN', { parent: 'GTSX' }),
  line('CO_CAU', { name: 'Cơ cấu kinh tế' }),
  share('TT_CN', 58.6, 'CN'),
  share('TT_DV', 31.8, 'DV'),
  share('TT_NN', 9.6, 'NN', 0),
];

describe('structures', () => {
  const [first] = structuresOf(structured.map((each) => (each.id === 'TT_NN' ? share('TT_NN', 9.6, 'NN', 2) : each)));

  test('are read off shares that each name an amount, in counts of the finest share', () => {
    expect(first).toEqual({
      id: 'CO_CAU',
      name: 'Cơ cấu kinh tế',
      whole: 'GTSX',
      parts: [
        { indicator: 'CN', name: 'Chỉ tiêu TT_CN', share: 5860 },
        { indicator: 'DV', name: 'Chỉ tiêu TT_DV', share: 3180 },
        { indicator: 'NN', name: 'Chỉ tiêu TT_NN', share: 960 },
      ],
      decimals: 2,
      taxes: 'folded',
    });
  });

  test.each([
    ['a share that names no amount', share('TT_NN', 9.6, null)],
    ['a share of an unknown amount', share('TT_NN', 9.6, 'X')],
    ['a share of an amount of another whole', share('TT_NN', 9.6, 'GTSX')],
    ['a share without a target', share('TT_NN', null, 'NN')],
    ['a share given as a range', { ...share('TT_NN', 9.6, 'NN'), target: { kind: 'range' as const, min: 9, max: 10 } }],
    ['a share finer than it is printed', share('TT_NN', 9.66, 'NN')],
  ])('are none with %s', (_, other) => {
    expect(structuresOf(structured.map((each) => (each.id === 'TT_NN' ? other : each)))).toEqual([]);
  });

  test('are none where the first amount stands for itself, and lines under a heading are no shares', () => {
    expect(structuresOf(structured.map((each) => (each.id === 'CN' ? line('CN') : each)))).toEqual([]);
    expect(structuresOf(structured.filter((each) => each.behaviour !== 'share'))).toEqual([]);
    expect(structuresOf([...structured, line('KHAC', { parent: 'CO_CAU', amount: 'CN' })])).toHaveLength(1);
  });

  test('know their whole and their parts', () => {
    const structures = structuresOf(structured);
    expect(structureOf(structures, 'GTSX')?.id).toBe('CO_CAU');
    expect(structureOf(structures, 'DV')?.id).toBe('CO_CAU');
    expect(structureOf(structures, 'TT_DV')).toBeUndefined();
  });

  test('assigned are the targets that were given, not headings, nor amounts that only a share names', () => {
    expect(assignedIndicators(structured).map((each) => each.id)).toEqual(['GTSX', 'TT_CN', 'TT_DV', 'TT_NN']);
  });
});

describe('the plan', () => {
  const split = (indicator: string, total: number): Allocation => ({ indicator, units: [], total, unitTotals: [], monthTotals: [], cells: [] });
  const plan = newPlan({ place: 'Phú Lương', year: 2024, indicators: structured, allocations: [split('GTSX', 1), split('CN', 2)] });

  test('finds its lines', () => {
    expect(indicatorOf(plan, 'DV')).toBe(structured[2]);
    expect(indicatorOf(plan, 'X')).toBeUndefined();
    expect(allocationOf(plan, 'CN')?.total).toBe(2);
    expect(allocationOf(plan, 'DV')).toBeUndefined();
  });

  test('takes new allocations in place of the old ones, and leaves itself as it was', () => {
    const changed = withAllocations(plan, [split('CN', 3), split('DV', 4)]);
    expect(changed.allocations.map(({ indicator, total }) => [indicator, total])).toEqual([['GTSX', 1], ['CN', 3], ['DV', 4]]);
    expect(plan.allocations).toHaveLength(2);
    expect(changed.place).toBe('Phú Lương');
  });
});
