/** Shapes that pass between the use cases and the screens. */
import type { Lattice, Plan, Problem } from '../domain';
import type { ChangeSet } from '../workbook';

export interface LoadPreview {
  readonly plan: Plan;
  /** Targets that need a decision of the planner before they can be split, with the reason. */
  readonly undecided: readonly { readonly indicator: string; readonly reason: 'behaviour' | 'noTarget' }[];
  /** True when the workbook already holds a plan that would be replaced. */
  readonly replaces: boolean;
  readonly changes: ChangeSet;
}

/** Something that does not add up, found by re-adding the workbook's own figures. */
export interface ClosingFinding {
  readonly severity: 'error' | 'warning';
  readonly kind: 'unitRow' | 'monthColumn' | 'unitTotals' | 'monthTotals' | 'year' | 'structure' | 'share' | 'observed';
  readonly indicator: string;
  /** Unit code for `unitRow` and a whole that is not the sum of its parts, period id for `monthColumn`, the structure's id for `share`. */
  readonly line: string | null;
  /** expected − found, in counts of the indicator's lattice. */
  readonly expected: number | null;
  readonly found: number | null;
  readonly lattice: Lattice;
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number } | null;
  /** For `observed`: what the sheet itself shows (text for a number, missing row). */
  readonly problem?: Problem;
}

export interface ClosingReport {
  readonly plan: Plan;
  readonly indicators: readonly {
    readonly indicator: string;
    readonly state: 'unallocated' | 'closed' | 'open' | 'notSplit';
    /** Assigned minus allocated, in counts. */
    readonly unallocated: number | null;
  }[];
  readonly findings: readonly ClosingFinding[];
}
