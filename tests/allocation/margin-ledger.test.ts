/** Live sums of an edited table, against adding everything up again. */
import fc from 'fast-check';
import { MarginLedger, type BrokenSum, type LedgerRequest } from '../../src/allocation';
import { problemOf, refused, sum, valueOf } from './figures';

const MONTHS = Array.from({ length: 12 }, (_, month) => `M${month + 1}`);
const QUARTERS = [1, 2, 3, 4].map((quarter) => ({ id: `Q${quarter}`, columns: MONTHS.slice(quarter * 3 - 3, quarter * 3) }));

/** Phú Lương's four communes, state budget revenue by month in tỷ đồng, with quarters and the year. */
const budget: LedgerRequest = {
  rows: [
    { id: 'Phú Lương', total: 96 },
    { id: 'Vô Tranh', total: 48 },
    { id: 'Yên Trạch', total: 24 },
    { id: 'Hợp Thành', total: null },
  ],
  columns: MONTHS.map((id) => ({ id, total: 15 })),
  cells: [8, 4, 2, 1].map((value) => MONTHS.map(() => value)),
  sums: [
    ...QUARTERS.map(({ id, columns }) => ({ id, total: 45, columns })),
    { id: 'Phú Lương Q1', total: 24, rows: ['Phú Lương'], columns: ['M1', 'M2', 'M3'] },
    { id: 'year', total: 180 },
  ],
};

test('one edit says which sums no longer hold, by how much, and what would mend it', () => {
  const ledger = valueOf(MarginLedger.open(budget));
  expect(ledger.broken()).toEqual([]);
  const broken: BrokenSum[] = [
    { kind: 'row', id: 'Phú Lương', total: 96, sum: 99, excess: 3 },
    { kind: 'column', id: 'M2', total: 15, sum: 18, excess: 3 },
    { kind: 'sum', id: 'Q1', total: 45, sum: 48, excess: 3 },
    { kind: 'sum', id: 'Phú Lương Q1', total: 24, sum: 27, excess: 3 },
    { kind: 'sum', id: 'year', total: 180, sum: 183, excess: 3 },
  ];
  expect(valueOf(ledger.edit('Phú Lương', 'M2', 11))).toEqual({ before: 8, after: 11, broken, mended: [], mend: -3 });
  expect(ledger.broken()).toEqual(broken);
  expect(valueOf(ledger.at('Phú Lương', 'M2'))).toBe(11);
});

test('the counter-edit mends the month; what is left has no cure in one cell', () => {
  const ledger = valueOf(MarginLedger.open(budget));
  ledger.edit('Phú Lương', 'M2', 11);
  const second = valueOf(ledger.edit('Vô Tranh', 'M2', 1));
  expect(second.mended).toEqual([{ kind: 'column', id: 'M2' }, { kind: 'sum', id: 'Q1' }, { kind: 'sum', id: 'year' }]);
  expect(second.broken).toEqual([{ kind: 'row', id: 'Vô Tranh', total: 48, sum: 45, excess: -3 }]);
  expect(second.mend).toBeNull();
  // Back within the quarter: both rows and the months' sums agree on 3 in M3.
  ledger.edit('Phú Lương', 'M3', 5);
  const last = valueOf(ledger.edit('Vô Tranh', 'M3', 7));
  expect(last).toEqual({ before: 4, after: 7, broken: [], mended: [{ kind: 'row', id: 'Vô Tranh' }, { kind: 'column', id: 'M3' }, { kind: 'sum', id: 'Q1' }, { kind: 'sum', id: 'year' }], mend: 0 });
  expect(ledger.broken()).toEqual([]);
});

test('a row without a total is not checked, its months are', () => {
  const ledger = valueOf(MarginLedger.open(budget));
  const { broken } = valueOf(ledger.edit('Hợp Thành', 'M12', 0));
  expect(broken.map(({ kind, id, excess }) => [kind, id, excess])).toEqual([['column', 'M12', -1], ['sum', 'Q4', -1], ['sum', 'year', -1]]);
});

test('a refused edit changes nothing', () => {
  const ledger = valueOf(MarginLedger.open(budget));
  expect(problemOf(ledger.edit('Phú Lương', 'M13', 1))).toEqual(refused('allocation.unknownCell', { row: 'Phú Lương', column: 'M13' }));
  expect(problemOf(ledger.edit('Phú Đô', 'M1', 1))).toEqual(refused('allocation.unknownCell', { row: 'Phú Đô', column: 'M1' }));
  expect(problemOf(ledger.at('Phú Đô', 'M1'))).toEqual(refused('allocation.unknownCell', { row: 'Phú Đô', column: 'M1' }));
  expect(problemOf(ledger.edit('Phú Lương', 'M1', 1.5))).toEqual(refused('balance.notAFigure', { row: 'Phú Lương', column: 'M1' }));
  expect(problemOf(ledger.edit('Phú Lương', 'M1', 2 ** 53 - 1))).toEqual(refused('allocation.totalTooLarge', { total: 2 ** 53 - 1 + 172 }));
  expect(valueOf(ledger.at('Phú Lương', 'M1'))).toBe(8);
  expect(ledger.broken()).toEqual([]);
});

