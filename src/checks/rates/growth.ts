import { missedFigure, type StepId } from '../../domain';
import { growthOf } from '../../allocation';
import { entryKey, placeOfEntry } from '../entries';
import { foundOf, miss, type Found } from '../finding';
import { rule } from '../rule';
import type { Table } from '../table';

/** A growth that is tied to levels is what the levels give, as printed: of every unit and month, and of the place. */
export const growth = rule(
  { id: 'level.growth', family: 'rates', severity: 'error', identity: 'g = L / B − 1 (growthOf)' },
  ({ tables }) => tables.flatMap((table) => (table.levels === undefined ? [] : [[table] as const])),
  (table: Table): Found[] => {
    const { indicator, lines, steps, months, levels, target } = table;
    if (levels === undefined) return [];
    const { bases, planned } = levels;
    const { decimals } = indicator.lattice;
    const compare = (shown: number | null, level: number | null, base: number | null, entry: { code: string; name: string; period: StepId | 'Y' }): Found[] => {
      const expected = level === null || base === null ? null : growthOf(level, base, decimals);
      if (shown === null || expected === null || shown === expected) return [];
      return [found(shown, expected, entry)];
    };
    const found = (shown: number, expected: number, entry: { code: string; name: string; period: StepId | 'Y' }): Found => {
      const problem = miss('level.growth', { indicator: indicator.name, recipient: entry.name, period: entry.period, found: shown, expected, lattice: indicator.lattice });
      return foundOf({ problem, at: entryKey(table, entry), places: [placeOfEntry(table, entry)], severity: 'error' });
    };
    const place = { code: '', name: '' };
    const own = lines.flatMap(({ code, name, year, cells }, line) => [
      ...steps.flatMap((period, column) => compare(cells[column] ?? null, planned.months[line]?.[column] ?? null, bases.months[line]?.[column] ?? null, { code, name, period })),
      ...compare(year, planned.year[line] ?? null, bases.year[line] ?? null, { code, name, period: 'Y' }),
    ]);
    const ofMonths = steps.flatMap((period, column) =>
      compare(months[column] ?? null, sumOrNull(planned.months.map((cells) => cells[column] ?? null)), sumOrNull(bases.months.map((cells) => cells[column] ?? null)), { ...place, period }),
    );
    const [level, base] = [sumOrNull(planned.year), sumOrNull(bases.year)];
    const reached = level === null || base === null ? null : growthOf(level, base, decimals);
    const wanted = target === null || reached === null ? null : missedFigure(target, reached);
    return [...own, ...ofMonths, ...(reached === null || wanted === null ? [] : [found(wanted, reached, { ...place, period: 'Y' })])];
  },
);

/** Null where one of them is not known. */
function sumOrNull(counts: readonly (number | null)[]): number | null {
  return counts.length === 0 || counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
