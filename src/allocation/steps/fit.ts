/** Proportional fitting to all three families of totals at once; what the slices are then rounded from. */
import type { Cube, SliceTask } from './task';

const SWEEPS = 200;
const PRECISION = 1e-9;

/**
 * Iterative proportional fitting of the pattern to year totals, kept totals and the totals imposed as
 * well, by turns, on the cells that are not pinned. Bounds are left to the slices. The pattern is
 * handed back unchanged where a total is negative: three directions with two signs have no fit.
 * @returns weights for the slices, outer × inner × periods; pinned cells keep theirs
 * @see Deming & Stephan, On a least squares adjustment of a sampled frequency table when the expected
 *   marginal totals are known, Ann. Math. Stat. 11 (1940), 5: more than two directions
 */
export function fitCube(task: SliceTask): Cube {
  const { outer, inner, periods, pattern, year, kept } = task;
  const other = task.other ?? [];
  const isNegative = (rows: readonly (readonly number[])[]): boolean => rows.some((row) => row.some((total) => total < 0));
  if (isNegative(year) || isNegative(kept) || isNegative(other)) return pattern;

  const [wide, long] = [inner.length, periods.length];
  const cells = Float64Array.from(pattern.flat(2));
  const pinned = new Float64Array(cells.length);
  const isPinned = new Uint8Array(cells.length);
  const [innerAt, periodAt] = [positions(inner), positions(periods)];
  outer.forEach((id, slice) => {
    for (const { row, column, value } of task.holds.get(id)?.pins ?? []) {
      const [line, period] = [innerAt.get(row), periodAt.get(column)];
      if (line === undefined || period === undefined) continue;
      const cell = (slice * wide + line) * long + period;
      isPinned[cell] = 1;
      pinned[cell] = value;
      cells[cell] = 0;
    }
  });

  const families: Family[] = [
    family(year, pinned, (cell) => Math.floor(cell / long)),
    family(kept, pinned, (cell) => Math.floor(cell / (wide * long)) * long + (cell % long)),
    family(other, pinned, (cell) => cell % (wide * long)),
  ];
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const miss = Math.max(...families.map((each) => scale(cells, each)));
    if (miss <= PRECISION) break;
  }
  return pattern.map((slice, i) =>
    slice.map((row, j) =>
      row.map((weight, k) => {
        const cell = (i * wide + j) * long + k;
        return isPinned[cell] === 1 ? weight : cells[cell]!;
      }),
    ),
  );
}

interface Family {
  /** What is left for the free cells of every line. */
  readonly totals: Float64Array;
  readonly lineOf: Int32Array;
}

function family(rows: readonly (readonly number[])[], pinned: Float64Array, lineOf: (cell: number) => number): Family {
  const totals = Float64Array.from(rows.flat());
  const lines = Int32Array.from(pinned, (_, cell) => lineOf(cell));
  pinned.forEach((value, cell) => {
    totals[lines[cell]!]! -= value;
  });
  return { totals, lineOf: lines };
}

/** Brings every line of a family to its total; the greatest miss there was, relative to the total. */
function scale(cells: Float64Array, { totals, lineOf }: Family): number {
  const sums = new Float64Array(totals.length);
  for (let cell = 0; cell < cells.length; cell += 1) sums[lineOf[cell]!]! += cells[cell]!;
  let miss = 0;
  for (let line = 0; line < totals.length; line += 1) {
    const total = Math.max(0, totals[line]!);
    miss = Math.max(miss, Math.abs(sums[line]! - total) / Math.max(1, total));
    sums[line] = sums[line]! > 0 ? total / sums[line]! : 0;
  }
  for (let cell = 0; cell < cells.length; cell += 1) cells[cell]! *= sums[lineOf[cell]!]!;
  return miss;
}

function positions(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}
