import { splitThreeWay, type Cube, type ThreeWayRequest, type ThreeWaySplit } from '../../../src/allocation';
import { MONTH_PERIODS } from '../../../src/domain';
import { sentence } from '../../../src/i18n';
import { problemOf, refused, sum, valueOf } from '../figures';

const months = MONTH_PERIODS.map((month) => month.id);

function inDirection(cells: Cube, along: 'unit' | 'group' | 'period'): number[][] {
  const [units, groups, periods] = [cells.length, cells[0]!.length, cells[0]![0]!.length];
  const grid = (rows: number, columns: number, at: (row: number, column: number) => number): number[][] =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => at(row, column)));
  const range = (size: number): number[] => [...Array(size).keys()];
  if (along === 'period') return grid(units, groups, (unit, group) => sum(cells[unit]![group]!));
  if (along === 'unit') return grid(groups, periods, (group, period) => sum(range(units).map((unit) => cells[unit]![group]![period]!)));
  return grid(units, periods, (unit, period) => sum(range(groups).map((group) => cells[unit]![group]![period]!)));
}

/** The split with the sums it names added up again from its cells. */
function exact(request: ThreeWayRequest): ThreeWaySplit {
  const split = valueOf(splitThreeWay(request));
  expect(inDirection(split.cells, 'period')).toEqual(split.year);
  expect(inDirection(split.cells, 'unit')).toEqual(split.groupPeriods);
  expect(inDirection(split.cells, 'group')).toEqual(split.unitPeriods);
  expect(split.cells.flat(2).every((cell) => Number.isSafeInteger(cell) && cell >= 0)).toBe(true);
  return split;
}

const communes = ['Hợp Thành', 'Phú Lương', 'Vô Tranh', 'Yên Trạch'];

describe('commune × department × month', () => {
  const year = {
    kind: 'margins' as const,
    units: [310, 520, 405, 265],
    groups: [600, 500, 400],
  };
  const departments = ['Tài chính', 'Thuế', 'Nông nghiệp'];

  test('departments with their own month totals keep them, the year keeps both its margins', () => {
    const totals = [months.map(() => 50), [20, 20, 20, 30, 30, 30, 50, 50, 50, 60, 70, 70], [0, 0, 0, 0, 0, 200, 0, 0, 0, 0, 0, 200]];
    const split = exact({ units: communes, groups: departments, periods: months, year, months: { kind: 'group', totals } });
    expect(split.groupPeriods).toEqual(totals);
    expect(split.year.map(sum)).toEqual(year.units);
    expect(departments.map((_, group) => sum(split.year.map((row) => row[group]!)))).toEqual(year.groups);
    expect(split).toMatchObject({ kept: 'groupPeriods', meetsAll: true, misses: [], missed: { before: 0, after: 0 }, neighbour: true, warnings: [] });
    // 400 of agriculture in June and December only: Phú Lương's 520/1500 of it is 138,67, half each time.
    expect(split.year[1]).toEqual([208, 173, 139]);
    expect(split.cells[1]![2]).toEqual([0, 0, 0, 0, 0, split.cells[1]![2]![5], 0, 0, 0, 0, 0, 139 - split.cells[1]![2]![5]!]);
    expect([69, 70]).toContain(split.cells[1]![2]![5]);
  });

  test('communes with their own month totals keep those instead', () => {
    const totals = [[...Array<number>(11).fill(25), 35], [...Array<number>(11).fill(40), 80], [...Array<number>(11).fill(30), 75], [...Array<number>(11).fill(20), 45]];
    const split = exact({ units: communes, groups: departments, periods: months, year, months: { kind: 'unit', totals } });
    expect(split.unitPeriods).toEqual(totals);
    expect(split).toMatchObject({ kept: 'unitPeriods', meetsAll: true });
  });

  test('month totals of the whole place are split over the departments first', () => {
    const totals = [...Array<number>(11).fill(100), 400];
    const split = exact({ units: communes, groups: departments, periods: months, year, months: { kind: 'whole', totals } });
    expect(months.map((_, month) => sum(split.groupPeriods.map((row) => row[month]!)))).toEqual(totals);
    expect(split.groupPeriods[0]).toEqual([...Array<number>(11).fill(40), 160]);
  });

  test('pins of the year and of cells stand, bounds hold', () => {
    const split = exact({
      units: communes,
      groups: departments,
      periods: months,
      year: { ...year, pins: [{ unit: 'Phú Lương', group: 'Thuế', value: 200 }] },
      months: { kind: 'whole', totals: Array<number>(12).fill(125) },
      pins: [{ unit: 'Phú Lương', group: 'Thuế', period: 'M3', value: 0 }],
      bounds: [{ unit: 'Yên Trạch', group: 'Tài chính', period: 'M1', max: 2 }],
    });
    expect(split.year[1]![1]).toBe(200);
    expect(split.cells[1]![1]![2]).toBe(0);
    expect(split.cells[3]![0]![0]).toBe(2);
  });

  test('a pattern shapes the cells', () => {
    const late = months.map((_, month) => (month < 6 ? 0 : 1));
    const even = months.map(() => 1);
    const split = exact({
      units: ['a', 'b'],
      groups: ['x'],
      periods: months,
      year: { kind: 'table', cells: [[60], [180]] },
      months: { kind: 'group', totals: [Array<number>(12).fill(20)] },
      pattern: [[late], [even]],
    });
    expect(split.cells[0]![0]).toEqual([0, 0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 10]);
    expect(split.cells[1]![0]).toEqual([20, 20, 20, 20, 20, 20, 10, 10, 10, 10, 10, 10]);
  });
});

