/** The rounding alone, on fits that need not meet their totals. */
import fc from 'fast-check';
import { roundToNeighbours, roundWithin, type NestedTask } from '../../../src/allocation/nested/round';
import { columnSums, everyTable, squaredDistance, sum } from '../figures';

function taskOf(fit: readonly (readonly number[])[], rows: readonly number[], columns: readonly number[], high: readonly (readonly number[])[]): NestedTask {
  const width = columns.length;
  const cells = fit.flat();
  return {
    nodes: rows.length + width,
    from: Int32Array.from(cells, (_, cell) => Math.floor(cell / width)),
    to: Int32Array.from(cells, (_, cell) => rows.length + (cell % width)),
    supply: Float64Array.from([...rows, ...columns.map((total) => -total)]),
    fit: Float64Array.from(cells),
    lower: new Float64Array(cells.length),
    upper: Float64Array.from(high.flat()),
  };
}

const inRows = (cells: Float64Array, width: number): number[][] =>
  Array.from({ length: cells.length / width }, (_, row) => Array.from(cells.slice(row * width, (row + 1) * width)));

test('neighbours cost 2,22 where all whole numbers cost 1,78 and put 2 on the fit of 1', () => {
  const [third, eightNinths] = [1 / 3, 8 / 9];
  const fit = [[1, third, third, third], ...[1, 2, 3].map(() => [third, eightNinths, eightNinths, eightNinths])];
  const task = taskOf(fit, [2, 3, 3, 3], [2, 3, 3, 3], fit.map((row) => row.map(() => Infinity)));
  const near = roundToNeighbours(task, 16);
  const free = roundWithin(task);
  if (near === null || 'noTable' in free) throw new Error('refused');
  expect(squaredDistance(inRows(near.cells, 4), fit)).toBeCloseTo(20 / 9, 9);
  expect(squaredDistance(inRows(free.cells, 4), fit)).toBeCloseTo(16 / 9, 9);
  expect(free.cells[0]).toBe(2);
});

const tasks = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) => {
  const grid = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  return fc.record({ hidden: grid(fc.nat(4)), slack: grid(fc.nat(4)), fit: grid(fc.double({ min: 0, max: 9, noNaN: true })), shift: fc.nat(2) });
});

test('of all whole tables within the bounds none is nearer to the fit, however far off the fit is', () => {
  fc.assert(
    fc.property(tasks, ({ hidden, slack, fit, shift }) => {
      const high = hidden.map((row, i) => row.map((value, j) => Math.max(0, value + slack[i]![j]! - shift)));
      const [rows, columns] = [hidden.map(sum), columnSums(hidden)];
      const all = [...everyTable(rows, columns, hidden.map((row) => row.map(() => 0)), high)];
      const found = roundWithin(taskOf(fit, rows, columns, high));
      expect('noTable' in found).toBe(all.length === 0);
      if ('noTable' in found) return;
      const cells = inRows(found.cells, columns.length);
      expect(cells.map(sum)).toEqual(rows);
      expect(columnSums(cells)).toEqual(columns);
      cells.forEach((row, i) => row.forEach((value, j) => expect(value >= 0 && value <= high[i]![j]!).toBe(true)));
      expect(squaredDistance(cells, fit)).toBeCloseTo(Math.min(...all.map((other) => squaredDistance(other, fit))), 6);
    }),
    { numRuns: 300 },
  );
});

test('fits further off than costs can tell apart exactly are still closed, and the grain says so', () => {
  const far = 2 ** 50;
  const task = taskOf([[far, 0], [0, far]], [far, 0], [0, far], [[Infinity, Infinity], [Infinity, Infinity]]);
  const found = roundWithin(task);
  if ('noTable' in found) throw new Error('refused');
  expect(Array.from(found.cells)).toEqual([0, far, 0, 0]);
  expect(found.grain).toBeLessThan(2 ** 30);
});
