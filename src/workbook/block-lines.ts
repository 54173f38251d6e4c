/** The lines of a block's recipients: months and year figures typed by people, or added up from the parts of a structure. */
import { addsOverMonths, isCellPinned, isPlacePinned, isYearPinned, weightColumns, YEAR } from '../domain';
import { cellName, columnName, quotedSheet } from '../xlsx';
import { sumOf, periodCount, periodFigure, type Line } from './amounts';
import { decimalsOf, guardedDifference, keyOfRow, monthRange, rowHead, stepsOf, writeLonger, type Block, type Recipient } from './block';
import { difference, formula, formulaOrBlank, typed } from './cells';
import { SHEETS, UNIT_HEADERS } from './labels';
import { FIRST_DATA_ROW, type DetailBlock } from './layout';
import { keyedFigure, quoted } from './references';

/** One recipient's line. `parts` are the blocks that the cells add up, or none when they are typed. */
export function writeRecipient(block: Block, recipient: Recipient, line: Line, parts: readonly DetailBlock[]): void {
  const { sheet, rows, indicator, columns } = block;
  const row = rows.unitRows.get(recipient.code);
  if (row === undefined) return;
  sheet.setRow(row, 0, rowHead(indicator, recipient.code, recipient.name, 'text'));
  writeMonths(block, row, recipient, line, parts);
  writeLonger(block, row, line, 'calculated');
  const assigned = parts.length > 0
    ? formula(partsFormula(block, parts, keyOfRow(block, row), columns.assigned), line.assigned ?? 0, decimalsOf(block))
    : typed(line.assigned, decimalsOf(block), isYearPinned(block.plan.pins, indicator.id, block.axis, recipient.code));
  sheet.set(row, columns.assigned, assigned);
  writeYearDifference(block, row, line);
}

/** Typed months, or the sum of the parts' cells. */
function writeMonths(block: Block, row: number, recipient: Recipient, line: Line, parts: readonly DetailBlock[]): void {
  const { sheet, plan, indicator, axis } = block;
  for (const { step, index, column } of stepsOf(block)) {
    const count = line.months[index] ?? null;
    const cell = parts.length > 0
      ? formula(partsFormula(block, parts, keyOfRow(block, row), column), count ?? 0, decimalsOf(block))
      : typed(count, decimalsOf(block), isCellPinned(plan.pins, indicator.id, axis, recipient.code, step));
    sheet.set(row, column, cell);
  }
}

/** The phasing of the whole place: typed months, or the sum of the parts'. */
export function writePlaceMonths(block: Block, line: Line, parts: readonly DetailBlock[], key: string): void {
  const { sheet, rows, plan, indicator, axis } = block;
  for (const { step, index, column } of stepsOf(block)) {
    const count = line.months[index] ?? null;
    const cell = parts.length > 0
      ? formula(partsFormula(block, parts, quoted(key), column), count ?? 0, decimalsOf(block))
      : typed(count, decimalsOf(block), isPlacePinned(plan.pins, indicator.id, axis, step));
    sheet.set(rows.placeRow, column, cell);
  }
}

/** The parts' figures of the line with the same key, wherever their rows stand after sorting. */
function partsFormula({ columns }: Block, parts: readonly DetailBlock[], key: string, column: number): string {
  return parts.map((part) => keyedFigure({ sheet: null, columns, block: part }, key, column)).join('+');
}

/** What was given for the year against what the months come to. */
function writeYearDifference(block: Block, row: number, line: Line): void {
  const { sheet, columns, indicator, axis } = block;
  const decimals = decimalsOf(block);
  const [assigned, year] = [cellName(row, columns.assigned), cellName(row, columns.periods.Y)];
  if (!addsOverMonths(indicator.behaviour)) {
    const reached = periodFigure(indicator, line, YEAR);
    const count = line.assigned === null || reached === null ? null : line.assigned - reached;
    sheet.set(row, columns.difference, guardedDifference(assigned, year, count, decimals, '0'));
    return;
  }
  const count = sumOf([line.assigned]) - periodCount(line, YEAR);
  if (axis === 'units') {
    sheet.set(row, columns.difference, difference(assigned, year, count, decimals));
    return;
  }
  // Departments need not be given months.
  const isPhased = line.months.some((month) => month !== null);
  const expression = `IF(COUNT(${monthRange(block, row)})=0,0,ROUND(${assigned}-${year},${decimals}))`;
  sheet.set(row, columns.difference, formula(expression, isPhased ? count : 0, decimals, 'difference'));
}

/** The denominator beside a line whose figures are weighted, from `Đơn vị` by the unit's code. */
export function writeWeight(block: Block, recipient: Recipient, weight: number | null): void {
  const { sheet, rows, columns, plan, indicator } = block;
  const row = rows.unitRows.get(recipient.code);
  const column = unitsColumn(block);
  if (row === undefined || columns.weight === null || column === null) return;
  const units = quotedSheet(SHEETS.units);
  const [first, last] = [FIRST_DATA_ROW + 1, FIRST_DATA_ROW + plan.units.length];
  const keys = `${units}!$A$${first}:$A$${last}`;
  const weights = `${units}!$${column}$${first}:$${column}$${last}`;
  const key = keyOfRow(block, row);
  const expression = `IF(SUMPRODUCT((${keys}=${key})*(${weights}<>""))=0,"",SUMPRODUCT(--(${keys}=${key}),${weights}))`;
  const cell = formulaOrBlank(expression, weight, 0);
  sheet.set(row, columns.weight, { ...cell, value: weight ?? '', style: 'weightLink' });
  sheet.set(rows.titleRow, columns.weight, { value: indicator.weight, style: 'weightName' });
}

/** The letter of the weight's column on `Đơn vị`. */
function unitsColumn({ plan, indicator }: Block): string | null {
  const index = indicator.weight === null ? -1 : weightColumns(plan.units).indexOf(indicator.weight);
  return index < 0 ? null : columnName(Object.keys(UNIT_HEADERS).length + index);
}
