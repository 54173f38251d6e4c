/** `Chi tiết` back into allocations; every row is known by the two keys in front of it. */
import {
  countOf,
  MONTHS,
  PERIODS,
  plannedFigure,
  problem,
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
import { DETAIL_HEADERS, PERIOD_LABELS, ROW_KEYS, ROW_LABELS } from './labels';
import type { DetailBlock, DetailColumns } from './layout';
import type { Observation } from './observation';
import { readFigure } from './read-figure';
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
  const recipients = recipientsOf(units);
  const codes = new Set([...recipients.map((unit) => unit.code), ...Object.values<string>(ROW_KEYS)]);
  const strangers = new Set<string>();
  for (let row = headerRow + 1; row < view.rowCount; row += 1) {
    const id = view.text(row, columns.indicator);
    const key = view.text(row, columns.key);
    if (id === '' || key === '') continue;
    const address = cellName(row, columns.key);
    const observe = (column: number, indicator: string | null, observed: Problem): void => {
      observations.push({ sheet: view.name, row, column, indicator, problem: observed });
    };
    if (!known.has(id)) {
      // Notes under the table are no lines of an indicator; a known unit beside an unknown key is one.
      if (codes.has(key) && !strangers.has(id)) {
        const place = { sheet: view.name, address: cellName(row, columns.indicator) };
        observe(columns.indicator, null, problem('workbook.indicatorUnknown', { ...place, id }));
        strangers.add(id);
      }
      continue;
    }
    const rows = rowsOf.get(id) ?? new Map<string, number>();
    rowsOf.set(id, rows);
    if (rows.has(key)) return refusal('workbook.duplicateRow', { sheet: view.name, address, key });
    rows.set(key, row);
    if (!codes.has(key)) observe(columns.key, id, problem('workbook.unitUnknown', { sheet: view.name, address, code: key }));
  }

  const blocks = new Map<string, DetailBlock>();
  const allocations: Allocation[] = [];
  for (const [id, rows] of rowsOf) {
    const indicator = known.get(id);
    if (!indicator) continue;
    const block = blockOf(rows);
    if (block) blocks.set(id, block);
    observations.push(...missingRows(view.name, indicator, rows, recipients, columns.key));
    allocations.push(readAllocation(view, indicator, rows, columns, recipients, observations));
  }
  return success({ allocations, columns, blocks, observations });
}

/** A block without its three closing rows cannot be written to; its figures are read all the same. */
function blockOf(rows: ReadonlyMap<string, number>): DetailBlock | null {
  const [titleRow, sumRow, placeRow, leftRow] = [ROW_KEYS.title, ROW_KEYS.sum, ROW_KEYS.place, ROW_KEYS.left].map((key) => rows.get(key));
  if (sumRow === undefined || placeRow === undefined || leftRow === undefined) return null;
  const reserved = new Set<string>(Object.values(ROW_KEYS));
  const unitRows = new Map([...rows].filter(([key]) => !reserved.has(key)));
  return { titleRow: titleRow ?? sumRow, unitRows, sumRow, placeRow, leftRow };
}

/** Lines the sheet ought to have, observed where the indicator's first line stands. */
function missingRows(
  sheet: string,
  indicator: Indicator,
  rows: ReadonlyMap<string, number>,
  recipients: readonly Unit[],
  column: number,
): Observation[] {
  const closing = (['sum', 'place', 'left'] as const).map((key) => ({ key: ROW_KEYS[key], name: ROW_LABELS[key] }));
  const first = Math.min(...rows.values());
  return [...recipients.map(({ code, name }) => ({ key: code, name })), ...closing].flatMap(({ key, name }) =>
    rows.has(key)
      ? []
      : [{ sheet, row: first, column, indicator: indicator.id, problem: problem('workbook.rowMissing', { sheet, indicator: indicator.name, row: name }) }],
  );
}

function readAllocation(
  view: SheetView,
  indicator: Indicator,
  rows: ReadonlyMap<string, number>,
  columns: DetailColumns,
  recipients: readonly Unit[],
  observations: Observation[],
): Allocation {
  const count = (row: number | undefined, column: number): number | null => {
    if (row === undefined) return null;
    const figure = readFigure(view, row, column, indicator.lattice);
    if (figure.problem) observations.push({ sheet: view.name, row, column, indicator: indicator.id, problem: figure.problem });
    return figure.count;
  };
  const monthColumn = (month: Month): number => columns.periods[`M${month}`];
  const codes = recipients.map((unit) => unit.code).filter((code) => rows.has(code));
  const target = indicator.target === null ? null : countOf(plannedFigure(indicator.target), indicator.lattice);
  return {
    indicator: indicator.id,
    units: codes,
    total: target?.ok ? target.value : 0,
    unitTotals: codes.map((code) => count(rows.get(code), columns.assigned)),
    monthTotals: MONTHS.map((month) => count(rows.get(ROW_KEYS.place), monthColumn(month))),
    cells: codes.map((code) => MONTHS.map((month) => count(rows.get(code), monthColumn(month)))),
  };
}
