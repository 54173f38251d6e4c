/**
 * Two families of nested sets as a flow: every set is a node, every cell an arc from the innermost set
 * that holds it in the first family to the innermost in the second. What a node sends or receives is
 * its total less those of the sets next inside it. Node 0 stands for outside all sets of a family.
 */
import type { Families } from './families';
import type { NestedTable, ReadSet } from './request';

export interface Nesting {
  readonly nodes: number;
  /** One entry per cell. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The set of every node, null for node 0. */
  readonly setOf: readonly (ReadSet | null)[];
  /** 0 or 1; node 0 belongs to both. */
  readonly family: Uint8Array;
  /** The node next outside. */
  readonly parent: Int32Array;
  /** What the node's own cells (and computed sets inside it) carry off (first family) or bring (second, negative). */
  readonly supply: Float64Array;
}

/** @param sets largest first, as `families` sorted them */
export function nest(table: NestedTable, sets: readonly ReadSet[], families: Families): Nesting {
  const nodes = sets.length + 1;
  const inner = [new Int32Array(table.weight.length), new Int32Array(table.weight.length)];
  const family = new Uint8Array(nodes);
  const parent = new Int32Array(nodes);
  const supply = new Float64Array(nodes);
  sets.forEach((set, index) => {
    const node = index + 1;
    const side = families[index]!;
    const cells = inner[side]!;
    const rows = table.rowGroups.members[set.rowGroup]!;
    const columns = table.columnGroups.members[set.columnGroup]!;
    family[node] = side;
    parent[node] = cells[rows[0]! * table.columns + columns[0]!]!;
    for (const row of rows) {
      for (const column of columns) cells[row * table.columns + column] = node;
    }
    if (set.total === null) return;
    const amount = side === 0 ? set.total : -set.total;
    supply[node]! += amount;
    supply[parent[node]]! -= amount;
  });
  return { nodes, from: inner[0]!, to: inner[1]!, setOf: [null, ...sets], family, parent, supply };
}

/** Takes cells without room out of the supplies: what they hold is settled. */
export function supplyLeft(table: NestedTable, nesting: Nesting): Float64Array {
  const supply = nesting.supply.slice();
  for (let cell = 0; cell < table.weight.length; cell += 1) {
    if (table.lower[cell]! < table.upper[cell]!) continue;
    supply[nesting.from[cell]!]! -= table.lower[cell]!;
    supply[nesting.to[cell]!]! += table.lower[cell]!;
  }
  return supply;
}
