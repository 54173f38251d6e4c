import { balanceNested, type CellSet, type NestedRequest } from '../../../src/allocation';
import { problemOf, refused, valueOf } from '../figures';
import { COMMUNES, MONTHS, PLAN, QUARTERS, totalOf, UNITS } from './phu-luong';

const units = ['a', 'b', 'c'];
const months = ['M1', 'M2', 'M3', 'M4'];

function request(sets: readonly CellSet[], extra: Partial<NestedRequest> = {}): NestedRequest {
  return { rows: units, columns: months, pattern: units.map(() => [1, 2, 3, 4]), sets, ...extra };
}

const year: CellSet = { id: 'year', total: 60 };
const problemIn = (sets: readonly CellSet[], extra: Partial<NestedRequest> = {}): ReturnType<typeof problemOf> => problemOf(balanceNested(request(sets, extra)));

describe('what cannot be meant', () => {
  test.each([
    ['no set at all', [], refused('nested.noSets', {})],
    ['computed sums only', [{ id: 'year', total: null }], refused('nested.noSets', {})],
    ['a set twice', [year, { id: 'year', rows: ['a'], total: 5 }], refused('nested.duplicateSet', { id: 'year' })],
    ['a set without rows', [{ id: 'none', rows: [], total: 5 }], refused('nested.emptySet', { id: 'none' })],
    ['a set without columns', [{ id: 'none', columns: [], total: 5 }], refused('nested.emptySet', { id: 'none' })],
    ['an unknown row', [{ id: 'x', rows: ['a', 'z'], total: 5 }], refused('balance.unknownLine', { sum: 'x', line: { kind: 'row', id: 'z' } })],
    ['an unknown column', [{ id: 'x', columns: ['M9'], total: 5 }], refused('balance.unknownLine', { sum: 'x', line: { kind: 'column', id: 'M9' } })],
    ['a total that is no number', [{ id: 'x', total: NaN }], refused('allocation.notANumber', { what: 'total', id: 'x' })],
    ['a total without end', [{ id: 'x', total: Infinity }], refused('allocation.notANumber', { what: 'total', id: 'x' })],
    ['half a unit', [{ id: 'x', total: 0.5 }], refused('allocation.notANumber', { what: 'total', id: 'x' })],
    ['a total beyond 2^53', [{ id: 'x', total: 2 ** 53 }], refused('allocation.totalTooLarge', { total: 2 ** 53 })],
    [
      'totals beyond 2^53 together',
      [{ id: 'a', rows: ['a'], total: Number.MAX_SAFE_INTEGER }, { id: 'b', rows: ['b'], total: 1 }, { id: 'c', rows: ['c'], total: 0 }],
      refused('allocation.totalTooLarge', { total: 2 ** 53 }),
    ],
    ['signs of both kinds', [{ id: 'a', rows: ['a'], total: 3 }, { id: 'c', rows: ['c'], total: 4 }, { id: 'b', rows: ['b'], total: -3 }], refused('allocation.mixedSignTotals', { lines: [{ kind: 'set', id: 'b' }] })],
  ])('%s', (_, sets, expected) => {
    expect(problemIn(sets)).toEqual(expected);
  });

  test('rows, patterns, pins and bounds are refused as for a plain table', () => {
    expect(problemIn([year], { rows: [] , pattern: [] })).toEqual(refused('allocation.noRecipients', {}));
    expect(problemIn([year], { rows: ['a', 'b', 'a'] })).toEqual(refused('allocation.duplicateRecipient', { id: 'a' }));
    expect(problemIn([year], { pattern: [[1, 2, 3, 4], [1, 2], [1, 2, 3, 4]] })).toEqual(refused('allocation.missingWeight', { ids: ['b'] }));
    expect(problemIn([year], { pattern: [[1, 2, 3, 4], [1, NaN, 3, 4], [1, 2, 3, 4]] })).toEqual(refused('allocation.notANumber', { what: 'weight', id: 'b', column: 'M2' }));
    expect(problemIn([year], { pattern: [[1, 2, 3, 4], [1, -2, 3, 4], [1, 2, 3, 4]] })).toEqual(refused('allocation.mixedSigns', { cells: [{ row: 'b', column: 'M2' }] }));
    expect(problemIn([year], { pins: [{ row: 'b', column: 'M7', value: 1 }] })).toEqual(refused('allocation.unknownCell', { row: 'b', column: 'M7' }));
    expect(problemIn([year], { bounds: [{ row: 'b', column: 'M2', min: 5, max: 4 }] })).toEqual(refused('allocation.boundsCrossed', { id: 'b', column: 'M2', min: 5, max: 4 }));
    expect(problemIn([year], { bounds: [{ row: 'b', column: 'M2', min: 5 }], pins: [{ row: 'b', column: 'M2', value: 4 }] })).toEqual(
      refused('allocation.pinOutsideBounds', { id: 'b', column: 'M2', pin: 4, min: 5, max: 60 }),
    );
  });

  test('cells that no total covers are named, unless they are pinned or empty', () => {
    const sets = [{ id: 'a', rows: ['a'], total: 10 }, { id: 'b', rows: ['b'], total: 10 }];
    expect(problemIn(sets)).toEqual(refused('nested.uncovered', { cells: months.map((column) => ({ row: 'c', column })) }));
    const pins = months.slice(1).map((column) => ({ row: 'c', column, value: 2 }));
    const { cells } = valueOf(balanceNested(request(sets, { pins, pattern: [[1, 2, 3, 4], [1, 2, 3, 4], [0, 2, 3, 4]] })));
    expect(cells).toEqual([[1, 2, 3, 4], [1, 2, 3, 4], [0, 2, 2, 2]]);
  });
});

