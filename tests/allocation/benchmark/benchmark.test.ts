import fc from 'fast-check';
import { benchmark, type BenchmarkRequest, type BenchmarkYear } from '../../../src/allocation';
import { problemOf, refused, sum, valueOf } from '../figures';
import { leastMovementAboveZero, leastMovementDense, movementOf, type Case } from './oracle';

function yearsOf(indicator: readonly number[], periods: number, totals: readonly (number | null)[]): BenchmarkYear[] {
  return totals.map((total, year) => ({ id: `${2020 + year}`, indicator: indicator.slice(year * periods, (year + 1) * periods), total }));
}

const exactOf = (request: BenchmarkRequest): number[] => valueOf(benchmark(request)).years.flatMap((year) => year.exact);
const monthsOf = (request: BenchmarkRequest): number[][] => valueOf(benchmark(request)).years.map((year) => [...year.months]);
const expectClose = (actual: readonly number[], expected: readonly number[], digits: number): void => {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, digits));
};

/** Denton (1971): a seasonal series, and annual totals 100 above, at, 100 below, at, 100 above it. */
const DENTON = yearsOf([50, 100, 150, 100, 50, 100, 150, 100, 50, 100, 150, 100, 50, 100, 150, 100, 50, 100, 150, 100], 4, [500, 400, 300, 400, 500]);

describe('published figures', () => {
  test("Denton's table, proportional, as Stata prints it (statsmodels, tsa/interp/tests/test_denton.py)", () => {
    expectClose(
      exactOf({ years: DENTON }),
      [
        64.334796, 127.80616, 187.82379, 120.03526, 56.563894, 105.97568, 147.50144, 89.958987, 40.547201, 74.445963,
        108.34473, 76.66211, 42.763347, 94.14664, 153.41596, 109.67405, 58.290761, 122.62556, 190.41409, 128.66959,
      ],
      4,
    );
    expect(monthsOf({ years: DENTON })).toEqual([
      [64, 128, 187, 121],
      [56, 106, 148, 90],
      [40, 74, 109, 77],
      [42, 94, 154, 110],
      [58, 122, 191, 129],
    ]);
  });

  test('the example of the Quarterly National Accounts Manual (IMF 2001, ch. VI): two benchmarks, a third year extrapolated', () => {
    const indicator = [98.2, 100.8, 102.2, 100.8, 99.0, 101.6, 102.7, 101.5, 100.5, 103.0, 103.5, 101.5];
    const result = valueOf(benchmark({ years: yearsOf(indicator, 4, [40_000, 41_614, null]) }));
    // Counts of 0,1; the manual prints one decimal.
    const printed = [9698, 9984, 10183, 10134, 10072, 10429, 10603, 10510, 10406, 10665, 10717, 10510];
    const exact = result.years.flatMap((year) => year.exact);
    // The manual closes its second year by printing 1042,9 for 1042,85; all others are plain roundings.
    expect(exact.map((value, index) => Math.round(value) - printed[index]!)).toEqual([0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0]);
    expect(exact[5]).toBeCloseTo(10_428.5, 0);
    expect(result.warnings).toEqual([{ code: 'benchmark.extrapolated', data: { years: ['2022'] } }]);
    const ratios = result.years[2]!.adjustment;
    expectClose(ratios, ratios.map(() => result.years[1]!.adjustment[3]!), 10);
    expect(result.years[2]).toMatchObject({ id: '2022', total: null });
  });
});

