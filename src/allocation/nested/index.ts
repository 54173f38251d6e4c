/**
 * Totals of sets of cells: quarters of a unit within its year within its district's, months of a
 * district within months of the whole. Sort into two families, fit, round by flow, add up again.
 */
import { problem, success, type Problem, type Result } from '../../domain';
import { explainShortage } from './explain';
import { sortIntoFamilies } from './families';
import { fitNested, type Fit } from './fit';
import { nest, supplyLeft, type Nesting } from './nesting';
import { readNested, type NestedRequest, type NestedTable, type ReadSet } from './request';
import { roundToNeighbours, roundWithin, taskOf, type NestedTask, type RoundedNested } from './round';
import { checkTotals, placeOf } from './totals';

export type { CellSet, NestedRequest } from './request';

/** A set of the request as it came out. */
export interface SetSum {
  readonly id: string;
  /** Whole count its cells add up to. */
  readonly sum: number;
  /** Sum of the fit, in counts. */
  readonly fit: number;
  /** Whether the request gave it a total. */
  readonly given: boolean;
}

export interface NestedBalance {
  /** Whole counts, rows × columns in the order of the request. */
  readonly cells: number[][];
  /** The fitted table the cells are rounded from, in counts. */
  readonly fit: number[][];
  /** In the order of the request. */
  readonly sums: readonly SetSum[];
  /** `nested.notNeighbours`, `nested.notNearest`. */
  readonly warnings: readonly Problem[];
  readonly diagnostics: NestedDiagnostics;
}

export interface NestedDiagnostics {
  /** Sweeps of the fit. */
  readonly sweeps: number;
  /** How far the fit is from the given totals, summed, in counts. */
  readonly miss: number;
  /** Pivots of the network simplex. */
  readonly pivots: number;
  /** Every cell is less than one from its fit, and no such table has a smaller Σ (x − fit)². */
  readonly neighbour: boolean;
  /** No table within the bounds (or no neighbour table, where that is so) has a smaller Σ (x − fit)². */
  readonly optimal: boolean;
  /** Ids of the given sets in the two families they sort into. */
  readonly families: readonly [readonly string[], readonly string[]];
}

/**
 * A table with given totals for sets of cells that keeps the pattern's proportions: each set is where
 * some rows meet some columns, and all must sort into two families, each nested.
 *
 * The pattern is fitted to all given totals (see `fitNested`), then rounded: every cell to the floor
 * or ceiling of its fit, at the least Σ (x − fit)²; with `neighbours: 'all'` the computed sums (total
 * null) are floor or ceiling of their fit as well and must fit into the families. Where no such table
 * exists within the bounds, the least Σ (x − fit)² over all whole tables within them is taken, and a
 * warning says so. Equal costs are settled by the order of the ids, so the order of the request does
 * not matter. Tables with all totals ≤ 0 are mirrored.
 *
 * @returns refused with the codes of `balance` for rows, columns, pattern, pins and bounds; with
 *   `nested.noSets`, `duplicateSet`, `emptySet`, `unknownLine`, `mixedSignTotals`, `crossing`,
 *   `uncovered`, `totalsDisagree`, `partsExceed`; and with `nested.infeasible` when totals, pins and
 *   bounds leave no table
 * @see Cox, A constructive procedure for unbiased controlled rounding, J. Amer. Statist. Assoc. 82
 *   (1987); Ahuja, Magnanti & Orlin, Network Flows (1993), application 6.3 (matrix rounding)
 */
export function balanceNested(request: NestedRequest): Result<NestedBalance> {
  const read = readNested(request);
  if (!read.ok) return read;
  const table = read.value;
  const given = table.sets.filter((set) => set.total !== null);
  const families = sortIntoFamilies(table, given);
  if (!families.ok) return families;
  const nesting = nest(table, given, families.value);
  const totals = checkTotals(table, nesting);
  if (!totals.ok) return totals;
  const finest = request.neighbours === 'all' ? nestAll(table) : success(nesting);
  if (!finest.ok) return finest;

  const fit = fitNested(table, nesting);
  const rounded = roundFit(table, nesting, finest.value, fit);
  if (!rounded.ok) return rounded;
  const { cells, pivots, neighbour, optimal } = rounded.value;
  confirm(table, cells);
  const idsOf = (family: number): string[] => given.filter((_, index) => families.value[index] === family).map((set) => set.id);
  return success({
    cells: inRequestOrder(table, cells),
    fit: inRequestOrder(table, fit.cells),
    sums: sumsOf(request, table, cells, fit.cells),
    warnings: warningsOf(table, rounded.value, fit.cells),
    diagnostics: { sweeps: fit.sweeps, miss: fit.miss, pivots, neighbour, optimal, families: [idsOf(0), idsOf(1)] },
  });
}

