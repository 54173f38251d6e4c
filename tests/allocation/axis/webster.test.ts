import fc from 'fast-check';
import { apportion, type Apportionment, type Recipient } from '../../../src/allocation';
import { problem } from '../../../src/domain';
import { problemOf, recipients, refused, sum, valueOf } from '../figures';
import { NEW_ZEALAND_2023, STATES_1880, STATES_1900 } from './elections';
import { demands, highestAverages } from './oracles';

const split = (total: number, given: readonly Recipient[]): Apportionment => valueOf(apportion(total, given, { method: 'webster' }));
const webster = (total: number, ...weights: Parameters<typeof recipients>): Apportionment => split(total, recipients(...weights));

describe('published examples', () => {
  test.each([
    [49, [1, 3, 45]],
    [50, [1, 4, 45]],
    [51, [2, 4, 45]],
  ])('%i over 3/7/90: nobody falls when the total rises', (total, expected) => {
    expect(webster(total, 3, 7, 90).shares).toEqual(expected);
  });

  test('50 over 925 and fifteen times 5: everything to the largest, and it is said', () => {
    const { shares, warnings, explanation } = webster(50, 925, ...Array<number>(15).fill(5));
    expect(shares).toEqual([50, ...Array<number>(15).fill(0)]);
    expect(warnings).toEqual([problem('axis.quotaLeft', { shares: [{ id: 'a', share: 50, fair: 46.25 }] })]);
    expect(explanation[0]).toEqual({ id: 'a', share: 50, fair: 46.25, held: null, roundedUp: 'quotient', zero: null });
    expect(explanation[1]).toEqual({ id: 'b', share: 0, fair: 0.25, held: null, roundedUp: null, zero: 'tooSmall' });
  });

  test.each([
    ['the example of the US Census Bureau, 20 seats', 20, [2560, 3315, 995, 5012], [4, 6, 2, 8]],
    ['44 seats over five', 44, [365, 491, 253, 189, 284], [10, 14, 7, 5, 8]],
  ])('%s', (_, total, weights, expected) => {
    expect(webster(total, ...weights).shares).toEqual(expected);
  });

  test('New Zealand 2023: 120 seats by Sainte-Laguë', () => {
    const { shares } = split(120, NEW_ZEALAND_2023.map(({ id, votes }) => ({ id, weight: votes })));
    expect(shares).toEqual(NEW_ZEALAND_2023.map(({ seats }) => seats));
  });

  test('House of 1901: with 386 seats, one at least for every state, Maine keeps 4 and New York has 37', () => {
    const states = Object.entries(STATES_1900).map(([id, weight]) => ({ id, weight, min: 1 }));
    const { explanation } = split(386, states);
    const seats = Object.fromEntries(explanation.map(({ id, share }) => [id, share]));
    expect(seats).toMatchObject({ ME: 4, NY: 37, CO: 3, VA: 10, PA: 32, IL: 25, NV: 1 });
    expect(explanation.filter(({ held }) => held === 'min').map(({ id }) => id)).toEqual(['NV', 'WY']);
  });

  test.each([
    ['1880, sizes 275 to 350', STATES_1880, 275, 350],
    ['1900, sizes 350 to 400', STATES_1900, 350, 400],
  ])('%s: no state falls, and every size is that of the highest averages', (_, census, first, last) => {
    const states = Object.entries(census).map(([id, weight]) => ({ id, weight, min: 1 }));
    let before = states.map(() => 0);
    for (let size = first; size <= last; size += 1) {
      const { shares } = split(size, states);
      expect(sum(shares)).toBe(size);
      expect(shares.filter((seats, index) => seats < before[index]!)).toEqual([]);
      before = [...shares];
    }
    expect(before).toEqual(highestAverages(last, states));
  });
});

