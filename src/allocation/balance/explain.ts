/** Turns the cut that proves a table impossible into words' worth: which columns, by how much, what to release. */
import { refusal, type ProblemData, type Result } from '../../domain';
import { release } from './release';
import type { Cut } from './flow';
import { placeOf, signed } from './request-order';
import type { Table } from './table';

/**
 * The refusal for a cut, said for the fewer columns: those of the cut, forced to take more than their
 * totals, or all others, which cannot be filled. The gap is the same.
 */
export function explainCut(table: Table, cut: Cut): Result<never> {
  const inCut = table.swapped ? cut.rows : cut.columns;
  const ids = table.swapped ? table.rowIds : table.columnIds;
  const totals = table.swapped ? table.rowTotals : table.columnTotals;
  const forced = inCut.reduce((sum, value) => sum + value, 0);
  const sayCut = forced * 2 <= ids.length;
  // A swapped cut lists rows of the request with too much, so its columns are the ones with too little.
  const side = sayCut === table.swapped ? 'tooLittle' : 'tooMuch';
  const columns = ids.filter((_, index) => (inCut[index] === 1) === sayCut);
  const total = totals.reduce((sum, value, index) => ((inCut[index] === 1) === sayCut ? sum + value : sum), 0);
  const [needed, available] = side === 'tooMuch' ? [total + cut.gap, total] : [total, total - cut.gap];
  return refusal('allocation.infeasible', {
    side,
    columns,
    needed: signed(needed, table),
    available: signed(available, table),
    gap: cut.gap,
    ...wayOut(table),
  });
}

/** What to let go, and whether that is enough; see {@link release}. */
function wayOut(table: Table): Pick<ProblemData['allocation.infeasible'], 'pins' | 'fewest' | 'isBlocked'> {
  const { cells, fewest, isEnough } = release(table);
  const pins = cells.map((cell) => placeOf(table, cell));
  return isEnough ? { pins, fewest } : { pins, isBlocked: true };
}
