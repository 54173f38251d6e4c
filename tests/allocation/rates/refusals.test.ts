/** What is refused or warned of, with its figures. */
import { splitRate, type RateRequest, type RateUnit } from '../../../src/allocation';
import { problemOf, refused, valueOf } from '../figures';

const unit = (id: string, denominator: number | null, last: RateUnit['last'], change: Partial<RateUnit> = {}): RateUnit => ({ id, denominator, last, ...change });
const A = unit('a', 600, 70);
const B = unit('b', 400, 60);
const request = (change: Partial<RateRequest> = {}): RateRequest => ({ target: 74, whole: 100, way: 'uplift', units: [A, B], ...change });
const months = (...figures: number[]): number[] => figures;
const PATH = months(66, 67, 68, 68, 69, 70, 71, 72, 72, 73, 74, 74);

describe('refused', () => {
  test.each([
    ['no units', { units: [] }, refused('allocation.noRecipients', {})],
    ['a unit twice', { units: [A, A] }, refused('allocation.duplicateRecipient', { id: 'a' })],
    ['no denominators, all named', { units: [unit('a', null, 70), B, unit('c', null, 70)] }, refused('allocation.missingWeight', { ids: ['a', 'c'] })],
    ['a denominator that is not whole', { units: [unit('a', 600.5, 70), B] }, refused('allocation.notANumber', { what: 'weight', id: 'a' })],
    ['a denominator that is no number', { units: [unit('a', NaN, 70), B] }, refused('allocation.notANumber', { what: 'weight', id: 'a' })],
    ['a negative denominator', { units: [unit('a', -600, 70), B] }, refused('allocation.negativeWeight', { id: 'a', weight: -600 })],
    ['zero denominators, all named', { units: [A, unit('b', 0, 60), unit('c', 0, 60)] }, refused('rates.zeroDenominator', { ids: ['b', 'c'] })],
    ['last year missing where the way needs it', { units: [A, unit('b', 400, null)] }, refused('rates.missingLast', { ids: ['b'] })],
    ['last year left out where a path needs it', { way: 'same' as const, path: PATH, units: [A, unit('b', 400, undefined)] }, refused('rates.missingLast', { ids: ['b'] })],
    ['last year below zero', { units: [unit('a', 600, -1), B] }, refused('rates.lastInvalid', { id: 'a', last: '-1' })],
    ['last year above the whole', { units: [unit('a', 600, 100.5), B] }, refused('rates.lastInvalid', { id: 'a', last: '100.5' })],
    ['last year that is no number', { units: [unit('a', 600, Infinity), B] }, refused('allocation.notANumber', { what: 'last', id: 'a' })],
    ['more trained than there are', { units: [unit('a', 600, { numerator: 601, denominator: 600 }), B] }, refused('rates.lastInvalid', { id: 'a', last: '601/600' })],
    ['last year over nothing', { units: [unit('a', 600, { numerator: 0, denominator: 0 }), B] }, refused('rates.lastInvalid', { id: 'a', last: '0/0' })],
    ['last year of half a person', { units: [unit('a', 600, { numerator: 0.5, denominator: 600 }), B] }, refused('rates.lastInvalid', { id: 'a', last: '0.5/600' })],
    ['last year over a denominator that is not whole', { units: [unit('a', 600, { numerator: 3, denominator: 5.5 }), B] }, refused('rates.lastInvalid', { id: 'a', last: '3/5.5' })],
    ['less than nobody last year', { units: [unit('a', 600, { numerator: -3, denominator: 600 }), B] }, refused('rates.lastInvalid', { id: 'a', last: '-3/600' })],
    ['a target that is no number', { target: NaN }, refused('allocation.notANumber', { what: 'total', id: null })],
    ['a target between counts', { target: 74.5 }, refused('allocation.notANumber', { what: 'total', id: null })],
    ['a target above the cap', { target: 96, cap: 95 }, refused('rates.targetOutsideCap', { target: 96, cap: 95 })],
    ['a target below zero', { target: -1 }, refused('rates.targetOutsideCap', { target: -1, cap: 100 })],
    ['a cap above the whole', { cap: 101 }, refused('rates.capAboveWhole', { cap: 101, whole: 100 })],
    ['a cap of nothing', { cap: 0 }, refused('rates.capAboveWhole', { cap: 0, whole: 100 })],
    ['a whole that is no number', { whole: Infinity, cap: 95 }, refused('allocation.notANumber', { what: 'bound', id: null })],
    ['a pin between counts', { units: [unit('a', 600, 70, { pin: 7.5 }), B] }, refused('allocation.notANumber', { what: 'pin', id: 'a' })],
    ['a bound that is no number', { units: [unit('a', 600, 70, { min: NaN }), B] }, refused('allocation.notANumber', { what: 'bound', id: 'a' })],
    ['bounds that cross', { units: [unit('a', 600, 70, { min: 75, max: 74 }), B] }, refused('allocation.boundsCrossed', { id: 'a', min: 75, max: 74 })],
    ['a lower bound above the cap', { cap: 90, units: [unit('a', 600, 70, { min: 91 }), B] }, refused('allocation.boundsCrossed', { id: 'a', min: 91, max: 90 })],
    ['a pin above the cap', { cap: 90, units: [unit('a', 600, 70, { pin: 91 }), B] }, refused('allocation.pinOutsideBounds', { id: 'a', pin: 91, min: 0, max: 90 })],
    ['a pin below its bound', { units: [unit('a', 600, 70, { pin: 71, min: 72 }), B] }, refused('allocation.pinOutsideBounds', { id: 'a', pin: 71, min: 72, max: 100 })],
    ['a pin nobody of three can be', { units: [unit('a', 3, 66, { pin: 74 }), B] }, refused('rates.noNumerator', { id: 'a', denominator: 3, min: 74, max: 74 })],
    ['bounds nobody of three can be in', { units: [unit('a', 3, 66, { min: 70, max: 90 }), B] }, refused('rates.noNumerator', { id: 'a', denominator: 3, min: 70, max: 90 })],
    ['more persons than 2^53', { units: [unit('a', 2 ** 53 - 1, 70), B] }, refused('allocation.totalTooLarge', { total: 2 ** 53 + 399 })],
    [
      'pins that keep the mean low, with the fewest to release',
      { units: [unit('a', 600, 70, { pin: 50 }), unit('b', 300, 60), unit('c', 100, 60, { pin: 60 })] },
      refused('rates.unreachable', { side: 'tooLow', target: 74, reachable: 66, gap: 8, release: ['a'] }),
    ],
    [
      'pins that keep the mean high',
      { units: [unit('a', 600, 70, { pin: 95 }), unit('b', 400, 60, { min: 55 })] },
      refused('rates.unreachable', { side: 'tooHigh', target: 74, reachable: 79, gap: 5, release: ['a'] }),
    ],
    [
      'upper bounds that keep the mean low: a gap of a fraction counts as one',
      { units: [unit('a', 600, 70, { max: 73 }), unit('b', 400, 60, { max: 74 })] },
      refused('rates.unreachable', { side: 'tooLow', target: 74, reachable: 73, gap: 1, release: ['a'] }),
    ],
    [
      'ranking where most had nothing last year',
      { way: 'ranking' as const, units: [unit('a', 600, 0), B] },
      refused('rates.unreachable', { side: 'tooLow', target: 74, reachable: 40, gap: 34, release: [] }),
    ],
    [
      'a pin that would put the last first',
      { way: 'ranking' as const, units: [unit('a', 600, 70, { max: 75 }), unit('b', 400, 60, { pin: 80 })] },
      refused('rates.rankingContradicted', { ahead: 'a', behind: 'b' }),
    ],
    [
      'bounds that would do so over a unit between',
      { way: 'ranking' as const, units: [unit('a', 600, 70, { max: 75 }), unit('m', 500, 65), unit('b', 400, 60, { min: 76 })] },
      refused('rates.rankingContradicted', { ahead: 'a', behind: 'b' }),
    ],
    ['a path of eleven months', { path: PATH.slice(1) }, refused('rates.pathLength', { given: 11 })],
    ['a path with half counts', { path: months(66.5, ...PATH.slice(1)) }, refused('allocation.notANumber', { what: 'total', id: 'M1' })],
    ['a path that turns back', { path: months(66, 67, 68, 67, ...PATH.slice(4)) }, refused('rates.pathTurns', { month: 'M4', figure: 67, from: 68, to: 74 })],
    ['a path that starts below last December', { path: months(65, ...PATH.slice(1)) }, refused('rates.pathTurns', { month: 'M1', figure: 65, from: 66, to: 74 })],
    ['a path above its December', { path: months(66, 75, ...PATH.slice(2)) }, refused('rates.pathTurns', { month: 'M2', figure: 75, from: 66, to: 74 })],
    ['a path that does not arrive', { path: [...PATH.slice(0, 10), 73, 73] }, refused('rates.pathEnds', { december: 73, target: 74 })],
    ['monthly limits that are not twelve', { path: PATH, units: [{ ...A, monthNumeratorMax: [600] }, B] }, refused('rates.pathLength', { given: 1 })],
    [
      'a part above its whole in a month',
      { path: PATH, units: [{ ...A, monthNumeratorMax: [420, 400, ...Array<number>(10).fill(600)] }, B] },
      refused('rates.partAboveWhole', { id: 'a', month: 'M2', part: 420, whole: 400 }),
    ],
  ] satisfies readonly [string, Partial<RateRequest>, unknown][])('%s', (_, change, expected) => {
    expect(problemOf(splitRate(request(change)))).toEqual(expected);
  });

  test('all pinned, where the mean prints as the target all the same', () => {
    // 600 × 76 + 400 × 70 is 73,6 %.
    const split = valueOf(splitRate(request({ units: [{ ...A, pin: 76 }, { ...B, pin: 70 }] })));
    expect(split.shares.map((share) => [share.shown, share.held])).toEqual([[76, 'pin'], [70, 'pin']]);
    expect(split.parameter).toBeNull();
    expect(split.mean).toMatchObject({ shown: 74, ofShown: 74 });
  });
});

