/** Excel.Range: cells' content, and what is done to cells as a whole. */
import { cellCount, columnCount, isEntireColumn, isEntireRow, rowCount } from '../address';
import { HostError, orNotFound, type Json } from '../protocol';
import { numberFormatCategory } from '../number-format-category';
import { fromR1C1, toR1C1 } from '../references';
import { tellSelection } from '../selecting';
import type { HostSession } from '../session';
import type { CellContent, FormatPatch } from '../spreadsheet';
import { hostObject, type HandlerTable, type HostObject, type PropertyHandler } from '../table';
import { common, commonFormat, formulaTexts, isUnbounded, matrixOf, plainValue, readable, shownText, valueType, writeEntries } from './cells';
import { applyStyle, cellProperties, columnProperties, rowProperties, setCellProperties, setColumnProperties, setRowProperties } from './cell-properties';
import { autoFill } from './auto-fill';
import { leaveChart } from './charts';
import { copyFrom } from './copying';
import { moveTo } from './cutting';
import { clear } from './clearing';
import { extendedRange, rangeEdge, surroundingRegion } from './edges';
import { findCell, findOrFail, replaceAll } from './finding';
import { readHyperlink, setHyperlink } from './hyperlinks';
import { deleteCells, insertCells } from './insert-delete';
import { merge, mergedAreas } from './merges';
import { group, showDetails, ungroup } from './outline';
import { tablesTouching } from './tables';
import { dependents, precedents } from './precedents';
import { rangePlaces } from './range-places';
import { removeDuplicates } from './range-sort';
import { specialCells } from './special-cells';
import { hasSpill, spillParent, spillingTo } from './spilling';

type RangeTypes = Pick<HandlerTable, 'Range'>;
type Range = HostObject<'Range'>;

const POINTS_PER_PIXEL = 0.75;
const INT32_MAX = 2_147_483_647;

/** A property that has one value per cell; null for whole columns and rows. */
function perCell(pick: (content: CellContent) => Json): (object: Range, host: HostSession) => Json {
  return ({ sheet, area }, host) => {
    if (isUnbounded(area)) return null;
    return host.spreadsheet.read(sheet, readable(area)).map((row) => row.map(pick));
  };
}

const formulas: PropertyHandler<'Range'>['get'] = ({ sheet, area }, host) =>
  isUnbounded(area) ? null : formulaTexts({ sheet, area: readable(area) }, host);

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
    const single = onlyEntry(value);
    if (!Array.isArray(single)) {
      if (typeof single !== 'string') throw new HostError('InvalidArgument');
      host.spreadsheet.formatArea(sheet, area, { numberFormat: single === '' ? 'General' : single });
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
    host.formatted(sheet, area);
  },
};

/** A matrix of one format is a format for all cells, as Microsoft's own samples use it; a matrix of one value is not. */
function onlyEntry(value: Json): Json {
  if (!Array.isArray(value) || value.length !== 1) return value;
  const [row] = value as readonly Json[];
  return Array.isArray(row) && row.length === 1 && typeof row[0] === 'string' ? row[0] : value;
}

/** Formulas in R1C1 notation, each read from its own cell. */
function writeR1C1(object: Range, value: Json, host: HostSession): void {
  const { area } = object;
  if (isUnbounded(area)) throw new HostError('InvalidArgument');
  const at = matrixOf(value, area);
  const inA1 = (r: number, c: number): Json => {
    const entry = at(r, c);
    if (typeof entry !== 'string' || !entry.startsWith('=')) return entry;
    const formula = fromR1C1(entry, area.row + r, area.column + c);
    if (formula === null) throw new HostError('InvalidArgument');
    return formula;
  };
  const formulas = Array.from({ length: rowCount(area) }, (_, r) => Array.from({ length: columnCount(area) }, (__, c) => inA1(r, c)));
  writeEntries(object, formulas, host);
}

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

function select(object: Range, host: HostSession): void {
  if (host.sheet(object.sheet).hidden) throw new HostError('InvalidOperation');
  const before = host.spreadsheet.activeSheet();
  host.spreadsheet.select(object.sheet, object.area);
  if (before !== object.sheet) {
    host.events.raise('deactivated', before, {});
    host.events.raise('activated', object.sheet, {});
  }
  leaveChart(host);
  tellSelection(object.sheet, object.area, host);
}

