/** Generated tables against oracles that try everything. A failure prints its seed. */
import fc from 'fast-check';
import { balance, type BalanceRequest } from '../../src/allocation';
import { canImprove, columnSums, everyTable, galeGap, limitsOf, problemOf, squaredDistance, sum, table, valueOf } from './figures';
import { contested, possible, shape, totalsOf } from './tables';

test('totals are exact, pins stand, bounds hold, every cell is next to its fit', () => {
  fc.assert(
    fc.property(fc.oneof(shape(12, 12, 30), shape(40, 4, 100_000), shape(3, 40, 9)), (given) => {
      const request = possible(given);
      const { cells, fit, diagnostics } = valueOf(balance(request));
      const [rows, columns] = totalsOf(request);
      expect(cells.map(sum)).toEqual(rows);
      expect(columnSums(cells)).toEqual(columns);
      const { low, high } = limitsOf(request);
      const wrong = cells.flatMap((row, i) =>
        row.flatMap((value, j) => {
          const holds = value >= low[i]![j]! && value <= high[i]![j]! && Math.abs(value - fit[i]![j]!) < 1 + 1e-6;
          return holds ? [] : [{ i, j, value, fit: fit[i]![j] }];
        }),
      );
      expect(wrong).toEqual([]);
      expect(diagnostics).toMatchObject({ neighbour: true, optimal: true });
    }),
    { numRuns: 200 },
  );
});

test('the fit keeps the totals and, where nothing is pinned or bounded, every odds ratio of the pattern', () => {
  fc.assert(
    fc.property(shape(6, 6, 50), ({ hidden, pattern }) => {
      const weights = pattern.map((row) => row.map((weight) => weight + 1));
      const totals = hidden.map((row) => row.map((value) => value + 1));
      const { fit } = valueOf(balance(table(totals.map(sum), columnSums(totals), weights)));
      fit.forEach((row, i) => {
        expect(sum(row)).toBeCloseTo(sum(totals[i]!), 6);
        row.forEach((value, j) => {
          const [left, right] = [value * fit[0]![0]! * weights[i]![0]! * weights[0]![j]!, row[0]! * fit[0]![j]! * weights[i]![j]! * weights[0]![0]!];
          expect(left / right).toBeCloseTo(1, 6);
        });
      });
      columnSums(fit).forEach((total, j) => expect(total).toBeCloseTo(columnSums(totals)[j]!, 6));
    }),
  );
});

test('no neighbour table is closer to the fit', () => {
  fc.assert(
    fc.property(shape(4, 4, 6), (given) => {
      const request = possible(given);
      const { cells, fit } = valueOf(balance(request));
      const near = fit.map((row) => row.map((value) => Math.round(value * 1e8) / 1e8));
      const [rows, columns] = totalsOf(request);
      const low = near.map((row) => row.map(Math.floor));
      const high = near.map((row) => row.map(Math.ceil));
      let best = Infinity;
      let count = 0;
      for (const other of everyTable(rows, columns, low, high)) {
        best = Math.min(best, squaredDistance(other, fit));
        count += 1;
      }
      expect(count).toBeGreaterThan(0);
      expect(squaredDistance(cells, fit)).toBeLessThanOrEqual(best + 1e-6);
    }),
    { numRuns: 400 },
  );
});

test('of many rows, also of alike ones that all favour the same months, none is rounded worse than need be', () => {
  const months = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 12, maxLength: 12 });
  const kinds = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.integer({ min: 50, max: 400 }), kinds, months, fc.integer({ min: 1, max: 9 }), (count, sizes, profile, noise) => {
      const hidden = Array.from({ length: count }, (_, i) => profile.map((weight, j) => Math.floor((weight * sizes[i % sizes.length]!) / 30) + ((i * 7 + j * 5) % noise)));
      const { cells, fit, diagnostics } = valueOf(balance(table(hidden.map(sum), columnSums(hidden), hidden.map(() => profile))));
      expect(diagnostics.neighbour).toBe(true);
      expect(canImprove(cells, fit)).toBe(false);
    }),
    { numRuns: 15 },
  );
});

test('the test for improvable tables knows one', () => {
  const fit = [
    [0.9, 0.1],
    [0.1, 0.9],
  ];
  expect(canImprove([[1, 0], [0, 1]], fit)).toBe(false);
  expect(canImprove([[0, 1], [1, 0]], fit)).toBe(true);
});

test('refused exactly when no table exists, with the greatest violated set of columns', () => {
  let refusals = 0;
  let feasible = 0;
  fc.assert(
    fc.property(contested, (request) => {
      const [rows, columns] = totalsOf(request);
      const { low, high } = limitsOf(request);
      const exists = everyTable(rows, columns, low, high).next().done === false;
      expect(galeGap(rows, columns, low, high) === 0 && low.every((row, i) => sum(row) <= rows[i]! && sum(high[i]!) >= rows[i]!)).toBe(exists);
      const result = balance(request);
      expect(result.ok).toBe(exists);
      if (result.ok) {
        feasible += 1;
        return;
      }
      refusals += 1;
      const { code, data } = problemOf(result);
      expect(code).toMatch(/^allocation\.(infeasible|pinsExceedTotal|allPinned|boundsTooTight|emptyLine)$/);
      if (code === 'allocation.infeasible') {
        const { needed, available, gap } = data as { needed: number; available: number; gap: number };
        expect(needed - available).toBe(gap);
        expect(gap).toBe(galeGap(rows, columns, low, high));
      }
    }),
    { numRuns: 1000 },
  );
  expect(refusals).toBeGreaterThan(100);
  expect(feasible).toBeGreaterThan(100);
});

test('the order of rows and columns does not matter, and repeating gives the same', () => {
  fc.assert(
    fc.property(shape(8, 8, 12), fc.infiniteStream(fc.nat()), (given, keys) => {
      const request = possible(given);
      const shuffle = (length: number): number[] =>
        [...keys.take(length)]
          .map((key, index) => ({ index, key }))
          .sort((left, right) => left.key - right.key)
          .map((entry) => entry.index);
      const [rowOrder, columnOrder] = [shuffle(request.rows.length), shuffle(request.columns.length)];
      const shuffled: BalanceRequest = {
        ...request,
        rows: rowOrder.map((row) => request.rows[row]!),
        columns: columnOrder.map((column) => request.columns[column]!),
        pattern: rowOrder.map((row) => columnOrder.map((column) => request.pattern[row]![column]!)),
      };
      const [straight, turned] = [valueOf(balance(request)), valueOf(balance(shuffled))];
      expect(turned.cells).toEqual(rowOrder.map((row) => columnOrder.map((column) => straight.cells[row]![column]!)));
      expect(turned.fit).toEqual(rowOrder.map((row) => columnOrder.map((column) => straight.fit[row]![column]!)));
      expect(balance(request)).toEqual({ ok: true, value: straight });
    }),
  );
});
