/** A dense solver for the conditions of least movement, written apart from the engine's: floating point, all months at once. */

/** Gaussian elimination with pivoting; null when singular. */
export function solveDense(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  const size = rows.length;
  for (let step = 0; step < size; step += 1) {
    let best = step;
    for (let row = step; row < size; row += 1) if (Math.abs(rows[row]![step]!) > Math.abs(rows[best]![step]!)) best = row;
    if (Math.abs(rows[best]![step]!) < 1e-11) return null;
    [rows[step], rows[best]] = [rows[best]!, rows[step]!];
    for (let row = 0; row < size; row += 1) {
      if (row === step) continue;
      const factor = rows[row]![step]! / rows[step]![step]!;
      for (let column = step; column <= size; column += 1) rows[row]![column]! -= factor * rows[step]![column]!;
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!);
}

export interface Case {
  readonly indicator: readonly number[];
  readonly periods: number;
  readonly totals: readonly (number | null)[];
  readonly additive: boolean;
  /** Ratio (or difference) of the month in front. */
  readonly start?: number;
}

const unit = (each: Case, t: number): number => (each.additive ? 1 : each.indicator[t]!);
const offset = (each: Case, t: number): number => (each.additive ? each.indicator[t]! : 0);

/** Σ (v_t − v_{t−1})² of a series of months, v its ratios or differences to the indicator. */
export function movementOf(each: Case, months: readonly number[]): number {
  const v = months.map((value, t) => (value - offset(each, t)) / unit(each, t));
  const all = each.start === undefined ? v : [each.start, ...v];
  return all.slice(1).reduce((sum, value, t) => sum + (value - all[t]!) ** 2, 0);
}

/** The least movement with the months of `zero` held at zero, or null when totals and zeros contradict. */
export function leastMovementDense(each: Case, zero: readonly number[] = []): number[] | null {
  const { indicator, periods, totals, start } = each;
  const n = indicator.length;
  const years = totals.flatMap((total, year) => (total === null ? [] : [{ total, year }]));
  const size = n + years.length + zero.length;
  const matrix = Array.from({ length: size }, () => Array<number>(size).fill(0));
  const right = Array<number>(size).fill(0);
  const pair = (s: number, t: number): void => {
    matrix[s]![s]! += 1;
    matrix[t]![t]! += 1;
    matrix[s]![t]! -= 1;
    matrix[t]![s]! -= 1;
  };
  for (let t = 1; t < n; t += 1) pair(t - 1, t);
  if (start !== undefined) {
    matrix[0]![0]! += 1;
    right[0] = start;
  }
  const demand = (row: number, t: number, weight: number): void => {
    matrix[row]![t] = weight;
    matrix[t]![row] = weight;
  };
  years.forEach(({ total, year }, index) => {
    right[n + index] = total;
    for (let t = year * periods; t < Math.min(n, (year + 1) * periods); t += 1) {
      demand(n + index, t, unit(each, t));
      right[n + index]! -= offset(each, t);
    }
  });
  zero.forEach((t, index) => {
    demand(n + years.length + index, t, 1);
    right[n + years.length + index] = -offset(each, t) / unit(each, t);
  });
  const solved = solveDense(matrix, right);
  return solved === null ? null : indicator.map((_, t) => solved[t]! * unit(each, t) + offset(each, t));
}

/** The least movement without a month below zero, by trying every set of months held at zero. */
export function leastMovementAboveZero(each: Case): number {
  const n = each.indicator.length;
  let best = Infinity;
  for (let set = 0; set < 1 << n; set += 1) {
    const zero = each.indicator.flatMap((_, t) => ((set >> t) & 1 ? [t] : []));
    const months = leastMovementDense(each, zero);
    if (months === null || months.some((value) => value < -1e-7)) continue;
    best = Math.min(best, movementOf(each, months));
  }
  return best;
}
