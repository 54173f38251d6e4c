/** A file that was handed in, as a review keeps it: figures and findings, without the workbook they stand in. */
import type { Severity } from '../checks';
import type { Behaviour, Bound, Lattice, PlanState, Problem, Result } from '../domain';

/** What a check of one file found, with the cell as it reads there. */
export interface SubmittedFinding {
  readonly severity: Severity;
  readonly problem: Problem;
  /** Indicator id, or null. */
  readonly indicator: string | null;
  readonly cell: SubmittedCell | null;
  readonly isRounding: boolean;
  /** The reason it was accepted for, or null. */
  readonly accepted: string | null;
}

export interface SubmittedCell {
  readonly sheet: string;
  /** A1. */
  readonly address: string;
  /** What stands in it, as text; empty for a blank. */
  readonly content: string;
}

export interface SubmittedIndicator {
  readonly id: string;
  readonly name: string;
  readonly lattice: Lattice;
  readonly behaviour: Behaviour;
  readonly target: Bound | null;
  readonly assigned: Bound | null;
  /** What the lines of the plan come to for the year, in counts; null where none is filled. */
  readonly planned: number | null;
  /** Where the planned and the assigned figure stand. */
  readonly targetCell: SubmittedCell | null;
  readonly assignedCell: SubmittedCell | null;
}

export interface SubmittedPlan {
  readonly place: string;
  readonly year: number;
  readonly planner: string;
  readonly version: number;
  readonly state: PlanState;
  /** Units above all others in its list. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** The assignment it carries; null where its plan part is gone or was never there. */
  readonly received: { readonly code: string; readonly from: string; readonly year: number; readonly seal: string; readonly isIntact: boolean } | null;
  /** The version frozen last; null where none was. */
  readonly submission: { readonly version: number; readonly at: string; readonly by: string; readonly isEdited: boolean } | null;
  /** Sheets that were handed out protected and no longer are. */
  readonly unprotected: readonly string[];
  readonly indicators: readonly SubmittedIndicator[];
  readonly findings: readonly SubmittedFinding[];
  readonly missing: readonly SubmittedFinding[];
}

export interface SubmittedFile {
  /** As the reviewer knows it. */
  readonly name: string;
  /** SHA-256 of its bytes; empty where they could not be read. */
  readonly digest: string;
  readonly content: Result<SubmittedPlan>;
}
