import fc from 'fast-check';
import { requiredGrowth, type KnownGrowth } from '../../../src/allocation';
import type { Bound } from '../../../src/domain';
import { problemOf, refused, valueOf } from '../figures';

const target = { bound: { kind: '=', value: 75 }, decimals: 1 } as const;

/** GRDP by quarter of last year at constant prices, tỷ đồng. */
const QUARTERS: KnownGrowth[] = [
  { id: 'Q1', base: 22_000, growth: 69 },
  { id: 'Q2', base: 24_000 },
  { id: 'Q3', base: 26_000 },
  { id: 'Q4', base: 28_000 },
];

test('7,5 % for the year after 6,9 % in the first quarter: the others must average 7,67 %', () => {
  // 100 000 × 1,075 − 22 000 × 1,069 = 83 982 on 78 000.
  expect(valueOf(requiredGrowth({ target, parts: QUARTERS }))).toEqual({
    open: ['Q2', 'Q3', 'Q4'],
    base: 78_000,
    level: 83_982,
    exact: { numerator: 997n, denominator: 13_000n },
    shown: 77,
    atLeast: 77,
    atMost: 76,
  });
});

test('the printed need may fall short; the one to hold is said beside it', () => {
  const parts = [{ id: 'Q1', base: 21_000, growth: 70 }, ...QUARTERS.slice(1)];
  // 0,021 × 5 / 0,78 more: 7,634 6… %.
  expect(valueOf(requiredGrowth({ target, parts }))).toMatchObject({ shown: 76, atLeast: 77, atMost: 76 });
});

test('a known level counts as it is', () => {
  const parts = [{ id: 'Q1', base: 22_000, level: 23_518 }, ...QUARTERS.slice(1)];
  expect(valueOf(requiredGrowth({ target, parts })).exact).toEqual({ numerator: 997n, denominator: 13_000n });
});

test('sectors: services need 6,8 % when industry grows 8,5 % and agriculture 3,8 %', () => {
  const parts = [{ id: 'CN', base: 58_600, growth: 85 }, { id: 'DV', base: 31_800 }, { id: 'NN', base: 9_600, growth: 38 }];
  // 7 500 − 4 981 − 364,8 = 2 154,2 of 31 800.
  expect(valueOf(requiredGrowth({ target, parts }))).toMatchObject({ level: 33_954, exact: { numerator: 10_771n, denominator: 159_000n }, shown: 68, atLeast: 68, atMost: 67 });
});

test('a fall can be needed, down to nothing', () => {
  const falling = (growth: number): KnownGrowth[] => [{ id: 'a', base: 100, growth }, { id: 'b', base: 100 }];
  expect(valueOf(requiredGrowth({ target, parts: falling(300) }))).toMatchObject({ shown: -150, level: 85 });
  expect(valueOf(requiredGrowth({ target, parts: falling(1150) }))).toMatchObject({ shown: -1000, level: 0, exact: { numerator: -1n, denominator: 1n } });
  expect(problemOf(requiredGrowth({ target, parts: falling(1151) }))).toEqual(
    refused('growth.alreadyAbove', { target: 75, decimals: 1, needed: 215, fixed: 215, excess: 1 }),
  );
});

test.each<[Bound]>([[{ kind: '>=', value: 75 }], [{ kind: '<', value: 75 }], [{ kind: 'range', min: 75, max: 80 }]])('the figure a plan is made for: %j', (bound) => {
  expect(valueOf(requiredGrowth({ target: { bound, decimals: 1 }, parts: QUARTERS })).level).toBe(83_982);
});

describe('refused', () => {
  test.each<[string, KnownGrowth[], ReturnType<typeof refused>]>([
    ['nothing is open, and the difference', [{ id: 'a', base: 100, growth: 71 }, { id: 'b', base: 100, level: 107 }], refused('growth.nothingOpen', { target: 75, reached: 71, difference: -4, decimals: 1 })],
    ['no parts', [], refused('growth.emptyPlace', {})],
    ['open parts without a base', [{ id: 'a', base: 100, growth: 71 }, { id: 'b', base: 0 }], refused('growth.noBase', { ids: ['b'] })],
    ['a missing base', [{ id: 'a', base: null }], refused('growth.missingBase', { ids: ['a'] })],
    ['a negative base', [{ id: 'a', base: -1 }], refused('growth.negativeBase', { id: 'a', base: -1 })],
    ['growth and level', [{ id: 'a', base: 1, growth: 1, level: 1 }], refused('growth.givenTwice', { id: 'a' })],
    ['a level that is no count', [{ id: 'a', base: 1, level: 0.5 }], refused('growth.notANumber', { what: 'level', id: 'a' })],
    ['a negative level', [{ id: 'a', base: 1, level: -1 }], refused('allocation.negativeLevel', { id: 'a', level: -1 })],
    ['a growth that is none', [{ id: 'a', base: 1, growth: NaN }], refused('growth.notANumber', { what: 'growth', id: 'a' })],
    ['an impossible fall', [{ id: 'a', base: 1, growth: -1001 }], refused('growth.belowMinusHundred', { id: 'a', growth: -1001, decimals: 1 })],
    ['bases beyond 2^53', [{ id: 'a', base: Number.MAX_SAFE_INTEGER }, { id: 'b', base: 1 }], refused('allocation.totalTooLarge', { total: 2 ** 53 })],
    ['a part twice', [{ id: 'a', base: 1, growth: 5 }, { id: 'a', base: 1 }], refused('allocation.duplicateRecipient', { id: 'a' })],
  ])('%s', (_, parts, expected) => {
    expect(problemOf(requiredGrowth({ target, parts }))).toEqual(expected);
  });

  test('a target that is none', () => {
    const parts = QUARTERS;
    expect(problemOf(requiredGrowth({ target: { bound: { kind: '=', value: 0.5 }, decimals: 1 }, parts }))).toEqual(refused('growth.notANumber', { what: 'growth', id: null }));
  });
});

test('growing as required meets the target exactly', () => {
  const part = fc.record({ base: fc.integer({ min: 1, max: 1e9 }), growth: fc.option(fc.integer({ min: -500, max: 500 }), { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), fc.integer({ min: -200, max: 400 }), (rows, value) => {
      const parts = rows.map((row, index) => ({ id: `${index}`, ...row }));
      const result = requiredGrowth({ target: { bound: { kind: '=', value }, decimals: 1 }, parts });
      const open = parts.filter((row) => row.growth === undefined);
      if (!result.ok) {
        expect(['growth.nothingOpen', 'growth.alreadyAbove']).toContain(result.problem.code);
        expect(result.problem.code === 'growth.nothingOpen').toBe(open.length === 0);
        return;
      }
      const { exact, base, atLeast, atMost } = result.value;
      expect(base).toBe(open.reduce((sum, row) => sum + row.base, 0));
      // Σ base × growth = Σ base × target, over the common denominator.
      const known = parts.reduce((sum, row) => sum + BigInt(row.base) * BigInt(row.growth ?? 0), 0n);
      const all = parts.reduce((sum, row) => sum + BigInt(row.base), 0n);
      expect(known * exact.denominator + BigInt(base) * exact.numerator * 1000n).toBe(all * BigInt(value) * exact.denominator);
      expect(BigInt(atLeast) * exact.denominator >= exact.numerator * 1000n && BigInt(atMost) * exact.denominator <= exact.numerator * 1000n).toBe(true);
      expect(atLeast - atMost).toBeLessThanOrEqual(1);
    }),
  );
});
