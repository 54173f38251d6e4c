import { numberOf, plannedFigure } from '../../domain';
import { foundOf, miss, type Found } from '../finding';
import { rule } from '../rule';
import { changesOf, isThousandfold } from './change';

/** A figure that is about a thousand times last year's was typed in another unit: triệu for tỷ. */
export const thousandfold = rule(
  { id: 'odd.thousandfold', family: 'plausibility', severity: 'warning', identity: 'X / X₀ ≉ 10^±3' },
  ({ tables }) => tables.map((table) => [table] as const),
  (table) => {
    const { id, name, lattice, lastYear } = table.indicator;
    const lines = changesOf(table).flatMap(({ line, year, last, log }): Found[] => {
      if (!isThousandfold(log)) return [];
      const problem = miss('odd.thousandfold', { indicator: name, recipient: line.name, period: 'Y', figure: year, lattice, lastYear: numberOf(last, lattice) });
      return [foundOf({ problem, at: `${id}|${line.code}`, places: [{ kind: 'cell', indicator: id, axis: table.axis, recipient: line.code, period: 'Y' }], severity: 'warning' })];
    });
    const planned = table.target === null || table.axis === 'departments' ? 0 : plannedFigure(table.target);
    const isPlaceToo = lastYear !== null && lastYear > 0 && planned > 0 && isThousandfold(Math.log(numberOf(planned, lattice) / lastYear));
    if (!isPlaceToo) return lines;
    const problem = miss('odd.thousandfold', { indicator: name, recipient: '', period: 'Y', figure: planned, lattice, lastYear });
    return [...lines, foundOf({ problem, at: id, places: [{ kind: 'indicator', indicator: id, field: 'target' }], severity: 'warning' })];
  },
);
