import { addsOverUnits } from '../../domain';
import { foundOf, miss } from '../finding';
import { rule } from '../rule';

/** What adds up and has been given to units is phased by month, and so by quarter. */
export const months = rule(
  { id: 'missing.months', family: 'completeness', severity: 'warning', identity: 'x(u, m) ≠ ∅' },
  ({ tables }) => tables.flatMap((table) => (table.axis === 'units' && addsOverUnits(table.indicator.behaviour) ? [[table] as const] : [])),
  ({ indicator: { id, name }, lines, filled, isPhased }) => {
    const isPlannedForYear = lines.some(({ year }) => year !== null && year !== 0);
    if (!isPlannedForYear || filled > 0 || isPhased) return [];
    return [foundOf({ problem: miss('missing.months', { indicator: name }), at: id, places: [{ kind: 'place', indicator: id, period: 'M1' }], severity: 'warning' })];
  },
);
