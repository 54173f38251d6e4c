import fc from 'fast-check';
import { carryForward, equalProfile, type CarriedForward } from '../../../src/allocation';
import { MAX_COUNT, problem } from '../../../src/domain';
import { problemOf, refused, sum, valueOf } from '../figures';
import { addUp, ceilOf, demands, fairValues, floorOf } from './oracles';

const carried = (...given: Parameters<typeof carryForward>): CarriedForward => valueOf(carryForward(...given));

describe('bounds of periods', () => {
  test.each([
    ['at most 20 in the first quarter', 102, [1, 1, 1, 1], [{ max: 20 }], [20, 27, 27, 28]],
    ['at least 40 in the last quarter', 102, [1, 1, 1, 1], [null, null, null, { min: 40 }], [20, 21, 21, 40]],
    ['both', 100, [1, 1, 1, 1], [{ max: 10 }, undefined, { min: 10, max: 60 }, { min: 50 }], [10, 20, 20, 50]],
    ['one that does not bind', 102, [1, 1, 1, 1], [{ min: 25, max: 26 }], [25, 26, 25, 26]],
    ['a zero weight with a lower bound', 10, [0, 1, 1], [{ min: 3 }], [3, 3, 4]],
    ['a negative total and its mirror image', -102, [1, 1, 1, 1], [{ min: -20 }], [-20, -27, -27, -28]],
  ])('%s', (_, total, weights, bounds, expected) => {
    expect(carried(total, weights, { bounds }).shares).toEqual(expected);
  });

  test('together with pins', () => {
    expect(carried(100, [1, 1, 1, 1], { pins: [null, 40], bounds: [{ max: 10 }] }).shares).toEqual([10, 40, 25, 25]);
  });

  test.each([
    ['upper bounds leave no room', 100, [1, 1], { bounds: [{ max: 30 }, { max: 60 }] }, refused('allocation.boundsTooTight', { total: 100, reachable: 90, gap: 10, ids: ['1', '2'] })],
    ['lower bounds above the total', 100, [1, 1], { bounds: [{ min: 70 }, { min: 60 }], ids: ['M1', 'M2'] }, refused('allocation.pinsExceedTotal', { total: 100, pinned: 130, excess: 30, release: ['M1'] })],
    ['bounds that cross', 9, [1, 1], { bounds: [null, { min: 5, max: 4 }] }, refused('allocation.boundsCrossed', { id: '2', min: 5, max: 4 })],
    ['a bound that is no number', 9, [1], { bounds: [{ max: NaN }] }, refused('allocation.notANumber', { what: 'bound', id: '1' })],
    ['a pin outside its bounds', 9, [1, 1], { pins: [6], bounds: [{ max: 5 }] }, refused('allocation.pinOutsideBounds', { id: '1', pin: 6, min: 0, max: 5 })],
    ['more pins than periods', 9, [1, 1], { pins: [null, null, 4] }, refused('axis.beyondPeriods', { what: 'pin', expected: 2, found: 3 })],
    ['more bounds than periods', 9, [1, 1], { bounds: [null, null, { max: 4 }, null] }, refused('axis.beyondPeriods', { what: 'bound', expected: 2, found: 4 })],
    ['a period named twice', 9, [1, 1], { ids: ['M1', 'M1'] }, refused('allocation.duplicateRecipient', { id: 'M1' })],
    ['an infinite weight', 9, [1, Infinity], {}, refused('allocation.notANumber', { what: 'weight', id: '2' })],
  ])('refused: %s', (_, total, weights, options, expected) => {
    expect(problemOf(carryForward(total, weights, options))).toEqual(expected);
  });
});

