/** Tables at the edges of what numbers hold: sizes, zeros, shapes and signs that plain methods trip over. */
import fc from 'fast-check';
import { balance, cellRanges, type BalanceRequest } from '../../src/allocation';
import { columnSums, limitsOf, problemOf, refused, sum, table, valueOf } from './figures';
import { totalsOf } from './tables';

/** Exact sums: these totals leave no room for rounding while adding. */
function wholeSum(values: readonly number[]): bigint {
  return values.reduce((total, value) => total + BigInt(value), 0n);
}

function expectExact(request: BalanceRequest): number[][] {
  const { cells } = valueOf(balance(request));
  const [rows, columns] = totalsOf(request);
  expect(cells.map(wholeSum)).toEqual(rows.map(BigInt));
  expect(columns.map((_, j) => wholeSum(cells.map((row) => row[j]!)))).toEqual(columns.map(BigInt));
  request.pattern.forEach((row, i) => row.forEach((weight, j) => expect(weight === 0 ? cells[i]![j] : 0).toBe(0)));
  return cells;
}

test('weights from 1e-300 to 1e300 in one table: exact, and the smallest still receive what is left to them', () => {
  const scales = [1e-300, 1e-150, 1e-9, 1, 1e9, 1e150, 1e300];
  const pattern = scales.map((row) => scales.map((column) => Math.min(1e300, Math.max(1e-300, row * column))));
  const totals = scales.map((_, i) => 100 + i);
  expectExact(table(totals, [...totals].reverse(), pattern));
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }), fc.array(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }), (powers, hidden) => {
      expectExact(table(hidden.map(sum), columnSums(hidden), powers.map((row) => row.map((power) => 10 ** power))));
    }),
    { numRuns: 150 },
  );
});

test('a scale of the whole pattern, of a row or of a column changes no figure', () => {
  const weights = [[3, 1, 2], [1, 5, 1], [2, 2, 7]];
  const given = table([101, 57, 88], [90, 76, 80], weights);
  const plain = expectExact(given);
  expect(expectExact({ ...given, pattern: weights.map((row) => row.map((weight) => weight * 2 ** 900)) })).toEqual(plain);
  expect(expectExact({ ...given, pattern: weights.map((row, i) => row.map((weight) => weight * 2 ** (i * 300 - 300))) })).toEqual(plain);
  expect(expectExact({ ...given, pattern: weights.map((row) => row.map((weight, j) => weight * 2 ** (j * 20))) })).toEqual(plain);
});

describe('totals near 2^53', () => {
  const most = 2 ** 53 - 1;

  test.each([
    ['one row', table([most], [most - 7, 4, 3], [[1, 1, 1]]), [[most - 7, 4, 3]]],
    ['one column', table([most - 7, 4, 3], [most], [[1], [1], [1]]), [[most - 7], [4], [3]]],
    ['one cell', table([most], [most], [[1]]), [[most]]],
  ])('%s', (_, request, cells) => {
    expect(expectExact(request)).toEqual(cells);
    expect(valueOf(cellRanges(request))).toEqual({ least: cells, greatest: cells });
  });

  test('twelve months of three provinces, to the unit', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(2 ** 31 - 1), { minLength: 12, maxLength: 12 }), { minLength: 3, maxLength: 3 }), fc.integer({ min: 1, max: 12 }), (draw, spread) => {
        const scale = Math.floor(most / (36 * 2 ** 31));
        const hidden = draw.map((row, i) => row.map((value, j) => value * scale + ((i * j) % 7)));
        expectExact(table(hidden.map(sum), columnSums(hidden), draw.map((row, i) => row.map((_, j) => 1 + ((i + j) % spread)))));
      }),
      { numRuns: 60 },
    );
  });

  test('pins below zero count towards what must stay exact', () => {
    const request = table([10, 10], [10, 10], [[1, 1], [1, 1]]);
    const pin = (row: string, column: string, value: number): { row: string; column: string; value: number } => ({ row, column, value });
    expect(problemOf(balance({ ...request, pins: [pin('r1', 'c1', 20 - most), pin('r2', 'c2', -1)] }))).toEqual(refused('allocation.totalTooLarge', { total: most + 1 }));
    expect(problemOf(balance({ ...request, pins: [pin('r1', 'c1', most), pin('r2', 'c2', 1)] }))).toEqual(refused('allocation.totalTooLarge', { total: most + 1 }));
    const deep = 2 ** 52 - 11;
    const { cells } = valueOf(balance({ ...request, pins: [pin('r1', 'c1', -deep), pin('r2', 'c2', -deep)] }));
    expect(cells).toEqual([[-deep, deep + 10], [deep + 10, -deep]]);
  });
});

test('one row and one column take their totals as they are, whatever the weights', () => {
  const totals = [5, 0, 7, 1, 0, 12];
  const weights = [1e-9, 4, 1e9, 1, 0, 3];
  expect(expectExact(table([25], totals, [weights]))).toEqual([totals]);
  expect(expectExact(table(totals, [25], weights.map((weight) => [weight])))).toEqual(totals.map((value) => [value]));
});

