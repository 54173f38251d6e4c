import { plannedFigure, type Behaviour } from '../../domain';
import { entriesOf, entryKey, placeOfEntry } from '../entries';
import { foundOf, miss } from '../finding';
import { rule } from '../rule';

/** What may honestly fall below zero: growth, and reductions that are missed. */
const SIGNED: ReadonlySet<Behaviour> = new Set(['growth', 'reduction']);

/** No figure below zero where the target is not. Balances among sums (taxes less subsidies) are asked about, nothing else can be. */
export const negative = rule(
  { id: 'figure.negative', family: 'figures', severity: 'error', identity: 'x ≥ 0 (T ≥ 0)' },
  ({ tables }) => tables.flatMap((table) => (SIGNED.has(table.indicator.behaviour) || (table.target !== null && plannedFigure(table.target) < 0) ? [] : [[table] as const])),
  (table) => {
    const { name, lattice, behaviour } = table.indicator;
    const severity = behaviour === 'flow' ? 'warning' : 'error';
    return entriesOf(table, (figure) => figure < 0, true).map((entry) =>
      foundOf({
        problem: miss('figure.negative', { indicator: name, recipient: entry.name, period: entry.period, figure: entry.figure, lattice }),
        at: entryKey(table, entry),
        places: [placeOfEntry(table, entry)],
        severity,
      }),
    );
  },
);