describe('what is explained, period by period', () => {
  test('102 over four equal quarters: the second completes a unit exactly', () => {
    const plain = { held: null, zero: null };
    expect(carried(102, [1, 1, 1, 1], { ids: ['Q1', 'Q2', 'Q3', 'Q4'] }).explanation).toEqual([
      { id: 'Q1', share: 25, fair: 25.5, running: 25, ideal: 25.5, roundedUp: null, ...plain },
      { id: 'Q2', share: 26, fair: 25.5, running: 51, ideal: 51, roundedUp: 'exact', ...plain },
      { id: 'Q3', share: 25, fair: 25.5, running: 76, ideal: 76.5, roundedUp: null, ...plain },
      { id: 'Q4', share: 26, fair: 25.5, running: 102, ideal: 102, roundedUp: 'exact', ...plain },
    ]);
  });

  test('5 over three months: a unit passed inside the second', () => {
    expect(carried(5, [1, 1, 1]).explanation.map(({ share, roundedUp }) => [share, roundedUp])).toEqual([[1, null], [2, 'completed'], [2, 'exact']]);
  });

  test('2 over twelve months: the others have not completed a unit yet', () => {
    const { explanation } = carried(2, equalProfile());
    expect(explanation.flatMap(({ id, roundedUp }) => (roundedUp === null ? [] : [[id, roundedUp]]))).toEqual([['6', 'exact'], ['12', 'exact']]);
    expect(explanation.filter(({ zero }) => zero === 'notYetCompleted')).toHaveLength(10);
  });

  test('zero weights, pins and bounds are named', () => {
    const { explanation } = carried(100, [1, 0, 1, 1, 1], { pins: [null, null, 0], bounds: [{ max: 15 }, null, null, { min: 60 }] });
    expect(explanation.map(({ share, held, zero }) => [share, held, zero])).toEqual([
      [15, 'max', null],
      [0, null, 'zeroWeight'],
      [0, 'pin', null],
      [60, 'min', null],
      [25, null, null],
    ]);
  });

  test('a negative total says the same in its own sign', () => {
    const { explanation } = carried(-5, [1, 1, 1], { bounds: [null, null, { min: -1 }] });
    expect(explanation.map(({ share, fair, running, ideal, held }) => [share, fair, running, ideal, held])).toEqual([
      [-2, -2, -2, -2, null],
      [-2, -2, -4, -4, null],
      [-1, -1, -5, -5, 'min'],
    ]);
  });

  test('a total of zero leaves nobody waiting', () => {
    expect(carried(0, [1, 0]).explanation.map(({ zero }) => zero)).toEqual([null, null]);
  });

  test('all weights zero: the fallbacks in turn, named', () => {
    const fallbacks = [{ name: 'lastYear', weights: [3, 1] }];
    expect(carried(4, [0, 0], { fallbacks })).toMatchObject({
      shares: [3, 1],
      basis: 'lastYear',
      warnings: [problem('axis.fellBack', { basis: 'lastYear', passed: ['weights'] })],
    });
    expect(carried(4, [0, 0]).warnings).toEqual([problem('axis.fellBack', { basis: 'equal', passed: ['weights'] })]);
    expect(carried(4, [1, 0]).warnings).toEqual([]);
  });
});

describe('whatever is carried', () => {
  test('lũy kế is the exact ideal rounded down at every period, pins and bounds or not', () => {
    fc.assert(
      fc.property(demands, ({ total, recipients: given }) => {
        const fair = fairValues(total, given);
        const { shares, ideal, explanation } = carried(total, given.map(({ weight }) => weight), {
          pins: given.map(({ pin }) => pin),
          bounds: given.map(({ min, max }) => ({ min, max })),
        });
        let running = 0;
        given.forEach(({ pin, min, max }, index) => {
          const share = shares[index]!;
          running += share;
          const exact = addUp(fair.slice(0, index + 1));
          expect(running).toBe(floorOf(exact));
          expect(explanation[index]!.running).toBe(running);
          expect(ideal[index]).toBeCloseTo(Number(exact.n) / Number(exact.d), 8);
          expect(share).toBeGreaterThanOrEqual(Math.max(floorOf(fair[index]!), pin ?? min ?? 0));
          expect(share).toBeLessThanOrEqual(Math.min(ceilOf(fair[index]!), pin ?? max ?? Infinity));
        });
        expect(running).toBe(total);
      }),
      { numRuns: 500 },
    );
  });

  test('up to 2^53 with decimal weights', () => {
    const { shares } = carried(MAX_COUNT, [0.1, 0.2, 0.3]);
    expect(shares).toEqual([1501199875790165, 3002399751580330, 4503599627370496]);
    expect(sum(shares.slice(0, 2))).toBe(4503599627370495);
  });
});