describe('thu ngân sách theo tháng, tỷ đồng', () => {
  // Reported months add up to less than the settled totals of 2021 and 2022; 2023 runs to September.
  const years: BenchmarkYear[] = [
    { id: '2021', indicator: [1610, 980, 1190, 1320, 1250, 1400, 1480, 1150, 1230, 1390, 1310, 1720], total: 16_500 },
    { id: '2022', indicator: [1720, 1050, 1260, 1430, 1300, 1490, 1560, 1240, 1310, 1470, 1380, 1850], total: 17_320 },
    { id: '2023', indicator: [1800, 1100, 1330, 1490, 1390, 1550, 1640, 1300, 1380], total: null },
  ];

  test('every settled year closes, the movement stays', () => {
    const result = valueOf(benchmark({ years }));
    expect(result.years.map((year) => sum(year.months))).toEqual([16_500, 17_320, 13_130]);
    expect(result.years[0]!.months).toEqual([1663, 1012, 1228, 1363, 1289, 1443, 1524, 1184, 1264, 1426, 1343, 1761]);
    expect(result.years[2]!.months).toEqual([1820, 1113, 1346, 1507, 1406, 1568, 1659, 1315, 1396]);
    const dense = leastMovementDense({
      indicator: years.flatMap((year) => year.indicator as number[]),
      periods: 12,
      totals: years.map((year) => year.total),
      additive: false,
    });
    expectClose(result.years.flatMap((year) => year.exact), dense!, 6);
    const growth = (months: readonly number[]): number[] => months.slice(1).map((value, m) => value / months[m]!);
    expectClose(growth(result.years[1]!.exact), growth(years[1]!.indicator as number[]), 2);
    for (const year of result.years) {
      year.months.forEach((count, m) => expect(Math.abs(count - year.exact[m]!)).toBeLessThan(1));
    }
  });

  test('anchored to December 2020 the first month follows it', () => {
    const free = valueOf(benchmark({ years })).years[0]!;
    const anchored = valueOf(benchmark({ years, anchor: { indicator: 1600, value: 1600 } })).years[0]!;
    expect(free.adjustment[0]).toBeGreaterThan(1.03);
    expect(anchored.adjustment[0]).toBeGreaterThan(1);
    expect(anchored.adjustment[0]).toBeLessThan(1.02);
    expect(sum(anchored.months)).toBe(16_500);
  });
});

test('one year is split in proportion, a year without figures before or after keeps its ratio', () => {
  expect(monthsOf({ years: yearsOf([1, 2, 3, 4], 4, [100]) })).toEqual([[10, 20, 30, 40]]);
  const around = valueOf(benchmark({ years: yearsOf([1, 1, 2, 2, 3, 3], 2, [null, 40, null]) }));
  expect(around.years.map((year) => year.months)).toEqual([[10, 10], [20, 20], [30, 30]]);
  expect(around.warnings).toEqual([{ code: 'benchmark.extrapolated', data: { years: ['2020', '2022'] } }]);
});

test('the anchor alone decides the month next to it when nothing else asks for movement', () => {
  expect(exactOf({ years: yearsOf([10, 10], 2, [20]), anchor: { indicator: 5, value: 5 } })).toEqual([10, 10]);
  expect(exactOf({ years: yearsOf([10.5, 10.5], 2, [42]), anchor: { indicator: 0.5, value: 1 } })).toEqual([21, 21]);
  expect(exactOf({ years: yearsOf([10, 10], 2, [30]), anchor: { indicator: -4, value: 1 }, variant: 'additive' })).toEqual([15, 15]);
});

describe('the floor at zero', () => {
  const wild = yearsOf([50, 100, 150, 100, 50, 100, 150, 100, 50, 100, 150, 100], 4, [1000, 10, 1000]);

  test('months that would fall below zero are held there and named', () => {
    const result = valueOf(benchmark({ years: wild }));
    expect(result.years.map((year) => sum(year.months))).toEqual([1000, 10, 1000]);
    const { exact } = result.years[1]!;
    const held = exact.flatMap((value, index) => (value === 0 ? [{ year: '2021', period: index + 1, periods: 4 }] : []));
    expect(held.map((place) => place.period)).toEqual([2, 3, 4]);
    expect(result.warnings).toEqual([{ code: 'benchmark.floored', data: { at: held } }]);
  });

  test('without the floor they are left below', () => {
    const result = valueOf(benchmark({ years: wild, floor: false }));
    expect(result.years[1]!.exact.filter((value) => value < 0)).not.toHaveLength(0);
    expect(sum(result.years[1]!.months)).toBe(10);
    expect(result.warnings).toEqual([]);
    expect(valueOf(benchmark({ years: yearsOf([1, 1], 2, [-7]), floor: false })).years[0]!.months).toEqual([-4, -3]);
  });

  test('a year of nothing is nothing, and no reason for a warning', () => {
    const result = valueOf(benchmark({ years: yearsOf([1, 2, 3, 4, 5, 6], 2, [9, 0, 11]) }));
    expect(result.years.map((year) => year.months)).toEqual([[3, 6], [0, 0], [3, 8]]);
    expect(result.warnings).toEqual([]);
    expect(monthsOf({ years: yearsOf([3, -1, 2, 4], 2, [0, 6]), variant: 'additive' })[0]).toEqual([0, 0]);
  });
});

