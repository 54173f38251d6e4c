/** Rates along the year: Thái Nguyên's 74 % trained, 36,5 % with a certificate, 95 % health insurance. Units' figures are illustrative. */
import fc from 'fast-check';
import { boundByWhole, quarterEnds, splitRate, type RateMonths, type RateRequest, type RateSplit, type RateUnit, type RateWay } from '../../../src/allocation';
import { problemOf, refused, valueOf } from '../figures';
import { exactMean, printsAs } from './exact';

const LABOUR = [
  ['Đu', 9_214, 7_004, 3_612],
  ['Giang Tiên', 8_906, 6_501, 3_418],
  ['Cổ Lũng', 5_730, 4_128, 2_004],
  ['Phú Đô', 3_918, 2_389, 862],
  ['Yên Ninh', 4_125, 2_433, 784],
  ['Yên Trạch', 3_640, 2_002, 690],
] as const;

const trained: RateUnit[] = LABOUR.map(([id, denominator, numerator]) => ({ id, denominator, last: { numerator, denominator } }));
const certified: RateUnit[] = LABOUR.map(([id, denominator, , numerator]) => ({ id, denominator, last: { numerator, denominator } }));

/** Twelve months of a straight line from a printed start to a target, to the nearest count. */
const line = (from: number, to: number): number[] => Array.from({ length: 12 }, (_, month) => Math.round(from + ((to - from) * (month + 1)) / 12));

function monthsOf(split: RateSplit): RateMonths {
  if (split.months === null) throw new Error('no months');
  return split.months;
}

/**
 * Whether no rates between the month before (last December's, as printed) and December have a mean
 * that prints as the figure: last year's printed rates need not have the mean that was printed.
 */
function isBlocked(split: RateSplit, month: number, figure: number): boolean {
  const { shown } = monthsOf(split);
  const weights = split.shares.map((share) => share.denominator);
  const [least, most] = [Math.min, Math.max].map((pick) => {
    const ends = split.shares.map((share, index) => pick(month === 0 ? share.last! : shown[index]![month - 1]!, share.shown));
    return printsAs(exactMean(ends.map((end, index) => end * weights[index]!), weights, 1));
  });
  const isSaid = split.warnings.some(({ code, data }) => code === 'rates.shownMeanDiffers' && data.month === `M${month + 1}` && data.proven);
  return isSaid && (most! < figure || least! > figure);
}

/** Every month prints as the path in both ways, every unit goes one way from last year to December. */
function expectPath(split: RateSplit, path: readonly number[], whole: number, mayBlock = false): void {
  const { numerators, shown, means } = monthsOf(split);
  const weights = split.shares.map((share) => share.denominator);
  path.forEach((figure, month) => {
    const people = numerators.map((unit) => unit[month]!);
    const printed = shown.map((unit, index) => unit[month]! * weights[index]!);
    if (mayBlock && isBlocked(split, month, figure)) return;
    expect([month, printsAs(exactMean(people, weights, whole)), printsAs(exactMean(printed, weights, 1))]).toEqual([month, figure, figure]);
    expect(means[month]).toEqual({ numerator: people.reduce((sum, count) => sum + count, 0), denominator: weights.reduce((sum, count) => sum + count, 0), shown: figure, ofShown: figure });
  });
  split.shares.forEach((share, index) => {
    expect(shown[index]).toEqual(numerators[index]!.map((count) => printsAs(exactMean([count], [share.denominator], whole))));
    expect([numerators[index]?.[11], shown[index]?.[11]]).toEqual([share.numerator, share.shown]);
    for (const way of [numerators[index]!, [share.last!, ...shown[index]!]]) {
      const sign = Math.sign(way.at(-1)! - way[0]!);
      for (let month = 1; month < way.length; month += 1) expect((way[month]! - way[month - 1]!) * sign).toBeGreaterThanOrEqual(0);
    }
  });
}

