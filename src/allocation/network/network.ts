/** A flow problem with costs, and what comes out of it. All figures are whole numbers. */

export interface Network {
  /** Nodes are 0 … nodes − 1. */
  readonly nodes: number;
  /** One entry per arc. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Finite, lower ≤ upper. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Cost of a unit. */
  readonly cost: Float64Array;
  /** What each node must send on more than it receives; they add up to zero. */
  readonly supply: Float64Array;
}

/** A cheapest flow. */
export interface Flow {
  readonly feasible: true;
  /** One entry per arc. */
  readonly flow: Float64Array;
  /**
   * One entry per node, the proof of least cost: cost + price[from] − price[to] is ≥ 0 wherever flow is
   * below its upper bound and ≤ 0 wherever it is above its lower bound.
   */
  readonly price: Float64Array;
  readonly pivots: number;
}

/** Why there is no flow. */
export interface Shortage {
  readonly feasible: false;
  /**
   * 1 for the nodes that hold too much: every arc out of them is at its upper bound, every arc into
   * them at its lower, and still `gap` units cannot leave. No set of nodes has a larger gap.
   */
  readonly reached: Uint8Array;
  readonly gap: number;
  readonly pivots: number;
}
