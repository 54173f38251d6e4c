/**
 * Phú Lương's fifteen units of 2024 under the four communes of 1 July 2025 (Phấn Mễ came by way of
 * Giang Tiên), with twelve months. Figures are made up; names alike are told apart by their level.
 */
import type { CellSet } from '../../../src/allocation';

export const COMMUNES: Readonly<Record<string, readonly string[]>> = {
  'Phú Lương': ['Đu', 'Giang Tiên', 'Phấn Mễ', 'Yên Lạc', 'Động Đạt'],
  'Vô Tranh': ['Tức Tranh', 'Cổ Lũng', 'Phú Đô', 'xã Vô Tranh'],
  'Yên Trạch': ['Yên Ninh', 'Yên Đổ', 'xã Yên Trạch'],
  'Hợp Thành': ['Ôn Lương', 'Phủ Lý', 'xã Hợp Thành'],
};

export const UNITS = Object.values(COMMUNES).flat();
export const MONTHS = Array.from({ length: 12 }, (_, month) => `M${month + 1}`);
export const QUARTERS = [0, 1, 2, 3].map((quarter) => MONTHS.slice(3 * quarter, 3 * quarter + 3));

/** A whole plan the totals are taken from, so that they agree. */
export const PLAN = UNITS.map((_, unit) => MONTHS.map((_month, month) => 4 + ((unit * 37 + month * 23 + unit * month * 5) % 61)));

export function totalOf(plan: readonly (readonly number[])[], rows: readonly string[], columns: readonly string[]): number {
  let total = 0;
  plan.forEach((line, unit) => line.forEach((value, month) => (total += rows.includes(UNITS[unit]!) && columns.includes(MONTHS[month]!) ? value : 0)));
  return total;
}

/** A quarter of every unit, and a month of every commune. */
export function quartersAndMonths(plan: readonly (readonly number[])[] = PLAN): CellSet[] {
  const quarters = UNITS.flatMap((unit) =>
    QUARTERS.map((columns, quarter) => ({ id: `${unit} quý ${quarter + 1}`, rows: [unit], columns, total: totalOf(plan, [unit], columns) })),
  );
  const months = Object.entries(COMMUNES).flatMap(([commune, rows]) =>
    MONTHS.map((month) => ({ id: `${commune} ${month}`, rows, columns: [month], total: totalOf(plan, rows, [month]) })),
  );
  return [...quarters, ...months];
}

/** What every set of a request comes to in a table of its rows × columns. */
export function sumsIn(
  cells: readonly (readonly number[])[],
  request: { readonly rows: readonly string[]; readonly columns: readonly string[]; readonly sets: readonly CellSet[] },
): number[] {
  return request.sets.map((set) => {
    let sum = 0;
    cells.forEach((line, row) =>
      line.forEach((value, column) => {
        const isIn = (set.rows ?? request.rows).includes(request.rows[row]!) && (set.columns ?? request.columns).includes(request.columns[column]!);
        if (isIn) sum += value;
      }),
    );
    return sum;
  });
}
