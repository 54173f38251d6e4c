/** `Range.getRowProperties`, `Range.getColumnProperties`: one entry for each row or column. */
import { columnCount, printedAddress, rowCount } from '../address';
import { NotImplementedError, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import type { Arguments, HostObject } from '../table';

type Entry = (line: Area) => Json;

/** The properties asked for with true, by their entries; what is not among them names itself. */
function asked(args: Arguments, known: Readonly<Record<string, Entry>>, method: string): [string, Entry][] {
  const options = args.json(0);
  const names = typeof options === 'object' && options !== null && !Array.isArray(options) ? (options as JsonObject) : {};
  return Object.entries(names)
    .filter(([, wanted]) => wanted !== false)
    .map(([name, wanted]) => {
      const entry = known[name];
      if (entry === undefined || wanted !== true) throw new NotImplementedError(`Range.${method} of ${name}`);
      return [name, entry];
    });
}

export function rowProperties({ sheet, area }: HostObject<'Range'>, args: Arguments, host: HostSession): Json {
  const entries = asked(
    args,
    {
      address: (line) => printedAddress(host.sheet(sheet).name, line),
      rowHidden: (line) => host.spreadsheet.rowHidden(sheet, line.row),
      rowIndex: (line) => line.row,
    },
    'getRowProperties',
  );
  return Array.from({ length: rowCount(area) }, (_, index) => {
    const row = area.row + index;
    return Object.fromEntries(entries.map(([name, entry]) => [name, entry({ ...area, row, lastRow: row })]));
  });
}

export function columnProperties({ sheet, area }: HostObject<'Range'>, args: Arguments, host: HostSession): Json {
  const entries = asked(
    args,
    {
      address: (line) => printedAddress(host.sheet(sheet).name, line),
      columnHidden: (line) => host.spreadsheet.columnHidden(sheet, line.column),
      columnIndex: (line) => line.column,
    },
    'getColumnProperties',
  );
  return Array.from({ length: columnCount(area) }, (_, index) => {
    const column = area.column + index;
    return Object.fromEntries(entries.map(([name, entry]) => [name, entry({ ...area, column, lastColumn: column })]));
  });
}
