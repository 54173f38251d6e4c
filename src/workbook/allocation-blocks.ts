/** The cells of `Chi tiết` that hold an allocation, written where the rows stand now. */
import { MONTH_PERIODS, type Allocation, type Indicator } from '../domain';
import type { CellBlock } from './change-set';
import { typed } from './cells';
import { SHEETS } from './labels';
import type { Places } from './layout';

/**
 * One block per run of adjacent rows and columns, so that an untouched layout takes few writes.
 * Indicators without a block on the sheet give none.
 */
export function allocationBlocks(places: Places, indicator: Indicator, allocation: Allocation): CellBlock[] {
  const block = places.detailBlocks.get(allocation.indicator);
  if (!block) return [];
  const { decimals } = indicator.lattice;
  const { periods, assigned } = places.detailColumns;
  const lines: { row: number; figures: Map<number, number | null> }[] = allocation.units.flatMap((unit, index) => {
    const row = block.unitRows.get(unit);
    if (row === undefined) return [];
    const figures = new Map(monthFigures(periods, allocation.cells[index] ?? []));
    figures.set(assigned, allocation.unitTotals[index] ?? null);
    return [{ row, figures }];
  });
  lines.push({ row: block.placeRow, figures: new Map(monthFigures(periods, allocation.monthTotals)) });

  const byRow = new Map(lines.map((line) => [line.row, line.figures]));
  return runs([...byRow.keys()]).flatMap((rows) => {
    const figures = rows.map((row) => byRow.get(row));
    return runs([...new Set(figures.flatMap((line) => [...(line?.keys() ?? [])]))]).map((columns) => {
      const cells = figures.map((line) =>
        columns.map((column) => {
          const figure = line?.get(column);
          return figure === undefined ? undefined : typed(figure, decimals);
        }),
      );
      return { sheet: SHEETS.detail, row: rows[0] ?? 0, column: columns[0] ?? 0, cells };
    });
  });
}

function monthFigures(
  periods: Places['detailColumns']['periods'],
  months: readonly (number | null)[],
): [number, number | null][] {
  return MONTH_PERIODS.map((period, index) => [periods[period.id], months[index] ?? null]);
}

/** Ascending numbers grouped into runs without gaps: 4 5 6 9 → [4 5 6] [9]. */
function runs(numbers: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && last.at(-1) === number - 1) last.push(number);
    else groups.push([number]);
  }
  return groups;
}
