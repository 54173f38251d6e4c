/**
 * Why every cell of a balanced table is where it is. Always: what the cells of a line are away from
 * their nearest whole numbers adds up to what the line's nearest whole numbers miss its total by.
 */
import { refusal, success, type Result } from '../../domain';
import { inRequestOrder, signed } from './request-order';
import { GRAIN } from './rounding-task';
import { cellAt, FREE, HELD, readTable, type BalanceRequest, type CellPin, type Table } from './table';
import type { BalancedTable } from '.';

/**
 * - `pin`: held by the request, by a pin or by bounds that leave one value; `empty`: no weight
 * - `min`, `max`: the fit is cut off at this bound
 * - `whole`: the fit is a whole number already; `nearest`: rounded to the nearest whole number
 * - `row`, `column`, `both`: rounded the other way because the nearest numbers of its row, its column
 *   or both add up to too much or too little
 * - `exchange`: rounded the other way although its lines ask for nothing: it passes on a unit that
 *   another row and another column need
 * - `beyond`: a whole unit or more from its fit, because the fit itself does not reach the totals
 */
export type CellRounding = 'pin' | 'empty' | 'min' | 'max' | 'whole' | 'nearest' | 'row' | 'column' | 'both' | 'exchange' | 'beyond';

/** How a line closes: `nearest` + `short` = `total`, and `short` is the sum of what its cells are away from nearest. */
export interface LineClosing {
  readonly id: string;
  readonly total: number;
  /** Sum of the nearest whole numbers of its cells. */
  readonly nearest: number;
  /** Units its cells had to be rounded up (positive) or down (negative) against their nearest. */
  readonly short: number;
}

/** All in the order of the request. */
export interface TableExplanation {
  readonly reasons: CellRounding[][];
  /** What each cell would be alone: its fit to the nearest whole number, halves away from zero. */
  readonly nearest: number[][];
  readonly rows: readonly LineClosing[];
  readonly columns: readonly LineClosing[];
}

/**
 * Explains every cell of a table that {@link balance} made for this request.
 * @returns refused as `balance` refuses the request, or with `balance.foreignTable` where the table
 *   does not answer it: other lines, or cells that do not add up to the totals (edited since)
 */
export function explainTable(request: BalanceRequest, balanced: Pick<BalancedTable, 'cells' | 'fit'>): Result<TableExplanation> {
  const read = readTable(request);
  if (!read.ok) return read;
  const table = read.value;
  const cells = fromRequestOrder(table, balanced.cells);
  const fit = fromRequestOrder(table, balanced.fit);
  if (cells === null || fit === null) return refusal('balance.foreignTable', { line: null });
  const line = strayLine(table, cells);
  if (line !== null) return refusal('balance.foreignTable', { line });

  const nearest = fit.map((value) => Math.floor(inGrains(value) + 0.5));
  const rowShort = table.rowTotals.slice();
  const columnShort = table.columnTotals.slice();
  for (let cell = 0; cell < cells.length; cell += 1) {
    rowShort[Math.floor(cell / table.columns)]! -= nearest[cell]!;
    columnShort[cell % table.columns]! -= nearest[cell]!;
  }
  const pinned = pinnedCells(request, table);
  const reasonAt = (cell: number): CellRounding => {
    if (pinned.has(cell)) return 'pin';
    const [value, wanted, alone] = [cells[cell]!, inGrains(fit[cell]!), nearest[cell]!];
    const held = table.weight[cell] === 0 ? whyFixed(table, cell) : whyHeld(table, cell, wanted);
    if (held !== null && value === wanted) return held;
    if (Math.abs(value - wanted) >= 1) return 'beyond';
    if (value === wanted) return 'whole';
    if (value === alone) return 'nearest';
    const isForRow = (value - alone) * rowShort[Math.floor(cell / table.columns)]! > 0;
    const isForColumn = (value - alone) * columnShort[cell % table.columns]! > 0;
    if (isForRow && isForColumn) return 'both';
    if (!isForRow && !isForColumn) return 'exchange';
    return isForRow === table.swapped ? 'column' : 'row';
  };
  const reasons = inOrder(table, reasonAt);
  const down = closings(table, table.rowTotals, rowShort, table.rowIds);
  const across = closings(table, table.columnTotals, columnShort, table.columnIds);
  const [rows, columns] = table.swapped ? [across, down] : [down, across];
  return success({
    reasons,
    nearest: inRequestOrder(table, nearest),
    rows: listed(rows, table.order.rows),
    columns: listed(columns, table.order.columns),
  });
}

