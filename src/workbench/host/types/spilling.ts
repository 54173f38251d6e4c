/** Dynamic arrays: the formula a cell is spilled from, and the cells a formula spills into. */
import { cellCount, intersection } from '../address';
import type { HostSession } from '../session';
import { hostObject, type HostObject } from '../table';
import { common } from './cells';

type Range = HostObject<'Range'>;

/** The cells the formula in this one cell fills; null for more than one cell, and where nothing is spilled. */
export function spillingTo({ sheet, area }: Range, host: HostSession): Range | null {
  if (cellCount(area) !== 1) return null;
  const spill = host.spreadsheet.spills(sheet).find((each) => each.row === area.row && each.column === area.column);
  return spill === undefined ? null : hostObject('Range', { sheet, area: spill.area });
}

/** The cell with the formula this one cell is filled by, itself for that cell; null for more than one cell. */
export function spillParent({ sheet, area }: Range, host: HostSession): Range | null {
  if (cellCount(area) !== 1) return null;
  const spill = host.spreadsheet.spills(sheet).find((each) => intersection(each.area, area) !== null);
  if (spill === undefined) return null;
  const { row, column } = spill;
  return hostObject('Range', { sheet, area: { row, column, lastRow: row, lastColumn: column } });
}

/** True when all cells belong to a spill, null when only some do. */
export function hasSpill({ sheet, area }: Range, host: HostSession): boolean | null {
  const covered = host.spreadsheet.spills(sheet).flatMap((spill) => {
    const part = intersection(spill.area, area);
    return part === null ? [] : [cellCount(part)];
  });
  const count = covered.reduce((sum, each) => sum + each, 0);
  return common([count > 0, count === cellCount(area)]) ?? null;
}
