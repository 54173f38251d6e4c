/** The rounding alone, on fits that need not meet their totals. */
import fc from 'fast-check';
import { balanceNested } from '../../../src/allocation';
import { roundToNeighbours, roundWithin, type NestedTask } from '../../../src/allocation/nested/round';
import { columnSums, everyTable, squaredDistance, sum, valueOf } from '../figures';

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

test('where limits keep the fit from its totals the nearest table within them is taken, and the far cells are named', () => {
  // c1 leaves 425 595 and 19 220 no choice; the fit then stops at the limits of c2 and c3, two units off.
  const split = valueOf(
    balanceNested({
      rows: ['r1', 'r2'],
      columns: ['c1', 'c2', 'c3'],
      pattern: [[37, 35, 35], [21, 26, 16]],
      sets: [
        { id: 'R1', rows: ['r1'], total: 631_346 },
        { id: 'R2', rows: ['r2'], total: 217_616 },
        { id: 'C1', columns: ['c1'], total: 444_815 },
        { id: 'C2', columns: ['c2'], total: 214_610 },
        { id: 'C3', columns: ['c3'], total: 189_537 },
      ],
      bounds: [
        { row: 'r1', column: 'c1', min: 425_595 },
        { row: 'r1', column: 'c2', max: 342_607 },
        { row: 'r1', column: 'c3', min: 188_094, max: 282_424 },
        { row: 'r2', column: 'c1', min: 19_220 },
        { row: 'r2', column: 'c2', min: 196_952 },
      ],
    }),
  );
  expect(split.cells).toEqual([[425_595, 17_657, 188_094], [19_220, 196_953, 1443]]);
  expect(split.diagnostics).toMatchObject({ neighbour: false, optimal: true });
  const far = split.cells.flatMap((row, i) => row.flatMap((share, j) => (Math.abs(share - split.fit[i]![j]!) < 1 ? [] : [{ row: `r${i + 1}`, column: `c${j + 1}`, share, fair: split.fit[i]![j]! }])));
  expect(far.length).toBeGreaterThan(0);
  expect(split.warnings).toEqual([{ code: 'balance.notNeighbour', data: { cells: expect.arrayContaining(far) as unknown } }]);
  expect((split.warnings[0]?.data as { cells: unknown[] }).cells).toHaveLength(far.length);
});
