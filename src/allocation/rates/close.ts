/**
 * Roundings of fair rates: whole numerators whose sum, and shown rates whose weighted mean, print as
 * wanted. Always: every numerator is whole and within its limits, a shown rate is what it shows as.
 */
import { floorDivide, nearest, sumOf } from '../exact';
import { optionAt, type Option, type RoundingTask } from './options';
import { clamp } from './printing';
import { keepRanks } from './rank-options';
import { repair } from './repair';
import { spread } from './spread';

export interface Rounding {
  readonly numerators: readonly bigint[];
  readonly shown: readonly bigint[];
  /** What the weighted mean of the shown rates prints as. */
  readonly mean: bigint;
  /** Whether no choice at all has both sums as wanted; false also where that is not known. */
  readonly exhausted: boolean;
}

/**
 * Chooses the roundings. Every unit is shown at the figure nearest to its fair rate that whole
 * numerators allow; since the fair rates have the wanted mean, so have these to within half a printed
 * unit, and only at the edge, beside limits or with small denominators are some moved on, at the
 * least Σ denominator × (shown − fair)² found. Numerators then follow their fair values inside what
 * is shown.
 */
export function closeRates(task: RoundingTask): Rounding {
  const nearestChoice = task.units.map((_, index) => nearestOption(task, index));
  const ranked = keepRanks(task, nearestChoice);
  const { choice, exhausted } = repair(task, ranked ?? nearestChoice, ranked === null);
  const numerators = spread(task, choice);
  const shown = choice.map((option) => option.shown);
  const weight = sumOf(task.units.map((unit) => unit.denominator));
  const mean = nearest(sumOf(choice.map((option) => option.gain)), weight);
  return { numerators, shown, mean, exhausted };
}

function nearestOption(task: RoundingTask, index: number): Option {
  const unit = task.units[index]!;
  const ideal = floorDivide(unit.fair * unit.denominator, task.scale * task.fairDenominator);
  const below = optionAt(task, index, clamp(ideal, unit.low, unit.high));
  const above = optionAt(task, index, clamp(ideal + 1n, unit.low, unit.high));
  // Equally near ones are rounded up, as everything printed is.
  return above.cost <= below.cost ? above : below;
}