export const rangeTypes: RangeTypes = {
  Range: {
    referenced: true,
    properties: {
      values: { get: perCell(plainValue), set: writeEntries },
      formulas: { get: formulas, set: writeEntries },
      // Formulas are kept in en-US; no other language of functions is known.
      formulasLocal: { get: formulas, set: writeEntries },
      formulasR1C1: {
        get: ({ sheet, area }, host) =>
          isUnbounded(area)
            ? null
            : host.spreadsheet
                .read(sheet, readable(area))
                .map((row, r) => row.map((cell, c) => (cell.formula === undefined ? plainValue(cell) : toR1C1(cell.formula, area.row + r, area.column + c)))),
        set: writeR1C1,
      },
      text: { get: text },
      valueTypes: { get: perCell(valueType) },
      numberFormat,
      numberFormatLocal: numberFormat,
      hasSpill: { get: hasSpill },
      // What is spilled is saved as an array formula; nothing else is here.
      savedAsArray: { get: hasSpill },
      numberFormatCategories: {
        get: ({ sheet, area }, host) =>
          isUnbounded(area) ? null : host.spreadsheet.readNumberFormats(sheet, readable(area)).map((row) => row.map(numberFormatCategory)),
      },
      linkedDataTypeState: { get: perCell(() => 'None') },
      hyperlink: { get: readHyperlink, set: setHyperlink },
      style: {
        get: (object, host) => commonFormat(object, host, (format) => format.style),
        set: (object, value, host) => {
          host.guardSheet(object.sheet, 'allowFormatCells');
          applyStyle(object, value, host);
          host.formatted(object.sheet, object.area);
        },
      },
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
      conditionalFormats: ({ sheet, area }) => hostObject('ConditionalFormatCollection', { sheet, area }),
      insert: insertCells,
      sort: ({ sheet, area }) => hostObject('RangeSort', { sheet, area }),
      removeDuplicates: (object, args, host) => hostObject('RemoveDuplicatesResult', removeDuplicates(object, args, host)),
      find: findOrFail,
      findOrNullObject: findCell,
      getSpecialCells: ({ sheet, area }, args, host) => orNotFound(specialCells({ sheet, areas: [area] }, args, host)),
      getSpecialCellsOrNullObject: ({ sheet, area }, args, host) => specialCells({ sheet, areas: [area] }, args, host),
      getSpillingToRange: (object, _, host) => orNotFound(spillingTo(object, host)),
      getSpillingToRangeOrNullObject: (object, _, host) => spillingTo(object, host),
      getSpillParent: (object, _, host) => orNotFound(spillParent(object, host)),
      getSpillParentOrNullObject: (object, _, host) => spillParent(object, host),
      getVisibleView: ({ sheet, area }) => hostObject('RangeView', { sheet, area, row: null }),
      getSurroundingRegion: (object, _, host) => surroundingRegion(object, host),
      getRangeEdge: rangeEdge,
      getExtendedRange: extendedRange,
      getDirectPrecedents: (object, _, host) => precedents(object, true, host),
      getPrecedents: (object, _, host) => precedents(object, false, host),
      getDirectDependents: (object, _, host) => dependents(object, true, host),
      getDependents: (object, _, host) => dependents(object, false, host),
      ...rangePlaces,
      getMergedAreas: (object, _, host) => orNotFound(mergedAreas(object, host)),
      getMergedAreasOrNullObject: (object, _, host) => mergedAreas(object, host),
      getTables: ({ sheet, area }, args, host) => tablesTouching(sheet, [area], args, host),
    },
    methods: {
      select: (object, _, host) => select(object, host),
      clear,
      delete: deleteCells,
      moveTo,
      autoFill,
      group,
      ungroup,
      showGroupDetails: showDetails(true),
      hideGroupDetails: showDetails(false),
      replaceAll,
      setDirty: (_, __, host) => host.spreadsheet.markAllDirty(),
      copyFrom,
      getRowProperties: rowProperties,
      getColumnProperties: columnProperties,
      getCellProperties: cellProperties,
      setRowProperties,
      setColumnProperties,
      setCellProperties,
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
    needResults: ['getSpillingToRange', 'getSpillingToRangeOrNullObject', 'getSpillParent', 'getSpillParentOrNullObject', 'copyFrom', 'autoFill', 'find', 'findOrNullObject', 'replaceAll', 'getSpecialCells', 'getSpecialCellsOrNullObject', 'removeDuplicates'],
  },
};