test('rows and columns of total zero stay empty among full ones', () => {
  const cells = expectExact(table([0, 30, 0, 20], [25, 0, 25], [[1, 1, 1], [1, 9, 1], [0, 0, 0], [2, 1, 1]]));
  expect(cells[0]).toEqual([0, 0, 0]);
  expect(cells[2]).toEqual([0, 0, 0]);
  expect(cells.map((row) => row[1])).toEqual([0, 0, 0, 0]);
});

test('a table of nothing is nothing', () => {
  expect(expectExact(table([0, 0], [0, 0, 0], [[1, 0, 1], [0, 0, 0]]))).toEqual([[0, 0, 0], [0, 0, 0]]);
});

test('pins that equal their totals leave the rest of the line at zero', () => {
  const cells = valueOf(
    balance(table([10, 10, 10], [10, 12, 8], [[1, 1, 1], [1, 1, 1], [1, 1, 1]], { pins: [{ row: 'r1', column: 'c1', value: 10 }, { row: 'r2', column: 'c3', value: 8 }] })),
  ).cells;
  expect(cells).toEqual([[10, 0, 0], [0, 2, 8], [0, 10, 0]]);
});

test('thousands of structural zeros: a band in which every cell but a few is blocked', () => {
  const size = 400;
  const pattern = Array.from({ length: size }, (_, i) => Array.from({ length: 12 }, (__, j) => (j === i % 12 || j === (i + 1) % 12 ? 1 + (i % 3) : 0)));
  const hidden = pattern.map((row, i) => row.map((weight, j) => (weight === 0 ? 0 : 3 + ((i * 5 + j * 3) % 11))));
  const request = table(hidden.map(sum), columnSums(hidden), pattern);
  const cells = expectExact(request);
  const { fit, diagnostics } = valueOf(balance(request));
  expect(diagnostics).toMatchObject({ neighbour: true, optimal: true });
  cells.forEach((row, i) => row.forEach((value, j) => expect(Math.abs(value - fit[i]![j]!)).toBeLessThan(1)));
});

test('zeros that leave one table only: it is found, and every range is a point', () => {
  const size = 30;
  const pattern = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (j === i || j === i + 1 ? 1 : 0)));
  const hidden = pattern.map((row, i) => row.map((weight, j) => weight * (1 + ((i + 2 * j) % 5))));
  const request = table(hidden.map(sum), columnSums(hidden), pattern);
  expect(expectExact(request)).toEqual(hidden);
  expect(valueOf(cellRanges(request))).toEqual({ least: hidden, greatest: hidden });
});

test('forty indicators wide: exact, within bounds, next to the fit', () => {
  const hidden = Array.from({ length: 25 }, (_, i) => Array.from({ length: 40 }, (__, j) => (i * 13 + j * 7) % 23));
  const bounds = hidden.flatMap((row, i) => row.flatMap((value, j) => ((i + j) % 5 === 0 ? [{ row: `r${i + 1}`, column: `c${j + 1}`, min: Math.max(0, value - 2), max: value + 3 }] : [])));
  const request = table(hidden.map(sum), columnSums(hidden), hidden.map((row) => row.map((value) => value + 1)), { bounds });
  const { cells, fit, diagnostics } = valueOf(balance(request));
  expect(cells.map(sum)).toEqual(hidden.map(sum));
  expect(columnSums(cells)).toEqual(columnSums(hidden));
  const { low, high } = limitsOf(request);
  const outside = cells.flatMap((row, i) => row.filter((value, j) => value < low[i]![j]! || value > high[i]![j]! || Math.abs(value - fit[i]![j]!) >= 1));
  expect(outside).toEqual([]);
  expect(diagnostics).toMatchObject({ neighbour: true, optimal: true });
});

test('a wholly negative table mirrors the positive one, pins and bounds too', () => {
  const cell = fc.record({ value: fc.nat(30), weight: fc.integer({ min: 1, max: 9 }), hold: fc.constantFrom('free', 'free', 'pin', 'bound') });
  const mirror = (value: number): number => 0 - value;
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const places = rows.flatMap((row, i) => row.map((each, j) => ({ ...each, row: `r${i + 1}`, column: `c${j + 1}` })));
      const made = (sign: (value: number) => number): BalanceRequest =>
        table(rows.map((row) => sign(sum(row.map((each) => each.value)))), [0, 1, 2, 3, 4].map((j) => sign(sum(rows.map((row) => row[j]!.value)))), rows.map((row) => row.map((each) => each.weight)), {
          pins: places.filter((each) => each.hold === 'pin').map(({ row, column, value }) => ({ row, column, value: sign(value) })),
          bounds: places
            .filter((each) => each.hold === 'bound')
            .map(({ row, column, value }) => {
              const [low, high] = [sign(Math.max(0, value - 1)), sign(value + 2)];
              return { row, column, min: Math.min(low, high), max: Math.max(low, high) };
            }),
        });
      const [up, down] = [valueOf(balance(made((value) => value))), valueOf(balance(made(mirror)))];
      expect(down.cells.map((row) => row.map(mirror))).toEqual(up.cells);
      expect(up.cells.map(sum)).toEqual(rows.map((row) => sum(row.map((each) => each.value))));
    }),
    { numRuns: 100 },
  );
});
