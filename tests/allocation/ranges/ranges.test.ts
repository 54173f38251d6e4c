import fc from 'fast-check';
import { balance, cellRange, cellRanges, type BalanceRequest } from '../../../src/allocation';
import { everyTable, limitsOf, problemOf, refused, sum, table, valueOf } from '../figures';
import { contested, possible, shape, totalsOf } from '../tables';

/** Least and greatest of every cell over all tables there are, by trying; null when there is none. */
function rangesByTrying(request: BalanceRequest): { least: number[][]; greatest: number[][] } | null {
  const { low, high } = limitsOf(request);
  const least = low.map((row) => row.map(() => Infinity));
  const greatest = low.map((row) => row.map(() => -Infinity));
  let count = 0;
  for (const cells of everyTable(...totalsOf(request), low, high)) {
    count += 1;
    cells.forEach((row, i) =>
      row.forEach((value, j) => {
        least[i]![j] = Math.min(least[i]![j]!, value);
        greatest[i]![j] = Math.max(greatest[i]![j]!, value);
      }),
    );
  }
  return count === 0 ? null : { least, greatest };
}

/** The request with more columns than sets are worked with: empty ones that change nothing. */
function widened(request: BalanceRequest): BalanceRequest {
  const empty = Array.from({ length: 17 }, (_, index) => ({ id: `z${index}`, total: 0 }));
  return {
    ...request,
    columns: [...request.columns, ...empty],
    pattern: request.pattern.map((row) => [...row, ...empty.map(() => 1)]),
  };
}

/** The request with one cell pinned, its bound taken off. */
function pinnedAt(request: BalanceRequest, row: string, column: string, value: number): BalanceRequest {
  const isOther = (cell: { row: string; column: string }): boolean => cell.row !== row || cell.column !== column;
  return {
    ...request,
    pins: [...(request.pins ?? []).filter(isOther), { row, column, value }],
    bounds: (request.bounds ?? []).filter(isOther),
  };
}

describe('what planners see while they edit', () => {
  const communes = table([120, 80, 50], [60, 90, 100], [[1, 1, 1], [1, 1, 1], [1, 0, 1]]);

  test('free cells reach from what the others cannot take to the smaller total', () => {
    expect(valueOf(cellRanges(communes))).toEqual({
      least: [[0, 10, 0], [0, 0, 0], [0, 0, 0]],
      greatest: [[60, 90, 100], [60, 80, 80], [50, 0, 50]],
    });
  });

  test('a pin moves the ranges of cells in other rows and columns', () => {
    const pinned = { ...communes, pins: [{ row: 'r1', column: 'c3', value: 95 }] };
    expect(valueOf(cellRanges(pinned))).toEqual({
      least: [[0, 10, 95], [0, 65, 0], [45, 0, 0]],
      greatest: [[15, 25, 95], [15, 80, 5], [50, 0, 5]],
    });
    expect(valueOf(cellRange(pinned, { row: 'r3', column: 'c1' }))).toEqual({ least: 45, greatest: 50 });
    expect(valueOf(cellRange(pinned, { row: 'r1', column: 'c3' }))).toEqual({ least: 95, greatest: 95 });
  });

  test('a bound on one commune leaves the month to the others', () => {
    const bounded = { ...communes, bounds: [{ row: 'r1', column: 'c2', max: 20 }] };
    expect(valueOf(cellRange(bounded, { row: 'r2', column: 'c2' }))).toEqual({ least: 70, greatest: 80 });
    expect(valueOf(cellRange(bounded, { row: 'r1', column: 'c2' }))).toEqual({ least: 10, greatest: 20 });
  });

  test('a negative table is the mirror image', () => {
    const negative = {
      ...table([-120, -80, -50], [-60, -90, -100], communes.pattern),
      bounds: [{ row: 'r1', column: 'c2', min: -20 }],
    };
    expect(valueOf(cellRange(negative, { row: 'r2', column: 'c2' }))).toEqual({ least: -80, greatest: -70 });
    expect(valueOf(cellRanges(negative)).greatest[0]?.[1]).toBe(-10);
    expect(valueOf(cellRanges(negative)).least[0]?.[1]).toBe(-20);
  });

  test('a pin below zero gives the rest of its row more', () => {
    const corrected = { ...communes, pins: [{ row: 'r2', column: 'c1', value: -5 }] };
    expect(valueOf(cellRange(corrected, { row: 'r2', column: 'c3' }))).toEqual({ least: 0, greatest: 85 });
    expect(valueOf(cellRange(corrected, { row: 'r1', column: 'c1' }))).toEqual({ least: 15, greatest: 65 });
  });

  test('figures at the edge of the whole numbers stay exact', () => {
    const half = 2 ** 52;
    const edge = table([half - 1, half - 3, 3], [half - 5, half - 7, 11], [[1, 1, 1], [1, 1, 1], [1, 1, 1]], {
      bounds: ['r1', 'r2', 'r3'].flatMap((row) => [
        { row, column: 'c1', max: half - 2 },
        { row, column: 'c2', min: 0, max: half - 6 },
      ]),
    });
    expect(valueOf(cellRanges(edge))).toEqual({
      least: [[0, 0, 0], [0, 0, 0], [0, 0, 0]],
      greatest: [[half - 5, half - 7, 11], [half - 5, half - 7, 11], [3, 3, 3]],
    });
  });

  test('more columns than sets are worked with', () => {
    expect(valueOf(cellRanges(widened(communes))).greatest.map((row) => row.slice(0, 4))).toEqual([[60, 90, 100, 0], [60, 80, 80, 0], [50, 0, 50, 0]]);
    expect(valueOf(cellRange(widened(communes), { row: 'r1', column: 'c2' }))).toEqual({ least: 10, greatest: 90 });
  });
});

