/** Cells as an argument names them: a range, or an address with or without its sheet. */
import { parseArea, splitAddress } from '../address';
import { HostError } from '../protocol';
import type { HostSession } from '../session';
import type { Arguments, Cells } from '../table';

/**
 * @param sheet the sheet the address has to be on; null takes any, and the active one where none is named
 * @throws HostError `InvalidArgument` for what is no rectangle, or lies on another sheet
 */
export function givenCells(args: Arguments, index: number, sheet: string | null, host: HostSession): Cells {
  const range = args.range(index);
  const cells = range === null ? addressed(args.string(index), sheet, host) : { sheet: range.sheet, area: range.area };
  if (sheet !== null && cells.sheet !== sheet) throw new HostError('InvalidArgument');
  return cells;
}

function addressed(address: string, sheet: string | null, host: HostSession): Cells {
  const parts = splitAddress(address);
  const area = parseArea(parts.cells);
  const named = parts.sheet === null ? (sheet ?? host.spreadsheet.activeSheet()) : host.findSheet(parts.sheet)?.id;
  if (area === null || named === undefined) throw new HostError('InvalidArgument');
  return { sheet: named, area };
}
