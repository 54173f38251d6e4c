import fc from 'fast-check';
import { growthOf, splitGrowthMonths, type MonthlyGrowth, type MonthlyGrowthRequest, type MonthlyGrowthUnit, type PathPoint } from '../../../src/allocation';
import { PERIODS } from '../../../src/domain';
import { columnSums, problemOf, refused, sum, valueOf } from '../figures';

const target = { bound: { kind: '=', value: 75 }, decimals: 1 } as const;

/** Giá trị sản xuất, triệu đồng, months of last year; Tết takes February. */
const SHAPE = [70, 60, 80, 85, 90, 95, 90, 88, 92, 100, 105, 120];
const UNITS: MonthlyGrowthUnit[] = [
  { id: 'Phú Lương', months: SHAPE.map((value) => value * 31) },
  { id: 'Vô Tranh', months: SHAPE.map((value, month) => value * 17 + month) },
  { id: 'Yên Trạch', months: SHAPE.map((value, month) => (month === 3 ? 0 : value * 12)) },
];
const place = (units: readonly MonthlyGrowthUnit[]): number[] => columnSums(units.map((unit) => unit.months.map((base) => base ?? 0)));

function expectExact(request: MonthlyGrowthRequest): MonthlyGrowth {
  const split = valueOf(splitGrowthMonths(request));
  expect(split.cells.map((row) => sum(row))).toEqual(split.year.units.map((unit) => unit.level));
  expect(columnSums(split.cells)).toEqual(split.months);
  expect(sum(split.months)).toBe(split.year.level);
  return split;
}

test('7,5 % for everybody: units, months, cumulative and quarters show it', () => {
  const split = expectExact({ target, units: UNITS });
  expect(split.year).toMatchObject({ base: 63_546, level: 68_312, growth: 75 });
  // Last year's months × 68 312 / 63 546, the running total rounded down.
  let running = 0n;
  let given = 0n;
  const expected = place(UNITS).map((base) => {
    running += BigInt(base) * 68_312n;
    const until = running / 63_546n;
    const month = Number(until - given);
    given = until;
    return month;
  });
  expect(split.months).toEqual(expected);
  expect(split.growth.place.cumulative.every((growth) => growth === 75)).toBe(true);
  expect(split.growth.place.periods).toMatchObject({ Q1: 75, Q2: 75, H1: 75, N9: 75, Y: 75 });
  expect(split.growth.units[2]!.periods).toMatchObject({ M4: null, Y: 75 });
  expect(split.cells[2]![3]).toBe(0);
  expect(split.required).toBeNull();
  expect(split.warnings).toEqual([]);
});

test('the first quarter at 6,9 %: the months left follow from the identity and average 7,65 %', () => {
  const split = expectExact({ target, units: UNITS, path: [{ period: 'Q1', growth: 69 }] });
  expect(split.growth.place.periods).toMatchObject({ Q1: 69, Q2: 76, Q3: 77, Q4: 76, Y: 75 });
  // 68 312 − 13 473 on 50 943.
  expect(split.required).toMatchObject({ open: ['M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M12'], base: 50_943, level: 54_839, shown: 76, atLeast: 77 });
  expect(split.required!.level).toBe(sum(split.months.slice(3)));
});

test('quarter inside six months inside the year, in any order', () => {
  const path: PathPoint[] = [{ period: 'Q1', growth: 69 }, { period: 'M8', growth: 100 }, { period: 'H1', growth: 72 }];
  const split = expectExact({ target, units: UNITS, path });
  expect(split.growth.place.periods).toMatchObject({ Q1: 69, H1: 72, M8: 100, Q2: 74, Y: 75 });
  expect(split.required!.open).toEqual(['M7', 'M9', 'M10', 'M11', 'M12']);
  expect(valueOf(splitGrowthMonths({ target, units: UNITS, path: [...path].reverse() }))).toEqual(split);
});

test('months without a base stay empty; only where something is left for none but them is it refused', () => {
  const alone = (months: readonly number[]): MonthlyGrowthUnit[] => [{ id: 'Hợp Thành', months }];
  const harvest = [0, 0, 0, 1000, 2000, 1000, 0, 0, 0, 3000, 2000, 1000];
  expect(expectExact({ target, units: alone(harvest) }).months).toEqual([0, 0, 0, 1075, 2150, 1075, 0, 0, 0, 3225, 2150, 1075]);
  const path: PathPoint[] = [{ period: 'Q2', growth: 75 }, { period: 'Q4', growth: 75 }];
  expect(expectExact({ target, units: alone(harvest), path }).months).toEqual([0, 0, 0, 1075, 2150, 1075, 0, 0, 0, 3225, 2150, 1075]);
  const fast: PathPoint[] = [{ period: 'Q2', growth: 50 }, { period: 'Q4', growth: 75 }];
  expect(problemOf(splitGrowthMonths({ target, units: alone(harvest), path: fast }))).toEqual(refused('growth.noBase', { ids: ['M1', 'M2', 'M3', 'M7', 'M8', 'M9'] }));
});

