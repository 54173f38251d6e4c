/** Times what runs while a planner edits: the ranges of cells, the reasons of a table, the sums an edit touches. */
import { balance, cellRange, cellRanges, explainTable, MarginLedger } from '../../src/allocation/index';
import { columnsOf, idOf, MONTHS, tableOf, time, type Holding } from './shared/tables';

function ranges(rows: number, holding: Holding): () => string {
  const request = tableOf(rows, holding);
  return () => {
    const found = cellRanges(request);
    if (!found.ok) throw new Error(found.problem.code);
    const { least, greatest } = found.value;
    return `${least.reduce((count, row, i) => count + row.filter((value, j) => value === greatest[i]?.[j]).length, 0)} cells without room`;
  };
}

function range(rows: number): () => string {
  const request = tableOf(rows, 'bounds');
  const place = { row: request.rows[5]?.id ?? '', column: request.columns[2]?.id ?? '' };
  return () => {
    const found = cellRange(request, place);
    if (!found.ok) throw new Error(found.problem.code);
    return `${found.value.least} to ${found.value.greatest}`;
  };
}

function reasons(rows: number): () => string {
  const request = tableOf(rows, 'bounds');
  const table = balance(request);
  if (!table.ok) throw new Error(table.problem.code);
  return () => {
    const found = explainTable(request, table.value);
    if (!found.ok) throw new Error(found.problem.code);
    return `${found.value.reasons.flat().filter((reason) => reason !== 'nearest').length} cells not simply nearest`;
  };
}

/** 700 units with 12 indicators each: every indicator has its months and year, whole and in ten districts. */
function edit(rows: number): () => string {
  const indicators = Array.from({ length: 12 }, (_, index) => Array.from({ length: rows / 12 }, (__, unit) => idOf(index * (rows / 12) + unit)));
  const sums = indicators.flatMap((units, index) => {
    const districts = Array.from({ length: 10 }, (_, district) => units.filter((__, unit) => unit % 10 === district));
    return [units, ...districts].flatMap((those, place) => [
      { id: `${index}/${place}`, total: those.length * 12, rows: those },
      ...MONTHS.map((month) => ({ id: `${index}/${place}/${month}`, total: those.length, rows: those, columns: [month] })),
    ]);
  });
  const ledger = MarginLedger.open({
    rows: indicators.flat().map((id) => ({ id, total: 12 })),
    columns: MONTHS.map((id) => ({ id, total: rows })),
    cells: indicators.flat().map(() => MONTHS.map(() => 1)),
    sums,
  });
  if (!ledger.ok) throw new Error(ledger.problem.code);
  let value = 1;
  return () => {
    value = 3 - value;
    const edited = ledger.value.edit(idOf(rows / 2), 'M7', value);
    if (!edited.ok) throw new Error(edited.problem.code);
    return `${edited.value.broken.length + edited.value.mended.length} sums touched`;
  };
}

const cases: [string, () => string][] = [
  ['cellRanges 600 × 12', ranges(600, 'free')],
  ['cellRanges 600 × 12, every row bounded', ranges(600, 'bounds')],
  ['cellRanges 10000 × 12, every row bounded', ranges(10_000, 'bounds')],
  ['cellRange, one of 600 × 12, every row bounded', range(600)],
  ['explainTable 10000 × 12, every row bounded', reasons(10_000)],
  ['MarginLedger, one edit in 8400 × 12', edit(8400)],
];
console.table(
  cases.map(([name, run]) => {
    const work = run();
    return { case: name, ...columnsOf(time(run)), work };
  }),
);
