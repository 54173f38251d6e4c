import type { Behaviour } from '../indicator';
import type { Bound } from '../bound';
import type { Lattice } from '../lattice';

/** What goes wrong between assigning targets and appraising the plans that come back. */
export interface ReviewProblems {
  /** No unit is of the level asked for. */
  'review.levelUnknown': { readonly level: string; readonly levels: readonly string[] };
  /** A file of assignments with an entry that is none. */
  'review.recordInvalid': { readonly name: string };
  /** Nothing has been split yet, so that there is nothing to assign. */
  'review.nothingToAssign': { readonly place: string };
  /** The plan has errors nobody has accepted. */
  'review.notReady': { readonly place: string; readonly errors: number };
  /** Nobody is named as the one who hands the plan in. */
  'review.nobodySubmits': { readonly place: string };
  /** Nothing has changed since this version was handed in; `at` is local time as ISO text. */
  'review.alreadySubmitted': { readonly version: number; readonly at: string };
  /** The plan is no longer the one that was handed in as this version. */
  'review.editedAfterSubmission': { readonly version: number; readonly at: string };

  /** Who sent the file, and which version it is. `file` is the file's name. */
  /** A workbook, but none of a plan. */
  'review.notAPlan': { readonly file: string };
  'review.unitUnknown': { readonly file: string; readonly place: string };
  'review.unitUnclear': { readonly file: string; readonly units: readonly string[] };
  'review.otherYear': { readonly file: string; readonly year: number; readonly expected: number };
  'review.sameFile': { readonly file: string; readonly other: string };
  'review.olderVersion': { readonly file: string; readonly newer: string };
  /** Two different files that both say they are this version. */
  'review.sameVersion': { readonly file: string; readonly other: string; readonly version: number };
  'review.mergedUnit': { readonly file: string; readonly unit: string; readonly into: string };
  'review.notFrozen': { readonly file: string };
  'review.unitMissing': { readonly unit: string };
  /** Reading took longer, or more memory, than an honest file needs. */
  'review.tooSlow': { readonly file: string; readonly seconds: number };
  'review.tooHeavy': { readonly file: string };

  /** What was changed of what was assigned. */
  'review.sealMissing': Record<string, never>;
  'review.sealBroken': Record<string, never>;
  'review.sealOther': Record<string, never>;
  'review.sheetUnprotected': { readonly sheet: string };
  'review.targetChanged': { readonly indicator: string; readonly assigned: Bound; readonly found: Bound | null; readonly unit: string; readonly foundUnit: string };
  'review.targetMissing': { readonly indicator: string };
  'review.unitChanged': { readonly indicator: string; readonly assigned: string; readonly found: string };
  'review.behaviourChanged': { readonly indicator: string; readonly assigned: Behaviour; readonly found: Behaviour };
  'review.renamed': { readonly indicator: string; readonly found: string };

  /** The plan beside the assignment. */
  'review.added': { readonly indicator: string };
  'review.notPlanned': { readonly indicator: string };
  'review.belowAssigned': Planned;
  'review.aboveAssigned': Planned;

  /** The units together, and a unit beside the others; percent of what was assigned. */
  'review.sumDiffers': Planned;
  'review.unitOutlier': { readonly indicator: string; readonly percent: number; readonly usual: number };
  'review.correction': Planned;
}

/** Counts of `lattice`. */
interface Planned {
  readonly indicator: string;
  readonly found: number;
  readonly expected: number;
  readonly lattice: Lattice;
}
