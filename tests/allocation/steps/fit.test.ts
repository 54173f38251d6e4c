/** What the months are rounded from when three families of totals are imposed, and what choosing the roundings gains. */
import fc from 'fast-check';
import { splitThreeWay, type Cube, type ThreeWayRequest } from '../../../src/allocation';
import { fitCube } from '../../../src/allocation/steps/fit';
import { sum, valueOf } from '../figures';

const range = (size: number): number[] => [...Array(size).keys()];
const yearOf = (cells: Cube): number[][] => cells.map((slice) => slice.map(sum));
const outerOf = (cells: Cube): number[][] => cells.map((slice) => range(slice[0]!.length).map((period) => sum(slice.map((row) => row[period]!))));
const innerOf = (cells: Cube): number[][] => range(cells[0]!.length).map((inner) => range(cells[0]![0]!.length).map((period) => sum(cells.map((slice) => slice[inner]![period]!))));

const names = { outer: ['x', 'y', 'z'], inner: ['a', 'b', 'c'], periods: ['M1', 'M2', 'M3'] };
/** A plan that the totals are taken from, and another one for the pattern. */
const PLAN: Cube = [[[31, 12, 7], [5, 44, 9], [18, 2, 26]], [[3, 21, 16], [40, 8, 11], [6, 33, 14]], [[22, 4, 19], [1, 17, 38], [27, 10, 13]]];
const PATTERN: Cube = [[[1, 2, 1], [3, 1, 2], [1, 1, 4]], [[2, 5, 1], [1, 1, 1], [2, 1, 3]], [[1, 1, 1], [4, 2, 1], [1, 3, 2]]];
const task = { ...names, pattern: PATTERN, year: yearOf(PLAN), kept: outerOf(PLAN), other: innerOf(PLAN), holds: new Map() };

describe('the fit to three families', () => {
  test('meets all of them and keeps the pattern: every ratio of ratios stays', () => {
    const cells = fitCube(task);
    yearOf(cells).forEach((row, i) => row.forEach((total, j) => expect(total).toBeCloseTo(task.year[i]![j]!, 6)));
    outerOf(cells).forEach((row, i) => row.forEach((total, j) => expect(total).toBeCloseTo(task.kept[i]![j]!, 6)));
    innerOf(cells).forEach((row, i) => row.forEach((total, j) => expect(total).toBeCloseTo(task.other[i]![j]!, 6)));
    const interaction = (cube: Cube, i: number, j: number, k: number): number => {
      const at = (a: number, b: number, c: number): number => cube[a]![b]![c]!;
      return (at(0, 0, 0) * at(i, j, 0) * at(i, 0, k) * at(0, j, k)) / (at(i, 0, 0) * at(0, j, 0) * at(0, 0, k) * at(i, j, k));
    };
    for (const i of [1, 2]) for (const j of [1, 2]) for (const k of [1, 2]) expect(interaction(cells, i, j, k)).toBeCloseTo(interaction(PATTERN, i, j, k), 6);
  });

  test('a pinned cell keeps its weight, the others make up what it leaves', () => {
    const cells = fitCube({ ...task, holds: new Map([['y', { pins: [{ row: 'a', column: 'M2', value: 25 }], bounds: [] }]]) });
    expect(cells[1]![0]![1]).toBe(PATTERN[1]![0]![1]);
    const filled = cells.map((slice, i) => slice.map((row, j) => row.map((value, k) => (i === 1 && j === 0 && k === 1 ? 25 : value))));
    expect(sum(filled.flat(2))).toBeCloseTo(sum(PLAN.flat(2)), 6);
    yearOf(filled).forEach((row, i) => row.forEach((total, j) => expect(total).toBeCloseTo(task.year[i]![j]!, 6)));
    innerOf(filled).forEach((row, i) => row.forEach((total, j) => expect(total).toBeCloseTo(task.other[i]![j]!, 6)));
  });

  test.each(['year', 'kept', 'other'] as const)('a total below zero in %s leaves the pattern as it is', (family) => {
    const totals = task[family].map((row, index) => (index === 0 ? [-1, ...row.slice(1)] : row));
    expect(fitCube({ ...task, [family]: totals })).toBe(PATTERN);
  });
});

