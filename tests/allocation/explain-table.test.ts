/** Why each cell is where it is: every unit against the nearest whole number has a line that needs it. */
import fc from 'fast-check';
import { balance, explainTable } from '../../src/allocation';
import { columnSums, limitsOf, problemOf, refused, sum, table, valueOf } from './figures';
import { possible, shape } from './tables';

test('three communes, three months: what was rounded the other way, and for which line', () => {
  // Each row wants 3⅓ three times; rows of 10 need one 4 each, and the months ask for 11, 10, 9.
  const request = table([10, 10, 10], [11, 10, 9], [[1, 1, 1], [1, 1, 1], [1, 1, 1]]);
  const balanced = valueOf(balance(request));
  const { reasons, nearest, rows, columns } = valueOf(explainTable(request, balanced));
  // The fits are 11/3, 10/3, 3: the rows' nearest are 4, 3, 3 and hold; the months' are 12, 9, 9.
  expect(nearest).toEqual([[4, 3, 3], [4, 3, 3], [4, 3, 3]]);
  expect(rows).toEqual(['r1', 'r2', 'r3'].map((id) => ({ id, total: 10, nearest: 10, short: 0 })));
  expect(columns).toEqual([
    { id: 'c1', total: 11, nearest: 12, short: -1 },
    { id: 'c2', total: 10, nearest: 9, short: 1 },
    { id: 'c3', total: 9, nearest: 9, short: 0 },
  ]);
  const counts = reasons.flat().reduce<Record<string, number>>((all, reason) => ({ ...all, [reason]: (all[reason] ?? 0) + 1 }), {});
  expect(counts).toEqual({ nearest: 4, column: 2, whole: 3 });
  const moved = balanced.cells.findIndex((row) => row[0] === 3);
  expect(reasons[moved]).toEqual(['column', 'column', 'whole']);
});

test('pins, zeros and bounds are named as what they are', () => {
  const request = table([90, 90, 20], [60, 120, 20], [[1, 1, 0], [1, 1, 1], [0, 0, 1]], {
    pins: [{ row: 'r2', column: 'c3', value: 5 }],
    bounds: [{ row: 'r1', column: 'c1', max: 20 }, { row: 'r3', column: 'c1', min: 4, max: 9 }, { row: 'r3', column: 'c2', min: 1 }],
  });
  const { reasons } = valueOf(explainTable(request, valueOf(balance(request))));
  expect(reasons).toEqual([
    ['max', 'whole', 'empty'],
    ['whole', 'whole', 'pin'],
    ['min', 'min', 'whole'],
  ]);
});

test('a row and a column that both need the unit; a cell that only passes one on', () => {
  const request = table([1, 1], [1, 1], [[1, 1], [1, 1]]);
  const { reasons, rows } = valueOf(explainTable(request, { cells: [[1, 0], [0, 1]], fit: [[0.5, 0.5], [0.5, 0.5]] }));
  expect(reasons).toEqual([['nearest', 'both'], ['both', 'nearest']]);
  expect(rows[0]).toEqual({ id: 'r1', total: 1, nearest: 2, short: -1 });
  const passing = valueOf(explainTable(request, { cells: [[1, 0], [0, 1]], fit: [[0.4, 0.6], [0.6, 0.4]] }));
  expect(passing.reasons).toEqual([['exchange', 'exchange'], ['exchange', 'exchange']]);
  expect(passing.columns).toEqual(['c1', 'c2'].map((id) => ({ id, total: 1, nearest: 1, short: 0 })));
});

test('a row that has to close against its own nearest numbers', () => {
  const request = table([2, 8], [4, 3, 3], [[1, 1, 1], [1, 1, 1]]);
  const fit = [[0.8, 0.6, 0.6], [3.2, 2.4, 2.4]];
  const { reasons, rows, columns } = valueOf(explainTable(request, { cells: [[1, 1, 0], [3, 2, 3]], fit }));
  expect(rows).toEqual([{ id: 'r1', total: 2, nearest: 3, short: -1 }, { id: 'r2', total: 8, nearest: 7, short: 1 }]);
  expect(columns.map((column) => column.short)).toEqual([0, 0, 0]);
  expect(reasons).toEqual([['nearest', 'nearest', 'row'], ['nearest', 'nearest', 'row']]);
});

test('a whole unit and more from the fit is said to be beyond it', () => {
  const request = table([3, 3], [3, 3], [[1, 1], [1, 1]]);
  const { reasons } = valueOf(explainTable(request, { cells: [[3, 0], [0, 3]], fit: [[1.5, 1.5], [1.5, 1.5]] }));
  expect(reasons).toEqual([['beyond', 'beyond'], ['beyond', 'beyond']]);
});

