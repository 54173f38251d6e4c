/** Excel.Range: cells' content, places relative to it, and what is done to cells as a whole. */
import {
  boundingArea,
  cellCount,
  columnCount,
  intersection,
  isEntireColumn,
  isEntireRow,
  parseArea,
  rowCount,
  splitAddress,
} from '../address';
import { HostError, type Json } from '../protocol';
import type { HostSession } from '../session';
import type { Area, CellContent, FormatPatch } from '../spreadsheet';
import { hostObject, type Arguments, type HandlerTable, type HostObject, type PropertyHandler } from '../table';
import { MAX_COLUMNS, MAX_ROWS } from '../../../xlsx';
import { common, isUnbounded, matrixOf, plainValue, readable, shownText, valueType, writeEntries } from './cells';
import { copyFrom } from './copying';
import { columnProperties, rowProperties } from './lines';

type RangeTypes = Pick<HandlerTable, 'Range' | 'RangeAreas' | 'RangeCollection'>;
type Range = HostObject<'Range'>;

const POINTS_PER_PIXEL = 0.75;
const INT32_MAX = 2_147_483_647;

function within(sheet: string, area: Area): Range {
  const inside = area.row >= 0 && area.column >= 0 && area.lastRow < MAX_ROWS && area.lastColumn < MAX_COLUMNS;
  if (!inside || area.lastRow < area.row || area.lastColumn < area.column) throw new HostError('InvalidArgument');
  return hostObject('Range', { sheet, area });
}

/** Another range given as an object or as an address on the same sheet. */
function other(object: Range, args: Arguments, index: number, host: HostSession): Area {
  const range = args.range(index);
  if (range !== null) {
    if (range.sheet !== object.sheet) throw new HostError('InvalidArgument');
    return range.area;
  }
  const parts = splitAddress(args.string(index));
  const area = parseArea(parts.cells);
  if (area === null || (parts.sheet !== null && host.findSheet(parts.sheet)?.id !== object.sheet)) throw new HostError('InvalidArgument');
  return area;
}

function meeting(object: Range, args: Arguments, host: HostSession): Range | null {
  const area = intersection(object.area, other(object, args, 0, host));
  return area === null ? null : within(object.sheet, area);
}

function orNotFound<T>(found: T | null): T {
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

/** A property that has one value per cell; null for whole columns and rows. */
function perCell(pick: (content: CellContent) => Json): (object: Range, host: HostSession) => Json {
  return ({ sheet, area }, host) => {
    if (isUnbounded(area)) return null;
    return host.spreadsheet.read(sheet, readable(area)).map((row) => row.map(pick));
  };
}

const text: PropertyHandler<'Range'>['get'] = ({ sheet, area }, host) => {
  if (isUnbounded(area)) return null;
  const formats = host.spreadsheet.readNumberFormats(sheet, readable(area));
  return host.spreadsheet.read(sheet, area).map((row, r) => row.map((cell, c) => shownText(cell, formats[r]?.[c] ?? 'General')));
};

const numberFormat: PropertyHandler<'Range'> = {
  get: ({ sheet, area }, host) => (isUnbounded(area) ? null : host.spreadsheet.readNumberFormats(sheet, readable(area))),
  set: (object, value, host) => {
    host.guardSheet(object.sheet, 'allowFormatCells');
    const { sheet, area } = object;
    if (!Array.isArray(value)) {
      if (typeof value !== 'string') throw new HostError('InvalidArgument');
      host.spreadsheet.formatArea(sheet, area, { numberFormat: value === '' ? 'General' : value });
    } else {
      if (isUnbounded(area)) throw new HostError('InvalidArgument');
      const at = matrixOf(value, area);
      const patches = Array.from({ length: rowCount(area) }, (_, r) =>
        Array.from({ length: columnCount(area) }, (__, c): FormatPatch | undefined => {
          const pattern = at(r, c);
          if (pattern === null) return undefined;
          if (typeof pattern !== 'string') throw new HostError('InvalidArgument');
          return { numberFormat: pattern === '' ? 'General' : pattern };
        }),
      );
      host.spreadsheet.writeFormats(sheet, area.row, area.column, patches);
    }
    host.events.raise('formatChanged', sheet, { address: host.address(sheet, area).split('!').at(-1) ?? '' });
  },
};

function* numbers(first: number, last: number, limit: number): Iterable<number> {
  for (let at = first; at <= Math.min(last, limit); at += 1) yield at;
}

/** Rows or columns beyond what is used all look alike; a few of them speak for the rest. */
function looked(object: Range, host: HostSession): { readonly lastRow: number; readonly lastColumn: number } {
  const used = host.spreadsheet.usedArea(object.sheet, false);
  return {
    lastRow: Math.max(object.area.row, (used?.lastRow ?? 0) + 1),
    lastColumn: Math.max(object.area.column, (used?.lastColumn ?? 0) + 1),
  };
}

function rowsHidden(object: Range, host: HostSession): boolean | null {
  const rows = [...numbers(object.area.row, object.area.lastRow, looked(object, host).lastRow)];
  return common(rows.map((row) => host.spreadsheet.rowHidden(object.sheet, row)));
}

function columnsHidden(object: Range, host: HostSession): boolean | null {
  const columns = [...numbers(object.area.column, object.area.lastColumn, looked(object, host).lastColumn)];
  return common(columns.map((column) => host.spreadsheet.columnHidden(object.sheet, column)));
}

function flag(value: Json): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
}

