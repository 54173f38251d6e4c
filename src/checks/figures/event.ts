import { entriesOf, entryKey, placeOfEntry } from '../entries';
import { foundOf, miss } from '../finding';
import { rule } from '../rule';

/** A unit gets there once. A milestone's cell is 1 or nothing; of events a second one is only worth a look. */
export const event = rule(
  { id: 'figure.event', family: 'figures', severity: 'error', identity: 'x(u, m) ∈ {0, 1}, X(u) ≤ 1 (planMilestones)' },
  ({ tables }) => tables.flatMap((table) => (table.axis === 'units' && (table.indicator.behaviour === 'event' || table.indicator.behaviour === 'milestone') ? [[table] as const] : [])),
  (table) => {
    const { name, lattice, behaviour } = table.indicator;
    const once = 10 ** lattice.decimals;
    const severity = behaviour === 'milestone' ? 'error' : 'note';
    return entriesOf(table, (figure) => figure > once).map((entry) =>
      foundOf({
        problem: miss('figure.event', { indicator: name, recipient: entry.name, period: entry.period, figure: entry.figure, lattice }),
        at: entryKey(table, entry),
        places: [placeOfEntry(table, entry)],
        severity,
      }),
    );
  },
);
