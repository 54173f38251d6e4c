/**
 * What passes between those who assign targets, those who plan them and those who appraise the plans.
 * It travels in the plan part of each workbook; a seal is the SHA-256 of what it stands beside.
 */
import type { Bound } from './bound';
import type { Behaviour } from './indicator';
import type { Lattice } from './lattice';
import type { Unit } from './unit';

/** One target as it was handed down to a unit. */
export interface AssignedTarget {
  readonly indicator: string;
  readonly name: string;
  readonly lattice: Lattice;
  readonly behaviour: Behaviour;
  /** In the unit of `lattice`. */
  readonly target: Bound;
}

/** All that one unit was given. */
export interface Assignment {
  /** The place that assigns. */
  readonly from: string;
  /** The document it assigns by, e.g. `Quyết định số 3456/QĐ-UBND`; empty where none was named. */
  readonly document: string;
  readonly year: number;
  /** Day of assignment and the day the plan is due, ISO dates; null where no deadline was set. */
  readonly on: string;
  readonly due: string | null;
  readonly unit: Pick<Unit, 'code' | 'name' | 'level' | 'validFrom'>;
  readonly targets: readonly AssignedTarget[];
}

export interface SealedAssignment {
  readonly assignment: Assignment;
  readonly seal: string;
}

/** A version of the plan as it was handed in. */
export interface Submission {
  readonly version: number;
  /** Local time as ISO text without a zone. */
  readonly at: string;
  readonly by: string;
  /** Of the whole plan as it stood. */
  readonly seal: string;
}

/** Handed in, sent back with requests, or appraised. */
export type AppraisalState = 'submitted' | 'returned' | 'appraised';

export const APPRAISAL_STATES: readonly AppraisalState[] = ['submitted', 'returned', 'appraised'];

/** Where the appraisal of one unit's plan stands. */
export interface Appraisal {
  readonly unit: string;
  /** The version it speaks of. */
  readonly version: number;
  readonly state: AppraisalState;
  readonly reviewer: string;
  /** ISO date. */
  readonly on: string;
  readonly reason: string;
}

export interface Exchange {
  /** What this place was given; null where its plan came from a document. */
  readonly received: SealedAssignment | null;
  readonly submissions: readonly Submission[];
  /** What this place gave to each of its units: the record it reviews by. */
  readonly issued: readonly SealedAssignment[];
  readonly appraisals: readonly Appraisal[];
}

export const NO_EXCHANGE: Exchange = { received: null, submissions: [], issued: [], appraisals: [] };
