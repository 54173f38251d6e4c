/**
 * What a check hands back. Always: a finding is a rule, places by meaning and figures as whole counts;
 * where its cells stand is the workbook's business.
 */
import type { AcceptedFinding, CheckProblems, Lattice, Problem, RecipientAxis, Slip, StepId } from '../domain';

/** Every rule has one code, one sentence and one id, which are the same. */
export type RuleId = keyof CheckProblems;

export type CheckProblem = Extract<Problem, { readonly code: RuleId }>;

/** A problem that a rule finds. */
export function miss<Code extends RuleId>(code: Code, data: CheckProblems[Code]): CheckProblem {
  // The union cannot express that code and data belong together.
  return { code, data } as CheckProblem;
}

/** `error`: it cannot be right. `warning`: it may be, and somebody should say so. `note`: to know. */
export type Severity = 'error' | 'warning' | 'note';

/** What of a plan a finding or a repair speaks of, by meaning. */
export type Place =
  /** A recipient's figure in a month, or in the year. */
  | { readonly kind: 'cell'; readonly indicator: string; readonly axis: RecipientAxis; readonly recipient: string; readonly period: StepId | 'Y' }
  /** The whole place in a month. */
  | { readonly kind: 'place'; readonly indicator: string; readonly period: StepId }
  /** A recipient's whole line. */
  | { readonly kind: 'line'; readonly indicator: string; readonly axis: RecipientAxis; readonly recipient: string }
  /** What the list of indicators says of one. */
  | { readonly kind: 'indicator'; readonly indicator: string; readonly field: 'target' | 'name' | 'departments' | 'leader' | 'solutions' | 'headroom' }
  | { readonly kind: 'revenue'; readonly source: string; readonly field: 'assigned' | 'quarters' }
  | { readonly kind: 'weight'; readonly unit: string; readonly column: string }
  /** The cover, or the list of projects. */
  | { readonly kind: 'sheet'; readonly sheet: 'head' | 'projects' };

/** How a wrong figure may have come about. */
export type Cause = Slip | 'sign' | 'blank' | 'interchanged' | 'missingLine' | 'scaledLine' | 'negatedLine';

export interface CellChange {
  readonly place: Place;
  /** Counts of `lattice`; null is a blank cell. */
  readonly from: number | null;
  readonly to: number;
  readonly lattice: Lattice;
}

/** Cells that, changed together, make every sum they stand in hold again. */
export interface Repair {
  readonly changes: readonly CellChange[];
  /** What explains the error at no cost, or null. */
  readonly cause: Cause | null;
  /** Sum of |to − from|, in counts. */
  readonly size: number;
  /** Keys of the findings it mends. */
  readonly mends: readonly string[];
  /** False where the search ended before every smaller set of cells had been tried. */
  readonly proven: boolean;
  /** True where there are more sets of cells just as small than are listed. */
  readonly more: boolean;
}

/** A finding as its rule makes it. */
export interface Found {
  /** Known by meaning while the figures change: `sum.period|THU_NS|M3`. */
  readonly key: string;
  /** Where to look, the likeliest place first. */
  readonly places: readonly Place[];
  /** The indicator it belongs to, or null. */
  readonly indicator: string | null;
  /** found − expected, in counts of `lattice`; 0 where nothing is compared. */
  readonly gap: number;
  readonly lattice: Lattice | null;
  /** True where figures exist that print as these and satisfy the identity. */
  readonly isRounding: boolean;
  readonly severity: Severity;
  readonly problem: CheckProblem;
}

export interface Finding extends Found {
  readonly rule: RuleId;
  /** The likeliest first; empty where none was found. */
  readonly repairs: readonly Repair[];
  /** Why the planner lets it stand, as long as its figures are those that were accepted. */
  readonly accepted: AcceptedFinding | null;
}

/** What an accepted finding is stored under: its meaning and its figures, so that it shows again when they change. */
export function stampOf({ key, problem }: Pick<Found, 'key' | 'problem'>): string {
  const { data } = problem;
  const figures = 'found' in data && 'expected' in data ? [data.found, data.expected] : 'figure' in data ? [data.figure] : 'target' in data ? [JSON.stringify(data.target)] : [];
  return [key, ...figures].join('|');
}

/** A finding of a rule: `at` tells one of its findings from the others, by meaning. */
export function foundOf(given: {
  readonly problem: CheckProblem;
  readonly at: string;
  readonly places: readonly Place[];
  readonly severity: Severity;
  readonly isRounding?: boolean;
}): Found {
  const { problem, at, places, severity, isRounding = false } = given;
  const { data } = problem;
  const indicator = places.flatMap((place) => ('indicator' in place ? [place.indicator] : []))[0] ?? null;
  const gap = 'found' in data && 'expected' in data ? data.found - data.expected : 0;
  const lattice = 'lattice' in data ? data.lattice : null;
  return { key: `${problem.code}|${at}`, places, indicator, gap, lattice, isRounding, severity, problem };
}
