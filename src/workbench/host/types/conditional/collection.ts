/** Excel.ConditionalFormatCollection and Excel.ConditionalFormat. The order of the list is the priority. */
import { intersection } from '../../address';
import { CONDITIONAL_TYPES, type ConditionalFormatState, type ConditionalType } from '../../conditional-formats';
import { HostError, orNotFound, type Json } from '../../protocol';
import type { HostSession } from '../../session';
import { outside } from '../../shifting';
import type { Area } from '../../spreadsheet';
import { hostObject, type Arguments, type HandlerTable, type HostObject, type TypeHandlers } from '../../table';

type Collection = HostObject<'ConditionalFormatCollection'>;
type Format = HostObject<'ConditionalFormat'>;

export function formatState(id: string, host: HostSession): ConditionalFormatState {
  return orNotFound(host.model.conditionalFormats.find((format) => format.id === id));
}

function formatObject({ id }: ConditionalFormatState): Format {
  return hostObject('ConditionalFormat', { format: id });
}

function areasOf({ area, more = [] }: Collection): readonly Area[] {
  return [area, ...more];
}

/** Formats that lie over at least one of the cells, first priority first. */
function listed(object: Collection, host: HostSession): readonly ConditionalFormatState[] {
  const areas = areasOf(object);
  return host.model.conditionalFormats.filter(
    (format) => format.sheet === object.sheet && format.areas.some((own) => areas.some((area) => intersection(own, area) !== null)),
  );
}

function add(object: Collection, args: Arguments, host: HostSession): Format {
  const asked = args.string(0);
  const type = CONDITIONAL_TYPES.find((each) => each === asked);
  if (type === undefined) throw new HostError('InvalidArgument');
  host.guardSheet(object.sheet, 'allowFormatCells');
  const made: ConditionalFormatState = {
    id: `{${crypto.randomUUID().toUpperCase()}}`,
    sheet: object.sheet,
    areas: areasOf(object),
    type,
    stopIfTrue: false,
    bag: new Map(),
  };
  // "Adds a new conditional format to the collection at the first/top priority."
  host.model.conditionalFormats.unshift(made);
  return formatObject(made);
}

/** Takes the cells out of every format; what lies beside them keeps its formats. */
export function clearConditionalFormats(sheet: string, area: Area, host: HostSession): void {
  host.model.conditionalFormats = host.model.conditionalFormats.filter((format) => {
    if (format.sheet !== sheet) return true;
    format.areas = format.areas.flatMap((own) => {
      const part = intersection(own, area);
      return part === null ? [own] : outside(own, part);
    });
    return format.areas.length > 0;
  });
}

function ofSheet(format: ConditionalFormatState, host: HostSession): readonly ConditionalFormatState[] {
  return host.model.conditionalFormats.filter((each) => each.sheet === format.sheet);
}

/** A negative priority counts from the end; one beyond either end is that end. */
function setPriority(object: Format, value: Json, host: HostSession): void {
  const format = formatState(object.format, host);
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new HostError('InvalidArgument');
  const others = ofSheet(format, host).filter((each) => each !== format);
  const index = value < 0 ? Math.max(0, others.length + 1 + value) : Math.min(value, others.length);
  const elsewhere = host.model.conditionalFormats.filter((each) => each.sheet !== format.sheet);
  host.model.conditionalFormats = [...elsewhere, ...others.slice(0, index), format, ...others.slice(index)];
}

/** The object of each kind, under the name it has as a property. */
const PARTS = {
  cellValue: ['CellValue', 'CellValueConditionalFormat'],
  colorScale: ['ColorScale', 'ColorScaleConditionalFormat'],
  custom: ['Custom', 'CustomConditionalFormat'],
  dataBar: ['DataBar', 'DataBarConditionalFormat'],
  iconSet: ['IconSet', 'IconSetConditionalFormat'],
  preset: ['PresetCriteria', 'PresetCriteriaConditionalFormat'],
  textComparison: ['ContainsText', 'TextConditionalFormat'],
  topBottom: ['TopBottom', 'TopBottomConditionalFormat'],
} as const;

type PartHandler = NonNullable<TypeHandlers<'ConditionalFormat'>['objects']>[string];

const parts = Object.fromEntries(
  Object.entries(PARTS).flatMap(([name, [type, part]]: [string, readonly [ConditionalType, (typeof PARTS)[keyof typeof PARTS][1]]]): [string, PartHandler][] => {
    const open = (object: Format, host: HostSession): HostObject | null =>
      formatState(object.format, host).type === type ? hostObject(part, { format: object.format }) : null;
    return [
      [name, (object, _, host) => orNotFound(open(object, host))],
      [`${name}OrNullObject`, (object, _, host) => open(object, host)],
    ];
  }),
);

function only(object: Format, host: HostSession): HostObject<'Range'> | null {
  const { sheet, areas } = formatState(object.format, host);
  const [first, ...rest] = areas;
  return first === undefined || rest.length > 0 ? null : hostObject('Range', { sheet, area: first });
}

export const conditionalCollectionTypes: Pick<HandlerTable, 'ConditionalFormatCollection' | 'ConditionalFormat'> = {
  ConditionalFormatCollection: {
    objects: {
      add,
      getItemAt: (object, args, host) => {
        const format = listed(object, host)[args.integer(0)];
        if (format === undefined) throw new HostError('InvalidArgument');
        return formatObject(format);
      },
      getItemOrNullObject: (object, args, host) => {
        const format = listed(object, host).find((each) => each.id === args.string(0));
        return format === undefined ? null : formatObject(format);
      },
    },
    methods: {
      getCount: (object, _, host) => listed(object, host).length,
      clearAll: (object, _, host) => {
        host.guardSheet(object.sheet, 'allowFormatCells');
        for (const area of areasOf(object)) clearConditionalFormats(object.sheet, area, host);
      },
    },
    item: (object, key, host) => formatObject(orNotFound(listed(object, host).find((each) => each.id === key))),
    items: (object, host) => listed(object, host).map(formatObject),
  },
  ConditionalFormat: {
    identity: (object) => ({ Id: object.format }),
    properties: {
      id: { get: (object) => object.format },
      type: { get: (object, host) => formatState(object.format, host).type },
      stopIfTrue: {
        // Colour scales, data bars and icon sets never stop the others.
        get: (object, host) => (GRADUAL.includes(formatState(object.format, host).type) ? null : formatState(object.format, host).stopIfTrue),
        set: (object, value, host) => {
          const format = formatState(object.format, host);
          if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
          if (GRADUAL.includes(format.type)) throw new HostError('InvalidOperation');
          format.stopIfTrue = value;
        },
      },
      priority: {
        get: (object, host) => {
          const format = formatState(object.format, host);
          return ofSheet(format, host).indexOf(format);
        },
        set: setPriority,
      },
    },
    objects: {
      ...parts,
      getRange: (object, _, host) => {
        const range = only(object, host);
        if (range === null) throw new HostError('InvalidOperation');
        return range;
      },
      getRangeOrNullObject: (object, _, host) => only(object, host),
      getRanges: (object, _, host) => {
        const { sheet, areas } = formatState(object.format, host);
        return hostObject('RangeAreas', { sheet, areas });
      },
    },
    methods: {
      delete: (object, _, host) => {
        const format = formatState(object.format, host);
        host.guardSheet(format.sheet, 'allowFormatCells');
        host.model.conditionalFormats = host.model.conditionalFormats.filter((each) => each !== format);
      },
    },
  },
};

const GRADUAL: readonly ConditionalType[] = ['ColorScale', 'DataBar', 'IconSet'];
