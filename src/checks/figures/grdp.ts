import { namesGrdp } from '../../allocation';
import { foundOf, miss } from '../finding';
import { rule } from '../rule';

/** GRDP is compiled for provinces; below them gross output by sector stands for it. */
export const grdp = rule(
  { id: 'figure.grdp', family: 'figures', severity: 'warning', identity: 'namesGrdp' },
  ({ tables }) => tables.flatMap((table) => (table.axis === 'units' && table.lines.length > 1 && namesGrdp(table.indicator.name) ? [[table] as const] : [])),
  ({ indicator: { id, name } }) => [foundOf({ problem: miss('figure.grdp', { indicator: name }), at: id, places: [{ kind: 'indicator', indicator: id, field: 'name' }], severity: 'warning' })],
);
