/** Excel.RangeView: the rows and columns of a range that show, as if the hidden ones were not there. */
import { cellName } from '../../../xlsx';
import { printedSheet } from '../address';
import { HostError, orNotFound, type Json } from '../protocol';
import { toR1C1 } from '../references';
import type { HostSession } from '../session';
import type { Area, CellContent } from '../spreadsheet';
import { hostObject, type HandlerTable, type HostObject, type PropertyHandler } from '../table';
import { matrixOf, plainValue, readable, shownText, valueType, writeEntries } from './cells';

type View = HostObject<'RangeView'>;

/** Rows and columns of the view, as numbers of the sheet. */
function lines({ sheet, area, row }: View, host: HostSession): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const shown = (first: number, last: number, hidden: (at: number) => boolean): number[] =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((at) => !hidden(at));
  const rows = shown(area.row, area.lastRow, (at) => host.spreadsheet.rowHidden(sheet, at));
  return {
    rows: row === null ? rows : rows.slice(row, row + 1),
    columns: shown(area.column, area.lastColumn, (at) => host.spreadsheet.columnHidden(sheet, at)),
  };
}

type Pick = (cell: CellContent, numberFormat: string, row: number, column: number) => Json;

function matrix(pick: Pick): (view: View, host: HostSession) => Json {
  return (view, host) => {
    const { sheet, area } = view;
    const { rows, columns } = lines(view, host);
    const cells = host.spreadsheet.read(sheet, readable(area));
    const formats = host.spreadsheet.readNumberFormats(sheet, area);
    return rows.map((row) =>
      columns.map((column) => {
        const [r, c] = [row - area.row, column - area.column];
        return pick(cells[r]?.[c] ?? { value: null }, formats[r]?.[c] ?? 'General', row, column);
      }),
    );
  };
}

/** Writes cell by cell: what is hidden between them is left alone. */
function write(set: (sheet: string, area: Area, value: Json, host: HostSession) => void): NonNullable<PropertyHandler<'RangeView'>['set']> {
  return (view, value, host) => {
    const { rows, columns } = lines(view, host);
    const at = matrixOf(value, { row: 0, column: 0, lastRow: rows.length - 1, lastColumn: columns.length - 1 });
    rows.forEach((row, r) => columns.forEach((column, c) => set(view.sheet, { row, column, lastRow: row, lastColumn: column }, [[at(r, c)]], host)));
  };
}

const entries = write((sheet, area, value, host) => writeEntries({ sheet, area }, value, host));

export const rangeViewTypes: globalThis.Pick<HandlerTable, 'RangeView' | 'RangeViewCollection'> = {
  RangeView: {
    properties: {
      values: { get: matrix(plainValue), set: entries },
      formulas: { get: matrix((cell) => cell.formula ?? plainValue(cell)), set: entries },
      formulasLocal: { get: matrix((cell) => cell.formula ?? plainValue(cell)), set: entries },
      formulasR1C1: { get: matrix((cell, _, row, column) => (cell.formula === undefined ? plainValue(cell) : toR1C1(cell.formula, row, column))) },
      numberFormat: {
        get: matrix((_, numberFormat) => numberFormat),
        set: write((sheet, area, value, host) => {
          const format = matrixOf(value, area)(0, 0);
          if (typeof format !== 'string') throw new HostError('InvalidArgument');
          host.guardSheet(sheet, 'allowFormatCells');
          host.spreadsheet.formatArea(sheet, area, { numberFormat: format });
        }),
      },
      text: { get: matrix(shownText) },
      valueTypes: { get: matrix(valueType) },
      cellAddresses: { get: (view, host) => matrix((_, __, row, column) => `${printedSheet(host.sheet(view.sheet).name)}!${cellName(row, column)}`)(view, host) },
      rowCount: { get: (view, host) => lines(view, host).rows.length },
      columnCount: { get: (view, host) => lines(view, host).columns.length },
      index: { get: ({ row }) => row ?? 0 },
    },
    objects: {
      rows: ({ sheet, area }) => hostObject('RangeViewCollection', { sheet, area }),
      getRange: (view, _, host) => {
        const { rows, columns } = lines(view, host);
        const [row, column, lastRow, lastColumn] = [rows[0], columns[0], rows.at(-1), columns.at(-1)];
        if (row === undefined || column === undefined || lastRow === undefined || lastColumn === undefined) throw new HostError('ItemNotFound');
        return hostObject('Range', { sheet: view.sheet, area: { row, column, lastRow, lastColumn } });
      },
    },
  },
  RangeViewCollection: {
    objects: {
      getItemAt: ({ sheet, area }, args, host) => {
        const index = args.integer(0);
        const { rows } = lines(hostObject('RangeView', { sheet, area, row: null }), host);
        orNotFound(rows[index] ?? null);
        return hostObject('RangeView', { sheet, area, row: index });
      },
    },
    methods: { getCount: ({ sheet, area }, _, host) => lines(hostObject('RangeView', { sheet, area, row: null }), host).rows.length },
    items: ({ sheet, area }, host) =>
      lines(hostObject('RangeView', { sheet, area, row: null }), host).rows.map((_, row) => hostObject('RangeView', { sheet, area, row })),
  },
};
