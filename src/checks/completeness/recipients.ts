import { recipientsOf, type Unit } from '../../domain';
import { foundOf, miss } from '../finding';
import { rule } from '../rule';
import type { Table } from '../table';

/** Everyone who may receive something has a figure, be it nothing: a blank says only that nobody has decided. */
export const missingRecipients = rule(
  { id: 'missing.recipients', family: 'completeness', severity: 'warning', identity: 'X(u) ≠ ∅' },
  ({ plan, tables }) => tables.map((table) => [table, table.axis === 'units' ? plan.units : NO_UNITS] as const),
  ({ indicator: { id, name }, axis, lines, lineOf }: Table, units: readonly Unit[]) => {
    if (lines.every(({ year, filled }) => year === null && filled === 0)) return [];
    const absent = recipientsOf(units).filter(({ code }) => !lineOf.has(code));
    const blank = lines.filter(({ year, filled }) => year === null && filled === 0);
    const without = [...absent, ...blank];
    if (without.length === 0) return [];
    const problem = miss('missing.recipients', { indicator: name, recipients: without.map((each) => each.name), axis });
    return [foundOf({ problem, at: `${id}|${axis}`, places: without.map(({ code }) => ({ kind: 'line', indicator: id, axis, recipient: code })), severity: 'warning' })];
  },
);

const NO_UNITS: readonly Unit[] = [];
