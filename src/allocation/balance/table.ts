/**
 * A request for a balanced table as plain arrays. Always: all totals ≥ 0 (a negative table is
 * mirrored), lines sorted by id (so that no result depends on the order of the input), cells row by
 * row, fixed cells with weight 0 and lower = upper.
 */
import { MAX_COUNT, refusal, success, type Result } from '../../domain';
import { compareIds } from '../exact';
import { checkSize } from '../sizes';

/** A row or column with its total, a whole count. */
export interface Margin {
  readonly id: string;
  readonly total: number;
}

export interface CellPin {
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

/** Bounds of a cell as counts; a cell that is not pinned stays on its totals' side of zero. */
export interface CellBound {
  readonly row: string;
  readonly column: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface BalanceRequest {
  readonly rows: readonly Margin[];
  readonly columns: readonly Margin[];
  /** rows × columns; only proportions matter, zero is a cell that stays empty. */
  readonly pattern: readonly (readonly number[])[];
  readonly pins?: readonly CellPin[] | undefined;
  readonly bounds?: readonly CellBound[] | undefined;
}

export interface Table {
  /** Number of rows and columns; the columns are the few. */
  readonly rows: number;
  readonly columns: number;
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  readonly weight: Float64Array;
  readonly lower: Float64Array;
  /** Infinity where the cell has no upper bound. */
  readonly upper: Float64Array;
  /** One of `FREE`, `HELD_EMPTY`, `HELD`: whether the request pins or bounds the cell, and what it would be without. */
  readonly given: Uint8Array;
  /** 1 where a free cell of the row has a bound. */
  readonly boundedRow: Uint8Array;
  /** Rows here are columns of the request. */
  readonly swapped: boolean;
  /** −1 where all figures are mirrored. */
  readonly sign: 1 | -1;
  /** Index in the request of every row and column of the request in sorted order. */
  readonly order: { readonly rows: Int32Array; readonly columns: Int32Array };
}

/** Neither pinned nor bounded. */
export const FREE = 0;
/** Pinned or bounded, and without weight: released it stays empty. */
export const HELD_EMPTY = 1;
/** Pinned or bounded, with weight: released it can take anything. */
export const HELD = 2;

/** More columns than this are only worked with when there are as many rows. */
const FEW = 32;

/** Position of the cell of a sorted request row and column. */
export function cellAt(table: Pick<Table, 'swapped' | 'columns'>, row: number, column: number): number {
  return table.swapped ? column * table.columns + row : row * table.columns + column;
}

/** The request as a table; refused where a figure cannot be meant. See `balance` for the codes. */
export function readTable(request: BalanceRequest): Result<Table> {
  const rowLines = readMargins(request.rows);
  if (!rowLines.ok) return rowLines;
  const columnLines = readMargins(request.columns);
  if (!columnLines.ok) return columnLines;
  const sign = commonSign(request);
  if (!sign.ok) return sign;

  const [tall, wide] = [request.rows.length, request.columns.length];
  const swapped = wide > FEW && wide > tall;
  const lines = { rows: rowLines.value, columns: columnLines.value };
  const [rows, columns] = swapped ? [lines.columns, lines.rows] : [lines.rows, lines.columns];
  const size = tall * wide;
  const table: Table = {
    rows: rows.ids.length,
    columns: columns.ids.length,
    rowIds: rows.ids,
    columnIds: columns.ids,
    rowTotals: rows.totals.map((total) => total * sign.value),
    columnTotals: columns.totals.map((total) => total * sign.value),
    weight: new Float64Array(size),
    lower: new Float64Array(size),
    upper: new Float64Array(size).fill(Infinity),
    given: new Uint8Array(size),
    boundedRow: new Uint8Array(rows.ids.length),
    swapped,
    sign: sign.value,
    order: { rows: lines.rows.order, columns: lines.columns.order },
  };
  const pattern = readPattern(request, table);
  if (!pattern.ok) return pattern;
  scaleRows(table);
  const held = readCells(request, table, lines);
  if (!held.ok) return held;
  fixEmptyCells(table);
  return success(table);
}

interface Lines {
  readonly ids: readonly string[];
  readonly totals: Float64Array;
  readonly order: Int32Array;
}

function readMargins(margins: readonly Margin[]): Result<Lines> {
  if (margins.length === 0) return refusal('allocation.noRecipients', {});
  let size = 0;
  let isSorted = true;
  let last: string | null = null;
  for (const { id, total } of margins) {
    if (!Number.isInteger(total)) return refusal('allocation.notANumber', { what: 'total', id });
    size += Math.abs(total);
    if (size > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: size });
    if (last !== null && last >= id) isSorted = false;
    last = id;
  }
  const order = Int32Array.from(margins.keys());
  const ids = margins.map((margin) => margin.id);
  if (!isSorted) {
    order.sort((left, right) => compareIds(ids[left] ?? '', ids[right] ?? ''));
    ids.sort(compareIds);
    const twice = ids.find((id, index) => id === ids[index + 1]);
    if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  }
  return success({ ids, order, totals: Float64Array.from(order, (index) => margins[index]?.total ?? 0) });
}

function commonSign({ rows, columns }: BalanceRequest): Result<1 | -1> {
  const isNegative = (line: Margin): boolean => line.total < 0;
  const isPositive = (line: Margin): boolean => line.total > 0;
  if (!rows.some(isNegative) && !columns.some(isNegative)) return success(1);
  if (!rows.some(isPositive) && !columns.some(isPositive)) return success(-1);
  const linesThat = (matches: (line: Margin) => boolean): { kind: 'row' | 'column'; id: string }[] => [
    ...rows.filter(matches).map(({ id }) => ({ kind: 'row' as const, id })),
    ...columns.filter(matches).map(({ id }) => ({ kind: 'column' as const, id })),
  ];
  const [negative, positive] = [linesThat(isNegative), linesThat(isPositive)];
  return refusal('allocation.mixedSignTotals', { lines: negative.length <= positive.length ? negative : positive });
}

function readPattern({ pattern, rows, columns }: BalanceRequest, table: Table): Result<true> {
  const sized = checkSize(rows, columns, pattern);
  if (!sized.ok) return sized;
  const missing: string[] = [];
  let negative = 0;
  let positive = 0;
  for (let i = 0; i < table.order.rows.length; i += 1) {
    const row = table.order.rows[i]!;
    const weights = pattern[row];
    for (let j = 0; j < table.order.columns.length; j += 1) {
      const column = table.order.columns[j]!;
      const weight = weights?.[column];
      if (weight === undefined) {
        missing.push(rows[row]?.id ?? '');
        break;
      }
      if (!Number.isFinite(weight)) {
        const place = { id: rows[row]?.id ?? '', column: columns[column]?.id ?? '' };
        return refusal('allocation.notANumber', { what: 'weight', ...place });
      }
      if (weight > 0) positive += 1;
      else if (weight < 0) negative += 1;
      table.weight[cellAt(table, i, j)] = Math.abs(weight);
    }
  }
  if (missing.length > 0) return refusal('allocation.missingWeight', { ids: missing });
  if (negative === 0 || positive === 0) return success(true);
  const rarer = negative <= positive ? -1 : 1;
  const cells = rows.flatMap(({ id }, row) =>
    columns.filter((_, column) => Math.sign(pattern[row]?.[column] ?? 0) === rarer).map((column) => ({ row: id, column: column.id })),
  );
  return refusal('allocation.mixedSigns', { cells });
}

/** A row's scale means nothing to the fit; brought to at most 1, no sum can overflow. */
function scaleRows({ rows, columns, weight }: Table): void {
  for (let start = 0; start < rows * columns; start += columns) {
    let greatest = 0;
    for (let cell = start; cell < start + columns; cell += 1) greatest = Math.max(greatest, weight[cell]!);
    for (let cell = start; cell < start + columns; cell += 1) {
      if (weight[cell]! > 0) weight[cell] = Math.max(Number.MIN_VALUE, weight[cell]! / greatest);
    }
  }
}

/** Enters pins and bounds; everything is mirrored already. */
function readCells(request: BalanceRequest, table: Table, lines: { rows: Lines; columns: Lines }): Result<true> {
  const pins = request.pins ?? [];
  const bounds = request.bounds ?? [];
  if (pins.length + bounds.length === 0) return success(true);
  const rowIndex = new Map(lines.rows.ids.map((id, index) => [id, index]));
  const columnIndex = new Map(lines.columns.ids.map((id, index) => [id, index]));
  const find = ({ row, column }: { readonly row: string; readonly column: string }): number | null => {
    const [i, j] = [rowIndex.get(row), columnIndex.get(column)];
    return i === undefined || j === undefined ? null : cellAt(table, i, j);
  };

  for (const bound of bounds) {
    const place = { id: bound.row, column: bound.column };
    const cell = find(bound);
    if (cell === null) return refusal('allocation.unknownCell', { row: bound.row, column: bound.column });
    for (const figure of [bound.min, bound.max]) {
      if (figure !== undefined && !Number.isSafeInteger(figure)) return refusal('allocation.notANumber', { what: 'bound', ...place });
    }
    const [low, high] = table.sign > 0 ? [bound.min, bound.max] : [bound.max, bound.min];
    if (low !== undefined) table.lower[cell] = Math.max(table.lower[cell]!, low * table.sign);
    if (high !== undefined) table.upper[cell] = Math.min(table.upper[cell]!, high * table.sign);
    table.given[cell] = table.weight[cell]! > 0 ? HELD : HELD_EMPTY;
    const [least, greatest] = [table.lower[cell]!, table.upper[cell]!];
    if (least > greatest) {
      const [min, max] = table.sign > 0 ? [least, greatest] : [-greatest, least === 0 ? 0 : -least];
      return refusal('allocation.boundsCrossed', { ...place, min, max });
    }
  }
  const pinned = new Set<number>();
  // What pins below zero take away, other cells have to make up for: those sums must stay exact too.
  let above = 0;
  let below = table.rowTotals.reduce((sum, total) => sum + total, 0);
  for (const { row, column, value } of pins) {
    const cell = find({ row, column });
    if (cell === null) return refusal('allocation.unknownCell', { row, column });
    if (!Number.isSafeInteger(value)) return refusal('allocation.notANumber', { what: 'pin', id: row, column });
    const pin = value * table.sign;
    const isBounded = table.given[cell] !== FREE;
    if (pinned.has(cell) ? pin !== table.lower[cell] : isBounded && (pin < table.lower[cell]! || pin > table.upper[cell]!)) {
      const outside = pinOutside(table, cell, value);
      return refusal('allocation.pinOutsideBounds', { id: row, column, pin: value, ...outside });
    }
    if (!pinned.has(cell)) {
      table.given[cell] = table.weight[cell]! > 0 ? HELD : HELD_EMPTY;
      above += Math.max(0, pin);
      below += Math.max(0, -pin);
      const size = Math.max(above, below);
      if (size > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: size });
    }
    pinned.add(cell);
    table.lower[cell] = pin;
    table.upper[cell] = pin;
    table.weight[cell] = 0;
  }
  return success(true);
}

/** The bounds a pin broke, in the request's own signs; an absent one as the figure no cell exceeds. */
function pinOutside(table: Table, cell: number, value: number): { min: number; max: number } {
  const [row, column] = [Math.floor(cell / table.columns), cell % table.columns];
  const widest = Math.max(table.rowTotals[row]!, table.columnTotals[column]!, table.lower[cell]!, value * table.sign);
  const [low, high] = [table.lower[cell]!, Math.min(table.upper[cell]!, widest)];
  return table.sign > 0 ? { min: low, max: high } : { min: high === 0 ? 0 : -high, max: low === 0 ? 0 : -low };
}

/** Cells without weight stay at what is forced on them; cells without room are no longer free. */
function fixEmptyCells(table: Table): void {
  for (let cell = 0; cell < table.weight.length; cell += 1) {
    if (table.weight[cell] === 0) {
      table.upper[cell] = table.lower[cell]!;
    } else if (table.given[cell] !== FREE) {
      if (table.lower[cell] === table.upper[cell]) table.weight[cell] = 0;
      else table.boundedRow[Math.floor(cell / table.columns)] = 1;
    }
  }
}
