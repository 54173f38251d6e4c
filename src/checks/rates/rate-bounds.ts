import { entriesOf, entryKey, placeOfEntry } from '../entries';
import { foundOf, miss } from '../finding';
import { rule } from '../rule';

/** A rate lies between nothing and its whole; what is no part of a whole (per thousand persons and the like) has none. */
export const rateBounds = rule(
  { id: 'bound.rate', family: 'rates', severity: 'error', identity: '0 ≤ r ≤ 100 % (wholeOfRate)' },
  ({ tables }) => tables.flatMap((table) => (table.indicator.behaviour === 'rate' && /^[%‰]$/.test(table.indicator.lattice.unit.trim()) ? [[table] as const] : [])),
  (table) => {
    const { name, lattice } = table.indicator;
    const whole = (lattice.unit.trim() === '‰' ? 1000 : 100) * 10 ** lattice.decimals;
    return entriesOf(table, (figure) => figure < 0 || figure > whole, true).map((entry) =>
      foundOf({
        problem: miss('bound.rate', { indicator: name, recipient: entry.name, period: entry.period, figure: entry.figure, lattice, whole }),
        at: entryKey(table, entry),
        places: [placeOfEntry(table, entry)],
        severity: 'error',
      }),
    );
  },
);
