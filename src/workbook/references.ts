/**
 * References from one sheet to another that keep their meaning when people sort: a plain reference to
 * a row moves with the sorted formula, and stays where it was when its own line is sorted away.
 */
import { columnName, quotedSheet } from '../xlsx';
import { SHEETS } from './labels';
import { FIRST_DATA_ROW, type Places } from './layout';

const KEY_COLUMN = 0;

/** `E$20`: sorting the lines a formula stands in does not move the row it reads. */
export function fixedRow(row: number, column: number): string {
  return `${columnName(column)}$${row + 1}`;
}

/** A cell of `Chi tiết` for a formula on another sheet. */
export function detailCell(row: number, column: number): string {
  return `${quotedSheet(SHEETS.detail)}!${fixedRow(row, column)}`;
}

/** The assigned figure of an indicator on `Chỉ tiêu`, found by its key: the list may be sorted. */
export function assignedFigure(places: Places, indicator: string): string {
  const sheet = quotedSheet(SHEETS.indicators);
  const last = Math.max(FIRST_DATA_ROW, ...places.indicatorRows.values());
  const column = (index: number): string => `${sheet}!$${fixedRow(FIRST_DATA_ROW, index)}:$${fixedRow(last, index)}`;
  // MATCH takes * and ? for any characters, and ~ to mean them as they are.
  const key = indicator.replace(/[~*?]/g, '~$&').replaceAll('"', '""');
  return `INDEX(${column(places.targetColumn)},MATCH("${key}",${column(KEY_COLUMN)},0))`;
}
