/**
 * The fewest pinned or bounded cells to let go so that one violated set of columns no longer is.
 * Always: the number is the least there is, or said to be a bound only.
 */
import { FREE, HELD, type Table } from '../table';

/** What each row can do for the set: `eases[k]` is by how much less it needs when its best k + 1 cells are let go. */
interface Row {
  readonly eases: readonly number[];
  /** The best k cells. */
  best(k: number): readonly number[];
}

export interface Fewest {
  /** Cells whose release takes the violation away; all that help, where even they do not. */
  readonly cells: number[];
  /** No fewer cells can do. */
  readonly atLeast: number;
  /** Whether the release takes the violation away. */
  readonly isEnough: boolean;
}

/** Additions beyond which rows with uneven steps are settled by ratio, and the number is only bounded from below. */
const WORK = 2e7;

/**
 * A row must put max(least inside, total − most outside) into the set. Letting go of a cell inside
 * takes its least value off the first term, of one outside adds room to the second; no cell has more
 * room than its row and column can use. Rows whose steps get smaller and smaller are served step by
 * step, largest first; the others (both terms equally binding) by dynamic programming over the
 * number of cells.
 * @param inside 1 for every column of the set
 */
export function fewestFor(table: Table, inside: Uint8Array): Fewest {
  const caps = capsOf(table);
  const rows: Row[] = [];
  let excess = 0;
  for (let column = 0; column < table.columns; column += 1) if (inside[column] === 1) excess -= table.columnTotals[column]!;
  for (let row = 0; row < table.rows; row += 1) {
    const { need, ...steps } = rowOf(table, inside, caps, row);
    excess += need;
    if (steps.eases.length > 0) rows.push(steps);
  }
  if (excess <= 0) return { cells: [], atLeast: 0, isEnough: true };
  const most = rows.reduce((sum, { eases }) => sum + eases[eases.length - 1]!, 0);
  if (most < excess) {
    const cells = rows.flatMap((row) => [...row.best(row.eases.length)]);
    return { cells, atLeast: cells.length, isEnough: false };
  }
  return choose(rows, excess);
}

/** What no cell of a row or column can exceed whatever is let go, pins below zero making room for more. */
function capsOf({ rows, columns, rowTotals, columnTotals, lower }: Table): { row: Float64Array; column: Float64Array } {
  const caps = { row: rowTotals.slice(), column: columnTotals.slice() };
  for (let row = 0, cell = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, cell += 1) {
      if (lower[cell]! >= 0) continue;
      caps.row[row]! -= lower[cell]!;
      caps.column[column]! -= lower[cell]!;
    }
  }
  return caps;
}

interface Holder {
  readonly cell: number;
  readonly frees: number;
}

function rowOf(table: Table, inside: Uint8Array, caps: { row: Float64Array; column: Float64Array }, row: number): Row & { need: number } {
  const low: Holder[] = [];
  const high: Holder[] = [];
  let least = 0;
  let pressed = table.rowTotals[row]!;
  for (let column = 0, cell = row * table.columns; column < table.columns; column += 1, cell += 1) {
    const cap = Math.min(caps.row[row]!, caps.column[column]!);
    if (inside[column] === 1) least += table.lower[cell]!;
    else pressed -= Math.min(table.upper[cell]!, cap);
    if (table.given[cell] === FREE) continue;
    const frees = inside[column] === 1 ? table.lower[cell]! : (table.given[cell] === HELD ? cap : 0) - table.upper[cell]!;
    if (frees > 0) (inside[column] === 1 ? low : high).push({ cell, frees });
  }
  const byMost = (left: Holder, right: Holder): number => right.frees - left.frees || left.cell - right.cell;
  low.sort(byMost);
  high.sort(byMost);
  const need = Math.max(least, pressed);
  const leasts = runningRest(least, low);
  const presseds = runningRest(pressed, high);
  /** How many of the best k cells are inside. */
  const insideOf = (k: number): number => {
    let best = -1;
    let bestNeed = Infinity;
    for (let a = Math.max(0, k - high.length); a <= Math.min(k, low.length); a += 1) {
      const left = Math.max(leasts[a]!, presseds[k - a]!);
      if (left < bestNeed) [best, bestNeed] = [a, left];
    }
    return best;
  };
  const eases: number[] = [];
  for (let k = 1; k <= low.length + high.length; k += 1) {
    const a = insideOf(k);
    eases.push(need - Math.max(leasts[a]!, presseds[k - a]!));
  }
  while (eases.length > 0 && eases[eases.length - 1] === (eases[eases.length - 2] ?? 0)) eases.pop();
  const best = (k: number): number[] => {
    const a = insideOf(k);
    return [...low.slice(0, a), ...high.slice(0, k - a)].map((holder) => holder.cell);
  };
  return { need, eases, best };
}

