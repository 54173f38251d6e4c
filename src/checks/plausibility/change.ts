/** How figures moved on last year's, and what is far from the others: shared by the rules on unusual changes. */
import { addsOverUnits } from '../../domain';
import { lastYearOf, type Line, type Table } from '../table';

export interface Change {
  readonly line: Line;
  readonly year: number;
  readonly last: number;
  /** ln(year / last). */
  readonly log: number;
}

/** Recipients with a figure above zero in both years; the others have no ratio. */
export function changesOf(table: Table): Change[] {
  if (!addsOverUnits(table.indicator.behaviour)) return [];
  return table.lines.flatMap((line) => {
    const [year, last] = [line.year, lastYearOf(table, line)];
    return year !== null && last !== null && year > 0 && last > 0 ? [{ line, year, last, log: Math.log(year / last) }] : [];
  });
}

/** About a thousand times, or a thousandth: within what a year may well change. */
export function isThousandfold(log: number): boolean {
  return Math.abs(Math.abs(log) - Math.log(1000)) < Math.log(1.43);
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
