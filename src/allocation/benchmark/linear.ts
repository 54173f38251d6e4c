/** Linear equations in whole numbers, solved without rounding. */

/** Σ coefficients × unknowns = constant. */
export interface Equation {
  readonly coefficients: readonly bigint[];
  readonly constant: bigint;
}

/** Unknown i is numerators[i] / denominator; the denominator is above zero. */
export interface ExactSolution {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * As many equations as unknowns, by fraction-free elimination: every entry stays a whole number (a
 * minor of the matrix), so nothing is rounded and nothing grows beyond what the answer needs.
 * @returns null when the equations do not determine the unknowns
 * @see Bareiss, Sylvester's identity and multistep integer-preserving Gaussian elimination, Math. Comp. 22 (1968)
 */
export function solveExactly(equations: readonly Equation[]): ExactSolution | null {
  const size = equations.length;
  const rows = equations.map(({ coefficients, constant }) => [...coefficients, constant]);
  let previous = 1n;
  for (let step = 0; step < size; step += 1) {
    const found = rows.findIndex((row, index) => index >= step && row[step] !== 0n);
    const pivotRow = rows[found];
    if (pivotRow === undefined) return null;
    [rows[step], rows[found]] = [pivotRow, rows[step] ?? pivotRow];
    const pivot = pivotRow[step] ?? 0n;
    for (const [index, row] of rows.entries()) {
      if (index === step) continue;
      const factor = row[step] ?? 0n;
      for (let column = 0; column <= size; column += 1) {
        row[column] = ((row[column] ?? 0n) * pivot - (pivotRow[column] ?? 0n) * factor) / previous;
      }
    }
    previous = pivot;
  }
  const sign = previous < 0n ? -1n : 1n;
  return { numerators: rows.map((row) => sign * (row[size] ?? 0n)), denominator: sign * previous };
}
