/**
 * Times totals of nested sets and revisions: units in districts, months in quarters.
 * Run: npm run bench nested
 */
import { balance, balanceNested, revise, type BalanceRequest, type CellSet, type NestedRequest } from '../../src/allocation/index';

/** Reproducible numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const MONTHS = Array.from({ length: 12 }, (_, month) => `M${month + 1}`);
const DISTRICT = 12;

interface Plan {
  readonly units: readonly string[];
  readonly hidden: readonly (readonly number[])[];
  readonly pattern: number[][];
}

function planOf(count: number): Plan {
  const random = generator(count);
  const hidden = Array.from({ length: count }, () => {
    const size = 10 + 2000 * random() ** 3;
    return MONTHS.map(() => (random() < 0.05 ? 0 : Math.floor(size * random())));
  });
  const units = hidden.map((_, row) => String(row).padStart(5, '0'));
  return { units, hidden, pattern: hidden.map((row) => row.map((value) => (value === 0 ? 0 : 0.2 + random()))) };
}

function sumOf({ hidden }: Plan, rows: readonly number[], columns: readonly number[]): number {
  let sum = 0;
  for (const row of rows) for (const column of columns) sum += hidden[row]?.[column] ?? 0;
  return sum;
}

function setsOf(plan: Plan, isNested: boolean): CellSet[] {
  const rows = plan.units.map((_, row) => row);
  const months = MONTHS.map((_, month) => month);
  const set = (id: string, units: readonly number[], columns: readonly number[]): CellSet => ({
    id,
    rows: units.length === rows.length ? undefined : units.map((row) => plan.units[row] ?? ''),
    columns: columns.length === months.length ? undefined : columns.map((month) => MONTHS[month] ?? ''),
    total: sumOf(plan, units, columns),
  });
  const years = rows.map((row) => set(`year ${plan.units[row] ?? ''}`, [row], months));
  if (!isNested) return [...years, ...months.map((month) => set(`month ${month}`, rows, [month]))];
  const districts = Array.from({ length: Math.ceil(rows.length / DISTRICT) }, (_, index) => rows.slice(index * DISTRICT, (index + 1) * DISTRICT));
  const quarters = [0, 3, 6, 9].map((first) => months.slice(first, first + 3));
  return [
    ...years,
    ...rows.flatMap((row) => quarters.map((quarter, index) => set(`quarter ${index} ${plan.units[row] ?? ''}`, [row], quarter))),
    ...districts.flatMap((district, index) => months.map((month) => set(`district ${index} month ${month}`, district, [month]))),
    ...months.map((month) => set(`month ${month}`, rows, [month])),
    ...quarters.map((quarter, index) => set(`quarter ${index}`, rows, quarter)),
    set('year', rows, months),
  ];
}

function nestedOf(plan: Plan, isNested: boolean): NestedRequest {
  return { rows: plan.units, columns: MONTHS, pattern: plan.pattern, sets: setsOf(plan, isNested) };
}

function flowOf(request: NestedRequest): () => string {
  return () => {
    const table = balanceNested(request);
    if (!table.ok) throw new Error(JSON.stringify(table.problem));
    const { sweeps, pivots, neighbour } = table.value.diagnostics;
    return `${sweeps} sweeps, ${pivots} pivots${neighbour ? '' : ', not a neighbour'}`;
  };
}

function fastOf({ units, hidden, pattern }: Plan): () => string {
  const request: BalanceRequest = {
    rows: units.map((id, row) => ({ id, total: (hidden[row] ?? []).reduce((sum, value) => sum + value, 0) })),
    columns: MONTHS.map((id, month) => ({ id, total: hidden.reduce((sum, row) => sum + (row[month] ?? 0), 0) })),
    pattern,
  };
  return () => {
    const table = balance(request);
    if (!table.ok) throw new Error(table.problem.code);
    return `${table.value.diagnostics.sweeps} sweeps, ${table.value.diagnostics.repairs} repairs`;
  };
}

/** Published figures brought to totals of which one unit's year and one month grew. */
function revisionOf(plan: Plan, isNested: boolean): () => string {
  const published = plan.hidden.map((row, unit) => row.map((value, month) => (unit % 7 === month ? value + 9 : value)));
  const request = { rows: plan.units, columns: MONTHS, published, sets: setsOf(plan, isNested) };
  return () => {
    const revision = revise(request);
    if (!revision.ok) throw new Error(JSON.stringify(revision.problem));
    return `${revision.value.moved} units moved in ${revision.value.changes.length} cells`;
  };
}

const cases: [string, () => string][] = [15, 600, 3321].flatMap((count): [string, () => string][] => {
  const plan = planOf(count);
  return [
    [`balance ${count} × 12`, fastOf(plan)],
    [`balanceNested ${count} × 12, plain`, flowOf(nestedOf(plan, false))],
    [`balanceNested ${count} × 12, districts and quarters`, flowOf(nestedOf(plan, true))],
    [`revise ${count} × 12, plain`, revisionOf(plan, false)],
    [`revise ${count} × 12, districts and quarters`, revisionOf(plan, true)],
  ];
});
const results = cases.map(([name, run]) => {
  let note = '';
  for (let warm = 0; warm < 2; warm += 1) note = run();
  const cpu = process.cpuUsage();
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  const { user, system } = process.cpuUsage(cpu);
  return { case: name, 'CPU ms': Number(((user + system) / 7000).toFixed(1)), 'least ms': Number(times[0]?.toFixed(1)), 'median ms': Number(times[3]?.toFixed(1)), work: note };
});
console.table(results);
