/** Excel.PageBreak: manual page breaks, known by the row or column that begins the next page. */
import { HostError, orNotFound } from '../protocol';
import type { HostSession } from '../session';
import type { Line } from '../spreadsheet';
import { hostObject, type HandlerTable, type HostObject } from '../table';
import { givenCells } from './given-cells';

function breaks(sheet: string, line: Line, host: HostSession): readonly number[] {
  return host.sheetModel(sheet).pageBreaks[line];
}

function existing(object: HostObject<'PageBreak'>, host: HostSession): number {
  if (!breaks(object.sheet, object.line, host).includes(object.at)) throw new HostError('ItemNotFound');
  return object.at;
}

export const pageBreakTypes: Pick<HandlerTable, 'PageBreak' | 'PageBreakCollection'> = {
  PageBreakCollection: {
    objects: {
      add: ({ sheet, line }, args, host) => {
        const { area } = givenCells(args, 0, sheet, host);
        const at = line === 'row' ? area.row : area.column;
        // No page can end before the first row or column.
        if (at === 0) throw new HostError('InvalidArgument');
        const model = host.sheetModel(sheet);
        const all = [...new Set([...model.pageBreaks[line], at])].sort((a, b) => a - b);
        model.pageBreaks = { ...model.pageBreaks, [line]: all };
        return hostObject('PageBreak', { sheet, line, at });
      },
    },
    methods: {
      getCount: ({ sheet, line }, _, host) => breaks(sheet, line, host).length,
      removePageBreaks: ({ sheet, line }, _, host) => {
        const model = host.sheetModel(sheet);
        model.pageBreaks = { ...model.pageBreaks, [line]: [] };
      },
    },
    item: ({ sheet, line }, key, host) => hostObject('PageBreak', { sheet, line, at: orNotFound(breaks(sheet, line, host)[Number(key)] ?? null) }),
    items: ({ sheet, line }, host) => breaks(sheet, line, host).map((at) => hostObject('PageBreak', { sheet, line, at })),
  },
  PageBreak: {
    properties: {
      rowIndex: { get: (object, host) => (object.line === 'row' ? existing(object, host) : 0) },
      columnIndex: { get: (object, host) => (object.line === 'column' ? existing(object, host) : 0) },
    },
    objects: {
      getCellAfterBreak: (object, _, host) => {
        const at = existing(object, host);
        const [row, column] = object.line === 'row' ? [at, 0] : [0, at];
        return hostObject('Range', { sheet: object.sheet, area: { row, column, lastRow: row, lastColumn: column } });
      },
    },
    methods: {
      delete: (object, _, host) => {
        const model = host.sheetModel(object.sheet);
        const at = existing(object, host);
        model.pageBreaks = { ...model.pageBreaks, [object.line]: model.pageBreaks[object.line].filter((each) => each !== at) };
      },
    },
  },
};