describe('sets that sort into no two families', () => {
  test('years of units, months of all and quarters of communes cross in a circle; without the months the rest can be kept', () => {
    const set = (id: string, rows: readonly string[], columns: readonly string[]): CellSet => ({ id, rows, columns, total: totalOf(PLAN, rows, columns) });
    const kept = [
      ...UNITS.map((unit) => set(unit, [unit], MONTHS)),
      ...Object.entries(COMMUNES).flatMap(([commune, rows]) => QUARTERS.map((quarter, index) => set(`${commune} Q${index + 1}`, rows, quarter))),
    ];
    const all = [...kept, ...MONTHS.map((month) => set(month, UNITS, [month]))];
    const given = { rows: UNITS, columns: MONTHS, pattern: PLAN, sets: all };
    const { code, data } = problemOf(balanceNested(given));
    expect(code).toBe('nested.crossing');
    const { sets, drop } = data as { sets: string[]; drop: string[] };
    expect(sets).toHaveLength(3);
    expect(sets.filter((id) => UNITS.includes(id))).toHaveLength(1);
    expect(sets.filter((id) => MONTHS.includes(id))).toHaveLength(1);
    expect(drop).toEqual([...MONTHS].sort());
    expect(valueOf(balanceNested({ ...given, sets: kept })).diagnostics.optimal).toBe(true);
  });

  test('windows that slide across quarters', () => {
    const sets = [
      { id: 'first', rows: ['a'], columns: ['M1', 'M2'], total: 2 },
      { id: 'second', rows: ['a'], columns: ['M2', 'M3'], total: 2 },
      { id: 'third', rows: ['a'], columns: ['M1', 'M3'], total: 2 },
      { id: 'year', total: 60 },
    ];
    expect(problemIn(sets)).toEqual(refused('nested.crossing', { sets: ['first', 'second', 'third'], drop: ['third'] }));
    expect(valueOf(balanceNested(request(sets.filter((set) => set.id !== 'third')))).sums.map((entry) => entry.sum)).toEqual([2, 2, 60]);
  });

  test('a longer circle is told whole', () => {
    const around = ['M1', 'M2', 'M3', 'M4', 'M5'];
    const sets = around.map((month, index) => ({ id: `${index}`, columns: [month, around[(index + 1) % 5]!], total: 2 }));
    const given = { rows: ['a'], columns: around, pattern: [[1, 1, 1, 1, 1]], sets };
    const { code, data } = problemOf(balanceNested(given));
    expect(code).toBe('nested.crossing');
    expect([...(data as { sets: string[] }).sets].sort()).toEqual(['0', '1', '2', '3', '4']);
    expect((data as { drop: string[] }).drop).toHaveLength(1);
  });

  test('computed sums must fit in only where they are to be neighbours', () => {
    const sets: CellSet[] = [
      { id: 'first', rows: ['a'], columns: ['M1', 'M2'], total: 20 },
      { id: 'second', rows: ['a'], columns: ['M2', 'M3'], total: 20 },
      { id: 'third', rows: ['a'], columns: ['M1', 'M3'], total: null },
      { id: 'year', total: 60 },
    ];
    expect(valueOf(balanceNested(request(sets))).sums[2]).toMatchObject({ id: 'third', given: false });
    expect(problemIn(sets, { neighbours: 'all' }).code).toBe('nested.crossing');
  });
});

