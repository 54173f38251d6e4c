/** Figures per head, reductions and ceilings of Resolution 94/NQ-HĐND of Thái Nguyên. Populations and households are illustrative. */
import { copyCeiling, keepsBound, lastMean, splitPerHead, splitReduction, type CeilingRequest, type PerHeadRequest, type ReductionRequest } from '../../../src/allocation';
import { problemOf, refused, sum, valueOf } from '../figures';
import { exactMean, printsAs } from './exact';

const UNITS = ['Thái Nguyên', 'Sông Công', 'Phổ Yên', 'Định Hóa', 'Đại Từ', 'Đồng Hỷ', 'Phú Bình', 'Phú Lương', 'Võ Nhai'];
const PEOPLE = [358_420, 74_315, 238_902, 90_118, 176_540, 96_087, 162_233, 104_618, 69_405];
const INCOME = [168, 141, 187, 58, 71, 69, 82, 66, 49];

describe('GRDP bình quân đầu người 123 triệu đồng', () => {
  const request = (change: Partial<PerHeadRequest> = {}): PerHeadRequest => ({
    target: 123,
    figure: { unit: 'triệu đồng/người', decimals: 0 },
    amount: { unit: 'tỷ đồng', decimals: 1 },
    way: 'ranking',
    units: UNITS.map((id, index) => ({ id, denominator: PEOPLE[index]!, last: INCOME[index]! })),
    ...change,
  });

  test('last year by one factor: amounts over people and printed figures both give 123', () => {
    const split = valueOf(splitPerHead(request()));
    // A tenth of a tỷ is 100 triệu.
    expect(printsAs(exactMean(split.shares.map((share) => share.numerator), PEOPLE, 100))).toBe(123);
    expect(printsAs(exactMean(split.shares.map((share, index) => share.shown * PEOPLE[index]!), PEOPLE, 1))).toBe(123);
    for (const { numerator, denominator, shown } of split.shares) expect(printsAs(exactMean([numerator], [denominator], 100))).toBe(shown);
    expect(split.mean.denominator).toBe(1_370_638);
    // 123 × 1 370 638 triệu are 1 685 884,74 tenths of a tỷ.
    expect(split.mean).toEqual({ numerator: 1_685_885, denominator: 1_370_638, shown: 123, ofShown: 123 });
    expect(split.parameter).toBeCloseTo((123 * 1_370_638) / sum(PEOPLE.map((people, index) => people * INCOME[index]!)), 9);
    expect(split.shares.map((share) => share.last)).toEqual(INCOME);
  });

  test('amounts in đồng, finer than the figure', () => {
    const units = [{ id: 'a', denominator: 1000, last: 40 }, { id: 'b', denominator: 500, last: 70 }];
    const split = valueOf(splitPerHead(request({ target: 60, way: 'uplift', amount: { unit: 'đồng', decimals: 0 }, units })));
    expect(split.shares.map((share) => [share.numerator, share.denominator, share.shown])).toEqual([
      [50_000_000_000, 1000, 50],
      [40_000_000_000, 500, 80],
    ]);
    expect(split.mean).toEqual({ numerator: 90_000_000_000, denominator: 1500, shown: 60, ofShown: 60 });
    expect(split.parameter).toBe(10);
  });

  test('no cap: one unit may stand far above 100', () => {
    const units = [{ id: 'a', denominator: 10, pin: 900 }, { id: 'b', denominator: 90 }];
    const split = valueOf(splitPerHead(request({ way: 'same', amount: { unit: 'triệu đồng', decimals: 0 }, units })));
    expect(split.shares.map((share) => [share.numerator, share.shown])).toEqual([[9000, 900], [3300, 37]]);
  });

  test('a place that falls is said', () => {
    const split = valueOf(splitPerHead(request({ target: 90, way: 'uplift' })));
    expect(split.warnings[0]).toEqual({ code: 'rates.placeFalls', data: { from: 119, to: 90 } });
  });

  test.each([
    ['figure and amount of two kinds', { amount: { unit: 'người', decimals: 0 } }, refused('quantity.unitsDiffer', { left: 'triệu đồng/người', right: 'người' })],
    ['a target that is no number', { target: NaN }, refused('allocation.notANumber', { what: 'total', id: null })],
    ['a negative target', { target: -1 }, refused('rates.targetOutsideCap', { target: -1, cap: null })],
    ['a place without people', { units: [{ id: 'a', denominator: 0, last: 5 }] }, refused('rates.zeroDenominator', { ids: ['a'] })],
    ['last year missing', { units: [{ id: 'a', denominator: 10 }] }, refused('rates.missingLast', { ids: ['a'] })],
    ['a pin that is too high', { units: [{ id: 'a', denominator: 10, last: 1, pin: 200 }, { id: 'b', denominator: 10, last: 1, pin: 80 }] }, refused('rates.unreachable', { side: 'tooHigh', target: 123, reachable: 140, gap: 17, release: ['a'] })],
    ['a pin that is too low', { units: [{ id: 'a', denominator: 10, last: 1, pin: 20 }] }, refused('rates.unreachable', { side: 'tooLow', target: 123, reachable: 20, gap: 103, release: ['a'] })],
  ] satisfies readonly [string, Partial<PerHeadRequest>, unknown][])('refused: %s', (_, change, expected) => {
    expect(problemOf(splitPerHead(request(change)))).toEqual(expected);
  });
});

