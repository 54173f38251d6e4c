/** Ranges found from a range: its cells, rows and columns, what lies beside it, what it shares with another. */
import { boundingArea, intersection, parseArea, splitAddress } from '../address';
import { HostError, orNotFound } from '../protocol';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import { hostObject, type Arguments, type HostObject, type TypeHandlers } from '../table';
import { MAX_COLUMNS, MAX_ROWS } from '../../../xlsx';

type Range = HostObject<'Range'>;

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

/** Members of Excel.Range that lead to another range. */
export const rangePlaces: NonNullable<TypeHandlers<'Range'>['objects']> = {
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
  getResizedRange: (object, args) => {
    const { row, column, lastRow, lastColumn } = object.area;
    // The corner moves; beyond the first cell the range lies on the other side of it.
    const [toRow, toColumn] = [lastRow + args.integer(0), lastColumn + args.integer(1)];
    return within(object.sheet, { row: Math.min(row, toRow), lastRow: Math.max(row, toRow), column: Math.min(column, toColumn), lastColumn: Math.max(column, toColumn) });
  },
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
};
