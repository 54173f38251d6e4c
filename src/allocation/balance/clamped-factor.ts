/** The one equation behind fitting a line with bounds: which common factor makes the cut-off cells add up. */

/** The bounded cells of a line, in arrays that are used again for the next line. */
export class BoundedCells {
  count = 0;
  /** Cell = pull × factor, cut off at low and high. */
  readonly pull: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  private readonly held: Uint8Array;

  constructor(capacity: number) {
    this.pull = new Float64Array(capacity);
    this.low = new Float64Array(capacity);
    this.high = new Float64Array(capacity);
    this.held = new Uint8Array(capacity);
  }

  add(pull: number, low: number, high: number): void {
    this.pull[this.count] = pull;
    this.low[this.count] = low;
    this.high[this.count] = high;
    this.count += 1;
  }

  /**
   * The factor at which these cells and those without bounds, whose pulls come to `slope`, add up to
   * the total, given Σ low ≤ total ≤ Σ high. In rounds: cells that would pass a bound are held at it,
   * those on the side whose overshoot is the larger; the held ones stay held, so there are at most as
   * many rounds as cells.
   * @param previous kept, as far as it fits, where every cell is at a bound and nothing determines the factor
   */
  factor(slope: number, total: number, previous: number): number {
    const { count, pull, low, high, held } = this;
    held.fill(0, 0, count);
    let freeSlope = slope;
    for (let i = 0; i < count; i += 1) freeSlope += pull[i]!;
    let heldSum = 0;
    let open = count;
    for (;;) {
      if (open === 0 && slope === 0) return this.undetermined(previous);
      const factor = freeSlope > 0 ? Math.max(0, (total - heldSum) / freeSlope) : previous;
      let below = 0;
      let above = 0;
      for (let i = 0; i < count; i += 1) {
        if (held[i] !== 0) continue;
        const value = pull[i]! * factor;
        if (value < low[i]!) below += low[i]! - value;
        else if (value > high[i]!) above += value - high[i]!;
      }
      if (below === 0 && above === 0) return factor;
      freeSlope = slope;
      for (let i = 0; i < count; i += 1) {
        if (held[i] !== 0) continue;
        const value = pull[i]! * factor;
        if (below >= above && value < low[i]!) {
          held[i] = 1;
          heldSum += low[i]!;
          open -= 1;
        } else if (above >= below && value > high[i]!) {
          held[i] = 2;
          heldSum += high[i]!;
          open -= 1;
        } else {
          freeSlope += pull[i]!;
        }
      }
    }
  }

  private undetermined(previous: number): number {
    let least = 0;
    let greatest = Infinity;
    for (let i = 0; i < this.count; i += 1) {
      const pull = this.pull[i]!;
      if (pull === 0) continue;
      if (this.held[i] === 2) least = Math.max(least, this.high[i]! / pull);
      else greatest = Math.min(greatest, this.low[i]! / pull);
    }
    return Math.max(least, Math.min(previous, greatest));
  }
}
