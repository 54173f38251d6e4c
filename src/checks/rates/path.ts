import { entryKey, placeOfEntry } from '../entries';
import { foundOf, miss } from '../finding';
import { rule } from '../rule';
import { lastYearOf } from '../table';

/** A level at a date moves from last year's to December's and never beyond either. */
export const path = rule(
  { id: 'level.path', family: 'rates', severity: 'warning', identity: 'min(x₀, x₁₂) ≤ x(m) ≤ max(x₀, x₁₂) (levelPath)' },
  ({ tables }) => tables.flatMap((table) => (table.indicator.behaviour === 'stock' ? [[table] as const] : [])),
  (table) =>
    table.lines.flatMap((line) => {
      const [last, end] = [lastYearOf(table, line), line.year];
      if (last === null || end === null) return [];
      const [low, high] = [Math.min(last, end), Math.max(last, end)];
      return table.steps.flatMap((period, column) => {
        const figure = line.cells[column] ?? null;
        if (figure === null || (figure >= low && figure <= high)) return [];
        const entry = { code: line.code, period };
        const problem = miss('level.path', { indicator: table.indicator.name, recipient: line.name, period, figure, lattice: table.indicator.lattice });
        return [foundOf({ problem, at: entryKey(table, entry), places: [placeOfEntry(table, entry)], severity: 'warning' })];
      });
    }),
);
