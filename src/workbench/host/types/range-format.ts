/** Excel.RangeFormat and below it, and Excel.DataValidation. */
import { intersection, sameArea } from '../address';
import { HostError, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import type { Area, Border, BorderSide, CellFormat } from '../spreadsheet';
import { hostObject, type BorderIndex, type Cells, type HandlerTable, type HostObject, type PropertyHandler } from '../table';
import type { ValidationLayer } from '../model';
import { bounded, common, commonFormat, formatCells, shownText } from './cells';
import { color } from './colors';

type FormatTypes = Pick<
  HandlerTable,
  'RangeFormat' | 'RangeFill' | 'RangeFont' | 'RangeBorderCollection' | 'RangeBorder' | 'FormatProtection' | 'DataValidation'
>;
type FormatType = 'RangeFormat' | 'RangeFill' | 'RangeFont' | 'FormatProtection';
type Plain = Omit<CellFormat, 'borders'>;

const POINTS_PER_PIXEL = 0.75;
const NO_FILL_COLOR = '#FFFFFF';

const flag = (value: Json): boolean => {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
};
const name = (value: Json): string => {
  if (typeof value !== 'string' || value === '') throw new HostError('InvalidArgument');
  return value;
};
const size = (value: Json): number => {
  if (typeof value !== 'number' || value < 1 || value > 409) throw new HostError('InvalidArgument');
  return value;
};
const count = (value: Json): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 250) throw new HostError('InvalidArgument');
  return value;
};
function word<const Words extends readonly string[]>(words: Words): (value: Json) => Words[number] {
  return (value) => {
    const found = words.find((each) => each === value);
    if (found === undefined) throw new HostError('InvalidArgument');
    return found;
  };
}

/** A property of the object model that is one field of the cells' format. */
function field<T extends FormatType, K extends keyof Plain>(key: K, read: (value: Json) => Plain[K]): PropertyHandler<T> {
  return {
    get: (object, host) => commonFormat(cellsOf(object), host, (format) => format[key]),
    set: (object, value, host) => formatCells(cellsOf(object), { [key]: read(value) }, host),
  };
}

/** Every format type is a view of cells; the union's members all carry sheet and area. */
function cellsOf<T extends FormatType>(object: HostObject<T>): Cells {
  return object;
}

function script(which: 'Subscript' | 'Superscript'): PropertyHandler<'RangeFont'> {
  return {
    get: (object, host) => commonFormat(object, host, (format) => format.script === which),
    set: (object, value, host) => formatCells(object, { script: flag(value) ? which : 'None' }, host),
  };
}

const columnWidth: PropertyHandler<'RangeFormat'> = {
  get: (object, host) => {
    const area = bounded(object, host);
    const widths = Array.from({ length: area.lastColumn - area.column + 1 }, (_, at) => host.spreadsheet.columnWidth(object.sheet, area.column + at));
    const width = common(widths);
    return width === null ? null : width * POINTS_PER_PIXEL;
  },
  set: (object, value, host) => {
    if (typeof value !== 'number' || value < 0) throw new HostError('InvalidArgument');
    host.guardSheet(object.sheet, 'allowFormatColumns');
    host.spreadsheet.setColumnWidth(object.sheet, object.area.column, object.area.lastColumn, value / POINTS_PER_PIXEL);
  },
};

const rowHeight: PropertyHandler<'RangeFormat'> = {
  get: (object, host) => {
    const area = bounded(object, host);
    const heights = Array.from({ length: area.lastRow - area.row + 1 }, (_, at) => host.spreadsheet.rowHeight(object.sheet, area.row + at));
    const height = common(heights);
    return height === null ? null : height * POINTS_PER_PIXEL;
  },
  set: (object, value, host) => {
    if (typeof value !== 'number' || value < 0 || value > 409.5) throw new HostError('InvalidArgument');
    host.guardSheet(object.sheet, 'allowFormatRows');
    host.spreadsheet.setRowHeight(object.sheet, object.area.row, object.area.lastRow, value / POINTS_PER_PIXEL);
  },
};

/** About the width of a digit of the standard font, and the padding beside the text. */
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 10;

function autofitColumns(object: HostObject<'RangeFormat'>, host: HostSession): void {
  host.guardSheet(object.sheet, 'allowFormatColumns');
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

const BORDER_INDEXES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;

/** The cells whose side a border of a range is; an inner line is a side of the cells on both sides of it. */
function lines(area: Area, index: BorderIndex): readonly { readonly area: Area; readonly side: BorderSide }[] {
  switch (index) {
    case 'EdgeTop':
      return [{ area: { ...area, lastRow: area.row }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: area.lastRow }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, lastColumn: area.column }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, column: area.lastColumn }, side: 'right' }];
    case 'InsideHorizontal':
      if (area.row === area.lastRow) return [];
      return [
        { area: { ...area, lastRow: area.lastRow - 1 }, side: 'bottom' },
        { area: { ...area, row: area.row + 1 }, side: 'top' },
      ];
    case 'InsideVertical':
      if (area.column === area.lastColumn) return [];
      return [
        { area: { ...area, lastColumn: area.lastColumn - 1 }, side: 'right' },
        { area: { ...area, column: area.column + 1 }, side: 'left' },
      ];
    case 'DiagonalDown':
      return [{ area, side: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area, side: 'diagonalUp' }];
  }
}

