/** What a figure may have been before one slip of the pen: every figure one slip away, each with the likeliest slip. */
import type { Slip } from './problems/consistency';

/** digits × 10^-decimals. */
export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

export interface Slipped {
  readonly figure: Decimal;
  readonly slip: Slip;
}

/**
 * Figures from which one slip gives the printed one, the likeliest slip of each. None is below zero,
 * and so may the printed one not be.
 * @param decimals places the figure may have lost with zeros at its end (8,05 swapped is read as 8,5)
 */
export function slipsOf(printed: Decimal, decimals: number): Slipped[] {
  const found = new Map<string, Slipped>();
  const add = (text: string, places: number, slip: Slip): void => {
    if (text === '') return;
    const figure = plain({ digits: BigInt(text), decimals: places });
    const key = `${figure.digits}/${figure.decimals}`;
    if (figure.digits !== plain(printed).digits || figure.decimals !== plain(printed).decimals) {
      if (!found.has(key)) found.set(key, { figure: { digits: BigInt(text), decimals: places }, slip });
    }
  };
  for (let places = printed.decimals; places <= Math.max(printed.decimals, decimals); places += 1) {
    const text = (printed.digits * 10n ** BigInt(places - printed.decimals)).toString().padStart(places + 1, '0');
    swap(text, places, add);
    for (let at = 0; at < text.length; at += 1) {
      const inFraction = at >= text.length - places;
      // A digit typed twice is taken out again, whichever of the two it was.
      if (text[at] === text[at + 1]) add(text.slice(0, at) + text.slice(at + 1), inFraction ? places - 1 : places, 'doubled');
    }
    insert(text, places, add);
  }
  const text = printed.digits.toString();
  for (const shift of [1, 2]) {
    add(text, printed.decimals + shift, 'decimalSign');
    add(shift > printed.decimals ? text + '0'.repeat(shift - printed.decimals) : text, Math.max(0, printed.decimals - shift), 'decimalSign');
  }
  add(text, printed.decimals + 3, 'thousandfold');
  add(text + '0'.repeat(Math.max(0, 3 - printed.decimals)), Math.max(0, printed.decimals - 3), 'thousandfold');
  replace(printed, add);
  return [...found.values()];
}

type Add = (text: string, places: number, slip: Slip) => void;

function swap(text: string, places: number, add: Add): void {
  for (let at = 0; at + 1 < text.length; at += 1) {
    add(text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2), places, 'swapped');
  }
}

/** A digit was left out: any digit at any place, in front of or behind the decimal sign. */
function insert(text: string, places: number, add: Add): void {
  const cut = text.length - places;
  for (let at = 0; at <= text.length; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) {
      const longer = `${text.slice(0, at)}${digit}${text.slice(at)}`;
      if (at <= cut) add(longer, places, 'dropped');
      if (at >= cut) add(longer, places + 1, 'dropped');
    }
  }
  // 105 without its first digit is printed 05, whose zero no number keeps.
  for (let digit = 1; digit < 10; digit += 1) {
    add(`${digit}0${text}`, places, 'dropped');
    add(`${digit}00${text}`, places, 'dropped');
  }
}

function replace(printed: Decimal, add: Add): void {
  const text = printed.digits.toString().padStart(printed.decimals + 1, '0');
  for (let at = 0; at < text.length; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) add(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`, printed.decimals, 'replaced');
  }
}

/** Without zeros at the end of the fraction. */
function plain({ digits, decimals }: Decimal): Decimal {
  let [left, places] = [digits, decimals];
  while (places > 0 && left % 10n === 0n) [left, places] = [left / 10n, places - 1];
  return { digits: left, decimals: places };
}
