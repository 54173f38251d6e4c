/** Excel.Table: its name, looks, rows above and below the data, and what becomes of it. */
import { MAX_ROWS } from '../../../../xlsx';
import { columnCount, intersection } from '../../address';
import type { EventName } from '../../events';
import { HostError, type Json } from '../../protocol';
import type { HostSession } from '../../session';
import type { Area, CellContent } from '../../spreadsheet';
import { renameTable } from '../../structured';
import { bodyArea, columnOf, freshColumnName, headerArea, totalArea, type TableState } from '../../tables';
import { hostObject, type Arguments, type HandlerTable, type HostObject, type PropertyHandler } from '../../table';
import { givenCells } from '../given-cells';
import { putIn } from '../insert-delete';
import { isName } from '../names';
import { registrations } from '../registrations';
import { findTableStyle } from '../table-styles';
import { applyFilters, clearFilters } from './filter';
import { checkPlace, findTable, newColumns, nextColumnId, readHeadings, registerTable, rewriteAll, tableOf, tableTargets } from './state';

type Table = HostObject<'Table'>;
type Flag = 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton';

const TABLE_EVENTS: Readonly<Record<string, EventName>> = {
  DataChangedEvent: 'tableChanged',
  SelectionChangedEvent: 'tableSelectionChanged',
};

function boolean(value: Json): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
}

function flag(name: Flag): PropertyHandler<'Table'> {
  return {
    get: (object, host) => tableOf(object.table, host)[name],
    set: (object, value, host) => {
      const table = tableOf(object.table, host);
      host.guardSheet(table.sheet);
      table[name] = boolean(value);
    },
  };
}

function rename(object: Table, value: Json, host: HostSession): void {
  const table = tableOf(object.table, host);
  if (typeof value !== 'string' || !isName(value)) throw new HostError('InvalidArgument');
  const other = findTable(value, null, host);
  const folded = value.toLocaleLowerCase('en');
  const isTaken = host.spreadsheet.names().some((name) => name.sheet === null && name.name.toLocaleLowerCase('en') === folded);
  if (isTaken || (other !== null && other !== table && other.name.toLocaleLowerCase('en') === folded)) throw new HostError('ItemAlreadyExists');
  const before = table.name;
  host.spreadsheet.removeTable(before);
  table.name = value;
  registerTable(table, host);
  rewriteAll((formula) => renameTable(formula, before, value), host);
}

function isEmpty(sheet: string, area: Area, host: HostSession): boolean {
  return host.spreadsheet.read(sheet, area).every((row) => row.every((cell) => cell.value === null && cell.formula === undefined));
}

function empty(sheet: string, area: Area, host: HostSession): void {
  host.spreadsheet.write(sheet, area.row, area.column, Array.from({ length: area.lastRow - area.row + 1 }, () => Array.from({ length: columnCount(area) }, () => null)));
}

/** Headings go and come back in the row above the data, which is left free meanwhile. */
function setHeaders(object: Table, value: Json, host: HostSession): void {
  const table = tableOf(object.table, host);
  if (boolean(value) === table.showHeaders) return;
  host.guardSheet(table.sheet);
  const header = headerArea(table);
  if (header !== null) {
    clearFilters(table, host);
    empty(table.sheet, header, host);
    table.showHeaders = false;
    table.area = { ...table.area, row: table.area.row + 1 };
  } else {
    const above = { ...table.area, row: table.area.row - 1, lastRow: table.area.row - 1 };
    const isFree = above.row >= 0 && isEmpty(table.sheet, above, host) && !taken(table, above, host);
    const place = isFree ? above : { ...table.area, lastRow: table.area.row };
    if (!isFree) putIn({ sheet: table.sheet, area: place }, 'row', host);
    table.showHeaders = true;
    table.area = { ...table.area, row: place.row };
    host.spreadsheet.write(table.sheet, place.row, place.column, [table.columns.map((column) => ({ value: column.name }))]);
  }
  registerTable(table, host);
}

function taken(table: TableState, area: Area, host: HostSession): boolean {
  return host.model.tables.some((other) => other !== table && other.sheet === table.sheet && intersection(other.area, area) !== null);
}

/** A total row starts with a caption and a total of the last column, of numbers or of entries. */
function setTotals(object: Table, value: Json, host: HostSession): void {
  const table = tableOf(object.table, host);
  if (boolean(value) === table.showTotals) return;
  host.guardSheet(table.sheet);
  const totals = totalArea(table);
  if (totals !== null) {
    empty(table.sheet, totals, host);
    table.showTotals = false;
    table.area = { ...table.area, lastRow: table.area.lastRow - 1 };
    registerTable(table, host);
    return;
  }
  const below = { ...table.area, row: table.area.lastRow + 1, lastRow: table.area.lastRow + 1 };
  if (below.row >= MAX_ROWS) throw new HostError('InvalidOperation');
  if (!isEmpty(table.sheet, below, host) || taken(table, below, host)) putIn({ sheet: table.sheet, area: below }, 'row', host);
  table.area = { ...table.area, lastRow: below.row };
  table.showTotals = true;
  registerTable(table, host);
  host.spreadsheet.write(table.sheet, below.row, below.column, [totalCells(table, host)]);
}

