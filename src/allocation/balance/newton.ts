/** Newton's step on the logarithms of the column factors, rows eliminated: a system as small as the columns are few. */
import type { Table } from './table';

/** Greatest change of a logarithm in one step. */
const STRIDE = 8;

/**
 * @param cells the present table, rows holding; only cells strictly between their bounds can give
 * @param gradient present minus wanted column sums
 * @returns change of each column factor's logarithm
 */
export function newtonStep(table: Table, cells: Float64Array, gradient: Float64Array): Float64Array {
  const { rows, columns } = table;
  const matrix = new Float64Array(columns * columns);
  const flexible = new Float64Array(columns);
  for (let row = 0, start = 0; row < rows; row += 1, start += columns) {
    let sum = 0;
    for (let c = 0; c < columns; c += 1) {
      const cell = start + c;
      const isFree = table.weight[cell]! > 0 && cells[cell]! > table.lower[cell]! && cells[cell]! < table.upper[cell]!;
      const value = isFree ? cells[cell]! : 0;
      flexible[c] = value;
      sum += value;
    }
    if (sum === 0) continue;
    for (let c = 0; c < columns; c += 1) {
      const share = flexible[c]! / sum;
      if (share === 0) continue;
      matrix[c * columns + c]! += flexible[c]!;
      for (let d = 0; d <= c; d += 1) matrix[c * columns + d]! -= share * flexible[d]!;
    }
  }
  return solve(matrix, gradient.map((value) => -value), columns);
}

/**
 * Solves a symmetric positive semidefinite system (lower triangle given) by Cholesky's method. A
 * common factor of all columns changes nothing, so the matrix is singular; a pivot that vanishes
 * leaves its unknown at zero.
 */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const diagonal = Float64Array.from({ length: size }, (_, i) => matrix[i * size + i]!);
  const isDead = new Uint8Array(size);
  for (let j = 0; j < size; j += 1) {
    let pivot = matrix[j * size + j]!;
    for (let k = 0; k < j; k += 1) pivot -= matrix[j * size + k]! ** 2;
    if (pivot <= diagonal[j]! * 1e-13) {
      isDead[j] = 1;
      for (let i = j; i < size; i += 1) matrix[i * size + j] = 0;
      continue;
    }
    const root = Math.sqrt(pivot);
    matrix[j * size + j] = root;
    for (let i = j + 1; i < size; i += 1) {
      let value = matrix[i * size + j]!;
      for (let k = 0; k < j; k += 1) value -= matrix[i * size + k]! * matrix[j * size + k]!;
      matrix[i * size + j] = value / root;
    }
  }
  const step = right.slice();
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) step[i]! -= matrix[i * size + k]! * step[k]!;
    step[i] = isDead[i] === 1 ? 0 : step[i]! / matrix[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) step[i]! -= matrix[k * size + i]! * step[k]!;
    step[i] = isDead[i] === 1 ? 0 : step[i]! / matrix[i * size + i]!;
  }
  return step.map((change) => Math.max(-STRIDE, Math.min(STRIDE, change)));
}
