/** Excel.TableColumnCollection and Excel.TableColumn. */
import { columnCount, rowCount } from '../../address';
import { HostError, orNotFound, type Json } from '../../protocol';
import type { HostSession } from '../../session';
import type { Area } from '../../spreadsheet';
import { bodyArea, columnOf, freshColumnName, freshName, headerArea, totalArea, type TableColumnState, type TableState } from '../../tables';
import { hostObject, type Arguments, type HandlerTable, type HostObject } from '../../table';
import { plainValue, writeEntries } from '../cells';
import { putIn, takeOut } from '../insert-delete';
import { applyFilters } from './filter';
import { columnIndex, columnState, nameColumns, nextColumnId, readHeadings, registerTable, tableOf } from './state';

type Column = HostObject<'TableColumn'>;

function columnObject(table: TableState, column: TableColumnState): Column {
  return hostObject('TableColumn', { table: table.id, column: column.id });
}

/** By heading (any case) or by id. */
function findColumn(table: TableState, key: string): TableColumnState | null {
  const folded = key.toLocaleLowerCase('en');
  return table.columns.find((column) => column.name.toLocaleLowerCase('en') === folded) ?? table.columns.find((column) => String(column.id) === key) ?? null;
}

/** One entry per row of the table, or of its heading and data; a single value fills the data. */
function entries(table: TableState, values: Json, area: Area): Json {
  if (!Array.isArray(values)) return values;
  const rows = values as readonly Json[];
  const short = table.showTotals && rows.length === rowCount(area) - 1;
  return short ? [...rows, [null]] : rows;
}

function add(object: HostObject<'TableColumnCollection'>, args: Arguments, host: HostSession): Column {
  const table = tableOf(object.table, host);
  const count = table.columns.length;
  const asked = args.given(0) ? args.integer(0) : -1;
  if (asked < -1 || asked > count) throw new HostError('InvalidArgument');
  const index = asked === -1 ? count : asked;
  const values = args.given(1) ? args.json(1) : null;
  const area = columnOf(table.area, index);
  if (Array.isArray(values)) checkColumn(table, values as readonly Json[], area);
  host.guardSheet(table.sheet);
  const { area: before, columns } = table;
  putIn({ sheet: table.sheet, area }, 'column', host);
  table.area = { ...before, lastColumn: before.lastColumn + 1 };
  // Behind the last column there is nothing the new one belongs between.
  if (index === count) host.spreadsheet.clearFormats(table.sheet, area);
  const names = columns.map((column) => column.name);
  const made: TableColumnState = { id: nextColumnId(table), name: freshColumnName(count, names), filter: null };
  table.columns = [...columns.slice(0, index), made, ...columns.slice(index)];
  const name = args.optionalString(2);
  if (table.showHeaders) host.spreadsheet.write(table.sheet, area.row, area.column, [[{ value: freshName(name ?? made.name, names) }]]);
  if (values !== null) {
    const target = Array.isArray(values) ? area : columnOf(bodyArea(table), index);
    writeEntries({ sheet: table.sheet, area: target }, entries(table, values, area), host);
    if (name !== null && table.showHeaders) host.spreadsheet.write(table.sheet, area.row, area.column, [[{ value: freshName(name, names) }]]);
  }
  readHeadings(table, host);
  registerTable(table, host);
  host.tableChanged(table, area, 'ColumnInserted');
  return columnObject(table, made);
}

function checkColumn(table: TableState, rows: readonly Json[], area: Area): void {
  const fits = rows.length === rowCount(area) || (table.showTotals && rows.length === rowCount(area) - 1);
  if (!fits || rows.some((row) => !Array.isArray(row) || row.length !== 1)) throw new HostError('InvalidArgument');
}

