/** Generated three-way tables: all totals are those of a hidden whole table. A failure prints its seed. */
import fc from 'fast-check';
import { splitThreeWay, type Cube, type ThreeWayRequest } from '../../../src/allocation';
import { sum, valueOf } from '../figures';

const lines = (cells: Cube): { year: number[][]; groups: number[][]; units: number[][] } => {
  const [units, groups, periods] = [cells.length, cells[0]!.length, cells[0]![0]!.length];
  const range = (size: number): number[] => [...Array(size).keys()];
  return {
    year: range(units).map((unit) => range(groups).map((group) => sum(cells[unit]![group]!))),
    groups: range(groups).map((group) => range(periods).map((period) => sum(range(units).map((unit) => cells[unit]![group]![period]!)))),
    units: range(units).map((unit) => range(periods).map((period) => sum(range(groups).map((group) => cells[unit]![group]![period]!)))),
  };
};

function hidden(maxGroups: number, minGroups = 1): fc.Arbitrary<Cube> {
  const size = (max: number, min = 1): fc.Arbitrary<number> => fc.integer({ min, max });
  return fc.tuple(size(5), size(maxGroups, minGroups), size(5)).chain(([units, groups, periods]) => {
    const list = <T>(entry: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> => fc.array(entry, { minLength: length, maxLength: length });
    return list(list(list(fc.oneof(fc.nat(3), fc.nat(500)), periods), groups), units);
  });
}

function asked(cells: Cube, months: (totals: ReturnType<typeof lines>) => ThreeWayRequest['months']): ThreeWayRequest {
  const totals = lines(cells);
  return {
    units: cells.map((_, index) => `u${index}`),
    groups: cells[0]!.map((_, index) => `g${index}`),
    periods: cells[0]![0]!.map((_, index) => `M${index + 1}`),
    year: { kind: 'table', cells: totals.year },
    months: months(totals),
  };
}

test('one family of months beside the year: both exact, no cell a unit or more from its fit', () => {
  fc.assert(
    fc.property(hidden(5), fc.constantFrom('group' as const, 'unit' as const), (cells, kind) => {
      const request = asked(cells, ({ groups, units }) => ({ kind, totals: kind === 'group' ? groups : units }));
      const split = valueOf(splitThreeWay(request));
      const [wanted, reached] = [lines(cells), lines(split.cells)];
      expect(reached.year).toEqual(wanted.year);
      expect(kind === 'group' ? reached.groups : reached.units).toEqual(kind === 'group' ? wanted.groups : wanted.units);
      expect(split).toMatchObject({ neighbour: true, meetsAll: true, groupPeriods: reached.groups, unitPeriods: reached.units });
      // Every slice is proportional: a cell is year × month / total of its slice, up to one unit.
      split.cells.forEach((slice, unit) =>
        slice.forEach((row, group) =>
          row.forEach((value, period) => {
            const share = kind === 'group' ? wanted.groups[group]!.map((total) => total / (sum(wanted.groups[group]!) || 1)) : wanted.units[unit]!.map((total) => total / (sum(wanted.units[unit]!) || 1));
            expect(Math.abs(value - wanted.year[unit]![group]! * share[period]!)).toBeLessThan(1 + 1e-6);
          }),
        ),
      );
    }),
    { numRuns: 30 },
  );
});

test('all three families: year and kept family exact, every miss listed, never more than before', () => {
  fc.assert(
    fc.property(hidden(5), fc.constantFrom('group' as const, 'unit' as const), (cells, keep) => {
      const request = asked(cells, ({ groups, units }) => ({ kind: 'both', keep, groups, units }));
      const split = valueOf(splitThreeWay(request));
      const [wanted, reached] = [lines(cells), lines(split.cells)];
      expect(reached.year).toEqual(wanted.year);
      const [kept, other] = keep === 'group' ? (['groups', 'units'] as const) : (['units', 'groups'] as const);
      expect(reached[kept]).toEqual(wanted[kept]);
      const distance = sum(wanted[other].flatMap((row, line) => row.map((total, column) => Math.abs(reached[other][line]![column]! - total))));
      expect(split.missed.after).toBe(distance);
      expect(split.missed.before).toBeGreaterThanOrEqual(distance);
      expect(split.meetsAll).toBe(distance === 0);
      expect(sum(split.misses.map((miss) => Math.abs(miss.difference)))).toBe(distance);
      expect(split.warnings.length).toBe(distance === 0 ? 0 : 1);
    }),
    { numRuns: 30 },
  );
});

describe('where one direction has two lines the table that exists is found', () => {
  const found = (cells: Cube, keep: 'group' | 'unit'): void => {
    const split = valueOf(splitThreeWay(asked(cells, ({ groups, units }) => ({ kind: 'both', keep, groups, units }))));
    expect(lines(split.cells)).toEqual(lines(cells));
    expect(split).toMatchObject({ meetsAll: true, misses: [], warnings: [] });
  };
  const turned: Readonly<Record<string, (cells: Cube) => Cube>> = {
    groups: (cells) => cells,
    units: (cells) => cells[0]!.map((_, group) => cells.map((slice) => slice[group]!)),
    periods: (cells) => cells.map((slice) => slice[0]!.map((_, period) => slice.map((row) => row[period]!))),
  };

  test.each(Object.keys(turned))('two %s', (direction) => {
    fc.assert(
      fc.property(hidden(2, 2), fc.constantFrom('group' as const, 'unit' as const), (cells, keep) => found(turned[direction]!(cells), keep)),
      { numRuns: 100 },
    );
  });

  // Cells that only one table allows: proportional fitting comes near them too slowly, and no rounding of its fit is that table.
  const far: readonly Cube[] = [
    [[[190, 0], [2, 392]], [[350, 0], [405, 449]], [[262, 0], [1, 1]], [[3, 486], [0, 3]], [[2, 0], [3, 472]]],
    [[[0, 204, 312], [0, 0, 0]], [[63, 452, 492], [495, 0, 0]], [[0, 0, 1], [0, 389, 0]], [[2, 13, 1], [0, 4, 219]], [[0, 348, 0], [449, 1, 1]]],
  ];
  test.each(Object.keys(turned))('two %s, a unit or more from the fit', (direction) => {
    for (const cells of far) for (const keep of ['group', 'unit'] as const) found(turned[direction]!(cells), keep);
  });

  test('with totals of any size', () => {
    const scaled = (cells: Cube): Cube => cells.map((slice) => slice.map((row) => row.map((value, period) => (value === 0 ? 0 : value * 10 ** 9 + period))));
    for (const cells of far) for (const keep of ['group', 'unit'] as const) found(scaled(cells), keep);
  });
});

test('totals below zero are the mirror image', () => {
  fc.assert(
    fc.property(hidden(3), fc.constantFrom('group' as const, 'unit' as const), (cells, kind) => {
      const mirrored = cells.map((slice) => slice.map((row) => row.map((value) => (value === 0 ? 0 : -value))));
      const by = (table: Cube): ThreeWayRequest => asked(table, ({ groups, units }) => ({ kind, totals: kind === 'group' ? groups : units }));
      const [up, down] = [valueOf(splitThreeWay(by(cells))), valueOf(splitThreeWay(by(mirrored)))];
      expect(down.cells.map((slice) => slice.map((row) => row.map((value) => (value === 0 ? 0 : -value))))).toEqual(up.cells);
      const all = asked(mirrored, ({ groups, units }) => ({ kind: 'both', keep: kind, groups, units }));
      const split = valueOf(splitThreeWay(all));
      expect(lines(split.cells).year).toEqual(lines(mirrored).year);
      expect(kind === 'group' ? lines(split.cells).groups : lines(split.cells).units).toEqual(kind === 'group' ? lines(mirrored).groups : lines(mirrored).units);
    }),
    { numRuns: 30 },
  );
});

test('pins of cells stand beside all three families', () => {
  fc.assert(
    fc.property(hidden(4), fc.nat(), (cells, choice) => {
      const places = cells.flatMap((slice, unit) => slice.flatMap((row, group) => row.map((value, period) => ({ unit, group, period, value }))));
      const { unit, group, period, value } = places[choice % places.length]!;
      const request = asked(cells, ({ groups, units }) => ({ kind: 'both', keep: 'group', groups, units }));
      const pins = [{ unit: `u${unit}`, group: `g${group}`, period: `M${period + 1}`, value }];
      const split = valueOf(splitThreeWay({ ...request, pins }));
      expect(split.cells[unit]![group]![period]).toBe(value);
      expect(lines(split.cells).groups).toEqual(lines(cells).groups);
    }),
    { numRuns: 30 },
  );
});

test('the order of units and groups changes nothing, nor does a second run', () => {
  fc.assert(
    fc.property(hidden(4), (cells) => {
      const request = asked(cells, ({ groups, units }) => ({ kind: 'both', keep: 'group', groups, units }));
      const turned: ThreeWayRequest = {
        ...asked([...cells].reverse().map((slice) => [...slice].reverse()), ({ groups, units }) => ({ kind: 'both', keep: 'group', groups, units })),
        units: [...request.units].reverse(),
        groups: [...request.groups].reverse(),
      };
      const [one, other] = [valueOf(splitThreeWay(request)), valueOf(splitThreeWay(turned))];
      expect([...other.cells].reverse().map((slice) => [...slice].reverse())).toEqual(one.cells);
      expect(valueOf(splitThreeWay(request))).toEqual(one);
    }),
    { numRuns: 30 },
  );
});
