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
}
