import type { Lattice } from '../lattice';

/**
 * Counts are whole numbers of the rounding unit. The engine knows no units; the caller adds the
 * `lattice` so that the sentence can print the figures the way the planner knows them.
 */
export interface Counted {
  readonly lattice?: Lattice;
}

/** The row or column of a table that is meant; absent where a single total is split. */
export interface OfLine {
  readonly line?: { readonly kind: 'row' | 'column'; readonly id: string };
}

/** Set where a cell of a table is meant: `id` is then its row. */
export interface InColumn {
  readonly column?: string;
}

/**
 * What to let go in a whole table: without exactly these pins and bounds it is possible. `fewest` is
 * proven: no fewer cells are enough, so where it equals their number they are a smallest set. Both
 * are absent for a single total, and where empty cells are to blame as well.
 */
export interface OfTable {
  readonly pins?: readonly { readonly row: string; readonly column: string }[];
  readonly fewest?: number;
}

/** Why a split is refused. Ids are those the caller gave to its rows, columns and recipients. */
export interface AllocationProblems {
  /** A figure is NaN, infinite or, where a count is due, not whole. */
  'allocation.notANumber': InColumn & { readonly what: 'total' | 'weight' | 'pin' | 'bound' | 'last'; readonly id: string | null };
  'allocation.totalTooLarge': Counted & { readonly total: number };
  'allocation.noRecipients': Record<string, never>;
  'allocation.negativeWeight': { readonly id: string; readonly weight: number };
  'allocation.missingWeight': { readonly ids: readonly string[] };
  'allocation.duplicateRecipient': { readonly id: string };
  'allocation.boundsCrossed': Counted & InColumn & { readonly id: string; readonly min: number; readonly max: number };
  'allocation.pinOutsideBounds': Counted & InColumn & { readonly id: string; readonly pin: number; readonly min: number; readonly max: number };
  /** Pins (or lower bounds) already need more than the total; `release` is a smallest set to let go. */
  'allocation.pinsExceedTotal': Counted & OfLine & OfTable & { readonly total: number; readonly pinned: number; readonly excess: number; readonly release: readonly string[] };
  /** Everything is pinned and the sum is not the total. */
  'allocation.allPinned': Counted & OfLine & OfTable & { readonly total: number; readonly pinned: number; readonly difference: number };
  /** Upper bounds leave no room for the whole total. */
  'allocation.boundsTooTight': Counted & OfLine & OfTable & { readonly total: number; readonly reachable: number; readonly gap: number; readonly ids: readonly string[] };
  'allocation.marginsDisagree': Counted & { readonly rows: number; readonly columns: number; readonly difference: number };
  /** A row or column with a total but nothing it could be given to. */
  'allocation.emptyLine': Counted & OfTable & { readonly line: 'row' | 'column'; readonly id: string; readonly total: number };
  /**
   * Gale's condition fails for the columns named. `tooMuch`: pins and bounds force at least `needed`
   * into them, their totals come to `available` only. `tooLittle`: their totals come to `needed`, pins
   * and bounds let no more than `available` in. `isBlocked`: empty cells are to blame as well, and
   * `pins` are those that help without being enough.
   */
  'allocation.infeasible': Counted & OfTable & {
    readonly side: 'tooMuch' | 'tooLittle';
    readonly columns: readonly string[];
    readonly needed: number;
    readonly available: number;
    readonly gap: number;
    readonly pins: readonly { readonly row: string; readonly column: string }[];
    readonly isBlocked?: true;
  };
  /** The pattern has positive and negative cells; `cells` are those of the rarer sign. */
  'allocation.mixedSigns': { readonly cells: readonly { readonly row: string; readonly column: string }[] };
  /** Some totals are positive, others negative; `lines` are those of the rarer sign. */
  'allocation.mixedSignTotals': { readonly lines: readonly { readonly kind: 'row' | 'column' | 'set'; readonly id: string }[] };
  /** Decimals are not a whole number from 0 to 9; as JavaScript prints them. */
  'allocation.decimalsInvalid': { readonly decimals: string };
  /** A figure that is needed is blank; a blank is no zero. */
  'allocation.missingFigure': InColumn & { readonly id: string };
  /** A level at a date, or a year's level, below zero. */
  'allocation.negativeLevel': Counted & InColumn & { readonly id: string; readonly level: number };
  /** A list of figures or a row or column of a table is longer than the names there are: `found` entries for `expected` names. */
  'allocation.tooManyLines': { readonly found: number; readonly expected: number };
  /** A part is named that is not among the parts. */
  'allocation.unknownPart': { readonly id: string };
  /** A pin or bound names a row or column the table does not have. */
  'allocation.unknownCell': { readonly row: string; readonly column: string };
}
