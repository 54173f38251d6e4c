/**
 * `Chi tiết` and `Giao phòng ban`: every indicator given to units (departments) and months, with
 * quarters, 6 and 9 months, the year, and for every line and column the difference to what was
 * assigned. Months and year figures are typed; all else is formulas, and each block counts what does
 * not add up. Where an indicator is the whole of a structure, its cells add up its parts'.
 */
import { allocationOf, departmentAllocationOf, PERIODS, recipientsOf, type Indicator, type Plan, type RecipientAxis } from '../domain';
import type { GridCell, SheetGrid } from '../xlsx';
import { addLines, departmentLines, placeLine, unitLines, weightsOf, spaceRule, type Line } from './amounts';
import { rowHead, stepsOf, type Block, type Recipient } from './block';
import { writePlaceMonths, writeRecipient, writeWeight } from './block-lines';
import { totalLine, writeLeft, writePlace, writeTotal } from './block-totals';
import { formulaOrBlank, SheetRows, text } from './cells';
import { hasLevels, writeGrowth } from './growth-lines';
import { BY_DEPARTMENT_HEADERS, DETAIL_HEADERS, ILLUSTRATIVE, PERIOD_LABELS, ROW_KEYS, SHEETS, THIRTEENTH_LABEL, WEIGHT_HEADER } from './labels';
import { departmentIndicators, departmentsOf, detailIndicators, FIRST_DATA_ROW, HEADER_ROW, partsOf, type DetailColumns, type Places } from './layout';
import { setLegend } from './legend';
import { brokenPage } from './page';
import { fixedRow, keyedOrBlank, quoted } from './references';
import { rowHeights } from './row-heights';

/** Units × months of every indicator. */
export function detailSheet(plan: Plan, places: Places): SheetGrid {
  const sheet = new SheetRows();
  const units = recipientsOf(plan.units);
  for (const indicator of detailIndicators(plan)) {
    const rows = places.detailBlocks.get(indicator.id);
    if (rows) writeUnits({ sheet, plan, places, indicator, axis: 'units', columns: places.detailColumns, rows, recipients: units });
  }
  return framed(plan, sheet, places.detailColumns, 'units', 'PHÂN BỔ CHI TIẾT THEO ĐƠN VỊ VÀ THEO THÁNG');
}

/** Departments × months of the indicators that are given to departments. */
export function departmentsSheet(plan: Plan, places: Places): SheetGrid {
  const sheet = new SheetRows();
  const names = new Map(plan.departments.map((department) => [department.code, department.name]));
  for (const indicator of departmentIndicators(plan)) {
    const rows = places.departmentBlocks.get(indicator.id);
    const recipients = departmentsOf(plan, indicator).map((code): Recipient => ({ code, name: names.get(code) ?? code }));
    if (rows) writeDepartments({ sheet, plan, places, indicator, axis: 'departments', columns: places.departmentColumns, rows, recipients });
  }
  return framed(plan, sheet, places.departmentColumns, 'departments', 'PHÂN BỔ THEO PHÒNG BAN VÀ THEO THÁNG');
}

function framed(plan: Plan, sheet: SheetRows, columns: DetailColumns, axis: RecipientAxis, title: string): SheetGrid {
  const isUnits = axis === 'units';
  sheet.set(0, 0, text(title, 'title'));
  sheet.set(1, 0, text(`${plan.place} - năm ${plan.year}`, 'subtitle'));
  setLegend(sheet, 2, columns.name);
  const { indicator, key, name, unit, assigned, difference } = isUnits ? DETAIL_HEADERS : BY_DEPARTMENT_HEADERS;
  const heads: [number, string][] = [[columns.indicator, indicator], [columns.key, key], [columns.name, name], [columns.unit, unit]];
  for (const period of PERIODS) heads.push([columns.periods[period.id], PERIOD_LABELS[period.id]]);
  if (columns.thirteenth !== null) heads.push([columns.thirteenth, THIRTEENTH_LABEL]);
  heads.push([columns.assigned, assigned], [columns.difference, difference]);
  if (isUnits && columns.weight !== null) heads.push([columns.weight, WEIGHT_HEADER]);
  for (const [column, heading] of heads) sheet.set(HEADER_ROW, column, text(heading, 'header'));
  const widths = widthsOf(columns, isUnits);
  return {
    name: isUnits ? SHEETS.detail : SHEETS.byDepartment,
    rows: sheet.rows,
    columnWidths: widths,
    rowHeights: rowHeights(sheet.rows, widths),
    freeze: { rows: FIRST_DATA_ROW, columns: columns.unit + 1 },
    tabColor: isUnits ? '548235' : 'BF8F00',
    // Months on the first page, what they make on the second.
    page: brokenPage('A3', widths, [columns.indicator, columns.unit], [columns.periods.Q1]),
  };
}

function widthsOf(columns: DetailColumns, withWeight: boolean): number[] {
  const widths: number[] = [11, 11, 34, 13];
  for (const column of Object.values(columns.periods)) widths[column] = 11;
  if (columns.thirteenth !== null) widths[columns.thirteenth] = 11;
  [widths[columns.assigned], widths[columns.difference]] = [13, 12];
  if (withWeight && columns.weight !== null) widths[columns.weight] = 13;
  return widths;
}

