/** Generated tables with nested totals, against `balance`, HiGHS and every table there is. A failure prints its seed. */
import fc from 'fast-check';
import { balance, balanceNested, type CellSet, type NestedRequest } from '../../../src/allocation';
import { leastCost } from '../network/lp';
import { columnSums, limitsOf, problemOf, squaredDistance, sum, table, valueOf } from '../figures';
import { sumsIn } from './phu-luong';

interface Shape {
  readonly hidden: number[][];
  readonly weights: number[][];
  readonly hold: { readonly kind: 'free' | 'pin' | 'bounds'; readonly slack: number }[][];
}

const grid = <T>(rows: number, columns: number, cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

const shape = (rows: number, columns: number, most: number, held = 1): fc.Arbitrary<Shape> =>
  fc.record({
    hidden: grid(rows, columns, fc.nat(most)),
    weights: grid(rows, columns, fc.oneof({ weight: 5, arbitrary: fc.double({ min: 0.5, max: 40, noNaN: true }) }, { weight: 1, arbitrary: fc.constant(0) })),
    hold: grid(rows, columns, fc.record({ kind: fc.oneof({ weight: 6, arbitrary: fc.constant('free' as const) }, { weight: held, arbitrary: fc.constantFrom('pin' as const, 'bounds' as const) }), slack: fc.nat(2) })),
  });

/** Pins and bounds around a hidden table, and a pattern that is positive wherever it needs to be. */
function held({ hidden, weights, hold }: Shape): Pick<NestedRequest, 'pattern' | 'pins' | 'bounds'> {
  const places = hidden.flatMap((line, i) => line.map((value, j) => ({ row: `r${i + 1}`, column: `c${j + 1}`, value, ...hold[i]![j]! })));
  return {
    pattern: hidden.map((line, i) => line.map((value, j) => (value > 0 ? Math.max(0.7, weights[i]![j]!) : weights[i]![j]!))),
    pins: places.filter((place) => place.kind === 'pin').map(({ row, column, value }) => ({ row, column, value })),
    bounds: places.filter((place) => place.kind === 'bounds').map(({ row, column, value, slack }) => ({ row, column, min: Math.max(0, value - slack), max: value + slack })),
  };
}

const ids = (letter: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** Which kinds of sets a nested request has; the first three nest, and so do the last three. */
const KINDS = ['unitQuarter', 'unitYear', 'districtYear', 'districtMonth', 'month', 'quarter'] as const;

interface Structure {
  readonly given: Shape;
  readonly rowCut: number;
  readonly columnCut: number;
  readonly keep: boolean[][];
  readonly shift: { readonly set: number; readonly by: number } | null;
}

const structures = (most: number, heldWeight: number, shifted: boolean): fc.Arbitrary<Structure> =>
  fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) =>
    fc.record({
      given: shape(rows, columns, most, heldWeight),
      rowCut: fc.integer({ min: 1, max: rows - 1 }),
      columnCut: fc.integer({ min: 1, max: columns - 1 }),
      keep: fc.array(fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), { minLength: KINDS.length, maxLength: KINDS.length }),
      shift: shifted ? fc.record({ set: fc.nat(200), by: fc.integer({ min: -3, max: 3 }) }) : fc.constant(null),
    }),
  );

