import { balance } from '../../src/allocation';
import { BoundedCells } from '../../src/allocation/balance/clamped-factor';
import { roundWithin } from '../../src/allocation/balance/round';
import { columnSums, everyTable, limitsOf, problemOf, refused, squaredDistance, sum, table, valueOf } from './figures';

const third = 1 / 3;
const eightNinths = 8 / 9;
const fits = [
  [1, third, third, third],
  [third, eightNinths, eightNinths, eightNinths],
  [third, eightNinths, eightNinths, eightNinths],
  [third, eightNinths, eightNinths, eightNinths],
];

describe('the table whose neighbour optimum and free optimum differ', () => {
  test('neighbours of the fit cost 2,22', () => {
    const balanced = valueOf(balance(table([2, 3, 3, 3], [2, 3, 3, 3], fits)));
    expect(squaredDistance(balanced.fit, fits)).toBeCloseTo(0, 12);
    expect(squaredDistance(balanced.cells, fits)).toBeCloseTo(20 / 9, 9);
    expect(balanced.cells[0]?.[0]).toBe(1);
    expect(balanced.diagnostics).toMatchObject({ neighbour: true, optimal: true });
  });

  test('all whole numbers cost 1,78 and put 2 on the fit of 1', () => {
    const rounded = roundWithin({
      rows: 4,
      columns: 4,
      rowTotals: Float64Array.of(2, 3, 3, 3),
      columnTotals: Float64Array.of(2, 3, 3, 3),
      fit: Float64Array.from(fits.flat()),
      lower: new Float64Array(16),
      upper: new Float64Array(16).fill(Infinity),
    });
    const cells = Array.from(rounded?.cells ?? []);
    expect(sum(cells.map((value, index) => (value - fits.flat()[index]!) ** 2))).toBeCloseTo(16 / 9, 9);
    expect(cells[0]).toBe(2);
  });
});

test('a pattern without any preference fits to row × column / total', () => {
  const { fit } = valueOf(balance(table([10, 30], [8, 12, 20], [[1, 1, 1], [1, 1, 1]])));
  expect(fit).toEqual([[2, 3, 5], [6, 9, 15]]);
});

test('a survey of 7/9 and 12/7 raked to a census of 5, 15 by 10, 10: the root of 59x² + 1275x = 2450', () => {
  const { fit, cells } = valueOf(balance(table([5, 15], [10, 10], [[7, 9], [12, 7]])));
  expect(fit[0]?.[0]).toBeCloseTo((Math.sqrt(1275 ** 2 + 4 * 59 * 2450) - 1275) / (2 * 59), 10);
  expect(cells).toEqual([[2, 3], [8, 7]]);
});

describe('pins and bounds', () => {
  test('a pinned cell stands and the others close around it', () => {
    const { cells } = valueOf(balance(table([10, 10], [12, 8], [[1, 1], [1, 1]], { pins: [{ row: 'r1', column: 'c1', value: 9 }] })));
    expect(cells).toEqual([[9, 1], [3, 7]]);
  });

  test('a bound that bites moves the rest in proportion', () => {
    const bounds = [{ row: 'r1', column: 'c1', max: 20 }];
    const { cells, fit } = valueOf(balance(table([90, 90], [60, 120], [[1, 1], [1, 1]], { bounds })));
    expect(fit[0]).toEqual([20, 70]);
    expect(cells).toEqual([[20, 70], [40, 50]]);
  });

  test('a pin fills a cell without weight, and its row', () => {
    const { cells } = valueOf(balance(table([5, 10], [8, 7], [[0, 0], [1, 1]], { pins: [{ row: 'r1', column: 'c1', value: 5 }, { row: 'r1', column: 'c2', value: 0 }] })));
    expect(cells).toEqual([[5, 0], [3, 7]]);
  });

  test('a cell without weight takes its lower bound and no more', () => {
    const { cells } = valueOf(balance(table([5, 10], [8, 7], [[0, 1], [1, 1]], { bounds: [{ row: 'r1', column: 'c1', min: 2, max: 9 }] })));
    expect(cells).toEqual([[2, 3], [6, 4]]);
  });

  test('a negative table is the mirror image, bounds turned round', () => {
    const positive = table([90, 90], [60, 120], [[1, 1], [1, 2]], { bounds: [{ row: 'r1', column: 'c1', max: 20 }] });
    const negative = table([-90, -90], [-60, -120], [[1, 1], [1, 2]], { bounds: [{ row: 'r1', column: 'c1', min: -20 }] });
    const [up, down] = [valueOf(balance(positive)), valueOf(balance(negative))];
    expect(down.cells.map((row) => row.map((value) => -value))).toEqual(up.cells);
    expect(up.cells[0]).toEqual([20, 70]);
  });

  test('a pattern of negative amounts counts by its size', () => {
    const given = [[3, 1], [1, 1]];
    const negative = given.map((row) => row.map((value) => -value));
    expect(balance(table([7, 4], [6, 5], negative))).toEqual(balance(table([7, 4], [6, 5], given)));
  });
});

