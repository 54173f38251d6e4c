import fc from 'fast-check';
import { carryForward, seasonalShape, type BenchmarkYear } from '../../../src/allocation';
import { problemOf, refused, sum, valueOf } from '../figures';

const year = (id: string, indicator: readonly (number | null)[], total: number | null = null): BenchmarkYear => ({ id, indicator, total });

test('the mean of the shares, not of the figures: a large year counts no more than a small one', () => {
  const shape = valueOf(seasonalShape({ years: [year('2022', [10, 30]), year('2023', [300, 100])] }));
  expect(shape.shares).toEqual([[0.25, 0.75], [0.75, 0.25]]);
  expect(shape.weights).toEqual([0.5, 0.5]);
});

test('harvest months: zeros stay zero, and the shape phases a total', () => {
  const years = [year('2022', [0, 0, 0, 0, 40, 160, 0, 0, 30, 120, 50, 0]), year('2023', [0, 0, 0, 0, 60, 140, 0, 0, 40, 120, 40, 0])];
  const { weights } = valueOf(seasonalShape({ years }));
  expect(weights.map((weight) => Math.round(weight * 10_000))).toEqual([0, 0, 0, 0, 1250, 3750, 0, 0, 875, 3000, 1125, 0]);
  expect(valueOf(carryForward(1000, weights)).shares).toEqual([0, 0, 0, 0, 125, 375, 0, 0, 87, 300, 113, 0]);
});

test('with totals the months are benchmarked first', () => {
  const quarters = [50, 100, 150, 100];
  const years = [500, 400, 300, 400, 500].map((total, index) => year(`${index}`, quarters, total));
  const { weights, shares } = valueOf(seasonalShape({ years }));
  // The first year's Denton–Cholette quarters are 64,33 / 127,81 / 187,82 / 120,04 of 500.
  expect(shares[0]!.map((share) => share.toFixed(4))).toEqual(['0.1287', '0.2556', '0.3756', '0.2401']);
  expect(sum([...weights])).toBeCloseTo(1, 12);
  expect(weights.map((weight) => weight.toFixed(4))).toEqual(['0.1257', '0.2499', '0.3740', '0.2504']);
});

test('a year without a total among others with one follows the ratio of its neighbours', () => {
  const { shares } = valueOf(seasonalShape({ years: [year('a', [1, 3], 400), year('b', [2, 2])] }));
  expect(shares).toEqual([[0.25, 0.75], [0.5, 0.5]]);
});

test.each([
  ['no years', [], refused('benchmark.tooFewYears', { years: 0, needed: 1 })],
  ['an open year', [year('a', [1, 2], 6), year('b', [1])], refused('benchmark.lengthDiffers', { year: 'b', has: 1, due: 2 })],
  ['a year of zeros', [year('a', [1, 2]), year('b', [0, 0])], refused('benchmark.emptyYear', { year: 'b' })],
  ['a total of zero', [year('a', [1, 2], 3), year('b', [1, 1], 0)], refused('benchmark.emptyYear', { year: 'b' })],
  ['negative months', [year('a', [4, -1])], refused('benchmark.notPositive', { at: [{ year: 'a', period: 2, periods: 2 }] })],
  ['missing months', [year('a', [4, null])], refused('benchmark.missingIndicator', { at: [{ year: 'a', period: 2, periods: 2 }] })],
  ['zeros where totals ask for a ratio', [year('a', [4, 0], 5)], refused('benchmark.notPositive', { at: [{ year: 'a', period: 2, periods: 2 }] })],
])('refused: %s', (_, years, expected) => {
  expect(problemOf(seasonalShape({ years }))).toEqual(expected);
});

test('weights are not negative and come to one', () => {
  const months = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }).filter((row) => sum(row) > 0);
  fc.assert(
    fc.property(fc.array(months, { minLength: 1, maxLength: 5 }), (rows) => {
      const { weights } = valueOf(seasonalShape({ years: rows.map((row, index) => year(`${index}`, row)) }));
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
      expect(sum([...weights])).toBeCloseTo(1, 12);
      const first = rows.reduce((total, row) => total + row[0]! / sum(row), 0) / rows.length;
      expect(weights[0]).toBeCloseTo(first, 12);
    }),
  );
});
