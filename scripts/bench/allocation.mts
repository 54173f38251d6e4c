/**
 * Times the allocation engine over tables of the sizes planners have.
 * Run: npx esbuild scripts/bench/allocation.mts --bundle --platform=node --format=esm | node --input-type=module
 */
import { balance, quarterProfile, splitTwoWay, type BalanceRequest } from '../../src/allocation/index';

/** Reproducible numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const MONTHS = Array.from({ length: 12 }, (_, month) => `M${month + 1}`);
const idOf = (row: number): string => String(row).padStart(5, '0');

/** Of a pattern's cells, those that may never receive anything. */
const STRUCTURAL_ZEROS = 0.05;

/** Totals of a hidden whole table, so that the request is possible, and a pattern that is another table. */
function randomTable(rows: number, isBounded: boolean): BalanceRequest {
  const random = generator(rows);
  const hidden = Array.from({ length: rows }, () => {
    const size = 10 + 2000 * random() ** 3;
    return MONTHS.map(() => (random() < STRUCTURAL_ZEROS ? 0 : Math.floor(size * random())));
  });
  return {
    rows: hidden.map((row, index) => ({ id: idOf(index), total: row.reduce((sum, value) => sum + value, 0) })),
    columns: MONTHS.map((id, month) => ({ id, total: hidden.reduce((sum, row) => sum + (row[month] ?? 0), 0) })),
    pattern: hidden.map((row) => row.map((value) => (value === 0 ? 0 : 0.2 + random()))),
    bounds: isBounded
      ? hidden.flatMap((row, index) =>
          row.flatMap((value, month) =>
            month % 3 === index % 3 ? [{ row: idOf(index), column: MONTHS[month] ?? '', min: Math.floor(value * 0.7), max: Math.ceil(value * 1.6) }] : [],
          ),
        )
      : undefined,
  };
}

function planOf(units: number, total: number, isEqual: boolean): () => string {
  const random = generator(units);
  const recipients = Array.from({ length: units }, (_, index) => ({ id: idOf(index), weight: isEqual ? 1 : 1 + Math.floor(random() * 1e6) }));
  return () => {
    const split = splitTwoWay({ total, recipients, periodWeights: quarterProfile([20, 25, 25, 30]) });
    if (!split.ok) throw new Error(split.problem.code);
    const { sweeps, repairs, neighbour } = split.value.diagnostics;
    return `${sweeps} sweeps, ${repairs} repairs${neighbour ? '' : ', not a neighbour'}`;
  };
}

function tableOf(rows: number, isBounded: boolean): () => string {
  const request = randomTable(rows, isBounded);
  return () => {
    const table = balance(request);
    if (!table.ok) throw new Error(JSON.stringify(table.problem));
    const { sweeps, repairs, neighbour } = table.value.diagnostics;
    return `${sweeps} sweeps, ${repairs} repairs${neighbour ? '' : ', not a neighbour'}`;
  };
}

const cases: [string, () => string][] = [];
for (const rows of [15, 600, 3321, 10000]) {
  cases.push([`balance ${rows} × 12`, tableOf(rows, false)]);
  cases.push([`balance ${rows} × 12, every row bounded`, tableOf(rows, true)]);
  cases.push([`splitTwoWay ${rows} × 12`, planOf(rows, rows * 1234 + 7, false)]);
  cases.push([`splitTwoWay ${rows} × 12, equal weights`, planOf(rows, rows * 123 + 7, true)]);
}
const results = cases.map(([name, run]) => {
  let note = '';
  for (let warm = 0; warm < 5; warm += 1) note = run();
  const cpu = process.cpuUsage();
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  const { user, system } = process.cpuUsage(cpu);
  return { case: name, 'CPU ms': Number(((user + system) / 15000).toFixed(2)), 'least ms': Number(times[0]?.toFixed(2)), 'median ms': Number(times[7]?.toFixed(2)), 'worst ms': Number(times[14]?.toFixed(2)), work: note };
});
console.table(results);