describe('fits that creep', () => {
  test('a weight a million million times smaller than the rest', () => {
    const { fit, diagnostics } = valueOf(balance(table([1e6, 1e6], [1e6, 1e6], [[1, 1e-12], [1, 1]])));
    expect(fit[0]?.[1]).toBeCloseTo(1e6 / (1 + 1e6), 6);
    expect(diagnostics.neighbour).toBe(true);
    expect(diagnostics.sweeps).toBeLessThan(100);
  });

  test('a cell held at its bound for hundreds of plain sweeps although the totals want it inside', () => {
    const request = table([26_292, 8], [12, 26_288], [[17, 1], [1, 1]]);
    const held = {
      ...request,
      pins: [{ row: 'r2', column: 'c1', value: 0 }],
      bounds: [{ row: 'r1', column: 'c2', min: 26_279, max: 26_281 }],
    };
    const { cells, diagnostics } = valueOf(balance(held));
    expect(cells).toEqual([[12, 26_280], [0, 8]]);
    expect(diagnostics).toMatchObject({ neighbour: true, optimal: true });
    expect(diagnostics.sweeps).toBeLessThan(50);
  });

  test('a cell that the totals force to zero', () => {
    const { cells, diagnostics } = valueOf(balance(table([1000, 1000], [1000, 1000], [[1, 0], [1, 1]])));
    expect(cells).toEqual([[1000, 0], [0, 1000]]);
    expect(diagnostics.neighbour).toBe(true);
  });

  test('the same at the edge of the whole numbers: still exact, and said when not a neighbour', () => {
    const half = 2 ** 52 - 1;
    const { cells } = valueOf(balance(table([half, half], [half, half], [[1, 0], [1, 1]])));
    expect(cells).toEqual([[half, 0], [0, half]]);
  });

  test('weights at both ends of what a number can hold', () => {
    const { cells } = valueOf(balance(table([30, 30], [30, 30], [[1e308, 1e308], [5e-324, 5e-324]])));
    expect(cells).toEqual([[15, 15], [15, 15]]);
  });
});

test('a factor a hair above the bend where its only cell leaves its bound goes all the way to the total', () => {
  const line = new BoundedCells(1);
  const pull = 1.0526315789473686;
  line.add(pull, 17, 20);
  expect(pull * line.factor(0, 19, 19)).toBeCloseTo(19, 9);
});

test('more columns than rows by far: turned round, nothing else changes', () => {
  const wide = Array.from({ length: 53 }, (_, week) => 10 + (week % 7));
  const total = sum(wide);
  const rows = [Math.floor(total / 3), Math.floor(total / 3), total - 2 * Math.floor(total / 3)];
  const { cells, fit } = valueOf(balance(table(rows, wide, rows.map((row) => wide.map((_, week) => row + week)), { bounds: [{ row: 'r2', column: 'c5', max: 2 }] })));
  expect(cells.map(sum)).toEqual(rows);
  expect(columnSums(cells)).toEqual(wide);
  cells.forEach((row, i) => row.forEach((value, j) => expect(Math.abs(value - fit[i]![j]!)).toBeLessThan(1)));
  expect(cells[1]?.[4]).toBeLessThanOrEqual(2);
});

test('equal rows that would all round up in the same months close with few repairs', () => {
  const rows = Array<number>(400).fill(103);
  const columns = [3000, 3200, 3300, 3400, 3500, 3600, 3700, 3800, 3300, 3400, 3500, 3500];
  const { cells, diagnostics } = valueOf(balance(table(rows, columns, rows.map(() => columns))));
  expect(columnSums(cells)).toEqual(columns);
  expect(cells.map(sum)).toEqual(rows);
  expect(diagnostics.neighbour).toBe(true);
  expect(diagnostics.repairs).toBeLessThan(100);
});