test('all four quarters given: levels that print as each of them, if there are', () => {
  const path = (...growths: number[]): PathPoint[] => growths.map((growth, index) => ({ period: `Q${index + 1}` as 'Q1', growth }));
  const split = expectExact({ target, units: UNITS, path: path(69, 75, 77, 77) });
  expect(split.growth.place.periods).toMatchObject({ Q1: 69, Q2: 75, Q3: 77, Q4: 77, Y: 75 });
  expect(split.required).toBeNull();
  expect(problemOf(splitGrowthMonths({ target, units: UNITS, path: path(69, 74, 75, 74) }))).toEqual(
    refused('growth.partsMissTarget', {
      target: 75,
      reached: 73,
      decimals: 1,
      changes: [
        { id: 'Q4', from: 74, to: 79 },
        { id: 'Q3', from: 75, to: 81 },
        { id: 'Q2', from: 74, to: 80 },
        { id: 'Q1', from: 69, to: 76 },
      ],
    }),
  );
  expect(splitGrowthMonths({ target, units: UNITS, path: path(69, 74, 75, 79) }).ok).toBe(true);
  expect(splitGrowthMonths({ target, units: UNITS, path: path(69, 74, 75, 78) }).ok).toBe(false);
});

test('a unit without a base takes the shape of the place', () => {
  const idle = { id: 'Hợp Thành', months: SHAPE.map(() => 0), level: 1200 };
  const split = expectExact({ target, units: [...UNITS, idle] });
  expect(split.year.units[3]).toMatchObject({ base: 0, level: 1200, growth: null });
  expect(split.growth.units[3]!.cumulative.every((growth) => growth === null)).toBe(true);
  // 1 200 over the place's months: 4 199 of 63 546 is 79,3.
  expect(Math.abs(split.cells[3]![0]! - (1200 * place(UNITS)[0]!) / 63_546)).toBeLessThan(1);
  expect(split.warnings.map((warning) => warning.code)).toContain('growth.undefined');
});

test('units held, the same uplift, pinned and bounded months', () => {
  const split = expectExact({
    target,
    units: UNITS.map((unit, index) => ({ ...unit, last: [50, 60, 70][index], ...(index === 2 ? { growth: 100 } : {}) })),
    way: 'sameUplift',
    cellPins: [{ row: 'Phú Lương', column: 'M2', value: 2000 }],
    cellBounds: [{ row: 'Vô Tranh', column: 'M12', max: 2200 }],
  });
  expect(split.cells[0]![1]).toBe(2000);
  expect(split.cells[1]![11]).toBeLessThanOrEqual(2200);
  expect(split.year.units.map((unit) => unit.growth)).toEqual([66, 76, 100]);
});

