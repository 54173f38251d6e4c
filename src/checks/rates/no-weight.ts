import { foundOf, miss } from '../finding';
import { rule } from '../rule';
import { isWeighted } from './mean';

/** A rate whose denominator is blank cannot be weighted; a blank is not one and not nothing. */
export const noWeight = rule(
  { id: 'mean.noWeight', family: 'rates', severity: 'warning', identity: 'D(u) ≠ ∅' },
  ({ tables }) => tables.flatMap((table) => (isWeighted(table) ? [[table] as const] : [])),
  ({ indicator, lines }) => {
    const weight = indicator.weight ?? '';
    const without = lines.filter(({ weights, year }) => year !== null && (weights[weight] ?? null) === null);
    if (without.length === 0) return [];
    const problem = miss('mean.noWeight', { indicator: indicator.name, weight, recipients: without.map(({ name }) => name) });
    return [foundOf({ problem, at: indicator.id, places: without.map(({ code }) => ({ kind: 'weight', unit: code, column: weight })), severity: 'warning' })];
  },
);
