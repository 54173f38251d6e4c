/** What belongs to a sheet and is not cells: frozen panes, protection. */
import { parseArea } from '../address';
import { HostError, orNotFound, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import { hostObject, type HandlerTable, type HostObject } from '../table';
import { MAX_COLUMNS, MAX_ROWS } from '../../../xlsx';

type SheetPartTypes = Pick<HandlerTable, 'WorksheetFreezePanes' | 'WorksheetProtection'>;

/** Defaults of Excel.WorksheetProtectionOptions when a sheet is protected without any. */
const NO_PERMISSIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function frozenArea(object: HostObject<'WorksheetFreezePanes'>, host: HostSession): HostObject<'Range'> | null {
  const { rows, columns } = host.sheet(object.sheet).frozen;
  if (rows === 0 && columns === 0) return null;
  const area: Area = {
    row: 0,
    column: 0,
    lastRow: rows === 0 ? MAX_ROWS - 1 : rows - 1,
    lastColumn: columns === 0 ? MAX_COLUMNS - 1 : columns - 1,
  };
  return hostObject('Range', { sheet: object.sheet, area });
}

export const sheetPartTypes: SheetPartTypes = {
  WorksheetFreezePanes: {
    objects: {
      getLocation: (object, _, host) => orNotFound(frozenArea(object, host)),
      getLocationOrNullObject: (object, _, host) => frozenArea(object, host),
    },
    methods: {
      freezeRows: (object, args, host) => host.spreadsheet.setFrozen(object.sheet, args.given(0) ? args.integer(0) : 0, 0),
      freezeColumns: (object, args, host) => host.spreadsheet.setFrozen(object.sheet, 0, args.given(0) ? args.integer(0) : 0),
      freezeAt: (object, args, host) => {
        const range = args.range(0);
        const area = range === null ? parseArea(args.string(0)) : range.area;
        if (area === null) throw new HostError('InvalidArgument');
        const rows = area.lastRow === MAX_ROWS - 1 ? 0 : area.lastRow + 1;
        const columns = area.lastColumn === MAX_COLUMNS - 1 ? 0 : area.lastColumn + 1;
        host.spreadsheet.setFrozen(object.sheet, rows, columns);
      },
      unfreeze: (object, _, host) => host.spreadsheet.setFrozen(object.sheet, 0, 0),
    },
  },
  WorksheetProtection: {
    properties: {
      protected: { get: (object, host) => host.sheetModel(object.sheet).protection !== null },
      options: { get: (object, host) => host.sheetModel(object.sheet).protection?.options ?? NO_PERMISSIONS },
    },
    methods: {
      protect: (object, args, host) => {
        const sheet = host.sheetModel(object.sheet);
        if (sheet.protection !== null) throw new HostError('AccessDenied');
        const given = args.json(0);
        const options = typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as JsonObject) : {};
        sheet.protection = { options: { ...NO_PERMISSIONS, ...options }, password: args.optionalString(1) };
        host.events.raise('protectionChanged', object.sheet, { isProtected: true });
      },
      unprotect: (object, args, host) => {
        const sheet = host.sheetModel(object.sheet);
        if (sheet.protection === null) return;
        if (sheet.protection.password !== null && sheet.protection.password !== args.optionalString(0)) {
          throw new HostError('AccessDenied');
        }
        sheet.protection = null;
        host.events.raise('protectionChanged', object.sheet, { isProtected: false });
      },
    },
  },
};
