/** What may have happened to a single figure: the slips of the pen that official documents show, and a lost or wrong sign. */
import { slipsOf, type Slip } from '../../domain';
import type { Cause } from '../finding';

/** The likeliest first: a digit left out or mistaken can explain nearly everything. */
export const CAUSE_ORDER: readonly (Cause | null)[] = [
  'missingLine',
  'scaledLine',
  'negatedLine',
  'interchanged',
  'swapped',
  'doubled',
  'sign',
  'thousandfold',
  'decimalSign',
  'blank',
  'dropped',
  'replaced',
  null,
];

/** The slip that turns the true count into the one that stands there, or null. Both are counts of one lattice. */
export function causeOf(from: number | null, to: number, decimals: number): Cause | null {
  if (from === null) return 'blank';
  if (to === -from) return 'sign';
  if (from < 0 !== to < 0) return null;
  const target = BigInt(Math.abs(to));
  const slips = slipsOf({ digits: BigInt(Math.abs(from)), decimals }, decimals).filter(
    ({ figure }) => figure.digits * 10n ** BigInt(decimals) === target * 10n ** BigInt(figure.decimals),
  );
  return slips.reduce<Slip | null>((best, { slip }) => (best === null || CAUSE_ORDER.indexOf(slip) < CAUSE_ORDER.indexOf(best) ? slip : best), null);
}
