/** What one axis reads, refuses and says: bounds on both sides of zero, fallbacks in turn, the fewest to release. */
import { apportion, carryForward } from '../../src/allocation';
import { compareCounts, compareIds, nearest, roundDivide, sumOf, wholeProportions } from '../../src/allocation/exact';
import { checkRecipients, chooseBasis, fellBack, smallestRelease } from '../../src/allocation/recipients';
import { problemOf, recipients, refused, valueOf } from './figures';

describe('bounds and pins of one recipient', () => {
  test.each([
    ['above zero', 9, { min: 5, max: 4 }, refused('allocation.boundsCrossed', { id: 'a', min: 5, max: 4 })],
    ['a greatest below the zero that is understood', 9, { max: -1 }, refused('allocation.boundsCrossed', { id: 'a', min: 0, max: -1 })],
    ['below zero, a least above the zero that is understood', -9, { min: 1 }, refused('allocation.boundsCrossed', { id: 'a', min: 1, max: 0 })],
    ['below zero', -9, { min: -4, max: -5 }, refused('allocation.boundsCrossed', { id: 'a', min: -4, max: -5 })],
    ['a pin above', 9, { pin: 6, max: 5 }, refused('allocation.pinOutsideBounds', { id: 'a', pin: 6, min: 0, max: 5 })],
    ['a pin below', 9, { pin: 1, min: 2 }, refused('allocation.pinOutsideBounds', { id: 'a', pin: 1, min: 2, max: 9 })],
    ['a pin below, of more than the total', 9, { pin: 20, min: 21, max: 30 }, refused('allocation.pinOutsideBounds', { id: 'a', pin: 20, min: 21, max: 30 })],
    ['a pin below zero above', -9, { pin: -1, max: -2 }, refused('allocation.pinOutsideBounds', { id: 'a', pin: -1, min: -9, max: -2 })],
    ['a least that is not whole', 9, { min: 0.5 }, refused('allocation.notANumber', { what: 'bound', id: 'a' })],
    ['a pin beyond 2^53', 9, { pin: 2 ** 53 }, refused('allocation.notANumber', { what: 'pin', id: 'a' })],
  ])('refused: %s', (_, total, limits, expected) => {
    expect(problemOf(checkRecipients(recipients(limits, 1), total))).toEqual(expected);
  });

  test.each([
    ['a pin on its least', 9, { pin: 2, min: 2 }],
    ['a pin on its greatest', 9, { pin: 5, max: 5 }],
    ['a pin between', 9, { pin: 3, min: 2, max: 5 }],
    ['bounds that meet', 9, { min: 4, max: 4 }],
    ['below zero, a least alone', -9, { min: -5 }],
    ['below zero, a greatest alone', -9, { max: -5 }],
    ['a pin against the sign', 9, { pin: -5 }],
  ])('allowed: %s', (_, total, limits) => {
    expect(checkRecipients(recipients(limits, 1), total)).toEqual({ ok: true, value: true });
  });
});

describe('which weights decide', () => {
  const fallbacks = [
    { name: 'lastYear', weights: [0, 0] },
    { name: 'parent', weights: [2, 0.5] },
  ];

  test('the first that are not all zero, and what was passed over is said', () => {
    const own = valueOf(chooseBasis(recipients(1, 0), fallbacks));
    expect(own).toEqual({ name: 'weights', passed: [], weights: [1n, 0n] });
    expect(fellBack(own)).toEqual([]);
    const parent = valueOf(chooseBasis(recipients(0, 0), fallbacks));
    expect(parent).toEqual({ name: 'parent', passed: ['weights', 'lastYear'], weights: [20n, 5n] });
    expect(fellBack(parent)).toEqual([{ code: 'axis.fellBack', data: { basis: 'parent', passed: ['weights', 'lastYear'] } }]);
    expect(valueOf(chooseBasis(recipients(0, 0), []))).toEqual({ name: 'equal', passed: ['weights'], weights: [1n, 1n] });
  });

  test('it is a warning of the split, over recipients and along time', () => {
    const expected = [{ code: 'axis.fellBack', data: { basis: 'equal', passed: ['weights'] } }];
    expect(valueOf(apportion(4, recipients(0, 0))).warnings).toEqual(expected);
    expect(valueOf(carryForward(4, [0, 0])).warnings).toEqual(expected);
    expect(valueOf(apportion(4, recipients(1, 0))).warnings).toEqual([]);
  });

  test('weights to fall back on for more recipients than there are', () => {
    const fallbacks = [{ name: 'lastYear', weights: [1, 2, 3] }];
    expect(problemOf(chooseBasis(recipients(0, 0), fallbacks))).toEqual(refused('allocation.tooManyLines', { found: 3, expected: 2 }));
    expect(valueOf(chooseBasis(recipients(1, 0), fallbacks))).toMatchObject({ name: 'weights' });
  });

  test('a blank is allowed where a pin stands, and nowhere else', () => {
    expect(valueOf(chooseBasis(recipients({ weight: null, pin: 3 }, 2), []))).toMatchObject({ weights: [0n, 2n] });
    expect(problemOf(chooseBasis(recipients({ weight: null, pin: 3 }, null, null), []))).toEqual(refused('allocation.missingWeight', { ids: ['b', 'c'] }));
  });
});

describe('the fewest to release', () => {
  const items = [
    { id: 'd', frees: 3 },
    { id: 'b', frees: 5 },
    { id: 'a', frees: 0 },
    { id: 'c', frees: 5 },
    { id: 'e', frees: -4 },
  ];
  test.each([
    [0, []],
    [1, ['b']],
    [5, ['b']],
    [6, ['b', 'c']],
    [10, ['b', 'c']],
    [11, ['b', 'c', 'd']],
    [99, ['b', 'c', 'd']],
  ])('for %d: %p, the largest first, then by id', (excess, expected) => {
    expect(smallestRelease(items, excess).map((item) => item.id)).toEqual(expected);
  });
});

test('ids stand in code order, capitals before small letters, Đ behind z', () => {
  expect(['z', 'Đ', 'a', 'B', 'aa', ''].sort(compareIds)).toEqual(['', 'B', 'a', 'aa', 'z', 'Đ']);
  expect([compareIds('a', 'b'), compareIds('b', 'a'), compareIds('a', 'a')]).toEqual([-1, 1, 0]);
});

test('sums of exact figures leave 2^53 behind', () => {
  expect(sumOf([2n ** 53n, 1n, -2n])).toBe(9007199254740991n);
  expect(sumOf([])).toBe(0n);
});

test('figures of more digits than a double multiplies exactly keep the digits they print', () => {
  expect(wholeProportions([123456789012345.67, 1])).toEqual([12345678901234567n, 100n]);
  expect(wholeProportions([-123456789012345.67, 0.5])).toEqual([-12345678901234567n, 50n]);
});

test.each([
  [7n, 2n, 4n, 4n],
  [-7n, 2n, -3n, -4n],
  [-8n, 3n, -3n, -3n],
  [1n, 3n, 0n, 0n],
  [-1n, 3n, 0n, 0n],
  [0n, 5n, 0n, 0n],
])('%i / %i is nearest to %i, printed half away from zero %i', (numerator, denominator, up, away) => {
  expect(nearest(numerator, denominator)).toBe(up);
  expect(roundDivide(numerator, denominator)).toBe(away);
});

test('counts stand in their order', () => {
  expect([5n, -1n, 3n, 3n].sort(compareCounts)).toEqual([-1n, 3n, 3n, 5n]);
  expect([compareCounts(1n, 2n), compareCounts(2n, 1n), compareCounts(2n, 2n)]).toEqual([-1, 1, 0]);
});