function nestAll(table: NestedTable): Result<Nesting> {
  const families = sortIntoFamilies(table, table.sets);
  return families.ok ? success(nest(table, table.sets, families.value)) : families;
}

interface RoundedFit extends RoundedNested {
  readonly neighbour: boolean;
}

/** @param finest the nesting with the sums that shall be neighbours too, or `nesting` itself */
function roundFit(table: NestedTable, nesting: Nesting, finest: Nesting, fit: Fit): Result<RoundedFit> {
  const { task, cellOf } = taskOf(nesting, supplyLeft(table, nesting), table, fit.cells);
  const finished = (rounded: RoundedNested, neighbour: boolean): Result<RoundedFit> => {
    const cells = table.lower.slice();
    cellOf.forEach((cell, arc) => (cells[cell] = rounded.cells[arc]!));
    return success({ ...rounded, cells, neighbour });
  };
  const demanding = finest === nesting ? null : taskWithSums(table, finest, fit.cells);
  const nearest = (demanding === null ? null : roundToNeighbours(demanding, task.fit.length)) ?? roundToNeighbours(task, task.fit.length);
  if (nearest !== null) return finished(nearest, true);
  const free = roundWithin(task);
  return 'noTable' in free ? explainShortage(table, nesting, free.noTable) : finished(free, false);
}

/** The task with an arc for every computed sum, from or to the set next outside it. */
function taskWithSums(table: NestedTable, nesting: Nesting, fit: Float64Array): NestedTask {
  const { task } = taskOf(nesting, supplyLeft(table, nesting), table, fit);
  const [from, to, sums] = [[...task.from], [...task.to], [...task.fit]];
  for (let node = 1; node < nesting.nodes; node += 1) {
    const set = nesting.setOf[node];
    if (set == null || set.total !== null) continue;
    const [start, end] = nesting.family[node] === 0 ? [nesting.parent[node]!, node] : [node, nesting.parent[node]!];
    from.push(start);
    to.push(end);
    sums.push(sumOver(table, set, fit));
  }
  return { ...task, from: Int32Array.from(from), to: Int32Array.from(to), fit: Float64Array.from(sums) };
}

function sumOver(table: NestedTable, set: ReadSet, cells: Float64Array): number {
  let sum = 0;
  for (const row of table.rowGroups.members[set.rowGroup]!) {
    for (const column of table.columnGroups.members[set.columnGroup]!) sum += cells[row * table.columns + column]!;
  }
  return sum;
}

/** Adds every given set up again. A miss is a fault of this program, never handed on. */
function confirm(table: NestedTable, cells: Float64Array): void {
  cells.forEach((value, cell) => {
    if (Number.isSafeInteger(value) && value >= table.lower[cell]! && value <= table.upper[cell]!) return;
    const { row, column } = placeOf(table, cell);
    throw new Error(`balanceNested: cell ${row}/${column} is ${value}`);
  });
  for (const set of table.sets) {
    const sum = sumOver(table, set, cells);
    if (set.total !== null && sum !== set.total) throw new Error(`balanceNested: ${set.id} adds up to ${sum}`);
  }
}

function sumsOf(request: NestedRequest, table: NestedTable, cells: Float64Array, fit: Float64Array): SetSum[] {
  const read = new Map(table.sets.map((set) => [set.id, set]));
  return request.sets.flatMap(({ id, total }) => {
    const set = read.get(id);
    if (set === undefined) return [];
    return [{ id, sum: signed(sumOver(table, set, cells), table), fit: signed(sumOver(table, set, fit), table), given: total !== null }];
  });
}

function warningsOf(table: NestedTable, rounded: RoundedFit, fit: Float64Array): Problem[] {
  const warnings: Problem[] = [];
  if (!rounded.neighbour) {
    const far: { row: string; column: string }[] = [];
    rounded.cells.forEach((value, cell) => {
      if (Math.abs(value - fit[cell]!) >= 1) far.push(placeOf(table, cell));
    });
    if (far.length > 0) warnings.push(problem('nested.notNeighbours', { cells: far }));
  }
  if (!rounded.optimal) warnings.push(problem('nested.notNearest', {}));
  return warnings;
}

function inRequestOrder(table: NestedTable, cells: Float64Array): number[][] {
  const { rows, columns } = table.order;
  const result: number[][] = Array.from(rows, () => new Array<number>(columns.length).fill(0));
  for (let i = 0; i < rows.length; i += 1) {
    const line = result[rows[i]!]!;
    for (let j = 0; j < columns.length; j += 1) line[columns[j]!] = signed(cells[i * columns.length + j]!, table);
  }
  return result;
}

function signed(value: number, table: Pick<NestedTable, 'sign'>): number {
  return value === 0 ? 0 : value * table.sign;
}
