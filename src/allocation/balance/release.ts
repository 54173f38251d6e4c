/** Which pins and bounds to let go so that a violated set of columns no longer is. */
import type { Cut } from './flow';
import { FREE, HELD, type Table } from './table';

/** Cells let go together, and by how much less their row then needs. */
interface Step {
  readonly cells: readonly number[];
  readonly frees: number;
}

/**
 * A small set of pinned and bounded cells whose release closes the gap of a cut; all that help, where
 * even they do not close it (empty cells stay empty).
 *
 * A row needs max(least in the columns of the cut, total − most outside) in these columns. Each row
 * by itself lets go of the cells that hold the larger term; the steps of all rows are taken by what
 * they free per cell.
 */
export function release(table: Table, cut: Cut): number[] {
  const steps: Step[] = [];
  for (let row = 0; row < table.rows; row += 1) steps.push(...stepsOf(table, cut, row));
  steps.sort((left, right) => right.frees / right.cells.length - left.frees / left.cells.length);
  const cells: number[] = [];
  let freed = 0;
  for (const step of steps) {
    if (freed >= cut.gap) break;
    cells.push(...step.cells);
    freed += step.frees;
  }
  return cells;
}

interface Holder {
  readonly cell: number;
  readonly frees: number;
}

function stepsOf(table: Table, cut: Cut, row: number): Step[] {
  const inside: Holder[] = [];
  const outside: Holder[] = [];
  let least = 0;
  let pressed = table.rowTotals[row]!;
  for (let column = 0, cell = row * table.columns; column < table.columns; column += 1, cell += 1) {
    const isInside = cut.columns[column] === 1;
    const full = Math.min(table.rowTotals[row]!, table.columnTotals[column]!);
    if (isInside) least += table.lower[cell]!;
    else pressed -= Math.min(table.upper[cell]!, full);
    if (table.given[cell] === FREE) continue;
    if (isInside) inside.push({ cell, frees: table.lower[cell]! });
    else if (table.given[cell] === HELD) outside.push({ cell, frees: full - table.upper[cell]! });
  }
  const byMost = (left: Holder, right: Holder): number => right.frees - left.frees;
  const low = inside.filter((holder) => holder.frees > 0).sort(byMost);
  const high = outside.filter((holder) => holder.frees > 0).sort(byMost);

  const steps: Step[] = [];
  for (;;) {
    const needed = Math.max(least, pressed);
    const takes = [least >= pressed ? low.shift() : undefined, pressed >= least ? high.shift() : undefined];
    const [first, second] = takes;
    const isStuck = (least >= pressed && first === undefined) || (pressed >= least && second === undefined);
    if (isStuck || needed <= 0) return steps;
    least -= first?.frees ?? 0;
    pressed -= second?.frees ?? 0;
    const cells = takes.flatMap((holder) => (holder === undefined ? [] : [holder.cell]));
    steps.push({ cells, frees: needed - Math.max(0, least, pressed) });
    joinBetter(steps);
  }
}

/** Steps of a row come in order: one that frees more per cell than the step before it is joined to that. */
function joinBetter(steps: Step[]): void {
  for (;;) {
    const [before, last] = steps.slice(-2);
    if (before === undefined || last === undefined) return;
    if (last.frees * before.cells.length <= before.frees * last.cells.length) return;
    steps.splice(-2, 2, { cells: [...before.cells, ...last.cells], frees: before.frees + last.frees });
  }
}