/** Sum of sizes in points; beyond a sane count only whole columns and rows are left, which nobody measures. */
function extent(first: number, last: number, size: (at: number) => number): number {
  let pixels = 0;
  for (let at = first; at <= Math.min(last, first + 20_000); at += 1) pixels += size(at);
  return pixels * POINTS_PER_PIXEL;
}

function clear(object: Range, args: Arguments, host: HostSession): void {
  const { sheet, area } = object;
  const what = args.given(0) ? args.string(0) : 'All';
  if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'].includes(what)) throw new HostError('InvalidArgument');
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') {
    host.guardCells(sheet, area);
    const used = host.spreadsheet.usedArea(sheet, true);
    const filled = used === null ? null : intersection(used, area);
    if (filled !== null) {
      const empty = Array.from({ length: rowCount(filled) }, () => Array.from({ length: columnCount(filled) }, () => null));
      host.spreadsheet.write(sheet, filled.row, filled.column, empty);
    }
    host.changed(sheet, area);
  }
  if (what === 'All' || what === 'Formats') {
    host.guardSheet(sheet, 'allowFormatCells');
    if (what === 'All') host.spreadsheet.unmerge(sheet, area);
    host.spreadsheet.clearFormats(sheet, area);
  }
  if (what === 'All') {
    host.sheetModel(sheet).validations.push({ area, rule: null, ignoreBlanks: true, prompt: null, errorAlert: null });
  }
}

/** Only the top left cell keeps its content. */
function merge(object: Range, args: Arguments, host: HostSession): void {
  const { sheet, area } = object;
  host.guardSheet(sheet);
  const rows = args.boolean(0, false)
    ? Array.from({ length: rowCount(area) }, (_, r): Area => ({ ...area, row: area.row + r, lastRow: area.row + r }))
    : [area];
  for (const one of rows) {
    host.spreadsheet.unmerge(sheet, one);
    if (cellCount(one) === 1) continue;
    const cells = Array.from({ length: rowCount(one) }, (_, r) =>
      Array.from({ length: columnCount(one) }, (__, c) => (r === 0 && c === 0 ? undefined : null)),
    );
    host.spreadsheet.write(sheet, one.row, one.column, cells);
    host.spreadsheet.merge(sheet, one);
  }
}

const MERGE_LIMIT = 512;

/** Those that begin in the range (office-js issue 3611); more than 512 are too many to answer, says the documentation. */
function mergedAreas(object: Range, host: HostSession): HostObject<'RangeAreas'> | null {
  const begins = (area: Area): Area => ({ ...area, lastRow: area.row, lastColumn: area.column });
  const areas = host.spreadsheet.merges(object.sheet).filter((each) => intersection(begins(each), object.area) !== null);
  if (areas.length > MERGE_LIMIT) throw new HostError('GeneralException');
  return areas.length === 0 ? null : hostObject('RangeAreas', { sheet: object.sheet, areas });
}

function usedRange(object: Range, args: Arguments, host: HostSession): Range | null {
  const used = host.spreadsheet.usedArea(object.sheet, args.boolean(0, false));
  const area = used === null ? null : intersection(used, object.area);
  if (area === null) return null;
  if (!args.boolean(0, false)) return within(object.sheet, area);
  let found: Area | null = null;
  for (const [r, row] of host.spreadsheet.read(object.sheet, area).entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell.value === null && cell.formula === undefined) continue;
      const one: Area = { row: area.row + r, lastRow: area.row + r, column: area.column + c, lastColumn: area.column + c };
      found = found === null ? one : boundingArea(found, one);
    }
  }
  return found === null ? null : within(object.sheet, found);
}

