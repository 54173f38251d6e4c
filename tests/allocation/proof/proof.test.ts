/** A small part of the long run (`npm run prove`), and that its judges know a fault when they see one. */
import { balance, type BalancedTable } from '../../../src/allocation';
import { problem } from '../../../src/domain';
import { galeGap, table, valueOf } from '../figures';
import { AXIS_KINDS, judgeAxis } from './axis-claims';
import { canImprove, limitsOf, neighbourLimits, unplaced } from './oracles';
import { randomFor } from './random';
import { mirrored, randomTable, shuffled, TABLE_KINDS } from './requests';
import { fitFaults, judgeTable, refusalFaults, tableFaults } from './table-claims';

const SEED = Number(process.env['PROOF_SEED'] ?? Date.now() % 1_000_000);

test.each(TABLE_KINDS)(`%s tables keep every promise (PROOF_SEED=${SEED})`, (kind) => {
  const outcomes = new Set<string>();
  for (let index = 0; index < 25; index += 1) {
    const given = randomTable(kind, randomFor(SEED, index));
    const { faults, outcome } = judgeTable(given, randomFor(SEED + 1, index));
    outcomes.add(outcome);
    if (faults.length > 0) throw new Error(`${faults.join('; ')}: ${JSON.stringify(given.request)}`);
  }
  expect(outcomes).toContain('neighbour');
  if (kind === 'contested') expect(outcomes.size).toBeGreaterThan(1);
});

test.each(AXIS_KINDS)(`%s keeps every promise (PROOF_SEED=${SEED})`, (kind) => {
  for (let index = 0; index < 100; index += 1) {
    const { faults, input } = judgeAxis(kind, randomFor(SEED, index));
    if (faults.length > 0) throw new Error(`${faults.join('; ')}: ${JSON.stringify(input)}`);
  }
});

