/** Exact fractions for the tests of rates: nothing here is shared with the engine. */

export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Σ parts × whole / Σ weights. */
export function exactMean(parts: readonly number[], weights: readonly number[], whole: number): Fraction {
  const total = (values: readonly number[]): bigint => values.reduce((sum, value) => sum + BigInt(value), 0n);
  return { over: total(parts) * BigInt(whole), under: total(weights) };
}

/** A fraction ≥ 0 as printed without decimals: halves go up. */
export function printsAs({ over, under }: Fraction): number {
  const down = over / under;
  return Number((over - down * under) * 2n >= under ? down + 1n : down);
}
