/** Excel.RangeAreas and the collections of ranges: several ranges of one sheet, or of several sheets. */
import { cellCount, intersection, isEntireColumn, isEntireRow } from '../address';
import { HostError, orNotFound, type Json } from '../protocol';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import { hostObject, type Arguments, type Cells, type HandlerTable, type HostObject } from '../table';
import { MAX_COLUMNS, MAX_ROWS } from '../../../xlsx';
import { applyStyle } from './cell-properties';
import { commonFormat } from './cells';
import { clear } from './clearing';
import { copyFrom } from './copying';
import { specialCells } from './special-cells';
import { tablesTouching } from './tables';

type Areas = HostObject<'RangeAreas'>;
type AreaTypes = Pick<HandlerTable, 'RangeAreas' | 'RangeCollection' | 'RangeAreasCollection' | 'WorkbookRangeAreas'>;

function made(sheet: string, areas: readonly Area[]): Areas | null {
  return areas.length === 0 ? null : hostObject('RangeAreas', { sheet, areas });
}

function cellsOf({ sheet, areas: [area, ...more] }: Areas): Cells {
  if (area === undefined) throw new HostError('InvalidReference');
  return { sheet, area, ...(more.length === 0 ? {} : { more }) };
}

function address({ sheet, areas }: Areas, host: HostSession): string {
  return areas.map((area) => host.address(sheet, area)).join(',');
}

function ranges({ sheet, areas }: Areas): readonly HostObject<'Range'>[] {
  return areas.map((area) => hostObject('Range', { sheet, area }));
}

function meeting({ sheet, areas }: Areas, args: Arguments, host: HostSession): Areas | null {
  const given = args.raw(0);
  const isAreas = typeof given === 'object' && given !== null && 'areas' in given && 'sheet' in given;
  const others = isAreas ? (given as Areas).areas : [args.range(0)?.area ?? host.areaOn(sheet, args.string(0))];
  return made(sheet, areas.flatMap((area) => others.flatMap((other) => intersection(area, other) ?? [])));
}

function offset({ sheet, areas }: Areas, args: Arguments): Areas {
  const [rows, columns] = [args.integer(0), args.integer(1)];
  const moved = areas.map((area) => ({ row: area.row + rows, lastRow: area.lastRow + rows, column: area.column + columns, lastColumn: area.lastColumn + columns }));
  if (moved.some((area) => area.row < 0 || area.column < 0 || area.lastRow >= MAX_ROWS || area.lastColumn >= MAX_COLUMNS)) throw new HostError('InvalidArgument');
  return hostObject('RangeAreas', { sheet, areas: moved });
}

function used({ sheet, areas }: Areas, args: Arguments, host: HostSession): Areas | null {
  const all = host.spreadsheet.usedArea(sheet, args.boolean(0, false));
  return made(sheet, all === null ? [] : areas.flatMap((area) => intersection(area, all) ?? []));
}

/** Overlapping and repeated lines are one. */
function distinct(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()];
}

export const areaTypes: AreaTypes = {
  RangeAreas: {
    referenced: true,
    properties: {
      address: { get: address },
      addressLocal: { get: address },
      areaCount: { get: ({ areas }) => areas.length },
      cellCount: {
        get: ({ areas }) => {
          const count = areas.reduce((sum, area) => sum + cellCount(area), 0);
          return count > 2_147_483_647 ? -1 : count;
        },
      },
      isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
      isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
      style: {
        get: (object, host) => commonFormat(cellsOf(object), host, (format) => format.style),
        set: (object, value: Json, host) => {
          host.guardSheet(object.sheet, 'allowFormatCells');
          for (const range of ranges(object)) {
            applyStyle(range, value, host);
            host.formatted(range.sheet, range.area);
          }
        },
      },
    },
    objects: {
      areas: ({ sheet, areas }) => hostObject('RangeCollection', { ranges: areas.map((area) => ({ sheet, area })) }),
      format: (object) => hostObject('RangeFormat', cellsOf(object)),
      dataValidation: (object) => hostObject('DataValidation', cellsOf(object)),
      conditionalFormats: (object) => hostObject('ConditionalFormatCollection', cellsOf(object)),
      getTables: (object, args, host) => tablesTouching(object.sheet, object.areas, args, host),
      worksheet: ({ sheet }) => hostObject('Worksheet', { sheet }),
      getEntireColumn: ({ sheet, areas }) => hostObject('RangeAreas', { sheet, areas: distinct(areas.map((area) => ({ ...area, row: 0, lastRow: MAX_ROWS - 1 }))) }),
      getEntireRow: ({ sheet, areas }) => hostObject('RangeAreas', { sheet, areas: distinct(areas.map((area) => ({ ...area, column: 0, lastColumn: MAX_COLUMNS - 1 }))) }),
      getIntersection: (object, args, host) => orNotFound(meeting(object, args, host)),
      getIntersectionOrNullObject: meeting,
      getOffsetRangeAreas: offset,
      getSpecialCells: (object, args, host) => orNotFound(specialCells(object, args, host)),
      getSpecialCellsOrNullObject: specialCells,
      getUsedRangeAreas: (object, args, host) => orNotFound(used(object, args, host)),
      getUsedRangeAreasOrNullObject: used,
    },
    methods: {
      calculate: async (_, __, host) => {
        await host.spreadsheet.calculate();
      },
      setDirty: (_, __, host) => host.spreadsheet.markAllDirty(),
      clear: (object, args, host) => {
        for (const range of ranges(object)) clear(range, args, host);
      },
      copyFrom: (object, args, host) => {
        for (const range of ranges(object)) copyFrom(range, args, host);
      },
    },
    needResults: ['copyFrom', 'getSpecialCells', 'getSpecialCellsOrNullObject'],
  },
  RangeCollection: {
    objects: { getItemAt: (object, args) => hostObject('Range', orNotFound(object.ranges[args.integer(0)] ?? null)) },
    methods: { getCount: (object) => object.ranges.length },
    items: (object) => object.ranges.map((cells) => hostObject('Range', cells)),
  },
  WorkbookRangeAreas: {
    referenced: true,
    properties: { addresses: { get: ({ parts }, host) => parts.map((part) => address(hostObject('RangeAreas', part), host)) } },
    objects: {
      areas: ({ parts }) => hostObject('RangeAreasCollection', { parts }),
      ranges: ({ parts }) => hostObject('RangeCollection', { ranges: parts.flatMap(({ sheet, areas }) => areas.map((area) => ({ sheet, area }))) }),
      getRangeAreasBySheet: ({ parts }, args, host) => orNotFound(partOf(parts, args.string(0), host)),
      getRangeAreasOrNullObjectBySheet: ({ parts }, args, host) => partOf(parts, args.string(0), host),
    },
  },
  RangeAreasCollection: {
    objects: { getItemAt: ({ parts }, args) => hostObject('RangeAreas', orNotFound(parts[args.integer(0)] ?? null)) },
    methods: { getCount: ({ parts }) => parts.length },
    items: ({ parts }) => parts.map((part) => hostObject('RangeAreas', part)),
  },
};

function partOf(parts: HostObject<'WorkbookRangeAreas'>['parts'], key: string, host: HostSession): Areas | null {
  const sheet = host.findSheet(key);
  const part = parts.find((each) => each.sheet === sheet?.id);
  return part === undefined ? null : hostObject('RangeAreas', part);
}
