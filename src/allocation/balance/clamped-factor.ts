/** The one equation behind fitting a line with bounds: which common factor makes the cut-off cells add up. */

export interface ClampedLine {
  /** Cell = pull × factor, cut off at low and high. */
  readonly pull: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Sum of the pulls of further cells that have no bounds. */
  readonly slope: number;
  readonly total: number;
  /** Kept, as far as it fits, where every cell is at a bound and the factor is not determined. */
  readonly previous: number;
}

/**
 * The factor at which all cells add up to the total, given Σ low ≤ total ≤ Σ high. In rounds: cells
 * that would pass a bound are held at it, those on the side whose overshoot is the larger; the held
 * ones stay held, so there are at most as many rounds as cells.
 */
export function clampedFactor({ pull, low, high, slope, total, previous }: ClampedLine): number {
  const held = new Uint8Array(pull.length);
  let freeSlope = slope;
  for (const value of pull) freeSlope += value;
  let heldSum = 0;
  let open = pull.length;
  for (;;) {
    if (open === 0 && slope === 0) return undetermined(pull, low, high, held, previous);
    const factor = freeSlope > 0 ? Math.max(0, (total - heldSum) / freeSlope) : previous;
    let below = 0;
    let above = 0;
    for (let i = 0; i < pull.length; i += 1) {
      if (held[i] !== 0) continue;
      const value = pull[i]! * factor;
      if (value < low[i]!) below += low[i]! - value;
      else if (value > high[i]!) above += value - high[i]!;
    }
    if (below === 0 && above === 0) return factor;
    freeSlope = slope;
    for (let i = 0; i < pull.length; i += 1) {
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

function undetermined(
  pull: readonly number[],
  low: readonly number[],
  high: readonly number[],
  held: Uint8Array,
  previous: number,
): number {
  let least = 0;
  let greatest = Infinity;
  for (let i = 0; i < pull.length; i += 1) {
    if (pull[i]! === 0) continue;
    if (held[i] === 2) least = Math.max(least, high[i]! / pull[i]!);
    else greatest = Math.min(greatest, low[i]! / pull[i]!);
  }
  return Math.max(least, Math.min(previous, greatest));
}