describe('what is explained', () => {
  test('a tie of quotients goes to the larger weight', () => {
    const { tie, explanation } = webster(50, 3, 7, 90);
    expect(tie).toEqual({ ids: ['b', 'a'], received: ['b'], rule: 'largerFair' });
    expect(explanation.map(({ roundedUp }) => roundedUp)).toEqual([null, 'largerFair', null]);
  });

  test('a full tie goes by id in code order, and all who tied are named', () => {
    const { tie, shares, explanation } = split(2, [{ id: 'c', weight: 2 }, { id: 'a', weight: 2 }, { id: 'b', weight: 2 }]);
    expect(shares).toEqual([0, 1, 1]);
    expect(tie).toEqual({ ids: ['a', 'b', 'c'], received: ['a', 'b'], rule: 'id' });
    expect(explanation.map(({ roundedUp }) => roundedUp)).toEqual([null, 'id', 'id']);
  });

  test('no tie, no rule', () => {
    expect(webster(5, 3, 2).tie).toBeNull();
    expect(webster(0, 3, 2).tie).toBeNull();
  });

  test('minima and maxima are named where the method would have gone past them', () => {
    const { explanation } = webster(20, { weight: 90, max: 10 }, { weight: 1, min: 4 }, 9, { weight: 1, min: 0 });
    expect(explanation.map(({ share, held }) => [share, held])).toEqual([[10, 'max'], [4, 'min'], [5, null], [1, null]]);
  });

  test('a bound that is just reached holds nothing', () => {
    expect(webster(10, { weight: 6, max: 6 }, { weight: 4, min: 4 }).explanation.map(({ held }) => held)).toEqual([null, null]);
  });

  test('pins and zero weights stand', () => {
    const { explanation } = webster(20, { weight: null, pin: 7 }, 0, { weight: 0, min: 2 }, 3, 1);
    expect(explanation.map(({ share, held, zero }) => [share, held, zero])).toEqual([
      [7, 'pin', null],
      [0, null, 'zeroWeight'],
      [2, null, null],
      [8, null, null],
      [3, null, null],
    ]);
  });

  test('within floor and ceiling there is nothing to warn of', () => {
    expect(webster(49, 3, 7, 90).warnings).toEqual([]);
  });

  test('pins beyond the total push the others below zero, where their bounds allow', () => {
    expect(webster(10, { pin: 14 }, { weight: 3, min: -9 }, { weight: 1, min: -9 }).shares).toEqual([14, -3, -1]);
  });

  test('decimal weights mean what they print as', () => {
    expect(webster(6, 0.1, 0.2, 0.3).shares).toEqual([1, 2, 3]);
    expect(webster(1, 0.3, 0.1 + 0.2).shares).toEqual([0, 1]);
  });

  test('all weights zero: equal, and it is said', () => {
    expect(webster(9, 0, 0, 0)).toMatchObject({
      shares: [3, 3, 3],
      basis: 'equal',
      warnings: [problem('axis.fellBack', { basis: 'equal', passed: ['weights'] })],
    });
  });
});

test('refused like the largest remainder', () => {
  const given = recipients({ pin: 60 }, { pin: 50 }, 1);
  expect(problemOf(apportion(100, given, { method: 'webster' }))).toEqual(
    refused('allocation.pinsExceedTotal', { total: 100, pinned: 110, excess: 10, release: ['a'] }),
  );
});

describe('whatever is split', () => {
  test('each unit to the highest average, pins and bounds as minima and maxima', () => {
    fc.assert(
      fc.property(demands, ({ total, recipients: given }) => {
        expect(split(total, given).shares).toEqual(highestAverages(total, given));
      }),
      { numRuns: 500 },
    );
  });

  test('no share falls when the total grows by one', () => {
    fc.assert(
      fc.property(demands, ({ total, recipients: given }) => {
        const now = split(total, given).shares;
        const more = apportion(total + 1, given, { method: 'webster' });
        if (!more.ok) return;
        const changes = more.value.shares.map((share, index) => share - now[index]!);
        expect(changes.filter((change) => change !== 0)).toEqual([1]);
      }),
      { numRuns: 500 },
    );
  });

  test('up to 2^53: no unit would be better placed, in exact products', () => {
    const weight = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.maxSafeNat().map((value) => Math.max(1, value)));
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(weight, { minLength: 1, maxLength: 12 }), (total, weights) => {
        const { shares } = webster(total, ...weights);
        expect(shares.reduce((rest, share) => rest - BigInt(share), BigInt(total))).toBe(0n);
        shares.forEach((mine, i) => {
          if (mine === 0) return;
          shares.forEach((theirs, j) => {
            const gap = BigInt(weights[i]!) * (2n * BigInt(theirs) + 1n) - BigInt(weights[j]!) * (2n * BigInt(mine) - 1n);
            expect(gap).toBeGreaterThanOrEqual(0n);
          });
        });
      }),
    );
  });

  test('a negative total is the mirror image, and the order of the input does not matter', () => {
    fc.assert(
      fc.property(demands, ({ total, recipients: given }) => {
        const mirrored = given.map(({ id, weight, pin, min, max }) => ({
          id,
          weight,
          ...(pin === undefined ? {} : { pin: -pin }),
          ...(min === undefined ? {} : { max: -min }),
          ...(max === undefined ? {} : { min: -max }),
        }));
        const { explanation } = split(total, given);
        expect(split(-total, mirrored).shares.map((share) => 0 - share)).toEqual(explanation.map(({ share }) => share));
        const byId = new Map(split(total, [...given].reverse()).explanation.map((entry) => [entry.id, entry]));
        for (const entry of explanation) expect(byId.get(entry.id)).toEqual(entry);
      }),
    );
  });

  test('shares that leave floor and ceiling are exactly those warned of', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 16 }), (total, weights) => {
        const { shares, warnings } = webster(total, ...weights);
        const all = sum(weights);
        const left = recipients(...weights).filter((_, index) => Math.abs(shares[index]! * all - total * weights[index]!) >= all);
        const data = warnings.map((warning) => (warning.code === 'axis.quotaLeft' ? warning.data.shares.map(({ id }) => id) : []));
        expect(data).toEqual(left.length === 0 ? [] : [left.map(({ id }) => id)]);
      }),
      { numRuns: 500 },
    );
  });
});
