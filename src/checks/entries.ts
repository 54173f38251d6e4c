/** The figures of a table one by one, for rules that look at each by itself. */
import type { StepId } from '../domain';
import type { Place } from './finding';
import type { Table } from './table';

export interface Entry {
  readonly figure: number;
  /** Code and name of the recipient; both empty for the whole place. */
  readonly code: string;
  readonly name: string;
  readonly period: StepId | 'Y';
}

/** Every figure of the lines that a test picks, month by month and then the year. */
export function entriesOf({ lines, steps, months }: Table, picks: (figure: number) => boolean, withPlace = false): Entry[] {
  const found: Entry[] = [];
  const add = (figure: number | null, code: string, name: string, period: Entry['period']): void => {
    if (figure !== null && picks(figure)) found.push({ figure, code, name, period });
  };
  for (const { code, name, cells, year } of lines) {
    for (let column = 0; column < steps.length; column += 1) add(cells[column] ?? null, code, name, steps[column] ?? 'Y');
    add(year, code, name, 'Y');
  }
  if (withPlace) steps.forEach((step, column) => add(months[column] ?? null, '', '', step));
  return found;
}

export function placeOfEntry({ indicator: { id }, axis }: Table, { code, period }: Pick<Entry, 'code' | 'period'>): Place {
  if (code !== '') return { kind: 'cell', indicator: id, axis, recipient: code, period };
  return period === 'Y' ? { kind: 'indicator', indicator: id, field: 'target' } : { kind: 'place', indicator: id, period };
}

/** What tells a figure from the others of its rule. */
export function entryKey({ indicator: { id }, axis }: Table, { code, period }: Pick<Entry, 'code' | 'period'>): string {
  return `${id}|${axis}|${code}|${period}`;
}