function requestOf({ given, rowCut, columnCut, keep, shift }: Structure): NestedRequest {
  const [rows, columns] = [ids('r', given.hidden.length), ids('c', given.hidden[0]!.length)];
  const districts = [rows.slice(0, rowCut), rows.slice(rowCut)];
  const quarters = [columns.slice(0, columnCut), columns.slice(columnCut)];
  const kinds: Record<(typeof KINDS)[number], { rows?: string[]; columns?: string[] }[]> = {
    unitQuarter: rows.flatMap((row) => quarters.map((quarter) => ({ rows: [row], columns: quarter }))),
    unitYear: rows.map((row) => ({ rows: [row] })),
    districtYear: districts.map((district) => ({ rows: district })),
    districtMonth: columns.flatMap((column) => districts.map((district) => ({ rows: district, columns: [column] }))),
    month: columns.map((column) => ({ columns: [column] })),
    quarter: quarters.map((quarter) => ({ columns: quarter })),
  };
  const request = { rows, columns, ...held(given) };
  const chosen = KINDS.flatMap((kind, k) => kinds[kind].map((set, index) => ({ id: `${kind} ${index}`, ...set, total: 0 })).filter((_, index) => keep[k]![index]));
  const all: CellSet[] = [...chosen, { id: 'all', total: 0 }];
  const totals = sumsIn(given.hidden, { ...request, sets: all });
  const sets = all.map((set, index) => ({ ...set, total: totals[index]! }));
  if (shift !== null) {
    const changed = sets[shift.set % sets.length]!;
    changed.total = Math.max(0, changed.total + shift.by);
  }
  return { ...request, sets };
}

function limits(request: NestedRequest): { low: number[][]; high: number[][] } {
  const line = (id: string): { id: string; total: number } => ({ id, total: Infinity });
  return limitsOf({ ...request, rows: request.rows.map(line), columns: request.columns.map(line) });
}

/** Which cells a set holds, row by row. */
function holds(set: CellSet, { rows, columns }: NestedRequest): boolean[] {
  return rows.flatMap((row) => columns.map((column) => (set.rows ?? rows).includes(row) && (set.columns ?? columns).includes(column)));
}

function constraintsOf(request: NestedRequest): { terms: [number, number][]; equals: number }[] {
  return request.sets.map((set) => ({ equals: set.total ?? NaN, terms: holds(set, request).flatMap((isIn, cell): [number, number][] => (isIn ? [[cell, 1]] : [])) }));
}

/** A plain two-way table as a nested request. */
function asNested({ rows, columns, pattern, pins, bounds }: Parameters<typeof balance>[0]): NestedRequest {
  return {
    rows: rows.map((row) => row.id),
    columns: columns.map((column) => column.id),
    pattern,
    pins,
    bounds,
    sets: [...rows.map(({ id, total }) => ({ id, rows: [id], total })), ...columns.map(({ id, total }) => ({ id, columns: [id], total }))],
  };
}

const plain = (most: number, heldWeight: number): fc.Arbitrary<Shape> =>
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 12 })).chain(([rows, columns]) => shape(rows, columns, most, heldWeight));

test('plain two-way tables: the same table as the fast method where no two are equally near', () => {
  fc.assert(
    fc.property(plain(60, 0), (given) => {
      const hidden = given.hidden.map((line) => line.map((value) => value + 1));
      const request = table(hidden.map(sum), columnSums(hidden), given.weights.map((line) => line.map((weight) => weight + 0.3)));
      const [fast, flow] = [valueOf(balance(request)), valueOf(balanceNested(asNested(request)))];
      expect(squaredDistance(flow.cells, flow.fit)).toBeCloseTo(squaredDistance(fast.cells, fast.fit), 6);
      const isUnique = new Set(request.pattern.flat()).size === request.pattern.flat().length;
      if (isUnique) expect(flow.cells).toEqual(fast.cells);
    }),
    { numRuns: 120 },
  );
});

test('plain two-way tables with pins, bounds and empty cells: the same distance from the fit', () => {
  fc.assert(
    fc.property(plain(20, 2), (given) => {
      const { pattern, pins, bounds } = held(given);
      const request = table(given.hidden.map(sum), columnSums(given.hidden), pattern, { pins, bounds });
      const [fast, flow] = [valueOf(balance(request)), valueOf(balanceNested(asNested(request)))];
      expect(flow.diagnostics.neighbour).toBe(fast.diagnostics.neighbour);
      flow.fit.forEach((line, i) => line.forEach((value, j) => expect(value).toBeCloseTo(fast.fit[i]![j]!, 3)));
      expect(squaredDistance(flow.cells, flow.fit)).toBeCloseTo(squaredDistance(fast.cells, fast.fit), 2);
    }),
    { numRuns: 120 },
  );
});