function readBorder<T>(object: HostObject<'RangeBorder'>, host: HostSession, pick: (border: Border | null) => T): T | null {
  return common(
    lines(object.area, object.index).flatMap(({ area, side }) => {
      const part = bounded({ sheet: object.sheet, area }, host);
      return host.spreadsheet.readFormats(object.sheet, part).flatMap((row) => row.map((format) => pick(format.borders[side])));
    }),
  );
}

const PLAIN_LINE: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };
const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const LINE_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** Colour or weight alone draw a plain line where there was none. */
function setBorder(object: HostObject<'RangeBorder'>, change: Partial<Border> | null, host: HostSession): void {
  host.guardSheet(object.sheet, 'allowFormatCells');
  const before = readBorder(object, host, (border) => JSON.stringify(border));
  const base = before === null ? null : (JSON.parse(before) as Border | null);
  const border = change === null ? null : { ...(base ?? PLAIN_LINE), ...change };
  for (const { area, side } of lines(object.area, object.index)) {
    host.spreadsheet.formatArea(object.sheet, area, { borders: { [side]: border } });
  }
}

function borderItem(object: Cells, key: string): HostObject<'RangeBorder'> {
  const index = BORDER_INDEXES.find((each) => each === key);
  if (index === undefined) throw new HostError('InvalidArgument');
  return hostObject('RangeBorder', { sheet: object.sheet, area: object.area, index });
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

export const rangeFormatTypes: FormatTypes = {
  RangeFormat: {
    properties: {
      horizontalAlignment: field('horizontal', word(['General', 'Left', 'Center', 'Right', 'Justify', 'Distributed'])),
      verticalAlignment: field('vertical', word(['Top', 'Center', 'Bottom'])),
      wrapText: field('wrap', flag),
      indentLevel: field('indent', count),
      columnWidth,
      rowHeight,
    },
    objects: {
      fill: ({ sheet, area }) => hostObject('RangeFill', { sheet, area }),
      font: ({ sheet, area }) => hostObject('RangeFont', { sheet, area }),
      borders: ({ sheet, area }) => hostObject('RangeBorderCollection', { sheet, area }),
      protection: ({ sheet, area }) => hostObject('FormatProtection', { sheet, area }),
    },
    methods: {
      autofitColumns: (object, _, host) => autofitColumns(object, host),
      autofitRows: (object, _, host) => {
        host.guardSheet(object.sheet, 'allowFormatRows');
        const area = bounded(object, host);
        host.spreadsheet.setRowHeight(object.sheet, area.row, area.lastRow, null);
      },
      adjustIndent: (object, args, host) => {
        const indent = commonFormat(object, host, (format) => format.indent) ?? 0;
        formatCells(object, { indent: Math.max(0, indent + args.integer(0)) }, host);
      },
    },
    needResults: ['autofitColumns'],
  },
  RangeFill: {
    properties: {
      color: {
        get: (object, host) => commonFormat(object, host, (format) => format.fill ?? NO_FILL_COLOR),
        set: (object, value, host) => formatCells(object, { fill: value === '' ? null : color(value) }, host),
      },
    },
    methods: { clear: (object, _, host) => formatCells(object, { fill: null }, host) },
  },
  RangeFont: {
    properties: {
      name: field('fontName', name),
      size: field('fontSize', size),
      color: field('fontColor', color),
      bold: field('bold', flag),
      italic: field('italic', flag),
      underline: field('underline', word(['None', 'Single', 'Double'])),
      strikethrough: field('strikethrough', flag),
      subscript: script('Subscript'),
      superscript: script('Superscript'),
    },
  },
  FormatProtection: {
    properties: { locked: field('locked', flag), formulaHidden: field('formulaHidden', flag) },
  },
  RangeBorderCollection: {
    properties: { count: { get: () => BORDER_INDEXES.length } },
    objects: { getItemAt: (object, args) => borderItem(object, BORDER_INDEXES[args.integer(0)] ?? '') },
    item: borderItem,
    items: (object) => BORDER_INDEXES.map((index) => borderItem(object, index)),
  },
  RangeBorder: {
    properties: {
      sideIndex: { get: (object) => object.index },
      style: {
        get: (object, host) => readBorder(object, host, (border) => border?.style ?? 'None'),
        set: (object, value, host) => {
          const style = word(LINE_STYLES)(value);
          setBorder(object, style === 'None' ? null : { style }, host);
        },
      },
      weight: {
        get: (object, host) => readBorder(object, host, (border) => border?.weight ?? 'Thin'),
        set: (object, value, host) => setBorder(object, { weight: word(LINE_WEIGHTS)(value) }, host),
      },
      color: {
        get: (object, host) => readBorder(object, host, (border) => border?.color ?? '#000000'),
        set: (object, value, host) => setBorder(object, { color: color(value) }, host),
      },
    },
  },
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
