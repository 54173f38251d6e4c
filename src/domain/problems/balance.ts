interface Line {
  readonly kind: 'row' | 'column';
  readonly id: string;
}

/** What is wrong with a finished table, or with the sums kept over one. */
export interface BalanceProblems {
  /** A table to be explained does not answer the request: `line` is the first it misses, null where its size differs. */
  'balance.foreignTable': { readonly line: Line | null };
  /** A cell is missing or no whole count. */
  'balance.notAFigure': { readonly row: string; readonly column: string };
  /** A sum names a row or column the table does not have. */
  'balance.unknownLine': { readonly sum: string; readonly line: Line };
}
