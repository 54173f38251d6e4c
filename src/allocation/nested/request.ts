/**
 * A request for a table with totals of sets of cells, as plain arrays. Always: rows, columns and sets
 * sorted (nothing depends on the order of the input), totals ≥ 0 (a negative table is mirrored), cells
 * row by row, cells without room with weight 0 and lower = upper.
 */
import { MAX_COUNT, refusal, success, type Result } from '../../domain';
import { cellAt, readTable, type CellBound, type CellPin } from '../balance/table';
import { compareIds } from '../exact';
import { LineGroups } from './groups';

/** The cells where the rows named meet the columns named. */
export interface CellSet {
  /** Unique among the sets. */
  readonly id: string;
  /** Ids; all rows when absent. */
  readonly rows?: readonly string[] | undefined;
  /** Ids; all columns when absent. */
  readonly columns?: readonly string[] | undefined;
  /** Whole count the cells add up to; null for a sum that is only computed. */
  readonly total: number | null;
}

export interface NestedRequest {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** rows × columns, ≥ 0; only proportions matter, zero is a cell that stays empty. */
  readonly pattern: readonly (readonly number[])[];
  readonly sets: readonly CellSet[];
  readonly pins?: readonly CellPin[] | undefined;
  readonly bounds?: readonly CellBound[] | undefined;
  /** `all`: computed sums, too, are floor or ceiling of their fit. */
  readonly neighbours?: 'given' | 'all' | undefined;
}

/** A set with its lines as groups of indices. */
export interface ReadSet {
  readonly id: string;
  readonly rowGroup: number;
  readonly columnGroup: number;
  /** Cells it holds. */
  readonly size: number;
  /** Mirrored to ≥ 0; null where the sum is only computed. */
  readonly total: number | null;
}

export interface NestedTable {
  readonly rows: number;
  readonly columns: number;
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  readonly rowGroups: LineGroups;
  readonly columnGroups: LineGroups;
  /** Largest first, then by id. */
  readonly sets: readonly ReadSet[];
  readonly weight: Float64Array;
  readonly lower: Float64Array;
  /** Infinity where the cell has no upper bound. */
  readonly upper: Float64Array;
  /** `FREE`, `HELD_EMPTY` or `HELD`, as in `balance`. */
  readonly given: Uint8Array;
  readonly sign: 1 | -1;
  /** Index in the request of every sorted row and column. */
  readonly order: { readonly rows: Int32Array; readonly columns: Int32Array };
}

/** The request as arrays; refused where a figure cannot be meant. See `balanceNested` for the codes. */
export function readNested(request: NestedRequest): Result<NestedTable> {
  const sign = commonSign(request.sets);
  if (!sign.ok) return sign;
  const greatest = request.sets.reduce((most, set) => Math.max(most, Math.abs(set.total ?? 0)), 0);
  const lines = (ids: readonly string[]): { id: string; total: number }[] => {
    const total = Math.min(greatest, Math.floor(MAX_COUNT / Math.max(1, ids.length)));
    return ids.map((id) => ({ id, total: total * sign.value }));
  };
  // Lines have no totals of their own here: the greatest figure a cell can take stands in for them.
  const read = readTable({ ...request, rows: lines(request.rows), columns: lines(request.columns) });
  if (!read.ok) return read;
  const table = read.value;

  const [rowIds, columnIds] = table.swapped ? [table.columnIds, table.rowIds] : [table.rowIds, table.columnIds];
  const [rows, columns] = [rowIds.length, columnIds.length];
  const inOrder = (figures: Float64Array): Float64Array => {
    if (!table.swapped) return figures;
    return figures.map((_, cell) => figures[cellAt(table, Math.floor(cell / columns), cell % columns)]!);
  };
  const weight = inOrder(table.weight);
  weightsOf(request.pattern, table.order, weight);
  const [rowGroups, columnGroups] = [new LineGroups(rowIds), new LineGroups(columnIds)];
  const sets = readSets(request.sets, rowGroups, columnGroups, sign.value);
  if (!sets.ok) return sets;
  return success({
    rows,
    columns,
    rowIds,
    columnIds,
    rowGroups,
    columnGroups,
    sets: sets.value,
    weight,
    lower: inOrder(table.lower),
    upper: inOrder(table.upper),
    given: Uint8Array.from(inOrder(Float64Array.from(table.given))),
    sign: sign.value,
    order: table.order,
  });
}

/** A row's scale counts here (its total may not be given): the pattern as it is, scaled as a whole to at most 1. */
function weightsOf(pattern: NestedRequest['pattern'], order: NestedTable['order'], weight: Float64Array): void {
  const columns = order.columns.length;
  let greatest = 0;
  for (let cell = 0; cell < weight.length; cell += 1) {
    if (weight[cell] === 0) continue;
    const value = pattern[order.rows[Math.floor(cell / columns)]!]?.[order.columns[cell % columns]!] ?? 0;
    weight[cell] = Math.abs(value);
    greatest = Math.max(greatest, weight[cell]!);
  }
  for (let cell = 0; cell < weight.length; cell += 1) {
    if (weight[cell]! > 0) weight[cell] = Math.max(Number.MIN_VALUE, weight[cell]! / greatest);
  }
}

function commonSign(sets: readonly CellSet[]): Result<1 | -1> {
  const given = sets.filter((set) => set.total !== null);
  if (given.length === 0) return refusal('nested.noSets', {});
  for (const { id, total } of given) {
    if (!Number.isInteger(total)) return refusal('allocation.notANumber', { what: 'total', id });
    if (!Number.isSafeInteger(total)) return refusal('allocation.totalTooLarge', { total: total ?? 0 });
  }
  const negative = given.filter((set) => (set.total ?? 0) < 0).map((set) => set.id);
  const positive = given.filter((set) => (set.total ?? 0) > 0).map((set) => set.id);
  if (negative.length === 0) return success(1);
  if (positive.length === 0) return success(-1);
  const rarer = negative.length <= positive.length ? negative : positive;
  return refusal('allocation.mixedSignTotals', { lines: rarer.sort(compareIds).map((id) => ({ kind: 'set' as const, id })) });
}

function readSets(sets: readonly CellSet[], rows: LineGroups, columns: LineGroups, sign: 1 | -1): Result<ReadSet[]> {
  const seen = new Set<string>();
  const read: ReadSet[] = [];
  for (const set of sets) {
    if (seen.has(set.id)) return refusal('nested.duplicateSet', { id: set.id });
    seen.add(set.id);
    const rowGroup = rows.read(set.rows);
    if (typeof rowGroup === 'string') return refusal('balance.unknownLine', { sum: set.id, line: { kind: 'row', id: rowGroup } });
    const columnGroup = columns.read(set.columns);
    if (typeof columnGroup === 'string') return refusal('balance.unknownLine', { sum: set.id, line: { kind: 'column', id: columnGroup } });
    const size = rows.size(rowGroup) * columns.size(columnGroup);
    if (size === 0) return refusal('nested.emptySet', { id: set.id });
    const total = set.total === null || set.total === 0 ? set.total : set.total * sign;
    read.push({ id: set.id, rowGroup, columnGroup, size, total });
  }
  return success(read.sort((left, right) => right.size - left.size || compareIds(left.id, right.id)));
}
