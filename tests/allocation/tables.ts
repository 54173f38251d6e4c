/** Generated table requests: possible ones, made around a hidden table, and ones that may not be. */
import fc from 'fast-check';
import type { BalanceRequest } from '../../src/allocation';
import { columnSums, sum, table } from './figures';

export interface Shape {
  readonly hidden: number[][];
  readonly pattern: number[][];
  readonly hold: { readonly kind: 'free' | 'pin' | 'bounds'; readonly slack: number }[][];
}

export function shape(maxRows: number, maxColumns: number, maxCell: number, held = 1): fc.Arbitrary<Shape> {
  return fc.tuple(fc.integer({ min: 1, max: maxRows }), fc.integer({ min: 1, max: maxColumns })).chain(([rows, columns]) => {
    const grid = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
    return fc.record({
      hidden: grid(fc.nat(maxCell)),
      pattern: grid(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }) }, { weight: 1, arbitrary: fc.constant(0) })),
      hold: grid(
        fc.record({
          kind: fc.oneof({ weight: 5, arbitrary: fc.constant('free' as const) }, { weight: held, arbitrary: fc.constantFrom('pin' as const, 'bounds' as const) }),
          slack: fc.nat(2),
        }),
      ),
    });
  });
}

/** Totals, pins and bounds taken from a hidden table: always possible. */
export function possible({ hidden, pattern, hold }: Shape): BalanceRequest {
  const support = hidden.map((row, i) => row.map((value, j) => (hold[i]![j]!.kind === 'free' && value > 0 ? Math.max(1, pattern[i]![j]!) : pattern[i]![j]!)));
  const request = table(hidden.map(sum), columnSums(hidden), support);
  const cells = hidden.flatMap((row, i) => row.map((value, j) => ({ row: `r${i + 1}`, column: `c${j + 1}`, value, weight: support[i]![j]!, ...hold[i]![j]! })));
  return {
    ...request,
    pins: cells.filter((cell) => cell.kind === 'pin' || (cell.kind === 'bounds' && cell.weight === 0)).map(({ row, column, value }) => ({ row, column, value })),
    bounds: cells
      .filter((cell) => cell.kind === 'bounds' && cell.weight > 0)
      .map(({ row, column, value, slack }) => ({ row, column, min: Math.max(0, value - slack), max: value + slack })),
  };
}

/** Totals of one table, pins and bounds of another: possible or not. */
export const contested = fc.tuple(shape(3, 3, 3, 4), fc.array(fc.nat(3), { minLength: 3, maxLength: 3 })).map(([given, moves]) => {
  const request = possible(given);
  const totals = request.columns.map((column) => column.total);
  moves.forEach((amount, from) => {
    const to = (from + 1) % totals.length;
    if (from >= totals.length || to === from || totals[from]! < amount) return;
    totals[from]! -= amount;
    totals[to]! += amount;
  });
  return { ...request, columns: request.columns.map((column, index) => ({ ...column, total: totals[index]! })) };
});

export function totalsOf(request: BalanceRequest): [number[], number[]] {
  return [request.rows.map((row) => row.total), request.columns.map((column) => column.total)];
}
