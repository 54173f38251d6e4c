import fc from 'fast-check';
import { carryForward, equalProfile, levelPath, monthProfile, periodWeights, quarterProfile, splitTwoWay, type Profile } from '../../../src/allocation';
import { problem, THIRTEEN_STEPS, TWELVE_STEPS } from '../../../src/domain';
import { periodName } from '../../../src/i18n';
import { columnSums, problemOf, refused, sum, valueOf } from '../figures';

const weightsOf = (profile: Profile, periods?: readonly string[]): readonly number[] => valueOf(periodWeights(profile, periods)).weights;

/** Twelve months, last year's thirteenth behind. */
const ACTUALS = [1210, 980, 1455, 1390, 1502, 1688, 1433, 1520, 1611, 1584, 1702, 2340];

const EVERY: readonly Profile[] = [
  { kind: 'equal' },
  { kind: 'lastYear', actuals: ACTUALS },
  { kind: 'seasonal', name: 'Vụ chè', weights: [1, 1, 4, 8, 10, 12, 14, 14, 12, 10, 8, 6] },
  { kind: 'quarters', weights: [22, 25, 25, 28] },
  { kind: 'quarters', weights: [22, 25, 25, 28], thirteenth: 10 },
  { kind: 'straightLine', from: 1, to: 3 },
  { kind: 'growthPath', factor: 1.02 },
  { kind: 'manual', weights: [0, 0, 5, 5, 5, 10, 10, 10, 15, 15, 15, 10] },
  { kind: 'milestone', due: 'M9' },
  { kind: 'hold' },
];

describe('weights of the periods', () => {
  test.each<[string, Profile, readonly number[]]>([
    ['equal', { kind: 'equal' }, Array<number>(12).fill(1)],
    ["last year's actuals as they are", { kind: 'lastYear', actuals: ACTUALS }, ACTUALS],
    ['a seasonal shape', { kind: 'seasonal', name: 'Vụ xuân', weights: [0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0.5] }, [0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0.5]],
    ['four quarters', { kind: 'quarters', weights: [22, 25, 25, 28] }, [22, 22, 22, 25, 25, 25, 25, 25, 25, 28, 28, 28]],
    ['a line from 0 to 11', { kind: 'straightLine', from: 0, to: 11 }, [0, 11, 22, 33, 44, 55, 66, 77, 88, 99, 110, 121]],
    ['a line from 1,2 down to 0,1', { kind: 'straightLine', from: 1.2, to: 0.1 }, [132, 121, 110, 99, 88, 77, 66, 55, 44, 33, 22, 11]],
    ['doubling every month', { kind: 'growthPath', factor: 2 }, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048]],
    ['halving every month', { kind: 'growthPath', factor: 0.5 }, [1, 1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32, 1 / 64, 1 / 128, 1 / 256, 1 / 512, 1 / 1024, 1 / 2048]],
    ['growth beyond all numbers', { kind: 'growthPath', factor: 1e300 }, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1e-300, 1]],
    ['typed weights', { kind: 'manual', weights: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2.5] }, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2.5]],
    ['all in the due month', { kind: 'milestone', due: 'M6' }, [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]],
  ])('%s', (_, profile, expected) => {
    expect(valueOf(periodWeights(profile))).toEqual({ weights: expected, warnings: [] });
  });

  test('growth of 2 % a month is 1,02 times the month before', () => {
    const weights = weightsOf({ kind: 'growthPath', factor: 1.02 });
    expect(weights[0]).toBe(1);
    expect(weights[11]).toBeCloseTo(1.2433743, 7);
    for (let month = 1; month < 12; month += 1) expect(weights[month]! / weights[month - 1]!).toBeCloseTo(1.02, 12);
  });

  test('ends of a line too large for doubles keep their proportion', () => {
    const weights = weightsOf({ kind: 'straightLine', from: 1e308, to: 1e308 });
    expect(weights.every((weight) => weight === weights[0] && Number.isFinite(weight) && weight > 0)).toBe(true);
    expect(weightsOf({ kind: 'straightLine', from: 1e300, to: 1e-20 }).at(-1)).toBe(0);
  });

  test('all zeros: equal, and it is said with the name of the shape', () => {
    const zeros = Array<number>(12).fill(0);
    const ones = Array<number>(12).fill(1);
    expect(valueOf(periodWeights({ kind: 'lastYear', actuals: zeros }))).toEqual({ weights: ones, warnings: [problem('axis.profileAllZero', { profile: 'lastYear' })] });
    expect(valueOf(periodWeights({ kind: 'seasonal', name: 'Vụ chè', weights: zeros })).warnings).toEqual([
      problem('axis.profileAllZero', { profile: 'seasonal', name: 'Vụ chè' }),
    ]);
    expect(valueOf(periodWeights({ kind: 'straightLine', from: 0, to: 0 }))).toEqual({ weights: ones, warnings: [problem('axis.profileAllZero', { profile: 'straightLine' })] });
  });

  test('profiles are plain data: stored as JSON they give the same', () => {
    for (const profile of EVERY) {
      const stored = JSON.parse(JSON.stringify(profile)) as Profile;
      expect(stored).toEqual(profile);
      expect(periodWeights(stored)).toEqual(periodWeights(profile));
    }
  });

  test('the short forms for twelve months', () => {
    expect(equalProfile()).toEqual(weightsOf({ kind: 'equal' }));
    expect(quarterProfile([1, 2, 3, 4])).toEqual(weightsOf({ kind: 'quarters', weights: [1, 2, 3, 4] }));
    expect(monthProfile(ACTUALS)).toEqual(ACTUALS);
  });
});

