/** `get…Properties` and `set…Properties` of cells, rows and columns: many properties of many cells in one call. */
import { columnCount, printedAddress, rowCount } from '../address';
import { HostError, NotImplementedError, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import { BORDER_SIDES, type Area, type BorderSide, type CellFormat, type FormatPatch, type Line } from '../spreadsheet';
import { findStyle, stylePatch } from '../styles';
import type { Arguments, Cells, HostObject } from '../table';
import { borderLines } from './borders';
import { bounded, common } from './cells';
import { ALIGNMENT_FIELDS, BORDER_FIELDS, FILL_FIELDS, FONT_FIELDS, PROTECTION_FIELDS, flag, type FormatFields } from './format-fields';
import { readHyperlink, setHyperlink } from './hyperlinks';

const POINTS_PER_PIXEL = 0.75;

function members(value: Json | undefined): [string, Json][] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) throw new HostError('InvalidArgument');
  return Object.entries(value as JsonObject);
}

/** What is asked for, by name; what is not known names itself. */
function answers(wanted: Json | undefined, known: Readonly<Record<string, (below: Json) => Json>>, where: string): JsonObject {
  return Object.fromEntries(
    members(wanted)
      .filter(([, below]) => below !== false)
      .map(([name, below]) => {
        const answer = known[name];
        if (answer === undefined) throw new NotImplementedError(`${where} of ${name}`);
        return [name, answer(below)];
      }),
  );
}

type Formats = readonly CellFormat[];

function fieldAnswers(fields: FormatFields, formats: Formats): Record<string, () => Json> {
  return Object.fromEntries(Object.entries(fields).map(([name, { read }]) => [name, () => common(formats.map(read))]));
}

function borderAnswers(wanted: Json, formats: Formats, where: string): Json {
  return Object.fromEntries(
    BORDER_SIDES.map((side) => [
      side,
      answers(
        wanted,
        Object.fromEntries(Object.entries(BORDER_FIELDS).map(([name, { read }]) => [name, () => common(formats.map((each) => read(each.borders[side])))])),
        where,
      ),
    ]),
  );
}

function formatAnswers(wanted: Json, formats: Formats, where: string, more: Readonly<Record<string, () => Json>>): Json {
  return answers(
    wanted,
    {
      ...fieldAnswers(ALIGNMENT_FIELDS, formats),
      ...more,
      fill: (below) => answers(below, fieldAnswers(FILL_FIELDS, formats), where),
      font: (below) => answers(below, fieldAnswers(FONT_FIELDS, formats), where),
      borders: (below) => borderAnswers(below, formats, where),
      protection: () => Object.fromEntries(Object.entries(fieldAnswers(PROTECTION_FIELDS, formats)).map(([name, read]) => [name, read()])),
    },
    where,
  );
}

function describe(wanted: Json, cells: Cells, formats: Formats, where: string, more: Readonly<Record<string, () => Json>>, sizes: Readonly<Record<string, () => Json>>, host: HostSession): JsonObject {
  const address = (): Json => printedAddress(host.sheet(cells.sheet).name, cells.area);
  return answers(
    wanted,
    {
      address,
      addressLocal: address,
      style: () => common(formats.map((format) => format.style)),
      hyperlink: () => readHyperlink(cells, host),
      format: (below) => formatAnswers(below, formats, where, sizes),
      ...more,
    },
    where,
  );
}

export function cellProperties({ sheet, area }: HostObject<'Range'>, args: Arguments, host: HostSession): Json {
  const hidden = (row: number, column: number): boolean => host.spreadsheet.rowHidden(sheet, row) || host.spreadsheet.columnHidden(sheet, column);
  return host.spreadsheet.readFormats(sheet, area).map((line, r) =>
    line.map((format, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const one = { sheet, area: { row, column, lastRow: row, lastColumn: column } };
      return describe(args.json(0), one, [format], 'Range.getCellProperties', { hidden: () => hidden(row, column) }, {}, host);
    }),
  );
}

function linesOf(area: Area, line: Line): readonly Area[] {
  return line === 'row'
    ? Array.from({ length: rowCount(area) }, (_, at) => ({ ...area, row: area.row + at, lastRow: area.row + at }))
    : Array.from({ length: columnCount(area) }, (_, at) => ({ ...area, column: area.column + at, lastColumn: area.column + at }));
}

function lineProperties(object: HostObject<'Range'>, line: Line, args: Arguments, host: HostSession): Json {
  const { spreadsheet } = host;
  const { sheet } = object;
  const where = line === 'row' ? 'Range.getRowProperties' : 'Range.getColumnProperties';
  return linesOf(object.area, line).map((area) => {
    const cells = { sheet, area };
    const formats = spreadsheet.readFormats(sheet, bounded(cells, host)).flat();
    const hidden = (): boolean => (line === 'row' ? spreadsheet.rowHidden(sheet, area.row) : spreadsheet.columnHidden(sheet, area.column));
    const own: Record<string, () => Json> =
      line === 'row' ? { rowHidden: hidden, rowIndex: () => area.row } : { columnHidden: hidden, columnIndex: () => area.column };
    const size: Record<string, () => Json> =
      line === 'row'
        ? { rowHeight: () => spreadsheet.rowHeight(sheet, area.row) * POINTS_PER_PIXEL }
        : { columnWidth: () => spreadsheet.columnWidth(sheet, area.column) * POINTS_PER_PIXEL };
    return describe(args.json(0), cells, formats, where, { ...own, hidden }, size, host);
  });
}

export const rowProperties = (object: HostObject<'Range'>, args: Arguments, host: HostSession): Json => lineProperties(object, 'row', args, host);
export const columnProperties = (object: HostObject<'Range'>, args: Arguments, host: HostSession): Json => lineProperties(object, 'column', args, host);

