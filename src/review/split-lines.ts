import type { Indicator } from '../domain';

/** Lines that units have figures of: all with a target but the shares that follow from amounts. */
export function isSplit({ target, behaviour, amount }: Indicator): boolean {
  return target !== null && !(behaviour === 'share' && amount !== null);
}