describe('refusals', () => {
  const gap = [1, null, 3, 4, 5, 6, 7, 8, 9, 10, 11, null];
  const negative = [1, 2, -3.5, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  test.each<[string, Profile, readonly string[] | undefined, { code: string; data: unknown }]>([
    ["blanks in last year's actuals, all named", { kind: 'lastYear', actuals: gap }, undefined, refused('axis.profileGap', { profile: 'lastYear', periods: ['M2', 'M12'] })],
    ["a negative month of last year's", { kind: 'lastYear', actuals: negative }, undefined, refused('axis.profileNegative', { profile: 'lastYear', period: 'M3', value: -3.5 })],
    ['a month that is no number', { kind: 'manual', weights: [NaN, ...negative.slice(1)] }, undefined, refused('axis.profileNotANumber', { profile: 'manual', period: 'M1' })],
    ['an infinite weight', { kind: 'manual', weights: [...ACTUALS.slice(1), Infinity] }, undefined, refused('axis.profileNotANumber', { profile: 'manual', period: 'M12' })],
    ['eleven months', { kind: 'seasonal', name: 'Vụ chè', weights: ACTUALS.slice(1) }, undefined, refused('axis.profileLength', { profile: 'seasonal', name: 'Vụ chè', expected: 12, found: 11 })],
    ['three quarters', { kind: 'quarters', weights: [1, 2, 3] }, undefined, refused('axis.profileLength', { profile: 'quarters', expected: 4, found: 3 })],
    ['a quarter without a weight', { kind: 'quarters', weights: [1, 2, null, 3] }, undefined, refused('axis.profileGap', { profile: 'quarters', periods: ['Q3'] })],
    ['a thirteenth period the quarters say nothing of', { kind: 'quarters', weights: [1, 2, 3, 4] }, THIRTEEN_STEPS, refused('axis.profileGap', { profile: 'quarters', periods: ['M13'] })],
    ['a thirteenth period below zero', { kind: 'quarters', weights: [1, 2, 3, 4], thirteenth: -1 }, THIRTEEN_STEPS, refused('axis.profileNegative', { profile: 'quarters', period: 'M13', value: -1 })],
    ['twelve actuals for thirteen periods', { kind: 'lastYear', actuals: ACTUALS }, THIRTEEN_STEPS, refused('axis.profileLength', { profile: 'lastYear', expected: 13, found: 12 })],
    ['a line that starts below zero', { kind: 'straightLine', from: -2, to: 5 }, undefined, refused('axis.profileNegative', { profile: 'straightLine', period: null, value: -2 })],
    ['a line that ends below zero', { kind: 'straightLine', from: 2, to: -5 }, undefined, refused('axis.profileNegative', { profile: 'straightLine', period: null, value: -5 })],
    ['a line to nowhere', { kind: 'straightLine', from: 2, to: NaN }, undefined, refused('axis.profileNotANumber', { profile: 'straightLine', period: null })],
    ['a factor of zero', { kind: 'growthPath', factor: 0 }, undefined, refused('axis.factorNotPositive', { factor: 0 })],
    ['a factor that is no number', { kind: 'growthPath', factor: NaN }, undefined, refused('axis.profileNotANumber', { profile: 'growthPath', period: null })],
    ['a milestone outside the year', { kind: 'milestone', due: 'M13' }, undefined, refused('axis.periodUnknown', { period: 'M13', periods: TWELVE_STEPS })],
    ['a sum that is to be held', { kind: 'hold' }, undefined, refused('axis.holdNeedsLevel', {})],
    ['a year of eleven months', { kind: 'equal' }, TWELVE_STEPS.slice(1), refused('axis.periodCount', { found: 11 })],
    ['a year of fourteen periods', { kind: 'equal' }, [...THIRTEEN_STEPS, 'M14'], refused('axis.periodCount', { found: 14 })],
  ])('%s', (_, profile, periods, expected) => {
    expect(problemOf(periodWeights(profile, periods))).toEqual(expected);
  });
});

test('a stored profile of a kind unknown here is refused, for sums and for levels', () => {
  const stored = JSON.parse('{"kind":"lunar"}') as Profile;
  expect(problemOf(periodWeights(stored))).toEqual(refused('axis.profileUnknown', { kind: 'lunar' }));
  expect(problemOf(levelPath({ from: 1, to: 2, profile: stored }))).toEqual(refused('axis.profileUnknown', { kind: 'lunar' }));
});

describe('the thirteenth period', () => {
  test('has a name and comes behind December', () => {
    expect(THIRTEEN_STEPS).toEqual(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M12', 'M13']);
    expect(TWELVE_STEPS).toEqual(THIRTEEN_STEPS.slice(0, 12));
    expect([periodName('M13', 'vi'), periodName('M13', 'en')]).toEqual(['Đến 31/01 năm sau', 'To 31 January']);
    expect([periodName('M13', 'vi', 'short'), periodName('M13', 'en', 'short')]).toEqual(['31/01', 'to 31 Jan']);
  });

  test.each<[string, Profile, readonly number[]]>([
    ['equal', { kind: 'equal' }, Array<number>(13).fill(1)],
    ['in the quarters, a tenth of a quarter more', { kind: 'quarters', weights: [0.1, 0.2, 0.3, 0.4], thirteenth: 0.1 }, [0.1, 0.1, 0.1, 0.2, 0.2, 0.2, 0.3, 0.3, 0.3, 0.4, 0.4, 0.4, 0.3]],
    ['at the end of a line', { kind: 'straightLine', from: 1, to: 2 }, [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]],
    ['at the end of a path of growth', { kind: 'growthPath', factor: 2 }, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096]],
    ['as the due period', { kind: 'milestone', due: 'M13' }, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
  ])('%s', (_, profile, expected) => {
    expect(weightsOf(profile, THIRTEEN_STEPS)).toEqual(expected);
  });

  /** Bắc Giang, December 2023: by 31 January 2024 at least 98 % of the year's investment plan; a plan of 1 000 tỷ, in triệu. */
  const plan = 1_000_000;
  const target = 0.98 * plan;
  const disbursement: Profile = { kind: 'quarters', weights: [10, 20, 25, 35], thirteenth: 8 };

  test('98 % of 1 000 tỷ disbursed by 31 January: January counts to the old year', () => {
    const { shares, explanation } = valueOf(carryForward(target, weightsOf(disbursement, THIRTEEN_STEPS), { ids: THIRTEEN_STEPS }));
    const quarters = [0, 3, 6, 9].map((start) => sum(shares.slice(start, start + 3)));
    expect([...quarters, shares[12]]).toEqual([100_000, 200_000, 250_000, 350_000, 80_000]);
    expect(explanation.slice(11).map(({ id, running }) => [id, running])).toEqual([['M12', 900_000], ['M13', 980_000]]);
  });

  test('over units and thirteen periods, every total exact', () => {
    const recipients = [{ id: 'Ban QLDA tỉnh', weight: 610.5 }, { id: 'Phú Lương', weight: 58.25 }, { id: 'Đại Từ', weight: 93 }, { id: 'Võ Nhai', weight: 41 }];
    const { cells, year, periods } = valueOf(
      splitTwoWay({ total: target, recipients, periodWeights: weightsOf(disbursement, THIRTEEN_STEPS), periods: THIRTEEN_STEPS }),
    );
    expect(cells.map(sum)).toEqual(year.shares);
    expect(columnSums(cells)).toEqual(periods.shares);
    expect(periods.shares[12]).toBe(80_000);
    expect(sum(year.shares)).toBe(980_000);
  });

  test('a gap names it in the words of the planner', () => {
    expect(problemOf(carryForward(1, [...ACTUALS, null], { ids: THIRTEEN_STEPS }))).toEqual(refused('allocation.missingWeight', { ids: ['M13'] }));
  });
});

describe('19.515 tỷ đồng of Thái Nguyên, in triệu', () => {
  test('quarters of 22/25/25/28 % are met to the unit', () => {
    const { shares } = valueOf(carryForward(19_515_000, weightsOf({ kind: 'quarters', weights: [22, 25, 25, 28] })));
    expect([0, 3, 6, 9].map((start) => sum(shares.slice(start, start + 3)))).toEqual([4_293_300, 4_878_750, 4_878_750, 5_464_200]);
  });

  test("last year's shape: every month's share of the year is last year's", () => {
    const { shares } = valueOf(carryForward(19_515_000, weightsOf({ kind: 'lastYear', actuals: ACTUALS })));
    shares.forEach((share, month) => expect(Math.abs(share / 19_515_000 - ACTUALS[month]! / sum(ACTUALS))).toBeLessThan(1e-7));
    expect(sum(shares)).toBe(19_515_000);
  });
});

test('quarters with a thirteenth period: totals are those of five weights alone, decimals too', () => {
  const weight = fc.integer({ min: 0, max: 9999 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.array(weight, { minLength: 5, maxLength: 5 }), (total, weights) => {
      if (weights.every((value) => value === 0)) return;
      const profile: Profile = { kind: 'quarters', weights: weights.slice(0, 4), thirteenth: weights[4]! };
      const { shares } = valueOf(carryForward(total, weightsOf(profile, THIRTEEN_STEPS)));
      const five = [...[0, 3, 6, 9].map((start) => sum(shares.slice(start, start + 3))), shares[12]];
      expect(five).toEqual(valueOf(carryForward(total, weights)).shares);
    }),
  );
});
