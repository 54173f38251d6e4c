/** Which pins and bounds a refused table asks to let go of, against every choice there is. */
import fc from 'fast-check';
import { balance, type BalanceRequest } from '../../src/allocation';
import { fewestFor } from '../../src/allocation/balance/release/fewest';
import { release } from '../../src/allocation/balance/release';
import { readTable } from '../../src/allocation/balance/table';
import type { ProblemData } from '../../src/domain';
import { galeExcess, galeGap, limitsOf, problemOf, sum, table, valueOf } from './figures';
import { contested, totalsOf } from './tables';

interface Place {
  readonly row: string;
  readonly column: string;
}

function without(request: BalanceRequest, released: readonly Place[]): BalanceRequest {
  const isHeld = (cell: Place): boolean => !released.some((pin) => pin.row === cell.row && pin.column === cell.column);
  return { ...request, pins: (request.pins ?? []).filter(isHeld), bounds: (request.bounds ?? []).filter(isHeld) };
}

function heldCells({ pins = [], bounds = [] }: BalanceRequest): Place[] {
  const held = new Map([...pins, ...bounds].map(({ row, column }) => [`${row} ${column}`, { row, column }]));
  return [...held.values()];
}

function isPossible(request: BalanceRequest): boolean {
  const [rows, columns] = totalsOf(request);
  const { low, high } = limitsOf(request);
  const isRowPossible = (total: number, row: number): boolean => sum(low[row]!) <= total && total <= sum(high[row]!);
  return rows.every(isRowPossible) && galeGap(rows, columns, low, high) === 0;
}

/** The size of the smallest choice of places that passes, by trying all; Infinity when none does. */
function smallest(places: readonly Place[], passes: (chosen: Place[]) => boolean): number {
  let best = Infinity;
  for (let set = 0; set < 1 << places.length; set += 1) {
    const chosen = places.filter((_, index) => ((set >> index) & 1) === 1);
    if (chosen.length < best && passes(chosen)) best = chosen.length;
  }
  return best;
}

type WayOut = Pick<ProblemData['allocation.infeasible'], 'fewest' | 'isBlocked'> & { readonly pins?: readonly Place[] };

test('released exactly as told the table exists, no cell of them could stay, and no choice beats the number called proven', () => {
  const seen = { possible: 0, several: 0, proven: 0, smallest: 0, blocked: 0, missed: 0 };
  fc.assert(
    fc.property(contested, (request) => {
      const result = balance(request);
      if (result.ok || heldCells(request).length > 8) return;
      const { pins, fewest, isBlocked } = result.problem.data as WayOut;
      const least = smallest(heldCells(request), (chosen) => isPossible(without(request, chosen)));
      if (least === Infinity) {
        seen.blocked += 1;
        expect(fewest).toBeUndefined();
        expect(isBlocked).toBe(result.problem.code === 'allocation.infeasible' ? true : undefined);
        return;
      }
      seen.possible += 1;
      if (fewest === undefined) {
        // Several pins on cells without weight would have to go together, others of them stay.
        seen.missed += 1;
        return;
      }
      expect(isBlocked).toBeUndefined();
      expect(valueOf(balance(without(request, pins!))).cells.map(sum)).toEqual(totalsOf(request)[0]);
      for (const kept of pins!) expect(isPossible(without(request, pins!.filter((pin) => pin !== kept)))).toBe(false);
      expect(fewest).toBeLessThanOrEqual(least);
      if (pins!.length > 1) seen.several += 1;
      if (pins!.length === least) seen.smallest += 1;
      if (fewest === pins!.length) seen.proven += 1;
    }),
    { numRuns: 1500 },
  );
  expect(seen.possible).toBeGreaterThan(200);
  expect(seen.several).toBeGreaterThan(20);
  expect(seen.blocked).toBeGreaterThan(20);
  expect(seen.missed / seen.possible).toBeLessThan(0.02);
  expect(seen.proven / seen.possible).toBeGreaterThan(0.8);
  expect(seen.smallest / seen.possible).toBeGreaterThan(0.93);
});

