/**
 * Feasibility by maximum flow: closes a table in whole numbers within its bounds however far off the
 * start is, or finds the cut that proves there is none.
 */
import type { Table } from './table';

export interface Closed {
  /** Row by row. */
  readonly cells: Float64Array;
  readonly cut: null;
}

/**
 * The proof that no table exists: in rows of the cut every column outside is full, in all other rows
 * the columns of the cut are at their least, and still these columns hold `gap` too much. No set of
 * columns is violated by more (maximum flow, minimum cut).
 */
export interface Cut {
  readonly rows: Uint8Array;
  readonly columns: Uint8Array;
  readonly gap: number;
}

/**
 * Closes a table whose lines can each be filled, starting from `start`.
 * @see Gale, A theorem on flows in networks, Pacific J. Math. 7 (1957); Dinic's algorithm as in
 *   Ahuja, Magnanti & Orlin (1993), 7.5. Whole capacities give a whole table.
 */
export function closeTable(table: Table, start: Float64Array): Closed | { readonly cut: Cut } {
  const flow = new Flow(table, start);
  while (flow.rank()) flow.push();
  const gap = flow.surplus();
  return gap === 0 ? { cells: flow.cells, cut: null } : { cut: { ...flow.reached(), gap } };
}

class Flow {
  readonly cells: Float64Array;
  private readonly excess: Float64Array;
  /** Distance from a surplus: columns first, then rows; −1 when out of reach. */
  private readonly level: Int32Array;
  private readonly next: Int32Array;

  constructor(
    private readonly table: Table,
    start: Float64Array,
  ) {
    const { rows, columns } = table;
    this.cells = start.slice();
    this.excess = table.columnTotals.map((total) => -total);
    this.level = new Int32Array(columns + rows);
    this.next = new Int32Array(columns + rows);
    for (let row = 0; row < rows; row += 1) this.fillRow(row);
  }

  surplus(): number {
    return this.excess.reduce((sum, value) => sum + Math.max(0, value), 0);
  }

  reached(): { rows: Uint8Array; columns: Uint8Array } {
    const { columns } = this.table;
    const isReached = Uint8Array.from(this.level, (level) => (level >= 0 ? 1 : 0));
    return { columns: isReached.slice(0, columns), rows: isReached.slice(columns) };
  }

  /** Levels by breadth-first search from all columns with a surplus; false when no column that lacks is reached. */
  rank(): boolean {
    const { rows, columns, lower, upper } = this.table;
    const { level, cells } = this;
    level.fill(-1);
    this.next.fill(0);
    const queue: number[] = [];
    for (let column = 0; column < columns; column += 1) {
      if (this.excess[column]! <= 0) continue;
      level[column] = 0;
      queue.push(column);
    }
    let isOpen = false;
    for (const node of queue) {
      if (node < columns) {
        for (let row = 0, cell = node; row < rows; row += 1, cell += columns) {
          if (level[columns + row]! >= 0 || cells[cell]! <= lower[cell]!) continue;
          level[columns + row] = level[node]! + 1;
          queue.push(columns + row);
        }
      } else {
        for (let column = 0, cell = (node - columns) * columns; column < columns; column += 1, cell += 1) {
          if (level[column]! >= 0 || cells[cell]! >= upper[cell]!) continue;
          level[column] = level[node]! + 1;
          queue.push(column);
          if (this.excess[column]! < 0) isOpen = true;
        }
      }
    }
    return isOpen;
  }

  /** A blocking flow along the levels. */
  push(): void {
    for (let column = 0; column < this.table.columns; column += 1) {
      while (this.level[column] === 0 && this.excess[column]! > 0) {
        const moved = this.advance(column, this.excess[column]!);
        if (moved === 0) break;
        this.excess[column]! -= moved;
      }
    }
  }

  /** Sends up to `amount` on from a node; what reached a column that lacks. Depth is at most twice the columns. */
  private advance(node: number, amount: number): number {
    const { rows, columns, lower, upper } = this.table;
    const { cells, level, next } = this;
    if (node < columns) {
      if (this.excess[node]! < 0) {
        const taken = Math.min(amount, -this.excess[node]!);
        this.excess[node]! += taken;
        return taken;
      }
      for (; next[node]! < rows; next[node]! += 1) {
        const row = next[node]!;
        const cell = row * columns + node;
        const room = cells[cell]! - lower[cell]!;
        if (room <= 0 || level[columns + row] !== level[node]! + 1) continue;
        const moved = this.advance(columns + row, Math.min(amount, room));
        cells[cell]! -= moved;
        if (moved > 0) return moved;
      }
      return 0;
    }
    for (; next[node]! < columns; next[node]! += 1) {
      const column = next[node]!;
      const cell = (node - columns) * columns + column;
      const room = upper[cell]! - cells[cell]!;
      if (room <= 0 || level[column] !== level[node]! + 1) continue;
      const moved = this.advance(column, Math.min(amount, room));
      cells[cell]! += moved;
      if (moved > 0) return moved;
    }
    return 0;
  }

  /** Rounds a row and brings it to its total, never above it on the way: an impossible table's fit may run away to infinity. */
  private fillRow(row: number): void {
    const { columns, lower, upper } = this.table;
    const first = row * columns;
    let lack = this.table.rowTotals[row]!;
    for (let cell = first; cell < first + columns; cell += 1) lack -= lower[cell]!;
    for (let cell = first; cell < first + columns; cell += 1) {
      const [least, value] = [lower[cell]!, Math.round(this.cells[cell]!)];
      this.cells[cell] = value > least ? Math.min(value, upper[cell]!, least + lack) : least;
      lack -= this.cells[cell]! - least;
    }
    for (let cell = first; cell < first + columns; cell += 1) {
      const room = Math.min(lack, upper[cell]! - this.cells[cell]!);
      this.cells[cell]! += room;
      lack -= room;
      this.excess[cell - first]! += this.cells[cell]!;
    }
  }
}
