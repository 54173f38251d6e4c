/** Excel.TableSort. */
import { printedArea } from '../../address';
import { sortKeys, sortOrder, type SortKey } from '../../sorting';
import { HostError, type Json } from '../../protocol';
import type { HostSession } from '../../session';
import { UNSORTED, bodyArea, type TableState } from '../../tables';
import type { Arguments, HandlerTable, HostObject } from '../../table';
import { filteredCells } from '../filtered-cells';
import { reorderRows } from '../row-order';
import { tableOf } from './state';

function apply(object: HostObject<'TableSort'>, args: Arguments, host: HostSession): void {
  const table = tableOf(object.table, host);
  const fields = args.json(0);
  const method = args.optionalString(2) ?? 'PinYin';
  if (method !== 'PinYin' && method !== 'StrokeCount') throw new HostError('InvalidArgument');
  const keys = sortKeys(fields, table.columns.length);
  const matchCase = args.boolean(1, false);
  sort(table, keys, matchCase, host);
  table.sort = { fields: fields as readonly Json[], matchCase, method };
}

/** Rows hidden by a filter keep their places. */
function sort(table: TableState, keys: readonly SortKey[], matchCase: boolean, host: HostSession): void {
  host.guardSheet(table.sheet, 'allowSort');
  host.guardCells(table.sheet, bodyArea(table));
  const body = bodyArea(table);
  const rows = filteredCells({ sheet: table.sheet, area: body }, host);
  const visible = rows.map((_, index) => index).filter((index) => !host.spreadsheet.rowHidden(table.sheet, body.row + index));
  const order = rows.map((_, index) => index);
  sortOrder(visible.map((index) => rows[index] ?? []), keys, matchCase).forEach((from, to) => {
    order[visible[to] ?? to] = visible[from] ?? from;
  });
  reorderRows({ sheet: table.sheet, area: body }, order, host);
  host.events.raise('rowSorted', table.sheet, { address: printedArea(body) });
  host.tableChanged(table, body, 'RangeEdited');
}

export const tableSortTypes: Pick<HandlerTable, 'TableSort'> = {
  TableSort: {
    properties: {
      fields: { get: (object, host) => tableOf(object.table, host).sort.fields },
      matchCase: { get: (object, host) => tableOf(object.table, host).sort.matchCase },
      method: { get: (object, host) => tableOf(object.table, host).sort.method },
    },
    methods: {
      apply,
      // Forgets the order asked for; the rows stay as they are.
      clear: (object, _, host) => {
        tableOf(object.table, host).sort = UNSORTED;
      },
      reapply: (object, _, host) => {
        const table = tableOf(object.table, host);
        if (table.sort.fields.length > 0) sort(table, sortKeys(table.sort.fields, table.columns.length), table.sort.matchCase, host);
      },
    },
    needResults: ['apply', 'reapply'],
  },
};