describe('giảm tỷ lệ hộ nghèo từ 0,8 % trở lên', () => {
  const HOUSEHOLDS = [102_405, 21_233, 62_118, 25_740, 48_902, 26_515, 43_187, 29_064, 18_221];
  const POOR = [512, 149, 683, 2_960, 2_201, 1_697, 1_814, 1_366, 3_280];
  const request = (change: Partial<ReductionRequest> = {}): ReductionRequest => ({
    target: 8,
    whole: 1000,
    way: 'part',
    units: UNITS.map((id, index) => ({ id, denominator: HOUSEHOLDS[index]!, present: POOR[index]! })),
    ...change,
  });

  test.each(['part', 'same'] as const)('by %s: whole households, none more than there are poor, 0,8 points in all', (way) => {
    const split = valueOf(splitReduction(request({ way })));
    const lifted = split.shares.map((share) => share.lifted);
    // 377 385 households × 0,8 % are 3 019,08.
    expect(sum(lifted)).toBe(3020);
    expect(split.mean).toEqual({ numerator: 3020, denominator: 377_385, shown: 8, ofShown: 8 });
    expect(printsAs(exactMean(split.shares.map((share, index) => share.shown * HOUSEHOLDS[index]!), HOUSEHOLDS, 1))).toBe(8);
    split.shares.forEach((share, index) => {
      expect(share.lifted).toBeLessThanOrEqual(POOR[index]!);
      expect(share.before).toEqual({ households: POOR[index], shown: printsAs(exactMean([POOR[index]!], [HOUSEHOLDS[index]!], 1000)) });
      expect(share.after).toEqual({ households: POOR[index]! - share.lifted, shown: printsAs(exactMean([POOR[index]! - share.lifted], [HOUSEHOLDS[index]!], 1000)) });
      expect(share.shown).toBe(printsAs(exactMean([share.lifted], [HOUSEHOLDS[index]!], 1000)));
    });
    expect(split.level).toEqual({ before: 39, after: 31 });
    expect(split.warnings).toEqual([]);
  });

  test('the same points go no further than the present rate', () => {
    const split = valueOf(splitReduction(request({ way: 'same' })));
    expect(split.shares.map((share) => share.held)).toEqual(['max', 'max', null, null, null, null, null, null, null]);
    expect(split.shares.slice(0, 2).map((share) => [share.lifted, share.after.households])).toEqual([[512, 0], [149, 0]]);
    expect(split.shares.map((share) => share.shown)).toEqual([5, 7, 9, 9, 9, 9, 9, 9, 9]);
    expect(split.parameter).toBeCloseTo((3019.08 - 661) / 253.747, 6);
  });

  test('the same part of every present rate', () => {
    const split = valueOf(splitReduction(request()));
    expect(split.parameter).toBeCloseTo(3019.08 / 14_662, 8);
    expect(split.shares.map((share) => share.lifted)).toEqual([105, 31, 141, 610, 453, 350, 374, 281, 675]);
    expect(split.shares[8]).toMatchObject({ shown: 37, before: { shown: 180 }, after: { households: 2605, shown: 143 } });
  });

  test.each([
    ['more than there is', { target: 40 }, refused('rates.unreachable', { side: 'tooLow', target: 40, reachable: 39, gap: 2, release: [] })],
    ['a bound in the way', { units: [{ id: 'a', denominator: 1000, present: 20, max: 7 }] }, refused('rates.unreachable', { side: 'tooLow', target: 8, reachable: 7, gap: 1, release: ['a'] })],
    ['poor households that are not known', { units: [{ id: 'a', denominator: 10, present: null }] }, refused('rates.missingLast', { ids: ['a'] })],
    ['more poor households than households', { units: [{ id: 'a', denominator: 10, present: 11 }] }, refused('rates.lastInvalid', { id: 'a', last: '11/10' })],
    ['poor households that are no number', { units: [{ id: 'a', denominator: 10, present: NaN }] }, refused('allocation.notANumber', { what: 'last', id: 'a' })],
    ['half a household', { units: [{ id: 'a', denominator: 10, present: 0.5 }] }, refused('rates.lastInvalid', { id: 'a', last: '0.5/10' })],
    ['a reduction below zero', { target: -8 }, refused('rates.targetOutsideCap', { target: -8, cap: 1000 })],
    ['a reduction that is no number', { target: NaN }, refused('allocation.notANumber', { what: 'total', id: null })],
    ['a whole of nothing', { whole: 0 }, refused('rates.capAboveWhole', { cap: 0, whole: 0 })],
    ['households that are not known', { units: [{ id: 'a', denominator: null, present: 1 }] }, refused('allocation.missingWeight', { ids: ['a'] })],
    ['a pin above the present rate', { units: [{ id: 'a', denominator: 1000, present: 10, pin: 12 }] }, refused('rates.noNumerator', { id: 'a', denominator: 1000, min: 12, max: 12 })],
  ] satisfies readonly [string, Partial<ReductionRequest>, unknown][])('refused: %s', (_, change, expected) => {
    expect(problemOf(splitReduction(request(change)))).toEqual(expected);
  });
});

