/** Excel.TableRowCollection and Excel.TableRow: a row is known by its place among the data. */
import { HostError, type Json } from '../../protocol';
import type { HostSession } from '../../session';
import type { Area } from '../../spreadsheet';
import { bodyArea, type TableState } from '../../tables';
import { hostObject, type Arguments, type HandlerTable, type HostObject } from '../../table';
import { plainValue, writeEntries } from '../cells';
import { putIn, takeOut } from '../insert-delete';
import { dataRows, registerTable, tableOf } from './state';

type Row = HostObject<'TableRow'>;

function rowObject(table: TableState, index: number): Row {
  return hostObject('TableRow', { table: table.id, index });
}

function count(table: TableState, host: HostSession): number {
  return dataRows(table, bodyArea(table), host);
}

function rowArea(object: Row, host: HostSession): { readonly sheet: string; readonly area: Area } {
  const table = tableOf(object.table, host);
  if (object.index < 0 || object.index >= count(table, host)) throw new HostError('ItemNotFound');
  const body = bodyArea(table);
  const row = body.row + object.index;
  return { sheet: table.sheet, area: { ...body, row, lastRow: row } };
}

/** Rows of values that fit the table, a single value for every cell of one row, or null for one empty row. */
function givenRows(values: Json, width: number): readonly (readonly Json[])[] | null {
  if (values === null) return null;
  if (!Array.isArray(values)) return [Array.from({ length: width }, () => values)];
  const rows = values as readonly Json[];
  if (rows.length === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width)) throw new HostError('InvalidArgument');
  return rows as readonly (readonly Json[])[];
}

function add(object: HostObject<'TableRowCollection'>, args: Arguments, host: HostSession): Row {
  const table = tableOf(object.table, host);
  const before = count(table, host);
  const asked = args.given(0) ? args.integer(0) : -1;
  if (asked < -1 || asked > before) throw new HostError('InvalidArgument');
  const index = asked === -1 ? before : asked;
  const rows = givenRows(args.json(1), table.columns.length);
  const added = rows?.length ?? 1;
  host.guardSheet(table.sheet);
  const first = bodyArea(table).row + index;
  const area: Area = { ...table.area, row: first, lastRow: first + added - 1 };
  makeRoom(table, area, before === 0 && table.awaitsFirstRow, host);
  table.awaitsFirstRow = false;
  if (rows !== null) writeEntries({ sheet: table.sheet, area }, rows, host);
  registerTable(table, host);
  host.tableChanged(table, area, 'RowInserted');
  return rowObject(table, index);
}

/** The empty row of a table without data is the first one filled; the others are put in below it. */
function makeRoom(table: TableState, area: Area, fillsEmptyRow: boolean, host: HostSession): void {
  const room = fillsEmptyRow ? { ...area, row: area.row + 1 } : area;
  if (room.row > room.lastRow) return;
  const { area: before } = table;
  putIn({ sheet: table.sheet, area: room }, 'row', host);
  table.area = { ...before, lastRow: before.lastRow + room.lastRow - room.row + 1 };
  // Right below the headings the new rows would look like them.
  if (table.showHeaders && room.row === table.area.row + 1) host.spreadsheet.clearFormats(table.sheet, room);
}

function remove(table: TableState, index: number, removed: number, host: HostSession): void {
  if (index < 0 || removed < 1 || index + removed > count(table, host)) throw new HostError('ItemNotFound');
  host.guardSheet(table.sheet);
  const body = bodyArea(table);
  const area = { ...body, row: body.row + index, lastRow: body.row + index + removed - 1 };
  // A table keeps one row, empty, when its last one goes.
  const isLast = removed === body.lastRow - body.row + 1;
  const taken = isLast ? { ...area, lastRow: area.lastRow - 1 } : area;
  const { area: before } = table;
  if (taken.row <= taken.lastRow) {
    takeOut({ sheet: table.sheet, area: taken }, 'row', host);
    table.area = { ...before, lastRow: before.lastRow - (taken.lastRow - taken.row + 1) };
  }
  if (isLast) {
    host.spreadsheet.write(table.sheet, body.row, body.column, [table.columns.map(() => null)]);
    table.awaitsFirstRow = true;
  }
  registerTable(table, host);
  host.tableChanged(table, area, 'RowDeleted');
}

function removeListed(table: TableState, args: Arguments, host: HostSession): void {
  const indexes = args.many(0).map((row): number => {
    if (typeof row === 'number' && Number.isInteger(row)) return row;
    if (typeof row === 'object' && row !== null && 'type' in row && row.type === 'TableRow') return (row as Row).index;
    throw new HostError('InvalidArgument');
  });
  const rows = count(table, host);
  if (indexes.some((index) => index < 0 || index >= rows)) throw new HostError('InvalidArgument');
  for (const index of [...new Set(indexes)].sort((a, b) => b - a)) remove(table, index, 1, host);
}

export const rowTypes: Pick<HandlerTable, 'TableRowCollection' | 'TableRow'> = {
  TableRowCollection: {
    properties: { count: { get: (object, host) => count(tableOf(object.table, host), host) } },
    objects: {
      add,
      getItemAt: (object, args, host) => {
        const table = tableOf(object.table, host);
        const index = args.integer(0);
        if (index < 0 || index >= count(table, host)) throw new HostError('InvalidArgument');
        return rowObject(table, index);
      },
    },
    methods: {
      getCount: (object, _, host) => count(tableOf(object.table, host), host),
      deleteRows: (object, args, host) => removeListed(tableOf(object.table, host), args, host),
      deleteRowsAt: (object, args, host) => remove(tableOf(object.table, host), args.integer(0), args.given(1) ? args.integer(1) : 1, host),
    },
    items: (object, host) => {
      const table = tableOf(object.table, host);
      return Array.from({ length: count(table, host) }, (_, index) => rowObject(table, index));
    },
  },
  TableRow: {
    properties: {
      index: { get: (object) => object.index },
      values: {
        get: (object, host) => {
          const { sheet, area } = rowArea(object, host);
          return host.spreadsheet.read(sheet, area).map((row) => row.map(plainValue));
        },
        set: (object, value, host) => writeEntries(rowArea(object, host), value, host),
      },
    },
    objects: { getRange: (object, _, host) => hostObject('Range', rowArea(object, host)) },
    methods: { delete: (object, _, host) => remove(tableOf(object.table, host), object.index, 1, host) },
  },
};
