/** Excel.TableCollection and Excel.TableScopedCollection: the tables of a workbook, a sheet or a range. */
import { intersection, isEntireColumn, isEntireRow, sameArea } from '../../address';
import { WORKBOOK_TARGET, type EventName } from '../../events';
import { HostError, orNotFound } from '../../protocol';
import type { HostSession } from '../../session';
import type { Area } from '../../spreadsheet';
import { DEFAULT_TABLE_STYLE, UNSORTED, freshColumnName, freshName, type TableState } from '../../tables';
import { hostObject, type Arguments, type HandlerTable, type HostObject } from '../../table';
import { givenCells } from '../given-cells';
import { putIn } from '../insert-delete';
import { registrations } from '../registrations';
import { checkPlace, findTable, newColumns, readHeadings, registerTable, tableTargets, tablesOf } from './state';

const COLLECTION_EVENTS: Readonly<Record<string, EventName>> = {
  AddedEvent: 'tableAdded',
  DataChangedEvent: 'tableChanged',
  DeletedEvent: 'tableDeleted',
};

function tableObject({ id }: TableState): HostObject<'Table'> {
  return hostObject('Table', { table: id });
}

function add(object: HostObject<'TableCollection'>, args: Arguments, host: HostSession): HostObject<'Table'> {
  const { sheet, area: asked } = givenCells(args, 0, object.sheet, host);
  const hasHeaders = args.boolean(1, false);
  if (isEntireColumn(asked) || isEntireRow(asked)) throw new HostError('InvalidArgument');
  host.guardSheet(sheet);
  // Headings alone are given an empty row below; data alone moves down to make room for headings.
  const alone = hasHeaders && asked.row === asked.lastRow;
  const area = hasHeaders && !alone ? asked : { ...asked, lastRow: asked.lastRow + 1 };
  checkPlace(sheet, area, null, host);
  if (!hasHeaders) putIn({ sheet, area: { ...asked, lastRow: asked.row } }, 'row', host);
  const number = host.model.tables.reduce((last, table) => Math.max(last, table.number), 0) + 1;
  const names = host.model.tables.map((table) => table.name);
  const width = area.lastColumn - area.column + 1;
  const table: TableState = {
    id: `{${crypto.randomUUID().toUpperCase()}}`,
    number,
    name: names.includes(`Table${number}`) ? freshName(`Table${number}_`, names) : `Table${number}`,
    sheet,
    area,
    columns: newColumns(Array.from({ length: width }, (_, index) => freshColumnName(index, []))),
    showHeaders: true,
    showTotals: false,
    awaitsFirstRow: alone,
    style: host.model.tableStyles.initial ?? DEFAULT_TABLE_STYLE,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    sort: UNSORTED,
  };
  readHeadings(table, host);
  host.model.tables.push(table);
  registerTable(table, host);
  host.events.send('tableAdded', tableTargets(table), { tableId: table.id, worksheetId: sheet });
  return tableObject(table);
}

function at(tables: readonly TableState[], index: number): HostObject<'Table'> {
  const table = tables[index];
  if (table === undefined) throw new HostError('InvalidArgument');
  return tableObject(table);
}

/** Tables that touch the cells, or lie within them wholly. */
export function tablesTouching(sheet: string, areas: readonly Area[], args: Arguments, host: HostSession): HostObject<'TableScopedCollection'> {
  const whole = args.boolean(0, false);
  const isMeant = (table: TableState, area: Area): boolean => {
    const part = intersection(table.area, area);
    return part !== null && (!whole || sameArea(part, table.area));
  };
  const tables = tablesOf(sheet, host).filter((table) => areas.some((area) => isMeant(table, area)));
  return hostObject('TableScopedCollection', { tables: tables.map((table) => table.id) });
}

function scoped(object: HostObject<'TableScopedCollection'>, host: HostSession): readonly TableState[] {
  return host.model.tables.filter((table) => object.tables.includes(table.id));
}

function scopedItem(object: HostObject<'TableScopedCollection'>, key: string, host: HostSession): HostObject<'Table'> | null {
  const found = findTable(key, null, host);
  return found === null || !object.tables.includes(found.id) ? null : tableObject(found);
}

export const tableCollectionTypes: Pick<HandlerTable, 'TableCollection' | 'TableScopedCollection'> = {
  TableCollection: {
    properties: { count: { get: (object, host) => tablesOf(object.sheet, host).length } },
    objects: {
      add,
      getItemAt: (object, args, host) => at(tablesOf(object.sheet, host), args.integer(0)),
      getItemOrNullObject: (object, args, host) => {
        const found = findTable(args.key(0), object.sheet, host);
        return found === null ? null : tableObject(found);
      },
    },
    methods: {
      getCount: (object, _, host) => tablesOf(object.sheet, host).length,
      ...registrations<'TableCollection'>(COLLECTION_EVENTS, (object) => object.sheet ?? WORKBOOK_TARGET),
    },
    item: (object, key, host) => tableObject(orNotFound(findTable(key, object.sheet, host))),
    items: (object, host) => tablesOf(object.sheet, host).map(tableObject),
  },
  TableScopedCollection: {
    objects: {
      getFirst: (object, _, host) => tableObject(orNotFound(scoped(object, host)[0])),
      getItemOrNullObject: (object, args, host) => scopedItem(object, args.key(0), host),
    },
    methods: { getCount: (object, _, host) => scoped(object, host).length },
    item: (object, key, host) => orNotFound(scopedItem(object, key, host)),
    items: (object, host) => scoped(object, host).map(tableObject),
  },
};
