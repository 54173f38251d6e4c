/**
 * Gale's condition for every set of columns at once. Always: the slack of a set is by how much its
 * totals exceed what the rows must put into it; a table exists exactly when no slack is negative,
 * and the slacks say how far each single cell can go. Work grows with 2^columns.
 */
import type { Table } from '../balance/table';

/**
 * A row in plain form: least values taken off, no cell wider than what the row has left. Sets are
 * numbers with a bit for every column, and always name the columns *left out*.
 */
interface Row {
  /** Total less the least values, ≥ 0. */
  readonly rest: number;
  /** How far each cell may rise above its least value; at most `rest`. */
  readonly span: Float64Array;
  /** The columns that can take all of `rest`. */
  readonly wide: number;
  /** All others: which of them are left out makes a difference to what the row needs. */
  readonly narrow: readonly number[];
}

/** How far the cells of one row can go. */
export interface Reach {
  readonly least: Float64Array;
  readonly greatest: Float64Array;
}

/**
 * Slacks of all column sets of a table whose lines can each be filled.
 *
 * With `spans` cut to what the row has left, a row must put `need` = rest − Σ spans left out, if
 * positive, into a set; the slack of the set is what its totals exceed these needs by. For a cell
 *
 *   greatest = min over the sets with its column of slack + max(0, need)
 *   least = span − min over the sets without it of slack + max(0, −need)
 *
 * Where a column that can take everything is left out no need is positive, and where two are left out
 * −need is at least `rest` and keeps no cell from 0. So a row without bounds costs next to nothing.
 * @see Gale, A theorem on flows in networks, Pacific J. Math. 7 (1957)
 */
export class ColumnSets {
  private readonly slack: Float64Array;
  /** By `wide`: for every column, the least slack of the sets with it that leave out one of `wide`. */
  private readonly looser = new Map<number, Float64Array>();
  /** Of the row at hand, by which of its narrow columns are left out: the set, and what the row needs. */
  private readonly leftOut: Int32Array;
  private readonly need: Float64Array;
  private readonly above: Float64Array;
  private readonly below: Float64Array;

  constructor(private readonly table: Table) {
    const sets = 2 ** table.columns;
    this.slack = new Float64Array(sets);
    this.leftOut = new Int32Array(sets);
    this.need = new Float64Array(sets);
    this.above = new Float64Array(sets);
    this.below = new Float64Array(sets);
    this.fillSlacks();
  }

  /** Whether a table exists. */
  isPossible(): boolean {
    return this.slack.every((slack) => slack >= 0);
  }

  /** Least and greatest value of every cell of a row; the table must be possible. */
  reachOf(row: number): Reach {
    const { columns, lower } = this.table;
    const plain = this.rowOf(row);
    const reach = { least: new Float64Array(columns), greatest: new Float64Array(columns) };
    if (plain.rest > 0) this.fillReach(plain, reach);
    for (let column = 0; column < columns; column += 1) {
      reach.least[column]! += lower[row * columns + column]!;
      reach.greatest[column]! += lower[row * columns + column]!;
    }
    return reach;
  }

  private rowOf(row: number): Row {
    const { columns, lower, upper } = this.table;
    const first = row * columns;
    let rest = this.table.rowTotals[row]!;
    for (let cell = first; cell < first + columns; cell += 1) rest -= lower[cell]!;
    const span = new Float64Array(columns);
    const narrow: number[] = [];
    let wide = 0;
    for (let column = 0; column < columns; column += 1) {
      const cell = first + column;
      span[column] = Math.min(upper[cell]! - lower[cell]!, rest);
      if (span[column] === rest) wide |= 1 << column;
      else narrow.push(column);
    }
    return { rest, span, wide, narrow };
  }

