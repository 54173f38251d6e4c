/**
 * What a table is judged by, written without a look at the engine: limits as the request gives them,
 * a plain maximum flow for "possible or not", and negative cycles for "can it be better".
 */
import type { BalanceRequest } from '../../../src/allocation';

export interface Limits {
  readonly low: number[][];
  readonly high: number[][];
}

/** Least and greatest value of every cell of a request with totals ≥ 0; a cell without weight stays at its least. */
export function limitsOf({ rows, columns, pattern, pins = [], bounds = [] }: BalanceRequest): Limits {
  const low = rows.map(() => columns.map(() => 0));
  const high = rows.map(() => columns.map(() => Infinity));
  const rowAt = new Map(rows.map(({ id }, index) => [id, index]));
  const columnAt = new Map(columns.map(({ id }, index) => [id, index]));
  const set = (grid: number[][], place: { row: string; column: string }, value: number): void => {
    grid[rowAt.get(place.row)!]![columnAt.get(place.column)!] = value;
  };
  for (const bound of bounds) {
    if (bound.min !== undefined) set(low, bound, Math.max(0, bound.min));
    if (bound.max !== undefined) set(high, bound, bound.max);
  }
  pattern.forEach((weights, row) =>
    weights.forEach((weight, column) => {
      if (weight === 0) high[row]![column] = low[row]![column]!;
    }),
  );
  for (const pin of pins) {
    set(low, pin, pin.value);
    set(high, pin, pin.value);
  }
  return { low, high };
}

/**
 * How many units find no place: what is missing from the greatest flow from rows to columns through
 * cells with these limits (Edmonds & Karp). 0 when a table exists; lines whose least cells already
 * exceed their total count as missing, too.
 */
export function unplaced(rowTotals: readonly number[], columnTotals: readonly number[], { low, high }: Limits): number {
  const [height, width] = [rowTotals.length, columnTotals.length];
  const rowRest = rowTotals.map((total, row) => low[row]!.reduce((rest, value) => rest - value, total));
  const columnRest = columnTotals.map((total, column) => low.reduce((rest, values) => rest - values[column]!, total));
  if ([...rowRest, ...columnRest].some((rest) => rest < 0)) return Infinity;
  const room = high.map((values, row) => values.map((value, column) => value - low[row]![column]!));
  const flow = high.map((values) => values.map(() => 0));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const amount = Math.min(rowRest[row]!, columnRest[column]!, room[row]![column]!);
      flow[row]![column] = amount;
      rowRest[row]! -= amount;
      columnRest[column]! -= amount;
    }
  }
  for (;;) {
    // Nodes: rows, then columns. `before` is the node a node was reached from, −1 a start, −2 not reached.
    const before = Array<number>(height + width).fill(-2);
    const queue: number[] = [];
    rowRest.forEach((rest, row) => {
      if (rest > 0) {
        before[row] = -1;
        queue.push(row);
      }
    });
    let end = -1;
    for (let head = 0; head < queue.length && end < 0; head += 1) {
      const node = queue[head]!;
      for (let other = 0; other < (node < height ? width : height); other += 1) {
        const next = node < height ? height + other : other;
        const isOpen = node < height ? room[node]![other]! > flow[node]![other]! : flow[other]![node - height]! > 0;
        if (before[next] !== -2 || !isOpen) continue;
        before[next] = node;
        queue.push(next);
        if (next >= height && columnRest[next - height]! > 0) {
          end = next;
          break;
        }
      }
    }
    if (end < 0) return rowRest.reduce((total, rest) => total + rest, 0);
    const path = [end];
    while (before[path[0]!]! >= 0) path.unshift(before[path[0]!]!);
    let amount = Math.min(rowRest[path[0]!]!, columnRest[end - height]!);
    const steps = path.slice(1).map((to, index) => ({ from: path[index]!, to }));
    for (const { from, to } of steps) {
      amount = Math.min(amount, from < height ? room[from]![to - height]! - flow[from]![to - height]! : flow[to]![from - height]!);
    }
    for (const { from, to } of steps) {
      if (from < height) flow[from]![to - height]! += amount;
      else flow[to]![from - height]! -= amount;
    }
    rowRest[path[0]!]! -= amount;
    columnRest[end - height]! -= amount;
  }
}

/** Gale's condition for one set of columns: by how much rows must put more into them than their totals. */
export function excessOf(rowTotals: readonly number[], columnTotals: readonly number[], { low, high }: Limits, isInside: readonly boolean[]): number {
  let excess = 0;
  columnTotals.forEach((total, column) => {
    if (isInside[column] === true) excess -= total;
  });
  rowTotals.forEach((total, row) => {
    let least = 0;
    let room = 0;
    isInside.forEach((inside, column) => {
      if (inside) least += low[row]![column]!;
      else room += high[row]![column]!;
    });
    excess += Math.max(least, total - room);
  });
  return excess;
}

/** A fit is whole when it is so to this part of a unit. */
const STEPS = 2 ** 30;
/** What moving one unit must save to count: less is a tie, told apart only by the last places of doubles. */
const TIE = 2 ** -27;

/** The nearest whole numbers around every fit. */
export function neighbourLimits(fit: readonly (readonly number[])[]): Limits {
  const near = fit.map((row) => row.map((value) => Math.round(value * STEPS) / STEPS));
  return { low: near.map((row) => row.map(Math.floor)), high: near.map((row) => row.map(Math.ceil)) };
}

/**
 * Whether moving units in a circle, inside the limits, brings the cells closer to the fit: a negative
 * cycle among the columns, found by Bellman & Ford. None proves the optimum
 * of Σ (x − fit)² over all whole tables inside the limits (Ahuja, Magnanti & Orlin, Network Flows,
 * theorem 14.1), at any size.
 */
export function canImprove(cells: readonly (readonly number[])[], fit: readonly (readonly number[])[], { low, high }: Limits): boolean {
  const width = cells[0]?.length ?? 0;
  const cost = new Float64Array(width * width).fill(Infinity);
  const take = new Float64Array(width);
  const put = new Float64Array(width);
  cells.forEach((row, i) => {
    row.forEach((value, j) => {
      const off = 2 * (value - fit[i]![j]!);
      take[j] = value > low[i]![j]! ? 1 - off : Infinity;
      put[j] = value < high[i]![j]! ? 1 + off : Infinity;
    });
    for (let from = 0; from < width; from += 1) {
      if (take[from] === Infinity) continue;
      for (let to = 0; to < width; to += 1) {
        const change = take[from]! + put[to]!;
        if (to !== from && change < cost[from * width + to]!) cost[from * width + to] = change;
      }
    }
  });
  const distance = new Float64Array(width);
  for (let pass = 0; pass <= width; pass += 1) {
    let isChanged = false;
    for (let from = 0; from < width; from += 1) {
      for (let to = 0; to < width; to += 1) {
        const reached = distance[from]! + cost[from * width + to]!;
        if (reached >= distance[to]! - TIE) continue;
        distance[to] = reached;
        isChanged = true;
      }
    }
    if (!isChanged) return false;
  }
  return true;
}