function beside(object: Range, args: Arguments, direction: 'above' | 'below' | 'before' | 'after'): Range {
  const { sheet, area } = object;
  const count = args.given(0) ? args.integer(0) : 1;
  if (count === 0) throw new HostError('InvalidArgument');
  // A negative count goes the other way and takes from the range's own edge, e.g. rows above by -2 are its first two.
  const inner = count < 0;
  const size = Math.abs(count);
  switch (direction) {
    case 'above':
      return within(sheet, inner ? { ...area, lastRow: area.row + size - 1 } : { ...area, row: area.row - size, lastRow: area.row - 1 });
    case 'below':
      return within(sheet, inner ? { ...area, row: area.lastRow - size + 1 } : { ...area, row: area.lastRow + 1, lastRow: area.lastRow + size });
    case 'before':
      return within(sheet, inner ? { ...area, lastColumn: area.column + size - 1 } : { ...area, column: area.column - size, lastColumn: area.column - 1 });
    case 'after':
      return within(sheet, inner ? { ...area, column: area.lastColumn - size + 1 } : { ...area, column: area.lastColumn + 1, lastColumn: area.lastColumn + size });
  }
}

function cellAt(object: Range, row: number, column: number): Range {
  return within(object.sheet, { row, column, lastRow: row, lastColumn: column });
}

function select(object: Range, host: HostSession): void {
  if (host.sheet(object.sheet).hidden) throw new HostError('InvalidOperation');
  const before = host.spreadsheet.activeSheet();
  host.spreadsheet.select(object.sheet, object.area);
  if (before !== object.sheet) {
    host.events.raise('deactivated', before, {});
    host.events.raise('activated', object.sheet, {});
  }
  host.events.raise('selectionChanged', object.sheet, { address: host.address(object.sheet, object.area).split('!').at(-1) ?? '' });
}

