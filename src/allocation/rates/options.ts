/** What a unit can be shown at: the counts that whole numerators within its limits print as. */
import { clamp, greatestShownAs, larger, leastShownAs, shownAs } from './printing';

/** A unit while its rate is rounded. Units stand in the order of their ids. */
export interface Rounded {
  readonly id: string;
  readonly denominator: bigint;
  /** Limits of the numerator, both included. */
  readonly low: bigint;
  readonly high: bigint;
  /** Fair rate: numerator over the task's `fairDenominator`, in counts. */
  readonly fair: bigint;
  /** Units of a lower rank are not shown above it; null where ranks do not matter. */
  readonly rank: number | null;
}

export interface RoundingTask {
  readonly units: readonly Rounded[];
  readonly fairDenominator: bigint;
  /** Counts that stand for the ratio one. */
  readonly scale: bigint;
  /** What the weighted mean of the shown rates is to print as. */
  readonly printed: bigint;
  /** Least and greatest sum of numerators allowed, and the one wished for. */
  readonly sum: { readonly low: bigint; readonly high: bigint; readonly wish: bigint };
}

/** A possible figure of a unit: what is shown, the numerators that show so, Σ-terms of mean and cost. */
export interface Option {
  readonly shown: bigint;
  readonly low: bigint;
  readonly high: bigint;
  /** denominator × shown */
  readonly gain: bigint;
  /** denominator × (shown − fair)², over fairDenominator². */
  readonly cost: bigint;
}

/** The option of a unit that a numerator belongs to. */
export function optionAt(task: RoundingTask, index: number, numerator: bigint): Option {
  const unit = task.units[index]!;
  const { scale, fairDenominator } = task;
  const shown = shownAs(numerator, unit.denominator, scale);
  const distance = shown * fairDenominator - unit.fair;
  return {
    shown,
    low: larger(unit.low, leastShownAs(shown, unit.denominator, scale)),
    high: clamp(greatestShownAs(shown, unit.denominator, scale), unit.low, unit.high),
    gain: unit.denominator * shown,
    cost: unit.denominator * distance * distance,
  };
}

/** The next option above (step 1) or below (step −1), or null at the unit's limit. */
export function nextOption(task: RoundingTask, index: number, option: Option, step: 1 | -1): Option | null {
  const unit = task.units[index]!;
  const numerator = step > 0 ? option.high + 1n : option.low - 1n;
  return numerator < unit.low || numerator > unit.high ? null : optionAt(task, index, numerator);
}