test('nested totals: exact, next to the fit, and as near to it as HiGHS comes', async () => {
  await fc.assert(
    fc.asyncProperty(structures(20, 1, false), async (structure) => {
      const request = requestOf(structure);
      const { cells, fit, diagnostics } = valueOf(balanceNested(request));
      expect(sumsIn(cells, request)).toEqual(request.sets.map((set) => set.total));
      expect(diagnostics).toMatchObject({ neighbour: true, optimal: true });
      const { low, high } = limits(request);
      const near = fit.flat().map((value) => Math.round(value * 1e8) / 1e8);
      const wrong = cells.flat().filter((value, cell) => value < low.flat()[cell]! || value > high.flat()[cell]! || Math.abs(value - near[cell]!) >= 1);
      expect(wrong).toEqual([]);
      const down = near.map(Math.floor);
      const best = await leastCost({
        cost: near.map((value, cell) => 1 - 2 * (value - down[cell]!)),
        lower: down,
        upper: near.map(Math.ceil),
        constraints: constraintsOf(request),
      });
      const constant = sum(near.map((value, cell) => (down[cell]! - value) ** 2 - down[cell]! * (1 - 2 * (value - down[cell]!))));
      expect(squaredDistance(cells, fit)).toBeCloseTo((best ?? NaN) + constant, 5);
    }),
    { numRuns: 60 },
  );
});

test('refused exactly when HiGHS finds no table, and the reason adds up', async () => {
  let refusals = 0;
  let explained = 0;
  let disagreeing = 0;
  await fc.assert(
    fc.asyncProperty(structures(3, 3, true), async (structure) => {
      const request = requestOf(structure);
      const { low, high } = limits(request);
      const exists = (await leastCost({ cost: low.flat().map(() => 1), lower: low.flat(), upper: high.flat(), constraints: constraintsOf(request) })) !== null;
      const result = balanceNested(request);
      expect(result.ok).toBe(exists);
      if (result.ok) return;
      refusals += 1;
      const { problem } = result;
      const totalOf = (id: string): number => request.sets.find((set) => set.id === id)?.total ?? NaN;
      if (problem.code === 'nested.totalsDisagree') {
        const { left, right, difference } = problem.data;
        expect(sum(left.ids.map(totalOf))).toBe(left.sum);
        expect(sum(right.ids.map(totalOf))).toBe(right.sum);
        expect(left.sum - right.sum).toBe(difference);
        expect(difference).not.toBe(0);
        const cellsOf = (names: readonly string[]): number[] => low.flat().map((_, cell) => names.filter((id) => holds(request.sets.find((set) => set.id === id)!, request)[cell]).length);
        expect(cellsOf(left.ids)).toEqual(cellsOf(right.ids));
        disagreeing += 1;
        return;
      }
      if (problem.code === 'nested.partsExceed') {
        const { whole, total, parts, sum: together, excess } = problem.data;
        expect(totalOf(whole)).toBe(total);
        expect(sum(parts.map(totalOf))).toBe(together);
        expect(together - total).toBe(excess);
        expect(excess).toBeGreaterThan(0);
        return;
      }
      if (problem.code !== 'nested.infeasible') throw new Error(problem.code);
      const { sets, needed, others, available, gap } = problem.data;
      expect(needed - available).toBe(gap);
      expect(gap).toBeGreaterThan(0);
      // What the sets named come to more than the others can be no more than the cells allow.
      let most = 0;
      low.flat().forEach((least, cell) => {
        const inside = (names: readonly string[]): number => names.filter((id) => holds(request.sets.find((set) => set.id === id)!, request)[cell]).length;
        const surplus = inside(sets) - inside(others);
        most += surplus > 0 ? surplus * high.flat()[cell]! : surplus * least;
      });
      expect(sum(sets.map(totalOf)) - sum(others.map(totalOf)) - most).toBe(gap);
      explained += 1;
    }),
    { numRuns: 200 },
  );
  expect(refusals).toBeGreaterThan(25);
  expect(explained).toBeGreaterThan(8);
  expect(disagreeing).toBeGreaterThan(4);
});