test('sector × commune × month: each sector with its own months, Thái Nguyên 58,6 / 31,8 / 9,6 of 1.000 tỷ', () => {
  const sectors = ['Công nghiệp, xây dựng', 'Dịch vụ', 'Nông, lâm nghiệp, thủy sản'];
  const totals = [
    [48, 48, 48, 48, 49, 49, 49, 49, 49, 49, 50, 50],
    [26, 26, 26, 26, 26, 26, 27, 27, 27, 27, 27, 27],
    [4, 4, 4, 10, 12, 14, 4, 4, 4, 12, 12, 12],
  ];
  const request: ThreeWayRequest = {
    units: communes,
    groups: sectors,
    periods: months,
    year: {
      kind: 'margins',
      units: [150, 430, 260, 160],
      groups: [586, 318, 96],
      pattern: [[20, 40, 40], [70, 27, 3], [50, 35, 15], [15, 40, 45]],
    },
    months: { kind: 'group', totals },
  };
  const split = exact(request);
  expect(split.groupPeriods).toEqual(totals);
  expect(split.year.map(sum)).toEqual([150, 430, 260, 160]);
  // Yên Trạch lives on farming far more than Phú Lương does.
  expect(split.year[3]![2]! * 430).toBeGreaterThan(4 * split.year[1]![2]! * 160);
});

