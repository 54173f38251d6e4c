import type { Counted } from './allocation';

interface Line {
  readonly kind: 'row' | 'column';
  readonly id: string;
}

/** What is wrong with a finished table, or with the sums kept over one. */
/** A cell with its count and what exact proportion would give. */
export interface FarCell {
  readonly row: string;
  readonly column: string;
  readonly share: number;
  readonly fair: number;
}

export interface BalanceProblems {
  /** A table to be explained does not answer the request: `line` is the first it misses, null where its size differs. */
  'balance.foreignTable': { readonly line: Line | null };
  /** A cell is missing or no whole count. */
  'balance.notAFigure': { readonly row: string; readonly column: string };
  /** A sum names a row or column the table does not have. */
  'balance.unknownLine': { readonly sum: string; readonly line: Line };
  /** Warning: pins and bounds leave no table with every cell next to its fit; these are a unit or more away. */
  'balance.notNeighbour': Counted & { readonly cells: readonly FarCell[] };
  /** Warning: totals, pins and bounds are kept, but a table nearer to the proportions may exist. */
  'balance.notNearest': Record<string, never>;
}
