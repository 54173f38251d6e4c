import type { Counted } from './allocation';

/** Sets of cells by their ids, and what their totals come to. */
export interface SetsAndSum {
  readonly ids: readonly string[];
  readonly sum: number;
}

/** Why a table with totals for sets of cells (quarters of a unit, months of a district) is refused. */
export interface NestedProblems {
  /** No set with a total is given. */
  'nested.noSets': Record<string, never>;
  'nested.duplicateSet': { readonly id: string };
  /** A set names no row or no column. */
  'nested.emptySet': { readonly id: string };
  /** Cells that may change but belong to no set with a total. */
  'nested.uncovered': { readonly cells: readonly { readonly row: string; readonly column: string }[] };
  /**
   * `sets` overlap in a circle, each partly with the next, an odd number of them: no two families of
   * nested sets hold them all. Without `drop` (totals of the whole request) the rest can be kept.
   */
  'nested.crossing': { readonly sets: readonly string[]; readonly drop: readonly string[] };
  /** Both sides cover the same cells and add up to different sums. */
  'nested.totalsDisagree': Counted & { readonly left: SetsAndSum; readonly right: SetsAndSum; readonly difference: number };
  /** Totals of parts of a set come to more than its own, although no cell may be negative. */
  'nested.partsExceed': Counted & { readonly whole: string; readonly total: number; readonly parts: readonly string[]; readonly sum: number; readonly excess: number };
  /**
   * `sets` must hold `needed` (their totals and what pins and lower bounds force); `others`, with what
   * upper bounds let through, come to `available`. `pins` are pins and bounds whose release closes the gap.
   */
  'nested.infeasible': Counted & {
    readonly sets: readonly string[];
    readonly needed: number;
    readonly others: readonly string[];
    readonly available: number;
    readonly gap: number;
    readonly pins: readonly { readonly row: string; readonly column: string }[];
  };
}
