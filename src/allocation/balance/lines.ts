/** What can be said about a table before anything is fitted: its totals agree, and every line alone can be filled. */
import { refusal, success, type ProblemData, type Result } from '../../domain';
import { smallestRelease } from '../recipients';
import { release } from './release';
import { placeOf, signed } from './request-order';
import { FREE, type Table } from './table';

/** Refused with `marginsDisagree`, `pinsExceedTotal`, `allPinned`, `emptyLine` or `boundsTooTight`. */
export function checkLines(table: Table): Result<true> {
  const rows = table.rowTotals.reduce((sum, total) => sum + total, 0);
  const columns = table.columnTotals.reduce((sum, total) => sum + total, 0);
  if (rows !== columns) {
    const [above, left] = table.swapped ? [columns, rows] : [rows, columns];
    return refusal('allocation.marginsDisagree', {
      rows: signed(above, table),
      columns: signed(left, table),
      difference: signed(above - left, table),
    });
  }
  for (let row = 0; row < table.rows; row += 1) {
    const checked = checkLine(table, 'row', row);
    if (!checked.ok) return checked;
  }
  for (let column = 0; column < table.columns; column += 1) {
    const checked = checkLine(table, 'column', column);
    if (!checked.ok) return checked;
  }
  return success(true);
}

function checkLine(table: Table, axis: 'row' | 'column', index: number): Result<true> {
  const isRow = axis === 'row';
  const total = (isRow ? table.rowTotals : table.columnTotals)[index]!;
  const first = isRow ? index * table.columns : index;
  const step = isRow ? 1 : table.columns;
  const end = isRow ? first + table.columns : table.weight.length;
  let least = 0;
  let greatest = 0;
  for (let cell = first; cell < end; cell += step) {
    least += table.lower[cell]!;
    greatest += table.upper[cell]!;
  }
  return least <= total && total <= greatest ? success(true) : refuseLine(table, axis, index, total, least, greatest);
}

function refuseLine(
  table: Table,
  axis: 'row' | 'column',
  index: number,
  total: number,
  least: number,
  greatest: number,
): Result<true> {
  const isRow = axis === 'row';
  const id = (isRow ? table.rowIds : table.columnIds)[index] ?? '';
  const kind = isRow === table.swapped ? 'column' : 'row';
  const across = isRow ? table.columnIds : table.rowIds;
  const cells = across.map((crossing, other) => {
    const cell = isRow ? index * table.columns + other : other * table.columns + index;
    return { id: crossing, frees: table.lower[cell]!, isGiven: table.given[cell] !== FREE, isFixed: table.weight[cell] === 0 };
  });
  const given = cells.filter((cell) => cell.isGiven);
  const line = { kind, id } as const;
  if (cells.every((cell) => cell.isGiven && cell.isFixed)) {
    const data = { total: signed(total, table), pinned: signed(least, table), difference: signed(total - least, table), line };
    return refusal('allocation.allPinned', { ...data, ...wayOut(table) });
  }
  if (least > total) {
    const excess = least - total;
    const here = smallestRelease(given, excess).map((cell) => cell.id);
    const data = { total: signed(total, table), pinned: signed(least, table), excess, release: here, line };
    return refusal('allocation.pinsExceedTotal', { ...data, ...wayOut(table) });
  }
  if (cells.every((cell) => cell.isFixed)) {
    return refusal('allocation.emptyLine', { line: kind, id, total: signed(total, table), ...wayOut(table) });
  }
  const ids = given.map((cell) => cell.id);
  const gap = total - greatest;
  const data = { total: signed(total, table), reachable: signed(greatest, table), gap, ids, line };
  return refusal('allocation.boundsTooTight', { ...data, ...wayOut(table) });
}

/** What to let go in the whole table, so that no other line is refused next; absent where nothing is enough. */
function wayOut(table: Table): Pick<ProblemData['allocation.allPinned'], 'pins' | 'fewest'> {
  const { cells, fewest, isEnough } = release(table);
  return isEnough ? { pins: cells.map((cell) => placeOf(table, cell)), fewest } : {};
}
