import fc from 'fast-check';
import { incrementsOf, levelPath, type LevelPath, type LevelPathRequest, type LevelProfile } from '../../../src/allocation';
import { MAX_COUNT, problem, THIRTEEN_STEPS } from '../../../src/domain';
import { problemOf, refused, sum, valueOf } from '../figures';

const path = (from: number, to: number, profile: LevelProfile, periods?: readonly string[]): LevelPath => valueOf(levelPath({ from, to, profile, periods }));

describe('people with health insurance (BHYT), from 95.000 to 102.345', () => {
  test('straight line: equal steps, carried forward', () => {
    const { levels, increments, quarters, ideal } = path(95_000, 102_345, { kind: 'straightLine' });
    expect(levels).toEqual([95612, 96224, 96836, 97448, 98060, 98672, 99284, 99896, 100508, 101120, 101732, 102345]);
    expect(increments).toEqual([612, 612, 612, 612, 612, 612, 612, 612, 612, 612, 612, 613]);
    expect(quarters).toEqual([96836, 98672, 100508, 102345]);
    expect(ideal[0]).toBe(95612.08333333333);
  });

  test('constant growth: every month the same factor, rounded towards December last', () => {
    const { levels, ideal } = path(95_000, 102_345, { kind: 'growthPath' });
    expect(levels).toEqual([95591, 96186, 96785, 97387, 97994, 98604, 99217, 99835, 100457, 101082, 101711, 102345]);
    ideal.forEach((level, index) => expect(level).toBeCloseTo(95_000 * (102_345 / 95_000) ** ((index + 1) / 12), 6));
  });

  test('equal is the same straight line; weights that come with a line or a factor play no part', () => {
    const line = path(95_000, 102_345, { kind: 'straightLine' });
    expect(path(95_000, 102_345, { kind: 'equal' })).toEqual(line);
    const weighted = { kind: 'straightLine', from: 1, to: 9 } as const;
    expect(path(95_000, 102_345, weighted)).toEqual(line);
  });

  test('hold: stays until the last period; milestone: jumps in its month', () => {
    expect(path(95, 102, { kind: 'hold' }).levels).toEqual([...Array<number>(11).fill(95), 102]);
    expect(path(95, 102, { kind: 'milestone', due: 'M9' }).levels).toEqual([...Array<number>(8).fill(95), ...Array<number>(4).fill(102)]);
  });
});

describe('poor households, from 5.120 down to 4.480', () => {
  test('four quarters of the reduction', () => {
    const { quarters, increments } = path(5120, 4480, { kind: 'quarters', weights: [10, 20, 30, 40] });
    expect(quarters).toEqual([5056, 4928, 4736, 4480]);
    expect(sum(increments)).toBe(-640);
    expect(increments.every((change) => change <= 0)).toBe(true);
  });

  test('a falling path is rounded up: never lower than ideal', () => {
    expect(path(10, 3, { kind: 'straightLine' }).levels).toEqual([10, 9, 9, 8, 8, 7, 6, 6, 5, 5, 4, 3]);
    expect(path(10, 3, { kind: 'growthPath' }).levels).toEqual([10, 9, 8, 7, 7, 6, 5, 5, 5, 4, 4, 3]);
  });

  test('whole levels of constant growth are met exactly', () => {
    expect(path(1, 4096, { kind: 'growthPath' }).levels).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096]);
    expect(path(4096, 1, { kind: 'growthPath' }).levels).toEqual([2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1]);
    expect(path(8192, 1, { kind: 'growthPath' }, THIRTEEN_STEPS).levels).toEqual([4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1]);
  });
});

describe('shapes of the increments', () => {
  test("last year's increments, whichever way they went", () => {
    const levels = [100, 102, 102, 105, 109, 110, 110, 111, 113, 116, 118, 120];
    const increments = incrementsOf(100, levels);
    expect(increments).toEqual([0, 2, 0, 3, 4, 1, 0, 1, 2, 3, 2, 2]);
    expect(path(200, 220, { kind: 'lastYear', actuals: increments }).increments).toEqual(increments);
    expect(path(220, 200, { kind: 'lastYear', actuals: increments }).increments).toEqual(increments.map((step) => 0 - step));
    expect(path(220, 200, { kind: 'lastYear', actuals: increments.map((step) => 0 - step) }).increments).toEqual(increments.map((step) => 0 - step));
  });

  test('a seasonal shape, a typed one', () => {
    const weights = [0, 0, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0];
    const expected = [50, 50, 51, 53, 53, 53, 53, 53, 57, 57, 57, 57];
    expect(path(50, 57, { kind: 'seasonal', name: 'Trồng rừng', weights }).levels).toEqual(expected);
    expect(path(50, 57, { kind: 'manual', weights }).levels).toEqual(expected);
  });

  test('all zeros: equal steps, and it is said', () => {
    const { levels, warnings } = path(0, 12, { kind: 'lastYear', actuals: Array<number>(12).fill(0) });
    expect(levels).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(warnings).toEqual([problem('axis.profileAllZero', { profile: 'lastYear' })]);
    expect(path(0, 12, { kind: 'equal' }).warnings).toEqual([]);
  });
});

