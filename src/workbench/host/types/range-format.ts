/** Excel.RangeFormat with fonts, fills and protection, and Excel.DataValidation. */
import { intersection, sameArea } from '../address';
import { HostError, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import { hostObject, type Cells, type HandlerTable, type HostObject, type PropertyHandler } from '../table';
import type { ValidationLayer } from '../model';
import { areasOf, bounded, common, commonFormat, each, formatCells, shownText } from './cells';
import { ALIGNMENT_FIELDS, FILL_FIELDS, FONT_FIELDS, NO_FILL, PROTECTION_FIELDS, flag, type FormatFields } from './format-fields';

type FormatTypes = Pick<HandlerTable, 'RangeFormat' | 'RangeFill' | 'RangeFont' | 'FormatProtection' | 'DataValidation'>;
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

/** The rule that lies on top of all these cells; undefined where they differ. */
function topLayer({ sheet, area }: Cells, host: HostSession): ValidationLayer | null | undefined {
  for (const layer of host.sheetModel(sheet).validations.toReversed()) {
    const meets = intersection(layer.area, area);
    if (meets === null) continue;
    if (!sameArea(meets, area)) return undefined;
    return layer.rule === null ? null : layer;
  }
  return null;
}

const RULE_TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber', decimal: 'Decimal', list: 'List', date: 'Date', time: 'Time', textLength: 'TextLength', custom: 'Custom',
};

function validationType(layer: ValidationLayer | null | undefined): string {
  if (layer === undefined) return 'Inconsistent';
  const kind = layer === null ? undefined : Object.keys(layer.rule ?? {}).find((key) => key in RULE_TYPES);
  return kind === undefined ? 'None' : (RULE_TYPES[kind] ?? 'None');
}

function layerOver(object: Cells, change: Partial<ValidationLayer>, host: HostSession): void {
  host.guardSheet(object.sheet);
  const top = topLayer(object, host) ?? { rule: null, ignoreBlanks: true, prompt: null, errorAlert: null };
  host.sheetModel(object.sheet).validations.push({ ...top, ...change, area: object.area });
}

function asRule(value: Json): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HostError('InvalidArgument');
  const rule = value as JsonObject;
  const kinds = Object.keys(rule);
  if (kinds.length !== 1 || !kinds.every((kind) => kind in RULE_TYPES)) throw new HostError('InvalidArgument');
  return rule;
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
  DataValidation: {
    properties: {
      rule: {
        get: (object, host) => topLayer(object, host)?.rule ?? null,
        set: (object, value, host) => layerOver(object, { rule: asRule(value) }, host),
      },
      type: { get: (object, host) => validationType(topLayer(object, host)) },
      ignoreBlanks: {
        get: (object, host) => topLayer(object, host)?.ignoreBlanks ?? true,
        set: (object, value, host) => layerOver(object, { ignoreBlanks: flag(value) }, host),
      },
      prompt: {
        get: (object, host) => topLayer(object, host)?.prompt ?? null,
        set: (object, value, host) => layerOver(object, { prompt: value }, host),
      },
      errorAlert: {
        get: (object, host) => topLayer(object, host)?.errorAlert ?? null,
        set: (object, value, host) => layerOver(object, { errorAlert: value }, host),
      },
    },
    methods: { clear: (object, _, host) => layerOver(object, { rule: null, prompt: null, errorAlert: null }, host) },
  },
};