/** A fit as the rounding sees it: whole where it is whole to a grain. */
function inGrains(value: number): number {
  return Math.round(value * GRAIN) / GRAIN;
}

function pinnedCells({ pins = [] }: BalanceRequest, table: Table): Set<number> {
  if (pins.length === 0) return new Set();
  const [down, across] = [placesOf(table.rowIds), placesOf(table.columnIds)];
  const find = ({ row, column }: CellPin): number => {
    const [i, j] = table.swapped ? [down.get(column), across.get(row)] : [down.get(row), across.get(column)];
    return (i ?? NaN) * table.columns + (j ?? NaN);
  };
  return new Set(pins.map(find));
}

function placesOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

function whyFixed(table: Table, cell: number): CellRounding {
  if (table.given[cell] === HELD) return 'pin';
  if (table.lower[cell] === 0) return 'empty';
  return table.sign > 0 ? 'min' : 'max';
}

/** The bound a fit is cut off at, null where it is at none; the zero every cell starts from is no bound of the request. */
function whyHeld(table: Table, cell: number, wanted: number): CellRounding | null {
  if (table.given[cell] === FREE) return null;
  if (wanted === table.upper[cell]) return table.sign > 0 ? 'max' : 'min';
  return wanted === table.lower[cell] && wanted !== 0 ? (table.sign > 0 ? 'min' : 'max') : null;
}

/** Cells of the request as the table holds them; null when there are not as many, or one is no number. */
function fromRequestOrder(table: Table, cells: readonly (readonly number[])[]): Float64Array | null {
  const { rows, columns } = table.order;
  if (cells.length !== rows.length || cells.some((row) => row.length !== columns.length || !row.every(Number.isFinite))) return null;
  const result = new Float64Array(rows.length * columns.length);
  rows.forEach((row, i) => columns.forEach((column, j) => (result[cellAt(table, i, j)] = cells[row]![column]! * table.sign)));
  return result;
}

/** The first line the cells do not add up to, null when all hold. */
function strayLine(table: Table, cells: Float64Array): { readonly kind: 'row' | 'column'; readonly id: string } | null {
  const [rowRest, columnRest] = [table.rowTotals.slice(), table.columnTotals.slice()];
  cells.forEach((value, cell) => {
    rowRest[Math.floor(cell / table.columns)]! -= value;
    columnRest[cell % table.columns]! -= value;
  });
  const row = rowRest.findIndex((rest) => rest !== 0);
  if (row >= 0) return { kind: table.swapped ? 'column' : 'row', id: table.rowIds[row]! };
  const column = columnRest.findIndex((rest) => rest !== 0);
  return column < 0 ? null : { kind: table.swapped ? 'row' : 'column', id: table.columnIds[column]! };
}

function inOrder(table: Table, reasonAt: (cell: number) => CellRounding): CellRounding[][] {
  const { rows, columns } = table.order;
  const result: CellRounding[][] = Array.from(rows, () => Array<CellRounding>(columns.length));
  rows.forEach((row, i) => columns.forEach((column, j) => (result[row]![column] = reasonAt(cellAt(table, i, j)))));
  return result;
}

function closings(table: Table, totals: Float64Array, short: Float64Array, ids: readonly string[]): LineClosing[] {
  return ids.map((id, index) => {
    const nearest = signed(totals[index]! - short[index]!, table);
    return { id, total: signed(totals[index]!, table), nearest, short: signed(short[index]!, table) };
  });
}

/** Lines sorted by id, back in the order of the request. */
function listed(lines: readonly LineClosing[], order: Int32Array): LineClosing[] {
  const result: LineClosing[] = [];
  order.forEach((place, index) => (result[place] = lines[index]!));
  return result;
}
