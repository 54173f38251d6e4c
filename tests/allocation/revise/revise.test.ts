import fc from 'fast-check';
import { balanceNested, revise, type CellSet, type RevisionRequest } from '../../../src/allocation';
import { leastCost } from '../network/lp';
import { columnSums, everyTable, problemOf, refused, squaredDistance, sum, valueOf } from '../figures';
import { COMMUNES, MONTHS, PLAN, sumsIn, totalOf, UNITS } from '../nested/phu-luong';

const unitYears = (change: (unit: string, total: number) => number): CellSet[] =>
  UNITS.map((unit) => ({ id: unit, rows: [unit], total: change(unit, totalOf(PLAN, [unit], MONTHS)) }));
const months = (change: (month: string, total: number) => number): CellSet[] =>
  MONTHS.map((month) => ({ id: month, columns: [month], total: change(month, totalOf(PLAN, UNITS, [month])) }));

const base = { rows: UNITS, columns: MONTHS, published: PLAN };

describe('a plan of fifteen units and twelve months that is already published', () => {
  test('nothing changes while the totals stand', () => {
    const { cells, changes, moved, leastMoved } = valueOf(revise({ ...base, sets: [...unitYears((_, total) => total), ...months((_, total) => total)] }));
    expect(cells).toEqual(PLAN);
    expect(changes).toEqual([]);
    expect([moved, leastMoved]).toEqual([0, 0]);
  });

  test('seven more for Phú Đô, all due in December: one cell changes', () => {
    const sets = [...unitYears((unit, total) => total + (unit === 'Phú Đô' ? 7 : 0)), ...months((month, total) => total + (month === 'M12' ? 7 : 0))];
    const { changes, added, removed, moved, leastMoved } = valueOf(revise({ ...base, sets }));
    const was = PLAN[UNITS.indexOf('Phú Đô')]![11]!;
    expect(changes).toEqual([{ row: 'Phú Đô', column: 'M12', from: was, to: was + 7 }]);
    expect([added, removed, moved, leastMoved]).toEqual([7, 0, 7, 7]);
  });

  test('a December pinned elsewhere takes a detour of three cells for each unit', () => {
    const sets = [...unitYears((unit, total) => total + (unit === 'Phú Đô' ? 7 : 0)), ...months((month, total) => total + (month === 'M12' ? 7 : 0))];
    const was = PLAN[UNITS.indexOf('Phú Đô')]![11]!;
    const { cells, added, removed, leastMoved } = valueOf(revise({ ...base, sets, pins: [{ row: 'Phú Đô', column: 'M12', value: was }] }));
    expect(cells[UNITS.indexOf('Phú Đô')]![11]).toBe(was);
    expect([added, removed, leastMoved]).toEqual([14, 7, 21]);
  });

  test('twelve more for the year of one unit alone are spread in proportion to what was published', () => {
    const published = [[60, 30, 30], [5, 5, 5]];
    const { cells, changes } = valueOf(revise({ rows: ['a', 'b'], columns: ['M1', 'M2', 'M3'], published, sets: [{ id: 'a', rows: ['a'], total: 132 }] }));
    expect(cells).toEqual([[66, 33, 33], [5, 5, 5]]);
    expect(changes).toEqual([
      { row: 'a', column: 'M1', from: 60, to: 66 },
      { row: 'a', column: 'M2', from: 30, to: 33 },
      { row: 'a', column: 'M3', from: 30, to: 33 },
    ]);
  });

  test('communes of 1 July 2025 get new years; months of each commune that did not change keep every figure', () => {
    const years = Object.entries(COMMUNES).map(([commune, rows]) => ({ id: commune, rows, total: totalOf(PLAN, rows, MONTHS) + (commune === 'Hợp Thành' ? -20 : 0) }));
    const { cells, added, removed, leastMoved } = valueOf(revise({ ...base, sets: years }));
    expect([added, removed, leastMoved]).toEqual([0, 20, 20]);
    expect(cells.slice(0, 12)).toEqual(PLAN.slice(0, 12));
    expect(sum(cells.slice(12).flat())).toBe(totalOf(PLAN, COMMUNES['Hợp Thành']!, MONTHS) - 20);
  });
});