test('a table turned round or mirrored is explained like the table itself', () => {
  const weights = Array.from({ length: 3 }, (_, i) => Array.from({ length: 40 }, (_, j) => 1 + ((i * 7 + j * 3) % 5)));
  const totals = Array.from({ length: 40 }, (_, j) => 5 + (j % 4));
  const all = sum(totals);
  const rows = [100, 90, all - 190];
  const held = { bounds: [{ row: 'r1', column: 'c3', max: 1 }] };
  const wide = table(rows, totals, weights, held);
  const straight = valueOf(explainTable(wide, valueOf(balance(wide))));
  const mirrored = table(rows.map((value) => -value), totals.map((value) => -value), weights, { bounds: [{ row: 'r1', column: 'c3', min: -1 }] });
  const back = valueOf(explainTable(mirrored, valueOf(balance(mirrored))));
  expect(straight.reasons[0]?.[2]).toBe('max');
  expect(back.reasons[0]?.[2]).toBe('min');
  expect(back.reasons.flat().map((reason) => (reason === 'min' ? 'max' : reason))).toEqual(straight.reasons.flat());
  expect(back.columns.map(({ total, short }) => [0 - total, 0 - short])).toEqual(straight.columns.map(({ total, short }) => [total, short]));
  expect(straight.rows.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
});

test('units against the nearest add up, line by line, to what the nearest miss; every reason is true', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(shape(10, 12, 20, 1), shape(4, 4, 5, 2)), (given) => {
      const request = possible(given);
      const balanced = valueOf(balance(request));
      const { reasons, nearest, rows, columns } = valueOf(explainTable(request, balanced));
      const moved = balanced.cells.map((row, i) => row.map((value, j) => value - nearest[i]![j]!));
      expect(rows.map((row) => row.short)).toEqual(moved.map(sum));
      expect(columns.map((column) => column.short)).toEqual(columnSums(moved));
      expect(rows.map((row) => row.nearest)).toEqual(nearest.map(sum));
      const { low, high } = limitsOf(request);
      const pins = new Set((request.pins ?? []).map((pin) => `${pin.row} ${pin.column}`));
      reasons.forEach((line, i) =>
        line.forEach((reason, j) => {
          seen.add(reason);
          const [value, away] = [balanced.cells[i]![j]!, moved[i]![j]!];
          const [row, column] = [rows[i]!, columns[j]!];
          // Bounds that leave one value are a pin by another name.
          if (reason === 'pin') expect([value, value]).toEqual([low[i]![j], high[i]![j]]);
          if (pins.has(`${row.id} ${column.id}`)) expect(reason).toBe('pin');
          if (reason === 'empty') expect([value, request.pattern[i]![j]]).toEqual([0, 0]);
          if (reason === 'min') expect(value).toBe(low[i]![j]);
          if (reason === 'max') expect(value).toBe(high[i]![j]);
          const isAgainst = ['row', 'column', 'both', 'exchange'].includes(reason);
          expect(away !== 0).toBe(isAgainst);
          if (isAgainst) {
            const needs = [away * row.short > 0, away * column.short > 0];
            expect(needs).toEqual([reason === 'row' || reason === 'both', reason === 'column' || reason === 'both']);
          }
        }),
      );
    }),
    { numRuns: 150 },
  );
  for (const reason of ['pin', 'empty', 'nearest', 'whole', 'row', 'column']) expect(seen).toContain(reason);
  expect(seen).not.toContain('beyond');
});

describe('refusals', () => {
  const request = table([2, 2], [2, 2], [[1, 1], [1, 1]]);
  const fit = [[1, 1], [1, 1]];
  test.each([
    ['a row that was edited since', [[1, 2], [1, 1]], { kind: 'row', id: 'r1' } as const],
    ['a column that was edited since', [[2, 0], [1, 1]], { kind: 'column', id: 'c1' } as const],
    ['another number of rows', [[1, 1]], null],
    ['a short row', [[1, 1], [1]], null],
    ['a figure that is none', [[1, 1], [1, NaN]], null],
  ])('%s', (_, cells, line) => {
    expect(problemOf(explainTable(request, { cells, fit }))).toEqual(refused('balance.foreignTable', { line }));
  });

  test('what balance refuses', () => {
    expect(problemOf(explainTable(table([NaN], [1], [[1]]), { cells: [[1]], fit: [[1]] }))).toEqual(refused('allocation.notANumber', { what: 'total', id: 'r1' }));
  });
});
