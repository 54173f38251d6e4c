/** Rates of Thái Nguyên 2024 (Resolution 94/NQ-HĐND). The units' labour forces and last year's rates are illustrative. */
import { splitRate, type RateRequest, type RateSplit, type RateUnit } from '../../../src/allocation';
import { valueOf } from '../figures';
import { exactMean, printsAs } from './exact';

/** Labour force and trained workers at the end of last year, illustrative. */
const LABOUR = [
  ['Thái Nguyên', 182_450, 151_434],
  ['Sông Công', 41_320, 32_643],
  ['Phổ Yên', 118_275, 88_706],
  ['Định Hóa', 52_118, 31_792],
  ['Đại Từ', 101_530, 66_198],
  ['Đồng Hỷ', 55_904, 37_456],
  ['Phú Bình', 92_317, 61_853],
  ['Phú Lương', 58_226, 40_176],
  ['Võ Nhai', 40_009, 23_605],
] as const;

const units = (change: Partial<Record<string, Partial<RateUnit>>> = {}): RateUnit[] =>
  LABOUR.map(([id, denominator, trained]) => ({ id, denominator, last: { numerator: trained, denominator }, ...change[id] }));

const request = (change: Partial<RateRequest> = {}): RateRequest => ({ target: 74, bound: '>=', whole: 100, way: 'gap', units: units(), ...change });

const shown = (split: RateSplit): number[] => split.shares.map((share) => share.shown);

/** Both means print as the target, by exact fractions, and every unit is what it shows as. */
function expectClosed(split: RateSplit, whole: number): void {
  const weight = split.shares.map((share) => share.denominator);
  const [numerators, figures] = [split.shares.map((share) => share.numerator), shown(split)];
  expect(printsAs(exactMean(numerators, weight, whole))).toBe(split.target);
  expect(printsAs(exactMean(figures.map((figure, index) => figure * weight[index]!), weight, 1))).toBe(split.target);
  split.shares.forEach(({ numerator, denominator, shown: figure }) => {
    expect(printsAs(exactMean([numerator], [denominator], whole))).toBe(figure);
    expect(numerator).toBeLessThanOrEqual(denominator);
  });
  expect(split.mean).toMatchObject({ shown: split.target, ofShown: split.target });
}

describe('lao động qua đào tạo 74 % over nine district units', () => {
  test('the same rate for all', () => {
    const split = valueOf(splitRate(request({ way: 'same' })));
    expectClosed(split, 100);
    expect(shown(split)).toEqual(LABOUR.map(() => 74));
    expect(split.parameter).toBe(74);
    expect(split.warnings).toEqual([
      { code: 'rates.unitsFall', data: { units: [{ id: 'Phổ Yên', from: 75, to: 74 }, { id: 'Sông Công', from: 79, to: 74 }, { id: 'Thái Nguyên', from: 83, to: 74 }] } },
    ]);
  });

  test('the same uplift in points', () => {
    const split = valueOf(splitRate(request({ way: 'uplift' })));
    expectClosed(split, 100);
    // 742 149 × 74 % is 549 190,26; last year's 533 863 leave 15 327,26 people, 2,0653 points.
    expect(split.parameter).toBeCloseTo(2.065253, 5);
    expect(shown(split)).toEqual([85, 81, 77, 63, 67, 69, 69, 71, 61]);
    expect(split.warnings).toEqual([]);
    expect(split.mean.numerator).toBe(549_191);
  });

  test('the same part of the gap to the cap', () => {
    const split = valueOf(splitRate(request()));
    expectClosed(split, 100);
    // 15 327,26 of the 208 286 who are not trained yet.
    expect(split.parameter).toBeCloseTo(0.0735876, 6);
    expect(shown(split)).toEqual([84, 81, 77, 64, 68, 69, 69, 71, 62]);
    expect(split.shares.map((share) => share.last)).toEqual([83, 79, 75, 61, 65, 67, 67, 69, 59]);
  });

  test('last year multiplied, nobody passes anybody', () => {
    const split = valueOf(splitRate(request({ way: 'ranking' })));
    expectClosed(split, 100);
    expect(split.parameter).toBeCloseTo(549_190.26 / 533_863, 8);
    expect(shown(split)).toEqual([85, 81, 77, 63, 67, 69, 69, 71, 61]);
  });

  test('units at the cap stay there and the others carry what is missing', () => {
    const split = valueOf(splitRate(request({ way: 'ranking', target: 83, cap: 85 })));
    expectClosed(split, 100);
    expect(split.shares.filter((share) => share.held === 'max').map((share) => share.id)).toEqual(['Thái Nguyên', 'Sông Công', 'Phổ Yên', 'Phú Lương']);
    expect(shown(split)).toEqual([85, 85, 85, 76, 81, 84, 84, 85, 74]);
  });

  test('pins and bounds stand', () => {
    const change = { 'Võ Nhai': { pin: 70 }, 'Thái Nguyên': { max: 83 }, 'Định Hóa': { min: 66 } };
    const split = valueOf(splitRate(request({ units: units(change) })));
    expectClosed(split, 100);
    expect(split.shares.map((share) => share.held)).toEqual(['max', null, null, 'min', null, null, null, null, 'pin']);
    expect([split.shares[0]?.shown, split.shares[3]?.shown, split.shares[8]?.shown]).toEqual([83, 66, 70]);
  });

  test.each([
    ['>=', 549_191],
    ['>', 549_191],
    ['=', 549_190],
    ['<=', 549_190],
    ['<', 549_190],
  ] as const)('the people behind "%s 74 %%" stand on its side', (bound, numerator) => {
    const split = valueOf(splitRate(request({ bound })));
    expect(split.mean.numerator).toBe(numerator);
    expectClosed(split, 100);
  });

  test('a strict bound is passed where the target itself is a whole number of people', () => {
    const pair = [{ id: 'a', denominator: 600, last: 70 }, { id: 'b', denominator: 400, last: 60 }];
    const people = (bound: RateRequest['bound']): number => valueOf(splitRate(request({ units: pair, way: 'uplift', bound }))).mean.numerator;
    expect([people('='), people('>='), people('<='), people('>'), people('<')]).toEqual([740, 740, 740, 741, 739]);
  });
});
