/**
 * Sorting sets of cells into two families, each nested: any two sets of a family are apart or one
 * holds the other. Exactly then the table is a flow from one family to the other.
 */
import { refusal, success, type Result } from '../../domain';
import { compareIds } from '../exact';
import type { NestedTable, ReadSet } from './request';

/** 0 or 1 for every set. */
export type Families = Uint8Array;

/**
 * Two-colours the sets so that sets that cross (share cells, neither holding the other) differ.
 * Refused with `nested.crossing`: an odd circle of crossing sets, a triangle where there is one, and
 * sets without which the rest sorts into two families (the fewer of: smallest first, largest first).
 */
export function sortIntoFamilies(table: NestedTable, sets: readonly ReadSet[]): Result<Families> {
  const crossings = crossingsOf(table, sets);
  const families = new Uint8Array(sets.length);
  const before = new Int32Array(sets.length).fill(-1);
  const isSeen = new Uint8Array(sets.length);
  for (let start = 0; start < sets.length; start += 1) {
    if (isSeen[start] === 1) continue;
    isSeen[start] = 1;
    const queue = [start];
    for (const set of queue) {
      for (const other of crossings(set)) {
        if (isSeen[other] === 0) {
          isSeen[other] = 1;
          families[other] = 1 - families[set]!;
          before[other] = set;
          queue.push(other);
        } else if (families[other] === families[set]) {
          const circle = triangle(crossings, set, other) ?? circleOf(before, set, other);
          const drop = fewestToDrop(crossings, sets.length);
          const idsOf = (indices: readonly number[]): string[] => indices.map((index) => sets[index]!.id);
          return refusal('nested.crossing', { sets: idsOf(circle), drop: idsOf(drop).sort(compareIds) });
        }
      }
    }
  }
  return success(families);
}

type Crossings = (set: number) => readonly number[];

/** The sets that cross a given one, in order. */
function crossingsOf({ rowGroups, columnGroups }: NestedTable, sets: readonly ReadSet[]): Crossings {
  const byRows: number[][] = rowGroups.members.map(() => []);
  sets.forEach((set, index) => byRows[set.rowGroup]!.push(index));
  return (index) => {
    const set = sets[index]!;
    const found: number[] = [];
    for (const group of rowGroups.overlapping(set.rowGroup).keys()) {
      const rows = rowGroups.relation(set.rowGroup, group);
      for (const other of byRows[group]!) {
        const columns = columnGroups.relation(set.columnGroup, sets[other]!.columnGroup);
        if (columns === 'apart') continue;
        const isInside = (rows === 'equal' || rows === 'inside') && (columns === 'equal' || columns === 'inside');
        const isAround = (rows === 'equal' || rows === 'around') && (columns === 'equal' || columns === 'around');
        if (!isInside && !isAround) found.push(other);
      }
    }
    return found.sort((left, right) => left - right);
  };
}

function triangle(crossings: Crossings, set: number, other: number): number[] | null {
  const beside = new Set(crossings(other));
  const third = crossings(set).find((candidate) => beside.has(candidate));
  return third === undefined ? null : [set, other, third].sort((left, right) => left - right);
}

/** The circle two sets of one colour close: each one's way back to where the ways meet. */
function circleOf(before: Int32Array, set: number, other: number): number[] {
  const wayOf = (start: number): number[] => {
    const way: number[] = [];
    for (let at = start; at >= 0; at = before[at]!) way.push(at);
    return way;
  };
  const [left, right] = [wayOf(set), wayOf(other)];
  const meeting = left.find((at) => right.includes(at)) ?? set;
  return [...left.slice(0, left.indexOf(meeting) + 1), ...right.slice(0, right.indexOf(meeting)).reverse()];
}

function fewestToDrop(crossings: Crossings, count: number): number[] {
  const largestFirst = Array.from({ length: count }, (_, index) => index);
  const [keepLarge, keepSmall] = [dropped(crossings, largestFirst), dropped(crossings, [...largestFirst].reverse())];
  return keepLarge.length <= keepSmall.length ? keepLarge : keepSmall;
}

/** Keeps every set, in the order given, that still goes into two families with those kept so far; the others. */
function dropped(crossings: Crossings, order: readonly number[]): number[] {
  const parent = order.map((_, index) => index);
  const parity = order.map(() => 0);
  const isKept = order.map(() => false);
  const rootOf = (set: number): { root: number; parity: number } => {
    let [root, sum] = [set, 0];
    while (parent[root] !== root) {
      sum ^= parity[root]!;
      root = parent[root]!;
    }
    return { root, parity: sum };
  };
  return order.filter((set) => {
    const beside = crossings(set).filter((other) => isKept[other]);
    const wanted = new Map<number, number>();
    for (const other of beside) {
      const { root, parity: own } = rootOf(other);
      if ((wanted.get(root) ?? own) !== own) return true;
      wanted.set(root, own);
    }
    isKept[set] = true;
    for (const [root, own] of wanted) {
      parent[root] = set;
      parity[root] = own ^ 1;
    }
    return false;
  });
}
