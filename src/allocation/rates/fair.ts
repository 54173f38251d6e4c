/**
 * Fair rates: one parameter for all units (a common rate, uplift, part of the gap, factor), set so that
 * the weighted mean is the target exactly. Always: the result is a fraction, no double decides.
 */
import { sumOf } from '../exact';
import { clamp } from './printing';

/** One unit's rate as a function of the parameter: start + parameter × slope, cut off at low and high. */
export interface FairLine {
  /** Denominator of the unit's rate, > 0. */
  readonly weight: bigint;
  /** In grains, as are slope, low and high. */
  readonly start: bigint;
  /** ≥ 0; a unit with slope 0 does not move. */
  readonly slope: bigint;
  readonly low: bigint;
  readonly high: bigint | null;
}

export interface FairRates {
  /** Numerators of the rates in grains, over `denominator`, in the order of the lines. */
  readonly rates: readonly bigint[];
  /** Common denominator, > 0. */
  readonly denominator: bigint;
  /** Numerator of the parameter over `denominator`; null where no unit is free to move. */
  readonly parameter: bigint | null;
  readonly held: readonly ('low' | 'high' | null)[];
}

/** Least and greatest Σ weight × rate the lines can come to; `greatest` is null without a limit. */
export function reachOf(lines: readonly FairLine[]): { least: bigint; greatest: bigint | null } {
  const still = (line: FairLine): bigint => clamp(line.start, line.low, line.high);
  const least = sumOf(lines.map((line) => line.weight * (line.slope === 0n ? still(line) : line.low)));
  if (lines.some((line) => line.slope > 0n && line.high === null)) return { least, greatest: null };
  const greatest = sumOf(lines.map((line) => line.weight * (line.slope === 0n ? still(line) : (line.high ?? 0n))));
  return { least, greatest };
}

/**
 * The rates whose Σ weight × rate is `total`.
 *
 * The parameter is solved for the units still free; whoever would pass a limit is held at it, those
 * below or those above, whichever weigh more (the other side may still come right).
 * @param total in grains × weight, within the reach of the lines (see {@link reachOf})
 */
export function solveFair(lines: readonly FairLine[], total: bigint): FairRates {
  const held = lines.map(() => null as 'low' | 'high' | null);
  const fixed = lines.map((line) => (line.slope === 0n ? clamp(line.start, line.low, line.high) : null));
  lines.forEach((line, index) => {
    if (line.slope === 0n && fixed[index] !== line.start) held[index] = line.start < line.low ? 'low' : 'high';
  });
  for (;;) {
    let denominator = 0n;
    let numerator = total;
    lines.forEach((line, index) => {
      numerator -= line.weight * (fixed[index] ?? line.start);
      if (fixed[index] === null) denominator += line.weight * line.slope;
    });
    if (denominator === 0n) return { rates: fixed.map((rate) => rate ?? 0n), denominator: 1n, parameter: null, held };
    const rates = lines.map((line, index) => {
      const rate = fixed[index] ?? null;
      return rate === null ? line.start * denominator + numerator * line.slope : rate * denominator;
    });
    if (!holdBeyond(lines, rates, denominator, fixed, held)) return { rates, denominator, parameter: numerator, held };
  }
}

/** Holds the units beyond a limit on the heavier side; false when there were none. */
function holdBeyond(
  lines: readonly FairLine[],
  rates: readonly bigint[],
  denominator: bigint,
  fixed: (bigint | null)[],
  held: ('low' | 'high' | null)[],
): boolean {
  const low: number[] = [];
  const high: number[] = [];
  let drift = 0n;
  lines.forEach((line, index) => {
    if (fixed[index] !== null) return;
    const below = line.low * denominator - rates[index]!;
    const above = line.high === null ? -1n : rates[index]! - line.high * denominator;
    if (below > 0n) {
      low.push(index);
      drift += below * line.weight;
    } else if (above > 0n) {
      high.push(index);
      drift -= above * line.weight;
    }
  });
  if (drift >= 0n) for (const index of low) [fixed[index], held[index]] = [lines[index]!.low, 'low'];
  if (drift <= 0n) for (const index of high) [fixed[index], held[index]] = [lines[index]!.high, 'high'];
  return low.length + high.length > 0;
}
