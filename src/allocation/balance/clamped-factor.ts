/** The one equation behind fitting a line with bounds: which common factor makes the cut-off cells add up. */

/** Enough for halving to reach the last place of a double from anywhere near. */
const STEPS = 100;

/** The bounded cells of a line, in arrays that are used again for the next line. */
export class BoundedCells {
  count = 0;
  /** Cell = pull × factor, cut off at low and high. */
  readonly pull: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;

  constructor(capacity: number) {
    this.pull = new Float64Array(capacity);
    this.low = new Float64Array(capacity);
    this.high = new Float64Array(capacity);
  }

  add(pull: number, low: number, high: number): void {
    this.pull[this.count] = pull;
    this.low[this.count] = low;
    this.high[this.count] = high;
    this.count += 1;
  }

  /**
   * The factor at which these cells and those without bounds, whose pulls come to `slope`, add up to
   * the total, given Σ low ≤ total ≤ Σ high. The sum rises with the factor in straight pieces: Newton
   * steps end exactly on the piece that holds the total, halving keeps them from jumping to and fro.
   * @param previous tried first, and kept where every cell is at a bound and nothing determines the factor
   */
  factor(slope: number, total: number, previous: number): number {
    let factor = previous;
    let least = 0;
    let greatest = Infinity;
    for (let step = 0; step < STEPS; step += 1) {
      const { sum, rise } = this.at(factor, slope);
      if (sum === total) return factor;
      if (sum < total) least = factor;
      else greatest = factor;
      let next = rise > 0 ? factor + (total - sum) / rise : this.nextBend(factor, sum < total);
      if (!(next > least && next < greatest)) next = greatest === Infinity ? least * 2 : (least + greatest) / 2;
      // A step to a bend may be as short as that and still have the whole way to go from there.
      if (next === factor || (rise > 0 && Math.abs(next - factor) <= factor * Number.EPSILON)) return next;
      factor = next;
    }
    return factor;
  }

  /** Sum of the line at a factor, and by how much it rises with it. */
  private at(factor: number, slope: number): { sum: number; rise: number } {
    let sum = slope * factor;
    let rise = slope;
    for (let i = 0; i < this.count; i += 1) {
      const value = this.pull[i]! * factor;
      if (value < this.low[i]!) {
        sum += this.low[i]!;
      } else if (value > this.high[i]!) {
        sum += this.high[i]!;
      } else {
        sum += value;
        rise += this.pull[i]!;
      }
    }
    return { sum, rise };
  }

  /** The next factor, up or down, at which a cell leaves its bound; the factor itself when none does. */
  private nextBend(factor: number, isUp: boolean): number {
    let bend = isUp ? Infinity : 0;
    for (let i = 0; i < this.count; i += 1) {
      const own = (isUp ? this.low : this.high)[i]! / this.pull[i]!;
      if (isUp && own > factor) bend = Math.min(bend, own);
      if (!isUp && own < factor) bend = Math.max(bend, own);
    }
    return Number.isFinite(bend) && bend > 0 ? bend : factor;
  }
}
