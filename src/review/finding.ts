/** What a review has to say about one file or unit. */
import type { Severity } from '../checks';
import type { Problem } from '../domain';
import type { SubmittedCell } from './submitted';

/** Who it is and which version; changed behind the assigner's back; against what was assigned; the plan itself; what it lacks; beside the others. */
export type FindingOrigin = 'identity' | 'tampering' | 'assignment' | 'check' | 'completeness' | 'peers';

export const FINDING_ORIGINS: readonly FindingOrigin[] = ['identity', 'tampering', 'assignment', 'check', 'completeness', 'peers'];

export interface ReviewFinding {
  readonly origin: FindingOrigin;
  readonly severity: Severity;
  readonly problem: Problem;
  readonly indicator: string | null;
  readonly cell: SubmittedCell | null;
  readonly isRounding: boolean;
  readonly accepted: string | null;
}

/** A finding with nothing besides what is given. */
export function findingOf(origin: FindingOrigin, severity: Severity, found: Problem, more: Partial<ReviewFinding> = {}): ReviewFinding {
  return { origin, severity, problem: found, indicator: null, cell: null, isRounding: false, accepted: null, ...more };
}
