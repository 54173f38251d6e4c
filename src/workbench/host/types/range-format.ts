/** Excel.RangeFormat with fonts, fills and protection. */
import { intersection } from '../address';
import { HostError } from '../protocol';
import type { HostSession } from '../session';
import { hostObject, type Cells, type HandlerTable, type HostObject, type PropertyHandler } from '../table';
import { areasOf, bounded, common, commonFormat, each, formatCells, shownText } from './cells';
import { ALIGNMENT_FIELDS, FILL_FIELDS, FONT_FIELDS, NO_FILL, PROTECTION_FIELDS, flag, type FormatFields } from './format-fields';

type FormatTypes = Pick<HandlerTable, 'RangeFormat' | 'RangeFill' | 'RangeFont' | 'FormatProtection'>;
type FormatType = 'RangeFormat' | 'RangeFill' | 'RangeFont' | 'FormatProtection';

const POINTS_PER_PIXEL = 0.75;
const STANDARD_WIDTH = 64;
const STANDARD_HEIGHT = 20;

/** Every format type is a view of cells; the union's members all carry sheet and area. */
function cellsOf<T extends FormatType>(object: HostObject<T>): Cells {
  return object;
}

/** Properties of the object model that are fields of the cells' format. */
function properties<T extends FormatType>(fields: FormatFields): Record<string, PropertyHandler<T>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]): [string, PropertyHandler<T>] => [
      name,
      {
        get: (object, host) => commonFormat(cellsOf(object), host, field.read),
        set: (object, value, host) => formatCells(cellsOf(object), field.write(value), host),
      },
    ]),
  );
}

/** Pixels of the columns or rows a format covers; of whole sheets only what is used is looked at. */
function sizes(object: Cells, line: 'column' | 'row', host: HostSession): number[] {
  return each(object).flatMap((cells) => {
    const area = bounded(cells, host);
    const [first, last] = line === 'column' ? [area.column, area.lastColumn] : [area.row, area.lastRow];
    const size = (at: number): number =>
      line === 'column' ? host.spreadsheet.columnWidth(cells.sheet, at) : host.spreadsheet.rowHeight(cells.sheet, at);
    return Array.from({ length: last - first + 1 }, (_, at) => size(first + at));
  });
}

function setSizes(object: Cells, line: 'column' | 'row', pixels: number | null, host: HostSession): void {
  host.guardSheet(object.sheet, line === 'column' ? 'allowFormatColumns' : 'allowFormatRows');
  for (const area of areasOf(object)) {
    if (line === 'column') host.spreadsheet.setColumnWidth(object.sheet, area.column, area.lastColumn, pixels);
    else host.spreadsheet.setRowHeight(object.sheet, area.row, area.lastRow, pixels);
  }
}

/** @param limit in points */
function size(line: 'column' | 'row', limit: number): PropertyHandler<'RangeFormat'> {
  return {
    get: (object, host) => {
      const pixels = common(sizes(object, line, host));
      return pixels === null ? null : pixels * POINTS_PER_PIXEL;
    },
    set: (object, value, host) => {
      if (typeof value !== 'number' || value < 0 || value > limit) throw new HostError('InvalidArgument');
      setSizes(object, line, value / POINTS_PER_PIXEL, host);
    },
  };
}

/** True goes back to the standard size; false leaves the size as it is. */
function standardSize(line: 'column' | 'row', standard: number): PropertyHandler<'RangeFormat'> {
  return {
    get: (object, host) => common(sizes(object, line, host).map((pixels) => pixels === standard)),
    set: (object, value, host) => {
      if (flag(value)) setSizes(object, line, null, host);
    },
  };
}

/** About the width of a digit of the standard font, and the padding beside the text. */
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 10;

function autofitColumns(object: Cells, host: HostSession): void {
  const used = host.spreadsheet.usedArea(object.sheet, true);
  const area = used === null ? null : intersection(object.area, used);
  if (area === null) return;
  const formats = host.spreadsheet.readNumberFormats(object.sheet, area);
  const longest = new Map<number, number>();
  host.spreadsheet.read(object.sheet, area).forEach((row, r) => {
    row.forEach((cell, c) => {
      const lines = shownText(cell, formats[r]?.[c] ?? 'General').split('\n');
      longest.set(c, Math.max(longest.get(c) ?? 0, ...lines.map((line) => line.length)));
    });
  });
  for (const [c, length] of longest) {
    if (length > 0) host.spreadsheet.setColumnWidth(object.sheet, area.column + c, area.column + c, length * PIXELS_PER_CHARACTER + CELL_PADDING);
  }
}

function below({ sheet, area, more }: Cells): Cells {
  return { sheet, area, ...(more === undefined ? {} : { more }) };
}

export const rangeFormatTypes: FormatTypes = {
  RangeFormat: {
    properties: {
      ...properties<'RangeFormat'>(ALIGNMENT_FIELDS),
      columnWidth: size('column', 255 * 7),
      rowHeight: size('row', 409.5),
      useStandardWidth: standardSize('column', STANDARD_WIDTH),
      useStandardHeight: standardSize('row', STANDARD_HEIGHT),
    },
    objects: {
      fill: (object) => hostObject('RangeFill', below(object)),
      font: (object) => hostObject('RangeFont', below(object)),
      borders: (object) => hostObject('RangeBorderCollection', below(object)),
      protection: (object) => hostObject('FormatProtection', below(object)),
    },
    methods: {
      autofitColumns: (object, _, host) => {
        host.guardSheet(object.sheet, 'allowFormatColumns');
        for (const cells of each(object)) autofitColumns(cells, host);
      },
      autofitRows: (object, _, host) => {
        for (const { sheet, area } of each(object).map((cells) => ({ ...cells, area: bounded(cells, host) }))) setSizes({ sheet, area }, 'row', null, host);
      },
      adjustIndent: (object, args, host) => {
        const indent = commonFormat(object, host, (format) => format.indent) ?? 0;
        formatCells(object, { indent: Math.min(250, Math.max(0, indent + args.integer(0))) }, host);
      },
    },
    needResults: ['autofitColumns'],
  },
  RangeFill: {
    properties: properties(FILL_FIELDS),
    methods: { clear: (object, _, host) => formatCells(object, NO_FILL, host) },
  },
  RangeFont: { properties: properties(FONT_FIELDS) },
  FormatProtection: { properties: properties(PROTECTION_FIELDS) },
};
