/**
 * Two axes at once: a table of whole counts with given row and column totals, shaped by a pattern.
 * Agree, check the lines, fit, round, add up again.
 */
import { success, type Result } from '../../domain';
import { explainCut } from './explain';
import { fitTable } from './fit';
import { closeTable } from './flow';
import { checkLines } from './lines';
import { inRequestOrder } from './request-order';
import { roundToNeighbours, roundWithin } from './round';
import { readTable, type BalanceRequest, type Table } from './table';

export { explainTable, type CellRounding, type LineClosing, type TableExplanation } from './reasons';
export type { BalanceRequest, CellBound, CellPin, Margin } from './table';

export interface BalancedTable {
  /** Whole counts, rows × columns in the order of the request. */
  readonly cells: number[][];
  /** The fitted table the cells are rounded from, in counts. */
  readonly fit: number[][];
  readonly diagnostics: BalanceDiagnostics;
}

export interface BalanceDiagnostics {
  /** Sweeps of the fit. */
  readonly sweeps: number;
  /** How far the fit's columns are from their totals, summed, in counts. */
  readonly miss: number;
  /** Units moved between columns after each row had been rounded alone. */
  readonly repairs: number;
  /** Every cell is less than one from its fit, and no such table has a smaller Σ (x − fit)². */
  readonly neighbour: boolean;
  /** No table within the bounds (or no neighbour table, where that is so) has a smaller Σ (x − fit)². */
  readonly optimal: boolean;
}

/** A fit further from the totals than this many counts is closed by flow instead of being rounded. */
const ROUNDABLE = 4096;

/**
 * A table with these totals, pins and bounds that keeps the pattern's proportions.
 *
 * The pattern is fitted to the totals (see `fitTable`), then rounded: every cell to the floor or
 * ceiling of its fit, at the least Σ (x − fit)². Where no such table exists within the bounds, the
 * least Σ (x − fit)² over all whole tables within them is taken and `neighbour` is false. Equal costs
 * are settled by the order of the ids, so the order of the request does not matter. Tables with all
 * totals ≤ 0 are mirrored; a pattern with all cells ≤ 0 counts by its size.
 *
 * @returns refused with `allocation.notANumber`, `totalTooLarge` (all totals of an axis together),
 *   `noRecipients`, `duplicateRecipient`, `mixedSignTotals`, `mixedSigns`, `missingWeight` (a row of
 *   the pattern is short), `unknownCell`, `boundsCrossed`, `pinOutsideBounds`, `marginsDisagree`;
 *   for a line by itself `pinsExceedTotal`, `allPinned`, `boundsTooTight`, `emptyLine`; and with
 *   `infeasible`, exactly when lines are possible one by one but no table is
 */
export function balance(request: BalanceRequest): Result<BalancedTable> {
  const read = readTable(request);
  if (!read.ok) return read;
  const table = read.value;
  const lines = checkLines(table);
  if (!lines.ok) return lines;

  const fit = fitTable(table);
  const rounded = roundFit(table, fit.cells, fit.miss);
  if (!rounded.ok) return rounded;
  const { cells, ...how } = rounded.value;
  confirm(table, cells);
  return success({
    cells: inRequestOrder(table, cells),
    fit: inRequestOrder(table, fit.cells),
    diagnostics: { sweeps: fit.sweeps, miss: fit.miss, ...how },
  });
}

interface RoundedFit {
  readonly cells: Float64Array;
  readonly repairs: number;
  readonly neighbour: boolean;
  readonly optimal: boolean;
}

function roundFit(table: Table, fit: Float64Array, miss: number): Result<RoundedFit> {
  if (miss <= ROUNDABLE) {
    const nearest = roundToNeighbours({ ...table, fit });
    if (nearest !== null) return success({ ...nearest, neighbour: true, optimal: true });
    const free = roundWithin({ ...table, fit });
    if (free !== null) return success({ ...free, neighbour: false, optimal: true });
  }
  const closed = closeTable(table, fit);
  if (closed.cut !== null) return explainCut(table, closed.cut);
  return success({ cells: closed.cells, repairs: 0, neighbour: false, optimal: false });
}

/** Adds every line up again. A miss is a fault of this program, never handed on. */
function confirm(table: Table, cells: Float64Array): void {
  const { rows, columns, lower, upper } = table;
  const sums = new Float64Array(columns);
  for (let row = 0, cell = 0; row < rows; row += 1) {
    let sum = 0;
    for (let column = 0; column < columns; column += 1, cell += 1) {
      const value = cells[cell]!;
      if (!Number.isSafeInteger(value) || value < lower[cell]! || value > upper[cell]!) {
        throw new Error(`balance: cell ${table.rowIds[row]}/${table.columnIds[column]} is ${value}`);
      }
      sum += value;
      sums[column]! += value;
    }
    if (sum !== table.rowTotals[row]) throw new Error(`balance: ${table.rowIds[row]} adds up to ${sum}`);
  }
  for (let column = 0; column < columns; column += 1) {
    if (sums[column] !== table.columnTotals[column]) throw new Error(`balance: ${table.columnIds[column]} adds up to ${sums[column]}`);
  }
}
