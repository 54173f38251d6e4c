/** `Chi tiết` back into allocations; every row is known by the two keys in front of it. */
import {
  countOf,
  MONTHS,
  plannedFigure,
  PERIODS,
  recipientsOf,
  refusal,
  success,
  type Allocation,
  type Indicator,
  type Month,
  type PeriodId,
  type Problem,
  type Result,
  type Unit,
} from '../domain';
import { cellName } from '../xlsx';
import { DETAIL_HEADERS, PERIOD_LABELS, ROW_KEYS } from './labels';
import type { DetailBlock, DetailColumns } from './layout';
import type { Observation } from './observation';
import type { SheetView } from './sheet-view';

export interface ReadDetail {
  readonly allocations: readonly Allocation[];
  readonly columns: DetailColumns;
  readonly blocks: ReadonlyMap<string, DetailBlock>;
  readonly observations: readonly Observation[];
}

export function readDetail(view: SheetView, indicators: readonly Indicator[], units: readonly Unit[]): Result<ReadDetail> {
  const periodLabels = Object.fromEntries(PERIODS.map(({ id }) => [id, PERIOD_LABELS[id]])) as Record<PeriodId, string>;
  const headings = view.headings<keyof typeof DETAIL_HEADERS | PeriodId>({ ...DETAIL_HEADERS, ...periodLabels });
  if (!headings.ok) return headings;
  const { columns: found, row: headerRow } = headings.value;
  const columns: DetailColumns = { ...found, periods: found };

  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const rowsOf = new Map<string, Map<string, number>>();
  const observations: Observation[] = [];
  const codes = new Set([...recipientsOf(units).map((unit) => unit.code), ...Object.values<string>(ROW_KEYS)]);
  for (let row = headerRow + 1; row < view.rowCount; row += 1) {
    const id = view.text(row, columns.indicator);
    const key = view.text(row, columns.key);
    if (!known.has(id) || key === '') continue;
    const rows = rowsOf.get(id) ?? new Map<string, number>();
    rowsOf.set(id, rows);
    const address = cellName(row, columns.key);
    if (rows.has(key)) return refusal('workbook.duplicateRow', { sheet: view.name, address, key });
    rows.set(key, row);
    if (!codes.has(key)) {
      const problem: Problem = { code: 'workbook.unitUnknown', data: { sheet: view.name, address, code: key } };
      observations.push({ sheet: view.name, row, column: columns.key, indicator: id, problem });
    }
  }

  const blocks = new Map<string, DetailBlock>();
  const allocations: Allocation[] = [];
  for (const [id, rows] of rowsOf) {
    const indicator = known.get(id);
    const block = blockOf(rows);
    if (!indicator || !block) continue;
    blocks.set(id, block);
    allocations.push(readAllocation(view, indicator, block, columns, units, observations));
  }
  return success({ allocations, columns, blocks, observations });
}

/** A block without its three closing rows cannot be written to and is left alone. */
function blockOf(rows: ReadonlyMap<string, number>): DetailBlock | null {
  const [titleRow, sumRow, placeRow, leftRow] = [ROW_KEYS.title, ROW_KEYS.sum, ROW_KEYS.place, ROW_KEYS.left].map((key) => rows.get(key));
  if (sumRow === undefined || placeRow === undefined || leftRow === undefined) return null;
  const reserved = new Set<string>(Object.values(ROW_KEYS));
  const unitRows = new Map([...rows].filter(([key]) => !reserved.has(key)));
  return { titleRow: titleRow ?? sumRow, unitRows, sumRow, placeRow, leftRow };
}

function readAllocation(
  view: SheetView,
  indicator: Indicator,
  block: DetailBlock,
  columns: DetailColumns,
  units: readonly Unit[],
  observations: Observation[],
): Allocation {
  const count = (row: number | undefined, column: number): number | null => {
    if (row === undefined) return null;
    const { count: read, problem } = readCount(view, row, column, indicator);
    if (problem) observations.push({ sheet: view.name, row, column, indicator: indicator.id, problem });
    return read;
  };
  const monthColumn = (month: Month): number => columns.periods[`M${month}`];
  const codes = recipientsOf(units).map((unit) => unit.code).filter((code) => block.unitRows.has(code));
  const target = indicator.target === null ? null : countOf(plannedFigure(indicator.target), indicator.lattice);
  return {
    indicator: indicator.id,
    units: codes,
    total: target?.ok ? target.value : 0,
    unitTotals: codes.map((code) => count(block.unitRows.get(code), columns.assigned)),
    monthTotals: MONTHS.map((month) => count(block.placeRow, monthColumn(month))),
    cells: codes.map((code) => MONTHS.map((month) => count(block.unitRows.get(code), monthColumn(month)))),
  };
}

/**
 * The count a cell shows. Doubles that formulas add up (0,1 + 0,2) carry dust beyond the 15 digits a
 * sheet shows; a figure that is on the lattice but for such dust is taken as printed.
 */
function readCount(view: SheetView, row: number, column: number, indicator: Indicator): { count: number | null; problem?: Problem } {
  const value = view.value(row, column);
  if (value === null || value === '') return { count: null };
  if (typeof value !== 'number') {
    const address = cellName(row, column);
    const text = typeof value === 'object' ? value.error : view.text(row, column);
    return { count: null, problem: { code: 'workbook.textForNumber', data: { sheet: view.name, address, text } } };
  }
  const count = countOf(Number(value.toPrecision(15)), indicator.lattice);
  return count.ok ? { count: count.value } : { count: null, problem: count.problem };
}
