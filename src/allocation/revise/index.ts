/**
 * Revision of a published table: new totals, pins and bounds are met with as few units moved as can
 * be, which the prices of the flow prove; among such tables the one nearest to proportion is taken.
 */
import { problem, refusal, success, type Problem, type Result } from '../../domain';
import type { CellBound, CellPin } from '../balance';
import { FREE } from '../balance/table';
import { fitOf } from '../nested';
import { explainShortage } from '../nested/explain';
import { sortIntoFamilies } from '../nested/families';
import { nest, supplyLeft, type Nesting } from '../nested/nesting';
import { readNested, type CellSet, type NestedTable } from '../nested/request';
import { roundWithin, taskOf } from '../nested/round';
import { confirm, inRequestOrder, sumsOf, type SetSum } from '../nested/table';
import { checkTotals } from '../nested/totals';
import { checkSize } from '../sizes';
import { fewestMoves, leastMoved } from './moves';

export interface RevisionRequest {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** rows × columns, whole counts as published. */
  readonly published: readonly (readonly (number | null)[])[];
  /** The new totals, of the whole table or of parts of it; cells no total covers stay as published. */
  readonly sets: readonly CellSet[];
  readonly pins?: readonly CellPin[] | undefined;
  readonly bounds?: readonly CellBound[] | undefined;
  /** Weights that shape what moves; the published figures when absent, so that an empty cell stays empty. */
  readonly pattern?: readonly (readonly number[])[] | undefined;
}

/** A cell that is no longer as published. */
export interface CellChange {
  readonly row: string;
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

export interface Revision {
  /** Whole counts, rows × columns in the order of the request. */
  readonly cells: number[][];
  /** The cells that changed, row by row in the order of the request. */
  readonly changes: readonly CellChange[];
  /** Units put into cells, units taken out, and both together: Σ |x − published|. */
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  /** No table with these totals, pins and bounds moves fewer units than this; equals `moved`. */
  readonly leastMoved: number;
  /** In the order of the request; `fit` is what the pattern would give in proportion. */
  readonly sums: readonly SetSum[];
  /** `balance.notNearest`. */
  readonly warnings: readonly Problem[];
}

/**
 * Changes a published table as little as new totals allow: the least Σ |x − published| over all whole
 * tables that meet every given total, pin and bound. Among these, the least Σ (x − fit)², where the
 * fit is the pattern in proportion to the new totals (see `fitNested`); equal ones are settled by the
 * order of the ids, so the order of the request does not matter.
 *
 * The proof of `leastMoved` is linear programming duality: any price per total gives a number of units
 * that every table must move, and the prices of the cheapest flow give as many as were moved.
 *
 * @returns refused with `balance.notAFigure` (a figure is missing or not whole) and with the codes of
 *   `balanceNested`, except `uncovered`
 * @see Ahuja, Magnanti & Orlin, Network Flows (1993), 9.4 (duality and complementary slackness)
 */
export function revise(request: RevisionRequest): Result<Revision> {
  const published = readPublished(request);
  if (!published.ok) return published;
  const read = readNested({ ...request, pattern: request.pattern ?? published.value });
  if (!read.ok) return read;
  const given = read.value.sets.filter((set) => set.total !== null);
  const families = sortIntoFamilies(read.value, given);
  if (!families.ok) return families;
  const nesting = nest(read.value, given, families.value);
  const old = inSortedOrder(read.value, published.value);
  const table = keepUncovered(read.value, nesting, old);
  const totals = checkTotals(table, nesting);
  if (!totals.ok) return totals;

  const supply = supplyLeft(table, nesting);
  const { task, cellOf } = taskOf(nesting, supply, table, old);
  const fewest = fewestMoves(task);
  if ('noTable' in fewest) return explainShortage(table, nesting, fewest.noTable);
  const fitted = fitOf(table, nesting);
  if (!fitted.ok) return fitted;
  const fit = fitted.value.cells;
  const nearest = roundWithin({ ...task, fit: Float64Array.from(cellOf, (cell) => fit[cell]!), lower: fewest.lower, upper: fewest.upper });
  if ('noTable' in nearest) throw new Error('revise: no table moves as few units as there are');
  const cells = table.lower.slice();
  cellOf.forEach((cell, arc) => (cells[cell] = nearest.cells[arc]!));
  confirm(table, cells);
  const least = leastMoved(table, nesting, old, fewest.price);
  return finish(request, table, { old, cells, fit, least, isExact: nearest.grain >= 1 });
}

interface Revised {
  readonly old: Float64Array;
  readonly cells: Float64Array;
  readonly fit: Float64Array;
  readonly least: number;
  readonly isExact: boolean;
}

function finish(request: RevisionRequest, table: NestedTable, { old, cells, fit, least, isExact }: Revised): Result<Revision> {
  const [before, after] = [inRequestOrder(table, old), inRequestOrder(table, cells)];
  const changes: CellChange[] = [];
  let added = 0;
  let removed = 0;
  after.forEach((line, i) =>
    line.forEach((to, j) => {
      const from = before[i]![j]!;
      if (to === from) return;
      changes.push({ row: request.rows[i]!, column: request.columns[j]!, from, to });
      added += Math.max(0, to - from);
      removed += Math.max(0, from - to);
    }),
  );
  if (added + removed !== least) throw new Error(`revise: ${added + removed} units moved where ${least} are enough`);
  return success({
    cells: after,
    changes,
    added,
    removed,
    moved: added + removed,
    leastMoved: least,
    sums: sumsOf(request.sets, table, cells, fit),
    warnings: isExact ? [] : [problem('balance.notNearest', {})],
  });
}

function readPublished({ rows, columns, published }: RevisionRequest): Result<number[][]> {
  const sized = checkSize(rows, columns, published);
  if (!sized.ok) return sized;
  const read: number[][] = [];
  for (const [i, row] of rows.entries()) {
    const line: number[] = [];
    for (const [j, column] of columns.entries()) {
      const value = published[i]?.[j] ?? null;
      if (value === null || !Number.isSafeInteger(value)) return refusal('balance.notAFigure', { row, column });
      line.push(value);
    }
    read.push(line);
  }
  return success(read);
}

/** Sorted and mirrored as the table is. */
function inSortedOrder({ rows, columns, order, sign }: NestedTable, figures: readonly (readonly number[])[]): Float64Array {
  const sorted = new Float64Array(rows * columns);
  for (let cell = 0; cell < sorted.length; cell += 1) {
    const value = figures[order.rows[Math.floor(cell / columns)]!]![order.columns[cell % columns]!]!;
    sorted[cell] = value === 0 ? 0 : value * sign;
  }
  return sorted;
}

/** Cells outside all given sets hold what was published, as near as pins and bounds allow. */
function keepUncovered(table: NestedTable, nesting: Nesting, old: Float64Array): NestedTable {
  const [weight, lower, upper] = [table.weight.slice(), table.lower.slice(), table.upper.slice()];
  for (let cell = 0; cell < old.length; cell += 1) {
    if (nesting.from[cell] !== 0 || nesting.to[cell] !== 0) continue;
    const isEmpty = table.given[cell] === FREE && weight[cell] === 0;
    const kept = isEmpty ? old[cell]! : Math.min(Math.max(old[cell]!, lower[cell]!), upper[cell]!);
    [lower[cell], upper[cell], weight[cell]] = [kept, kept, 0];
  }
  return { ...table, weight, lower, upper };
}
