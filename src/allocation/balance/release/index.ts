/**
 * Which pins and bounds to let go so that a table exists. Always: letting go of exactly these cells
 * makes it possible, and none of them could stay as it is (unless the table is very large).
 */
import { closeTable } from '../flow';
import { FREE, HELD, HELD_EMPTY, type Table } from '../table';
import { fewestFor } from './fewest';

export interface Release {
  /** Cells in the order of the table. */
  readonly cells: number[];
  /** Proven: no smaller number of cells is enough. */
  readonly fewest: number;
  /** False where letting go is not enough: empty cells are to blame. `cells` then help without being enough. */
  readonly isEnough: boolean;
}

/** Cells looked at while trying what may stay after all; beyond this all stay released. */
const TRIES = 5e7;

/**
 * A small set of pinned and bounded cells whose release makes an impossible table possible.
 *
 * The fewest cells for one violated set of columns are let go, then for the next that is still
 * violated, until none is; cells that turn out not to be needed go back. Finding the fewest for all
 * sets together is as hard as any fixed-charge problem, so the number is bounded from below by the
 * set that needs most by itself.
 *
 * A pin on a cell without weight holds figures that nothing could take once it is let go: such pins
 * stay in a first attempt, are let go like all others in a second, and one at a time in a last. Which
 * of several to let go together is not searched for.
 */
export function release(table: Table): Release {
  const first = violatedSet(table);
  if (first === null) return { cells: [], fewest: 0, isEnough: true };
  const alone = fewestFor(table, first);
  const sets = [first];
  let best = attempt(withoutEmpty(table), sets);
  const fewest = (): number => sets.reduce((most, set) => Math.max(most, fewestFor(table, set).atLeast), 0);
  if (table.given.includes(HELD_EMPTY) && (best === null || best.length > fewest())) {
    const other = attempt(table, sets);
    if (other !== null && (best === null || other.length < best.length)) best = other;
    best ??= withOneEmpty(table);
  }
  if (best === null) return { cells: alone.cells.sort(ascending), fewest: 0, isEnough: false };
  return { cells: best.sort(ascending), fewest: fewest(), isEnough: true };
}

/** The table in which pins on cells without weight cannot be let go. */
function withoutEmpty(table: Table): Table {
  return { ...table, given: table.given.map((given) => (given === HELD ? HELD : FREE)) };
}

/** The least release that lets go of one pin on a cell without weight. */
function withOneEmpty(table: Table): number[] | null {
  let best: number[] | null = null;
  let work = 0;
  for (let cell = 0; cell < table.given.length && work <= TRIES; cell += 1) {
    if (table.given[cell] !== HELD_EMPTY) continue;
    work += table.given.length;
    const others = attempt(withoutEmpty(withReleased(table, [cell])), []);
    if (others !== null && (best === null || others.length + 1 < best.length)) best = [cell, ...others];
  }
  return best;
}

/** Lets go of given cells set by set; null when a set stays violated. Adds the sets met to `sets`. */
function attempt(table: Table, sets: Uint8Array[]): number[] | null {
  const released: number[] = [];
  let rounds = 0;
  let present = table;
  for (let set = violatedSet(present); set !== null; set = violatedSet(present)) {
    const { cells, isEnough } = fewestFor(present, set);
    if (!isEnough || cells.length === 0) return null;
    sets.push(set);
    released.push(...cells);
    present = withReleased(table, released);
    rounds += 1;
  }
  const isWorthTrying = rounds > 1 && released.length ** 2 * table.weight.length <= TRIES;
  return isWorthTrying ? withoutNeedless(table, released) : released;
}

function ascending(left: number, right: number): number {
  return left - right;
}

/** The table with cells as they would be without pin or bound. */
function withReleased(table: Table, cells: readonly number[]): Table {
  const lower = table.lower.slice();
  const upper = table.upper.slice();
  const given = table.given.slice();
  for (const cell of cells) {
    lower[cell] = 0;
    upper[cell] = given[cell] === HELD ? Infinity : 0;
    given[cell] = FREE;
  }
  return { ...table, lower, upper, given };
}

/** Earlier cells are tried first, later ones were let go knowing of them; again after each that may stay. */
function withoutNeedless(table: Table, released: readonly number[]): number[] {
  for (const cell of released) {
    const fewer = released.filter((other) => other !== cell);
    if (violatedSet(withReleased(table, fewer)) === null) return withoutNeedless(table, fewer);
  }
  return [...released];
}

/**
 * A set of columns that violates Gale's condition, 1 for each of its columns, or null when a table
 * exists. A row whose least values exceed its total violates the set of all columns, one that cannot
 * be filled the empty set.
 */
function violatedSet(table: Table): Uint8Array | null {
  const { rows, columns, rowTotals, lower, upper } = table;
  for (let row = 0, cell = 0; row < rows; row += 1) {
    let least = 0;
    let greatest = 0;
    for (let column = 0; column < columns; column += 1, cell += 1) {
      least += lower[cell]!;
      greatest += upper[cell]!;
    }
    if (least > rowTotals[row]!) return new Uint8Array(columns).fill(1);
    if (greatest < rowTotals[row]!) return new Uint8Array(columns);
  }
  const closed = closeTable(table, lower);
  return closed.cut === null ? null : closed.cut.columns;
}