describe('bounds and empty cells', () => {
  const line = { rows: ['a'], columns: ['M1', 'M2', 'M3'] };

  test('figures outside their new bounds come in, and no further', () => {
    const { cells, leastMoved } = valueOf(revise({ ...line, published: [[10, 10, 10]], sets: [{ id: 'a', total: 30 }], bounds: [{ row: 'a', column: 'M1', max: 6 }] }));
    expect(cells).toEqual([[6, 12, 12]]);
    expect(leastMoved).toBe(8);
  });

  test('an empty cell stays empty unless the pattern opens it', () => {
    const request: RevisionRequest = { ...line, published: [[10, 0, 0]], sets: [{ id: 'M1', columns: ['M1'], total: 4 }, { id: 'a', total: 10 }] };
    expect(problemOf(revise(request)).code).toBe('nested.infeasible');
    const { cells, leastMoved } = valueOf(revise({ ...request, pattern: [[5, 1, 2]] }));
    expect(cells).toEqual([[4, 2, 4]]);
    expect(leastMoved).toBe(12);
  });

  test('cells no total covers stay as published, within their bounds', () => {
    const request: RevisionRequest = { ...line, published: [[10, 20, 30]], sets: [{ id: 'M1', columns: ['M1'], total: 4 }], bounds: [{ row: 'a', column: 'M3', max: 25 }] };
    const { cells, moved, leastMoved } = valueOf(revise(request));
    expect(cells).toEqual([[4, 20, 25]]);
    expect([moved, leastMoved]).toEqual([11, 11]);
  });

  test('a plan of reductions is revised the same way', () => {
    const { cells, added, removed } = valueOf(revise({ ...line, published: [[-10, -20, -30]], sets: [{ id: 'a', total: -66 }] }));
    expect(cells).toEqual([[-11, -22, -33]]);
    expect([added, removed]).toEqual([0, 6]);
  });

  test('a published figure that is missing or broken is asked for', () => {
    const sets = [{ id: 'a', total: 30 }];
    expect(problemOf(revise({ ...line, published: [[1, null, 3]], sets }))).toEqual(refused('balance.notAFigure', { row: 'a', column: 'M2' }));
    expect(problemOf(revise({ ...line, published: [[1, 2]], sets }))).toEqual(refused('balance.notAFigure', { row: 'a', column: 'M3' }));
    expect(problemOf(revise({ ...line, published: [[0.5, 2, 3]], sets }))).toEqual(refused('balance.notAFigure', { row: 'a', column: 'M1' }));
    expect(problemOf(revise({ ...line, published: [[1, 2, 3, 4]], sets }))).toEqual(refused('allocation.tooManyLines', { found: 4, expected: 3 }));
    expect(problemOf(revise({ ...line, published: [[1, 2, 3], [4, 5, 6]], sets }))).toEqual(refused('allocation.tooManyLines', { found: 2, expected: 1 }));
    expect(problemOf(revise({ ...line, published: [[1, 2, 3]], sets: [] }))).toEqual(refused('nested.noSets', {}));
  });
});

const tiny = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) => {
  const grid = (most: number): fc.Arbitrary<number[][]> => fc.array(fc.array(fc.nat(most), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  return fc.record({ published: grid(4), wanted: grid(3), most: grid(2), weights: grid(5) });
});

const distance = (left: readonly (readonly number[])[], right: readonly (readonly number[])[]): number =>
  sum(left.flatMap((row, i) => row.map((value, j) => Math.abs(value - right[i]![j]!))));

test('of all tables none moves fewer units, and of those none is nearer to proportion', () => {
  fc.assert(
    fc.property(tiny, ({ published, wanted, most, weights }) => {
      const rows = published.map((_, i) => `r${i + 1}`);
      const columns = published[0]!.map((_, j) => `c${j + 1}`);
      const high = wanted.map((row, i) => row.map((value, j) => value + most[i]![j]!));
      const sets = [
        ...rows.map((id, i) => ({ id, rows: [id], total: sum(wanted[i]!) })),
        ...columns.map((id, j) => ({ id, columns: [id], total: columnSums(wanted)[j]! })),
      ];
      const bounds = rows.flatMap((row, i) => columns.map((column, j) => ({ row, column, max: high[i]![j]! })));
      const pattern = weights.map((row) => row.map((weight) => weight + 1));
      const revision = valueOf(revise({ rows, columns, published, sets, bounds, pattern }));
      const low = wanted.map((row) => row.map(() => 0));
      const all = [...everyTable(wanted.map(sum), columnSums(wanted), low, high)];
      const { fit } = valueOf(balanceNested({ rows, columns, pattern, sets, bounds }));
      const least = Math.min(...all.map((other) => distance(other, published)));
      expect(distance(revision.cells, published)).toBe(least);
      const best = Math.min(...all.filter((other) => distance(other, published) === least).map((other) => squaredDistance(other, fit)));
      expect(squaredDistance(revision.cells, fit)).toBeCloseTo(best, 6);
      expect(revision.moved).toBe(least);
      expect(revision.leastMoved).toBe(least);
      expect(revision.added - revision.removed).toBe(sum(wanted.flat()) - sum(published.flat()));
      revision.changes.forEach(({ row, column, from, to }) => {
        const [i, j] = [rows.indexOf(row), columns.indexOf(column)];
        expect([published[i]![j], revision.cells[i]![j]]).toEqual([from, to]);
      });
      expect(revision.changes).toHaveLength(all[0]!.flatMap((row, i) => row.filter((_, j) => revision.cells[i]![j] !== published[i]![j])).length);
    }),
    { numRuns: 200 },
  );
});

test('a total for the year alone: the nearest to exact proportion among all that move as few units', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }), fc.nat(24), (published, total) => {
      const columns = published.map((_, j) => `c${j + 1}`);
      const { cells } = valueOf(revise({ rows: ['r'], columns, published: [published], sets: [{ id: 'year', total }] }));
      const fit = [published.map((value) => (value * total) / sum(published))];
      const tables = [...splits(total, published.length)].map((row) => [row]);
      const least = Math.min(...tables.map((other) => distance(other, [published])));
      const best = Math.min(...tables.filter((other) => distance(other, [published]) === least).map((other) => squaredDistance(other, fit)));
      expect(distance(cells, [published])).toBe(least);
      expect(squaredDistance(cells, fit)).toBeCloseTo(best, 6);
    }),
    { numRuns: 150 },
  );
});

