/** Univer's cells ⇄ the host's: contents, and areas as its ranges. */
import type { ICellData, IRange, Nullable } from '@univerjs/core';
import { CELL_ERRORS, type Area, type CellContent, type CellResult, type FormatPatch } from '../host';
import { customOf, styleOf } from './styles';

/** Univer's `CellValueType`. */
const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_STRING = 4;
const ERRORS: ReadonlySet<unknown> = new Set(CELL_ERRORS);

export function eachCell<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const line: T[] = [];
    for (let column = area.column; column <= area.lastColumn; column += 1) line.push(make(row, column));
    rows.push(line);
  }
  return rows;
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  return cell != null && ((cell.v !== undefined && cell.v !== null) || cell.f != null || cell.si != null);
}

export function contentOf(cell: Nullable<ICellData>): CellContent {
  if (cell == null) return { value: null };
  const value = resultOf(cell);
  return cell.f != null && cell.f !== '' ? { value, formula: cell.f } : { value };
}

function resultOf(cell: ICellData): CellResult {
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === BOOLEAN || typeof v === 'boolean') return v === 1 || v === true || v === '1' || v === 'TRUE';
  if (t === NUMBER && typeof v !== 'number') return Number(v);
  if (typeof v === 'string' && t !== FORCED_STRING && ERRORS.has(v)) return { error: v };
  return v;
}

export function cellOf(content: CellContent | null): ICellData {
  // Null takes away: a constant where there was a formula, plain text where there was rich text.
  const cell: ICellData = { v: null, f: null, si: null, p: null };
  if (content === null) return cell;
  if (content.formula !== undefined) return { ...cell, f: content.formula };
  const { value } = content;
  if (value === null) return cell;
  if (typeof value === 'number') return { ...cell, v: value, t: NUMBER };
  if (typeof value === 'boolean') return { ...cell, v: value ? 1 : 0, t: BOOLEAN };
  if (typeof value === 'object') return { ...cell, v: value.error, t: STRING };
  return { ...cell, v: value, t: looksLikeSomethingElse(value) ? FORCED_STRING : STRING };
}

/** Text Univer would take for a number, a truth value or an error if it were not told. */
function looksLikeSomethingElse(text: string): boolean {
  return ERRORS.has(text) || /^(true|false)$/i.test(text.trim()) || (text.trim() !== '' && Number.isFinite(Number(text)));
}

/** What to set to give a cell a format; its value keeps its type, which Univer would judge anew by the number format. */
export function formattedCell(patch: FormatPatch, before: Nullable<ICellData>): ICellData {
  const style = styleOf(patch);
  const custom = customOf(patch, before?.custom);
  return {
    ...(style === null ? {} : { s: style }),
    ...(custom === undefined ? {} : { custom }),
    ...(before?.v == null || before.t == null ? {} : { t: before.t }),
  };
}

export function rangeOf(area: Area): IRange {
  return { startRow: area.row, endRow: area.lastRow, startColumn: area.column, endColumn: area.lastColumn };
}

export function areaOf(range: IRange): Area {
  return { row: range.startRow, lastRow: range.endRow, column: range.startColumn, lastColumn: range.endColumn };
}

export function inside(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;
}

export function touches(a: Area, b: Area): boolean {
  return a.row <= b.lastRow && a.lastRow >= b.row && a.column <= b.lastColumn && a.lastColumn >= b.column;
}
