import fc from 'fast-check';
import { apportion, type Recipient } from '../../src/allocation';
import { problemOf, recipients, refused, sum, valueOf } from './figures';

const shares = (total: number, ...weights: Parameters<typeof recipients>): readonly number[] =>
  valueOf(apportion(total, recipients(...weights))).shares;

describe('published examples', () => {
  test.each([
    ['10 over 60/39/1 leaves nothing for the last', 10, [60, 39, 1], [6, 4, 0]],
    ['300 in proportion 10/30/60', 300, [10, 30, 60], [30, 90, 180]],
    ['Alabama paradox, 49 seats', 49, [3, 7, 90], [2, 3, 44]],
    ['Alabama paradox, 51 seats', 51, [3, 7, 90], [1, 4, 46]],
    ['50 over 925 and fifteen times 5 stays at floor or ceiling of 46,25', 50, [925, ...Array<number>(15).fill(5)], [47, 1, 1, 1, ...Array<number>(12).fill(0)]],
  ])('%s', (_, total, weights, expected) => {
    expect(shares(total, ...weights)).toEqual(expected);
  });

  test.each([
    ['March set to 700, quarter held at 1000', 1000, [200, 300, { weight: 500, pin: 700 }], [120, 180, 700]],
    ['February and March held at 100, quarter set to 600', 600, [100, { pin: 100 }, { pin: 100 }], [400, 100, 100]],
    ['first half held, year from 400 to 800', 800, [{ pin: 100 }, { pin: 100 }, 1, 1], [100, 100, 300, 300]],
    ['10/20/30 with 20 held, total from 60 to 100', 100, [10, { weight: 20, pin: 20 }, 30], [20, 20, 60]],
  ])('%s', (_, total, entries, expected) => {
    expect(shares(total, ...entries)).toEqual(expected);
  });
});

describe('19.515 tỷ đồng of Thái Nguyên over nine district units', () => {
  const units = ['TP Thái Nguyên', 'TP Sông Công', 'TP Phổ Yên', 'Định Hóa', 'Đại Từ', 'Đồng Hỷ', 'Phú Bình', 'Phú Lương', 'Võ Nhai'];
  const weights = [6210.5, 1835, 5120.25, 160, 890, 655.75, 610, 420.5, 185];
  const request = units.map((id, index) => ({ id, weight: weights[index] ?? null }));

  test.each([
    ['tỷ', 19_515],
    ['triệu', 19_515_000],
  ])('adds up in %s, every share next to its fair value', (_, total) => {
    const { shares: parts, explanation } = valueOf(apportion(total, request));
    expect(sum(parts)).toBe(total);
    for (const { share, fair } of explanation) expect(Math.abs(share - fair)).toBeLessThan(1);
    expect(explanation[0]?.fair).toBeCloseTo((total * 6210.5) / sum(weights), 6);
  });
});