function* splits(total: number, parts: number): Generator<number[]> {
  if (parts === 1) yield [total];
  else for (let first = 0; first <= total; first += 1) for (const rest of splits(total - first, parts - 1)) yield [first, ...rest];
}

test('on plans with units, quarters and communes as few units move as HiGHS finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 180, maxLength: 180 }), fc.integer({ min: 1, max: 40 }), async (noise, share) => {
      const wanted = PLAN.map((row, i) => row.map((value, j) => Math.max(0, value + ((i * 12 + j) % 40 < share ? noise[i * 12 + j]! : 0))));
      const sets: CellSet[] = [
        ...UNITS.map((unit) => ({ id: unit, rows: [unit], total: totalOf(wanted, [unit], MONTHS) })),
        ...Object.entries(COMMUNES).flatMap(([commune, rows]) => MONTHS.map((month) => ({ id: `${commune} ${month}`, rows, columns: [month], total: totalOf(wanted, rows, [month]) }))),
      ];
      const request = { ...base, sets };
      const { cells, moved, leastMoved } = valueOf(revise(request));
      expect(sumsIn(cells, request)).toEqual(sets.map((set) => set.total));
      expect(moved).toBe(distance(cells, PLAN));
      expect(leastMoved).toBe(moved);
      const old = PLAN.flat();
      const best = await leastCost({
        cost: [...old.map(() => 1), ...old.map(() => 1)],
        lower: [...old.map(() => 0), ...old.map(() => 0)],
        upper: [...old.map(() => Infinity), ...old],
        constraints: sets.map((set) => {
          const isIn = (cell: number): boolean => (set.rows ?? UNITS).includes(UNITS[Math.floor(cell / 12)]!) && (set.columns ?? MONTHS).includes(MONTHS[cell % 12]!);
          const inside = old.flatMap((_, cell) => (isIn(cell) ? [cell] : []));
          return { equals: (set.total ?? NaN) - sum(inside.map((cell) => old[cell]!)), terms: inside.flatMap((cell): [number, number][] => [[cell, 1], [old.length + cell, -1]]) };
        }),
      });
      expect(moved).toBe(Math.round(best ?? NaN));
    }),
    { numRuns: 10 },
  );
});

test('the order of rows, columns and totals does not matter, and repeating gives the same', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 180, maxLength: 180 }), (noise) => {
      const wanted = PLAN.map((row, i) => row.map((value, j) => value + (noise[i * 12 + j]! > 7 ? noise[i * 12 + j]! : 0)));
      const sets: CellSet[] = [
        ...UNITS.map((unit) => ({ id: unit, rows: [unit], total: totalOf(wanted, [unit], MONTHS) })),
        ...MONTHS.map((month) => ({ id: month, columns: [month], total: totalOf(wanted, UNITS, [month]) })),
      ];
      const straight = valueOf(revise({ ...base, sets }));
      const turned = valueOf(
        revise({ rows: [...UNITS].reverse(), columns: [...MONTHS].reverse(), published: [...PLAN].reverse().map((row) => [...row].reverse()), sets: [...sets].reverse() }),
      );
      expect(turned.cells).toEqual([...straight.cells].reverse().map((row) => [...row].reverse()));
      expect(turned.moved).toBe(straight.moved);
      expect(revise({ ...base, sets })).toEqual({ ok: true, value: straight });
    }),
    { numRuns: 8 },
  );
});