describe('lao động qua đào tạo from 68,8 to 74 %', () => {
  const path = line(688, 740);

  test.each(['same', 'uplift', 'gap', 'ranking'] as const)('%s, in tenths of a percent', (way) => {
    const split = valueOf(splitRate({ target: 740, whole: 1000, bound: '>=', way, units: trained, path }));
    expectPath(split, path, 1000);
    expect(split.warnings.filter((warning) => warning.code !== 'rates.unitsFall')).toEqual([]);
  });

  test('months of one unit by uplift, and its quarters', () => {
    const split = valueOf(splitRate({ target: 740, whole: 1000, way: 'uplift', units: trained, path }));
    expect(monthsOf(split).shown[3]).toEqual([613, 618, 622, 626, 631, 635, 639, 644, 648, 652, 657, 661]);
    expect(quarterEnds(monthsOf(split).shown[3]!)).toEqual([622, 635, 648, 661]);
  });

  test('a place that holds: units still go their way, a twelfth a month', () => {
    const flat = Array<number>(12).fill(69);
    const split = valueOf(splitRate({ target: 69, whole: 100, way: 'same', units: trained, path: flat }));
    expectPath(split, flat, 100);
    expect(monthsOf(split).shown[5]).toEqual([56, 57, 59, 60, 61, 62, 63, 64, 66, 67, 68, 69]);
  });

  test('held until the last month: nobody moves before', () => {
    const hold = [...Array<number>(11).fill(688), 740];
    const split = valueOf(splitRate({ target: 740, whole: 1000, way: 'gap', units: trained, path: hold }));
    expectPath(split, hold, 1000);
    for (const [index, unit] of monthsOf(split).shown.entries()) {
      for (const figure of unit.slice(0, 11)) expect(Math.abs(figure - split.shares[index]!.last!)).toBeLessThanOrEqual(1);
    }
  });

  test('a place that falls goes down month by month', () => {
    const path = line(688, 650);
    const split = valueOf(splitRate({ target: 650, whole: 1000, way: 'uplift', units: trained, path }));
    expectPath(split, path, 1000);
    expect(split.warnings.map((warning) => warning.code)).toEqual(['rates.placeFalls', 'rates.unitsFall']);
  });
});

describe('trong đó: 36,5 % with a certificate of 74 % trained', () => {
  const wholePath = line(688, 740);
  const whole = valueOf(splitRate({ target: 740, whole: 1000, way: 'gap', units: trained, path: wholePath }));

  test('no unit and no month has more certified than trained', () => {
    const path = line(320, 365);
    const units = valueOf(boundByWhole(whole, certified));
    expect(units.map((unit) => unit.numeratorMax)).toEqual(whole.shares.map((share) => share.numerator));
    const part = valueOf(splitRate({ target: 365, whole: 1000, way: 'ranking', units, path }));
    expectPath(part, path, 1000);
    monthsOf(part).numerators.forEach((unit, index) =>
      unit.forEach((count, month) => expect(count).toBeLessThanOrEqual(monthsOf(whole).numerators[index]![month]!)),
    );
  });

  test('where the part comes up to the whole it stays there and the others carry the rest', () => {
    const units = valueOf(boundByWhole(whole, certified)).map((unit) => ({ ...unit, last: 600 - (unit.id === 'Đu' ? 0 : 300) }));
    const part = valueOf(splitRate({ target: 640, whole: 1000, way: 'ranking', units }));
    expect(part.shares.map((share) => share.held)).toEqual(['max', null, null, null, null, null]);
    part.shares.forEach((share, index) => expect(share.numerator).toBeLessThanOrEqual(whole.shares[index]!.numerator));
    expect(part.shares[0]?.numerator).toBe(whole.shares[0]?.numerator);
    expect(part.mean).toMatchObject({ shown: 640, ofShown: 640 });
  });

  test('a month in which the whole is not there yet holds the part back', () => {
    const units: RateUnit[] = [
      { id: 'a', denominator: 1000, last: 300, numeratorMax: 500, monthNumeratorMax: [310, 320, 330, 340, 350, 360, 370, 380, 390, 420, 450, 500] },
      { id: 'b', denominator: 1000, last: 300 },
    ];
    const path = line(300, 480);
    const split = valueOf(splitRate({ target: 480, whole: 1000, way: 'same', units, path }));
    expectPath(split, path, 1000);
    expect(monthsOf(split).numerators).toEqual([
      [310, 320, 330, 340, 350, 360, 370, 380, 390, 420, 450, 480],
      [320, 340, 360, 380, 400, 420, 440, 460, 480, 480, 480, 480],
    ]);
  });

  test('a month that the limits keep from its figure is said, as far as it goes', () => {
    const most = [310, 320, 330, 340, 350, 360, 370, 380, 390, 400, 450, 500];
    const units: RateUnit[] = [{ id: 'a', denominator: 1000, last: 300, monthNumeratorMax: most }, { id: 'b', denominator: 1000, last: 300 }];
    const split = valueOf(splitRate({ target: 480, whole: 1000, way: 'same', units, path: line(300, 480) }));
    expect(monthsOf(split).means[9]).toEqual({ numerator: 880, denominator: 2000, shown: 440, ofShown: 440 });
    expect(split.warnings).toEqual([
      { code: 'rates.targetNotPrinted', data: { target: 450, reached: 440, numerator: 880, denominator: 2000, month: 'M10' } },
    ]);
  });

  test('a tighter bound of the part stands', () => {
    const [first] = valueOf(boundByWhole(whole, [{ ...certified[0]!, numeratorMax: 4000 }]));
    expect(first?.numeratorMax).toBe(4000);
  });

  test('without months, the year only is bounded', () => {
    const year = valueOf(splitRate({ target: 740, whole: 1000, way: 'gap', units: trained }));
    expect(valueOf(boundByWhole(year, certified))[0]).toEqual({ ...certified[0]!, numeratorMax: year.shares[0]!.numerator });
  });

  test('refused: a unit the whole does not have, or has over another denominator', () => {
    const units = [{ ...certified[0]!, denominator: 9_215 }, { ...certified[1]!, id: 'x' }, certified[2]!];
    expect(problemOf(boundByWhole(whole, units))).toEqual(refused('allocation.missingWeight', { ids: ['Đu', 'x'] }));
  });
});

