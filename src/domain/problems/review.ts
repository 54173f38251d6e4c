/** What goes wrong between assigning targets and appraising the plans that come back. */
export interface ReviewProblems {
  /** No unit is of the level asked for. */
  'review.levelUnknown': { readonly level: string; readonly levels: readonly string[] };
  /** A file of assignments with an entry that is none. */
  'review.recordInvalid': { readonly name: string };
  /** Nothing has been split yet, so that there is nothing to assign. */
  'review.nothingToAssign': { readonly place: string };
}
