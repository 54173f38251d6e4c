import fc from 'fast-check';
import { closeShares, shareGivesAmount, sharesGiveTarget, type StructureIdentityRequest } from '../../../src/allocation';
import { problemOf, refused, sum, valueOf } from '../figures';

/** Three units with the structures they print; figures are illustrative. */
const request: StructureIdentityRequest = {
  parts: ['CN', 'DV', 'NN'],
  units: [
    { id: 'Phổ Yên', whole: 5000, shares: [702, 250, 48] },
    { id: 'Sông Công', whole: 3000, shares: [551, 380, 69] },
    { id: 'Phú Lương', whole: 2000, shares: [349, 396, 255] },
  ],
  target: [586, 318, 96],
  decimals: 1,
};

test('the units’ structures weighted by their wholes give 58,6/31,8/9,6 within rounding', () => {
  // 586,1, 318,2 and 95,7 tenths of a percent.
  expect(valueOf(sharesGiveTarget(request))).toEqual([
    { part: 'CN', mean: 586.1, target: 586, holds: true, error: 0 },
    { part: 'DV', mean: 318.2, target: 318, holds: true, error: 0 },
    { part: 'NN', mean: 95.7, target: 96, holds: true, error: 0 },
  ]);
});

test('where no true values can agree the least error is given', () => {
  const [industry, services, farming] = valueOf(sharesGiveTarget({ ...request, target: [600, 318, 82] }));
  // The mean may be 586,6 at most, 60,0 stands for 599,5 at least.
  expect(industry).toEqual({ part: 'CN', mean: 586.1, target: 600, holds: false, error: 12.9 });
  expect(services?.holds).toBe(true);
  expect(farming?.error).toBeCloseTo(12.7, 10);
});

test('a difference of exactly one printed unit cannot be rounding, since the upper end is open', () => {
  const one = { parts: ['a'], units: [{ id: 'x', whole: 7, shares: [318] }], target: [319], decimals: 1 };
  expect(valueOf(sharesGiveTarget(one))).toEqual([{ part: 'a', mean: 318, target: 319, holds: false, error: 0 }]);
  expect(valueOf(sharesGiveTarget({ ...one, printing: { units: 'closed', target: 'rounded' } }))[0]?.holds).toBe(true);
  expect(valueOf(sharesGiveTarget({ ...one, target: [320], printing: { units: 'closed', target: 'closed' } }))[0]?.holds).toBe(false);
});

test('a unit whose whole is nothing has no shares and does not count', () => {
  const units = [...request.units, { id: 'mới', whole: 0, shares: [null, null, null] }];
  expect(valueOf(sharesGiveTarget({ ...request, units }))).toEqual(valueOf(sharesGiveTarget(request)));
});

test.each<[string, Partial<StructureIdentityRequest>, ReturnType<typeof problemOf>]>([
  ['no parts', { parts: [] }, refused('allocation.noRecipients', {})],
  ['no units', { units: [] }, refused('allocation.noRecipients', {})],
  ['nothing to weigh with', { units: [{ id: 'x', whole: 0, shares: [] }] }, refused('structures.noWhole', { whole: 0 })],
  ['a negative whole', { units: [{ id: 'x', whole: -1, shares: [] }] }, refused('structures.negativeAmount', { id: 'x', amount: -1 })],
  ['half a whole', { units: [{ id: 'x', whole: 0.5, shares: [] }] }, refused('allocation.notANumber', { what: 'total', id: 'x' })],
  ['a share missing', { units: [{ id: 'x', whole: 1, shares: [1, null, 1] }] }, refused('allocation.missingFigure', { id: 'x', column: 'DV' })],
  ['half a share', { units: [{ id: 'x', whole: 1, shares: [0.5] }] }, refused('allocation.notANumber', { what: 'weight', id: 'x', column: 'CN' })],
  ['a target missing', { target: [586] }, refused('allocation.missingFigure', { id: 'DV' })],
  ['half a target', { target: [0.5] }, refused('allocation.notANumber', { what: 'total', id: 'CN' })],
  ['wholes beyond 2^53', { units: [{ id: 'x', whole: 2 ** 53 - 1, shares: [1, 1, 1] }, { id: 'y', whole: 1, shares: [1, 1, 1] }] }, refused('allocation.totalTooLarge', { total: 2 ** 53 })],
  ['decimals that are none', { decimals: NaN }, refused('allocation.decimalsInvalid', { decimals: 'NaN' })],
])('refused: %s', (_, change, expected) => {
  expect(problemOf(sharesGiveTarget({ ...request, ...change }))).toEqual(expected);
});