/** The sides of single cells by the names of Excel.CellBorderCollection; `horizontal` and `vertical` lie between cells. */
const SIDES: Readonly<Record<string, readonly BorderSide[]>> = {
  top: ['top'], bottom: ['bottom'], left: ['left'], right: ['right'], diagonalDown: ['diagonalDown'], diagonalUp: ['diagonalUp'],
};

function fieldPatch(fields: FormatFields, value: Json, where: string): FormatPatch {
  return members(value).reduce<FormatPatch>((patch, [name, each]) => {
    const field = fields[name];
    if (field === undefined) throw new NotImplementedError(`${where} of ${name}`);
    return { ...patch, ...field.write(each) };
  }, {});
}

/** Colour, style and weight of one side become one line, over what stands there. */
function borderPatches(value: Json, cells: Cells, where: string, host: HostSession): void {
  for (const [name, below] of members(value)) {
    const inner = name === 'horizontal' ? 'InsideHorizontal' : name === 'vertical' ? 'InsideVertical' : null;
    const sides = SIDES[name];
    if (inner === null && sides === undefined) throw new NotImplementedError(`${where} of borders.${name}`);
    const targets = inner === null ? (sides ?? []).map((side) => ({ area: cells.area, side })) : borderLines(cells.area, inner);
    for (const { area, side } of targets) {
      const before = host.spreadsheet.readFormats(cells.sheet, bounded({ ...cells, area }, host))[0]?.[0]?.borders[side] ?? null;
      const after = members(below).reduce((border, [key, each]) => {
        const field = BORDER_FIELDS[key];
        if (field === undefined) throw new NotImplementedError(`${where} of borders.${name}.${key}`);
        return field.write(border, each);
      }, before);
      host.spreadsheet.formatArea(cells.sheet, area, { borders: { [side]: after } });
    }
  }
}

function applyFormat(value: Json, cells: Cells, line: Line | null, where: string, host: HostSession): void {
  const { sheet, area } = cells;
  for (const [name, below] of members(value)) {
    const fields = name === 'fill' ? FILL_FIELDS : name === 'font' ? FONT_FIELDS : name === 'protection' ? PROTECTION_FIELDS : null;
    if (fields !== null) host.spreadsheet.formatArea(sheet, area, fieldPatch(fields, below, where));
    else if (name === 'borders') borderPatches(below, cells, where, host);
    else if (line === 'row' && name === 'rowHeight') host.spreadsheet.setRowHeight(sheet, area.row, area.lastRow, points(below));
    else if (line === 'column' && name === 'columnWidth') host.spreadsheet.setColumnWidth(sheet, area.column, area.lastColumn, points(below));
    else host.spreadsheet.formatArea(sheet, area, fieldPatch(ALIGNMENT_FIELDS, { [name]: below }, where));
  }
}

function points(value: Json): number {
  if (typeof value !== 'number' || value < 0) throw new HostError('InvalidArgument');
  return value / POINTS_PER_PIXEL;
}

function apply(value: Json, cells: Cells, line: Line | null, where: string, host: HostSession): void {
  const { sheet, area } = cells;
  for (const [name, below] of members(value)) {
    if (name === 'format') applyFormat(below, cells, line, where, host);
    else if (name === 'style') applyStyle(cells, below, host);
    else if (name === 'hyperlink') setHyperlink(cells, below, host);
    else if (line === 'row' && name === 'rowHidden') host.spreadsheet.setRowsHidden(sheet, area.row, area.lastRow, flag(below));
    else if (line === 'column' && name === 'columnHidden') host.spreadsheet.setColumnsHidden(sheet, area.column, area.lastColumn, flag(below));
    else throw new NotImplementedError(`${where} of ${name}`);
  }
}

/** @throws HostError `InvalidArgument` for a style the workbook does not have */
export function applyStyle(cells: Cells, value: Json, host: HostSession): void {
  const style = typeof value === 'string' ? findStyle(value, host.model) : null;
  if (style === null) throw new HostError('InvalidArgument');
  host.spreadsheet.formatArea(cells.sheet, cells.area, stylePatch(style));
}

function entries(value: Json, count: number): readonly Json[] {
  if (!Array.isArray(value) || value.length !== count) throw new HostError('InvalidArgument');
  return value as readonly Json[];
}

export function setCellProperties({ sheet, area }: HostObject<'Range'>, args: Arguments, host: HostSession): void {
  host.guardSheet(sheet, 'allowFormatCells');
  const rows = entries(args.json(0), rowCount(area)).map((row) => entries(row, columnCount(area)));
  rows.forEach((line, r) => {
    line.forEach((value, c) => {
      const [row, column] = [area.row + r, area.column + c];
      apply(value, { sheet, area: { row, column, lastRow: row, lastColumn: column } }, null, 'Range.setCellProperties', host);
    });
  });
  host.formatted(sheet, area);
}

function setLineProperties({ sheet, area }: HostObject<'Range'>, line: Line, args: Arguments, host: HostSession): void {
  host.guardSheet(sheet, line === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const lines = linesOf(area, line);
  const where = line === 'row' ? 'Range.setRowProperties' : 'Range.setColumnProperties';
  const values = entries(args.json(0), lines.length);
  lines.forEach((each, index) => apply(values[index] ?? null, { sheet, area: each }, line, where, host));
  host.formatted(sheet, area);
}

export const setRowProperties = (object: HostObject<'Range'>, args: Arguments, host: HostSession): void => setLineProperties(object, 'row', args, host);
export const setColumnProperties = (object: HostObject<'Range'>, args: Arguments, host: HostSession): void => setLineProperties(object, 'column', args, host);