describe('refusals', () => {
  const ones = [[1, 1], [1, 1]];
  const at = (row: string, column: string): { row: string; column: string } => ({ row, column });
  test.each([
    ['a total that is no number', table([NaN, 1], [1, 1], ones), refused('allocation.notANumber', { what: 'total', id: 'r1' })],
    ['totals beyond 2^53 together', table([2 ** 53 - 1, 1], [1, 1], ones), refused('allocation.totalTooLarge', { total: 2 ** 53 })],
    ['no rows', table([], [1], []), refused('allocation.noRecipients', {})],
    ['no columns', table([1], [], [[]]), refused('allocation.noRecipients', {})],
    [
      'a row twice',
      { ...table([1, 1], [1, 1], ones), rows: [{ id: 'x', total: 1 }, { id: 'x', total: 1 }] },
      refused('allocation.duplicateRecipient', { id: 'x' }),
    ],
    [
      'totals of both signs',
      table([5, -1], [2, 2], ones),
      refused('allocation.mixedSignTotals', { lines: [{ kind: 'row', id: 'r2' }] }),
    ],
    [
      'a pattern of both signs, the cells named',
      table([5, 1], [3, 3], [[1, -2], [1, 1]]),
      refused('allocation.mixedSigns', { cells: [at('r1', 'c2')] }),
    ],
    ['an infinite weight', table([1, 1], [1, 1], [[1, 1], [Infinity, 1]]), refused('allocation.notANumber', { what: 'weight', id: 'r2', column: 'c1' })],
    ['a short row of weights', table([1, 1], [1, 1], [[1, 1], [1]]), refused('allocation.missingWeight', { ids: ['r2'] })],
    ['a row of weights too long', table([1, 1], [1, 1], [[1, 1], [1, 1, 1]]), refused('allocation.tooManyLines', { found: 3, expected: 2 })],
    ['a row of weights too many', table([1, 1], [1, 1], [[1, 1], [1, 1], [1, 1]]), refused('allocation.tooManyLines', { found: 3, expected: 2 })],
    ['a pin on a row that is not there', table([1, 1], [1, 1], ones, { pins: [{ ...at('r9', 'c1'), value: 1 }] }), refused('allocation.unknownCell', at('r9', 'c1'))],
    ['a bound on a column that is not there', table([1, 1], [1, 1], ones, { bounds: [{ ...at('r1', 'c9'), max: 1 }] }), refused('allocation.unknownCell', at('r1', 'c9'))],
    ['a pin that is not whole', table([1, 1], [1, 1], ones, { pins: [{ ...at('r1', 'c1'), value: 0.1 }] }), refused('allocation.notANumber', { what: 'pin', id: 'r1', column: 'c1' })],
    ['a bound that is no number', table([1, 1], [1, 1], ones, { bounds: [{ ...at('r1', 'c1'), min: NaN }] }), refused('allocation.notANumber', { what: 'bound', id: 'r1', column: 'c1' })],
    ['bounds that cross', table([9, 9], [9, 9], ones, { bounds: [{ ...at('r1', 'c1'), min: 5, max: 4 }] }), refused('allocation.boundsCrossed', { id: 'r1', column: 'c1', min: 5, max: 4 })],
    [
      'a pin outside its bounds',
      table([9, 9], [9, 9], ones, { bounds: [{ ...at('r1', 'c1'), max: 4 }], pins: [{ ...at('r1', 'c1'), value: 5 }] }),
      refused('allocation.pinOutsideBounds', { id: 'r1', column: 'c1', pin: 5, min: 0, max: 4 }),
    ],
    [
      'two different pins on one cell',
      table([9, 9], [9, 9], ones, { pins: [{ ...at('r1', 'c1'), value: 5 }, { ...at('r1', 'c1'), value: 6 }] }),
      refused('allocation.pinOutsideBounds', { id: 'r1', column: 'c1', pin: 6, min: 5, max: 5 }),
    ],
    ['totals that disagree', table([9, 9], [9, 8], ones), refused('allocation.marginsDisagree', { rows: 18, columns: 17, difference: 1 })],
    [
      'pins above a row, with what to release',
      table([9, 9], [14, 4], ones, { pins: [{ ...at('r1', 'c1'), value: 12 }] }),
      refused('allocation.pinsExceedTotal', { total: 9, pinned: 12, excess: 3, release: ['c1'], line: { kind: 'row', id: 'r1' }, pins: [at('r1', 'c1')], fewest: 1 }),
    ],
    [
      'lower bounds above a column',
      table([9, 9], [4, 14], ones, { bounds: [{ ...at('r1', 'c1'), min: 3 }, { ...at('r2', 'c1'), min: 2 }] }),
      refused('allocation.pinsExceedTotal', { total: 4, pinned: 5, excess: 1, release: ['r1'], line: { kind: 'column', id: 'c1' }, pins: [at('r1', 'c1')], fewest: 1 }),
    ],
    [
      'a row all pinned to another sum',
      table([9, 9], [9, 9], ones, { pins: [{ ...at('r1', 'c1'), value: 4 }, { ...at('r1', 'c2'), value: 4 }] }),
      refused('allocation.allPinned', { total: 9, pinned: 8, difference: 1, line: { kind: 'row', id: 'r1' }, pins: [at('r1', 'c1')], fewest: 1 }),
    ],
    [
      'upper bounds below a row',
      table([9, 9], [9, 9], ones, { bounds: [{ ...at('r2', 'c1'), max: 3 }, { ...at('r2', 'c2'), max: 4 }] }),
      refused('allocation.boundsTooTight', { total: 9, reachable: 7, gap: 2, ids: ['c1', 'c2'], line: { kind: 'row', id: 'r2' }, pins: [at('r2', 'c1')], fewest: 1 }),
    ],
    ['a row without weights', table([9, 9], [9, 9], [[0, 0], [1, 1]]), refused('allocation.emptyLine', { line: 'row', id: 'r1', total: 9 })],
    ['a column without weights', table([9, 9], [9, 9], [[0, 1], [0, 1]]), refused('allocation.emptyLine', { line: 'column', id: 'c1', total: 9 })],
    [
      'a pin that crowds the other column of its row',
      table([5, 5], [9, 1], ones, { pins: [{ ...at('r1', 'c1'), value: 3 }] }),
      refused('allocation.infeasible', { side: 'tooMuch', columns: ['c2'], needed: 2, available: 1, gap: 1, pins: [at('r1', 'c1')], fewest: 1 }),
    ],
    [
      'bounds that starve a month',
      table([10, 10, 10], [18, 6, 6], [[1, 1, 1], [1, 1, 1], [1, 1, 1]], {
        bounds: [
          { ...at('r1', 'c1'), max: 5 },
          { ...at('r2', 'c1'), max: 2 },
        ],
      }),
      refused('allocation.infeasible', { side: 'tooLittle', columns: ['c1'], needed: 18, available: 17, gap: 1, pins: [at('r2', 'c1')], fewest: 1 }),
    ],
    [
      'the mirror image of it',
      table([-10, -10, -10], [-18, -6, -6], [[1, 1, 1], [1, 1, 1], [1, 1, 1]], {
        bounds: [
          { ...at('r1', 'c1'), min: -5 },
          { ...at('r2', 'c1'), min: -2 },
        ],
      }),
      refused('allocation.infeasible', { side: 'tooLittle', columns: ['c1'], needed: -18, available: -17, gap: 1, pins: [at('r2', 'c1')], fewest: 1 }),
    ],
    [
      'empty cells that leave a month too much, nothing to release',
      table([10, 10, 4], [12, 8, 4], [[1, 0, 0], [1, 0, 0], [1, 1, 1]]),
      refused('allocation.infeasible', { side: 'tooMuch', columns: ['c1'], needed: 20, available: 12, gap: 8, pins: [], isBlocked: true }),
    ],
  ])('%s', (_, request, expected) => {
    expect(problemOf(balance(request))).toEqual(expected);
  });

  test('an impossible table whose fit would run away to infinity is explained all the same', () => {
    const request = table([1, 2], [2, 1], ones, { pins: [{ ...at('r1', 'c1'), value: 0 }], bounds: [{ ...at('r2', 'c2'), min: 1, max: 3 }] });
    expect(problemOf(balance(request))).toMatchObject({ code: 'allocation.infeasible', data: { needed: 2, available: 1, gap: 1 } });
  });

  test('so is one whose fit leaves the whole numbers on its way to infinity', () => {
    const request = table([1, 7, 14, 16, 24], [57, 5], [[7, 0], [28, 0], [14, 35], [20, 0], [30, 6]], { bounds: [{ ...at('r3', 'c1'), max: 7 }] });
    expect(problemOf(balance(request))).toEqual(
      refused('allocation.infeasible', { side: 'tooMuch', columns: ['c2'], needed: 7, available: 5, gap: 2, fewest: 1, pins: [at('r3', 'c1')] }),
    );
  });

  test('released as told, the table exists', () => {
    const request = table([10, 10, 10], [18, 6, 6], [[1, 1, 1], [1, 1, 1], [1, 1, 1]], { bounds: [{ row: 'r1', column: 'c1', max: 5 }] });
    const { low, high } = limitsOf(request);
    expect(everyTable([10, 10, 10], [18, 6, 6], low, high).next().done).toBe(false);
    expect(valueOf(balance(request)).cells.map(sum)).toEqual([10, 10, 10]);
  });

  test('an impossible table of a whole province is refused at once, not searched for', () => {
    const rows = Array<number>(3000).fill(1_000_000_000);
    const request = table(rows, [2e12, 1e12], rows.map(() => [1, 1]), {
      bounds: rows.map((_, index) => ({ row: `r${index + 1}`, column: 'c1', max: 600_000_000 })),
    });
    const { code, data } = problemOf(balance(request));
    expect(code).toBe('allocation.boundsTooTight');
    expect(data).toMatchObject({ total: 2e12, reachable: 1.8e12, line: { kind: 'column', id: 'c1' } });
  });
});