export const rangeTypes: RangeTypes = {
  Range: {
    referenced: true,
    properties: {
      values: { get: perCell(plainValue), set: writeEntries },
      formulas: { get: perCell((cell) => cell.formula ?? plainValue(cell)), set: writeEntries },
      text: { get: text },
      valueTypes: { get: perCell(valueType) },
      numberFormat,
      numberFormatLocal: numberFormat,
      address: { get: (object, host) => host.address(object.sheet, object.area) },
      addressLocal: { get: (object, host) => host.address(object.sheet, object.area) },
      rowIndex: { get: ({ area }) => area.row },
      columnIndex: { get: ({ area }) => area.column },
      rowCount: { get: ({ area }) => rowCount(area) },
      columnCount: { get: ({ area }) => columnCount(area) },
      cellCount: { get: ({ area }) => (cellCount(area) > INT32_MAX ? -1 : cellCount(area)) },
      isEntireColumn: { get: ({ area }) => isEntireColumn(area) },
      isEntireRow: { get: ({ area }) => isEntireRow(area) },
      hidden: {
        get: (object, host) => {
          const [rows, columns] = [rowsHidden(object, host), columnsHidden(object, host)];
          if (rows === true || columns === true) return true;
          return rows === false && columns === false ? false : null;
        },
      },
      rowHidden: {
        get: rowsHidden,
        set: (object, value, host) => {
          host.guardSheet(object.sheet, 'allowFormatRows');
          host.spreadsheet.setRowsHidden(object.sheet, object.area.row, object.area.lastRow, flag(value));
          host.events.raise('rowHiddenChanged', object.sheet, {
            address: `${object.area.row + 1}:${object.area.lastRow + 1}`,
            changeType: value === true ? 'Hidden' : 'Unhidden',
          });
        },
      },
      columnHidden: {
        get: columnsHidden,
        set: (object, value, host) => {
          host.guardSheet(object.sheet, 'allowFormatColumns');
          host.spreadsheet.setColumnsHidden(object.sheet, object.area.column, object.area.lastColumn, flag(value));
        },
      },
      top: { get: ({ sheet, area }, host) => extent(0, area.row - 1, (row) => host.spreadsheet.rowHeight(sheet, row)) },
      left: { get: ({ sheet, area }, host) => extent(0, area.column - 1, (column) => host.spreadsheet.columnWidth(sheet, column)) },
      height: { get: ({ sheet, area }, host) => extent(area.row, area.lastRow, (row) => host.spreadsheet.rowHeight(sheet, row)) },
      width: { get: ({ sheet, area }, host) => extent(area.column, area.lastColumn, (column) => host.spreadsheet.columnWidth(sheet, column)) },
    },
    objects: {
      worksheet: ({ sheet }) => hostObject('Worksheet', { sheet }),
      format: ({ sheet, area }) => hostObject('RangeFormat', { sheet, area }),
      dataValidation: ({ sheet, area }) => hostObject('DataValidation', { sheet, area }),
      getCell: (object, args) => cellAt(object, object.area.row + args.integer(0), object.area.column + args.integer(1)),
      getRow: (object, args) => {
        const row = object.area.row + args.integer(0);
        return within(object.sheet, { ...object.area, row, lastRow: row });
      },
      getColumn: (object, args) => {
        const column = object.area.column + args.integer(0);
        return within(object.sheet, { ...object.area, column, lastColumn: column });
      },
      getLastCell: (object) => cellAt(object, object.area.lastRow, object.area.lastColumn),
      getLastRow: (object) => within(object.sheet, { ...object.area, row: object.area.lastRow }),
      getLastColumn: (object) => within(object.sheet, { ...object.area, column: object.area.lastColumn }),
      getEntireRow: (object) => within(object.sheet, { ...object.area, column: 0, lastColumn: MAX_COLUMNS - 1 }),
      getEntireColumn: (object) => within(object.sheet, { ...object.area, row: 0, lastRow: MAX_ROWS - 1 }),
      getOffsetRange: (object, args) => {
        const { area } = object;
        const [rows, columns] = [args.integer(0), args.integer(1)];
        return within(object.sheet, {
          row: area.row + rows,
          lastRow: area.lastRow + rows,
          column: area.column + columns,
          lastColumn: area.lastColumn + columns,
        });
      },
      getResizedRange: (object, args) =>
        within(object.sheet, {
          ...object.area,
          lastRow: object.area.lastRow + args.integer(0),
          lastColumn: object.area.lastColumn + args.integer(1),
        }),
      getAbsoluteResizedRange: (object, args) =>
        within(object.sheet, {
          ...object.area,
          lastRow: object.area.row + args.integer(0) - 1,
          lastColumn: object.area.column + args.integer(1) - 1,
        }),
      getBoundingRect: (object, args, host) => within(object.sheet, boundingArea(object.area, other(object, args, 0, host))),
      getIntersection: (object, args, host) => orNotFound(meeting(object, args, host)),
      getIntersectionOrNullObject: meeting,
      getRowsAbove: (object, args) => beside(object, args, 'above'),
      getRowsBelow: (object, args) => beside(object, args, 'below'),
      getColumnsBefore: (object, args) => beside(object, args, 'before'),
      getColumnsAfter: (object, args) => beside(object, args, 'after'),
      getUsedRange: (object, args, host) => orNotFound(usedRange(object, args, host)),
      getUsedRangeOrNullObject: usedRange,
      getMergedAreas: (object, _, host) => orNotFound(mergedAreas(object, host)),
      getMergedAreasOrNullObject: (object, _, host) => mergedAreas(object, host),
      getTables: ({ sheet }) => hostObject('TableCollection', { sheet }),
    },
    methods: {
      select: (object, _, host) => select(object, host),
      clear,
      copyFrom,
      getRowProperties: rowProperties,
      getColumnProperties: columnProperties,
      merge,
      unmerge: (object, _, host) => {
        host.guardSheet(object.sheet);
        host.spreadsheet.unmerge(object.sheet, object.area);
      },
      calculate: async (_, __, host) => {
        await host.spreadsheet.calculate();
      },
      _ValidateArraySize: (object, args) => {
        if (args.integer(0) !== rowCount(object.area) || args.integer(1) !== columnCount(object.area)) throw new HostError('InvalidArgument');
      },
    },
    needResults: ['copyFrom'],
  },
  RangeAreas: {
    referenced: true,
    properties: {
      address: { get: ({ sheet, areas }, host) => areas.map((area) => host.address(sheet, area)).join(',') },
      addressLocal: { get: ({ sheet, areas }, host) => areas.map((area) => host.address(sheet, area)).join(',') },
      areaCount: { get: ({ areas }) => areas.length },
      cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
      isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
      isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
    },
    objects: {
      areas: ({ sheet, areas }) => hostObject('RangeCollection', { sheet, areas }),
      worksheet: ({ sheet }) => hostObject('Worksheet', { sheet }),
    },
  },
  RangeCollection: {
    objects: {
      getItemAt: ({ sheet, areas }, args) => hostObject('Range', { sheet, area: orNotFound(areas[args.integer(0)] ?? null) }),
    },
    methods: { getCount: ({ areas }) => areas.length },
    items: ({ sheet, areas }) => areas.map((area) => hostObject('Range', { sheet, area })),
  },
};
