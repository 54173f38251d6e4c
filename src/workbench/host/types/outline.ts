/** Outlines: rows and columns grouped up to seven levels deep, their details shown or hidden. */
import { HostError } from '../protocol';
import type { HostSession } from '../session';
import type { Line } from '../spreadsheet';
import type { Arguments, HostObject } from '../table';

type Range = HostObject<'Range'>;

/** Excel draws eight levels; the first is what belongs to no group. */
const DEEPEST = 7;

function lineOf(args: Arguments): Line {
  const option = args.string(0);
  if (option !== 'ByRows' && option !== 'ByColumns') throw new HostError('InvalidArgument');
  return option === 'ByRows' ? 'row' : 'column';
}

function levels(sheet: string, line: Line, host: HostSession): Map<number, number> {
  return host.sheetModel(sheet).outline[line];
}

function ends({ area }: Range, line: Line): readonly [number, number] {
  return line === 'row' ? [area.row, area.lastRow] : [area.column, area.lastColumn];
}

/** Beyond this many rows nobody groups; it keeps a slip from filling the memory. */
const GROUP_LIMIT = 100_000;

export function group(object: Range, args: Arguments, host: HostSession): void {
  const line = lineOf(args);
  host.guardSheet(object.sheet, line === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const [first, last] = ends(object, line);
  const depths = levels(object.sheet, line, host);
  if (last - first >= GROUP_LIMIT) throw new HostError('InvalidArgument');
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (lines.some((at) => (depths.get(at) ?? 0) >= DEEPEST)) throw new HostError('InvalidOperation');
  for (const at of lines) depths.set(at, (depths.get(at) ?? 0) + 1);
}

function grouped(object: Range, line: Line, host: HostSession): readonly (readonly [number, number])[] {
  const [first, last] = ends(object, line);
  const found = [...levels(object.sheet, line, host)].filter(([at]) => at >= first && at <= last);
  if (found.length === 0) throw new HostError('InvalidOperation');
  return found;
}

/** Takes one level off; what belongs to no group any more is shown. */
export function ungroup(object: Range, args: Arguments, host: HostSession): void {
  const line = lineOf(args);
  host.guardSheet(object.sheet, line === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const depths = levels(object.sheet, line, host);
  for (const [at, depth] of grouped(object, line, host)) {
    if (depth > 1) depths.set(at, depth - 1);
    else {
      depths.delete(at);
      setHidden(object.sheet, line, at, false, host);
    }
  }
}

function setHidden(sheet: string, line: Line, at: number, hidden: boolean, host: HostSession): void {
  if (line === 'row') host.spreadsheet.setRowsHidden(sheet, at, at, hidden);
  else host.spreadsheet.setColumnsHidden(sheet, at, at, hidden);
}

export function showDetails(shown: boolean): (object: Range, args: Arguments, host: HostSession) => void {
  return (object, args, host) => {
    const line = lineOf(args);
    host.guardSheet(object.sheet, line === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
    for (const [at] of grouped(object, line, host)) setHidden(object.sheet, line, at, !shown, host);
  };
}

/** Shows the first levels of rows and of columns and hides the deeper ones; 0 leaves them as they are. */
export function showOutlineLevels({ sheet }: HostObject<'Worksheet'>, args: Arguments, host: HostSession): void {
  const counts = { row: args.integer(0), column: args.integer(1) };
  if (counts.row < 0 || counts.column < 0 || counts.row > DEEPEST + 1 || counts.column > DEEPEST + 1) throw new HostError('InvalidArgument');
  for (const line of ['row', 'column'] as const) {
    if (counts[line] === 0) continue;
    for (const [at, depth] of levels(sheet, line, host)) setHidden(sheet, line, at, depth >= counts[line], host);
  }
}