describe('the judges know a fault', () => {
  const request = table([5, 5], [4, 6], [[1, 1], [1, 1]], { bounds: [{ row: 'r1', column: 'c1', max: 3 }] });
  const good = valueOf(balance(request));
  const diagnostics = good.diagnostics;
  const faultsOf = (cells: number[][], changed: Partial<BalancedTable> = {}): string[] => tableFaults(request, { ...good, cells, ...changed });

  test('nothing to say against a good table', () => {
    expect(good.cells).toEqual([[2, 3], [2, 3]]);
    expect(faultsOf(good.cells)).toEqual([]);
    expect(fitFaults(request, good)).toEqual([]);
  });

  test.each([
    ['a row that does not add up', [[2, 4], [2, 2]], 'row r1 adds up to 6, not 5'],
    ['a column that does not add up', [[3, 2], [2, 3]], 'column c1 adds up to 5, not 4'],
    ['a bound passed', [[4, 1], [0, 5]], 'cell 0/0 is 4, outside the bounds'],
    ['parts of a unit', [[2.5, 2.5], [1.5, 3.5]], 'a cell is not whole'],
    ['a cell too far from its fit', [[3, 2], [1, 4]], 'cell 0/0 is 3, outside floor and ceiling of the fit'],
  ])('%s', (_, cells, fault) => {
    expect(faultsOf(cells)).toContain(fault);
  });

  test('a neighbour that is not the nearest', () => {
    const fit = [[1.9, 3.1], [2.1, 2.9]];
    expect(faultsOf([[1, 4], [3, 2]], { fit })).toEqual(['a neighbour closer to the fit exists']);
    expect(faultsOf([[2, 3], [2, 3]], { fit })).toEqual([]);
  });

  test('a neighbour passed over for another table', () => {
    expect(faultsOf([[3, 2], [1, 4]], { diagnostics: { ...diagnostics, neighbour: false } })).toEqual([
      'a neighbour exists and was not found',
      'a table closer to the fit exists',
    ]);
    expect(faultsOf([[3, 2], [1, 4]], { diagnostics: { ...diagnostics, neighbour: false, optimal: false } })).toEqual([]);
  });

  test('a fit out of proportion, off its totals or outside its bounds', () => {
    const wide = table([50, 50], [50, 50], [[1, 1], [1, 1]]);
    const fitted = valueOf(balance(wide));
    expect(fitFaults(wide, fitted)).toEqual([]);
    expect(fitFaults(wide, { ...fitted, fit: [[30, 20], [20, 30]] })[0]).toContain('in proportion it would be');
    expect(fitFaults(wide, { ...fitted, fit: [[26, 25], [25, 25]] })).toContain('fit of row 0 misses its total');
    expect(fitFaults(wide, { ...fitted, fit: [[30, 20], [30, 20]] })).toContain('fit misses columns by 20, not 0');
    expect(fitFaults(wide, { ...fitted, fit: [[-1, 51], [51, -1]] })).toContain('fit 0/0 is -1, outside the bounds');
  });

  test('a refusal whose figures are not true', () => {
    const crowded = table([5, 5], [9, 1], [[1, 1], [1, 1]], { pins: [{ row: 'r1', column: 'c1', value: 3 }] });
    const infeasible = { side: 'tooMuch', columns: ['c2'], needed: 2, available: 1, gap: 1, pins: [] } as const;
    expect(refusalFaults(crowded, problem('allocation.infeasible', infeasible))).toEqual([]);
    for (const change of [{ columns: ['c1'] }, { needed: 3 }, { available: 0 }, { gap: 2 }, { side: 'tooLittle' as const }]) {
      expect(refusalFaults(crowded, problem('allocation.infeasible', { ...infeasible, ...change }))).toHaveLength(1);
    }
    const line = { kind: 'row', id: 'r1' } as const;
    expect(refusalFaults(crowded, problem('allocation.pinsExceedTotal', { total: 5, pinned: 3, excess: -2, release: [], line }))).toHaveLength(1);
    expect(refusalFaults(crowded, problem('allocation.allPinned', { total: 5, pinned: 3, difference: 2, line }))).toHaveLength(1);
    expect(refusalFaults(crowded, problem('allocation.boundsTooTight', { total: 5, reachable: 3, gap: 2, ids: [], line }))).toHaveLength(1);
    expect(refusalFaults(crowded, problem('allocation.emptyLine', { total: 5, line: 'row', id: 'r1' }))).toHaveLength(1);
    expect(refusalFaults(crowded, problem('allocation.noRecipients', {}))).toEqual(['refused with allocation.noRecipients']);
  });

  test('an improvable table, and limits that forbid the improvement', () => {
    const fit = [[0.9, 0.1], [0.1, 0.9]];
    expect(canImprove([[1, 0], [0, 1]], fit, neighbourLimits(fit))).toBe(false);
    expect(canImprove([[0, 1], [1, 0]], fit, neighbourLimits(fit))).toBe(true);
    expect(canImprove([[0, 1], [1, 0]], fit, { low: [[0, 0], [0, 0]], high: [[0, 1], [1, 1]] })).toBe(false);
  });
});

test('the maximum flow agrees with Gale on every set of columns', () => {
  let impossible = 0;
  for (let index = 0; index < 200; index += 1) {
    const { request } = randomTable('contested', randomFor(SEED, index));
    if (request.columns.length > 6) continue;
    const [rows, columns] = [request.rows.map(({ total }) => total), request.columns.map(({ total }) => total)];
    const limits = limitsOf(request);
    const missing = unplaced(rows, columns, limits);
    if (!Number.isFinite(missing)) continue;
    expect([index, missing]).toEqual([index, galeGap(rows, columns, limits.low, limits.high)]);
    impossible += missing > 0 ? 1 : 0;
  }
  expect(impossible).toBeGreaterThan(3);
});

test('mirrored twice is the same request, and shuffled holds the same cells', () => {
  const { request } = randomTable('pins and bounds', randomFor(3, 0));
  expect(mirrored(mirrored(request))).toEqual(request);
  const other = shuffled(request, randomFor(3, 1));
  other.request.rows.forEach(({ id, total }, i) => {
    expect(request.rows[other.rows[i]!]).toEqual({ id, total });
    expect(other.request.pattern[i]).toEqual(other.columns.map((column) => request.pattern[other.rows[i]!]![column]));
  });
  expect(new Set(other.request.pins)).toEqual(new Set(request.pins));
});
