/** Table.autoFilter: the filters of all columns of a table together. */
import { sameArea } from '../../address';
import { HostError, type JsonObject } from '../../protocol';
import type { HostSession } from '../../session';
import { hostObject, type Arguments, type HandlerTable, type HostObject } from '../../table';
import type { TableColumnState } from '../../tables';
import { givenCells } from '../given-cells';
import { applyFilters, clearFilters, setFilter } from './filter';
import { tableOf } from './state';

type Filter = HostObject<'TableAutoFilter'>;

function columnAt(object: Filter, index: number, host: HostSession): TableColumnState {
  const column = tableOf(object.table, host).columns[index];
  if (column === undefined) throw new HostError('InvalidArgument');
  return column;
}

/** A table's filter is always that of the whole table. */
function apply(object: Filter, args: Arguments, host: HostSession): void {
  const table = tableOf(object.table, host);
  if (!sameArea(givenCells(args, 0, table.sheet, host).area, table.area)) throw new HostError('InvalidArgument');
  table.showFilterButton = true;
  if (!args.given(1)) return;
  const column = columnAt(object, args.integer(1), host);
  const criteria = args.json(2);
  if (typeof criteria !== 'object' || Array.isArray(criteria)) throw new HostError('InvalidArgument');
  setFilter(table, column, criteria as JsonObject | null, host);
}

function isFiltered(object: Filter, host: HostSession): boolean {
  return tableOf(object.table, host).columns.some((column) => column.filter !== null);
}

function whole(object: Filter, host: HostSession): HostObject<'Range'> {
  const { sheet, area } = tableOf(object.table, host);
  return hostObject('Range', { sheet, area });
}

export const tableAutoFilterTypes: Pick<HandlerTable, 'TableAutoFilter'> = {
  TableAutoFilter: {
    properties: {
      enabled: { get: (object, host) => tableOf(object.table, host).showFilterButton },
      isDataFiltered: { get: isFiltered },
      criteria: { get: (object, host) => tableOf(object.table, host).columns.map((column) => column.filter) },
    },
    objects: {
      getRange: (object, _, host) => whole(object, host),
      getRangeOrNullObject: (object, _, host) => whole(object, host),
    },
    methods: {
      apply,
      reapply: (object, _, host) => applyFilters(tableOf(object.table, host), host),
      clearCriteria: (object, _, host) => clearFilters(tableOf(object.table, host), host),
      clearColumnCriteria: (object, args, host) => setFilter(tableOf(object.table, host), columnAt(object, args.integer(0), host), null, host),
      remove: (object, _, host) => {
        const table = tableOf(object.table, host);
        clearFilters(table, host);
        table.showFilterButton = false;
      },
    },
    needResults: ['apply', 'reapply', 'clearCriteria', 'clearColumnCriteria', 'remove'],
  },
};
