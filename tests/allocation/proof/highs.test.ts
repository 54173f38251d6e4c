/** The rounding against HiGHS: the same optimum, and impossible exactly when HiGHS says so. */
import type { Highs } from 'highs';
import { balance } from '../../../src/allocation';
import { roundWithin } from '../../../src/allocation/balance/round';
import { columnSums, squaredDistance, sum, table, valueOf } from '../figures';
import { isPossible, leastDistance, startHighs } from './highs';
import { limitsOf, neighbourLimits } from './oracles';
import { randomFor } from './random';
import { randomTable } from './requests';

const SEED = 20_261_122;
let highs: Highs;
beforeAll(async () => {
  highs = await startHighs();
});

test('HiGHS knows the two optima of the table where they differ: 2,22 of the neighbours, 1,78 of all', () => {
  const [third, eightNinths] = [1 / 3, 8 / 9];
  const fit = [[1, third, third, third], ...Array.from({ length: 3 }, () => [third, eightNinths, eightNinths, eightNinths])];
  const request = table([2, 3, 3, 3], [2, 3, 3, 3], fit);
  expect(leastDistance(highs, request, fit, neighbourLimits(fit))).toBeCloseTo(20 / 9, 7);
  expect(leastDistance(highs, request, fit, limitsOf(request))).toBeCloseTo(16 / 9, 7);
});

test.each([
  [60, 12, 0.05],
  [60, 12, 0.3],
  [37, 12, 0],
  [12, 12, 0.1],
])('%i × %i with %d zeros: no neighbour table is closer to the fit', (height, width, zeros) => {
  const random = randomFor(SEED, height * 100 + zeros * 10);
  const hidden = Array.from({ length: height }, () => Array.from({ length: width }, () => (random.chance(zeros) ? 0 : random.whole(1, 400))));
  const pattern = hidden.map((row) => row.map((value) => (value === 0 ? 0 : 0.2 + random.next())));
  const request = table(hidden.map(sum), columnSums(hidden), pattern);
  const { cells, fit } = valueOf(balance(request));
  const best = leastDistance(highs, request, fit, neighbourLimits(fit));
  expect(best).not.toBeNull();
  expect(squaredDistance(cells, fit)).toBeCloseTo(best ?? NaN, 5);
});

test('with limits of its own instead of floor and ceiling the rounding is the optimum, too', () => {
  for (let index = 0; index < 15; index += 1) {
    const random = randomFor(SEED + 1, index);
    const { request } = randomTable('bounds', random);
    const limits = limitsOf(request);
    const { fit } = valueOf(balance(request));
    // A fit moved off its totals: neighbours do not add up any more.
    const off = fit.map((row) => row.map((value) => Math.max(0, value + 1.2 * (random.next() - 0.5))));
    const flat = (grid: readonly (readonly number[])[]): Float64Array => Float64Array.from(grid.flat());
    const rounded = roundWithin({
      rows: request.rows.length,
      columns: request.columns.length,
      rowTotals: Float64Array.from(request.rows, ({ total }) => total),
      columnTotals: Float64Array.from(request.columns, ({ total }) => total),
      fit: flat(off),
      lower: flat(limits.low),
      upper: flat(limits.high),
    });
    const width = request.columns.length;
    const cells = request.rows.map((_, row) => Array.from(rounded?.cells.slice(row * width, (row + 1) * width) ?? []));
    expect([index, cells.map(sum)]).toEqual([index, request.rows.map(({ total }) => total)]);
    const best = leastDistance(highs, request, off, limits);
    // Null: further than the arcs given to HiGHS reach, which the optimum may be where bounds are tight.
    if (best !== null) expect(squaredDistance(cells, off) - best).toBeLessThan(1e-5 * Math.max(1, best));
  }
});

test('refused exactly when HiGHS finds no table', () => {
  const answers = { possible: 0, impossible: 0 };
  for (let index = 0; index < 100; index += 1) {
    const { request } = randomTable('contested', randomFor(SEED + 2, index));
    const expected = isPossible(highs, request, limitsOf(request));
    expect([index, balance(request).ok]).toEqual([index, expected]);
    answers[expected ? 'possible' : 'impossible'] += 1;
  }
  expect(answers.possible).toBeGreaterThan(20);
  expect(answers.impossible).toBeGreaterThan(20);
});