describe('refusals', () => {
  const mixed = [3, 2, -1, 0, 4, 1, 0, 1, -2, 3, 2, 2];
  const line: LevelProfile = { kind: 'straightLine' };
  test.each<[string, LevelPathRequest, { code: string; data: unknown }]>([
    ['a first level that is no number', { from: NaN, to: 5, profile: line }, refused('axis.levelNotANumber', { which: 'from' })],
    ['a last level that is not whole', { from: 1, to: 5.5, profile: line }, refused('axis.levelNotANumber', { which: 'to' })],
    ['a level below zero', { from: 1, to: -5, profile: line }, refused('axis.levelNegative', { which: 'to', level: -5 })],
    ['a level beyond 2^53', { from: 2 ** 53, to: 5, profile: line }, refused('allocation.totalTooLarge', { total: 2 ** 53 })],
    ['growth from nothing', { from: 0, to: 5, profile: { kind: 'growthPath' } }, refused('axis.growthNeedsPositive', { from: 0, to: 5 })],
    ['growth to nothing', { from: 5, to: 0, profile: { kind: 'growthPath' } }, refused('axis.growthNeedsPositive', { from: 5, to: 0 })],
    ['growth over eleven months', { from: 5, to: 6, profile: { kind: 'growthPath' }, periods: THIRTEEN_STEPS.slice(2) }, refused('axis.periodCount', { found: 11 })],
    ['a line over eleven months', { from: 5, to: 6, profile: line, periods: THIRTEEN_STEPS.slice(2) }, refused('axis.periodCount', { found: 11 })],
    ['a last year that rose and fell', { from: 5, to: 9, profile: { kind: 'lastYear', actuals: mixed } }, refused('axis.shapeTurns', { profile: 'lastYear', periods: ['M3', 'M9'] })],
    ['a last year that mostly fell', { from: 5, to: 9, profile: { kind: 'lastYear', actuals: mixed.map((step) => -step) } }, refused('axis.shapeTurns', { profile: 'lastYear', periods: ['M3', 'M9'] })],
    ['a blank in last year', { from: 5, to: 9, profile: { kind: 'lastYear', actuals: [null, ...mixed.slice(1)] } }, refused('axis.profileGap', { profile: 'lastYear', periods: ['M1'] })],
    ['a negative weight', { from: 5, to: 9, profile: { kind: 'manual', weights: mixed } }, refused('axis.profileNegative', { profile: 'manual', period: 'M3', value: -1 })],
    ['a month the year does not have', { from: 5, to: 9, profile: { kind: 'milestone', due: 'tháng 9' } }, refused('axis.periodUnknown', { period: 'tháng 9', periods: THIRTEEN_STEPS.slice(0, 12) })],
  ])('%s', (_, request, expected) => {
    expect(problemOf(levelPath(request))).toEqual(expected);
  });
});

describe('whatever the path', () => {
  const level = fc.oneof(fc.nat(30), fc.nat(1_000_000), fc.maxSafeNat());
  const weights = fc.array(fc.nat(50), { minLength: 12, maxLength: 12 });
  const profile: fc.Arbitrary<LevelProfile> = fc.oneof(
    fc.constantFrom<LevelProfile>({ kind: 'equal' }, { kind: 'straightLine' }, { kind: 'hold' }, { kind: 'milestone', due: 'M4' }, { kind: 'growthPath' }),
    weights.map((own): LevelProfile => ({ kind: 'manual', weights: own })),
    weights.map((own): LevelProfile => ({ kind: 'lastYear', actuals: own.map((step) => -step) })),
  );

  test('from one December to the next, never back, never beyond, less than one unit from its ideal', () => {
    fc.assert(
      fc.property(level, level, profile, (from, to, shape) => {
        if (shape.kind === 'growthPath' && (from === 0 || to === 0)) return;
        const { levels, increments, ideal, quarters } = path(from, to, shape);
        const way = to >= from ? 1 : -1;
        expect(levels).toHaveLength(12);
        expect(levels.at(-1)).toBe(to);
        expect(increments.every((change) => change * way >= 0)).toBe(true);
        expect(increments.reduce((sumSoFar, change) => sumSoFar + change, from)).toBe(to);
        expect(quarters).toEqual([levels[2], levels[5], levels[8], levels[11]]);
        const slack = 4 * Number.EPSILON * Math.max(from, to);
        const behind = levels.map((own, index) => (ideal[index]! - own) * way);
        expect(Math.min(...behind)).toBeGreaterThanOrEqual(-slack);
        expect(Math.max(...behind)).toBeLessThanOrEqual(1 + slack);
      }),
      { numRuns: 300 },
    );
  });

  test('a straight line is from + the whole part of (to − from) × month / 12', () => {
    fc.assert(
      fc.property(level, level, (from, to) => {
        const expected = Array.from({ length: 12 }, (_, month) => BigInt(from) + (BigInt(to - from) * BigInt(month + 1)) / 12n);
        expect(path(from, to, { kind: 'straightLine' }).levels.map(BigInt)).toEqual(expected);
      }),
    );
  });

  test('constant growth: the twelfth power of a level is the last whole one not beyond the ideal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_COUNT }), fc.integer({ min: 1, max: MAX_COUNT }), fc.constantFrom(12, 13), (from, to, count) => {
        const { levels } = path(from, to, { kind: 'growthPath' }, THIRTEEN_STEPS.slice(0, count));
        const powerOf = (value: bigint): bigint => value ** BigInt(count);
        levels.forEach((own, index) => {
          const ideal = BigInt(from) ** BigInt(count - index - 1) * BigInt(to) ** BigInt(index + 1);
          const here = powerOf(BigInt(own));
          const next = powerOf(BigInt(own) + (to >= from ? 1n : -1n));
          expect(to >= from ? here <= ideal && ideal < next : next < ideal && ideal <= here).toBe(true);
        });
      }),
    );
  });
});