test('computed sums next to their fit when asked for, whatever the kinds of sets', () => {
  fc.assert(
    fc.property(structures(20, 1, false), fc.infiniteStream(fc.boolean()), (structure, keep) => {
      const request = requestOf(structure);
      const sets = request.sets.map((set) => ({ ...set, total: set.id === 'all' || keep.next().value === true ? set.total : null }));
      const asked: NestedRequest = { ...request, sets, neighbours: 'all' };
      const { cells, sums } = valueOf(balanceNested(asked));
      const found = sumsIn(cells, asked);
      sums.forEach((entry, index) => {
        expect(entry.sum).toBe(found[index]);
        expect(Math.abs(entry.sum - entry.fit)).toBeLessThan(1 + 1e-6);
        if (entry.given) expect(entry.sum).toBe(sets[index]!.total);
      });
    }),
    { numRuns: 60 },
  );
});

test('the order of rows, columns and sets does not matter, and repeating gives the same', () => {
  fc.assert(
    fc.property(structures(12, 1, false), fc.infiniteStream(fc.nat()), (structure, keys) => {
      const request = requestOf(structure);
      const shuffle = (length: number): number[] =>
        [...keys.take(length)]
          .map((key, index) => ({ key, index }))
          .sort((left, right) => left.key - right.key)
          .map((entry) => entry.index);
      const [rowOrder, columnOrder, setOrder] = [shuffle(request.rows.length), shuffle(request.columns.length), shuffle(request.sets.length)];
      const shuffled: NestedRequest = {
        ...request,
        rows: rowOrder.map((row) => request.rows[row]!),
        columns: columnOrder.map((column) => request.columns[column]!),
        pattern: rowOrder.map((row) => columnOrder.map((column) => request.pattern[row]![column]!)),
        sets: setOrder.map((set) => request.sets[set]!),
      };
      const [straight, turned] = [valueOf(balanceNested(request)), valueOf(balanceNested(shuffled))];
      expect(turned.cells).toEqual(rowOrder.map((row) => columnOrder.map((column) => straight.cells[row]![column]!)));
      expect(turned.fit).toEqual(rowOrder.map((row) => columnOrder.map((column) => straight.fit[row]![column]!)));
      expect(turned.sums).toEqual(setOrder.map((set) => straight.sums[set]!));
      expect(balanceNested(request)).toEqual({ ok: true, value: straight });
    }),
    { numRuns: 40 },
  );
});

test('a table of negative totals is the mirror image', () => {
  fc.assert(
    fc.property(structures(20, 1, false), (structure) => {
      const request = requestOf(structure);
      const turned: NestedRequest = {
        ...request,
        sets: request.sets.map((set) => ({ ...set, total: set.total === null ? null : -set.total })),
        pins: (request.pins ?? []).map((pin) => ({ ...pin, value: -pin.value })),
        bounds: (request.bounds ?? []).map(({ row, column, min = 0, max = 0 }) => ({ row, column, min: -max, max: -min })),
      };
      const [up, down] = [valueOf(balanceNested(request)), valueOf(balanceNested(turned))];
      expect(down.cells.map((line) => line.map((value) => 0 - value))).toEqual(up.cells);
      expect(problemOf(balanceNested({ ...turned, sets: [...request.sets, { id: 'odd', total: -1 }] })).code).toBe(
        request.sets.every((set) => set.total === 0) ? 'nested.totalsDisagree' : 'allocation.mixedSignTotals',
      );
    }),
    { numRuns: 60 },
  );
});