describe('BHYT 95 % of the population', () => {
  test('units at 100 % stay there all year', () => {
    const units: RateUnit[] = [
      { id: 'Đu', denominator: 14_302, last: 1000 },
      { id: 'Phú Đô', denominator: 6_120, last: 941 },
      { id: 'Yên Ninh', denominator: 7_015, last: 862 },
    ];
    const path = line(952, 970);
    const split = valueOf(splitRate({ target: 970, whole: 1000, bound: '>=', way: 'uplift', units, path }));
    expectPath(split, path, 1000);
    expect(monthsOf(split).shown[0]).toEqual(Array(12).fill(1000));
    expect(split.shares[0]).toMatchObject({ numerator: 14_302, held: 'max' });
  });
});

describe('generated years', () => {
  const requests: fc.Arbitrary<RateRequest> = fc
    .record({
      whole: fc.constantFrom(100, 1000),
      way: fc.constantFrom<RateWay>('same', 'uplift', 'gap', 'ranking'),
      part: fc.double({ min: 0.1, max: 1, noNaN: true }),
      steps: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 12, maxLength: 12 }),
      units: fc.array(fc.record({ denominator: fc.integer({ min: 3000, max: 90_000 }), last: fc.double({ min: 0.05, max: 1, noNaN: true }) }), { minLength: 1, maxLength: 12 }),
    })
    .map(({ whole, way, part, steps, units }) => {
      const read = units.map(({ denominator, last }, index) => ({ id: `u${index}`, denominator, last: { numerator: Math.floor(denominator * last), denominator } }));
      const from = printsAs(exactMean(read.map((unit) => unit.last.numerator), read.map((unit) => unit.denominator), whole));
      const target = Math.max(1, Math.round(whole * part));
      const all = steps.reduce((sum, step) => sum + step, 0);
      let run = 0;
      const path = steps.map((step) => from + Math.round(((target - from) * (run += step)) / Math.max(1, all)));
      return { whole, way, target, units: read, path: [...path.slice(0, 11), target] };
    });

  test('every month prints as the path, every unit goes one way', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const result = splitRate(request);
        if (!result.ok) {
          expect(result.problem.code).toBe('rates.unreachable');
          return;
        }
        expectPath(result.value, request.path!, request.whole, true);
      }),
      { numRuns: 60 },
    );
  });
});
