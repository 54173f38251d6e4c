/** What all handlers of tables share: finding a table, what its columns are called, where it may lie, who hears of changes. */
import { columnCount, intersection, isEntireColumn, isEntireRow, rowCount } from '../../address';
import { WORKBOOK_TARGET } from '../../events';
import { HostError, orNotFound } from '../../protocol';
import type { HostSession } from '../../session';
import type { Area } from '../../spreadsheet';
import { freshColumnName, freshName, headerArea, type TableColumnState, type TableState } from '../../tables';
import { renameColumns } from '../../structured';
import { shownText } from '../cells';

/** @throws HostError `ItemNotFound` when it was deleted */
export function tableOf(id: string, host: HostSession): TableState {
  return orNotFound(host.model.tables.find((table) => table.id === id));
}

/** By name (any case) or by id; only those of one sheet where one is given. */
export function findTable(key: string, sheet: string | null, host: HostSession): TableState | null {
  const folded = key.toLocaleLowerCase('en');
  const tables = tablesOf(sheet, host);
  return tables.find((table) => table.name.toLocaleLowerCase('en') === folded) ?? tables.find((table) => table.id === key) ?? null;
}

/** In the order of sheets and of their making. */
export function tablesOf(sheet: string | null, host: HostSession): readonly TableState[] {
  if (sheet !== null) return host.model.tables.filter((table) => table.sheet === sheet);
  return host.spreadsheet.sheets().flatMap(({ id }) => tablesOf(id, host));
}

export function columnState(table: TableState, id: number): TableColumnState {
  return orNotFound(table.columns.find((column) => column.id === id));
}

export function columnIndex(table: TableState, id: number): number {
  const index = table.columns.findIndex((column) => column.id === id);
  if (index < 0) throw new HostError('ItemNotFound');
  return index;
}

/** Takes over what stands in the header row. An empty or repeated heading is put right in its cell, as Excel does. */
export function readHeadings(table: TableState, host: HostSession): void {
  const header = headerArea(table);
  if (header === null) return;
  const [cells = []] = host.spreadsheet.read(table.sheet, header);
  const [formats = []] = host.spreadsheet.readNumberFormats(table.sheet, header);
  const names: string[] = [];
  cells.forEach((cell, index) => {
    const text = shownText(cell, formats[index] ?? 'General');
    names.push(text === '' ? freshColumnName(index, names) : freshName(text, names));
  });
  nameColumns(table, names, host);
  const wrong = cells.map((cell, index) => (cell.value === names[index] && cell.formula === undefined ? undefined : { value: names[index] ?? '' }));
  if (wrong.some((cell) => cell !== undefined)) host.spreadsheet.write(table.sheet, header.row, header.column, [wrong]);
}

/** Gives the columns their names; structured references follow, in cells and in defined names. */
export function nameColumns(table: TableState, names: readonly string[], host: HostSession): void {
  const renamed = new Map<string, string>();
  table.columns.forEach((column, index) => {
    const name = names[index] ?? column.name;
    if (name !== column.name) renamed.set(column.name.toLocaleLowerCase('en'), name);
    column.name = name;
  });
  // Of a table in the making nobody speaks yet.
  if (renamed.size === 0 || !host.model.tables.includes(table)) return;
  rewriteAll((formula) => renameColumns(formula, table.name, renamed), host);
}

/** Formulas of cells and of defined names. */
export function rewriteAll(rewrite: (formula: string) => string, host: HostSession): void {
  host.spreadsheet.rewriteFormulas(rewrite);
  for (const name of host.spreadsheet.names()) {
    const formula = rewrite(name.formula);
    if (formula !== name.formula) host.spreadsheet.setName({ ...name, formula });
  }
}

/** Columns are found by structured references under their names of now. */
export function registerTable(table: TableState, host: HostSession): void {
  host.spreadsheet.setTable({
    name: table.name,
    sheet: table.sheet,
    area: table.showTotals ? { ...table.area, lastRow: table.area.lastRow - 1 } : table.area,
    columns: table.columns.map((column) => column.name),
  });
}

/** @throws HostError for what cannot be a table's place: unbounded, merged or taken by another table */
export function checkPlace(sheet: string, area: Area, own: TableState | null, host: HostSession): void {
  if (isEntireColumn(area) || isEntireRow(area)) throw new HostError('InvalidArgument');
  const taken = host.model.tables.some((table) => table !== own && table.sheet === sheet && intersection(table.area, area) !== null);
  if (taken) throw new HostError('InvalidArgument');
  if (host.spreadsheet.merges(sheet).some((merge) => intersection(merge, area) !== null)) throw new HostError('InvalidOperation');
}

/** Rows of data; the empty row of a table that has none yet counts as none, unless somebody wrote into it. */
export function dataRows(table: TableState, body: Area, host: HostSession): number {
  if (!table.awaitsFirstRow) return rowCount(body);
  const empty = host.spreadsheet.read(table.sheet, body).every((row) => row.every((cell) => cell.value === null && cell.formula === undefined));
  if (!empty) table.awaitsFirstRow = false;
  return empty ? 0 : rowCount(body);
}

export function newColumns(names: readonly string[]): TableColumnState[] {
  return names.map((name, index) => ({ id: index + 1, name, filter: null }));
}

export function nextColumnId(table: TableState): number {
  return Math.max(0, ...table.columns.map((column) => column.id)) + 1;
}

export function tableTargets(table: TableState): readonly string[] {
  return [table.sheet, WORKBOOK_TARGET];
}

/** Rows and columns of a matrix that has to fit, or InvalidArgument. */
export function checkSize(rows: readonly (readonly unknown[])[], area: Area): void {
  if (rows.length !== rowCount(area) || rows.some((row) => row.length !== columnCount(area))) throw new HostError('InvalidArgument');
}