describe('what is explained', () => {
  test('a remainder that was larger, and who is too small', () => {
    const { explanation } = valueOf(apportion(10, recipients(60, 39, 1)));
    expect(explanation).toEqual([
      { id: 'a', share: 6, fair: 6, held: null, roundedUp: null, zero: null },
      { id: 'b', share: 4, fair: 3.9, held: null, roundedUp: 'remainder', zero: null },
      { id: 'c', share: 0, fair: 0.1, held: null, roundedUp: null, zero: 'tooSmall' },
    ]);
  });

  test('a tie of remainders goes to the larger fair value, exactly', () => {
    const { explanation } = valueOf(apportion(2, recipients(0.1, 0.3)));
    expect(explanation.map(({ share, fair, roundedUp }) => [share, fair, roundedUp])).toEqual([
      [0, 0.5, null],
      [2, 1.5, 'largerFair'],
    ]);
  });

  test('a full tie goes by id in code order, whatever the order given', () => {
    const { explanation } = valueOf(apportion(1, [{ id: 'b', weight: 1 }, { id: 'Đ', weight: 1 }, { id: 'B', weight: 1 }]));
    expect(explanation.map(({ share, roundedUp }) => [share, roundedUp])).toEqual([[0, null], [0, null], [1, 'id']]);
  });

  test('decimal weights mean what they print as: 0,1 and 0,2 weigh as much as 0,3', () => {
    expect(shares(6, 0.1, 0.2, 0.3)).toEqual([1, 2, 3]);
    expect(shares(1, 0.3, 0.1 + 0.2)).toEqual([0, 1]);
  });

  test('weights of very different size stay exact', () => {
    expect(shares(3, 1e300, 5e-324)).toEqual([3, 0]);
    expect(shares(Number.MAX_SAFE_INTEGER, 1, 1)).toEqual([4503599627370496, 4503599627370495]);
  });

  test('a zero weight among positive ones stays zero and says why', () => {
    const { explanation } = valueOf(apportion(7, recipients(0, 2, 5)));
    expect(explanation.map(({ share, zero }) => [share, zero])).toEqual([[0, 'zeroWeight'], [2, null], [5, null]]);
  });

  test('bounds hold and are named; the others scale', () => {
    const { explanation } = valueOf(apportion(100, recipients({ weight: 50, max: 20 }, 30, { weight: 2, min: 8 }, 20)));
    expect(explanation.map(({ share, held }) => [share, held])).toEqual([[20, 'max'], [43, null], [8, 'min'], [29, null]]);
  });

  test('a zero weight takes its lower bound and nothing more', () => {
    expect(shares(10, { weight: 0, min: 3, max: 9 }, 1)).toEqual([3, 7]);
  });

  test('a total of zero gives nobody anything, without blaming weights', () => {
    expect(valueOf(apportion(0, recipients(1, 0))).explanation.map(({ share, zero }) => [share, zero])).toEqual([[0, null], [0, null]]);
  });

  test('all weights zero: the fallbacks in turn, then equal, and the basis is named', () => {
    const fallbacks = [
      { name: 'lastYear', weights: [0, 0, 0] },
      { name: 'parent', weights: [1, 2, 1] },
    ];
    const zero = recipients(0, 0, 0);
    expect(valueOf(apportion(8, zero, { fallbacks }))).toMatchObject({ shares: [2, 4, 2], basis: 'parent' });
    expect(valueOf(apportion(9, zero))).toMatchObject({ shares: [3, 3, 3], basis: 'equal' });
    expect(valueOf(apportion(9, recipients(1, 0, 0), { fallbacks }))).toMatchObject({ shares: [9, 0, 0], basis: 'weights' });
  });

  test('a negative total mirrors the positive, bounds and reasons too', () => {
    const { shares: parts, explanation } = valueOf(apportion(-100, recipients({ weight: 50, min: -20 }, 30, { weight: 2, max: -8 }, 20)));
    expect(parts).toEqual([-20, -43, -8, -29]);
    expect(explanation.map((entry) => entry.held)).toEqual(['min', null, 'max', null]);
    expect(Object.is(valueOf(apportion(-1, recipients(1, 0))).shares[1], 0)).toBe(true);
  });

  test('a pin against the sign of the total is taken as it is', () => {
    expect(shares(100, { pin: -20 }, 1, 2)).toEqual([-20, 40, 80]);
  });
});

describe('refusals', () => {
  test.each([
    ['a total that is no number', NaN, recipients(1), refused('allocation.notANumber', { what: 'total', id: null })],
    ['a total that is not whole', 1.5, recipients(1), refused('allocation.notANumber', { what: 'total', id: null })],
    ['a total above 2^53', 2 ** 53, recipients(1), refused('allocation.totalTooLarge', { total: 2 ** 53 })],
    ['nobody to receive', 1, [], refused('allocation.noRecipients', {})],
    ['an infinite weight', 1, recipients(1, Infinity), refused('allocation.notANumber', { what: 'weight', id: 'b' })],
    ['a negative weight', 1, recipients(1, -2), refused('allocation.negativeWeight', { id: 'b', weight: -2 })],
    ['missing weights, all named', 1, recipients(1, null, null), refused('allocation.missingWeight', { ids: ['b', 'c'] })],
    ['a duplicate recipient', 1, recipients({ id: 'x' }, { id: 'x' }), refused('allocation.duplicateRecipient', { id: 'x' })],
    ['a pin that is not whole', 1, recipients(1, { pin: 0.5 }), refused('allocation.notANumber', { what: 'pin', id: 'b' })],
    ['a bound that is no number', 1, recipients(1, { max: NaN }), refused('allocation.notANumber', { what: 'bound', id: 'b' })],
    ['bounds that cross', 9, recipients(1, { min: 5, max: 4 }), refused('allocation.boundsCrossed', { id: 'b', min: 5, max: 4 })],
    ['a pin above its bound', 9, recipients(1, { pin: 6, max: 5 }), refused('allocation.pinOutsideBounds', { id: 'b', pin: 6, min: 0, max: 5 })],
    [
      'pins above the total, with the fewest to release',
      100,
      recipients({ pin: 60 }, { pin: 50 }, { pin: 20 }, 1),
      refused('allocation.pinsExceedTotal', { total: 100, pinned: 130, excess: 30, release: ['a'] }),
    ],
    [
      'lower bounds above the total',
      10,
      recipients({ min: 8 }, { min: 7 }, 1),
      refused('allocation.pinsExceedTotal', { total: 10, pinned: 15, excess: 5, release: ['a'] }),
    ],
    ['everything pinned to another sum', 100, recipients({ pin: 60 }, { pin: 30 }), refused('allocation.allPinned', { total: 100, pinned: 90, difference: 10 })],
    [
      'upper bounds below the total',
      100,
      recipients({ max: 30 }, { max: 40 }, 0),
      refused('allocation.boundsTooTight', { total: 100, reachable: 70, gap: 30, ids: ['a', 'b'] }),
    ],
    [
      'only zero weights left to take the rest',
      100,
      recipients({ pin: 30 }, 0),
      refused('allocation.boundsTooTight', { total: 100, reachable: 30, gap: 70, ids: ['a'] }),
    ],
    [
      'the mirror image of pins above the total',
      -100,
      recipients({ pin: -130 }, 1),
      refused('allocation.pinsExceedTotal', { total: -100, pinned: -130, excess: 30, release: ['a'] }),
    ],
  ])('%s', (_, total, given, expected) => {
    expect(problemOf(apportion(total, given))).toEqual(expected);
  });

  test('a pinned recipient needs no weight', () => {
    expect(shares(10, { weight: null, pin: 4 }, 1)).toEqual([4, 6]);
  });

  test('a fallback with a gap is refused, not guessed', () => {
    const fallbacks = [{ name: 'lastYear', weights: [3, null] }];
    expect(problemOf(apportion(8, recipients(0, 0), { fallbacks }))).toEqual(refused('allocation.missingWeight', { ids: ['b'] }));
  });
});

