import { roundingNotices, roundingReasons, tableReasons, zeroNotices } from '../../../src/allocation/allocate/reasons';
import { table } from '../figures';

const ids = { rows: ['a', 'b'], columns: ['M1', 'M2'] };
const cells = [[3, 0], [1, 2]];
const fit = [[1.5, 1.5], [1.4, 1.6]];

test('cells a unit or more from their fit are told where the table is no neighbour of it', () => {
  const far = [
    { row: 'a', column: 'M1', share: 3, fair: 1.5 },
    { row: 'a', column: 'M2', share: 0, fair: 1.5 },
  ];
  expect(roundingNotices(ids, { cells, fit, diagnostics: { neighbour: false, optimal: true } })).toEqual([{ code: 'balance.notNeighbour', data: { cells: far } }]);
  expect(roundingNotices(ids, { cells, fit, diagnostics: { neighbour: true, optimal: true } })).toEqual([]);
  expect(roundingNotices(ids, { cells, fit, diagnostics: { neighbour: true, optimal: false } })).toEqual([{ code: 'balance.notNearest', data: {} }]);
  expect(roundingNotices(ids, { cells, fit: cells, diagnostics: { neighbour: false, optimal: false } })).toEqual([{ code: 'balance.notNearest', data: {} }]);
});

test('a cell exactly one unit away is far, one just below is not', () => {
  const near = { cells: [[1, 1]], fit: [[0, 1.999]], diagnostics: { neighbour: false, optimal: true } };
  expect(roundingNotices({ rows: ['a'], columns: ['M1', 'M2'] }, near)).toEqual([
    { code: 'balance.notNeighbour', data: { cells: [{ row: 'a', column: 'M1', share: 1, fair: 0 }] } },
  ]);
});

test('cells away from the nearest whole number; the middle itself is no reason', () => {
  expect(roundingReasons(ids, [[2, 1], [2, 1]], fit)).toEqual([
    { row: 'b', column: 'M1', share: 2, fair: 1.4, why: null },
    { row: 'b', column: 'M2', share: 1, fair: 1.6, why: null },
  ]);
});

test('a table’s cells with the reasons the table has for them', () => {
  const request = table([2, 8], [4, 3, 3], [[1, 1, 1], [1, 1, 1]], { pins: [{ row: 'r1', column: 'c1', value: 1 }] });
  const balanced = { cells: [[1, 1, 0], [3, 2, 3]], fit: [[1, 0.6, 0.4], [3, 2.4, 2.6]] };
  expect(tableReasons(request, balanced)).toEqual([{ row: 'r1', column: 'c1', share: 1, fair: 1, why: 'pin' }]);
  expect(() => tableReasons(request, { ...balanced, cells: [[2, 1, 0], [3, 2, 3]] })).toThrow('balance.foreignTable');
});

test('who gets nothing: zero weights and too small shares apart, nobody else', () => {
  const reason = { id: 'a', share: 0, fair: 0.25, held: null, roundedUp: null };
  expect(zeroNotices([{ ...reason, zero: null }])).toEqual([]);
  expect(zeroNotices([{ ...reason, zero: 'zeroWeight' }, { ...reason, id: 'b', zero: 'tooSmall' }, { ...reason, id: 'c', fair: null, zero: 'tooSmall' }])).toEqual([
    { code: 'notice.zeroWeight', data: { ids: ['a'] } },
    { code: 'notice.tooSmall', data: { shares: [{ id: 'b', fair: 0.25 }, { id: 'c', fair: 0 }] } },
  ]);
});
