import fc from 'fast-check';
import { apportion, type Apportionment, type Recipient } from '../../../src/allocation';
import { MAX_COUNT, problem } from '../../../src/domain';
import { recipients, sum, valueOf } from '../figures';
import { NEW_ZEALAND_2023, STATES_1880, STATES_1900 } from './elections';
import { addUp, ceilOf, demands, fairValues, floorOf, isLess, squareOff, type Fraction } from './oracles';

const split = (total: number, ...weights: Parameters<typeof recipients>): Apportionment => valueOf(apportion(total, recipients(...weights)));

describe('money libraries and what their issue lists ask for', () => {
  test.each([
    ['100 over three equal parts (moneyphp, go-money)', 100, [1, 1, 1], [34, 33, 33]],
    ['100 over 33/33/33 (go-money)', 100, [33, 33, 33], [34, 33, 33]],
    ['5 over 100/101/100/100 (dinero.js issue 776)', 5, [100, 101, 100, 100], [1, 2, 1, 1]],
    ['10,03 over 49/51 (dinero.js issue 144)', 1003, [49, 51], [491, 512]],
    ['613 over six debts (rusty_money issue 103)', 613, [98, 92, 98, 123, 102, 92], [99, 93, 99, 125, 104, 93]],
    ['1 over 33/66 (moneyphp pull request 492)', 1, [33, 66], [0, 1]],
    ['99,99 over 75/25 (moneyphp pull request 492)', 9999, [75, 25], [7499, 2500]],
    ['1 over two equal parts (moneyphp issue 466)', 1, [1, 1], [1, 0]],
    ['10,00 over 45/20/34 (brick/money issue 45)', 1000, [45, 20, 34], [455, 202, 343]],
    ['0,02 over 1/1/3/1 (brick/money pull request 62)', 2, [1, 1, 3, 1], [1, 0, 1, 0]],
    ['-100 over three equal parts', -100, [1, 1, 1], [-34, -33, -33]],
  ])('%s', (_, total, weights, expected) => {
    expect(split(total, ...weights).shares).toEqual(expected);
  });

  test('5 over 3/7 (Fowler, Patterns of Enterprise Application Architecture): a tie, told', () => {
    const { shares, tie } = split(5, 3, 7);
    expect(shares).toEqual([1, 4]);
    expect(tie).toEqual({ ids: ['b', 'a'], received: ['b'], rule: 'largerFair' });
  });
});

describe('seats', () => {
  test.each([
    ['the example of the US Census Bureau, 20 seats', 20, [2560, 3315, 995, 5012], [4, 6, 2, 8]],
    ['43 seats over five states', 43, [21878, 9713, 4167, 3252, 1065], [24, 10, 4, 4, 1]],
    ['44 seats over the same: the fourth falls', 44, [21878, 9713, 4167, 3252, 1065], [24, 11, 5, 3, 1]],
  ])('%s', (_, total, weights, expected) => {
    expect(split(total, ...weights).shares).toEqual(expected);
  });

  test('New Zealand 2023 would have the same 120 seats', () => {
    const { shares } = valueOf(apportion(120, NEW_ZEALAND_2023.map(({ id, votes }) => ({ id, weight: votes }))));
    expect(shares).toEqual(NEW_ZEALAND_2023.map(({ seats }) => seats));
  });

  const seatsOf = (size: number, census: Readonly<Record<string, number>>): Readonly<Record<string, number>> => {
    const { explanation } = valueOf(apportion(size, Object.entries(census).map(([id, weight]) => ({ id, weight }))));
    return Object.fromEntries(explanation.map(({ id, share }) => [id, share]));
  };

  test('the censuses add up to what was published', () => {
    expect([sum(Object.values(STATES_1880)), sum(Object.values(STATES_1900))]).toEqual([49_371_340, 74_562_608]);
  });

  test('1880: the quotas with which the Census Office met the paradox', () => {
    const states = Object.entries(STATES_1880).map(([id, weight]) => ({ id, weight }));
    const fair = (size: number): number[] => {
      const { explanation } = valueOf(apportion(size, states));
      return ['AL', 'TX', 'IL'].map((id) => Number(explanation.find((entry) => entry.id === id)?.fair.toFixed(3)));
    };
    expect(fair(299)).toEqual([7.646, 9.64, 18.64]);
    expect(fair(300)).toEqual([7.671, 9.672, 18.702]);
  });

  test.each([
    ['Florida in 1880, from 286 to 287 seats', STATES_1880, 286, 'FL', [2, 1]],
    ['Florida in 1880, from 298 to 299 seats', STATES_1880, 298, 'FL', [2, 1]],
    ['Wisconsin in 1900, from 379 to 380 seats', STATES_1900, 379, 'WI', [11, 10]],
    ['Louisiana in 1900, from 350 to 351 seats', STATES_1900, 350, 'LA', [7, 6]],
  ])('a larger house takes a seat from %s', (_, census, size, state, expected) => {
    expect([seatsOf(size, census)[state], seatsOf(size + 1, census)[state]]).toEqual(expected);
  });
});