describe('whatever is split', () => {
  const weight = fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constant(0));
  const total = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger());
  const free = fc.array(weight, { minLength: 1, maxLength: 12 });
  /** Pins and bounds around a hidden split, so that the demand can be met. */
  const held = fc.array(fc.record({ weight, hidden: fc.nat(500), slack: fc.nat(50), kind: fc.constantFrom('free', 'pin', 'bounds') }), {
    minLength: 1,
    maxLength: 12,
  });

  test('the quota rule: shares add up, each at floor or ceiling of its fair value', () => {
    fc.assert(
      fc.property(total, free, (amount, weights) => {
        const split = valueOf(apportion(amount, recipients(...weights)));
        expect(split.shares.reduce((rest, share) => rest - BigInt(share), BigInt(amount))).toBe(0n);
        for (const { share, fair } of split.explanation) expect(Math.abs(share - fair)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('pins stand and bounds hold', () => {
    fc.assert(
      fc.property(held, (entries) => {
        const given: Recipient[] = entries.map(({ weight: own, hidden, slack, kind }, index) => ({
          id: `u${index}`,
          weight: kind === 'bounds' ? own + 1 : own,
          ...(kind === 'pin' ? { pin: hidden } : kind === 'bounds' ? { min: Math.max(0, hidden - slack), max: hidden + slack } : {}),
        }));
        const amount = sum(entries.map((entry, index) => (entry.kind === 'free' && given[index]?.weight === 0 ? 0 : entry.hidden)));
        const { shares: parts } = valueOf(apportion(amount, given));
        expect(sum(parts)).toBe(amount);
        given.forEach(({ pin, min, max }, index) => {
          if (pin !== undefined) expect(parts[index]).toBe(pin);
          expect(parts[index]).toBeGreaterThanOrEqual(min ?? 0);
          expect(parts[index]).toBeLessThanOrEqual(max ?? Infinity);
        });
      }),
    );
  });

  test('the order of the input does not matter, nor the scale of the weights', () => {
    fc.assert(
      fc.property(total, fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (amount, weights, keys) => {
        const given = recipients(...weights);
        const split = valueOf(apportion(amount, given));
        const order = [...keys.take(given.length)];
        const shuffled = given.map((recipient, index) => ({ recipient, key: order[index] ?? 0 })).sort((left, right) => left.key - right.key);
        const again = valueOf(apportion(amount, shuffled.map(({ recipient }) => ({ ...recipient, weight: (recipient.weight ?? 0) * 0.25 }))));
        const byId = new Map(again.explanation.map((entry) => [entry.id, entry]));
        for (const entry of split.explanation) expect(byId.get(entry.id)).toEqual(entry);
      }),
    );
  });

  test('no other split within floor and ceiling is closer to the fair values', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 }), (amount, weights) => {
        const { explanation } = valueOf(apportion(amount, recipients(...weights)));
        const raised = explanation.filter((entry) => entry.share > entry.fair).map((entry) => entry.fair % 1);
        const lowered = explanation.filter((entry) => entry.share < entry.fair).map((entry) => entry.fair % 1);
        for (const up of raised) for (const down of lowered) expect(up).toBeGreaterThanOrEqual(down - 1e-12);
      }),
    );
  });
});
