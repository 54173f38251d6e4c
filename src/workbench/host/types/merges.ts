/** Merged cells. */
import { cellCount, columnCount, intersection, rowCount } from '../address';
import { HostError } from '../protocol';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import { hostObject, type Arguments, type HostObject } from '../table';

type Range = HostObject<'Range'>;

/** Only the top left cell keeps its content. */
export function merge(object: Range, args: Arguments, host: HostSession): void {
  const { sheet, area } = object;
  host.guardSheet(sheet);
  const rows = args.boolean(0, false)
    ? Array.from({ length: rowCount(area) }, (_, r): Area => ({ ...area, row: area.row + r, lastRow: area.row + r }))
    : [area];
  for (const one of rows) {
    host.spreadsheet.unmerge(sheet, one);
    if (cellCount(one) === 1) continue;
    const cells = Array.from({ length: rowCount(one) }, (_, r) =>
      Array.from({ length: columnCount(one) }, (__, c) => (r === 0 && c === 0 ? undefined : null)),
    );
    host.spreadsheet.write(sheet, one.row, one.column, cells);
    host.spreadsheet.merge(sheet, one);
  }
}

const MERGE_LIMIT = 512;

/** Those that begin in the range (office-js issue 3611); more than 512 are too many to answer, says the documentation. */
export function mergedAreas(object: Range, host: HostSession): HostObject<'RangeAreas'> | null {
  const begins = (area: Area): Area => ({ ...area, lastRow: area.row, lastColumn: area.column });
  const areas = host.spreadsheet.merges(object.sheet).filter((each) => intersection(begins(each), object.area) !== null);
  if (areas.length > MERGE_LIMIT) throw new HostError('GeneralException');
  return areas.length === 0 ? null : hostObject('RangeAreas', { sheet: object.sheet, areas });
}
