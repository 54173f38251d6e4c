/** Excel.Style: cell styles by name, with their font, fill and borders. Cells keep the format they were given when one changes. */
import { HostError, orNotFound, type Json } from '../protocol';
import type { HostSession } from '../session';
import { DEFAULT_FORMAT, type FormatPatch } from '../spreadsheet';
import { STYLE_GROUPS, allStyles, findStyle, styleKey, type NamedStyle, type StyleGroup } from '../styles';
import { hostObject, type HandlerTable, type HostObject, type PropertyHandler, type TypeName } from '../table';
import { ALIGNMENT_FIELDS, BORDER_FIELDS, FILL_FIELDS, FONT_FIELDS, NO_FILL, PROTECTION_FIELDS, type FormatFields } from './format-fields';

type StyleTypes = Pick<HandlerTable, 'Style' | 'StyleBorder' | 'StyleBorderCollection' | 'StyleCollection' | 'StyleFill' | 'StyleFont'>;
type Named = { readonly style: string };

const NAME_LIMIT = 255;

function styleOf({ style }: Named, host: HostSession): NamedStyle {
  return orNotFound(findStyle(style, host.model));
}

function change(object: Named, patch: FormatPatch, host: HostSession): void {
  const style = styleOf(object, host);
  const { borders, ...plain } = patch;
  const format = { ...style.format, ...plain, borders: { ...style.format.borders, ...borders } };
  host.model.styles.set(styleKey(style.name), { ...style, format });
}

/** The same fields as those of ranges, over a style's format. */
function properties<T extends TypeName>(fields: FormatFields): Record<string, PropertyHandler<T>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]): [string, PropertyHandler<T>] => [
      name,
      {
        get: (object, host) => field.read(styleOf(object as unknown as Named, host).format),
        set: (object, value, host) => change(object as unknown as Named, field.write(value), host),
      },
    ]),
  );
}

const NUMBER: FormatFields = {
  numberFormat: {
    read: (format) => format.numberFormat,
    write: (value) => {
      if (typeof value !== 'string') throw new HostError('InvalidArgument');
      return { numberFormat: value === '' ? 'General' : value };
    },
  },
};

/** `includeFont` and the like: which groups of properties the style speaks about. */
const INCLUDES: Readonly<Record<string, StyleGroup>> = {
  includeAlignment: 'alignment',
  includeBorder: 'border',
  includeFont: 'font',
  includeNumber: 'number',
  includePatterns: 'patterns',
  includeProtection: 'protection',
};

const includes = Object.fromEntries(
  Object.entries(INCLUDES).map(([name, group]): [string, PropertyHandler<'Style'>] => [
    name,
    {
      get: (object, host) => styleOf(object, host).groups.includes(group),
      set: (object, value, host) => {
        if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
        const style = styleOf(object, host);
        const groups = STYLE_GROUPS.filter((each) => (each === group ? value : style.groups.includes(each)));
        host.model.styles.set(styleKey(style.name), { ...style, groups });
      },
    },
  ]),
);

function styleObject({ name }: NamedStyle): HostObject<'Style'> {
  return hostObject('Style', { style: name });
}

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right', DiagonalDown: 'diagonalDown', DiagonalUp: 'diagonalUp' } as const;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as readonly Side[];

function border(object: HostObject<'StyleBorderCollection'>, side: string | undefined): HostObject<'StyleBorder'> {
  const known = SIDE_NAMES.find((each) => each === side);
  if (known === undefined) throw new HostError('InvalidArgument');
  return hostObject('StyleBorder', { style: object.style, side: SIDES[known] });
}

const borderProperties = Object.fromEntries(
  Object.entries(BORDER_FIELDS).map(([name, field]): [string, PropertyHandler<'StyleBorder'>] => [
    name,
    {
      get: (object, host) => field.read(styleOf(object, host).format.borders[object.side]),
      set: (object, value: Json, host) => {
        const before = styleOf(object, host).format.borders[object.side];
        change(object, { borders: { [object.side]: field.write(before, value) } }, host);
      },
    },
  ]),
);

