/**
 * Rounding a fitted table by minimum-cost flow: whole cells within given limits, every row and column
 * total exact, Σ (x − fit)² least. Rows are settled one by one, then units are moved between columns
 * along shortest paths until the columns hold too; each move keeps the table the best of its kind.
 */
import { columnPrices } from './prices';
import { GRAIN, type RoundingTask } from './rounding-task';

export interface Rounded {
  /** Row by row. */
  readonly cells: Float64Array;
  readonly repairs: number;
}

/** The nearest whole numbers around each fit; a fit that is whole (to a grain) stays. */
function neighbourLimits(fit: Float64Array): { lower: Float64Array; upper: Float64Array } {
  const lower = new Float64Array(fit.length);
  const upper = new Float64Array(fit.length);
  for (let cell = 0; cell < fit.length; cell += 1) {
    const value = Math.round(fit[cell]! * GRAIN) / GRAIN;
    lower[cell] = Math.floor(value);
    upper[cell] = Math.ceil(value);
  }
  return { lower, upper };
}

/**
 * The best whole table within the limits, or null when none has these totals.
 *
 * Successive shortest paths on the columns: an arc from column a to column b is the cheapest row in
 * which one unit can move from a to b. With limits at floor and ceiling of the fit this is controlled
 * rounding; with wider limits a separable convex cost flow.
 * @see Causey, Cox & Ernst, J. Amer. Statist. Assoc. 80 (1985); Cox, J. Amer. Statist. Assoc. 82
 *   (1987); Ahuja, Magnanti & Orlin, Network Flows (1993), 9.7 and 14.5
 */
export function roundWithin(task: RoundingTask): Rounded | null {
  const settlement = new Settlement(task, null);
  return settlement.settleRows() ? finish(settlement) : null;
}

/** {@link roundWithin} with every cell at the floor or ceiling of its fit. */
export function roundToNeighbours(task: Omit<RoundingTask, 'lower' | 'upper'>): Rounded | null {
  const limited = { ...task, ...neighbourLimits(task.fit) };
  const plain = new Settlement(limited, null);
  if (!plain.settleRows()) return null;
  const isNear = plain.imbalance() <= Math.max(FEW_REPAIRS, task.rows / 8);
  if (isNear || task.columns > PRICED_COLUMNS) return finish(plain);
  const priced = new Settlement(limited, columnPrices(limited));
  priced.settleRows();
  return finish(priced);
}

function finish(settlement: Settlement): Rounded | null {
  const repairs = settlement.repairColumns();
  return repairs === null ? null : { cells: settlement.cells(), repairs };
}

/** Repairs that are cheaper than finding prices, and columns beyond which they always are. */
const FEW_REPAIRS = 32;
const PRICED_COLUMNS = 32;

class Settlement {
  private readonly rows: number;
  private readonly columns: number;
  /** Column by column from here on: the searches run down columns. */
  private readonly value: Float64Array;
  /** What taking a unit out of a cell, or putting one in, costs; Infinity where a limit forbids it. */
  private readonly takeCost: Float64Array;
  private readonly putCost: Float64Array;
  /** Column sums less column totals. */
  private readonly surplus: Float64Array;
  /**
   * Arc from column a to b at a × columns + b: the cheapest row and its cost. A stale arc's row has
   * changed since; its cost is then only a lower bound, searched again when a path wants the arc.
   */
  private readonly arcRow: Int32Array;
  private readonly arcCost: Float64Array;
  private readonly isStale: Uint8Array;