function remove(object: Column, host: HostSession): void {
  const table = tableOf(object.table, host);
  const index = columnIndex(table, object.column);
  if (table.columns.length === 1) throw new HostError('InvalidOperation');
  host.guardSheet(table.sheet);
  const wasFiltered = columnState(table, object.column).filter !== null;
  const { area: before } = table;
  const columns = table.columns.filter((column) => column.id !== object.column);
  const area = columnOf(before, index);
  takeOut({ sheet: table.sheet, area }, 'column', host);
  table.area = { ...before, lastColumn: before.lastColumn - 1 };
  table.columns = columns;
  registerTable(table, host);
  if (wasFiltered) applyFilters(table, host);
  host.tableChanged(table, area, 'ColumnDeleted');
}

function rename(object: Column, value: Json, host: HostSession): void {
  if (typeof value !== 'string' || value === '' || value.length > 255) throw new HostError('InvalidArgument');
  const table = tableOf(object.table, host);
  const column = columnState(table, object.column);
  const others = table.columns.filter((each) => each !== column).map((each) => each.name.toLocaleLowerCase('en'));
  if (others.includes(value.toLocaleLowerCase('en'))) throw new HostError('InvalidArgument');
  const header = headerArea(table);
  host.guardSheet(table.sheet);
  nameColumns(table, table.columns.map((each) => (each === column ? value : each.name)), host);
  if (header !== null) {
    const cell = columnOf(header, columnIndex(table, object.column));
    host.spreadsheet.write(table.sheet, cell.row, cell.column, [[{ value }]]);
    host.changed(table.sheet, cell);
  }
  registerTable(table, host);
}

function part(object: Column, host: HostSession, pick: (table: TableState) => Area | null): HostObject<'Range'> {
  const table = tableOf(object.table, host);
  const area = pick(table);
  if (area === null) throw new HostError('InvalidOperation');
  return hostObject('Range', { sheet: table.sheet, area: columnOf(area, columnIndex(table, object.column)) });
}

export const columnTypes: Pick<HandlerTable, 'TableColumnCollection' | 'TableColumn'> = {
  TableColumnCollection: {
    properties: { count: { get: (object, host) => tableOf(object.table, host).columns.length } },
    objects: {
      add,
      getItemAt: (object, args, host) => {
        const table = tableOf(object.table, host);
        const column = table.columns[args.integer(0)];
        if (column === undefined) throw new HostError('InvalidArgument');
        return columnObject(table, column);
      },
      getItemOrNullObject: (object, args, host) => {
        const table = tableOf(object.table, host);
        const column = findColumn(table, args.key(0));
        return column === null ? null : columnObject(table, column);
      },
    },
    methods: { getCount: (object, _, host) => tableOf(object.table, host).columns.length },
    item: (object, key, host) => {
      const table = tableOf(object.table, host);
      return columnObject(table, orNotFound(findColumn(table, key)));
    },
    items: (object, host) => {
      const table = tableOf(object.table, host);
      return table.columns.map((column) => columnObject(table, column));
    },
  },
  TableColumn: {
    identity: (object) => ({ Id: object.column }),
    properties: {
      id: { get: (object) => object.column },
      index: { get: (object, host) => columnIndex(tableOf(object.table, host), object.column) },
      name: { get: (object, host) => columnState(tableOf(object.table, host), object.column).name, set: rename },
      values: {
        get: (object, host) => {
          const { sheet, area } = part(object, host, (table) => table.area);
          return host.spreadsheet.read(sheet, area).map((row) => row.map(plainValue));
        },
        set: (object, value, host) => {
          const { sheet, area } = part(object, host, (table) => table.area);
          if (columnCount(area) !== 1) throw new HostError('InvalidArgument');
          writeEntries({ sheet, area }, value, host);
        },
      },
    },
    objects: {
      filter: ({ table, column }) => hostObject('Filter', { table, column }),
      getRange: (object, _, host) => part(object, host, (table) => table.area),
      getHeaderRowRange: (object, _, host) => part(object, host, headerArea),
      getDataBodyRange: (object, _, host) => part(object, host, bodyArea),
      getTotalRowRange: (object, _, host) => part(object, host, totalArea),
    },
    methods: { delete: (object, _, host) => remove(object, host) },
  },
};
