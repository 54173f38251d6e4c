/** Excel.RangeBorder and its collection: the lines around cells and between them. */
import { HostError, type Json } from '../protocol';
import type { HostSession } from '../session';
import type { Area, Border, BorderSide } from '../spreadsheet';
import { hostObject, type BorderIndex, type Cells, type HandlerTable, type HostObject, type PropertyHandler } from '../table';
import { areasOf, bounded, common } from './cells';
import { BORDER_FIELDS, type BorderField } from './format-fields';

const BORDER_INDEXES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;

/** The cells whose side a border of a range is; an inner line is a side of the cells on both sides of it. */
export function borderLines(area: Area, index: BorderIndex): readonly { readonly area: Area; readonly side: BorderSide }[] {
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

function linesOf(object: HostObject<'RangeBorder'>): readonly { readonly area: Area; readonly side: BorderSide }[] {
  return areasOf(object).flatMap((area) => borderLines(area, object.index));
}

function readBorder<T>(object: HostObject<'RangeBorder'>, host: HostSession, pick: (border: Border | null) => T): T | null {
  return common(
    linesOf(object).flatMap(({ area, side }) => {
      const part = bounded({ sheet: object.sheet, area }, host);
      return host.spreadsheet.readFormats(object.sheet, part).flatMap((row) => row.map((format) => pick(format.borders[side])));
    }),
  );
}

function setBorder(object: HostObject<'RangeBorder'>, change: (before: Border | null) => Border | null, host: HostSession): void {
  host.guardSheet(object.sheet, 'allowFormatCells');
  const before = readBorder(object, host, (border) => JSON.stringify(border));
  const border = change(before === null ? null : (JSON.parse(before) as Border | null));
  for (const { area, side } of linesOf(object)) host.spreadsheet.formatArea(object.sheet, area, { borders: { [side]: border } });
}

function property({ read, write }: BorderField): PropertyHandler<'RangeBorder'> {
  return {
    get: (object, host) => readBorder(object, host, read),
    set: (object, value: Json, host) => setBorder(object, (before) => write(before, value), host),
  };
}

function borderItem({ sheet, area, more }: Cells, key: string): HostObject<'RangeBorder'> {
  const index = BORDER_INDEXES.find((each) => each === key);
  if (index === undefined) throw new HostError('InvalidArgument');
  return hostObject('RangeBorder', { sheet, area, ...(more === undefined ? {} : { more }), index });
}

export const borderTypes: Pick<HandlerTable, 'RangeBorder' | 'RangeBorderCollection'> = {
  RangeBorderCollection: {
    properties: { count: { get: () => BORDER_INDEXES.length } },
    objects: { getItemAt: (object, args) => borderItem(object, BORDER_INDEXES[args.integer(0)] ?? '') },
    item: borderItem,
    items: (object) => BORDER_INDEXES.map((index) => borderItem(object, index)),
  },
  RangeBorder: {
    properties: {
      sideIndex: { get: (object) => object.index },
      ...Object.fromEntries(Object.entries(BORDER_FIELDS).map(([name, field]) => [name, property(field)])),
    },
  },
};
