import { missedFigure } from '../../domain';
import { entriesOf, entryKey, placeOfEntry } from '../entries';
import { foundOf, miss } from '../finding';
import { rule } from '../rule';

/** A ceiling or floor holds for every recipient and month. The bound itself stands for its own side: "dưới 3 %" is copied as 3. */
export const ceiling = rule(
  { id: 'bound.ceiling', family: 'rates', severity: 'error', identity: 'x(u, m) ⋚ T (missedFigure, copyCeiling)' },
  ({ tables }) => tables.flatMap((table) => (table.indicator.behaviour === 'ceiling' && table.target !== null ? [[table] as const] : [])),
  (table) => {
    const { target, indicator } = table;
    const bound = indicator.target;
    if (target === null || bound === null) return [];
    return entriesOf(table, (figure) => missedFigure(target, figure) !== null, true).map((entry) =>
      foundOf({
        problem: miss('bound.ceiling', { indicator: indicator.name, recipient: entry.name, period: entry.period, figure: entry.figure, lattice: indicator.lattice, bound }),
        at: entryKey(table, entry),
        places: [placeOfEntry(table, entry)],
        severity: 'error',
      }),
    );
  },
);