test.each<[string, Partial<LedgerRequest>, ReturnType<typeof problemOf>]>([
  ['no rows', { rows: [], cells: [] }, refused('allocation.noRecipients', {})],
  ['no columns', { columns: [] }, refused('allocation.noRecipients', {})],
  ['a column twice', { columns: [{ id: 'M1', total: 1 }, { id: 'M1', total: 1 }] }, refused('allocation.duplicateRecipient', { id: 'M1' })],
  ['a row twice', { rows: [{ id: 'a', total: 1 }, { id: 'a', total: 1 }] }, refused('allocation.duplicateRecipient', { id: 'a' })],
  ['a missing cell', { cells: [[1]] }, refused('balance.notAFigure', { row: 'Phú Lương', column: 'M2' })],
  ['a missing row of cells', { cells: budget.cells.slice(0, 3) }, refused('balance.notAFigure', { row: 'Hợp Thành', column: 'M1' })],
  ['half a unit', { cells: [[0.5]] }, refused('balance.notAFigure', { row: 'Phú Lương', column: 'M1' })],
  ['cells beyond 2^53 together', { cells: [[2 ** 53 - 1, -1]] }, refused('allocation.totalTooLarge', { total: 2 ** 53 })],
  ['a total that is no number', { rows: budget.rows.map((row) => ({ ...row, total: NaN })) }, refused('allocation.notANumber', { what: 'total', id: 'Phú Lương' })],
  ['a sum over a month that is not there', { sums: [{ id: 'Q5', total: 1, columns: ['M1', 'M13'] }] }, refused('balance.unknownLine', { sum: 'Q5', line: { kind: 'column', id: 'M13' } })],
  ['a sum over a commune that is not there', { sums: [{ id: 'all', total: 1, rows: ['Phú Đô'] }] }, refused('balance.unknownLine', { sum: 'all', line: { kind: 'row', id: 'Phú Đô' } })],
])('refused: %s', (_, change, problem) => {
  expect(problemOf(MarginLedger.open({ ...budget, ...change }))).toEqual(problem);
});

test('a line named twice in a sum counts once', () => {
  const ledger = valueOf(MarginLedger.open({ ...budget, sums: [{ id: 'twice', total: 16, rows: ['Phú Lương', 'Phú Lương'], columns: ['M1', 'M2', 'M1'] }] }));
  expect(ledger.broken()).toEqual([]);
});

test('after any edits the sums are those of adding everything up again', () => {
  const names = (count: number, letter: string): string[] => Array.from({ length: count }, (_, index) => `${letter}${index}`);
  const tables = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([height, width]) => {
    const [rows, columns] = [names(height, 'r'), names(width, 'c')];
    const total = fc.integer({ min: -5, max: 20 });
    const some = (ids: string[]): fc.Arbitrary<string[] | undefined> => fc.option(fc.subarray(ids), { nil: undefined });
    return fc.record({
      rows: fc.tuple(...rows.map((id) => fc.record({ id: fc.constant(id), total: fc.option(total) }))),
      columns: fc.tuple(...columns.map((id) => fc.record({ id: fc.constant(id), total: fc.option(total) }))),
      cells: fc.array(fc.array(fc.integer({ min: -3, max: 6 }), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      sums: fc.array(fc.record({ id: fc.string(), total, rows: some(rows), columns: some(columns) }), { maxLength: 5 }),
      edits: fc.array(fc.record({ row: fc.nat(height - 1), column: fc.nat(width - 1), value: fc.integer({ min: -3, max: 6 }) }), { minLength: 1, maxLength: 12 }),
    });
  });
  const all = { kept: 0, mended: 0, whole: 0 };
  fc.assert(
    fc.property(tables, ({ edits, ...request }) => {
      const ledger = valueOf(MarginLedger.open(request));
      const cells = request.cells.map((row) => [...row]);
      const added = (rows: readonly string[] | undefined, columns: readonly string[] | undefined): number =>
        sum(cells.flatMap((row, i) => row.filter((_, j) => (rows?.includes(`r${i}`) ?? true) && (columns?.includes(`c${j}`) ?? true))));
      const sums = [
        ...request.rows.map(({ id, total }) => ({ kind: 'row', id, total, rows: [id], columns: undefined })),
        ...request.columns.map(({ id, total }) => ({ kind: 'column', id, total, rows: undefined, columns: [id] })),
        ...request.sums.map((each) => ({ kind: 'sum', ...each })),
      ].filter((each) => each.total !== null);
      const brokenNow = (): object[] =>
        sums
          .map(({ kind, id, total, rows, columns }) => ({ kind, id, total, sum: added(rows, columns), excess: added(rows, columns) - total! }))
          .filter((each) => each.excess !== 0);
      expect(ledger.broken()).toEqual(brokenNow());
      for (const { row, column, value } of edits) {
        const withCell = sums.filter(({ rows, columns }) => (rows?.includes(`r${row}`) ?? true) && (columns?.includes(`c${column}`) ?? true));
        const heldBefore = withCell.map((each) => added(each.rows, each.columns) === each.total);
        const edit = valueOf(ledger.edit(`r${row}`, `c${column}`, value));
        expect(edit.before).toBe(cells[row]![column]);
        cells[row]![column] = value;
        expect(ledger.broken()).toEqual(brokenNow());
        const excesses = withCell.map((each) => added(each.rows, each.columns) - each.total!);
        expect(edit.broken.map((each) => each.excess)).toEqual(excesses.filter((excess) => excess !== 0));
        expect(edit.mended.map((each) => each.id)).toEqual(withCell.filter((_, i) => !heldBefore[i] && excesses[i] === 0).map((each) => each.id));
        // The mend is the change after which nothing with this cell is left open, tried one by one.
        const changes = Array.from({ length: 401 }, (_, index) => index - 200).filter((change) => excesses.every((excess) => excess + change === 0));
        if (excesses.length > 0) expect(edit.mend).toBe(changes[0] ?? null);
        else expect(edit.mend).toBe(0);
        all.kept += 1;
        all.mended += edit.mended.length;
        if (edit.mend !== null && edit.mend !== 0) all.whole += 1;
      }
    }),
    { numRuns: 200 },
  );
  expect(all.kept).toBeGreaterThan(500);
  expect(all.mended).toBeGreaterThan(20);
  expect(all.whole).toBeGreaterThan(20);
});
