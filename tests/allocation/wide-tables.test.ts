/** Tables of few rows and more columns than the engine works along: turned round inside, nothing of it to be seen outside. */
import { balance, explainTable, type BalanceRequest } from '../../src/allocation';
import type { Problem } from '../../src/domain';
import { problemOf, refused, sum, table, valueOf } from './figures';
import { randomFor } from './proof/random';
import { randomTable, TABLE_KINDS } from './proof/requests';
import { judgeTable } from './proof/table-claims';

const SEED = Number(process.env['PROOF_SEED'] ?? Date.now() % 1_000_000);

test.each(TABLE_KINDS)(`%s tables of 2–5 rows and 33–40 columns keep every promise (PROOF_SEED=${SEED})`, (kind) => {
  const outcomes = new Set<string>();
  for (let index = 0; index < 6; index += 1) {
    const random = randomFor(SEED, index);
    const given = randomTable(kind, random, [random.whole(2, 5), random.whole(33, 40)]);
    const { faults, outcome } = judgeTable(given, randomFor(SEED + 1, index));
    outcomes.add(outcome);
    if (faults.length > 0) throw new Error(`${faults.join('; ')}: ${JSON.stringify(given.request)}`);
  }
  if (kind !== 'contested') expect(outcomes).toContain('neighbour');
});

/** Rows become columns. */
function turned({ rows, columns, pattern, pins = [], bounds = [] }: BalanceRequest): BalanceRequest {
  const turn = <Cell extends { readonly row: string; readonly column: string }>(cell: Cell): Cell => ({ ...cell, row: cell.column, column: cell.row });
  return { rows: columns, columns: rows, pattern: columns.map((_, column) => pattern.map((row) => row[column]!)), pins: pins.map(turn), bounds: bounds.map(turn) };
}

describe('thirty-six weeks by two communes, and the same the other way round', () => {
  const weeks = Array.from({ length: 36 }, (_, week) => 10 + (week % 3));
  const plain = table([200, sum(weeks) - 200], weeks, [weeks, weeks]);

  test('the same cells', () => {
    const [across, down] = [valueOf(balance(plain)), valueOf(balance(turned(plain)))];
    expect(across.cells.map(sum)).toEqual([200, sum(weeks) - 200]);
    expect(down.cells).toEqual(weeks.map((_, week) => across.cells.map((row) => row[week])));
  });

  test('totals that disagree are told by rows and by columns', () => {
    const short = { ...plain, rows: plain.rows.map((row, index) => ({ ...row, total: row.total - index })) };
    const all = sum(weeks);
    expect(problemOf(balance(short))).toEqual(refused('allocation.marginsDisagree', { rows: all - 1, columns: all, difference: -1 }));
    expect(problemOf(balance(turned(short)))).toEqual(refused('allocation.marginsDisagree', { rows: all, columns: all - 1, difference: 1 }));
  });

  test.each<[string, Partial<BalanceRequest>, Problem['code'], object]>([
    [
      'a week pinned above its total',
      { pins: [{ row: 'r1', column: 'c7', value: 8 }, { row: 'r2', column: 'c7', value: 5 }] },
      'allocation.allPinned',
      { line: { kind: 'column', id: 'c7' }, total: 10, pinned: 13, difference: -3 },
    ],
    [
      'a commune pinned above its total',
      { pins: weeks.slice(0, 30).map((_, week) => ({ row: 'r1', column: `c${week + 1}`, value: 7 })) },
      'allocation.pinsExceedTotal',
      { line: { kind: 'row', id: 'r1' }, total: 200, pinned: 210, excess: 10 },
    ],
    [
      'a week that limits keep too low',
      { bounds: [{ row: 'r1', column: 'c5', max: 4 }, { row: 'r2', column: 'c5', max: 5 }] },
      'allocation.boundsTooTight',
      { line: { kind: 'column', id: 'c5' }, total: 11, reachable: 9, gap: 2, ids: ['r1', 'r2'] },
    ],
    ['a commune without weights', { pattern: [weeks.map(() => 0), weeks] }, 'allocation.emptyLine', { line: 'row', id: 'r1', total: 200 }],
  ])('%s', (_, change, code, data) => {
    const request = { ...plain, ...change };
    const found = problemOf(balance(request));
    expect(found).toMatchObject({ code, data });
    const back = problemOf(balance(turned(request)));
    expect(back.code).toBe(code);
    const swap = (kind: unknown): 'row' | 'column' => (kind === 'row' ? 'column' : 'row');
    const { line } = data as { line: string | { kind: string; id: string } };
    expect(back.data).toMatchObject({ ...data, line: typeof line === 'string' ? swap(line) : { ...line, kind: swap(line.kind) } });
  });

  test('weeks that no commune may fill are named, with what is missing', () => {
    // The first commune has 40 for all its weeks, the second cannot have any of the first five, which come to 54.
    const closed = weeks.map((weight, week) => (week < 5 ? 0 : weight));
    expect(problemOf(balance(table([40, sum(weeks) - 40], weeks, [weeks, closed])))).toEqual(
      refused('allocation.infeasible', { side: 'tooLittle', columns: ['c1', 'c2', 'c3', 'c4', 'c5'], needed: 54, available: 40, gap: 14, pins: [], isBlocked: true }),
    );
  });

  test('an edited cell is found in its row, or in its column', () => {
    const { cells, fit } = valueOf(balance(plain));
    const edit = (changes: readonly [number, number, number][]): number[][] =>
      cells.map((row, i) => row.map((value, j) => value + sum(changes.flatMap(([r, c, by]) => (r === i && c === j ? [by] : [])))));
    const found = (changed: number[][]): unknown => problemOf(explainTable(plain, { cells: changed, fit }));
    expect(found(edit([[0, 3, 1], [0, 4, -1]]))).toEqual(refused('balance.foreignTable', { line: { kind: 'column', id: 'c4' } }));
    expect(found(edit([[0, 3, 1], [1, 3, -1]]))).toEqual(refused('balance.foreignTable', { line: { kind: 'row', id: 'r1' } }));
  });
});