  /** @param prices added to the worth of a unit in each column, so that rows settle near the column totals */
  constructor(
    private readonly task: RoundingTask,
    private readonly prices: Float64Array | null,
  ) {
    const { rows, columns, fit, lower, upper } = task;
    this.rows = rows;
    this.columns = columns;
    this.value = new Float64Array(rows * columns);
    this.takeCost = new Float64Array(rows * columns);
    this.putCost = new Float64Array(rows * columns);
    this.surplus = task.columnTotals.map((total) => -total);
    this.arcRow = new Int32Array(columns * columns);
    this.arcCost = new Float64Array(columns * columns);
    this.isStale = new Uint8Array(columns * columns);
    for (let row = 0, source = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1, source += 1) {
        const start = Math.floor(fit[source]! + 0.5 / GRAIN);
        this.value[column * rows + row] = Math.min(Math.max(start, lower[source]!), upper[source]!);
        this.price(row, column);
      }
    }
  }

  /** Gives every row its total at the least cost; at equal cost the column that lacks most. False when limits forbid it. */
  settleRows(): boolean {
    const { rows, columns, surplus } = this;
    for (let column = 0; column < columns; column += 1) {
      for (let row = 0; row < rows; row += 1) surplus[column]! += this.value[column * rows + row]!;
    }
    for (let row = 0; row < rows; row += 1) {
      let lack = this.task.rowTotals[row]!;
      for (let column = 0; column < columns; column += 1) lack -= this.value[column * rows + row]!;
      const step = lack > 0 ? 1 : -1;
      for (; lack !== 0; lack -= step) {
        const column = this.cheapest(row, step);
        if (column < 0) return false;
        this.move(row, column, step);
      }
    }
    return true;
  }

  /** Units that are in a wrong column. */
  imbalance(): number {
    return this.surplus.reduce((sum, value) => sum + Math.max(0, value), 0);
  }

  /** Moves units along shortest paths until all columns hold; the number of paths, or null when one is missing. */
  repairColumns(): number | null {
    if (this.imbalance() === 0) return 0;
    for (let from = 0; from < this.columns; from += 1) {
      for (let to = 0; to < this.columns; to += 1) this.searchArc(from, to);
    }
    for (let repairs = 0; ; repairs += 1) {
      if (this.imbalance() === 0) return repairs;
      let path = this.shortestPath();
      while (path !== null && this.searchStale(path)) path = this.shortestPath();
      if (path === null) return null;
      this.moveAlong(path);
    }
  }

  /** Row by row. */
  cells(): Float64Array {
    const { rows, columns } = this;
    const cells = new Float64Array(rows * columns);
    for (let row = 0, target = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1, target += 1) cells[target] = this.value[column * rows + row]!;
    }
    return cells;
  }

  /** Half the change of (x − fit)² for a unit more or less, in grains, without the constant both directions share. */
  private price(row: number, column: number): void {
    const { fit, lower, upper, columns } = this.task;
    const source = row * columns + column;
    const cell = column * this.rows + row;
    const value = this.value[cell]!;
    const offset = Math.round((value - fit[source]!) * GRAIN);
    this.takeCost[cell] = value > lower[source]! ? -offset : Infinity;
    this.putCost[cell] = value < upper[source]! ? GRAIN + offset : Infinity;
  }

  private move(row: number, column: number, step: number): void {
    this.value[column * this.rows + row]! += step;
    this.surplus[column]! += step;
    this.price(row, column);
  }

  private cheapest(row: number, step: number): number {
    const costs = step > 0 ? this.putCost : this.takeCost;
    let best = -1;
    let bestCost = Infinity;
    for (let column = 0; column < this.columns; column += 1) {
      const cost = costs[column * this.rows + row]! - step * (this.prices?.[column] ?? 0);
      const isBetter = cost === bestCost ? best >= 0 && step * this.surplus[column]! < step * this.surplus[best]! : cost < bestCost;
      if (isBetter) {
        best = column;
        bestCost = cost;
      }
    }
    return best;
  }

  private searchArc(from: number, to: number): void {
    const { rows, takeCost, putCost } = this;
    let best = -1;
    let bestCost = Infinity;
    if (from !== to) {
      for (let row = 0, take = from * rows, put = to * rows; row < rows; row += 1, take += 1, put += 1) {
        const cost = takeCost[take]! + putCost[put]!;
        if (cost < bestCost) {
          bestCost = cost;
          best = row;
        }
      }
    }
    this.arcRow[from * this.columns + to] = best;
    this.arcCost[from * this.columns + to] = bestCost;
    this.isStale[from * this.columns + to] = 0;
  }

  /** Searches the stale arcs of a path; true when there were any, so that another path may be shorter. */
  private searchStale(path: readonly number[]): boolean {
    let found = false;
    for (let i = 1; i < path.length; i += 1) {
      if (this.isStale[path[i - 1]! * this.columns + path[i]!] === 0) continue;
      this.searchArc(path[i - 1]!, path[i]!);
      found = true;
    }
    return found;
  }

  /** Bellman–Ford from all columns with a surplus to the nearest that lacks; columns in order, or null. */
  private shortestPath(): number[] | null {
    const { columns, surplus, arcCost } = this;
    const distance = Array.from(surplus, (value) => (value > 0 ? 0 : Infinity));
    const before = new Int32Array(columns).fill(-1);
    let isChanged = true;
    for (let pass = 0; isChanged; pass += 1) {
      if (pass > columns) throw new Error('rounding: moving units in a circle would save cost');
      isChanged = false;
      for (let from = 0; from < columns; from += 1) {
        if (distance[from] === Infinity) continue;
        for (let to = 0; to < columns; to += 1) {
          const reached = distance[from]! + arcCost[from * columns + to]!;
          if (reached < distance[to]!) {
            distance[to] = reached;
            before[to] = from;
            isChanged = true;
          }
        }
      }
    }
    let end = -1;
    for (let column = 0; column < columns; column += 1) {
      if (surplus[column]! < 0 && distance[column]! < (end < 0 ? Infinity : distance[end]!)) end = column;
    }
    if (end < 0) return null;
    const path = [end];
    while (before[path[0]!]! >= 0) path.unshift(before[path[0]!]!);
    return path;
  }

  private moveAlong(path: readonly number[]): void {
    const moves: { row: number; from: number; to: number }[] = [];
    for (let i = 1; i < path.length; i += 1) {
      const [from, to] = [path[i - 1]!, path[i]!];
      moves.push({ row: this.arcRow[from * this.columns + to]!, from, to });
    }
    for (const { row, from, to } of moves) {
      this.move(row, from, -1);
      this.move(row, to, 1);
    }
    for (const { row, from, to } of moves) {
      for (let other = 0; other < this.columns; other += 1) {
        this.refreshArc(row, from, other);
        this.refreshArc(row, other, from);
        this.refreshArc(row, to, other);
        this.refreshArc(row, other, to);
      }
    }
  }

  private refreshArc(row: number, from: number, to: number): void {
    if (from === to) return;
    const arc = from * this.columns + to;
    const cost = this.takeCost[from * this.rows + row]! + this.putCost[to * this.rows + row]!;
    if (cost < this.arcCost[arc]! || (this.isStale[arc] === 1 && cost === this.arcCost[arc])) {
      this.arcCost[arc] = cost;
      this.arcRow[arc] = row;
      this.isStale[arc] = 0;
    } else if (this.arcRow[arc] === row && cost > this.arcCost[arc]!) {
      // Down few rows a search costs less than another round of shortest paths.
      if (this.rows < this.columns ** 2) this.searchArc(from, to);
      else this.isStale[arc] = 1;
    }
  }
}
