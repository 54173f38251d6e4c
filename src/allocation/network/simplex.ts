/**
 * Minimum-cost flow in whole numbers by the network simplex method. Always: the tree is strongly
 * feasible (a unit can be sent from every node to the root along it), so pivots never go in circles.
 */
import { MAX_COUNT } from '../../domain';
import type { Flow, Network, Shortage } from './network';
import { DOWN, Tree, UP } from './tree';

/** Arcs are at their lower bound, at their upper bound, or in the tree (or have no room at all). */
const AT_LOWER = 1;
const AT_UPPER = -1;
const IN_TREE = 0;

/** Fewest arcs looked at before the best of them enters. */
const LEAST_BLOCK = 16;

/** Greatest cost an arc of a network with so many nodes may have: prices stay exact in doubles. */
export function greatestCost(nodes: number): number {
  return Math.floor(MAX_COUNT / (8 * (nodes + 2))) - 1;
}

/**
 * A flow within the bounds that meets every supply at the least cost, or the nodes that prove there
 * is none. Deterministic: arcs are tried in order, equal gains go to the earlier one.
 *
 * Arcs of negative cost start full, all others empty; what then is missing at a node comes from a root
 * by an arc dearer than any path. Arcs enter by block search.
 * @throws RangeError when a cost exceeds {@link greatestCost} or the supplies do not add up to zero
 * @see Ahuja, Magnanti & Orlin, Network Flows (1993), 11.5 and 11.13 (strongly feasible trees);
 *   Király & Kovács, Efficient implementations of minimum-cost flow algorithms, Acta Univ.
 *   Sapientiae, Informatica 4 (2012): block search
 */
export function cheapestFlow(network: Network): Flow | Shortage {
  const simplex = new Simplex(network);
  return simplex.run();
}

class Simplex {
  private readonly arcs: number;
  /** The arcs of the network and, behind them, one per node to or from the root. */
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly cost: Float64Array;
  /** Flow and room are above the lower bounds. */
  private readonly room: Float64Array;
  private readonly flow: Float64Array;
  private readonly state: Int8Array;
  private readonly tree: Tree;
  private readonly block: number;
  private nextArc = 0;
  private pivots = 0;

  constructor(private readonly network: Network) {
    const { nodes, from, to, lower, upper, cost } = network;
    const arcs = from.length;
    this.arcs = arcs;
    this.from = extended(from, arcs + nodes);
    this.to = extended(to, arcs + nodes);
    this.cost = new Float64Array(arcs + nodes);
    this.cost.set(cost);
    this.room = new Float64Array(arcs + nodes).fill(Infinity);
    this.flow = new Float64Array(arcs + nodes);
    this.state = new Int8Array(arcs + nodes);
    this.block = Math.max(LEAST_BLOCK, Math.ceil(Math.sqrt(arcs)));

    const supply = network.supply.slice();
    let dearest = 0;
    for (let arc = 0; arc < arcs; arc += 1) {
      dearest = Math.max(dearest, Math.abs(cost[arc]!));
      const room = upper[arc]! - lower[arc]!;
      this.room[arc] = room;
      if (room > 0) this.state[arc] = cost[arc]! < 0 ? AT_UPPER : AT_LOWER;
      if (this.state[arc] === AT_UPPER) this.flow[arc] = room;
      const start = lower[arc]! + this.flow[arc]!;
      supply[from[arc]!]! -= start;
      supply[to[arc]!]! += start;
    }
    if (dearest > greatestCost(nodes)) throw new RangeError(`an arc's cost ${dearest} is too large for ${nodes} nodes`);
    if (supply.reduce((sum, value) => sum + value, 0) !== 0) throw new RangeError('supplies do not add up to zero');
    this.tree = this.star(supply, (dearest + 1) * (nodes + 1));
  }

  run(): Flow | Shortage {
    for (let arc = this.entering(); arc >= 0; arc = this.entering()) {
      this.pivot(arc);
      this.pivots += 1;
    }
    return this.result();
  }

  /** Every node with too much sends it to the root for nothing; what a node lacks comes from the root, dearly. */
  private star(supply: Float64Array, dear: number): Tree {
    const { nodes } = this.network;
    const direction = new Int8Array(nodes + 1);
    const prices = new Float64Array(nodes + 1);
    for (let node = 0; node < nodes; node += 1) {
      const arc = this.arcs + node;
      const isUp = supply[node]! >= 0;
      this.from[arc] = isUp ? node : nodes;
      this.to[arc] = isUp ? nodes : node;
      this.cost[arc] = isUp ? 0 : dear;
      this.flow[arc] = Math.abs(supply[node]!);
      direction[node] = isUp ? UP : DOWN;
      prices[node] = isUp ? 0 : dear;
    }
    return new Tree({ nodes, from: this.from, cost: this.cost }, direction, prices, this.arcs);
  }