describe('refused', () => {
  const ones = SHAPE.map(() => 1000);
  const change = (month: number, value: number | null): (number | null)[] => ones.map((base, index) => (index === month ? value : base));
  test.each<[string, Partial<MonthlyGrowthRequest>, ReturnType<typeof refused>]>([
    ['eleven months', { units: [{ id: 'a', months: ones.slice(1) }] }, refused('growth.notTwelve', { id: 'a', months: 11 })],
    ['a missing month', { units: [{ id: 'a', months: change(1, null) }] }, refused('growth.missingBase', { ids: ['a'] })],
    ['a month that is no count', { units: [{ id: 'a', months: change(1, 0.5) }] }, refused('growth.notANumber', { what: 'base', id: 'a', column: 'M2' })],
    ['a negative month', { units: [{ id: 'a', months: change(11, -4) }] }, refused('growth.negativeBase', { id: 'a', column: 'M12', base: -4 })],
    ['months beyond 2^53', { units: [{ id: 'a', months: SHAPE.map(() => 2 ** 52) }] }, refused('allocation.totalTooLarge', { total: 12 * 2 ** 52 })],
    ['units beyond 2^53', { units: [{ id: 'a', months: SHAPE.map(() => 2 ** 49) }, { id: 'b', months: SHAPE.map(() => 2 ** 49) }] }, refused('allocation.totalTooLarge', { total: 24 * 2 ** 49 })],
    ['no units', { units: [] }, refused('allocation.noRecipients', {})],
    ['a unit twice', { units: [{ id: 'a', months: ones }, { id: 'a', months: ones }] }, refused('allocation.duplicateRecipient', { id: 'a' })],
    ['crossing periods', { path: [{ period: 'H1', growth: 70 }, { period: 'Q2', growth: 70 }, { period: 'Q2', growth: 71 }] }, refused('growth.periodsCross', { left: 'Q2', right: 'Q2' })],
    ['the year in the path', { path: [{ period: 'Y', growth: 70 }] }, refused('growth.periodsCross', { left: 'Y', right: 'Y' })],
    ['a growth that is none', { path: [{ period: 'Q1', growth: NaN }] }, refused('growth.notANumber', { what: 'growth', id: 'Q1' })],
    ['an impossible fall', { path: [{ period: 'Q1', growth: -1001 }] }, refused('growth.belowMinusHundred', { id: 'Q1', growth: -1001, decimals: 1 })],
    ['a path above the year', { path: [{ period: 'Q1', growth: 4000 }] }, refused('growth.alreadyAbove', { target: 75, decimals: 1, needed: 12_900, fixed: 15_000, excess: 2100 })],
    ['a growth of months without a base', { units: [{ id: 'a', months: change(0, 0) }], path: [{ period: 'M1', growth: 70 }] }, refused('growth.noBase', { ids: ['M1'] })],
    ['the rest of the year without a base', { units: [{ id: 'a', months: SHAPE.map((_, month) => (month < 9 ? 1000 : 0)) }], path: [{ period: 'N9', growth: 60 }] }, refused('growth.noBase', { ids: ['M10', 'M11', 'M12'] })],
    ['a month too small for its growth', { units: [{ id: 'a', months: change(0, 4) }], path: [{ period: 'M1', growth: 75 }] }, refused('growth.tooCoarse', { id: 'M1', target: 75, decimals: 1, base: 4, level: 4, shown: 0 })],
    ['a pin nowhere', { cellPins: [{ row: 'a', column: 'M13', value: 1 }] }, refused('allocation.unknownCell', { row: 'a', column: 'M13' })],
    ['a target that is none', { target: { ...target, decimals: 12 } }, refused('allocation.decimalsInvalid', { decimals: '12' })],
  ])('%s', (_, request, expected) => {
    expect(problemOf(splitGrowthMonths({ target, units: [{ id: 'a', months: ones }], ...request }))).toEqual(expected);
  });

  test('a period nobody knows', () => {
    const path = [{ period: 'M13' as 'M12', growth: 70 }];
    expect(problemOf(splitGrowthMonths({ target, units: UNITS, path }))).toEqual(refused('allocation.unknownPart', { id: 'M13' }));
  });
});

test('all totals exact, every path period shows its growth, last year without growth stays itself', () => {
  const month = fc.integer({ min: 2000, max: 90_000 });
  const row = fc.array(month, { minLength: 12, maxLength: 12 });
  const point = fc.record({ period: fc.constantFrom('Q1' as const, 'Q3' as const, 'H1' as const, 'M2' as const, 'M11' as const), growth: fc.integer({ min: 20, max: 120 }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.uniqueArray(point, { maxLength: 4, selector: (each) => each.period }), fc.integer({ min: 40, max: 110 }), (rows, path, value) => {
      const units = rows.map((months, index) => ({ id: `u${index}`, months }));
      const result = splitGrowthMonths({ target: { bound: { kind: '=', value }, decimals: 1 }, units, path });
      if (!result.ok) {
        // Q1 and M2 may leave the other two months less than nothing; nothing else can go wrong here.
        expect(result.problem.code).toBe('growth.alreadyAbove');
        return;
      }
      const { months, cells, year, growth } = result.value;
      expect(columnSums(cells)).toEqual(months);
      expect(cells.map((cell) => sum(cell))).toEqual(year.units.map((unit) => unit.level));
      expect(growth.place.periods.Y).toBe(value);
      for (const each of path) expect(growth.place.periods[each.period]).toBe(each.growth);
      const bases = place(units);
      for (const { id, from, to } of PERIODS) {
        const [level, base] = [sum(months.slice(from - 1, to)), sum(bases.slice(from - 1, to))];
        expect(growth.place.periods[id]).toBe(growthOf(level, base, 1));
      }
    }),
    { numRuns: 60 },
  );
  const still = valueOf(splitGrowthMonths({ target: { bound: { kind: '=', value: 0 }, decimals: 1 }, units: UNITS }));
  expect(still.cells).toEqual(UNITS.map((unit) => unit.months));
});
