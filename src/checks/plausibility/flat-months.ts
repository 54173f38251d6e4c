import { foundOf, miss } from '../finding';
import { rule } from '../rule';

/** Last year's months differ by more than a fifth: a season, which twelve equal months deny. */
const SEASON = 1.2;

function isFlat(months: readonly (number | null)[]): boolean {
  const known = months.filter((count) => count !== null);
  return known.length >= 12 && Math.max(...known) - Math.min(...known) <= 1 && Math.max(...known) > 1;
}

function hasSeason(months: readonly (number | null)[]): boolean {
  const known = months.filter((count) => count !== null);
  return known.length >= 12 && Math.max(...known) > SEASON * Math.max(1, Math.min(...known));
}

/** Recipients whose months are all alike where last year's, known from the levels growth is tied to, were not. */
export const flatMonths = rule(
  { id: 'odd.flatMonths', family: 'plausibility', severity: 'warning', identity: 'max x(m) − min x(m) > 1 (season in x₀)' },
  ({ tables }) => tables.flatMap((table) => (table.levels === undefined ? [] : [[table] as const])),
  ({ indicator, axis, lines, levels }) => {
    const flat = lines.filter((_, line) => isFlat(levels?.planned.months[line] ?? []) && hasSeason(levels?.bases.months[line] ?? []));
    if (flat.length === 0) return [];
    const problem = miss('odd.flatMonths', { indicator: indicator.name, recipients: flat.map(({ name }) => name) });
    return [foundOf({ problem, at: indicator.id, places: flat.map(({ code }) => ({ kind: 'line', indicator: indicator.id, axis, recipient: code })), severity: 'warning' })];
  },
);