/** Cells that have the style go back to what every cell starts with. */
function remove(object: HostObject<'Style'>, host: HostSession): void {
  const style = styleOf(object, host);
  if (style.builtIn) throw new HostError('InvalidOperation');
  host.model.styles.delete(styleKey(style.name));
  for (const { id } of host.spreadsheet.sheets()) {
    const used = host.spreadsheet.usedArea(id, false);
    if (used === null) continue;
    const patches = host.spreadsheet.readFormats(id, used).map((row) =>
      row.map((format): FormatPatch | undefined => (styleKey(format.style) === styleKey(style.name) ? DEFAULT_FORMAT : undefined)),
    );
    if (patches.some((row) => row.some((patch) => patch !== undefined))) host.spreadsheet.writeFormats(id, used.row, used.column, patches);
  }
}

export const cellStyleTypes: StyleTypes = {
  StyleCollection: {
    objects: {
      getItemAt: (_, args, host) => {
        const style = allStyles(host.model)[args.integer(0)];
        if (style === undefined) throw new HostError('InvalidArgument');
        return styleObject(style);
      },
      getItemOrNullObject: (_, args, host) => {
        const style = findStyle(args.string(0), host.model);
        return style === null ? null : styleObject(style);
      },
    },
    methods: {
      getCount: (_, __, host) => allStyles(host.model).length,
      add: (_, args, host) => {
        const name = args.string(0);
        if (name === '' || name.length > NAME_LIMIT) throw new HostError('InvalidArgument');
        if (findStyle(name, host.model) !== null) throw new HostError('ItemAlreadyExists');
        host.model.styles.set(styleKey(name), { name, builtIn: false, groups: STYLE_GROUPS, format: DEFAULT_FORMAT });
      },
    },
    item: (_, key, host) => styleObject(orNotFound(findStyle(key, host.model))),
    items: (_, host) => allStyles(host.model).map(styleObject),
  },
  Style: {
    identity: (object) => ({ _Id: object.style }),
    properties: {
      name: { get: (object, host) => styleOf(object, host).name },
      builtIn: { get: (object, host) => styleOf(object, host).builtIn },
      ...properties<'Style'>({ ...ALIGNMENT_FIELDS, ...PROTECTION_FIELDS, ...NUMBER, numberFormatLocal: NUMBER['numberFormat'] ?? { read: () => null, write: () => ({}) } }),
      // What office.js calls it when it is set.
      orientation: properties<'Style'>(ALIGNMENT_FIELDS)['textOrientation'] ?? {},
      ...includes,
    },
    objects: {
      font: ({ style }) => hostObject('StyleFont', { style }),
      fill: ({ style }) => hostObject('StyleFill', { style }),
      borders: ({ style }) => hostObject('StyleBorderCollection', { style }),
    },
    methods: { delete: (object, _, host) => remove(object, host) },
  },
  StyleFont: { properties: properties<'StyleFont'>(FONT_FIELDS) },
  StyleFill: { properties: properties<'StyleFill'>(FILL_FIELDS), methods: { clear: (object, _, host) => change(object, NO_FILL, host) } },
  StyleBorderCollection: {
    properties: { count: { get: () => SIDE_NAMES.length } },
    objects: { getItemAt: (object, args) => border(object, SIDE_NAMES[args.integer(0)]) },
    item: border,
    items: (object) => SIDE_NAMES.map((side) => border(object, side)),
  },
  StyleBorder: {
    identity: (object) => ({ Id: SIDE_NAMES.find((name) => SIDES[name] === object.side) ?? '' }),
    properties: { ...borderProperties, sideIndex: { get: (object) => SIDE_NAMES.find((name) => SIDES[name] === object.side) ?? '' } },
  },
};
