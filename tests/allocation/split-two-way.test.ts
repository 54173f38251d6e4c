import fc from 'fast-check';
import { equalProfile, quarterProfile, splitTwoWay, type TwoWayRequest, type TwoWaySplit } from '../../src/allocation';
import { columnSums, problemOf, refused, sum, valueOf } from './figures';

/** The nine district units of Thái Nguyên 2024; weights are illustrative. */
const thaiNguyen = [
  { id: 'TP Thái Nguyên', weight: 6210.5 },
  { id: 'TP Sông Công', weight: 1835 },
  { id: 'TP Phổ Yên', weight: 5120.25 },
  { id: 'Định Hóa', weight: 160 },
  { id: 'Đại Từ', weight: 890 },
  { id: 'Đồng Hỷ', weight: 655.75 },
  { id: 'Phú Bình', weight: 610 },
  { id: 'Phú Lương', weight: 420.5 },
  { id: 'Võ Nhai', weight: 185 },
];

function expectExact(request: TwoWayRequest): TwoWaySplit {
  const split = valueOf(splitTwoWay(request));
  expect(split.cells.map(sum)).toEqual(split.year.shares);
  expect(columnSums(split.cells)).toEqual(split.periods.shares);
  expect(sum(split.year.shares)).toBe(request.total);
  return split;
}

describe('19.515 tỷ đồng over nine district units × 12 months', () => {
  test.each([
    ['tỷ', 19_515],
    ['triệu', 19_515_000],
  ])('in %s: every unit, month, quarter and the year', (_, total) => {
    const { cells, periods, year, diagnostics } = expectExact({ total, recipients: thaiNguyen, periodWeights: quarterProfile([22, 25, 25, 28]) });
    const quarters = [0, 3, 6, 9].map((start) => sum(periods.shares.slice(start, start + 3)));
    expect(quarters[0]).toBe(Math.floor(total * 0.22));
    expect(quarters[0]! + quarters[1]!).toBe(Math.floor(total * 0.47));
    expect(sum(quarters)).toBe(total);
    expect(diagnostics.neighbour).toBe(true);
    cells.forEach((row, unit) =>
      row.forEach((value, month) => expect(Math.abs(value - (year.shares[unit]! * periods.shares[month]!) / total)).toBeLessThan(1)),
    );
  });
});

test('02 xã over fifteen units and twelve months are two communes in two months', () => {
  const recipients = Array.from({ length: 15 }, (_, index) => ({ id: `xã ${String(index + 1).padStart(2, '0')}`, weight: 1 }));
  const { cells } = expectExact({ total: 2, recipients, periodWeights: equalProfile() });
  expect(cells.flat().filter((value) => value !== 0)).toEqual([1, 1]);
  expect([cells.findIndex((row) => row[5] === 1), cells.findIndex((row) => row[11] === 1)].sort()).toEqual([0, 1]);
});

test('pins and bounds of the year, of a month and of a cell stand together', () => {
  const split = expectExact({
    total: 1000,
    recipients: [
      { id: 'a', weight: 3, pin: 400 },
      { id: 'b', weight: 2, max: 250 },
      { id: 'c', weight: 1 },
    ],
    periodWeights: equalProfile(),
    periodPins: [50, null, 100],
    cellPins: [{ row: 'a', column: 'M1', value: 0 }],
    cellBounds: [{ row: 'c', column: 'M12', max: 10 }],
  });
  expect(split.year.shares).toEqual([400, 250, 350]);
  expect([split.periods.shares[0], split.periods.shares[2]]).toEqual([50, 100]);
  expect(split.cells[0]?.[0]).toBe(0);
  expect(split.cells[2]?.[11]).toBeLessThanOrEqual(10);
});

test('given month totals are kept as they are', () => {
  const months = [5, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 85];
  const split = expectExact({ total: 100, recipients: thaiNguyen, periodWeights: equalProfile(), periodPins: months });
  expect(split.periods.shares).toEqual(months);
});

test('a unit without weight can still be assigned a figure, phased like the others', () => {
  const { cells } = expectExact({
    total: 120,
    recipients: [{ id: 'a', weight: 1 }, { id: 'b', weight: 0, pin: 12 }],
    periodWeights: equalProfile(),
  });
  expect(cells[1]).toEqual(Array(12).fill(1));
});

test('a negative total is the mirror image', () => {
  const request = { recipients: thaiNguyen, periodWeights: quarterProfile([1, 2, 3, 4]) };
  const [up, down] = [valueOf(splitTwoWay({ ...request, total: 777 })), valueOf(splitTwoWay({ ...request, total: -777 }))];
  expect(down.cells.map((row) => row.map((value) => (value === 0 ? 0 : -value)))).toEqual(up.cells);
});

test.each([
  ['a unit without weight', { recipients: [{ id: 'a', weight: null }] }, refused('allocation.missingWeight', { ids: ['a'] })],
  ['a month without weight', { periodWeights: [1, null] }, refused('allocation.missingWeight', { ids: ['M2'] })],
  ['a pin on an unknown unit', { cellPins: [{ row: 'x', column: 'M1', value: 1 }] }, refused('allocation.unknownCell', { row: 'x', column: 'M1' })],
  [
    'cell pins above a month',
    { cellPins: [{ row: 'a', column: 'M1', value: 60 }] },
    refused('allocation.pinsExceedTotal', { total: 50, pinned: 60, excess: 10, release: ['a'], line: { kind: 'column', id: 'M1' }, pins: [{ row: 'a', column: 'M1' }], fewest: 1 }),
  ],
  [
    'months of the other sign',
    { periodPins: [-10, null] },
    refused('allocation.mixedSignTotals', { lines: [{ kind: 'column', id: 'M1' }] }),
  ],
])('refused: %s', (_, change, expected) => {
  const request = { total: 100, recipients: [{ id: 'a', weight: 4 }, { id: 'b', weight: 1 }], periodWeights: [1, 1] };
  expect(problemOf(splitTwoWay({ ...request, ...change }))).toEqual(expected);
});

test('always exact, always next to the fit', () => {
  const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), weights, fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }), (total, units, months) => {
      const { cells, fit, diagnostics } = expectExact({
        total,
        recipients: units.map((weight, index) => ({ id: `u${index}`, weight })),
        periodWeights: months,
      });
      expect(Math.max(...cells.flatMap((row, i) => row.map((value, j) => Math.abs(value - fit[i]![j]!))))).toBeLessThan(1);
      expect(diagnostics.neighbour).toBe(true);
    }),
    { numRuns: 100 },
  );
});