describe('refused', () => {
  const at = (year: string, period: number): { year: string; period: number; periods: number } => ({ year, period, periods: 2 });
  test.each<[string, BenchmarkRequest, ReturnType<typeof refused>]>([
    ['no years', { years: [] }, refused('benchmark.tooFewYears', { years: 0, needed: 1 })],
    ['a year without months', { years: [{ id: 'a', indicator: [], total: 5 }] }, refused('benchmark.tooFewYears', { years: 0, needed: 1 })],
    ['no totals', { years: yearsOf([1, 1], 2, [null]) }, refused('benchmark.tooFewYears', { years: 0, needed: 1 })],
    ['a short year with a total', { years: yearsOf([1, 1, 1], 2, [5, 5]) }, refused('benchmark.lengthDiffers', { year: '2021', has: 1, due: 2 })],
    ['a short year in the middle', { years: [{ id: 'a', indicator: [1, 1], total: 5 }, { id: 'b', indicator: [1], total: null }, { id: 'c', indicator: [1, 1], total: 5 }] }, refused('benchmark.lengthDiffers', { year: 'b', has: 1, due: 2 })],
    ['a longer year', { years: [{ id: 'a', indicator: [1, 1], total: 5 }, { id: 'b', indicator: [1, 1, 1], total: null }] }, refused('benchmark.lengthDiffers', { year: 'b', has: 3, due: 2 })],
    ['an empty last year', { years: [{ id: 'a', indicator: [1, 1], total: 5 }, { id: 'b', indicator: [], total: null }] }, refused('benchmark.lengthDiffers', { year: 'b', has: 0, due: 2 })],
    ['a year twice', { years: [{ id: 'a', indicator: [1, 1], total: 5 }, { id: 'a', indicator: [1, 1], total: 5 }] }, refused('benchmark.duplicateYear', { year: 'a' })],
    ['missing months', { years: [{ id: 'a', indicator: [null, 1], total: 5 }, { id: 'b', indicator: [1, null], total: 5 }] }, refused('benchmark.missingIndicator', { at: [at('a', 1), at('b', 2)] })],
    ['a month that is no number', { years: yearsOf([1, NaN], 2, [5]) }, refused('benchmark.notANumber', { what: 'indicator', year: '2020', at: at('2020', 2) })],
    ['a total that is no count', { years: yearsOf([1, 1], 2, [0.5]) }, refused('benchmark.notANumber', { what: 'total', year: '2020', at: null })],
    ['a total beyond 2^53', { years: yearsOf([1, 1], 2, [2 ** 60]) }, refused('benchmark.totalTooLarge', { year: '2020', total: 2 ** 60 })],
    ['a negative total', { years: yearsOf([1, 1], 2, [-5]) }, refused('benchmark.negativeTotal', { year: '2020', total: -5 })],
    ['zeros and negative months', { years: yearsOf([1, 0, -1, 1], 2, [5, 5]) }, refused('benchmark.notPositive', { at: [at('2020', 2), at('2021', 1)] })],
    ['an anchor without indicator', { years: yearsOf([1, 1], 2, [5]), anchor: { indicator: 0, value: 1 } }, refused('benchmark.notANumber', { what: 'anchor', year: null, at: null })],
    ['an infinite anchor', { years: yearsOf([1, 1], 2, [5]), variant: 'additive', anchor: { indicator: 0, value: Infinity } }, refused('benchmark.notANumber', { what: 'anchor', year: null, at: null })],
    ['an anchor at nowhere', { years: yearsOf([1, 1], 2, [5]), variant: 'additive', anchor: { indicator: NaN, value: 0 } }, refused('benchmark.notANumber', { what: 'anchor', year: null, at: null })],
  ])('%s', (_, request, expected) => {
    expect(problemOf(benchmark(request))).toEqual(expected);
  });

  test('zeros are no obstacle to the additive variant', () => {
    expect(monthsOf({ years: yearsOf([0, 4], 2, [10]), variant: 'additive' })).toEqual([[3, 7]]);
  });
});

