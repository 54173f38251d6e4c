import fc from 'fast-check';
import { cumulativeGrowth, cumulativeOf, growthOf, meanGrowth, periodGrowth, yearGrowth } from '../../../src/allocation';
import { PERIODS } from '../../../src/domain';

test.each([
  ['7,5 %', 1075, 1000, 1, 75],
  ['a half is printed away from zero', 20_015, 20_000, 1, 1],
  ['so is half a fall', 19_985, 20_000, 1, -1],
  ['below a half', 20_014, 20_000, 1, 1],
  ['a quarter', 20_005, 20_000, 1, 0],
  ['whole percent', 1075, 1000, 0, 8],
  ['two decimals', 10_751, 10_000, 2, 751],
  ['nothing left', 0, 1000, 1, -1000],
  ['more than doubled', 3000, 1000, 1, 2000],
  ['no base', 5, 0, 1, null],
  ['a negative base', 5, -5, 1, null],
  ['a level that is no count', 0.5, 5, 1, null],
  ['a base that is no count', 5, 0.5, 1, null],
  ['figures near 2^53', 9_007_199_254_740_991, 8_000_000_000_000_000, 9, 12_589_990_684],
])('growth: %s', (_, level, base, decimals, growth) => {
  expect(growthOf(level, base, decimals)).toBe(growth);
});

/** Xuất khẩu, triệu USD: twelve months of last year and of this. */
const BASES = [2310, 1790, 2450, 2380, 2410, 2290, 2520, 2610, 2480, 2550, 2440, 2370];
const LEVELS = [2451, 1908, 2640, 2574, 2612, 2490, 2730, 2815, 2688, 2760, 2635, 2585];

test('months, quarters, 6 and 9 months and the year against the same period of last year', () => {
  const { periods, cumulative } = yearGrowth(LEVELS, BASES, 1);
  expect(periods).toEqual({
    M1: 61, M2: 66, M3: 78, M4: 82, M5: 84, M6: 87, M7: 83, M8: 79, M9: 84, M10: 82, M11: 80, M12: 91,
    Q1: 69, Q2: 84, Q3: 82, Q4: 84, H1: 77, N9: 79, Y: 80,
  });
  expect(cumulative).toEqual([61, 63, 69, 72, 75, 77, 78, 78, 79, 79, 79, 80]);
  expect(cumulativeOf(LEVELS).slice(-1)).toEqual([30_888]);
});

test('a month without a base has no growth; the running total has one as soon as there is a base', () => {
  expect(cumulativeGrowth([5, 12, 10], [0, 10, 10], 1)).toEqual([null, 700, 350]);
});

test('growths are averaged by base', () => {
  expect(meanGrowth([{ base: 586, growth: 85 }, { base: 318, growth: 70 }, { base: 96, growth: 38 }])).toBe(76);
  expect(meanGrowth([{ base: 100, growth: 10 }, { base: 0, growth: 500 }, { base: 50, growth: null }])).toBe(10);
  expect(meanGrowth([{ base: 1, growth: -1 }, { base: 1, growth: 0 }])).toBe(-1);
  expect(meanGrowth([{ base: 0, growth: null }])).toBeNull();
});

test('a growth is the exact ratio, to half of its last decimal', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger().map(Math.abs), fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: 0, max: 4 }), (level, base, decimals) => {
      const shown = growthOf(level, base, decimals);
      if (shown === null) throw new Error('there is a base');
      const whole = 100n * 10n ** BigInt(decimals);
      // |shown − true| ≤ ½, both sides over 2 × base; JavaScript numbers hold counts up to 2^53 only.
      if (!Number.isSafeInteger(shown)) return;
      const off = 2n * (BigInt(shown) * BigInt(base) - (BigInt(level) - BigInt(base)) * whole);
      expect((off < 0n ? -off : off) <= BigInt(base)).toBe(true);
    }),
  );
});

test('cumulative growth lies between the least and the greatest growth of its months', () => {
  const month = fc.record({ base: fc.integer({ min: 1, max: 10_000 }), level: fc.nat(10_000) });
  fc.assert(
    fc.property(fc.array(month, { minLength: 12, maxLength: 12 }), (months) => {
      const [levels, bases] = [months.map((each) => each.level), months.map((each) => each.base)];
      const shown = yearGrowth(levels, bases, 1);
      for (const period of PERIODS) {
        const inside = months.slice(period.from - 1, period.to).map((each) => growthOf(each.level, each.base, 1)!);
        const growth = shown.periods[period.id]!;
        expect(growth).toBe(periodGrowth(period, levels, bases, 1));
        expect(growth).toBeGreaterThanOrEqual(Math.min(...inside));
        expect(growth).toBeLessThanOrEqual(Math.max(...inside));
      }
      expect([2, 5, 8, 11].map((month) => shown.cumulative[month])).toEqual([shown.periods.Q1, shown.periods.H1, shown.periods.N9, shown.periods.Y]);
    }),
  );
});
