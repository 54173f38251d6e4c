/**
 * A start for the rounding when rows, each rounded alone, would all favour the same columns (equal
 * weights): a price per column at which about as many rows want it as its total asks for.
 */
import { GRAIN, type RoundingTask } from './rounding-task';

const ROUNDS = 2;
/** Prices come from this many rows spread over the table: they only have to be about right. */
const SAMPLE = 1500;

/**
 * Coordinate steps on the dual of the rounding problem. Column by column, the price is set where the
 * right number of rows still rounds up there, given the other prices. Cells must have at most two
 * values to choose from: then any prices leave the rounding optimal, and good ones save repairs.
 * In grains.
 */
export function columnPrices(task: RoundingTask): Float64Array {
  const { rows, columns, fit, lower, upper } = task;
  const wanted = task.columnTotals.slice();
  const stride = Math.max(1, Math.floor(rows / SAMPLE));
  const size = Math.ceil(rows / stride);
  const worth = new Float64Array(size * columns);
  const units = new Float64Array(size);
  for (let row = 0, cell = 0; row < rows; row += 1) {
    const sampled = row % stride === 0 ? row / stride : -1;
    let rest = task.rowTotals[row]!;
    for (let column = 0; column < columns; column += 1, cell += 1) {
      const down = Math.min(Math.max(Math.floor(fit[cell]! + 0.5 / GRAIN), lower[cell]!), upper[cell]!);
      rest -= down;
      wanted[column]! -= down;
      if (sampled >= 0) worth[sampled * columns + column] = down < upper[cell]! ? Math.round((fit[cell]! - down) * GRAIN) : -Infinity;
    }
    if (sampled >= 0) units[sampled] = rest;
  }

  const prices = new Float64Array(columns);
  const asking = new Float64Array(size);
  const rivals = new Float64Array(columns);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (let row = 0; row < size; row += 1) asking[row] = askingPrice(worth, prices, rivals, row * columns, column, units[row]!);
      asking.sort();
      const last = Math.ceil((wanted[column]! * size) / rows) - 1;
      const price = last >= 0 && last < size ? asking[last]! : 0;
      if (Number.isFinite(price)) prices[column] = price;
    }
  }
  return prices;
}

/** The price from which on a row rounds up in a column: what its last chosen rival is worth above it. */
function askingPrice(
  worth: Float64Array,
  prices: Float64Array,
  rivals: Float64Array,
  start: number,
  column: number,
  units: number,
): number {
  const own = worth[start + column]!;
  if (units <= 0 || own === -Infinity) return Infinity;
  let count = 0;
  for (let other = 0; other < prices.length; other += 1) {
    if (other === column) continue;
    const value = worth[start + other]! + prices[other]!;
    if (value === -Infinity) continue;
    let place = count;
    for (; place > 0 && rivals[place - 1]! < value; place -= 1) rivals[place] = rivals[place - 1]!;
    rivals[place] = value;
    count += 1;
  }
  return units > count ? -Infinity : rivals[units - 1]! - own;
}