describe('all three families of totals at once', () => {
  test('two departments: there is a table, and it is found', () => {
    // Ten units per line everywhere; each commune's month is split 50:50 of odd totals.
    const split = exact({
      units: ['a', 'b', 'c'],
      groups: ['x', 'y'],
      periods: ['M1', 'M2', 'M3'],
      year: { kind: 'table', cells: [[4, 5], [5, 4], [5, 4]] },
      months: { kind: 'both', keep: 'group', groups: [[4, 5, 5], [5, 4, 4]], units: [[3, 3, 3], [3, 3, 3], [3, 3, 3]] },
    });
    expect(split.unitPeriods).toEqual([[3, 3, 3], [3, 3, 3], [3, 3, 3]]);
    expect(split.groupPeriods).toEqual([[4, 5, 5], [5, 4, 4]]);
    expect(split).toMatchObject({ meetsAll: true, misses: [], warnings: [] });
  });

  /**
   * Sixteen cells of one half, in every line of the three directions two of them or none: all totals
   * are 1 or 0. Going from a cell to the other one of its line comes back after an odd number of
   * steps, so no choice of zeros and ones has these totals.
   */
  const halves = [[1, 2, 1], [1, 2, 2], [1, 3, 1], [1, 3, 2], [2, 1, 1], [2, 1, 2], [2, 2, 1], [2, 2, 3], [2, 3, 2], [2, 3, 3], [3, 1, 1], [3, 1, 2], [3, 2, 2], [3, 2, 3], [3, 3, 1], [3, 3, 3]];
  const isHalf = (unit: number, group: number, period: number): boolean =>
    halves.some(([i, j, k]) => i === unit + 1 && j === group + 1 && k === period + 1);
  const three = [0, 1, 2];
  const pattern = three.map((unit) => three.map((group) => three.map((period) => (isHalf(unit, group, period) ? 1 : 0))));
  const asked = (keep: 'group' | 'unit'): ThreeWayRequest => ({
    units: ['a', 'b', 'c'],
    groups: ['x', 'y', 'z'],
    periods: ['M1', 'M2', 'M3'],
    pattern,
    year: { kind: 'table', cells: inDirection(pattern, 'period').map((row) => row.map((total) => total / 2)) },
    months: {
      kind: 'both',
      keep,
      groups: inDirection(pattern, 'unit').map((row) => row.map((total) => total / 2)),
      units: inDirection(pattern, 'group').map((row) => row.map((total) => total / 2)),
    },
  });

  test('the oracle: one of two cells in each of the eight open lines of the year, and never all other totals', () => {
    const { months: given } = asked('group');
    if (given.kind !== 'both') throw new Error('another request');
    const off = (totals: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): number =>
      sum(totals.flatMap((row, line) => row.map((total, column) => Math.abs(total - wanted[line]![column]!))));
    const misses: number[] = [];
    for (let choice = 0; choice < 1 << 8; choice += 1) {
      const cells = pattern.map((slice) => slice.map((row) => row.map(() => 0)));
      halves.forEach(([i, j, k], index) => {
        if (((choice >> (index >> 1)) & 1) === (index & 1)) cells[i! - 1]![j! - 1]![k! - 1] = 1;
      });
      if (off(inDirection(cells, 'unit'), given.groups) === 0) misses.push(off(inDirection(cells, 'group'), given.units));
    }
    expect(Math.min(...misses)).toBe(4);
  });

  test.each(['group', 'unit'] as const)('where no table exists the family kept (by %s) is exact and every miss of the other is listed', (keep) => {
    const request = asked(keep);
    const split = exact(request);
    if (request.months.kind !== 'both') throw new Error('another request');
    const [keptTotals, otherTotals] = keep === 'group' ? [request.months.groups, request.months.units] : [request.months.units, request.months.groups];
    const [kept, other] = keep === 'group' ? [split.groupPeriods, split.unitPeriods] : [split.unitPeriods, split.groupPeriods];
    expect(kept).toEqual(keptTotals);
    expect(split.meetsAll).toBe(false);
    const ids = keep === 'group' ? request.units : request.groups;
    const expected = other.flatMap((row, line) =>
      row.flatMap((reached, column) => {
        const given = otherTotals[line]![column]!;
        return reached === given ? [] : [{ id: ids[line], period: `M${column + 1}`, given, reached, difference: reached - given }];
      }),
    );
    expect(split.misses).toEqual(expected);
    expect(sum(expected.map((miss) => Math.abs(miss.difference)))).toBe(4);
    expect(split.missed.after).toBe(4);
    expect(split.missed.before).toBeGreaterThanOrEqual(4);
    expect(split.warnings.map((warning) => warning.code)).toEqual(['steps.missed']);
    expect(sentence(split.warnings[0]!, 'vi')).toContain(`${ids[ids.indexOf(split.misses[0]!.id)]} tháng ${split.misses[0]!.period.slice(1)}`);
  });

  test('2 × 2 × 2 with halves at (1,1,1), (1,2,2), (2,1,2), (2,2,1): only those cells open, all plane sums 1', () => {
    const open = [[[1, 0], [0, 1]], [[0, 1], [1, 0]]];
    const request: ThreeWayRequest = {
      units: ['a', 'b'],
      groups: ['x', 'y'],
      periods: ['M1', 'M2'],
      pattern: open,
      year: { kind: 'margins', units: [1, 1], groups: [1, 1] },
      months: { kind: 'whole', totals: [1, 1] },
    };
    let tables = 0;
    for (let choice = 0; choice < 16; choice += 1) {
      const [p, q, r, s] = [0, 1, 2, 3].map((bit) => (choice >> bit) & 1) as [number, number, number, number];
      const cells = [[[p, 0], [0, q]], [[0, r], [s, 0]]];
      const planes = [p + q, r + s, p + r, q + s, p + s, q + r];
      if (planes.every((plane) => plane === 1)) tables += cells.length;
    }
    expect(tables).toBe(0);
    expect(problemOf(splitThreeWay(request))).toEqual(refused('allocation.emptyLine', { line: 'column', id: 'M2', total: 1 }));
    // Step by step, with the departments' months given as they come out, the year and these are exact.
    const year = { kind: 'table' as const, cells: [[1, 0], [0, 1]] };
    const split = exact({ ...request, year, months: { kind: 'both', keep: 'group', groups: [[1, 0], [1, 0]], units: [[1, 0], [1, 0]] } });
    expect(split.cells).toEqual([[[1, 0], [0, 0]], [[0, 0], [1, 0]]]);
    expect(split.meetsAll).toBe(true);
  });
});

