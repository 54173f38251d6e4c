/** Ranges found by what stands in the cells: the region around a range, and where Ctrl+arrow leads. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../xlsx';
import { boundingArea, columnCount, rowCount } from '../address';
import { HostError } from '../protocol';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import { hostObject, type Arguments, type HostObject } from '../table';

type Range = HostObject<'Range'>;

const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;
type Direction = keyof typeof STEPS;

interface Place {
  readonly row: number;
  readonly column: number;
}

function isFilled(sheet: string, host: HostSession): (place: Place) => boolean {
  const used = host.spreadsheet.usedArea(sheet, true);
  const cells = used === null ? [] : host.spreadsheet.read(sheet, used);
  return ({ row, column }) => {
    const cell = used === null ? undefined : cells[row - used.row]?.[column - used.column];
    return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
  };
}

function directionOf(args: Arguments): Direction {
  const asked = args.string(0);
  if (!(asked in STEPS)) throw new HostError('InvalidArgument');
  return asked as Direction;
}

/** The active cell given, or the range's first; one outside the range is an `InvalidArgument`. */
function startOf(object: Range, args: Arguments, host: HostSession): Place {
  const { area } = object;
  if (!args.given(1)) return area;
  const given = args.range(1)?.area ?? host.areaOn(object.sheet, args.string(1));
  const inside = given.row >= area.row && given.row <= area.lastRow && given.column >= area.column && given.column <= area.lastColumn;
  if (!inside) throw new HostError('InvalidArgument');
  return given;
}

function onSheet({ row, column }: Place): boolean {
  return row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
}

/** Ctrl+arrow: to the end of a filled run, or over empty cells to the next filled one, or to the sheet's edge. */
function edge(start: Place, direction: Direction, sheet: string, host: HostSession): Place {
  const filled = isFilled(sheet, host);
  const [down, across] = STEPS[direction];
  const next = ({ row, column }: Place): Place => ({ row: row + down, column: column + across });
  const used = host.spreadsheet.usedArea(sheet, true);
  const end: Place = {
    row: direction === 'Up' ? 0 : direction === 'Down' ? MAX_ROWS - 1 : start.row,
    column: direction === 'Left' ? 0 : direction === 'Right' ? MAX_COLUMNS - 1 : start.column,
  };
  const ahead = ({ row, column }: Place): boolean =>
    used !== null &&
    { Up: row >= used.row, Down: row <= used.lastRow, Left: column >= used.column, Right: column <= used.lastColumn }[direction];
  let place: Place = start;
  if (filled(place) && onSheet(next(place)) && filled(next(place))) {
    while (onSheet(next(place)) && filled(next(place))) place = next(place);
    return place;
  }
  do {
    place = next(place);
    if (!onSheet(place) || !ahead(place)) return end;
  } while (!filled(place));
  return place;
}

export function rangeEdge(object: Range, args: Arguments, host: HostSession): Range {
  const { row, column } = edge(startOf(object, args, host), directionOf(args), object.sheet, host);
  return hostObject('Range', { sheet: object.sheet, area: { row, column, lastRow: row, lastColumn: column } });
}

/** Ctrl+Shift+arrow: the range with everything up to the edge that Ctrl+arrow finds. */
export function extendedRange(object: Range, args: Arguments, host: HostSession): Range {
  const { row, column } = edge(startOf(object, args, host), directionOf(args), object.sheet, host);
  return hostObject('Range', { sheet: object.sheet, area: boundingArea(object.area, { row, column, lastRow: row, lastColumn: column }) });
}

/** Ctrl+Shift+*: grows until blank rows and columns lie all around. */
export function surroundingRegion(object: Range, host: HostSession): Range {
  const used = host.spreadsheet.usedArea(object.sheet, true);
  const filled = isFilled(object.sheet, host);
  let area: Area = object.area;
  for (let grown = true; grown && used !== null; ) {
    grown = false;
    const around: Area = {
      row: Math.max(0, area.row - 1),
      column: Math.max(0, area.column - 1),
      lastRow: Math.min(MAX_ROWS - 1, area.lastRow + 1),
      lastColumn: Math.min(MAX_COLUMNS - 1, area.lastColumn + 1),
    };
    const touching = border(around, area).filter(filled);
    for (const { row, column } of touching) {
      const wider = boundingArea(area, { row, column, lastRow: row, lastColumn: column });
      grown ||= rowCount(wider) !== rowCount(area) || columnCount(wider) !== columnCount(area);
      area = wider;
    }
  }
  return hostObject('Range', { sheet: object.sheet, area });
}

/** Cells of `around` outside `area`. */
function border(around: Area, area: Area): readonly Place[] {
  const places: Place[] = [];
  for (let column = around.column; column <= around.lastColumn; column += 1) {
    if (around.row < area.row) places.push({ row: around.row, column });
    if (around.lastRow > area.lastRow) places.push({ row: around.lastRow, column });
  }
  for (let row = area.row; row <= area.lastRow; row += 1) {
    if (around.column < area.column) places.push({ row, column: around.column });
    if (around.lastColumn > area.lastColumn) places.push({ row, column: around.lastColumn });
  }
  return places;
}
