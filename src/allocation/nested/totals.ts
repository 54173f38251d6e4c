/** What can be said before anything is fitted: every cell is reached by a total, and totals of the same cells agree. */
import { MAX_COUNT, refusal, success, type ProblemData, type Result } from '../../domain';
import type { Nesting } from './nesting';
import type { NestedTable } from './request';

type SetsAndSum = ProblemData['nested.totalsDisagree']['left'];

/**
 * Refused with `nested.uncovered`, `allocation.totalTooLarge` (the totals of a family together),
 * `nested.totalsDisagree` or `nested.partsExceed`.
 */
export function checkTotals(table: NestedTable, nesting: Nesting): Result<true> {
  const uncovered: { row: string; column: string }[] = [];
  for (let cell = 0; cell < table.weight.length; cell += 1) {
    const isOpen = table.lower[cell]! < table.upper[cell]!;
    if (isOpen && nesting.from[cell] === 0 && nesting.to[cell] === 0) uncovered.push(placeOf(table, cell));
  }
  if (uncovered.length > 0) return refusal('nested.uncovered', { cells: uncovered });

  for (const family of [0, 1]) {
    let sum = 0;
    for (let node = 1; node < nesting.nodes; node += 1) {
      if (nesting.family[node] === family && nesting.parent[node] === 0) sum += nesting.setOf[node]?.total ?? 0;
    }
    if (sum > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: sum * table.sign });
  }
  const parts = checkParts(table, nesting);
  return parts.ok ? checkComponents(table, nesting) : parts;
}

/** Nodes that cells join, node 0 left out, must send as much as they receive. */
function checkComponents(table: NestedTable, nesting: Nesting): Result<true> {
  const root = Int32Array.from({ length: nesting.nodes }, (_, node) => node);
  const find = (start: number): number => {
    let node = start;
    while (root[node] !== node) {
      root[node] = root[root[node]!]!;
      node = root[node]!;
    }
    return node;
  };
  for (let cell = 0; cell < nesting.from.length; cell += 1) {
    const [left, right] = [find(nesting.from[cell]!), find(nesting.to[cell]!)];
    root[Math.max(left, right)] = Math.min(left, right);
  }
  const sums = new Float64Array(nesting.nodes);
  for (let node = 0; node < nesting.nodes; node += 1) sums[find(node)]! += nesting.supply[node]!;
  // Sets named through node 0 itself would be all that there are.
  for (let node = nesting.nodes - 1; node >= 0; node -= 1) {
    if (sums[node] === 0) continue;
    const isIn = (other: number): boolean => find(other) === node;
    const { first, second } = boundary(nesting, node === 0 ? (other) => !isIn(other) : isIn);
    const [left, right] = node === 0 ? [second, first] : [first, second];
    return refusal('nested.totalsDisagree', {
      left: mirrored(left, table),
      right: mirrored(right, table),
      difference: (left.sum - right.sum) * table.sign,
    });
  }
  return success(true);
}

/** Where no cell can be negative, parts of a set cannot come to more than the set. */
function checkParts(table: NestedTable, nesting: Nesting): Result<true> {
  if (table.lower.some((low) => low < 0)) return success(true);
  for (let node = 1; node < nesting.nodes; node += 1) {
    const rest = nesting.family[node] === 0 ? nesting.supply[node]! : -nesting.supply[node]!;
    const set = nesting.setOf[node];
    if (rest >= 0 || set?.total == null) continue;
    const parts: string[] = [];
    let size = 0;
    for (let part = 1; part < nesting.nodes; part += 1) {
      if (nesting.parent[part] !== node) continue;
      parts.push(nesting.setOf[part]?.id ?? '');
      size += nesting.setOf[part]?.size ?? 0;
    }
    const sum = set.total - rest;
    if (size === set.size) {
      const left = { ids: [set.id], sum: set.total * table.sign };
      return refusal('nested.totalsDisagree', { left, right: { ids: parts, sum: sum * table.sign }, difference: rest * table.sign });
    }
    const data = { whole: set.id, total: set.total * table.sign, parts, sum: sum * table.sign, excess: -rest };
    return refusal('nested.partsExceed', data);
  }
  return success(true);
}

/**
 * What the nodes inside a boundary send and receive, in whole sets: the given totals of the first
 * family that enter across it (and of the second that leave), and the other way round.
 */
export function boundary(nesting: Nesting, isIn: (node: number) => boolean): { first: SetsAndSum; second: SetsAndSum } {
  const sides: { ids: string[]; sum: number }[] = [
    { ids: [], sum: 0 },
    { ids: [], sum: 0 },
  ];
  for (let node = 1; node < nesting.nodes; node += 1) {
    const set = nesting.setOf[node];
    if (set?.total == null || isIn(node) === isIn(nesting.parent[node]!)) continue;
    const side = sides[isIn(node) ? nesting.family[node]! : 1 - nesting.family[node]!]!;
    side.ids.push(set.id);
    side.sum += set.total;
  }
  return { first: sides[0]!, second: sides[1]! };
}

export function placeOf(table: Pick<NestedTable, 'columns' | 'rowIds' | 'columnIds'>, cell: number): { row: string; column: string } {
  return { row: table.rowIds[Math.floor(cell / table.columns)] ?? '', column: table.columnIds[cell % table.columns] ?? '' };
}

function mirrored({ ids, sum }: SetsAndSum, table: NestedTable): SetsAndSum {
  return { ids, sum: sum === 0 ? 0 : sum * table.sign };
}
