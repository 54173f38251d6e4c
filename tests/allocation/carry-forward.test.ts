import fc from 'fast-check';
import { carryForward, equalProfile, monthProfile, quarterProfile } from '../../src/allocation';
import { problemOf, refused, sum, valueOf } from './figures';

const shares = (...given: Parameters<typeof carryForward>): readonly number[] => valueOf(carryForward(...given)).shares;
const quartersOf = (months: readonly number[]): number[] => [0, 3, 6, 9].map((start) => sum(months.slice(start, start + 3)));

test.each([
  ['102 over four equal quarters', 102, [1, 1, 1, 1], [25, 26, 25, 26]],
  ['2 over twelve equal months lands in June and December', 2, equalProfile(), [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1]],
  ['a negative total mirrors', -102, [1, 1, 1, 1], [-25, -26, -25, -26]],
  ['months without weight receive nothing', 10, [1, 0, 1, 0], [5, 0, 5, 0]],
])('%s', (_, total, weights, expected) => {
  expect(shares(total, weights)).toEqual(expected);
});

test('the ideal running totals come along', () => {
  expect(valueOf(carryForward(102, [1, 1, 1, 1])).ideal).toEqual([25.5, 51, 76.5, 102]);
});

test('pins stand; the rest is carried over the other months', () => {
  expect(shares(600, [1, 1, 1], { pins: [null, 100, 100] })).toEqual([400, 100, 100]);
  expect(shares(103, [1, 1, 1, 1], { pins: [undefined, 52] })).toEqual([17, 52, 17, 17]);
});

test('all weights zero: equal, and it says so', () => {
  expect(valueOf(carryForward(4, [0, 0]))).toMatchObject({ shares: [2, 2], basis: 'equal' });
  expect(valueOf(carryForward(4, [1, 0]))).toMatchObject({ shares: [4, 0], basis: 'weights' });
});

test('a month profile has twelve weights', () => {
  expect(monthProfile(Array<number>(12).fill(7))).toHaveLength(12);
  expect(() => monthProfile([1, 2, 3])).toThrow(RangeError);
});

test.each([
  ['pins above the total', 100, [1, 1, 1], { pins: [80, 40] }, refused('allocation.pinsExceedTotal', { total: 100, pinned: 120, excess: 20, release: ['1'] })],
  ['all pinned to another sum', 100, [1, 1], { pins: [80, 40] }, refused('allocation.allPinned', { total: 100, pinned: 120, difference: -20 })],
  ['no month left to take the rest', 100, [1, 0], { pins: [80] }, refused('allocation.boundsTooTight', { total: 100, reachable: 80, gap: 20, ids: ['1'] })],
  ['a missing weight, by the name of its month', 1, [1, null], { ids: ['M1', 'M2'] }, refused('allocation.missingWeight', { ids: ['M2'] })],
  ['a negative weight', 1, [1, -1], {}, refused('allocation.negativeWeight', { id: '2', weight: -1 })],
  ['a total above 2^53', 2 ** 60, [1], {}, refused('allocation.totalTooLarge', { total: 2 ** 60 })],
  ['a total that is not whole', 0.5, [1], {}, refused('allocation.notANumber', { what: 'total', id: null })],
  ['no periods', 1, [], {}, refused('allocation.noRecipients', {})],
])('refused: %s', (_, total, weights, options, expected) => {
  expect(problemOf(carryForward(total, weights, options))).toEqual(expected);
});

const weights = fc
  .array(fc.oneof(fc.nat(100), fc.double({ min: 0, max: 1000, noNaN: true })), { minLength: 1, maxLength: 13 })
  .filter((values) => values.some((value) => value > 0));

test('lũy kế is its ideal rounded down at every month, and the year closes', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), weights, (total, profile) => {
      const { shares: months, ideal } = valueOf(carryForward(total, profile));
      let running = 0;
      months.forEach((share, index) => {
        running += share;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(ideal[index]! - running).toBeGreaterThan(-1e-6);
        expect(ideal[index]! - running).toBeLessThanOrEqual(1);
      });
      expect(running).toBe(total);
    }),
  );
});

test('quarter totals of a quarter profile are those of the four weights alone', () => {
  const quarter = fc.oneof(fc.nat(100), fc.double({ min: 0, max: 100, noNaN: true }));
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.tuple(quarter, quarter, quarter, quarter), (total, quarters) => {
      if (quarters.every((value) => value === 0)) return;
      expect(quartersOf(shares(total, quarterProfile(quarters)))).toEqual(shares(total, quarters));
    }),
  );
});