describe('totals that contradict each other', () => {
  const quarter = (id: string, row: string, columns: readonly string[], total: number): CellSet => ({ id, rows: [row], columns, total });

  test('parts that make up a set but add up to something else', () => {
    const sets = [year, { id: 'a year', rows: ['a'], total: 20 }, quarter('a 1', 'a', ['M1', 'M2'], 9), quarter('a 2', 'a', ['M3', 'M4'], 10)];
    expect(problemIn(sets)).toEqual(
      refused('nested.totalsDisagree', { left: { ids: ['a year'], sum: 20 }, right: { ids: ['a 1', 'a 2'], sum: 19 }, difference: 1 }),
    );
    expect(problemIn(sets.map((set) => ({ ...set, total: -set.total! })))).toEqual(
      refused('nested.totalsDisagree', { left: { ids: ['a year'], sum: -20 }, right: { ids: ['a 1', 'a 2'], sum: -19 }, difference: -1 }),
    );
    const above = [...sets.slice(0, 3), quarter('a 2', 'a', ['M3', 'M4'], 12)];
    expect(problemIn(above)).toEqual(
      refused('nested.totalsDisagree', { left: { ids: ['a year'], sum: 20 }, right: { ids: ['a 1', 'a 2'], sum: 21 }, difference: -1 }),
    );
  });

  test('units and months of the same cells', () => {
    const sets = [...units.map((id) => ({ id, rows: [id], total: 20 })), ...months.map((id) => ({ id, columns: [id], total: 16 }))];
    const { code, data } = problemIn(sets);
    expect(code).toBe('nested.totalsDisagree');
    const { left, right, difference } = data as { left: { ids: string[]; sum: number }; right: { ids: string[]; sum: number }; difference: number };
    expect([left, right].map(({ ids, sum }) => `${[...ids].sort().join(' ')} ${sum}`).sort()).toEqual(['M1 M2 M3 M4 64', 'a b c 60']);
    expect(Math.abs(difference)).toBe(4);
  });

  test('parts that come to more than their whole', () => {
    const sets = [year, { id: 'a year', rows: ['a'], total: 20 }, quarter('a 1', 'a', ['M1', 'M2'], 15), quarter('a 2', 'a', ['M3'], 8)];
    expect(problemIn(sets)).toEqual(refused('nested.partsExceed', { whole: 'a year', total: 20, parts: ['a 1', 'a 2'], sum: 23, excess: 3 }));
  });
});

describe('pins and bounds that leave no table', () => {
  test('too much in a quarter of a unit: the pin to release', () => {
    const sets = [year, { id: 'a 1', rows: ['a'], columns: ['M1', 'M2'], total: 9 }];
    const pins = [{ row: 'a', column: 'M1', value: 8 }, { row: 'a', column: 'M2', value: 3 }];
    expect(problemIn(sets, { pins })).toEqual(
      refused('nested.infeasible', { sets: [], needed: 11, others: ['a 1'], available: 9, gap: 2, pins: [{ row: 'a', column: 'M1' }] }),
    );
  });

  test('too little room in a unit\'s year: the bounds that close it, the fewest', () => {
    const sets = [year, { id: 'a', rows: ['a'], total: 30 }];
    const bounds = months.map((column, index) => ({ row: 'a', column, max: 5 + index }));
    expect(problemIn(sets, { bounds })).toEqual(
      refused('nested.infeasible', { sets: ['a'], needed: 30, others: [], available: 26, gap: 4, pins: [{ row: 'a', column: 'M1' }] }),
    );
    expect(problemIn(sets.map((set) => ({ ...set, total: -set.total! })), { bounds: bounds.map(({ row, column, max }) => ({ row, column, min: -max })) })).toEqual(
      refused('nested.infeasible', { sets: ['a'], needed: -30, others: [], available: -26, gap: 4, pins: [{ row: 'a', column: 'M1' }] }),
    );
  });

  test('a total over nothing but empty cells', () => {
    const pattern = [[1, 1, 1, 1], [0, 0, 0, 0], [1, 1, 1, 1]];
    expect(problemIn([year, { id: 'b', rows: ['b'], total: 5 }], { pattern })).toEqual(
      refused('nested.infeasible', { sets: ['b'], needed: 5, others: [], available: 0, gap: 5, pins: [] }),
    );
  });

  test('months of a district against quarters of its units', () => {
    const district = ['a', 'b'];
    const sets = [
      { id: 'a 1', rows: ['a'], columns: ['M1', 'M2'], total: 10 },
      { id: 'b 1', rows: ['b'], columns: ['M1', 'M2'], total: 10 },
      { id: 'district M1', rows: district, columns: ['M1'], total: 14 },
      year,
    ];
    const bounds = district.map((row) => ({ row, column: 'M1', max: 6 }));
    const { code, data } = problemIn(sets, { bounds });
    expect(code).toBe('nested.infeasible');
    expect(data).toMatchObject({ sets: ['district M1'], needed: 14, others: [], available: 12, gap: 2, pins: [{ row: 'a', column: 'M1' }] });
  });
});