function both(cells: Cube, keep: 'group' | 'unit', change: Partial<ThreeWayRequest> = {}): ThreeWayRequest {
  return {
    units: cells.map((_, index) => `u${index}`),
    groups: cells[0]!.map((_, index) => `g${index}`),
    periods: cells[0]![0]!.map((_, index) => `M${index + 1}`),
    year: { kind: 'table', cells: yearOf(cells) },
    months: { kind: 'both', keep, groups: innerOf(cells), units: outerOf(cells) },
    ...change,
  };
}

describe('the choice of roundings', () => {
  const cube = (size: number): fc.Arbitrary<Cube> => {
    const list = <T>(entry: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(entry, { minLength: size, maxLength: size });
    return list(list(list(fc.nat(12))));
  };

  test.each([3, 4, 5])('a hundred plans of %i lines in every direction: nothing is missed any more', (size) => {
    let [before, after] = [0, 0];
    for (const cells of fc.sample(cube(size), { seed: size, numRuns: 100 })) {
      for (const keep of ['group', 'unit'] as const) {
        const { missed } = valueOf(splitThreeWay(both(cells, keep)));
        before += missed.before;
        after += missed.after;
      }
    }
    expect(before).toBeGreaterThan(500);
    expect(after).toBe(0);
  });
});

describe('two lines in one direction', () => {
  /** Zeros leave hardly a choice, and a fit far from any whole table. */
  const far: Cube = [[[190, 0], [2, 392]], [[350, 0], [405, 449]], [[262, 0], [1, 1]], [[3, 486], [0, 3]], [[2, 0], [3, 472]]];
  const turned: Readonly<Record<string, (cells: Cube) => Cube>> = {
    groups: (cells) => cells,
    units: (cells) => cells[0]!.map((_, group) => cells.map((slice) => slice[group]!)),
    periods: (cells) => cells.map((slice) => slice[0]!.map((_, period) => slice.map((row) => row[period]!))),
  };
  const grown = (cells: Cube, factor: number): Cube => cells.map((slice) => slice.map((row) => row.map((value, period) => (value === 0 ? 0 : value * factor + period))));

  test.each(Object.keys(turned).flatMap((direction) => [1, 10 ** 6].map((factor) => [direction, factor] as const)))('two %s, × %i: pins and limits hold while all is met', (direction, factor) => {
    const cells = turned[direction]!(grown(far, factor));
    const places = cells.flatMap((slice, unit) => slice.flatMap((row, group) => row.map((value, period) => ({ unit: `u${unit}`, group: `g${group}`, period: `M${period + 1}`, value }))));
    const [pin, high, low] = [places[1]!, places[5]!, places[6]!];
    const held = {
      pins: [pin],
      bounds: [
        { unit: high.unit, group: high.group, period: high.period, max: high.value + 2 },
        { unit: low.unit, group: low.group, period: low.period, min: Math.max(0, low.value - 2) },
      ],
    };
    for (const keep of ['group', 'unit'] as const) {
      const split = valueOf(splitThreeWay(both(cells, keep, held)));
      expect(split).toMatchObject({ meetsAll: true, misses: [] });
      const found = new Map(split.cells.flatMap((slice, unit) => slice.flatMap((row, group) => row.map((value, period) => [`u${unit} g${group} M${period + 1}`, value]))));
      const at = ({ unit, group, period }: { unit: string; group: string; period: string }): number => found.get(`${unit} ${group} ${period}`)!;
      expect(at(pin)).toBe(pin.value);
      expect(at(high)).toBeLessThanOrEqual(high.value + 2);
      expect(at(low)).toBeGreaterThanOrEqual(low.value - 2);
    }
  });

  test('a cell a unit or more from its fit is no neighbour, and it is said', () => {
    const split = valueOf(splitThreeWay(both(far, 'group')));
    expect(split.cells).toEqual(far);
    expect(split.neighbour).toBe(false);
  });
});
