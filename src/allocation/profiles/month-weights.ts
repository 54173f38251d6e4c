/** Weights of the twelve months. Quarters are spread equally inside, exactly: each month carries its quarter's weight. */
import { MONTHS } from '../../domain';

/** Every month the same. */
export function equalProfile(): number[] {
  return MONTHS.map(() => 1);
}

/**
 * Twelve month weights from four quarter weights. Carried forward, the quarters' totals are exactly
 * those that carrying forward over the four quarter weights gives.
 */
export function quarterProfile(quarters: readonly [number, number, number, number]): number[] {
  return quarters.flatMap((weight) => [weight, weight, weight]);
}

/** Twelve month weights as they are: last year's months, a seasonal shape. Throws RangeError unless there are twelve. */
export function monthProfile(months: readonly number[]): number[] {
  if (months.length !== MONTHS.length) throw new RangeError(`a month profile has 12 weights, not ${months.length}`);
  return [...months];
}
