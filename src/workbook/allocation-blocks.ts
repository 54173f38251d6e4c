/** The cells that hold an allocation, written where the rows stand now. */
import { THIRTEEN_STEPS, type Allocation, type DepartmentAllocation, type Indicator, type LevelTable } from '../domain';
import type { GridCell } from '../xlsx';
import type { CellBlock } from './change-set';
import { typed } from './cells';
import { stepColumn, type DetailColumns, type Places } from './layout';

/** Cells of one row by column. */
interface WrittenLine {
  readonly row: number;
  readonly cells: ReadonlyMap<number, GridCell>;
}

/**
 * The cells of `Chi tiết`: one block per run of adjacent rows and columns, so that an untouched layout
 * takes few writes. A growth that is tied to levels is written as levels, its rates follow. Indicators
 * without a block on the sheet give none.
 */
export function allocationBlocks(places: Places, indicator: Indicator, allocation: Allocation): CellBlock[] {
  const block = places.detailBlocks.get(allocation.indicator);
  if (!block) return [];
  const { detailColumns: columns } = places;
  const { decimals } = indicator.lattice;
  const lines: WrittenLine[] = [];
  if (block.levels && allocation.levels && indicator.levels) {
    const write = (rows: ReadonlyMap<string, number>, table: LevelTable): void => {
      lines.push(...recipientLines(columns, rows, allocation.units, table.months, table.year, indicator.levels?.decimals ?? 0));
    };
    write(block.levels.planned, allocation.levels.planned);
    write(block.levels.bases, allocation.levels.bases);
  } else {
    lines.push(...recipientLines(columns, block.unitRows, allocation.units, allocation.cells, allocation.unitTotals, decimals));
  }
  lines.push({ row: block.placeRow, cells: monthCells(columns, allocation.monthTotals, decimals) });
  return blocksOf(places.sheetNames.detail, lines);
}

/** The cells of `Giao phòng ban`, in the same way. */
export function departmentBlocks(places: Places, indicator: Indicator, allocation: DepartmentAllocation): CellBlock[] {
  const block = places.departmentBlocks.get(allocation.indicator);
  if (!block) return [];
  const { departments, cells, yearTotals } = allocation;
  const lines = recipientLines(places.departmentColumns, block.unitRows, departments, cells, yearTotals, indicator.lattice.decimals);
  return blocksOf(places.sheetNames.byDepartment, lines);
}

function recipientLines(
  columns: DetailColumns,
  rows: ReadonlyMap<string, number>,
  recipients: readonly string[],
  months: readonly (readonly (number | null)[])[],
  year: readonly (number | null)[],
  decimals: number,
): WrittenLine[] {
  return recipients.flatMap((recipient, index) => {
    const row = rows.get(recipient);
    if (row === undefined) return [];
    const cells = monthCells(columns, months[index] ?? [], decimals);
    cells.set(columns.assigned, typed(year[index] ?? null, decimals));
    return [{ row, cells }];
  });
}

function monthCells(columns: DetailColumns, months: readonly (number | null)[], decimals: number): Map<number, GridCell> {
  const cells = new Map<number, GridCell>();
  THIRTEEN_STEPS.slice(0, Math.max(12, months.length)).forEach((step, index) => {
    const column = stepColumn(columns, step);
    if (column !== undefined) cells.set(column, typed(months[index] ?? null, decimals));
  });
  return cells;
}

function blocksOf(sheet: string, lines: readonly WrittenLine[]): CellBlock[] {
  const byRow = new Map(lines.map((line) => [line.row, line.cells]));
  return runs([...byRow.keys()]).flatMap((rows) => {
    const cellsOf = rows.map((row) => byRow.get(row));
    return runs([...new Set(cellsOf.flatMap((cells) => [...(cells?.keys() ?? [])]))]).map((columns) => ({
      sheet,
      row: rows[0] ?? 0,
      column: columns[0] ?? 0,
      cells: cellsOf.map((cells) => columns.map((column) => cells?.get(column))),
    }));
  });
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
