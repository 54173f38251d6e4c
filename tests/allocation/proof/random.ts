/** Reproducible random numbers: one seed and one index give the same figures on every machine. */

export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number from least to greatest, both included. */
  readonly whole: (least: number, greatest: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  /** A permutation of 0 … count − 1. */
  readonly order: (count: number) => number[];
}

/** The numbers for case `index` of a run; neighbouring indices have nothing to do with each other. */
export function randomFor(seed: number, index: number): Random {
  let state = mix(mix(seed | 0) ^ Math.imul(index + 1, 0x9e3779b1));
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, greatest: number): number => least + Math.floor(next() * (greatest - least + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    order: (count) => {
      const order = Array.from({ length: count }, (_, place) => place);
      for (let last = count - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
      }
      return order;
    },
  };
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
