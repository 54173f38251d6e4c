import { foundOf, miss, type Found } from '../finding';
import { rule } from '../rule';
import type { Table } from '../table';

/** A recipient's year keeps the least and greatest that were set for it. */
export const recipientBounds = rule(
  { id: 'bound.recipient', family: 'figures', severity: 'error', identity: 'min(u) ≤ X(u) ≤ max(u)' },
  ({ plan, tables }) => (plan.bounds.length === 0 ? [] : tables.map((table) => [table, plan.bounds] as const)),
  (table: Table, bounds): Found[] =>
    bounds.flatMap(({ indicator, axis, recipient, min, max }) => {
      const line = table.lines[table.lineOf.get(recipient) ?? -1];
      if (indicator !== table.indicator.id || axis !== table.axis || line === undefined || line.year === null) return [];
      const expected = min !== null && line.year < min ? min : max !== null && line.year > max ? max : null;
      if (expected === null) return [];
      const { name, lattice } = table.indicator;
      const problem = miss('bound.recipient', { indicator: name, recipient: line.name, found: line.year, expected, lattice });
      return [foundOf({ problem, at: `${indicator}|${axis}|${recipient}`, places: [{ kind: 'cell', indicator, axis, recipient, period: 'Y' }], severity: 'error' })];
    }),
);
