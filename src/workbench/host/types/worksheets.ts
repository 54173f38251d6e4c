/** Excel.WorksheetCollection and Excel.Worksheet. */
import { WHOLE_SHEET, parseArea, splitAddress } from '../address';
import { SHEETS_EVENTS, SHEET_EVENTS, WORKBOOK_TARGET } from '../events';
import { HostError, orNotFound, type Json } from '../protocol';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import { hostObject, type Arguments, type HandlerTable, type HostObject } from '../table';
import { MAX_COLUMNS, MAX_ROWS } from '../../../xlsx';
import { color } from './colors';
import { copySheet } from './sheet-copy';
import { registrations } from './registrations';
import { findAll, replaceAll } from './finding';
import { showOutlineLevels } from './outline';

type WorksheetTypes = Pick<HandlerTable, 'WorksheetCollection' | 'Worksheet'>;

const NAME_LIMIT = 31;
const FORBIDDEN_IN_NAME = /[\\/?*[\]:]/;

/** Pixels of a column of the standard width, and of a row, in points. */
const STANDARD_WIDTH = 8.43;
const STANDARD_HEIGHT = 15;

function checkedName(name: string, host: HostSession, own: string | null): string {
  if (name === '' || name.length > NAME_LIMIT || FORBIDDEN_IN_NAME.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw new HostError('InvalidArgument');
  }
  const other = host.findSheet(name);
  if (other !== null && other.id !== own && other.name.toLocaleLowerCase('en') === name.toLocaleLowerCase('en')) {
    throw new HostError('ItemAlreadyExists');
  }
  return name;
}

function freshName(host: HostSession): string {
  for (let number = host.spreadsheet.sheets().length + 1; ; number += 1) {
    if (host.findSheet(`Sheet${number}`) === null) return `Sheet${number}`;
  }
}

function sheetObject(id: string): HostObject<'Worksheet'> {
  return hostObject('Worksheet', { sheet: id });
}

function position(sheet: string, host: HostSession): number {
  return host.spreadsheet.sheets().findIndex((each) => each.id === sheet);
}

function isVisible(sheet: { readonly hidden: boolean }): boolean {
  return !sheet.hidden;
}

function listed(host: HostSession, args: Arguments): readonly { readonly id: string; readonly hidden: boolean }[] {
  const sheets = host.spreadsheet.sheets();
  return args.boolean(0, false) ? sheets.filter(isVisible) : sheets;
}

function neighbour(object: HostObject<'Worksheet'>, step: 1 | -1, args: Arguments, host: HostSession): HostObject<'Worksheet'> | null {
  const sheets = host.spreadsheet.sheets();
  for (let at = position(object.sheet, host) + step; at >= 0 && at < sheets.length; at += step) {
    const sheet = sheets[at];
    if (sheet !== undefined && (!args.boolean(0, false) || !sheet.hidden)) return sheetObject(sheet.id);
  }
  return null;
}

/** A1, `A:A`, `1:1`, a defined name, or all of the sheet when nothing is given. */
function rangeOf(sheet: string, address: string | null, host: HostSession): HostObject<'Range'> {
  if (address === null || address === '') return hostObject('Range', { sheet, area: WHOLE_SHEET });
  const parts = splitAddress(address);
  const named = parts.sheet === null ? null : host.findSheet(parts.sheet);
  if (parts.sheet !== null && (named === null || named.id !== sheet)) throw new HostError('InvalidArgument');
  const area = parseArea(parts.cells);
  if (area !== null) return hostObject('Range', { sheet, area });
  const name = host.spreadsheet
    .names()
    .find((each) => each.name.toLocaleLowerCase('en') === parts.cells.toLocaleLowerCase('en') && (each.sheet === null || each.sheet === sheet));
  const target = name === undefined ? null : splitAddress(name.formula.slice(1));
  const targetSheet = target === null || target.sheet === null ? null : host.findSheet(target.sheet);
  const targetArea = target === null ? null : parseArea(target.cells);
  if (targetArea === null || targetSheet === null || targetSheet.id !== sheet) throw new HostError('InvalidArgument');
  return hostObject('Range', { sheet, area: targetArea });
}

/** Addresses or names divided by commas; all of the sheet when nothing is given. */
function rangesOf(sheet: string, addresses: string | null, host: HostSession): HostObject<'RangeAreas'> {
  const parts = addresses === null || addresses.trim() === '' ? [null] : addresses.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => part.trim());
  return hostObject('RangeAreas', { sheet, areas: parts.map((part) => rangeOf(sheet, part, host).area) });
}