describe('ceilings and floors kept by all', () => {
  const request = (change: Partial<CeilingRequest> = {}): CeilingRequest => ({
    value: 30,
    bound: '<',
    whole: 1000,
    units: [{ id: 'Đu', present: 24.6 }, { id: 'Giang Tiên', present: { numerator: 296, denominator: 10_000 } }, { id: 'Phú Đô' }],
    ...change,
  });

  test('tỷ lệ thất nghiệp dưới 3 %: the bound everywhere, and who breaks it now as printed', () => {
    const ceiling = valueOf(copyCeiling(request()));
    // 2,96 % prints as 3,0 %, which is not below 3 %.
    expect(ceiling.shares).toEqual([
      { id: 'Đu', value: 30, present: 25, keeps: true },
      { id: 'Giang Tiên', value: 30, present: 30, keeps: false },
      { id: 'Phú Đô', value: 30, present: null, keeps: null },
    ]);
    expect(ceiling.months).toEqual([Array(12).fill(30), Array(12).fill(30), Array(12).fill(30)]);
    expect(ceiling).toMatchObject({ value: 30, bound: '<' });
    expect(ceiling.warnings).toEqual([{ code: 'rates.ceilingBroken', data: { bound: 30, side: 'above', units: [{ id: 'Giang Tiên', present: 30 }] } }]);
  });

  test('tỷ lệ che phủ rừng từ 46 % trở lên: a town far below is named', () => {
    const ceiling = valueOf(copyCeiling(request({ value: 460, bound: '>=', units: [{ id: 'Đu', present: 121 }, { id: 'Yên Ninh', present: 460 }] })));
    expect(ceiling.shares.map((share) => share.keeps)).toEqual([false, true]);
    expect(ceiling.warnings).toEqual([{ code: 'rates.ceilingBroken', data: { bound: 460, side: 'below', units: [{ id: 'Đu', present: 121 }] } }]);
  });

  test('nothing today is a figure like any other', () => {
    expect(valueOf(copyCeiling(request({ units: [{ id: 'Đu', present: 0 }, { id: 'Phú Đô', present: { numerator: 0, denominator: 900 } }] }))).shares).toEqual([
      { id: 'Đu', value: 30, present: 0, keeps: true },
      { id: 'Phú Đô', value: 30, present: 0, keeps: true },
    ]);
  });

  test('nobody breaks it: nothing is said', () => {
    expect(valueOf(copyCeiling(request({ bound: '<=' }))).warnings).toEqual([]);
  });

  test.each([
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['>=', [false, true, true]],
    ['>', [false, false, true]],
  ] as const)('29, 30 and 31 against "%s 30"', (bound, expected) => {
    expect([29, 30, 31].map((figure) => keepsBound(bound, figure, 30))).toEqual(expected);
  });

  test.each([
    ['no units', { units: [] }, refused('allocation.noRecipients', {})],
    ['a unit twice', { units: [{ id: 'Đu' }, { id: 'Đu' }] }, refused('allocation.duplicateRecipient', { id: 'Đu' })],
    ['a bound that is no number', { value: NaN }, refused('allocation.notANumber', { what: 'total', id: null })],
    ['a whole that is no number', { whole: 0.5 }, refused('allocation.notANumber', { what: 'bound', id: null })],
    ['a whole of nothing', { whole: 0 }, refused('rates.capAboveWhole', { cap: 0, whole: 0 })],
    ['a bound above the whole', { value: 1001 }, refused('rates.targetOutsideCap', { target: 1001, cap: 1000 })],
    ['a bound below zero', { value: -1 }, refused('rates.targetOutsideCap', { target: -1, cap: 1000 })],
    ['a present figure below zero', { units: [{ id: 'Đu', present: -1 }] }, refused('rates.lastInvalid', { id: 'Đu', last: '-1' })],
    ['a present figure that is no number', { units: [{ id: 'Đu', present: NaN }] }, refused('allocation.notANumber', { what: 'last', id: 'Đu' })],
    ['a present figure above the whole', { units: [{ id: 'Đu', present: 1001 }] }, refused('rates.lastInvalid', { id: 'Đu', last: '1001' })],
    ['half a person present', { units: [{ id: 'Đu', present: { numerator: 0.5, denominator: 900 } }] }, refused('rates.lastInvalid', { id: 'Đu', last: '0.5/900' })],
    ['a present ratio over half a person', { units: [{ id: 'Đu', present: { numerator: 1, denominator: 900.5 } }] }, refused('rates.lastInvalid', { id: 'Đu', last: '1/900.5' })],
    ['fewer than nobody present', { units: [{ id: 'Đu', present: { numerator: -1, denominator: 900 } }] }, refused('rates.lastInvalid', { id: 'Đu', last: '-1/900' })],
    ['a present ratio over nothing', { units: [{ id: 'Đu', present: { numerator: 1, denominator: 0 } }] }, refused('rates.lastInvalid', { id: 'Đu', last: '1/0' })],
  ] satisfies readonly [string, Partial<CeilingRequest>, unknown][])('refused: %s', (_, change, expected) => {
    expect(problemOf(copyCeiling(request(change)))).toEqual(expected);
  });
});

describe("last year's rate of the place", () => {
  test("people weigh, this year's: no plain mean of 60 % and 75 %", () => {
    const units = [{ id: 'Đu', denominator: 3000, last: 600 }, { id: 'Phú Đô', denominator: 1000, last: { numerator: 675, denominator: 900 } }];
    // (3 000 × 60,0 + 1 000 × 75,0) / 4 000
    expect(valueOf(lastMean(units, 1000))).toBe(638);
  });

  test('a unit without last year is asked about, not left out', () => {
    expect(problemOf(lastMean([{ id: 'Đu', denominator: 3000, last: 600 }, { id: 'Phú Đô', denominator: 1000, last: null }], 1000))).toEqual(refused('rates.missingLast', { ids: ['Phú Đô'] }));
  });
});
