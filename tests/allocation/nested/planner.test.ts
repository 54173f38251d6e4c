import { balanceNested, type CellSet, type NestedRequest } from '../../../src/allocation';
import { sum, valueOf } from '../figures';
import { COMMUNES, MONTHS, PLAN, QUARTERS, quartersAndMonths, sumsIn, totalOf, UNITS } from './phu-luong';

const profile = [7, 6, 8, 8, 8, 9, 8, 8, 9, 9, 10, 10];
const base = { rows: UNITS, columns: MONTHS, pattern: UNITS.map(() => profile) };

function expectExact(request: NestedRequest): ReturnType<typeof balanceNested> & { ok: true } {
  const result = balanceNested(request);
  const { cells, fit, warnings, diagnostics } = valueOf(result);
  const sums = sumsIn(cells, request);
  request.sets.forEach((set, index) => {
    if (set.total !== null) expect(`${set.id} ${sums[index]!}`).toBe(`${set.id} ${set.total}`);
  });
  cells.forEach((row, i) => row.forEach((value, j) => expect(Math.abs(value - fit[i]![j]!)).toBeLessThan(1)));
  expect(warnings).toEqual([]);
  expect(diagnostics).toMatchObject({ neighbour: true, optimal: true });
  return result as ReturnType<typeof balanceNested> & { ok: true };
}

describe('Phú Lương: fifteen units, four communes, twelve months', () => {
  test('quarters of every unit and months of every commune', () => {
    const request = { ...base, sets: quartersAndMonths() };
    const { sums, diagnostics } = expectExact(request).value;
    expect(UNITS).toHaveLength(15);
    expect(sums.map(({ id, sum: total, given }) => ({ id, total, given }))).toEqual(request.sets.map(({ id, total }) => ({ id, total, given: true })));
    expect(diagnostics.families.map((ids) => ids.length).sort()).toEqual([48, 60]);
  });

  test('units within years within communes on one side; months within quarters within the year on the other', () => {
    const set = (id: string, rows: readonly string[], columns: readonly string[]): CellSet => ({ id, rows, columns, total: totalOf(PLAN, rows, columns) });
    const sets = [
      ...UNITS.flatMap((unit) => QUARTERS.map((quarter, index) => set(`${unit} Q${index + 1}`, [unit], quarter))),
      ...UNITS.map((unit) => set(`${unit} năm`, [unit], MONTHS)),
      ...Object.entries(COMMUNES).map(([commune, rows]) => set(`${commune} năm`, rows, MONTHS)),
      ...MONTHS.map((month) => set(month, UNITS, [month])),
      ...QUARTERS.map((quarter, index) => set(`Quý ${index + 1}`, UNITS, quarter)),
      set('Năm', UNITS, MONTHS),
    ];
    const { diagnostics } = expectExact({ ...base, sets }).value;
    const ofUnits = diagnostics.families.find((ids) => ids.includes('Đu năm'));
    expect([...(ofUnits ?? [])].filter((id) => id !== 'Năm').sort()).toEqual(sets.slice(0, 79).map((entry) => entry.id).sort());
  });

  test('cumulative chains: what each unit reaches by the end of every month, together with the months of all', () => {
    const sets = [
      ...UNITS.flatMap((unit) => MONTHS.slice(1).map((_, last) => ({ id: `${unit} lũy kế ${last + 2}`, rows: [unit], columns: MONTHS.slice(0, last + 2), total: totalOf(PLAN, [unit], MONTHS.slice(0, last + 2)) }))),
      ...MONTHS.slice(0, 2).map((month) => ({ id: month, columns: [month], total: totalOf(PLAN, UNITS, [month]) })),
    ];
    const { cells } = expectExact({ ...base, sets }).value;
    // From March on nothing is left to choose.
    expect(cells.map((row) => row.slice(2))).toEqual(PLAN.map((row) => row.slice(2)));
  });

  test('without totals of units only the months of communes are exact, and the pattern decides inside', () => {
    const sets = Object.entries(COMMUNES).flatMap(([commune, rows]) => MONTHS.map((month) => ({ id: `${commune} ${month}`, rows, columns: [month], total: 10 * rows.length })));
    const pattern = UNITS.map((_, unit) => MONTHS.map(() => (unit === 0 ? 3 : 1)));
    const { cells } = expectExact({ ...base, pattern, sets }).value;
    // 50 over weights 3, 1, 1, 1, 1: 21,4 and 7,1; over four equal ones 10 each.
    cells[0]!.forEach((value) => expect([21, 22]).toContain(value));
    expect(cells.slice(5)).toEqual(UNITS.slice(5).map(() => MONTHS.map(() => 10)));
  });

  test('computed quarters stay next to their fit when all sums are to be neighbours', () => {
    const years = UNITS.map((unit) => ({ id: unit, rows: [unit], total: totalOf(PLAN, [unit], MONTHS) }));
    const months = MONTHS.map((month) => ({ id: month, columns: [month], total: totalOf(PLAN, UNITS, [month]) }));
    const quarters = UNITS.flatMap((unit) => QUARTERS.map((columns, quarter) => ({ id: `${unit} Q${quarter + 1}`, rows: [unit], columns, total: null })));
    const request = { ...base, sets: [...years, ...months, ...quarters] };
    const loose = expectExact(request).value;
    const tight = expectExact({ ...request, neighbours: 'all' }).value;
    const off = (sums: typeof loose.sums): number => sums.filter((entry) => Math.abs(entry.sum - entry.fit) >= 1).length;
    expect(off(loose.sums)).toBeGreaterThan(0);
    expect(off(tight.sums)).toBe(0);
    expect(tight.fit).toEqual(loose.fit);
    expect(sum(tight.sums.filter((entry) => !entry.given).map((entry) => entry.sum))).toBe(totalOf(PLAN, UNITS, MONTHS));
  });
});