function runningRest(start: number, holders: readonly Holder[]): number[] {
  const rests = [start];
  for (const { frees } of holders) rests.push(rests[rests.length - 1]! - frees);
  return rests;
}

/** A part of a row's steps: from `from` cells to `to` cells. */
interface Step {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
  readonly frees: number;
}

const perCell = ({ frees, from, to }: Step): number => frees / (to - from);

/** Steps of a row joined until each frees less per cell than the one before. */
function stepsOf(row: Row): Step[] {
  const steps: Step[] = [];
  row.eases.forEach((eases, k) => {
    steps.push({ row, from: k, to: k + 1, frees: eases - (row.eases[k - 1] ?? 0) });
    for (;;) {
      const [before, last] = steps.slice(-2);
      if (before === undefined || last === undefined || perCell(last) <= perCell(before)) return;
      steps.splice(-2, 2, { row, from: before.from, to: last.to, frees: before.frees + last.frees });
    }
  });
  return steps;
}

function choose(rows: readonly Row[], excess: number): Fewest {
  const even: Step[] = [];
  const uneven: Step[] = [];
  const hard: Row[] = [];
  for (const row of rows) {
    const steps = stepsOf(row);
    if (steps.length === row.eases.length) even.push(...steps);
    else {
      hard.push(row);
      uneven.push(...steps);
    }
  }
  const greedy = byRatio([...even, ...uneven], excess);
  const width = hard.reduce((most, row) => Math.max(most, row.eases.length), 0);
  if (hard.length > 0 && hard.length * width * greedy.cells.length > WORK) return greedy;
  return exactly(even, hard, excess, greedy.cells.length);
}

/** The steps that free most per cell; what the last of them is needed for bounds the number from below. */
function byRatio(steps: readonly Step[], excess: number): Fewest {
  const taken = new Map<Row, number>();
  let count = 0;
  let atLeast = 0;
  let rest = excess;
  for (const step of [...steps].sort((left, right) => perCell(right) - perCell(left))) {
    if (rest <= 0) break;
    atLeast = count + Math.max(1, Math.ceil(rest / perCell(step) - 1e-6));
    taken.set(step.row, step.to);
    count += step.to - step.from;
    rest -= step.frees;
  }
  const cells = [...taken].flatMap(([row, k]) => [...row.best(k)]);
  return { cells, atLeast: Math.min(atLeast, cells.length), isEnough: true };
}

/** The least number: `steps` largest first, `hard` rows by how much k cells can ease together, at most `most` in all. */
function exactly(steps: readonly Step[], hard: readonly Row[], excess: number, most: number): Fewest {
  const sorted = [...steps].sort((left, right) => right.frees - left.frees);
  const eased = new Float64Array(most + 1);
  const takes = hard.map((row) => {
    const take = new Int32Array(most + 1);
    for (let k = most; k > 0; k -= 1) {
      let best = eased[k]!;
      for (let own = 1; own <= Math.min(k, row.eases.length); own += 1) {
        const value = eased[k - own]! + row.eases[own - 1]!;
        if (value > best) [best, take[k]] = [value, own];
      }
      eased[k] = best;
    }
    return take;
  });
  const summed = runningRest(excess, sorted.map(({ frees }) => ({ cell: 0, frees })));
  for (let count = 1; ; count += 1) {
    for (let plain = Math.min(count, sorted.length); plain >= Math.max(0, count - most); plain -= 1) {
      if (summed[plain]! > eased[count - plain]!) continue;
      const last = new Map<Row, number>();
      for (const step of sorted.slice(0, plain)) last.set(step.row, step.to);
      for (let i = hard.length - 1, k = count - plain; i >= 0; i -= 1) {
        const own = takes[i]![k]!;
        if (own > 0) last.set(hard[i]!, own);
        k -= own;
      }
      return { cells: [...last].flatMap(([row, k]) => [...row.best(k)]), atLeast: count, isEnough: true };
    }
  }
}