describe('what is explained', () => {
  test('all who tied for the last units are named, in the order of the rule', () => {
    const { tie, shares } = valueOf(apportion(2, [{ id: 'c', weight: 1 }, { id: 'a', weight: 1 }, { id: 'b', weight: 1 }, { id: 'd', weight: 3 }]));
    expect(shares).toEqual([0, 1, 0, 1]);
    expect(tie).toEqual({ ids: ['a', 'b', 'c'], received: ['a'], rule: 'id' });
  });

  test('without units left over, or with remainders that differ, there is no tie', () => {
    expect([split(10, 60, 39, 1).tie, split(4, 1, 1).tie, split(0, 1, 1).tie, split(7, 1).tie]).toEqual([null, null, null, null]);
  });

  test('58,6/31,8/9,6 to whole percent: a true tie for the last', () => {
    const { shares, tie } = split(100, 58.6, 31.8, 9.6);
    expect(shares).toEqual([59, 32, 9]);
    expect(tie).toEqual({ ids: ['a', 'c'], received: ['a'], rule: 'largerFair' });
  });

  test('the chain of fallbacks is named as far as it was tried', () => {
    const fallbacks = [
      { name: 'lastYear', weights: [0, 0, 0] },
      { name: 'parent', weights: [1, 2, 1] },
    ];
    const given = recipients(0, 0, 0);
    expect(valueOf(apportion(8, given, { fallbacks })).warnings).toEqual([problem('axis.fellBack', { basis: 'parent', passed: ['weights', 'lastYear'] })]);
    expect(valueOf(apportion(9, given)).warnings).toEqual([problem('axis.fellBack', { basis: 'equal', passed: ['weights'] })]);
    expect(valueOf(apportion(9, recipients(1, 0, 0), { fallbacks })).warnings).toEqual([]);
  });
});

describe('beyond 2^53', () => {
  test('2^53 − 1 over 0,1/0,2/0,3', () => {
    expect(split(MAX_COUNT, 0.1, 0.2, 0.3).shares).toEqual([1501199875790165, 3002399751580330, 4503599627370496]);
    expect(split(-MAX_COUNT, 0.1, 0.2, 0.3).shares).toEqual([-1501199875790165, -3002399751580330, -4503599627370496]);
  });

  test('remainders that doubles cannot tell apart', () => {
    expect(split(MAX_COUNT, MAX_COUNT, MAX_COUNT - 1).shares).toEqual([4503599627370496, 4503599627370495]);
    expect(split(3, MAX_COUNT - 1, MAX_COUNT).shares).toEqual([1, 2]);
  });

  test('every share is floor or ceiling of total × weight / all weights, in exact products', () => {
    const weight = fc.oneof(fc.maxSafeNat(), fc.integer({ min: 0, max: 1000 }));
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(weight, { minLength: 1, maxLength: 12 }), (total, weights) => {
        const all = weights.reduce((rest, own) => rest + BigInt(own), 0n);
        if (all === 0n) return;
        const { shares } = split(total, ...weights);
        expect(shares.reduce((rest, share) => rest + BigInt(share), 0n)).toBe(BigInt(total));
        shares.forEach((share, index) => {
          const off = BigInt(share) * all - BigInt(total) * BigInt(weights[index]!);
          expect(off < all && off > -all).toBe(true);
        });
      }),
    );
  });
});

/** Every way to give whole counts within bounds that adds up to the total. */
function* everySplit(total: number, given: readonly Recipient[], index = 0): Generator<number[]> {
  const next = given[index];
  if (next === undefined) {
    if (total === 0) yield [];
    return;
  }
  const low = next.pin ?? next.min ?? 0;
  const high = Math.min(total, next.pin ?? (next.weight === 0 ? low : (next.max ?? total)));
  for (let share = low; share <= high; share += 1) for (const rest of everySplit(total - share, given, index + 1)) yield [share, ...rest];
}

describe('with pins and bounds', () => {
  const cost = (shares: readonly number[], fair: readonly Fraction[]): Fraction => addUp(shares.map((share, index) => squareOff(share, fair[index]!)));

  test('shares are the floor or ceiling of their fair values, which are one multiple of the weights', () => {
    fc.assert(
      fc.property(demands, ({ total, recipients: given }) => {
        const { shares, explanation } = valueOf(apportion(total, given));
        expect(sum(shares)).toBe(total);
        fairValues(total, given).forEach((fair, index) => {
          expect(shares[index]).toBeGreaterThanOrEqual(floorOf(fair));
          expect(shares[index]).toBeLessThanOrEqual(ceilOf(fair));
          expect(explanation[index]!.fair).toBeCloseTo(Number(fair.n) / Number(fair.d), 9);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('no other whole split within the bounds is closer to the fair values', () => {
    const small = demands.filter(({ total, recipients: given }) => given.length <= 4 && total <= 24);
    fc.assert(
      fc.property(small, ({ total, recipients: given }) => {
        const fair = fairValues(total, given);
        const own = cost(valueOf(apportion(total, given)).shares, fair);
        for (const other of everySplit(total, given)) expect(isLess(cost(other, fair), own)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});
