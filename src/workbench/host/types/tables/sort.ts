/** Excel.TableSort. */
import { printedArea } from '../../address';
import { HostError, type Json } from '../../protocol';
import type { HostSession } from '../../session';
import { UNSORTED, bodyArea, type TableState } from '../../tables';
import type { Arguments, HandlerTable, HostObject } from '../../table';
import { sortBlock } from '../range-sort';
import { tableOf } from './state';

function apply(object: HostObject<'TableSort'>, args: Arguments, host: HostSession): void {
  const table = tableOf(object.table, host);
  const fields = args.json(0);
  const method = args.optionalString(2) ?? 'PinYin';
  if (method !== 'PinYin' && method !== 'StrokeCount') throw new HostError('InvalidArgument');
  const matchCase = args.boolean(1, false);
  sort(table, fields, matchCase, host);
  table.sort = { fields: fields as readonly Json[], matchCase, method };
}

/** Rows hidden by a filter keep their places. */
function sort(table: TableState, fields: Json, matchCase: boolean, host: HostSession): void {
  const body = bodyArea(table);
  sortBlock({ sheet: table.sheet, area: body }, fields, matchCase, 'row', host);
  host.events.raise('rowSorted', table.sheet, { address: printedArea(body) });
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
        if (table.sort.fields.length > 0) sort(table, table.sort.fields, table.sort.matchCase, host);
      },
    },
    needResults: ['apply', 'reapply'],
  },
};
