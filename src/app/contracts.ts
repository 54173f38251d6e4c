/** Shapes that pass between the use cases and the screens. */
import type { Allocation, Lattice, Plan, Problem } from '../domain';
import type { Basis, ChangeSet, Profile, Recipe } from '../workbook';

export type { Basis, Profile } from '../workbook';

export interface SplitRequest {
  /** Indicator id; the whole of a structure splits all its parts. */
  readonly indicator: string;
  /** The rounding unit to plan in; the indicator's own when absent. */
  readonly lattice?: Lattice;
  readonly basis: Basis;
  readonly profile: Profile;
}

/** What a split would do, before anything is written. */
export interface SplitPreview {
  readonly request: SplitRequest;
  /** The plan as it would be. */
  readonly plan: Plan;
  /** The workbook's recipes as they would be. */
  readonly recipes: readonly Recipe[];
  /** One per indicator split (the parts of a structure), with what stood before. */
  readonly tables: readonly { readonly before: Allocation | null; readonly after: Allocation }[];
  readonly cellsChanged: number;
  /** Units that get nothing all year, with the reason. */
  readonly zeros: readonly { readonly indicator: string; readonly unit: string; readonly reason: 'zeroWeight' | 'tooSmall' }[];
  /** Weights were all zero, so equal shares were used. */
  readonly fellBackToEqual: boolean;
  readonly changes: ChangeSet;
}

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