/** Two communes, up to four months, most cells pinned or bounded, pins also below zero: seldom possible. */
const crowded = fc.integer({ min: 2, max: 4 }).chain((width) => {
  const hold = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -3, max: 6 }).map((value) => ({ value })),
    fc.tuple(fc.nat(3), fc.nat(4)).map(([min, slack]) => ({ min, max: min + slack })),
  );
  const cell = fc.record({ hold, weight: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(0) }) });
  const columns = fc.array(fc.nat(8), { minLength: width, maxLength: width });
  return fc.tuple(columns, fc.nat(100), fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 2 })).map(([totals, share, cells]) => {
    const first = Math.floor((sum(totals) * share) / 100);
    const held = cells.flatMap((row, i) => row.flatMap((each, j) => (each.hold === null ? [] : [{ row: `r${i + 1}`, column: `c${j + 1}`, ...each.hold }])));
    return table([first, sum(totals) - first], totals, cells.map((row) => row.map(({ weight }) => weight)), {
      pins: held.flatMap((each) => ('value' in each ? [each] : [])),
      bounds: held.flatMap((each) => ('value' in each ? [] : [each])),
    });
  });
});

/** Upper limits with every open cell cut to what its row and column could give it, pins below zero giving more. */
function cappedHigh(request: BalanceRequest, released: readonly Place[]): number[][] {
  const [rows, columns] = totalsOf(request);
  const { low } = limitsOf(request);
  const left = without(request, released);
  const isOpen = (i: number, j: number): boolean =>
    request.pattern[i]![j]! > 0 && !heldCells(left).some(({ row, column }) => row === `r${i + 1}` && column === `c${j + 1}`);
  const taken = (values: readonly number[]): number => sum(values.map((value) => Math.min(0, value)));
  return limitsOf(left).high.map((row, i) =>
    row.map((value, j) => Math.min(isOpen(i, j) ? Infinity : value, rows[i]! - taken(low[i]!), columns[j]! - taken(low.map((line) => line[j]!)))),
  );
}

test('for one violated set of columns no fewer cells do, whichever set it is', () => {
  const seen = { violated: 0, several: 0, hopeless: 0 };
  fc.assert(
    fc.property(fc.oneof(contested, crowded), fc.nat(15), (request, chosen) => {
      const [rows, columns] = totalsOf(request);
      if (heldCells(request).length > 8) return;
      const read = readTable(request);
      if (!read.ok) return;
      const inside = columns.map((_, column) => ((chosen >> column) & 1) === 1);
      const excess = (released: readonly Place[]): number =>
        galeExcess(rows, columns, limitsOf(without(request, released)).low, cappedHigh(request, released), (column) => inside[column]!);
      const least = smallest(heldCells(request), (released) => excess(released) <= 0);
      const found = fewestFor(read.value, Uint8Array.from(inside, Number));
      if (least === Infinity) {
        seen.hopeless += 1;
        expect(found.isEnough).toBe(false);
        return;
      }
      expect(found).toMatchObject({ isEnough: true, atLeast: least });
      const places = found.cells.map((cell) => ({ row: request.rows[Math.floor(cell / columns.length)]!.id, column: request.columns[cell % columns.length]!.id }));
      expect(places).toHaveLength(least);
      expect(excess(places)).toBeLessThanOrEqual(0);
      if (least > 0) seen.violated += 1;
      if (least > 1) seen.several += 1;
    }),
    { numRuns: 800 },
  );
  expect(seen.violated).toBeGreaterThan(60);
  expect(seen.several).toBeGreaterThan(20);
  expect(seen.hopeless).toBeGreaterThan(5);
});

