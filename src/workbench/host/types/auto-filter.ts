/** Excel.AutoFilter of a sheet: rows that do not pass are hidden rows of the sheet. */
import { MAX_ROWS } from '../../../xlsx';
import { cellCount, columnCount, sameArea } from '../address';
import { passing } from '../filtering';
import type { SheetFilter } from '../model';
import { HostError, orNotFound, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import { hostObject, type Arguments, type HandlerTable, type HostObject } from '../table';
import { surroundingRegion } from './edges';
import { filteredCells } from './filtered-cells';
import { givenCells } from './given-cells';

type Filter = HostObject<'AutoFilter'>;

function asCriteria(value: Json): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HostError('InvalidArgument');
  return value as JsonObject;
}

/** The rows below the headings, as far as anything stands there. */
function body(sheet: string, area: Area, host: HostSession): Area | null {
  const used = host.spreadsheet.usedArea(sheet, true);
  const below = { ...area, row: area.row + 1, lastRow: Math.min(area.lastRow, used?.lastRow ?? 0) };
  return below.row > below.lastRow ? null : below;
}

/** For each row whether all columns let it pass. */
function shownRows(sheet: string, { area, criteria }: SheetFilter, host: HostSession): readonly boolean[] {
  const rows = body(sheet, area, host);
  if (rows === null) return [];
  const shown = Array.from({ length: rows.lastRow - rows.row + 1 }, () => true);
  criteria.forEach((criterion, index) => {
    if (criterion === null) return;
    const column = { ...rows, column: area.column + index, lastColumn: area.column + index };
    passing(criterion, filteredCells({ sheet, area: column }, host).flat(), new Date()).forEach((passes, row) => {
      if (!passes) shown[row] = false;
    });
  });
  return shown;
}

/** Runs of rows that change are changed, and told, together. */
export function showRows(sheet: string, first: number, shown: readonly boolean[], host: HostSession): void {
  let start = 0;
  const changes = (offset: number): boolean => shown[offset] !== undefined && host.spreadsheet.rowHidden(sheet, first + offset) === shown[offset];
  for (let offset = 0; offset <= shown.length; offset += 1) {
    const isRun = start < offset && changes(start);
    if (isRun && shown[offset] === shown[start] && changes(offset)) continue;
    if (isRun) {
      const [row, lastRow] = [first + start, first + offset - 1];
      const isShown = shown[start] === true;
      host.spreadsheet.setRowsHidden(sheet, row, lastRow, !isShown);
      host.events.raise('rowHiddenChanged', sheet, { address: `${row + 1}:${lastRow + 1}`, changeType: isShown ? 'Unhidden' : 'Hidden' });
    }
    start = offset;
  }
}

/** The filter takes the place of the one before; on a refusal everything stays as it was. */
function set(sheet: string, filter: SheetFilter | null, host: HostSession): void {
  const model = host.sheetModel(sheet);
  const before = model.filter;
  const shown = filter === null ? [] : shownRows(sheet, filter, host);
  const isOtherPlace = before !== null && (filter === null || !sameArea(before.area, filter.area));
  // Rows hidden by a filter that goes away come back.
  if (isOtherPlace && before.criteria.some((each) => each !== null)) {
    const rows = body(sheet, before.area, host);
    if (rows !== null) showRows(sheet, rows.row, Array.from({ length: rows.lastRow - rows.row + 1 }, () => true), host);
  }
  model.filter = filter;
  if (filter !== null) showRows(sheet, filter.area.row + 1, shown, host);
}

function current(object: Filter, host: HostSession): SheetFilter {
  const { filter } = host.sheetModel(object.sheet);
  if (filter === null) throw new HostError('InvalidOperation');
  return filter;
}

function columnOf(filter: SheetFilter, index: number): number {
  if (index < 0 || index >= columnCount(filter.area)) throw new HostError('InvalidArgument');
  return index;
}

function apply(object: Filter, args: Arguments, host: HostSession): void {
  host.guardSheet(object.sheet, 'allowAutoFilter');
  const given = givenCells(args, 0, object.sheet, host);
  // One cell stands for the region around it.
  const { area } = cellCount(given.area) > 1 ? given : surroundingRegion(hostObject('Range', given), host);
  const before = host.sheetModel(object.sheet).filter;
  const kept = before !== null && sameArea(before.area, area) ? before.criteria : [];
  const filter: SheetFilter = { area, criteria: Array.from({ length: columnCount(area) }, (_, index) => kept[index] ?? null) };
  if (!args.given(1)) {
    set(object.sheet, filter, host);
    return;
  }
  const column = columnOf(filter, args.integer(1));
  const criterion = args.given(2) ? asCriteria(args.json(2)) : null;
  set(object.sheet, { area, criteria: filter.criteria.map((each, index) => (index === column ? criterion : each)) }, host);
}

function range(object: Filter, host: HostSession): HostObject<'Range'> | null {
  const { filter } = host.sheetModel(object.sheet);
  return filter === null ? null : hostObject('Range', { sheet: object.sheet, area: { ...filter.area, lastRow: Math.min(filter.area.lastRow, MAX_ROWS - 1) } });
}

export const autoFilterTypes: Pick<HandlerTable, 'AutoFilter'> = {
  AutoFilter: {
    properties: {
      enabled: { get: (object, host) => host.sheetModel(object.sheet).filter !== null },
      isDataFiltered: { get: (object, host) => host.sheetModel(object.sheet).filter?.criteria.some((each) => each !== null) ?? false },
      criteria: { get: (object, host) => host.sheetModel(object.sheet).filter?.criteria ?? [] },
    },
    objects: {
      getRange: (object, _, host) => orNotFound(range(object, host)),
      getRangeOrNullObject: (object, _, host) => range(object, host),
    },
    methods: {
      apply,
      reapply: (object, _, host) => {
        host.guardSheet(object.sheet, 'allowAutoFilter');
        set(object.sheet, current(object, host), host);
      },
      clearCriteria: (object, _, host) => {
        host.guardSheet(object.sheet, 'allowAutoFilter');
        const { filter } = host.sheetModel(object.sheet);
        if (filter !== null) set(object.sheet, { ...filter, criteria: filter.criteria.map(() => null) }, host);
      },
      clearColumnCriteria: (object, args, host) => {
        host.guardSheet(object.sheet, 'allowAutoFilter');
        const filter = current(object, host);
        const column = columnOf(filter, args.integer(0));
        set(object.sheet, { ...filter, criteria: filter.criteria.map((each, index) => (index === column ? null : each)) }, host);
      },
      remove: (object, _, host) => {
        host.guardSheet(object.sheet, 'allowAutoFilter');
        set(object.sheet, null, host);
      },
    },
    needResults: ['apply', 'reapply', 'clearCriteria', 'clearColumnCriteria', 'remove'],
  },
};
