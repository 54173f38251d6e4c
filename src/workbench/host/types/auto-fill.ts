/** `Range.autoFill`: the fill handle dragged from a range over a larger one. */
import { columnCount, rowCount } from '../address';
import { SERIES, continued, type Series } from '../fill-series';
import { HostError, NotImplementedError } from '../protocol';
import { shiftFormula } from '../references';
import type { HostSession } from '../session';
import type { Area, CellContent, FormatPatch } from '../spreadsheet';
import { hostObject, type Arguments, type HostObject } from '../table';
import { surroundingRegion } from './edges';
import { givenCells } from './given-cells';

/** Where the fill goes from its source, one direction only. */
interface Course {
  readonly line: 'row' | 'column';
  readonly backwards: boolean;
  readonly count: number;
}

/** @throws HostError `InvalidArgument` when the destination does not extend the source in one direction */
function courseOf(source: Area, destination: Area): Course {
  const rows = destination.column === source.column && destination.lastColumn === source.lastColumn;
  const columns = destination.row === source.row && destination.lastRow === source.lastRow;
  if (rows && destination.row === source.row && destination.lastRow >= source.lastRow) return { line: 'row', backwards: false, count: destination.lastRow - source.lastRow };
  if (rows && destination.lastRow === source.lastRow && destination.row < source.row) return { line: 'row', backwards: true, count: source.row - destination.row };
  if (columns && destination.column === source.column && destination.lastColumn >= source.lastColumn) {
    return { line: 'column', backwards: false, count: destination.lastColumn - source.lastColumn };
  }
  if (columns && destination.lastColumn === source.lastColumn && destination.column < source.column) {
    return { line: 'column', backwards: true, count: source.column - destination.column };
  }
  throw new HostError('InvalidArgument');
}

/** Without a destination the fill goes down as far as the data beside the range. */
function destinationOf(object: HostObject<'Range'>, args: Arguments, host: HostSession): Area {
  if (args.given(0)) return givenCells(args, 0, object.sheet, host).area;
  const region = surroundingRegion(hostObject('Range', { sheet: object.sheet, area: object.area }), host).area;
  return { ...object.area, lastRow: Math.max(object.area.lastRow, region.lastRow) };
}

const DATE_FORMAT = /[dy]/i;

export function autoFill(object: HostObject<'Range'>, args: Arguments, host: HostSession): void {
  const asked = args.optionalString(1) ?? 'FillDefault';
  if (asked === 'FlashFill') throw new NotImplementedError('Range.autoFill of FlashFill');
  const series = SERIES.find((each) => each === asked) ?? null;
  if (series === null && asked !== 'FillFormats') throw new HostError('InvalidArgument');
  const { sheet, area } = object;
  const course = courseOf(area, destinationOf(object, args, host));
  if (course.count === 0) return;
  const filled = target(area, course);
  host.guardCells(sheet, filled);
  if (series !== 'FillValues') fillFormats(object, course, filled, host);
  if (series !== null) fillValues(object, course, filled, series, host);
  host.changed(sheet, filled);
}

function target(area: Area, { line, backwards, count }: Course): Area {
  if (line === 'row') return backwards ? { ...area, row: area.row - count, lastRow: area.row - 1 } : { ...area, row: area.lastRow + 1, lastRow: area.lastRow + count };
  return backwards
    ? { ...area, column: area.column - count, lastColumn: area.column - 1 }
    : { ...area, column: area.lastColumn + 1, lastColumn: area.lastColumn + count };
}

/** For a place in the filled part, counted away from the source, the index of the source cell it repeats. */
function repeated(index: number, size: number, backwards: boolean): number {
  const place = index % size;
  return backwards ? size - 1 - place : place;
}

function fillFormats({ sheet, area }: HostObject<'Range'>, { line, backwards, count }: Course, filled: Area, host: HostSession): void {
  const formats = host.spreadsheet.readFormats(sheet, area);
  const size = line === 'row' ? rowCount(area) : columnCount(area);
  const patches: FormatPatch[][] = Array.from({ length: rowCount(filled) }, (_, r) =>
    Array.from({ length: columnCount(filled) }, (__, c) => {
      const along = line === 'row' ? r : c;
      const from = repeated(backwards ? count - 1 - along : along, size, backwards);
      return (line === 'row' ? formats[from]?.[c] : formats[r]?.[from]) ?? {};
    }),
  );
  host.spreadsheet.clearFormats(sheet, filled);
  host.spreadsheet.writeFormats(sheet, filled.row, filled.column, patches);
}

function fillValues({ sheet, area }: HostObject<'Range'>, { line, backwards, count }: Course, filled: Area, series: Series, host: HostSession): void {
  const content = host.spreadsheet.read(sheet, area);
  const formats = host.spreadsheet.readNumberFormats(sheet, area);
  const across = line === 'row' ? columnCount(area) : rowCount(area);
  const cells: (CellContent | null)[][] = Array.from({ length: rowCount(filled) }, () => Array.from({ length: columnCount(filled) }, () => null));
  for (let lane = 0; lane < across; lane += 1) {
    const source = line === 'row' ? content.map((row) => row[lane]) : (content[lane] ?? []);
    const ordered = (backwards ? source.toReversed() : source).map((cell) => cell ?? { value: null });
    const firstFormat = (line === 'row' ? formats[0]?.[lane] : formats[lane]?.[0]) ?? 'General';
    const values = continued(
      ordered.map((cell) => (cell.formula === undefined ? cell.value : null)),
      count,
      series,
      DATE_FORMAT.test(firstFormat.replace(/"[^"]*"|\[[^\]]*\]/g, '')),
    );
    values.forEach((value, index) => {
      const along = backwards ? count - 1 - index : index;
      const origin = ordered[index % ordered.length];
      const steps = (backwards ? -1 : 1) * (index + ordered.length - (index % ordered.length));
      const formula = origin?.formula === undefined ? null : shiftFormula(origin.formula, line === 'row' ? steps : 0, line === 'row' ? 0 : steps);
      const made: CellContent | null = formula !== null ? { value: null, formula } : value === null ? null : { value };
      const [r, c] = line === 'row' ? [along, lane] : [lane, along];
      const row = cells[r];
      if (row !== undefined) row[c] = made;
    });
  }
  host.spreadsheet.write(sheet, filled.row, filled.column, cells);
}