function checkedArea(row: number, column: number, rows: number, columns: number): Area {
  const area: Area = { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
  const inside = row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && area.lastRow < MAX_ROWS && area.lastColumn < MAX_COLUMNS;
  if (!inside) throw new HostError('InvalidArgument');
  return area;
}

function usedRange(sheet: string, args: Arguments, host: HostSession): HostObject<'Range'> | null {
  const area = host.spreadsheet.usedArea(sheet, args.boolean(0, false));
  return area === null ? null : hostObject('Range', { sheet, area });
}

function setVisibility(object: HostObject<'Worksheet'>, value: Json, host: HostSession): void {
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw new HostError('InvalidArgument');
  host.guardStructure();
  const sheets = host.spreadsheet.sheets();
  const before = visibility(object, host);
  if (value !== 'Visible') {
    const others = sheets.filter((sheet) => isVisible(sheet) && sheet.id !== object.sheet);
    const next = others[0];
    if (next === undefined) throw new HostError('InvalidOperation');
    if (host.spreadsheet.activeSheet() === object.sheet) host.spreadsheet.activate(next.id);
  }
  host.spreadsheet.setHidden(object.sheet, value !== 'Visible');
  host.sheetModel(object.sheet).veryHidden = value === 'VeryHidden';
  if (before !== value) {
    host.events.raise('visibilityChanged', object.sheet, { visibilityBefore: before, visibilityAfter: value });
  }
}

function visibility(object: HostObject<'Worksheet'>, host: HostSession): string {
  if (!host.sheet(object.sheet).hidden) return 'Visible';
  return host.sheetModel(object.sheet).veryHidden ? 'VeryHidden' : 'Hidden';
}

function activate(object: HostObject<'Worksheet'>, host: HostSession): void {
  if (host.sheet(object.sheet).hidden) throw new HostError('InvalidOperation');
  const before = host.spreadsheet.activeSheet();
  if (before === object.sheet) return;
  host.spreadsheet.activate(object.sheet);
  host.events.raise('deactivated', before, {});
  host.events.raise('activated', object.sheet, {});
}

function remove(object: HostObject<'Worksheet'>, host: HostSession): void {
  host.guardStructure();
  const sheet = host.sheet(object.sheet);
  const visible = host.spreadsheet.sheets().filter(isVisible);
  if (!sheet.hidden && visible.length === 1) throw new HostError('InvalidOperation');
  if (host.sheetModel(object.sheet).veryHidden && sheet.hidden) throw new HostError('InvalidOperation');
  host.spreadsheet.removeSheet(object.sheet);
  host.forgetSheet(object.sheet);
  host.events.raise('deleted', object.sheet, {});
}

const gridlines = {
  get: (object: HostObject<'Worksheet'>, host: HostSession): boolean => host.sheet(object.sheet).gridlines,
  set: (object: HostObject<'Worksheet'>, value: Json, host: HostSession): void => host.spreadsheet.setGridlines(object.sheet, value === true),
};

const headings = {
  get: (object: HostObject<'Worksheet'>, host: HostSession): boolean => host.sheetModel(object.sheet).showHeadings,
  set: (object: HostObject<'Worksheet'>, value: Json, host: HostSession): void => {
    host.sheetModel(object.sheet).showHeadings = value === true;
  },
};

export const worksheetTypes: WorksheetTypes = {
  WorksheetCollection: {
    objects: {
      add: (_, args, host) => {
        host.guardStructure();
        const name = args.given(0) ? checkedName(args.string(0), host, null) : freshName(host);
        const id = host.spreadsheet.addSheet(name, host.spreadsheet.sheets().length);
        host.events.raise('added', id, {});
        return sheetObject(id);
      },
      getActiveWorksheet: (_, __, host) => sheetObject(host.spreadsheet.activeSheet()),
      getFirst: (_, args, host) => sheetObject(orNotFound(listed(host, args)[0] ?? null).id),
      getLast: (_, args, host) => sheetObject(orNotFound(listed(host, args).at(-1) ?? null).id),
      getItemOrNullObject: (_, args, host) => {
        const found = host.findSheet(args.string(0));
        return found === null ? null : sheetObject(found.id);
      },
    },
    methods: {
      getCount: (_, args, host) => listed(host, args).length,
      ...registrations<'WorksheetCollection'>(SHEETS_EVENTS, () => WORKBOOK_TARGET),
    },
    item: (_, key, host) => sheetObject(orNotFound(host.findSheet(key)).id),
    items: (_, host) => host.spreadsheet.sheets().map((sheet) => sheetObject(sheet.id)),
  },
  Worksheet: {
    identity: (object) => ({ Id: object.sheet }),
    properties: {
      id: { get: (object, host) => host.sheet(object.sheet).id },
      name: {
        get: (object, host) => host.sheet(object.sheet).name,
        set: (object, value, host) => {
          if (typeof value !== 'string') throw new HostError('InvalidArgument');
          host.guardStructure();
          const before = host.sheet(object.sheet).name;
          const after = checkedName(value, host, object.sheet);
          if (after === before) return;
          host.spreadsheet.renameSheet(object.sheet, after);
          host.events.raise('nameChanged', object.sheet, { nameBefore: before, nameAfter: after });
        },
      },
      position: {
        get: (object, host) => position(object.sheet, host),
        set: (object, value, host) => {
          const count = host.spreadsheet.sheets().length;
          if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= count) throw new HostError('InvalidArgument');
          host.guardStructure();
          const before = position(object.sheet, host);
          if (before === value) return;
          host.spreadsheet.moveSheet(object.sheet, value);
          host.events.raise('moved', object.sheet, { positionBefore: before, positionAfter: value });
        },
      },
      visibility: { get: visibility, set: setVisibility },
      tabColor: {
        get: (object, host) => host.sheet(object.sheet).tabColor ?? '',
        set: (object, value, host) => {
          host.spreadsheet.setTabColor(object.sheet, value === '' ? null : color(value));
        },
      },
      showGridlines: gridlines,
      showHeadings: headings,
      // The names under which office.js sets the two.
      gridlines: { set: gridlines.set },
      headings: { set: headings.set },
      standardWidth: { get: () => STANDARD_WIDTH },
      standardHeight: { get: () => STANDARD_HEIGHT },
      // Kept, but formulas of such a sheet are calculated like any other.
      enableCalculation: {
        get: (object, host) => host.sheetModel(object.sheet).enableCalculation,
        set: (object, value, host) => {
          if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
          host.sheetModel(object.sheet).enableCalculation = value;
        },
      },
      tabId: { get: (object, host) => host.tabId(object.sheet) },
    },
    objects: {
      autoFilter: (object) => hostObject('AutoFilter', { sheet: object.sheet }),
      freezePanes: (object) => hostObject('WorksheetFreezePanes', { sheet: object.sheet }),
      names: (object) => hostObject('NamedItemCollection', { sheet: object.sheet }),
      pageLayout: (object) => hostObject('PageLayout', { sheet: object.sheet }),
      protection: (object) => hostObject('WorksheetProtection', { sheet: object.sheet }),
      charts: ({ sheet }) => hostObject('ChartCollection', { sheet }),
      comments: ({ sheet }) => hostObject('CommentCollection', { sheet }),
      tables: (object) => hostObject('TableCollection', { sheet: object.sheet }),
      copy: copySheet,
      getCell: (object, args) =>
        hostObject('Range', { sheet: object.sheet, area: checkedArea(args.integer(0), args.integer(1), 1, 1) }),
      getRange: (object, args, host) => rangeOf(object.sheet, args.optionalString(0), host),
      getRangeByIndexes: (object, args) =>
        hostObject('Range', {
          sheet: object.sheet,
          area: checkedArea(args.integer(0), args.integer(1), args.integer(2), args.integer(3)),
        }),
      // A sheet nobody has touched answers with its first cell.
      getUsedRange: (object, args, host) =>
        usedRange(object.sheet, args, host) ??
        hostObject('Range', { sheet: object.sheet, area: { row: 0, column: 0, lastRow: 0, lastColumn: 0 } }),
      getUsedRangeOrNullObject: (object, args, host) => usedRange(object.sheet, args, host),
      horizontalPageBreaks: ({ sheet }) => hostObject('PageBreakCollection', { sheet, line: 'row' }),
      verticalPageBreaks: ({ sheet }) => hostObject('PageBreakCollection', { sheet, line: 'column' }),
      customProperties: ({ sheet }) => hostObject('WorksheetCustomPropertyCollection', { sheet }),
      getRanges: (object, args, host) => rangesOf(object.sheet, args.optionalString(0), host),
      findAll: ({ sheet }, args, host) => orNotFound(findAll({ sheet, area: WHOLE_SHEET }, args, host)),
      findAllOrNullObject: ({ sheet }, args, host) => findAll({ sheet, area: WHOLE_SHEET }, args, host),
      getNext: (object, args, host) => orNotFound(neighbour(object, 1, args, host)),
      getNextOrNullObject: (object, args, host) => neighbour(object, 1, args, host),
      getPrevious: (object, args, host) => orNotFound(neighbour(object, -1, args, host)),
      getPreviousOrNullObject: (object, args, host) => neighbour(object, -1, args, host),
      _GetSheetById: (_, args, host) => sheetObject(host.sheet(args.string(0)).id),
    },
    methods: {
      showOutlineLevels,
      replaceAll: ({ sheet }, args, host) => replaceAll({ sheet, area: WHOLE_SHEET }, args, host),
      activate: (object, _, host) => activate(object, host),
      delete: (object, _, host) => remove(object, host),
      calculate: async (_, args, host) => {
        if (args.boolean(0, false)) host.spreadsheet.markAllDirty();
        await host.spreadsheet.calculate();
      },
      ...registrations<'Worksheet'>(SHEET_EVENTS, (object) => object.sheet),
    },
    needResults: ['findAll', 'findAllOrNullObject', 'replaceAll'],
  },
};
