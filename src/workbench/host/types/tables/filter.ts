/** Excel.Filter: what a table shows by one of its columns. Rows that do not pass are hidden rows of the sheet. */
import { passing } from '../../filtering';
import { HostError, type Json, type JsonObject } from '../../protocol';
import type { HostSession } from '../../session';
import { bodyArea, columnOf, type TableColumnState, type TableState } from '../../tables';
import type { Arguments, HandlerTable, HostObject } from '../../table';
import { showRows } from '../auto-filter';
import { filteredCells } from '../filtered-cells';
import { columnState, tableOf } from './state';

type Filter = HostObject<'Filter'>;

/** Rows shown by all filters together. */
export function applyFilters(table: TableState, host: HostSession): void {
  const body = bodyArea(table);
  const shown = Array.from({ length: body.lastRow - body.row + 1 }, () => true);
  table.columns.forEach((column, index) => {
    if (column.filter === null) return;
    const cells = filteredCells({ sheet: table.sheet, area: columnOf(body, index) }, host).flat();
    passing(column.filter, cells, new Date()).forEach((passes, row) => {
      if (!passes) shown[row] = false;
    });
  });
  showRows(table.sheet, body.row, shown, host);
}

export function clearFilters(table: TableState, host: HostSession): void {
  if (table.columns.every((column) => column.filter === null)) return;
  host.guardSheet(table.sheet, 'allowAutoFilter');
  for (const column of table.columns) column.filter = null;
  applyFilters(table, host);
}

/** On a refusal everything stays as it was. @throws HostError `InvalidOperation` without headings: there is no button to filter by */
export function setFilter(table: TableState, column: TableColumnState, criteria: JsonObject | null, host: HostSession): void {
  host.guardSheet(table.sheet, 'allowAutoFilter');
  if (!table.showHeaders) throw new HostError('InvalidOperation');
  const before = column.filter;
  column.filter = criteria;
  try {
    applyFilters(table, host);
  } catch (error) {
    column.filter = before;
    throw error;
  }
}

function apply(object: Filter, criteria: JsonObject, host: HostSession): void {
  const table = tableOf(object.table, host);
  setFilter(table, columnState(table, object.column), criteria, host);
}

function given(args: Arguments): JsonObject {
  const criteria = args.json(0);
  if (typeof criteria !== 'object' || criteria === null || Array.isArray(criteria)) throw new HostError('InvalidArgument');
  return criteria as JsonObject;
}

function ranked(filterOn: string): (object: Filter, args: Arguments, host: HostSession) => void {
  return (object, args, host) => apply(object, { filterOn, criterion1: String(args.integer(0)) }, host);
}

function custom(args: Arguments): JsonObject {
  const second: Json = args.optionalString(1);
  const operator = args.optionalString(2) ?? 'And';
  if (operator !== 'And' && operator !== 'Or') throw new HostError('InvalidArgument');
  return { filterOn: 'Custom', criterion1: args.string(0), ...(second === null ? {} : { criterion2: second, operator }) };
}

export const filterTypes: Pick<HandlerTable, 'Filter'> = {
  Filter: {
    properties: { criteria: { get: (object, host) => columnState(tableOf(object.table, host), object.column).filter } },
    methods: {
      apply: (object, args, host) => apply(object, given(args), host),
      applyBottomItemsFilter: ranked('BottomItems'),
      applyBottomPercentFilter: ranked('BottomPercent'),
      applyTopItemsFilter: ranked('TopItems'),
      applyTopPercentFilter: ranked('TopPercent'),
      applyCellColorFilter: (object, args, host) => apply(object, { filterOn: 'CellColor', color: args.string(0) }, host),
      applyFontColorFilter: (object, args, host) => apply(object, { filterOn: 'FontColor', color: args.string(0) }, host),
      applyCustomFilter: (object, args, host) => apply(object, custom(args), host),
      applyDynamicFilter: (object, args, host) => apply(object, { filterOn: 'Dynamic', dynamicCriteria: args.string(0) }, host),
      applyValuesFilter: (object, args, host) => apply(object, { filterOn: 'Values', values: args.json(0) }, host),
      clear: (object, _, host) => {
        const table = tableOf(object.table, host);
        setFilter(table, columnState(table, object.column), null, host);
      },
    },
    needResults: [
      'apply', 'applyBottomItemsFilter', 'applyBottomPercentFilter', 'applyTopItemsFilter', 'applyTopPercentFilter', 'applyCellColorFilter',
      'applyFontColorFilter', 'applyCustomFilter', 'applyDynamicFilter', 'applyValuesFilter', 'clear',
    ],
  },
};