describe('refusals', () => {
  const impossible = table([5, 5], [9, 1], [[1, 1], [1, 1]], { pins: [{ row: 'r1', column: 'c1', value: 3 }] });

  test.each([
    ['an impossible table', impossible],
    ['an impossible table of many columns', widened(impossible)],
    ['totals that disagree', table([5], [4], [[1]])],
    ['a row without weights', table([9, 9], [9, 9], [[0, 0], [1, 1]])],
    ['a figure that is none', table([NaN], [4], [[1]])],
  ])('%s is refused as balance refuses it', (_, request) => {
    const refusal = problemOf(balance(request));
    expect(problemOf(cellRanges(request))).toEqual(refusal);
    expect(problemOf(cellRange(request, { row: 'r1', column: 'c1' }))).toEqual(refusal);
  });

  test.each([
    [{ row: 'r7', column: 'c1' }],
    [{ row: 'r1', column: 'c7' }],
  ])('a cell the table does not have: %p', (place) => {
    expect(problemOf(cellRange(table([1], [1], [[1]]), place))).toEqual(refused('allocation.unknownCell', place));
  });
});

test('ranges are those of all tables there are, by sets of columns and by flow, cell by cell and all at once', () => {
  let narrow = 0;
  fc.assert(
    fc.property(fc.oneof(contested, shape(3, 4, 3, 3).map(possible), shape(4, 3, 3, 6).map(possible)), (request) => {
      const expected = rangesByTrying(request);
      const found = cellRanges(request);
      expect(found.ok).toBe(expected !== null);
      if (expected === null) {
        expect(found).toEqual(balance(request));
        return;
      }
      expect(found).toEqual({ ok: true, value: expected });
      const wide = valueOf(cellRanges(widened(request)));
      expect(wide.least.map((row) => row.slice(0, request.columns.length))).toEqual(expected.least);
      expect(wide.greatest.map((row) => row.slice(0, request.columns.length))).toEqual(expected.greatest);
      request.rows.forEach((row, i) =>
        request.columns.forEach((column, j) => {
          const range = { least: expected.least[i]![j]!, greatest: expected.greatest[i]![j]! };
          expect(valueOf(cellRange(request, { row: row.id, column: column.id }))).toEqual(range);
          if (range.least < range.greatest) narrow += 1;
        }),
      );
    }),
    { numRuns: 250 },
  );
  expect(narrow).toBeGreaterThan(100);
});

test('on larger tables a cell can be pinned at both ends of its range and not beyond', () => {
  const large = fc.oneof(shape(30, 12, 60, 6), shape(12, 12, 9, 40), shape(8, 25, 9, 3)).map(possible);
  fc.assert(
    fc.property(large, fc.infiniteStream(fc.nat()), (request, choices) => {
      const { least, greatest } = valueOf(cellRanges(request));
      for (let tries = 0; tries < 6; tries += 1) {
        const i = choices.next().value % request.rows.length;
        const j = choices.next().value % request.columns.length;
        const [row, column] = [request.rows[i]!.id, request.columns[j]!.id];
        const [low, high] = [least[i]![j]!, greatest[i]![j]!];
        const { low: lower, high: upper } = limitsOf(request);
        expect(balance(pinnedAt(request, row, column, low)).ok).toBe(true);
        expect(balance(pinnedAt(request, row, column, high)).ok).toBe(true);
        if (low > lower[i]![j]!) expect(balance(pinnedAt(request, row, column, low - 1)).ok).toBe(false);
        if (high < upper[i]![j]!) expect(balance(pinnedAt(request, row, column, high + 1)).ok).toBe(false);
        expect(valueOf(cellRange(request, { row, column }))).toEqual({ least: low, greatest: high });
      }
    }),
    { numRuns: 30 },
  );
});

test('the order of rows and columns does not matter', () => {
  fc.assert(
    fc.property(shape(6, 5, 9, 3).map(possible), (request) => {
      const turned = {
        ...request,
        rows: [...request.rows].reverse(),
        columns: [...request.columns].reverse(),
        pattern: [...request.pattern].reverse().map((row) => [...row].reverse()),
      };
      const [straight, back] = [valueOf(cellRanges(request)), valueOf(cellRanges(turned))];
      expect(back.least.reverse().map((row) => row.reverse())).toEqual(straight.least);
      expect(back.greatest.reverse().map((row) => row.reverse())).toEqual(straight.greatest);
      straight.least.forEach((row, i) => expect(sum(row)).toBeLessThanOrEqual(request.rows[i]!.total));
    }),
    { numRuns: 60 },
  );
});
