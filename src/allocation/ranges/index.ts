/**
 * What a cell of a table can be at least and at most while all totals, zeros, pins and bounds hold:
 * shown while the user edits. Every value in between is possible too.
 */
import { refusal, success, type Result } from '../../domain';
import { closeTable } from '../balance/flow';
import { explainCut } from '../balance/explain';
import { checkLines } from '../balance/lines';
import { cellOf, inRequestOrder, signed } from '../balance/request-order';
import { readTable, type BalanceRequest, type Table } from '../balance/table';
import { ColumnSets } from './column-sets';
import { Exchange } from './exchange';

/** Least and greatest possible count of a cell; equal where the cell is fixed, by its pin, a zero or the totals. */
export interface CellRange {
  readonly least: number;
  readonly greatest: number;
}

/** The same for all cells: rows × columns in the order of the request. */
export interface TableRanges {
  readonly least: number[][];
  readonly greatest: number[][];
}

/** More columns than this go by maximum flow: sets of columns are then too many. */
const SET_COLUMNS = 16;

/**
 * The range of one cell: each count from `least` to `greatest`, and no other, stands in some table of
 * whole counts with these totals, zeros, pins and bounds.
 *
 * Up to 16 columns by Gale's sums over all sets of columns, more by two maximum flows. A pinned cell
 * is as pinned: to learn how far a pin could go, leave it out of the request.
 * @returns counts; refused with `allocation.unknownCell` where the table has no such cell, otherwise
 *   exactly as {@link balance} refuses the request
 */
export function cellRange(request: BalanceRequest, place: { readonly row: string; readonly column: string }): Result<CellRange> {
  const read = readPossible(request);
  if (!read.ok) return read;
  const { table, reach } = read.value;
  const cell = cellOf(table, place);
  if (cell === null) return refusal('allocation.unknownCell', { row: place.row, column: place.column });
  const [least, greatest] = rangeAt(reach, cell, table.columns);
  const [low, high] = table.sign > 0 ? [least, greatest] : [greatest, least];
  return success({ least: signed(low, table), greatest: signed(high, table) });
}

/**
 * {@link cellRange} of every cell at once. Up to 16 columns in one pass over the rows; beyond that
 * the work grows with the square of the number of cells (600 × 40: some 7 s).
 * @returns refused exactly as {@link balance} refuses the request
 */
export function cellRanges(request: BalanceRequest): Result<TableRanges> {
  const read = readPossible(request);
  if (!read.ok) return read;
  const { table, reach } = read.value;
  const least = new Float64Array(table.weight.length);
  const greatest = new Float64Array(table.weight.length);
  if (reach instanceof ColumnSets) {
    for (let row = 0; row < table.rows; row += 1) {
      const line = reach.reachOf(row);
      least.set(line.least, row * table.columns);
      greatest.set(line.greatest, row * table.columns);
    }
  } else {
    for (let cell = 0; cell < least.length; cell += 1) {
      least[cell] = reach.least(cell);
      greatest[cell] = reach.greatest(cell);
    }
  }
  const [low, high] = table.sign > 0 ? [least, greatest] : [greatest, least];
  return success({ least: inRequestOrder(table, low), greatest: inRequestOrder(table, high) });
}

function readPossible(request: BalanceRequest): Result<{ readonly table: Table; readonly reach: ColumnSets | Exchange }> {
  const read = readTable(request);
  if (!read.ok) return read;
  const table = read.value;
  const lines = checkLines(table);
  if (!lines.ok) return lines;
  if (table.columns <= SET_COLUMNS) {
    const sets = new ColumnSets(table);
    if (sets.isPossible()) return success({ table, reach: sets });
  }
  const closed = closeTable(table, proportionalStart(table));
  if (closed.cut !== null) return explainCut(table, closed.cut);
  return success({ table, reach: new Exchange(table, closed.cells) });
}

function rangeAt(reach: ColumnSets | Exchange, cell: number, columns: number): [number, number] {
  if (reach instanceof Exchange) return [reach.least(cell), reach.greatest(cell)];
  const line = reach.reachOf(Math.floor(cell / columns));
  return [line.least[cell % columns]!, line.greatest[cell % columns]!];
}

/** Row × column / total: near enough to most tables for few moves to close it. */
function proportionalStart({ rows, columns, rowTotals, columnTotals }: Table): Float64Array {
  const total = rowTotals.reduce((sum, value) => sum + value, 0);
  const start = new Float64Array(rows * columns);
  for (let cell = 0; total > 0 && cell < start.length; cell += 1) {
    start[cell] = (rowTotals[Math.floor(cell / columns)]! / total) * columnTotals[cell % columns]!;
  }
  return start;
}