describe('refused', () => {
  const request: ThreeWayRequest = {
    units: ['Phú Đô', 'Yên Đổ'],
    groups: ['Thuế', 'Tài chính'],
    periods: ['M1', 'M2'],
    year: { kind: 'table', cells: [[6, 4], [5, 5]] },
    months: { kind: 'group', totals: [[5, 6], [4, 5]] },
  };

  test.each<[string, Partial<ThreeWayRequest>, ReturnType<typeof problemOf>]>([
    ['no unit', { units: [] }, refused('allocation.noRecipients', {})],
    ['a group twice', { groups: ['Thuế', 'Thuế'] }, refused('allocation.duplicateRecipient', { id: 'Thuế' })],
    [
      'a year figure that is not whole',
      { year: { kind: 'table', cells: [[6, 4.5], [5, 5]] } },
      refused('allocation.notANumber', { what: 'total', id: 'Phú Đô · Tài chính' }),
    ],
    ['a margin that is missing', { year: { kind: 'margins', units: [10], groups: [10, 10] } }, refused('allocation.notANumber', { what: 'total', id: 'Yên Đổ' })],
    ['a month total beyond 2^53', { months: { kind: 'group', totals: [[2 ** 53, 6], [4, 5]] } }, refused('allocation.totalTooLarge', { total: 2 ** 53 })],
    ['a hole in the pattern', { pattern: [[[1, 1], [1, 1]], [[1, 1], [1]]] }, refused('allocation.missingWeight', { ids: ['Yên Đổ · Tài chính'] })],
    [
      'a weight that is none',
      { pattern: [[[1, 1], [1, 1]], [[1, 1], [1, NaN]]] },
      refused('allocation.notANumber', { what: 'weight', id: 'Yên Đổ · Tài chính', column: 'M2' }),
    ],
    ['a negative weight', { pattern: [[[1, -2], [1, 1]], [[1, 1], [1, 1]]] }, refused('allocation.negativeWeight', { id: 'Phú Đô · Thuế', weight: -2 })],
    ['a pin beside the table', { pins: [{ unit: 'Phú Đô', group: 'Thuế', period: 'M3', value: 1 }] }, refused('allocation.unknownCell', { row: 'Phú Đô · Thuế', column: 'M3' })],
    [
      'a bound beside the table',
      { bounds: [{ unit: 'Phú Đô', group: 'Y tế', period: 'M1', max: 1 }] },
      refused('allocation.unknownCell', { row: 'Phú Đô · Y tế', column: 'M1' }),
    ],
    [
      'a pin that is not whole',
      { pins: [{ unit: 'Phú Đô', group: 'Thuế', period: 'M1', value: 0.5 }] },
      refused('allocation.notANumber', { what: 'pin', id: 'Phú Đô · Thuế', column: 'M1' }),
    ],
    [
      'a department whose months differ from its year',
      { months: { kind: 'group', totals: [[5, 6], [4, 6]] } },
      refused('steps.totalsDisagree', { left: 'unitGroups', right: 'groupPeriods', id: 'Tài chính', leftTotal: 9, rightTotal: 10, difference: -1 }),
    ],
    [
      'a commune whose months differ from its year',
      { months: { kind: 'unit', totals: [[5, 5], [5, 6]] } },
      refused('steps.totalsDisagree', { left: 'unitGroups', right: 'unitPeriods', id: 'Yên Đổ', leftTotal: 10, rightTotal: 11, difference: -1 }),
    ],
    [
      'months that differ between departments and communes',
      { months: { kind: 'both', keep: 'group', groups: [[5, 6], [4, 5]], units: [[5, 5], [5, 5]] } },
      refused('steps.totalsDisagree', { left: 'groupPeriods', right: 'unitPeriods', id: 'M1', leftTotal: 9, rightTotal: 10, difference: -1 }),
    ],
    [
      'margins of the year that differ',
      { year: { kind: 'margins', units: [10, 10], groups: [11, 10] } },
      refused('allocation.marginsDisagree', { rows: 20, columns: 21, difference: -1 }),
    ],
    [
      'months of the whole that differ from the year',
      { months: { kind: 'whole', totals: [10, 11] } },
      refused('allocation.marginsDisagree', { rows: 20, columns: 21, difference: -1 }),
    ],
    [
      'pins above a month of one department',
      { pins: [{ unit: 'Phú Đô', group: 'Thuế', period: 'M1', value: 6 }] },
      refused('allocation.pinsExceedTotal', { total: 5, pinned: 6, excess: 1, release: ['Phú Đô · Thuế'], line: { kind: 'column', id: 'M1 · Thuế' }, pins: [{ row: 'Phú Đô · Thuế', column: 'M1' }], fewest: 1 }),
    ],
    [
      'a month of one department without an open cell',
      { pattern: [[[0, 1], [1, 1]], [[0, 1], [1, 1]]] },
      refused('allocation.emptyLine', { line: 'column', id: 'M1 · Thuế', total: 5 }),
    ],
  ])('%s', (_, change, expected) => {
    expect(problemOf(splitThreeWay({ ...request, ...change }))).toEqual(expected);
  });

  test('a month of a department is named in both languages', () => {
    const result = splitThreeWay({ ...request, pins: [{ unit: 'Phú Đô', group: 'Thuế', period: 'M1', value: 6 }] });
    if (result.ok) throw new Error('not refused');
    expect(sentence(result.problem, 'vi')).toBe('Các số cố định ở tháng 1 · Thuế cộng lại 6, vượt tổng số 5 là 1; hãy bỏ cố định ở Phú Đô · Thuế (tháng 1).');
    expect(sentence(result.problem, 'en')).toContain('of month 1 · Thuế add up to 6');
  });
});

