import type { Lattice } from '../lattice';

/**
 * Counts are whole numbers of the rounding unit. The engine knows no units; the caller adds the
 * `lattice` so that the sentence can print the figures the way the planner knows them.
 */
export interface Counted {
  readonly lattice?: Lattice;
}

/** Why a split is refused. Ids are those the caller gave to its rows, columns and recipients. */
export interface AllocationProblems {
  /** A figure is NaN, infinite or, where a count is due, not whole. */
  'allocation.notANumber': { readonly what: 'total' | 'weight' | 'pin' | 'bound'; readonly id: string | null };
  'allocation.totalTooLarge': Counted & { readonly total: number };
  'allocation.noRecipients': Record<string, never>;
  'allocation.negativeWeight': { readonly id: string; readonly weight: number };
  'allocation.missingWeight': { readonly ids: readonly string[] };
  'allocation.duplicateRecipient': { readonly id: string };
  'allocation.boundsCrossed': Counted & { readonly id: string; readonly min: number; readonly max: number };
  'allocation.pinOutsideBounds': Counted & { readonly id: string; readonly pin: number; readonly min: number; readonly max: number };
  /** Pins (or lower bounds) already need more than the total; `release` is a smallest set to let go. */
  'allocation.pinsExceedTotal': Counted & { readonly total: number; readonly pinned: number; readonly excess: number; readonly release: readonly string[] };
  /** Everything is pinned and the sum is not the total. */
  'allocation.allPinned': Counted & { readonly total: number; readonly pinned: number; readonly difference: number };
  /** Upper bounds leave no room for the whole total. */
  'allocation.boundsTooTight': Counted & { readonly total: number; readonly reachable: number; readonly gap: number; readonly ids: readonly string[] };
  'allocation.marginsDisagree': Counted & { readonly rows: number; readonly columns: number; readonly difference: number };
  /** A row or column with a total but nothing it could be given to. */
  'allocation.emptyLine': Counted & { readonly line: 'row' | 'column'; readonly id: string; readonly total: number };
  /** The columns named cannot take what the rows must give them (or the reverse); Gale's condition. */
  'allocation.infeasible': Counted & {
    readonly columns: readonly string[];
    readonly needed: number;
    readonly available: number;
    readonly gap: number;
    readonly pins: readonly { readonly row: string; readonly column: string }[];
  };
  'allocation.mixedSigns': { readonly cells: readonly { readonly row: string; readonly column: string }[] };
}