describe('warned of', () => {
  test('a target below last year: the uplift is negative', () => {
    const split = valueOf(splitRate(request({ target: 64 })));
    expect(split.parameter).toBe(-2);
    expect(split.shares.map((share) => [share.shown, share.numerator])).toEqual([[68, 408], [58, 232]]);
    expect(split.warnings).toEqual([
      { code: 'rates.placeFalls', data: { from: 66, to: 64 } },
      { code: 'rates.unitsFall', data: { units: [{ id: 'a', from: 70, to: 68 }, { id: 'b', from: 60, to: 58 }] } },
    ]);
  });

  test('falling along the gap means the same part of every rate', () => {
    const split = valueOf(splitRate(request({ target: 33, way: 'gap' })));
    expect(split.parameter).toBe(-0.5);
    expect(split.shares.map((share) => share.shown)).toEqual([35, 30]);
  });

  test('eleven of fifteen are the nearest to 74 %', () => {
    const split = valueOf(splitRate(request({ way: 'same', units: [unit('a', 10, null), unit('b', 5, null)] })));
    expect(split.warnings).toContainEqual({
      code: 'rates.targetNotPrinted',
      data: { target: 74, reached: 73, numerator: 11, denominator: 15, month: null },
    });
    expect(split.mean).toMatchObject({ numerator: 11, denominator: 15, shown: 73 });
  });

  test('and twelve, where it must be 74 % or more', () => {
    const split = valueOf(splitRate(request({ way: 'same', bound: '>=', units: [unit('a', 10, null), unit('b', 5, null)] })));
    expect(split.mean).toMatchObject({ numerator: 12, denominator: 15, shown: 80 });
  });

  test('of 66 each, where one is 2 %, two units of three carry the 1 %', () => {
    const split = valueOf(splitRate(request({ target: 1, way: 'same', units: [unit('a', 66, null), unit('b', 66, null), unit('c', 66, null)] })));
    // Each can show 0 or 2 %: means of 0, 0,67, 1,33 or 2; two of 198 are 1,01 %.
    expect(split.mean).toEqual({ numerator: 2, denominator: 198, shown: 1, ofShown: 1 });
    expect(split.shares.map((share) => share.shown)).toEqual([2, 2, 0]);
    expect(split.warnings).toEqual([]);
  });

  test.each([
    ['3 of 3 and 2 of 3 are 83 %, printed 100 and 67 they are 84 %', 83, [3, 3], [3, 2], { target: 83, mean: 84, proven: true, month: null }],
    ['4 of 7 and 1 of 1 are 63 %, printed 57 and 100 they are 62 %', 63, [7, 1], [4, 1], { target: 63, mean: 62, proven: true, month: null }],
    ['3 and 2 of 22 are 11 %, printed 14 and 9 they are 12 %, and not every choice was tried', 11, [22, 22], [3, 2], { target: 11, mean: 12, proven: false, month: null }],
  ])('no rounding is right: %s', (_, target, denominators, numerators, data) => {
    const split = valueOf(splitRate(request({ target, way: 'same', units: denominators.map((denominator, index) => unit(`u${index}`, denominator, null)) })));
    expect(split.shares.map((share) => share.numerator)).toEqual(numerators);
    expect(split.warnings).toEqual([{ code: 'rates.shownMeanDiffers', data }]);
  });

  test('ranking: where 2 of 3 is the most below the cap, those behind do not pass', () => {
    const units = [unit('a', 3, 80), unit('b', 7, 79), unit('c', 1000, 10)];
    const split = valueOf(splitRate(request({ target: 15, cap: 85, way: 'ranking', units })));
    // 5 of 7 would be the nearest to 66,7 %, but is printed 71.
    expect(split.shares.map((share) => [share.numerator, share.shown])).toEqual([[2, 67], [4, 57], [145, 15]]);
    expect(split.warnings.map((warning) => warning.code)).toEqual(['rates.unitsFall']);
  });

  test('ranking: where it cannot be kept, the pair is named', () => {
    const units = [unit('a', 3, 80), unit('b', 7, 79, { min: 60 }), unit('c', 1000, 10)];
    const split = valueOf(splitRate(request({ target: 15, cap: 85, way: 'ranking', units })));
    expect(split.shares.map((share) => share.shown)).toEqual([67, 71, 14]);
    expect(split.warnings).toContainEqual({ code: 'rates.rankingBroken', data: { ahead: 'a', behind: 'b' } });
  });
});