test('a table with more lines than names is refused, whichever way it is too long', () => {
  const request: ThreeWayRequest = {
    units: ['u'],
    groups: ['g', 'h'],
    periods: ['M1', 'M2'],
    year: { kind: 'table', cells: [[3, 4]] },
    months: { kind: 'group', totals: [[1, 2], [2, 2]] },
  };
  expect(valueOf(splitThreeWay(request)).cells).toEqual([[[1, 2], [2, 2]]]);
  const tooMany = refused('allocation.tooManyLines', { found: 3, expected: 2 });
  expect(problemOf(splitThreeWay({ ...request, year: { kind: 'table', cells: [[3, 4, 5]] } }))).toEqual(tooMany);
  expect(problemOf(splitThreeWay({ ...request, months: { kind: 'group', totals: [[1, 2], [2, 2], [0, 5]] } }))).toEqual(tooMany);
  expect(problemOf(splitThreeWay({ ...request, pattern: [[[1, 1], [1, 1]], [[1, 1], [1, 1]]] }))).toEqual(refused('allocation.tooManyLines', { found: 2, expected: 1 }));
  expect(problemOf(splitThreeWay({ ...request, pattern: [[[1, 1], [1, 1], [1, 1]]] }))).toEqual(tooMany);
  expect(problemOf(splitThreeWay({ ...request, pattern: [[[1, 1], [1, 1, 1]]] }))).toEqual(tooMany);
});

test.each<[string, object]>([
  ['year.kind', { year: { kind: 'quarters', cells: [[3, 4]] } }],
  ['months.kind', { months: { kind: 'sector', totals: [[1, 2], [2, 2]] } }],
  ['months.keep', { months: { kind: 'both', groups: [[1, 2], [2, 2]], units: [[3, 4]], keep: 'months' } }],
])('a request out of a file with an unknown %s is refused', (place, change) => {
  const request: ThreeWayRequest = {
    units: ['u'],
    groups: ['g', 'h'],
    periods: ['M1', 'M2'],
    year: { kind: 'table', cells: [[3, 4]] },
    months: { kind: 'group', totals: [[1, 2], [2, 2]] },
  };
  expect(problemOf(splitThreeWay({ ...request, ...change }))).toEqual(refused('notice.requestBroken', { place, expected: 'choice' }));
});
