/**
 * The spanning tree of a network simplex: parents, arcs to them, depths and prices, hung below one
 * root. Always: along every tree arc cost + price[from] − price[to] = 0.
 */
import type { Network } from './network';

/** Direction of a node's tree arc: towards its parent, or away from it. */
export const UP = 1;
export const DOWN = -1;

const NONE = -1;

export class Tree {
  readonly parent: Int32Array;
  /** Arc that joins a node to its parent. */
  readonly arc: Int32Array;
  readonly direction: Int8Array;
  readonly depth: Int32Array;
  readonly price: Float64Array;
  private readonly firstChild: Int32Array;
  private readonly nextSibling: Int32Array;
  private readonly previousSibling: Int32Array;

  /** A star: every node hangs from the root by the arc arcs + node, at the price given. */
  constructor(
    private readonly network: Pick<Network, 'nodes' | 'from' | 'cost'>,
    direction: Int8Array,
    prices: Float64Array,
    firstArc: number,
  ) {
    const { nodes } = network;
    this.parent = new Int32Array(nodes + 1).fill(nodes);
    this.arc = Int32Array.from({ length: nodes + 1 }, (_, node) => firstArc + node);
    this.direction = direction;
    this.depth = new Int32Array(nodes + 1).fill(1);
    this.price = prices;
    this.firstChild = new Int32Array(nodes + 1).fill(NONE);
    this.nextSibling = new Int32Array(nodes + 1).fill(NONE);
    this.previousSibling = new Int32Array(nodes + 1).fill(NONE);
    this.parent[nodes] = NONE;
    this.arc[nodes] = NONE;
    this.depth[nodes] = 0;
    for (let node = nodes - 1; node >= 0; node -= 1) this.attach(node, nodes);
  }

  /** Where the ways of two nodes to the root meet. */
  join(left: number, right: number): number {
    const { parent, depth } = this;
    let u = left;
    let v = right;
    while (u !== v) {
      if (depth[u]! >= depth[v]!) u = parent[u]!;
      else v = parent[v]!;
    }
    return u;
  }

  /**
   * Cuts the branch below `cut` off, turns it so that `top` leads it, and hangs it from `under` by the
   * arc `entering`; prices of the branch follow.
   */
  rehang(cut: number, top: number, under: number, entering: number): void {
    const { parent, arc, direction, price } = this;
    const { from, cost } = this.network;
    let node = top;
    let above = under;
    let link = entering;
    let way: number = from[entering] === top ? UP : DOWN;
    for (;;) {
      const [formerParent, formerArc, formerWay] = [parent[node]!, arc[node]!, direction[node]!];
      this.detach(node, formerParent);
      this.attach(node, above);
      arc[node] = link;
      direction[node] = way;
      if (node === cut) break;
      above = node;
      node = formerParent;
      link = formerArc;
      way = -formerWay;
    }
    const change = price[under]! - price[top]! - direction[top]! * cost[entering]!;
    this.moveBranch(top, change);
  }

  private attach(node: number, above: number): void {
    const next = this.firstChild[above]!;
    this.parent[node] = above;
    this.nextSibling[node] = next;
    this.previousSibling[node] = NONE;
    if (next !== NONE) this.previousSibling[next] = node;
    this.firstChild[above] = node;
  }

  private detach(node: number, above: number): void {
    const [before, after] = [this.previousSibling[node]!, this.nextSibling[node]!];
    if (before === NONE) this.firstChild[above] = after;
    else this.nextSibling[before] = after;
    if (after !== NONE) this.previousSibling[after] = before;
  }

  /** New prices and depths from a node down, in the order children are listed. */
  private moveBranch(top: number, change: number): void {
    const { parent, depth, price, firstChild, nextSibling } = this;
    let node = top;
    for (;;) {
      price[node]! += change;
      depth[node] = depth[parent[node]!]! + 1;
      let next = firstChild[node]!;
      while (next === NONE) {
        if (node === top) return;
        next = nextSibling[node]!;
        if (next === NONE) node = parent[node]!;
      }
      node = next;
    }
  }
}