  /** The arc that gains most among the next block of arcs with one that gains; −1 when none does. */
  private entering(): number {
    const { arcs, from, to, cost, state, block } = this;
    const { price } = this.tree;
    let best = -1;
    let bestGain = 0;
    let left = block;
    let arc = this.nextArc;
    for (let seen = 0; seen < arcs; seen += 1) {
      const gain = state[arc]! * (price[to[arc]!]! - cost[arc]! - price[from[arc]!]!);
      if (gain > bestGain) {
        bestGain = gain;
        best = arc;
      }
      arc += 1;
      if (arc === arcs) arc = 0;
      left -= 1;
      if (left === 0) {
        if (best >= 0) break;
        left = block;
      }
    }
    this.nextArc = arc;
    return best;
  }

  private pivot(entering: number): void {
    const { flow, room, state, tree } = this;
    const { parent, arc, direction } = tree;
    const isForward = state[entering] === AT_LOWER;
    const first = (isForward ? this.from : this.to)[entering]!;
    const second = (isForward ? this.to : this.from)[entering]!;
    const join = tree.join(first, second);

    // Units go join → first → second → join; of the arcs that block, the last on this way leaves.
    let amount = room[entering]!;
    let cut = -1;
    let isFirst = false;
    for (let node = first; node !== join; node = parent[node]!) {
      const free = direction[node] === DOWN ? room[arc[node]!]! - flow[arc[node]!]! : flow[arc[node]!]!;
      if (free < amount) {
        amount = free;
        cut = node;
        isFirst = true;
      }
    }
    for (let node = second; node !== join; node = parent[node]!) {
      const free = direction[node] === UP ? room[arc[node]!]! - flow[arc[node]!]! : flow[arc[node]!]!;
      if (free <= amount) {
        amount = free;
        cut = node;
        isFirst = false;
      }
    }
    if (amount > 0) {
      flow[entering]! += state[entering]! * amount;
      for (let node = first; node !== join; node = parent[node]!) flow[arc[node]!]! -= direction[node]! * amount;
      for (let node = second; node !== join; node = parent[node]!) flow[arc[node]!]! += direction[node]! * amount;
    }
    if (cut < 0) {
      state[entering] = -state[entering]!;
      return;
    }
    const leaving = arc[cut]!;
    state[entering] = IN_TREE;
    state[leaving] = flow[leaving] === 0 ? AT_LOWER : AT_UPPER;
    tree.rehang(cut, isFirst ? first : second, isFirst ? second : first, entering);
  }

  private result(): Flow | Shortage {
    const { nodes, lower } = this.network;
    const { arcs, pivots } = this;
    let gap = 0;
    for (let node = 0; node < nodes; node += 1) {
      if (this.from[arcs + node] === node) gap += this.flow[arcs + node]!;
    }
    if (gap > 0) return { feasible: false, reached: this.reached(), gap, pivots };
    const flow = new Float64Array(arcs);
    for (let arc = 0; arc < arcs; arc += 1) flow[arc] = lower[arc]! + this.flow[arc]!;
    return { feasible: true, flow, price: this.tree.price.slice(0, nodes), pivots };
  }

  /** Nodes to which units that could not be placed might still be moved. */
  private reached(): Uint8Array {
    const { nodes } = this.network;
    const { arcs, from, to, flow, room } = this;
    const reached = new Uint8Array(nodes);
    for (let node = 0; node < nodes; node += 1) {
      if (from[arcs + node] === node && flow[arcs + node]! > 0) reached[node] = 1;
    }
    for (let isGrowing = true; isGrowing; ) {
      isGrowing = false;
      for (let arc = 0; arc < arcs; arc += 1) {
        const [start, end] = [from[arc]!, to[arc]!];
        const isOpen = reached[start] === 1 ? reached[end] === 0 && flow[arc]! < room[arc]! : reached[end] === 1 && flow[arc]! > 0;
        if (!isOpen) continue;
        reached[start] = 1;
        reached[end] = 1;
        isGrowing = true;
      }
    }
    return reached;
  }
}

function extended(ends: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length);
  longer.set(ends);
  return longer;
}
