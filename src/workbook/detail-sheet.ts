/**
 * `Chi tiết`: every sum split over units and twelve months, with quarters, 6 and 9 months, the year,
 * and for every line and column the difference to what was assigned. Months and year figures are
 * typed; all else is formulas. Where an indicator is the whole of a structure, its cells add up its parts'.
 */
import {
  allocationOf,
  countOf,
  MONTH_PERIODS,
  MONTHS,
  NINE_MONTHS,
  PERIODS,
  plannedFigure,
  QUARTERS,
  recipientsOf,
  SIX_MONTHS,
  YEAR,
  type Indicator,
  type Period,
  type Plan,
} from '../domain';
import { cellName, type GridCell, type SheetGrid } from '../xlsx';
import { addLines, periodCount, placeLine, sumOf, unitLines, type Line } from './amounts';
import { difference, formula, SheetRows, text, typed } from './cells';
import { DETAIL_HEADERS, ILLUSTRATIVE, PERIOD_LABELS, ROW_KEYS, ROW_LABELS, SHEETS } from './labels';
import {
  DETAIL_COLUMNS as COLUMNS,
  detailIndicators,
  FIRST_DATA_ROW,
  HEADER_ROW,
  partsOf,
  type DetailBlock,
  type Places,
} from './layout';
import { APPENDIX_PAGE } from './page';
import { assignedFigure, fixedRow } from './references';
import { rowHeights } from './row-heights';

const WIDTHS = [12, 12, 34, 12, ...PERIODS.map(() => 11), 13, 12];

type FormulaRole = 'calculated' | 'total';

export function detailSheet(plan: Plan, places: Places): SheetGrid {
  const sheet = new SheetRows();
  sheet.set(0, 0, text('PHÂN BỔ CHI TIẾT THEO ĐƠN VỊ VÀ THEO THÁNG', 'title'));
  sheet.set(1, 0, text(`${plan.place} - năm ${plan.year}`, 'subtitle'));
  sheet.setRow(2, COLUMNS.name, [text('Ô nhập', 'legendTyped'), text('Ô tính', 'legendCalculated')]);
  sheet.setRow(HEADER_ROW, 0, headers());
  for (const indicator of detailIndicators(plan)) writeBlock(sheet, plan, places, indicator);
  return {
    name: SHEETS.detail,
    rows: sheet.rows,
    columnWidths: WIDTHS,
    rowHeights: rowHeights(sheet.rows, WIDTHS),
    freeze: { rows: FIRST_DATA_ROW, columns: COLUMNS.unit + 1 },
    tabColor: '548235',
    page: APPENDIX_PAGE.A3,
  };
}

function headers(): GridCell[] {
  const { indicator, key, name, unit, assigned, difference: left } = DETAIL_HEADERS;
  const periods = PERIODS.map((period) => PERIOD_LABELS[period.id]);
  return [indicator, key, name, unit, ...periods, assigned, left].map((header) => text(header, 'header'));
}

function writeBlock(sheet: SheetRows, plan: Plan, places: Places, indicator: Indicator): void {
  const block = places.detailBlocks.get(indicator.id);
  if (!block) return;
  const { decimals } = indicator.lattice;
  const allocation = allocationOf(plan, indicator.id);
  const parts = partsOf(plan, indicator.id);
  const partBlocks = parts.flatMap((part) => places.detailBlocks.get(part) ?? []);
  const allocations = parts.map((part) => allocationOf(plan, part));
  const isWhole = parts.length > 0;

  const title = indicator.illustrative ? `${indicator.name} (${ILLUSTRATIVE})` : indicator.name;
  // No unit beside the name: a long name runs on over the empty months.
  sheet.setRow(block.titleRow, 0, rowHead(indicator, ROW_KEYS.title, title, 'title').slice(0, 3));

  const lineOf = unitLines(allocation);
  const partLinesOf = allocations.map(unitLines);
  const lines: Line[] = [];
  for (const unit of recipientsOf(plan.units)) {
    const row = block.unitRows.get(unit.code);
    if (row === undefined) continue;
    const line = isWhole ? addLines(partLinesOf.map((partLineOf) => partLineOf(unit.code))) : lineOf(unit.code);
    lines.push(line);
    sheet.setRow(row, 0, rowHead(indicator, unit.code, unit.name, 'text'));
    const rowsOfParts = partBlocks.flatMap((part) => part.unitRows.get(unit.code) ?? []);
    writeMonths(sheet, row, line, decimals, isWhole ? rowsOfParts : null);
    writeSums(sheet, row, line, decimals, 'calculated');
    sheet.set(row, COLUMNS.assigned, isWhole ? sumOfCells(rowsOfParts, COLUMNS.assigned, line.assigned, decimals) : typed(line.assigned, decimals));
    writeDifference(sheet, row, sumOf([line.assigned]) - periodCount(line, YEAR), decimals);
  }

  const total = addLines(lines);
  sheet.setRow(block.sumRow, 0, rowHead(indicator, ROW_KEYS.sum, ROW_LABELS.sum, 'strong'));
  writeColumnSums(sheet, block, total, decimals);

  const place = isWhole ? addLines(allocations.map(placeLine)) : placeLine(allocation);
  const target = targetCount(indicator);
  sheet.setRow(block.placeRow, 0, rowHead(indicator, ROW_KEYS.place, ROW_LABELS.place, 'text'));
  writeMonths(sheet, block.placeRow, place, decimals, isWhole ? partBlocks.map((part) => part.placeRow) : null);
  writeSums(sheet, block.placeRow, place, decimals, 'calculated');
  sheet.set(block.placeRow, COLUMNS.assigned, formula(assignedFigure(places, indicator.id), target, decimals));
  writeDifference(sheet, block.placeRow, target - periodCount(place, YEAR), decimals);

  sheet.setRow(block.leftRow, 0, rowHead(indicator, ROW_KEYS.left, ROW_LABELS.left, 'text'));
  for (const period of PERIODS) {
    const left = periodCount(place, period) - periodCount(total, period);
    writeLeft(sheet, block, COLUMNS.periods[period.id], left, decimals);
  }
  writeLeft(sheet, block, COLUMNS.assigned, target - sumOf([total.assigned]), decimals);
}