function totalCells(table: TableState, host: HostSession): (CellContent | undefined)[] {
  const last = table.columns.length - 1;
  const column = columnOf(bodyArea(table), last);
  const hasNumbers = host.spreadsheet.read(table.sheet, column).every(([cell]) => cell === undefined || cell.value === null || typeof cell.value === 'number');
  const name = (table.columns[last]?.name ?? '').replace(/[[\]#'@]/g, "'$&");
  const total: CellContent = { value: null, formula: `=SUBTOTAL(${hasNumbers ? 109 : 103},${table.name}[${name}])` };
  return table.columns.map((_, index) => {
    if (index === last) return total;
    return index === 0 ? { value: 'Total' } : undefined;
  });
}

/** @throws HostError unless headings stay in their row and the new place touches the old one */
function resize(object: Table, args: Arguments, host: HostSession): void {
  const table = tableOf(object.table, host);
  const { area } = givenCells(args, 0, table.sheet, host);
  host.guardSheet(table.sheet);
  const minimum = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (area.row !== table.area.row || intersection(area, table.area) === null || area.lastRow - area.row + 1 < minimum) throw new HostError('InvalidArgument');
  checkPlace(table.sheet, area, table, host);
  const totals = totalArea(table);
  if (totals !== null && area.lastRow !== table.area.lastRow) {
    host.spreadsheet.moveCells(table.sheet, totals, { sheet: table.sheet, row: area.lastRow, column: table.area.column });
  }
  fitColumns(table, area);
  table.area = area;
  table.awaitsFirstRow = false;
  readHeadings(table, host);
  registerTable(table, host);
}

/** Columns keep their ids where they stay; new ones are made on either side. */
function fitColumns(table: TableState, area: Area): void {
  const kept = new Map(table.columns.map((column, index) => [table.area.column + index, column]));
  let id = nextColumnId(table);
  const names = table.columns.map((column) => column.name);
  table.columns = Array.from({ length: columnCount(area) }, (_, index) => {
    const known = kept.get(area.column + index);
    if (known !== undefined) return known;
    const [made] = newColumns([freshColumnName(index, names)]);
    names.push(made?.name ?? '');
    id += 1;
    return { id: id - 1, name: names.at(-1) ?? '', filter: null };
  });
}

function forget(table: TableState, host: HostSession): void {
  host.model.tables = host.model.tables.filter((each) => each !== table);
  host.spreadsheet.removeTable(table.name);
  host.events.send('tableDeleted', tableTargets(table), { tableId: table.id, tableName: table.name, worksheetId: table.sheet });
}

function remove(object: Table, host: HostSession): void {
  const table = tableOf(object.table, host);
  host.guardCells(table.sheet, table.area);
  clearFilters(table, host);
  empty(table.sheet, table.area, host);
  host.spreadsheet.clearFormats(table.sheet, table.area);
  forget(table, host);
  host.changed(table.sheet, table.area);
}

function part(table: TableState, area: Area | null): HostObject<'Range'> {
  if (area === null) throw new HostError('InvalidOperation');
  return hostObject('Range', { sheet: table.sheet, area });
}

export const tableTypes: Pick<HandlerTable, 'Table'> = {
  Table: {
    identity: (object) => ({ Id: object.table }),
    properties: {
      id: { get: (object, host) => tableOf(object.table, host).id },
      legacyId: { get: (object, host) => String(tableOf(object.table, host).number) },
      name: { get: (object, host) => tableOf(object.table, host).name, set: rename },
      showHeaders: { get: (object, host) => tableOf(object.table, host).showHeaders, set: setHeaders },
      showTotals: { get: (object, host) => tableOf(object.table, host).showTotals, set: setTotals },
      style: {
        get: (object, host) => tableOf(object.table, host).style,
        set: (object, value, host) => {
          const table = tableOf(object.table, host);
          if (typeof value !== 'string' || !(value === '' || findTableStyle(value, host) !== null)) throw new HostError('InvalidArgument');
          table.style = value;
        },
      },
      showBandedRows: flag('showBandedRows'),
      showBandedColumns: flag('showBandedColumns'),
      highlightFirstColumn: flag('highlightFirstColumn'),
      highlightLastColumn: flag('highlightLastColumn'),
      showFilterButton: flag('showFilterButton'),
    },
    objects: {
      autoFilter: ({ table }) => hostObject('TableAutoFilter', { table }),
      columns: ({ table }) => hostObject('TableColumnCollection', { table }),
      rows: ({ table }) => hostObject('TableRowCollection', { table }),
      sort: ({ table }) => hostObject('TableSort', { table }),
      worksheet: (object, _, host) => hostObject('Worksheet', { sheet: tableOf(object.table, host).sheet }),
      getRange: (object, _, host) => part(tableOf(object.table, host), tableOf(object.table, host).area),
      getHeaderRowRange: (object, _, host) => part(tableOf(object.table, host), headerArea(tableOf(object.table, host))),
      getDataBodyRange: (object, _, host) => part(tableOf(object.table, host), bodyArea(tableOf(object.table, host))),
      getTotalRowRange: (object, _, host) => part(tableOf(object.table, host), totalArea(tableOf(object.table, host))),
      convertToRange: (object, _, host) => {
        const table = tableOf(object.table, host);
        host.guardSheet(table.sheet);
        clearFilters(table, host);
        forget(table, host);
        return hostObject('Range', { sheet: table.sheet, area: table.area });
      },
    },
    methods: {
      delete: (object, _, host) => remove(object, host),
      resize,
      clearFilters: (object, _, host) => clearFilters(tableOf(object.table, host), host),
      reapplyFilters: (object, _, host) => applyFilters(tableOf(object.table, host), host),
      ...registrations<'Table'>(TABLE_EVENTS, (object) => object.table),
    },
    needResults: ['reapplyFilters'],
  },
};
