/** `Range.insert`, `Range.delete`: cells put in and taken out, with all that refers to them. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../xlsx';
import { columnCount, intersection, isEntireColumn, isEntireRow, rowCount, sameArea } from '../address';
import { HostError } from '../protocol';
import type { HostSession } from '../session';
import { displacement, followShift, type CellShift, type Displacement } from '../shifting';
import { DEFAULT_FORMAT, type Area, type Line } from '../spreadsheet';
import { hostObject, type Arguments, type Cells, type HostObject } from '../table';

const DIRECTIONS: Readonly<Record<string, Line>> = { Down: 'row', Up: 'row', Right: 'column', Left: 'column' };

/** The way asked for; whole rows and columns can go one way only, whatever was asked. */
function lineOf(area: Area, args: Arguments, words: readonly [string, string]): Line {
  const asked = args.string(0);
  const line = DIRECTIONS[asked];
  if (line === undefined || !words.includes(asked)) throw new HostError('InvalidArgument');
  if (isEntireRow(area)) return 'row';
  return isEntireColumn(area) ? 'column' : line;
}

function displacementOf({ sheet, area }: Cells, line: Line, sign: 1 | -1): Displacement {
  return line === 'row'
    ? { sheet, line, at: area.row, count: sign * rowCount(area), band: [area.column, area.lastColumn] }
    : { sheet, line, at: area.column, count: sign * columnCount(area), band: [area.row, area.lastRow] };
}

function isWhole({ line, band: [first, last] }: Displacement): boolean {
  return first === 0 && last === (line === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1;
}

/** Whole rows and columns may be put in and taken out of a protected sheet that says so; single cells never. */
function guard(change: Displacement, host: HostSession): void {
  const what = `${change.count > 0 ? 'Insert' : 'Delete'}${change.line === 'row' ? 'Rows' : 'Columns'}`;
  host.guardSheet(change.sheet, isWhole(change) ? `allow${what}` : undefined);
}

/** @throws HostError `InsertDeleteConflict` where a merge or another block would be torn apart */
function movedMerges(change: Displacement, shift: CellShift, host: HostSession): readonly { readonly before: Area; readonly after: Area | null }[] {
  return host.spreadsheet.merges(change.sheet).flatMap((before) => {
    const after = shift.pieces(before);
    if (after.length > 1) throw new HostError('InsertDeleteConflict');
    const only = after[0] ?? null;
    return only !== null && sameArea(only, before) ? [] : [{ before, after: only }];
  });
}

/** The cells from `at` on within the band, as far as anything stands there. */
function tail({ sheet, line, at, band: [first, last] }: Displacement, host: HostSession): Area | null {
  const used = host.spreadsheet.usedArea(sheet, false);
  const rest: Area =
    line === 'row'
      ? { row: at, lastRow: MAX_ROWS - 1, column: first, lastColumn: last }
      : { row: first, lastRow: last, column: at, lastColumn: MAX_COLUMNS - 1 };
  return used === null ? null : intersection(used, rest);
}

function displace(change: Displacement, host: HostSession): void {
  const { spreadsheet } = host;
  const { sheet, line, at, count } = change;
  guard(change, host);
  const shift = displacement(change);
  const merges = movedMerges(change, shift, host);
  const moving = tail(change, host);
  if (moving !== null && count > 0) {
    const end = line === 'row' ? moving.lastRow + count : moving.lastColumn + count;
    if (end >= (line === 'row' ? MAX_ROWS : MAX_COLUMNS)) throw new HostError('InsertDeleteConflict');
  }
  for (const { before } of merges) spreadsheet.unmerge(sheet, before);
  if (moving !== null) moveTail(change, moving, host);
  if (isWhole(change)) {
    if (count > 0) spreadsheet.insertLines(sheet, line, at, count);
    else spreadsheet.removeLines(sheet, line, at, -count);
  }
  for (const { after } of merges) if (after !== null && (after.row !== after.lastRow || after.column !== after.lastColumn)) spreadsheet.merge(sheet, after);
  followShift(host, shift);
}

function moveTail({ sheet, line, at, count }: Displacement, moving: Area, host: HostSession): void {
  if (count > 0) {
    const to = line === 'row' ? { row: moving.row + count, column: moving.column } : { row: moving.row, column: moving.column + count };
    host.spreadsheet.moveCells(sheet, moving, { sheet, ...to });
    return;
  }
  // As long as what is taken out at least, so that all of it is written over.
  const removed = -count;
  const from: Area =
    line === 'row'
      ? { ...moving, row: at + removed, lastRow: Math.max(moving.lastRow, at + 2 * removed - 1) }
      : { ...moving, column: at + removed, lastColumn: Math.max(moving.lastColumn, at + 2 * removed - 1) };
  host.spreadsheet.moveCells(sheet, from, line === 'row' ? { sheet, row: at, column: from.column } : { sheet, row: from.row, column: at });
}

/** New cells look like those above or left of them. */
function takeFormat({ sheet, area }: Cells, line: Line, host: HostSession): void {
  if (line === 'row' ? area.row === 0 : area.column === 0) return;
  const used = host.spreadsheet.usedArea(sheet, false);
  const before: Area = line === 'row' ? { ...area, row: area.row - 1, lastRow: area.row - 1 } : { ...area, column: area.column - 1, lastColumn: area.column - 1 };
  const part = used === null ? null : intersection(used, before);
  if (part === null) return;
  const formats = host.spreadsheet.readFormats(sheet, part);
  const wanted = formats.map((row) => row.map((format) => (format === DEFAULT_FORMAT ? undefined : format)));
  if (!wanted.some((row) => row.some((format) => format !== undefined))) return;
  for (let index = 0; index < (line === 'row' ? rowCount(area) : columnCount(area)); index += 1) {
    const corner = line === 'row' ? { row: area.row + index, column: part.column } : { row: part.row, column: area.column + index };
    host.spreadsheet.writeFormats(sheet, corner.row, corner.column, wanted);
  }
}

function announce({ sheet, area }: Cells, whole: boolean, line: Line, sign: 1 | -1, host: HostSession): void {
  const what = whole ? (line === 'row' ? 'Row' : 'Column') : 'Cell';
  const direction = sign > 0 ? (line === 'row' ? 'Down' : 'Right') : line === 'row' ? 'Up' : 'Left';
  host.changed(sheet, area, `${what}${sign > 0 ? 'Inserted' : 'Deleted'}`, whole ? {} : { shiftDirection: `ShiftCell${direction}` });
}

/** Makes room where the cells are: what stood there, and below or right of it, moves on. */
export function putIn(cells: Cells, line: Line, host: HostSession): void {
  const change = displacementOf(cells, line, 1);
  displace(change, host);
  takeFormat(cells, line, host);
  announce(cells, isWhole(change), line, 1, host);
}

/** Takes the cells out: what stood below or right of them closes up. */
export function takeOut(cells: Cells, line: Line, host: HostSession): void {
  const change = displacementOf(cells, line, -1);
  displace(change, host);
  announce(cells, isWhole(change), line, -1, host);
}

/** The new, empty cells; they stand where the range was. */
export function insertCells({ sheet, area }: HostObject<'Range'>, args: Arguments, host: HostSession): HostObject<'Range'> {
  putIn({ sheet, area }, lineOf(area, args, ['Down', 'Right']), host);
  return hostObject('Range', { sheet, area });
}

export function deleteCells({ sheet, area }: HostObject<'Range'>, args: Arguments, host: HostSession): void {
  takeOut({ sheet, area }, lineOf(area, args, ['Up', 'Left']), host);
}