  private fillSlacks(): void {
    const { rows, columns, columnTotals, lower } = this.table;
    const { slack, leftOut, need } = this;
    const columnRest = columnTotals.slice();
    let total = 0;
    for (let row = 0, cell = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1, cell += 1) columnRest[column]! -= lower[cell]!;
    }
    for (let column = 0; column < columns; column += 1) total += columnRest[column]!;
    slack[0] = total;
    for (let column = 0, size = 1; column < columns; column += 1, size *= 2) {
      for (let set = 0; set < size; set += 1) slack[set + size] = slack[set]! - columnRest[column]!;
    }
    for (let row = 0; row < rows; row += 1) {
      const plain = this.rowOf(row);
      if (plain.rest === 0) continue;
      const count = this.fillNeeds(plain);
      for (let i = 0; i < count; i += 1) if (need[i]! > 0) slack[leftOut[i]!]! -= need[i]!;
    }
  }

  /**
   * Fills `leftOut` and `need` for all sets that leave out narrow columns only; their number. Needs are
   * cut off at −rest, below which they decide nothing, so that sums of wide spans stay exact.
   */
  private fillNeeds({ rest, span, narrow }: Row): number {
    const { leftOut, need } = this;
    leftOut[0] = 0;
    need[0] = rest;
    let size = 1;
    for (const column of narrow) {
      const width = span[column]!;
      for (let i = 0; i < size; i += 1) {
        leftOut[size + i] = leftOut[i]! | (1 << column);
        need[size + i] = Math.max(-rest, need[i]! - width);
      }
      size *= 2;
    }
    return size;
  }

  private fillReach(row: Row, { least, greatest }: Reach): void {
    const { slack, leftOut, need, above, below } = this;
    const { rest, span, wide, narrow } = row;
    const looser = this.looser.get(wide) ?? this.leastSlacks(wide);
    this.looser.set(wide, looser);
    const count = this.fillNeeds(row);
    for (let i = 0; i < count; i += 1) {
      above[i] = slack[leftOut[i]!]! + Math.max(0, need[i]!);
      below[i] = slack[leftOut[i]!]! + Math.max(0, -need[i]!);
    }
    for (let column = 0; column < span.length; column += 1) {
      if (((wide >> column) & 1) === 0) continue;
      let nearest = Infinity;
      for (let i = 0; i < count; i += 1) {
        const without = slack[leftOut[i]! | (1 << column)]! + (rest - Math.max(0, need[i]!));
        if (without < nearest) nearest = without;
        if (without < below[i]!) below[i] = without;
      }
      least[column] = Math.max(0, rest - nearest);
    }
    for (let place = narrow.length - 1, half = count / 2; place >= 0; place -= 1, half /= 2) {
      const column = narrow[place]!;
      let withIt = looser[column]!;
      let withoutIt = Infinity;
      for (let i = 0; i < half; i += 1) {
        withIt = Math.min(withIt, above[i]!);
        withoutIt = Math.min(withoutIt, below[i + half]!);
        above[i] = Math.min(above[i]!, above[i + half]!);
        below[i] = Math.min(below[i]!, below[i + half]!);
      }
      greatest[column] = Math.min(span[column]!, withIt);
      least[column] = Math.max(0, span[column]! - withoutIt);
    }
    // Of the sets that leave out no wide column, the least is left over by now.
    for (let column = 0; column < span.length; column += 1) {
      if (((wide >> column) & 1) === 1) greatest[column] = Math.min(rest, above[0]!, looser[column]!);
    }
  }

  private leastSlacks(wide: number): Float64Array {
    const { slack, above } = this;
    const result = new Float64Array(this.table.columns);
    for (let set = 0; set < slack.length; set += 1) above[set] = (set & wide) === 0 ? Infinity : slack[set]!;
    for (let column = result.length - 1, half = slack.length / 2; column >= 0; column -= 1, half /= 2) {
      let withIt = Infinity;
      for (let set = 0; set < half; set += 1) {
        withIt = Math.min(withIt, above[set]!);
        above[set] = Math.min(above[set]!, above[set + half]!);
      }
      result[column] = withIt;
    }
    return result;
  }
}
