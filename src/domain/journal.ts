/** What was done to a plan, so that after reopening each operation can be explained, run again or reversed. */

export type OperationKind = 'load' | 'split' | 'pin' | 'unpin' | 'repair' | 'rephase' | 'merge' | 'edit';

export const OPERATION_KINDS: readonly OperationKind[] = ['load', 'split', 'pin', 'unpin', 'repair', 'rephase', 'merge', 'edit'];

/** A request to the engine as it was made: plain JSON, checked by the engine before it is run again. */
export interface StoredRecipe {
  /** Version of the engine's method. */
  readonly version: number;
  readonly request: unknown;
}

/** An indicator's margins before an operation, counts of its lattice. */
export interface FormerMargins {
  readonly indicator: string;
  readonly total: number;
  /** Code and year figure of each recipient. */
  readonly recipients: readonly (readonly [code: string, figure: number | null])[];
  readonly monthTotals: readonly (number | null)[];
}

export interface JournalEntry {
  /** Running number from 1, unique in the plan. */
  readonly number: number;
  /** Local time as ISO text without a zone: `2026-11-22T16:05`. */
  readonly at: string;
  readonly operation: OperationKind;
  /** Indicators it touched. */
  readonly indicators: readonly string[];
  /** One sentence for people. */
  readonly summary: string;
  /** Empty where nothing was calculated. */
  readonly recipes: readonly StoredRecipe[];
  readonly before: readonly FormerMargins[];
}

/** A finding the planner lets stand, with the reason. */
export interface AcceptedFinding {
  /** The finding by meaning, as the rule that found it names it. */
  readonly finding: string;
  readonly reason: string;
  readonly at: string;
}

/** The number of the next entry. */
export function nextNumber(journal: readonly JournalEntry[]): number {
  return journal.reduce((last, { number }) => Math.max(last, number), 0) + 1;
}
