/** What is wrong with counts of events: whole things with named recipients and periods. Figures are numbers of events. */
export interface EventProblems {
  /** Not a whole number of zero or more; the figure as JavaScript prints it. */
  'events.notACount': { readonly figure: string };
  'events.tooFewCandidates': {
    readonly count: number;
    readonly available: number;
    readonly missing: number;
    readonly excluded: readonly string[];
  };
  /** More chances to take part than a list of names can hold. */
  'events.tooManyChances': { readonly chances: number; readonly limit: number };
  'events.tooManyPins': { readonly count: number; readonly pinned: number; readonly excess: number; readonly ids: readonly string[] };
  /** The numbers wished for the periods add up to something else. */
  'events.periodsDiffer': { readonly count: number; readonly periods: number; readonly difference: number };
  /** More are pinned to a period than it shall have. */
  'events.periodTooFull': { readonly period: string; readonly count: number; readonly pinned: number };
  /** By the end of a period `count` events are due, and no more than `available` candidates can be ready. */
  'events.notReady': { readonly period: string; readonly count: number; readonly available: number; readonly missing: number };
  'events.pinTooEarly': { readonly id: string; readonly period: string; readonly earliest: string };
  'events.pinExcluded': { readonly id: string };
  /** A candidate that must take part is ready too late for the periods there are. */
  'events.requiredTooLate': { readonly id: string; readonly earliest: string };
  'events.repeated': { readonly id: string; readonly times: number; readonly most: number };
  'events.countDiffers': { readonly count: number; readonly assigned: number; readonly difference: number };
  /** The level to reach is below what has been reached already. */
  'events.belowBase': { readonly level: number; readonly base: number };
  'events.beyondWhole': { readonly reached: number; readonly of: number; readonly excess: number };
  /** Warning: the even rhythm could not be kept, these events moved to the periods when candidates are ready. */
  'events.periodsMoved': { readonly moves: readonly { readonly from: string; readonly to: string }[] };
}