describe('planners who pinned too much', () => {
  const ones = (rows: number, columns: number): number[][] => Array.from({ length: rows }, () => Array<number>(columns).fill(1));
  const at = (row: string, column: string): Place => ({ row, column });

  test('two communes pinned above their year, each in its own way: both are named at once', () => {
    const request = table([100, 100, 100], [100, 100, 100], ones(3, 3), {
      pins: [
        { ...at('r1', 'c1'), value: 70 },
        { ...at('r1', 'c2'), value: 60 },
        { ...at('r3', 'c2'), value: 20 },
        { ...at('r3', 'c3'), value: 120 },
      ],
    });
    const { code, data } = problemOf(balance(request));
    expect(code).toBe('allocation.pinsExceedTotal');
    expect(data).toMatchObject({ total: 100, pinned: 130, excess: 30, release: ['c1'], pins: [at('r1', 'c1'), at('r3', 'c3')], fewest: 2 });
  });

  test('one row closed from both sides needs two cells; letting go of one of them helps nothing', () => {
    // r1 holds 60 in c1 and at most 40 in c2: c1 has room for 50, and what r1 then keeps must go to c2.
    const request = table([100, 50], [50, 100], ones(2, 2), {
      pins: [{ ...at('r1', 'c1'), value: 60 }],
      bounds: [{ ...at('r1', 'c2'), max: 40 }],
    });
    const { data } = problemOf(balance(request));
    expect(data).toMatchObject({ pins: [at('r1', 'c1'), at('r1', 'c2')], fewest: 2 });
  });

  test('where the largest steps waste a cell, fewer smaller ones are found', () => {
    // Ratios favour r1 (8 + 8 by two cells at once), but one cell of r2 closes the gap by itself.
    const request = table([20, 30], [4, 46], ones(2, 2), {
      pins: [
        { ...at('r1', 'c1'), value: 2 },
        { ...at('r2', 'c1'), value: 7 },
      ],
    });
    expect(problemOf(balance(request)).data).toMatchObject({ pins: [at('r2', 'c1')], fewest: 1 });
  });

  test('what was let go for the first set and is not needed after the second goes back', () => {
    const request = table([6, 9], [6, 5, 4], ones(2, 3), {
      pins: [
        { ...at('r1', 'c1'), value: 2 },
        { ...at('r1', 'c2'), value: 5 },
        { ...at('r2', 'c1'), value: 5 },
      ],
    });
    const { pins, fewest } = problemOf(balance(request)).data as WayOut;
    expect(balance(without(request, pins!)).ok).toBe(true);
    expect(fewest).toBeGreaterThanOrEqual(1);
    for (const kept of pins!) expect(balance(without(request, pins!.filter((pin) => pin !== kept))).ok).toBe(false);
  });

  test('a month whose only open cell is pinned too low: the pin is named, not the empty cells', () => {
    const request = table([3, 6], [1, 6, 2], [[32, 11, 0], [15, 34, 5]], { pins: [{ ...at('r2', 'c3'), value: 1 }] });
    expect(problemOf(balance(request))).toEqual({
      code: 'allocation.emptyLine',
      data: { line: 'column', id: 'c3', total: 2, pins: [at('r2', 'c3')], fewest: 1 },
    });
  });

  test('a pin on a cell without weight that others need stays', () => {
    const request = table([5, 10], [5, 10], [[0, 0], [1, 1]], {
      pins: [{ ...at('r1', 'c1'), value: 5 }, { ...at('r2', 'c1'), value: 4 }],
    });
    expect(problemOf(balance(request)).data).toMatchObject({ pins: [at('r2', 'c1')], fewest: 1 });
  });

  test('a pin on a cell without weight that is too much goes', () => {
    const request = table([5, 10], [5, 10], [[0, 1], [1, 1]], { pins: [{ ...at('r1', 'c1'), value: 6 }] });
    expect(problemOf(balance(request)).data).toMatchObject({ excess: 1, pins: [at('r1', 'c1')], fewest: 1 });
  });

  test('of two pins on cells without weight the one that others can do without goes, although the other frees more', () => {
    const request = table([7, 10], [7, 10], [[0, 0], [0, 1]], {
      pins: [{ ...at('r1', 'c1'), value: 7 }, { ...at('r2', 'c1'), value: 6 }],
    });
    expect(problemOf(balance(request)).data).toMatchObject({ pins: [at('r2', 'c1')], fewest: 1 });
  });

  test('a pin below zero makes room that others may use; let go, the room is gone', () => {
    const request = table([10, 10], [16, 4], ones(2, 2), {
      pins: [{ ...at('r1', 'c2'), value: -3 }],
      bounds: [{ ...at('r2', 'c1'), max: 2 }],
    });
    const { pins } = problemOf(balance(request)).data as WayOut;
    expect(pins).toEqual([at('r2', 'c1')]);
    expect(balance(without(request, pins!)).ok).toBe(true);
  });

  test('three thousand communes with a bound each: the fewest, in well under a second', () => {
    const rows = Array<number>(3000).fill(1000);
    const request = table(rows, [1_500_000, 1_500_000], ones(3000, 2), {
      bounds: rows.map((_, index) => ({ ...at(`r${index + 1}`, 'c1'), max: 400 + (index % 100) })),
    });
    const read = valueOf(readTable(request));
    const found = release(read);
    // 3000 bounds let 3000 × 449,5 in; a cell let go adds 600 − (index mod 100): thirty each of 600, 599, ….
    const missing = 1_500_000 - 3000 * 449.5;
    let [count, rest] = [0, missing];
    for (; rest > 0; count += 1) rest -= 600 - Math.floor(count / 30);
    expect(found.cells).toHaveLength(count);
    expect(found.fewest).toBe(count);
    expect(balance(without(request, found.cells.map((cell) => at(read.rowIds[Math.floor(cell / 2)]!, 'c1')))).ok).toBe(true);
  });
});
