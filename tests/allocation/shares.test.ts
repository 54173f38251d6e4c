import fc from 'fast-check';
import { apportion, closeShares, splitByShares } from '../../src/allocation';
import { ProblemError } from '../../src/domain';
import { problemOf, recipients, refused, sum, valueOf } from './figures';

test.each([
  ['58,6/31,8/9,6 to whole percent is a tie of remainders: the larger amount rounds up', [58.6, 31.8, 9.6], 100, [59, 32, 9]],
  ['58,6/31,8/9,6 stay at one decimal', [58.6, 31.8, 9.6], 1000, [586, 318, 96]],
  ['three thirds close at 100,0; the earlier position rounds up', [7, 7, 7], 1000, [334, 333, 333]],
  ['a negative part (taxes less subsidies) rounds down before remainders are dealt out', [105, -4, 10], 100, [95, -4, 9]],
  ['all amounts negative mirror', [-1, -1, -1], 100, [34, 33, 33]],
  ['a part of nothing has no share', [0, 5], 1000, [0, 1000]],
  ['a whole of nothing has no shares', [0, 0, 0], 1000, [null, null, null]],
  ['parts that cancel have no shares', [5, -5], 1000, [null, null]],
  ['no parts', [], 1000, []],
])('%s', (_, amounts, whole, expected) => {
  expect(closeShares(amounts, whole)).toEqual(expected);
});

test.each([
  [[NaN, 1], 1000, 'weight', '1'],
  [[1, Infinity], 1000, 'weight', '2'],
  [[1], 0.5, 'total', null],
])('a figure that is none is refused: %p of %d', (amounts, whole, what, id) => {
  expect(() => closeShares(amounts, whole)).toThrow(ProblemError);
  expect(() => closeShares(amounts, whole)).toThrow(`allocation.notANumber ${JSON.stringify({ what, id })}`);
});

test('equal remainders and amounts go by position, also behind other parts', () => {
  expect(closeShares([5, 1, 1, 1], 9)).toEqual([6, 1, 1, 1]);
  expect(closeShares([10, 1, 1, 1, 1, 1], 17)).toEqual([12, 1, 1, 1, 1, 1]);
  expect(closeShares([4, 3, 3, 3, 3], 6)).toEqual([2, 1, 1, 1, 1]);
  expect(closeShares([3, 3, 4, 3, 3], 7)).toEqual([2, 1, 2, 1, 1]);
});

test('shares close, stay next to the true share, and follow the written order of the workbook formula', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 8 }), fc.constantFrom(100, 1000, 10000), (amounts, whole) => {
      const total = sum(amounts);
      if (total === 0) return;
      const down = amounts.map((amount) => Math.floor((amount * whole) / total));
      const remainder = amounts.map((amount) => (amount * whole) % total);
      const missing = whole - sum(down);
      const expected = down.map((value, i) => {
        const ahead = amounts.filter(
          (amount, j) =>
            remainder[j]! > remainder[i]! ||
            (remainder[j] === remainder[i] && (amount > amounts[i]! || (amount === amounts[i] && j < i))),
        ).length;
        return value + (ahead < missing ? 1 : 0);
      });
      expect(closeShares(amounts, whole)).toEqual(expected);
      expect(sum(expected)).toBe(whole);
    }),
  );
});

test('amounts from assigned shares: 4.325 tỷ by 58,6/31,8/9,6', () => {
  const parts = [
    { id: 'CN', share: 58.6 },
    { id: 'DV', share: 31.8 },
    { id: 'NN', share: 9.6 },
  ];
  expect(valueOf(splitByShares(4325, parts)).shares).toEqual([2535, 1375, 415]);
  expect(valueOf(splitByShares(4_325_000, parts)).shares).toEqual([2_534_450, 1_375_350, 415_200]);
  expect(problemOf(splitByShares(10, [{ id: 'CN', share: -1 }]))).toEqual(refused('allocation.negativeWeight', { id: 'CN', weight: -1 }));
  expect(valueOf(splitByShares(10, [{ id: 'a', share: 60 }, { id: 'b', share: 39 }, { id: 'c', share: 1 }])).shares).toEqual(
    valueOf(apportion(10, recipients(60, 39, 1))).shares,
  );
});
