/** Repeatable random whole numbers, and figures as documents print them. */
import type { ProposedTarget } from '../../../src/documents';

/** Mulberry32: the same seed gives the same cases everywhere. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A count of 10^-decimals as a Vietnamese document prints it: 860 at two is `8,60`. */
export function printed(count: number, decimals: number): string {
  const text = String(count).padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)},${text.slice(-decimals)}`;
}

/** A target read from a printed figure. */
export function target(name: string, figure: string, unit: string, rest: Partial<ProposedTarget> = {}): ProposedTarget {
  return { name, unit, kind: 'level', bound: '=', value: Number(figure.replace(',', '.')), parent: null, year: 2026, evidence: `${name}: ${figure} ${unit}`, ...rest };
}

/** One slip of the pen in a printed figure, or null where it leaves nothing to read or changes nothing. */
export function slipped(figure: string, slip: 'swapped' | 'doubled' | 'dropped' | 'replaced', random: (below: number) => number): string | null {
  const digits = figure.replace(',', '');
  const cut = figure.includes(',') ? figure.indexOf(',') : digits.length;
  const at = random(digits.length);
  const shape = (text: string, sign: number): string | null => {
    const whole = text.slice(0, sign);
    const fraction = text.slice(sign);
    return whole === '' ? null : fraction === '' ? whole : `${whole},${fraction}`;
  };
  const result = ((): string | null => {
    switch (slip) {
      case 'swapped':
        return at + 1 < digits.length ? shape(digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2), cut) : null;
      case 'doubled':
        return shape(digits.slice(0, at + 1) + digits.slice(at), at < cut ? cut + 1 : cut);
      case 'dropped':
        return shape(digits.slice(0, at) + digits.slice(at + 1), at < cut ? cut - 1 : cut);
      case 'replaced':
        return shape(digits.slice(0, at) + String(random(10)) + digits.slice(at + 1), cut);
    }
  })();
  return result === null || Number(result.replace(',', '.')) === Number(figure.replace(',', '.')) ? null : result;
}