describe('the side of a bottleneck that is named', () => {
  const covered: readonly CellSet[] = [
    ...['a', 'b', 'c'].map((id, index) => ({ id, rows: [id], total: index === 0 ? 30 : 10 })),
    ...months.map((id, index) => ({ id, columns: [id], total: 5 * (index + 1) })),
  ];

  test('where every cell has two totals, the side with fewer sets', () => {
    const bounds = months.map((column) => ({ row: 'a', column, max: 5 }));
    expect(problemIn(covered, { bounds })).toEqual(
      refused('nested.infeasible', { sets: ['a'], needed: 30, others: [], available: 20, gap: 10, pins: [{ row: 'a', column: 'M1' }] }),
    );
  });

  test('four sets in the bottleneck and three outside it: what the three give is compared', () => {
    const sets = covered.map((set) => ({ ...set, total: set.id === 'a' ? 10 : set.id === 'c' ? 30 : set.total }));
    const bounds = ['a', 'b'].flatMap((row) => ['M3', 'M4'].map((column) => ({ row, column, max: 1 })));
    expect(problemIn(sets, { bounds })).toEqual(
      refused('nested.infeasible', { sets: ['a', 'b'], needed: 20, others: ['M1', 'M2'], available: 19, gap: 1, pins: [{ row: 'a', column: 'M3' }] }),
    );
  });

  test('two sets on either side: those that need more than the others leave', () => {
    const square = {
      rows: ['a', 'b'],
      columns: ['M1', 'M2'],
      pattern: [[1, 1], [1, 1]],
      sets: [{ id: 'a', rows: ['a'], total: 10 }, { id: 'b', rows: ['b'], total: 10 }, { id: 'M1', columns: ['M1'], total: 5 }, { id: 'M2', columns: ['M2'], total: 15 }],
    };
    expect(problemOf(balanceNested({ ...square, bounds: [{ row: 'a', column: 'M2', max: 1 }] }))).toEqual(
      refused('nested.infeasible', { sets: ['M2'], needed: 15, others: ['b'], available: 11, gap: 4, pins: [{ row: 'a', column: 'M2' }] }),
    );
  });

  test('totals in one direction alone: the set itself, whichever direction', () => {
    expect(problemIn(covered.slice(0, 3), { bounds: months.map((column) => ({ row: 'a', column, max: 5 })) })).toEqual(
      refused('nested.infeasible', { sets: ['a'], needed: 30, others: [], available: 20, gap: 10, pins: [{ row: 'a', column: 'M1' }] }),
    );
    expect(problemIn(covered.slice(3), { bounds: units.map((row) => ({ row, column: 'M4', max: 5 })) })).toEqual(
      refused('nested.infeasible', { sets: ['M4'], needed: 20, others: [], available: 15, gap: 5, pins: [{ row: 'a', column: 'M4' }] }),
    );
  });

  test('totals of both directions may each reach 2^53 − 1', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const sets = [
      ...units.map((id, index) => ({ id, rows: [id], total: index === 0 ? most : 0 })),
      ...months.map((id, index) => ({ id, columns: [id], total: index === 3 ? most : 0 })),
    ];
    expect(valueOf(balanceNested(request(sets))).cells).toEqual([[0, 0, 0, most], [0, 0, 0, 0], [0, 0, 0, 0]]);
  });

  test('mixed signs: the rarer sign is named, whichever it is', () => {
    const signed = (totals: readonly number[]): CellSet[] => units.map((id, index) => ({ id, rows: [id], total: totals[index]! }));
    expect(problemIn(signed([-3, 4, -5]))).toEqual(refused('allocation.mixedSignTotals', { lines: [{ kind: 'set', id: 'b' }] }));
    expect(problemIn(signed([3, -4, 5]))).toEqual(refused('allocation.mixedSignTotals', { lines: [{ kind: 'set', id: 'b' }] }));
  });
});

test('where empty cells force others, the fit is exact all the same', () => {
  const given: NestedRequest = {
    rows: ['a', 'b'],
    columns: ['M1', 'M2'],
    pattern: [[1, 1], [1, 0]],
    sets: [
      { id: 'a', rows: ['a'], total: 1000 },
      { id: 'b', rows: ['b'], total: 1000 },
      { id: 'M1', columns: ['M1'], total: 1000 },
      { id: 'M2', columns: ['M2'], total: 1000 },
    ],
  };
  const { cells, fit, warnings, diagnostics } = valueOf(balanceNested(given));
  expect(cells).toEqual([[0, 1000], [1000, 0]]);
  expect(fit).toEqual(cells);
  expect(warnings).toEqual([]);
  expect(diagnostics).toMatchObject({ miss: 0, neighbour: true, optimal: true });
});
