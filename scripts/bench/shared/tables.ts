/** Reproducible tables of the sizes planners have, shared by the benches. */
import type { BalanceRequest } from '../../../src/allocation/index';
import { randomFor } from '../../../tests/allocation/proof/random';

export const MONTHS = Array.from({ length: 12 }, (_, month) => `M${month + 1}`);
export const idOf = (row: number): string => String(row).padStart(5, '0');

/** Of a pattern's cells, those that may never receive anything, and those that are pinned. */
const STRUCTURAL_ZEROS = 0.05;
const PINS = 0.03;

export type Holding = 'free' | 'pins' | 'bounds';

/** Totals of a hidden whole table, so that the request is possible, and a pattern that is another table. */
export function tableOf(rows: number, holding: Holding): BalanceRequest {
  const random = randomFor(rows, 0);
  const hidden = Array.from({ length: rows }, () => {
    const size = 10 + 2000 * random.next() ** 3;
    return MONTHS.map(() => (random.chance(STRUCTURAL_ZEROS) ? 0 : Math.floor(size * random.next())));
  });
  const cells = hidden.flatMap((values, index) => values.map((value, month) => ({ row: idOf(index), column: MONTHS[month] ?? '', value, isBounded: month % 3 === index % 3 })));
  return {
    rows: hidden.map((values, index) => ({ id: idOf(index), total: values.reduce((sum, value) => sum + value, 0) })),
    columns: MONTHS.map((id, month) => ({ id, total: hidden.reduce((sum, values) => sum + (values[month] ?? 0), 0) })),
    pattern: hidden.map((values) => values.map((value) => (value === 0 ? 0 : 0.2 + random.next()))),
    pins: holding === 'pins' ? cells.filter(() => random.chance(PINS)).map(({ row, column, value }) => ({ row, column, value })) : [],
    bounds:
      holding === 'bounds'
        ? cells.filter((cell) => cell.isBounded).map(({ row, column, value }) => ({ row, column, min: Math.floor(value * 0.7), max: Math.ceil(value * 1.6) }))
        : [],
  };
}

export interface Timing {
  /** All in ms of one run. */
  readonly median: number;
  readonly least: number;
  /** Of the process, its helpers included: what counts where other programs share the machine. */
  readonly cpu: number;
}

/** Runs a case until it is warm, then so often. */
export function time(run: () => unknown, count = 15, warm = 5): Timing {
  for (let index = 0; index < warm; index += 1) run();
  const before = process.cpuUsage();
  const times = Array.from({ length: count }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  const { user, system } = process.cpuUsage(before);
  return { median: times[Math.floor(count / 2)] ?? NaN, least: times[0] ?? NaN, cpu: (user + system) / 1000 / count };
}

/** Columns of a printed table. */
export function columnsOf({ median, least, cpu }: Timing): Record<string, number> {
  return { 'median ms': shown(median), 'least ms': shown(least), 'CPU ms': shown(cpu) };
}

export function shown(milliseconds: number): number {
  return Number(milliseconds.toFixed(milliseconds < 100 ? 2 : 0));
}