function writeUnits(block: Block): void {
  const { plan, indicator, recipients, places } = block;
  const allocation = allocationOf(plan, indicator.id);
  const parts = partsOf(plan, indicator.id);
  const partBlocks = parts.flatMap((part) => places.detailBlocks.get(part) ?? []);
  const allocations = parts.map((part) => allocationOf(plan, part));
  const isWhole = parts.length > 0;
  const place = isWhole ? addLines(allocations.map(placeLine)) : placeLine(allocation);
  let total: Line;
  if (hasLevels(block)) {
    total = writeGrowth(block);
  } else {
    const lineOf = isWhole ? wholeLines(allocations.map(unitLines)) : unitLines(allocation);
    const lines = recipients.map(({ code }) => lineOf(code));
    const weights = spaceRule(indicator) === 'mean' ? weightsOf(plan, indicator) : [];
    recipients.forEach((recipient, index) => {
      writeRecipient(block, recipient, lines[index] ?? lineOf(recipient.code), partBlocks);
      if (weights.length > 0) writeWeight(block, recipient, weights[index] ?? null);
    });
    total = totalLine(block, lines, weights);
    writeTotal(block, total);
  }
  writePlace(block, place);
  writePlaceMonths(block, place, partBlocks, ROW_KEYS.place);
  writeLeft(block, place, total);
  writeTitle(block);
}

function wholeLines(partLinesOf: readonly ((unit: string) => Line)[]): (unit: string) => Line {
  return (unit) => addLines(partLinesOf.map((lineOf) => lineOf(unit)));
}

function writeDepartments(block: Block): void {
  const { plan, indicator, recipients, rows, sheet, columns } = block;
  const lineOf = departmentLines(departmentAllocationOf(plan, indicator.id));
  const lines = recipients.map(({ code }) => lineOf(code));
  recipients.forEach((recipient, index) => writeRecipient(block, recipient, lines[index] ?? lineOf(recipient.code), []));
  const total = totalLine(block, lines, []);
  writeTotal(block, total);
  const place = placeLine(allocationOf(plan, indicator.id));
  writePlace(block, place);
  const detail = block.places.detailBlocks.get(indicator.id);
  for (const { index, column } of stepsOf(block)) {
    if (!detail) continue;
    const lines = { sheet: SHEETS.detail, columns: block.places.detailColumns, block: detail };
    sheet.set(rows.placeRow, column, formulaOrBlank(keyedOrBlank(lines, quoted(ROW_KEYS.place), column), place.months[index] ?? null, indicator.lattice.decimals));
  }
  sheet.set(rows.placeRow, columns.difference, text('', 'text'));
  writeLeft(block, place, total);
  sheet.setRow(rows.titleRow, 0, titleCells(indicator));
}

function titleCells(indicator: Indicator): GridCell[] {
  const title = indicator.illustrative ? `${indicator.name} (${ILLUSTRATIVE})` : indicator.name;
  // No unit beside the name: a long name runs on over the empty months.
  return rowHead(indicator, ROW_KEYS.title, title, 'title').slice(0, 3);
}

/** The name, how many figures the block holds, and in how many places it does not add up. */
function writeTitle(block: Block): void {
  const { sheet, rows, columns, indicator, plan } = block;
  sheet.setRow(rows.titleRow, 0, titleCells(indicator));
  const unitRows = [...rows.unitRows.values()];
  if (unitRows.length === 0) return;
  const months = { first: columns.periods.M1, last: columns.thirteenth ?? columns.periods.M12 };
  const isWhole = partsOf(plan, indicator.id).length > 0;
  const typedRows = rows.levels ? [...rows.levels.planned.values()] : unitRows;
  const typedRange = areaOf(typedRows, months.first, months.last);
  const counted = (row: number, from: number, to: number): number => numbersIn(sheet, row, from, to).filter((value) => !isWhole || value !== 0).length;
  let filled = typedRows.reduce((sum, row) => sum + counted(row, months.first, months.last), 0);
  let expression = isWhole ? `SUMPRODUCT(--(${typedRange}<>0))` : `COUNT(${typedRange})`;
  if (!isWhole) {
    filled += typedRows.reduce((sum, row) => sum + counted(row, columns.assigned, columns.assigned), 0) + counted(rows.placeRow, months.first, months.last);
    expression += `+COUNT(${areaOf(typedRows, columns.assigned, columns.assigned)})+COUNT(${areaOf([rows.placeRow], months.first, months.last)})`;
  }
  sheet.set(rows.titleRow, columns.assigned, { value: filled, formula: expression, style: 'filled' });

  const checked = [unitRows, ...(rows.levels ? [[...rows.levels.planned.values()], [...rows.levels.bases.values()]] : [])];
  const off = (row: number, from: number, to: number): number => numbersIn(sheet, row, from, to).filter((value) => value !== 0).length;
  let faults = checked.flat().reduce((sum, row) => sum + off(row, columns.difference, columns.difference), 0);
  const parts = checked.map((of) => `SUMPRODUCT(--(${areaOf(of, columns.difference, columns.difference)}<>0))`);
  if (!['highest', 'lowest'].includes(spaceRule(indicator))) {
    const left = areaOf([rows.leftRow], months.first, months.last);
    faults += off(rows.leftRow, months.first, months.last);
    parts.push(`SUMPRODUCT(ISNUMBER(${left})*(${left}<>0))`);
  }
  sheet.set(rows.titleRow, columns.difference, { value: faults, formula: parts.join('+'), style: 'faults' });
}

function numbersIn(sheet: SheetRows, row: number, from: number, to: number): number[] {
  return (sheet.rows[row] ?? []).slice(from, to + 1).flatMap((cell) => (typeof cell?.value === 'number' ? [cell.value] : []));
}

function areaOf(rows: readonly number[], from: number, to: number): string {
  return `${fixedRow(Math.min(...rows), from)}:${fixedRow(Math.max(...rows), to)}`;
}