const periodsAndYears = fc.record({ periods: fc.constantFrom(2, 4, 12), years: fc.integer({ min: 1, max: 4 }) });

/** Random series; about every third total is missing, never all. */
const cases = periodsAndYears.chain(({ periods, years }) =>
  fc.record({
    periods: fc.constant(periods),
    indicator: fc.array(fc.integer({ min: 1, max: 500 }).map((value) => value / 4), { minLength: periods * years, maxLength: periods * years }),
    totals: fc
      .array(fc.option(fc.integer({ min: 0, max: 5000 }), { freq: 3 }), { minLength: years, maxLength: years })
      .filter((totals) => totals.some((total) => total !== null)),
    additive: fc.boolean(),
    anchor: fc.option(fc.record({ indicator: fc.integer({ min: 1, max: 100 }), value: fc.integer({ min: 0, max: 100 }) }), { nil: undefined }),
  }),
);

function requestOf({ indicator, periods, totals, additive, anchor }: typeof cases extends fc.Arbitrary<infer T> ? T : never, floor: boolean): [BenchmarkRequest, Case] {
  const start = anchor === undefined ? {} : { start: additive ? anchor.value - anchor.indicator : anchor.value / anchor.indicator };
  return [
    { years: yearsOf(indicator, periods, totals), variant: additive ? 'additive' : 'proportional', anchor, floor },
    { indicator, periods, totals, additive, ...start },
  ];
}

describe('properties', () => {
  test('without a floor: the dense solution of the same conditions', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const [request, dense] = requestOf(each, false);
        const expected = leastMovementDense(dense)!;
        const scale = Math.max(1, ...expected.map(Math.abs));
        exactOf(request).forEach((value, t) => expect(Math.abs(value - expected[t]!) / scale).toBeLessThan(1e-6));
      }),
      { numRuns: 60 },
    );
  });

  test('with the floor: no month below zero, and of all ways to hold months at zero the least movement', () => {
    const small = cases.filter(({ indicator }) => indicator.length <= 8);
    fc.assert(
      fc.property(small, (each) => {
        const [request, dense] = requestOf(each, true);
        const months = exactOf(request);
        expect(Math.min(...months)).toBeGreaterThanOrEqual(0);
        const least = leastMovementAboveZero(dense);
        expect(movementOf(dense, months)).toBeLessThanOrEqual(least + 1e-6 * Math.max(1, least));
      }),
      { numRuns: 40 },
    );
  });

  test('every total is met by whole counts ≥ 0, each less than one from its value, twice the same', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const [request] = requestOf(each, true);
        const result = valueOf(benchmark(request));
        expect(valueOf(benchmark(request))).toEqual(result);
        for (const { total, months, exact } of result.years) {
          if (total !== null) expect(sum(months)).toBe(total);
          months.forEach((count, m) => {
            expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
            expect(Math.abs(count - exact[m]!)).toBeLessThan(1 + 1e-9);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a series that meets its totals stays as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 24, maxLength: 24 }), fc.boolean(), (months, additive) => {
        const totals = [sum(months.slice(0, 12)), sum(months.slice(12))];
        const request = { years: yearsOf(months, 12, totals), variant: additive ? ('additive' as const) : ('proportional' as const) };
        expect(monthsOf(request).flat()).toEqual(months);
      }),
    );
  });
});
