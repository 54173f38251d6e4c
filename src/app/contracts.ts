/** Shapes that pass between the use cases and the screens. */
import type { AcceptedFinding, Plan, Problem } from '../domain';
import type { Repair, RuleId, Severity } from '../checks';
import type { CellBlock, ChangeSet } from '../workbook';

export interface LoadPreview {
  readonly plan: Plan;
  /** Targets that need a decision of the planner before they can be split, with the reason. */
  readonly undecided: readonly { readonly indicator: string; readonly reason: 'behaviour' | 'noTarget' }[];
  /** True when the workbook already holds a plan that would be replaced. */
  readonly replaces: boolean;
  readonly changes: ChangeSet;
}

/** Something to look at in a workbook: what a rule of the check found, or what only the sheets themselves show. */
export interface PlanFinding {
  readonly severity: Severity;
  /** Null for what only a sheet shows (text for a number, a missing row). */
  readonly rule: RuleId | null;
  /** Indicator id, or null where it is the plan's as a whole. */
  readonly indicator: string | null;
  readonly problem: Problem;
  /** Zero-based. */
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number } | null;
  /** True where rounding alone explains it. */
  readonly isRounding: boolean;
  /** The likeliest first. */
  readonly repairs: readonly Repair[];
  /** Cells that put back the sheet's own formulas; empty where that is not the matter. */
  readonly restore: readonly CellBlock[];
  /** What it is stored under when somebody lets it stand; null where that cannot be. */
  readonly stamp: string | null;
  /** Why it stands, as long as its figures are those that were accepted. */
  readonly accepted: AcceptedFinding | null;
}

export interface ClosingReport {
  readonly plan: Plan;
  readonly indicators: readonly {
    readonly indicator: string;
    readonly state: 'unallocated' | 'closed' | 'open' | 'notSplit';
    /** Assigned minus allocated, in counts. */
    readonly unallocated: number | null;
  }[];
  /** What does not hold or looks odd, errors first. */
  readonly findings: readonly PlanFinding[];
  /** What the plan lacks of all it must contain. */
  readonly missing: readonly PlanFinding[];
}