test('true structures never fail, rounded or closed; a target moved by more than rounding always does', () => {
  const anyUnits = fc.array(
    fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 3, maxLength: 3 }).filter((amounts) => sum(amounts) > 0),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(anyUnits, fc.boolean(), (amounts, isClosed) => {
      const print = (parts: readonly number[]): number[] =>
        isClosed
          ? closeShares(parts, 1000).map((share) => share!)
          : parts.map((part) => Math.floor((2000 * part + sum(parts)) / (2 * sum(parts))));
      const place = [0, 1, 2].map((part) => sum(amounts.map((unit) => unit[part]!)));
      const printing = isClosed ? ('closed' as const) : ('rounded' as const);
      const verdicts = valueOf(
        sharesGiveTarget({
          parts: ['a', 'b', 'c'],
          units: amounts.map((unit, index) => ({ id: `u${index}`, whole: sum(unit), shares: print(unit) })),
          target: print(place),
          decimals: 1,
          printing: { units: printing, target: printing },
        }),
      );
      expect(verdicts.map((verdict) => verdict.holds)).toEqual([true, true, true]);
      const moved = valueOf(
        sharesGiveTarget({
          parts: ['a'],
          units: amounts.map((unit, index) => ({ id: `u${index}`, whole: sum(unit), shares: [print(unit)[0]!] })),
          target: [print(place)[0]! + 4],
          decimals: 1,
          printing: { units: printing, target: printing },
        }),
      )[0]!;
      expect(moved.holds).toBe(false);
      expect(moved.error).toBeCloseTo(Math.abs(moved.target - moved.mean) - (isClosed ? 2 : 1), 8);
    }),
    { numRuns: 300 },
  );
});

describe('share × whole = amount', () => {
  const row = { share: 318, decimals: 1, whole: 19_515, amount: 6206 };

  test.each([
    // 31,75 % of 19.515 is 6.196,01, 31,85 % is 6.215,53.
    [6196, false, 0.0125],
    [6197, true, 0],
    [6206, true, 0],
    [6215, true, 0],
    [6216, false, 0.4725],
    [7000, false, 784.4725],
    [0, false, 6196.0125],
  ])('31,8 %% of 19.515: %i', (figure, holds, error) => {
    const verdict = valueOf(shareGivesAmount({ ...row, amount: figure }));
    expect(verdict.holds).toBe(holds);
    expect(verdict.error).toBeCloseTo(error, 9);
  });

  test('the lower end prints as the share, the upper end as the next', () => {
    expect(valueOf(shareGivesAmount({ share: 318, decimals: 1, whole: 2000, amount: 635 }))).toEqual({ holds: true, error: 0 });
    expect(valueOf(shareGivesAmount({ share: 318, decimals: 1, whole: 2000, amount: 637 }))).toEqual({ holds: false, error: 0 });
  });

  test('printed figures are given their own rounding', () => {
    // (19.514,5; 19.515,5) × 31,75…31,85 % is 6.195,85…6.215,69.
    expect(valueOf(shareGivesAmount({ ...row, amount: 6196, printed: true })).holds).toBe(true);
    expect(valueOf(shareGivesAmount({ ...row, amount: 6216, printed: true })).holds).toBe(true);
    const far = valueOf(shareGivesAmount({ ...row, amount: 6217, printed: true }));
    expect(far.holds).toBe(false);
    expect(far.error).toBeCloseTo(6216.5 - 6215.68675, 9);
    expect(valueOf(shareGivesAmount({ ...row, amount: 6194, printed: true })).error).toBeCloseTo(6195.85375 - 6194.5, 9);
  });

  test('a negative share mirrors, and nothing of nothing is any share', () => {
    expect(valueOf(shareGivesAmount({ share: -5, decimals: 1, whole: 20_000, amount: -100 })).holds).toBe(true);
    expect(valueOf(shareGivesAmount({ share: -5, decimals: 1, whole: 20_000, amount: 100 }))).toEqual({ holds: false, error: 190 });
    expect(valueOf(shareGivesAmount({ share: 318, decimals: 1, whole: 0, amount: 0 }))).toEqual({ holds: true, error: 0 });
    expect(valueOf(shareGivesAmount({ share: 318, decimals: 1, whole: 0, amount: 3 }))).toEqual({ holds: false, error: 3 });
    expect(valueOf(shareGivesAmount({ share: 0, decimals: 1, whole: 0, amount: 1, printed: true })).holds).toBe(false);
  });

  test.each<[string, Partial<typeof row>, ReturnType<typeof problemOf>]>([
    ['half a share', { share: 0.5 }, refused('allocation.notANumber', { what: 'total', id: 'share' })],
    ['no whole', { whole: NaN }, refused('allocation.notANumber', { what: 'total', id: 'whole' })],
    ['an infinite amount', { amount: Infinity }, refused('allocation.notANumber', { what: 'total', id: 'amount' })],
    ['a negative whole', { whole: -1 }, refused('structures.negativeAmount', { id: 'whole', amount: -1 })],
    ['ten decimals', { decimals: 10 }, refused('allocation.decimalsInvalid', { decimals: '10' })],
  ])('refused: %s', (_, change, expected) => {
    expect(problemOf(shareGivesAmount({ ...row, ...change }))).toEqual(expected);
  });
});
