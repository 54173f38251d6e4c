/**
 * Totals of sets of cells: quarters of a unit within its year within its district's, months of a
 * district within months of the whole. Sort into two families, fit, round by flow, add up again.
 */
import { problem, success, type FarCell, type Problem, type Result } from '../../domain';
import { signed } from '../balance/request-order';
import { GRAIN } from '../balance/rounding-task';
import { explainShortage } from './explain';
import { sortIntoFamilies } from './families';
import { fitNested, type Fit } from './fit';
import { settleForced } from './forced';
import { nest, supplyLeft, type Nesting } from './nesting';
import { readNested, type NestedRequest, type NestedTable } from './request';
import { roundToNeighbours, roundWithin, taskOf, type NestedTask, type RoundedNested } from './round';
import { confirm, inRequestOrder, sumOver, sumsOf, type SetSum } from './table';
import { checkTotals, placeOf } from './totals';

export type { CellSet, NestedRequest } from './request';
export type { SetSum } from './table';

export interface NestedBalance {
  /** Whole counts, rows × columns in the order of the request. */
  readonly cells: number[][];
  /** The fitted table the cells are rounded from, in counts. */
  readonly fit: number[][];
  /** In the order of the request. */
  readonly sums: readonly SetSum[];
  /** `balance.notNeighbour`, `balance.notNearest`. */
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
 *   `balance.unknownLine`, `nested.noSets`, `duplicateSet`, `emptySet`, `crossing`,
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

  const fit = fitOf(table, nesting);
  if (!fit.ok) return fit;
  const rounded = roundFit(fit.value, nesting, finest.value);
  if (!rounded.ok) return rounded;
  const { cells, pivots, neighbour } = rounded.value;
  const optimal = rounded.value.grain === GRAIN;
  confirm(table, cells);
  const idsOf = (family: number): string[] => given.filter((_, index) => families.value[index] === family).map((set) => set.id);
  return success({
    cells: inRequestOrder(table, cells),
    fit: inRequestOrder(table, fit.value.cells),
    sums: sumsOf(request.sets, table, cells, fit.value.cells),
    warnings: warningsOf(table, rounded.value, fit.value.cells),
    diagnostics: { sweeps: fit.value.sweeps, miss: fit.value.miss, pivots, neighbour, optimal, families: [idsOf(0), idsOf(1)] },
  });
}

interface FittedTable extends Fit {
  /** The table, cells without a choice settled where the fit would only have crept towards them. */
  readonly table: NestedTable;
}

/** The fit; refused with `nested.infeasible` where it does not converge because there is no table. */
export function fitOf(table: NestedTable, nesting: Nesting): Result<FittedTable> {
  const fit = fitNested(table, nesting);
  if (fit.converged) return success({ ...fit, table });
  const settled = settleForced(table, nesting, fit.cells);
  if ('noTable' in settled) return explainShortage(table, nesting, settled.noTable);
  const again = fitNested(settled, nesting, true);
  return success({ ...again, sweeps: fit.sweeps + again.sweeps, table: settled });
}

function nestAll(table: NestedTable): Result<Nesting> {
  const families = sortIntoFamilies(table, table.sets);
  return families.ok ? success(nest(table, table.sets, families.value)) : families;
}

interface RoundedFit extends RoundedNested {
  readonly neighbour: boolean;
}

/** @param finest the nesting with the sums that shall be neighbours too, or `nesting` itself */
function roundFit({ table, ...fit }: FittedTable, nesting: Nesting, finest: Nesting): Result<RoundedFit> {
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

function warningsOf(table: NestedTable, rounded: RoundedFit, fit: Float64Array): Problem[] {
  const warnings: Problem[] = [];
  if (!rounded.neighbour) {
    const far: FarCell[] = [];
    rounded.cells.forEach((value, cell) => {
      if (Math.abs(value - fit[cell]!) < 1) return;
      far.push({ ...placeOf(table, cell), share: signed(value, table), fair: signed(fit[cell]!, table) });
    });
    if (far.length > 0) warnings.push(problem('balance.notNeighbour', { cells: far }));
  }
  if (rounded.grain !== GRAIN) warnings.push(problem('balance.notNearest', {}));
  return warnings;
}
