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

/**
 * Tries every numerator of every unit: whether any sum prints as the target, and the least
 * Σ denominator × (shown − fair)² where both means do; null where no choice that is allowed does.
 */
export function cheapest(
  units: readonly { readonly denominator: number; readonly fair: number }[],
  target: number,
  whole: number,
  isAllowed: (shown: readonly number[]) => boolean = () => true,
): { isPrinted: boolean; cost: number | null } {
  const weights = units.map((unit) => unit.denominator);
  let isPrinted = false;
  let cost: number | null = null;
  const numerators: number[] = [];
  const place = (index: number): void => {
    if (index < units.length) {
      for (let numerator = 0; numerator <= weights[index]!; numerator += 1) {
        numerators[index] = numerator;
        place(index + 1);
      }
      return;
    }
    if (printsAs(exactMean(numerators, weights, whole)) !== target) return;
    isPrinted = true;
    const shown = numerators.map((numerator, unit) => printsAs(exactMean([numerator], [weights[unit]!], whole)));
    if (printsAs(exactMean(shown.map((figure, unit) => figure * weights[unit]!), weights, 1)) !== target) return;
    if (!isAllowed(shown)) return;
    const own = shown.reduce((sum, figure, unit) => sum + weights[unit]! * (figure - units[unit]!.fair) ** 2, 0);
    if (cost === null || own < cost) cost = own;
  };
  place(0);
  return { isPrinted, cost };
}