function rowHead(indicator: Indicator, key: string, name: string, style: string): GridCell[] {
  return [text(indicator.id, 'key'), text(key, 'key'), text(name, style), text(indicator.lattice.unit, 'centered')];
}

/** The count of the assigned figure (the low end of a range); zero when it is off the lattice, which loading refuses. */
export function targetCount(indicator: Indicator): number {
  const count = indicator.target === null ? null : countOf(plannedFigure(indicator.target), indicator.lattice);
  return count?.ok ? count.value : 0;
}

function sumOfCells(rows: readonly number[], column: number, count: number | null, decimals: number): GridCell {
  return formula(rows.map((row) => fixedRow(row, column)).join('+'), count ?? 0, decimals);
}

/** Typed months, or the sum of the parts' cells where `partRows` says which. */
function writeMonths(sheet: SheetRows, row: number, line: Line, decimals: number, partRows: readonly number[] | null): void {
  for (const period of MONTH_PERIODS) {
    const column = COLUMNS.periods[period.id];
    const count = line.months[period.from - 1] ?? null;
    sheet.set(row, column, partRows ? sumOfCells(partRows, column, count, decimals) : typed(count, decimals));
  }
}

/** Quarters from months, 6 and 9 months and the year from quarters. */
function writeSums(sheet: SheetRows, row: number, line: Line, decimals: number, role: FormulaRole): void {
  for (const period of [...QUARTERS, SIX_MONTHS, NINE_MONTHS, YEAR]) {
    sheet.set(row, COLUMNS.periods[period.id], formula(periodFormula(row, period), periodCount(line, period), decimals, role));
  }
}

function periodFormula(row: number, period: Period): string {
  if (QUARTERS.includes(period)) {
    const first = cellName(row, COLUMNS.periods[`M${period.from}`]);
    return `SUM(${first}:${cellName(row, COLUMNS.periods[`M${period.to}`])})`;
  }
  const lastQuarter = QUARTERS.find((quarter) => quarter.to === period.to) ?? QUARTERS[3];
  return `SUM(${cellName(row, COLUMNS.periods.Q1)}:${cellName(row, COLUMNS.periods[lastQuarter?.id ?? 'Q4'])})`;
}

function writeDifference(sheet: SheetRows, row: number, count: number, decimals: number): void {
  const cell = difference(cellName(row, COLUMNS.assigned), cellName(row, COLUMNS.periods.Y), count, decimals);
  sheet.set(row, COLUMNS.difference, cell);
}

function writeColumnSums(sheet: SheetRows, block: DetailBlock, total: Line, decimals: number): void {
  const rows = [...block.unitRows.values()];
  const columnSum = (column: number): string =>
    `SUM(${cellName(Math.min(...rows), column)}:${cellName(Math.max(...rows), column)})`;
  for (const month of MONTHS) {
    const column = COLUMNS.periods[`M${month}`];
    sheet.set(block.sumRow, column, formula(columnSum(column), total.months[month - 1] ?? 0, decimals, 'total'));
  }
  writeSums(sheet, block.sumRow, total, decimals, 'total');
  sheet.set(block.sumRow, COLUMNS.assigned, formula(columnSum(COLUMNS.assigned), total.assigned ?? 0, decimals, 'total'));
  writeDifference(sheet, block.sumRow, sumOf([total.assigned]) - periodCount(total, YEAR), decimals);
}

function writeLeft(sheet: SheetRows, block: DetailBlock, column: number, count: number, decimals: number): void {
  sheet.set(block.leftRow, column, difference(cellName(block.placeRow, column), cellName(block.sumRow, column), count, decimals));
}
