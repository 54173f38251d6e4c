/**
 * How far one cell of a possible table can go when the others give way: maximum flow in the residual
 * graph of the table. Always: the table stays within bounds and totals, whatever is asked.
 */
import type { Table } from '../balance/table';

/**
 * A possible table whose cells are pushed to their limits one at a time. A cell rises by as much as
 * can flow from its column back to its row through the other cells (columns give where a cell is
 * above its least value, rows take where one is below its greatest), and falls the other way round.
 * @see Ahuja, Magnanti & Orlin, Network Flows (1993), 6.3 and 7.5
 */
export class Exchange {
  /** Distance from the start: columns first, then rows; −1 when not reached. */
  private readonly level: Int32Array;
  private readonly next: Int32Array;
  private readonly queue: Int32Array;
  /** What rows and columns have left above the least values of their cells; no cell rises by more. */
  private readonly rowRest: Float64Array;
  private readonly columnRest: Float64Array;

  /** @param cells a table within the bounds with all totals exact; changed as cells are asked about */
  constructor(
    private readonly table: Table,
    private readonly cells: Float64Array,
  ) {
    this.level = new Int32Array(table.columns + table.rows);
    this.next = new Int32Array(table.columns + table.rows);
    this.queue = new Int32Array(table.columns + table.rows);
    this.rowRest = table.rowTotals.slice();
    this.columnRest = table.columnTotals.slice();
    for (let cell = 0; cell < cells.length; cell += 1) {
      this.rowRest[Math.floor(cell / table.columns)]! -= table.lower[cell]!;
      this.columnRest[cell % table.columns]! -= table.lower[cell]!;
    }
  }

  /** The greatest value a cell can take. Most reach what their lines have left, and no search has to fail to prove it. */
  greatest(cell: number): number {
    const { columns, lower, upper } = this.table;
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    const highest = Math.min(upper[cell]!, lower[cell]! + this.rowRest[row]!, lower[cell]! + this.columnRest[column]!);
    this.cells[cell]! += this.flow(column, columns + row, cell, highest - this.cells[cell]!);
    return this.cells[cell]!;
  }

  /** The least value a cell can take. */
  least(cell: number): number {
    const { columns, lower } = this.table;
    const [row, column] = [columns + Math.floor(cell / columns), cell % columns];
    this.cells[cell]! -= this.flow(row, column, cell, this.cells[cell]! - lower[cell]!);
    return this.cells[cell]!;
  }

  /** Moves up to `wanted` from one node to another around a cell; what could be moved. */
  private flow(from: number, to: number, around: number, wanted: number): number {
    let moved = 0;
    while (moved < wanted && this.rank(from, to, around)) {
      this.next.fill(0);
      for (;;) {
        const amount = this.advance(from, to, around, wanted - moved);
        if (amount === 0) break;
        moved += amount;
      }
    }
    return moved;
  }

  /** How much a node can pass on through a cell: a column by what is above the least value, a row by what is missing. */
  private room(node: number, cell: number, around: number): number {
    if (cell === around) return 0;
    const { columns, lower, upper } = this.table;
    return node < columns ? this.cells[cell]! - lower[cell]! : upper[cell]! - this.cells[cell]!;
  }

  /** Breadth-first levels up to the target; false when it is out of reach. */
  private rank(from: number, to: number, around: number): boolean {
    const { rows, columns } = this.table;
    const { level, queue } = this;
    level.fill(-1);
    level[from] = 0;
    queue[0] = from;
    let [newColumns, newRows] = from < columns ? [columns - 1, rows] : [columns, rows - 1];
    for (let head = 0, tail = 1; head < tail; head += 1) {
      const node = queue[head]!;
      const isColumn = node < columns;
      if ((isColumn ? newRows : newColumns) === 0) continue;
      const count = isColumn ? rows : columns;
      for (let i = 0; i < count; i += 1) {
        const other = isColumn ? columns + i : i;
        const cell = isColumn ? i * columns + node : (node - columns) * columns + i;
        if (level[other]! >= 0 || this.room(node, cell, around) <= 0) continue;
        level[other] = level[node]! + 1;
        if (other === to) return true;
        queue[tail] = other;
        tail += 1;
        if (isColumn) newRows -= 1;
        else newColumns -= 1;
      }
    }
    return false;
  }

  /** Sends up to `amount` from a node to the target along the levels. */
  private advance(node: number, to: number, around: number, amount: number): number {
    if (node === to) return amount;
    const { rows, columns } = this.table;
    const isColumn = node < columns;
    const count = isColumn ? rows : columns;
    // Next to the target nothing else is worth looking at.
    const isLast = this.level[node] === this.level[to]! - 1;
    if (isLast) this.next[node] = Math.max(this.next[node]!, isColumn ? to - columns : to);
    for (; this.next[node]! < count; this.next[node]! += 1) {
      const i = this.next[node]!;
      const other = isColumn ? columns + i : i;
      if (isLast && other !== to) break;
      if (this.level[other] !== this.level[node]! + 1) continue;
      const cell = isColumn ? i * columns + node : (node - columns) * columns + i;
      const room = this.room(node, cell, around);
      if (room <= 0) continue;
      const moved = this.advance(other, to, around, Math.min(amount, room));
      if (moved === 0) continue;
      this.cells[cell]! += isColumn ? -moved : moved;
      return moved;
    }
    this.next[node] = count;
    return 0;
  }
}
