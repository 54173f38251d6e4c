/** What the entry point hands back: figures, what stands behind them, the recipe, reasons and warnings. All plain data. */
import type { Behaviour, Lattice, Problem } from '../../domain';
import type { Tie } from '../apportion';
import type { CellRounding } from '../balance';
import type { PlannedTarget } from './target';
import type { AllocationRequest } from './request';

/**
 * Figures of recipients and periods, whole counts of `lattice`; null where none can be stated (growth
 * on a base of zero) or none is planned.
 */
export interface FigureTable {
  /** The indicator, or the part of a structure. */
  readonly id: string;
  readonly lattice: Lattice;
  /** Recipients × periods; null where only the year is planned. */
  readonly cells: readonly (readonly (number | null)[])[] | null;
  /** The year of every recipient. */
  readonly year: readonly (number | null)[];
  /** The place in every period; null where only the year is planned. */
  readonly periodTotals: readonly (number | null)[] | null;
  /** The place in the year. */
  readonly total: number | null;
}

/** Whole counts the shown figures are derived from. */
export interface BehindTable extends FigureTable {
  readonly role: 'numerator' | 'denominator' | 'level' | 'base' | 'amount' | 'change' | 'rest';
}

/** Why a recipient has its figure of the year. */
export interface RecipientReason {
  readonly id: string;
  readonly share: number;
  /** Before rounding, in the same counts; null where nothing was proportional. */
  readonly fair: number | null;
  readonly held: 'pin' | 'min' | 'max' | null;
  /** The rule that gave the recipient a remainder unit. */
  readonly roundedUp: string | null;
  readonly zero: 'zeroWeight' | 'tooSmall' | null;
}

/** Why a period has its total. */
export interface PeriodReason {
  readonly id: string;
  readonly share: number;
  readonly running: number;
  /** Running total before rounding. */
  readonly ideal: number;
  readonly held: 'pin' | 'min' | 'max' | null;
  readonly roundedUp: string | null;
}

/** A cell that is not simply its fit to the nearest whole number, and why; see `explainTable`. */
export interface CellReason {
  /** Null where the totals of sets decided together. */
  readonly why: Exclude<CellRounding, 'nearest' | 'whole' | 'empty'> | null;
  readonly row: string;
  readonly column: string;
  readonly share: number;
  readonly fair: number;
}

export interface Explanation {
  /** Whose weights or which way decided: `weights`, `lastYear`, `parent`, `equal`, `same`, `uplift`, … */
  readonly basis: string;
  readonly recipients: readonly RecipientReason[];
  /** Who had exactly equal claims to the last units, and what decided. */
  readonly tie: Tie | null;
  readonly periods: readonly PeriodReason[];
  readonly cells: readonly CellReason[];
}

/** Everything needed to make the same figures again; plain JSON. */
export interface Recipe {
  /** Version of the method; another one may round otherwise. */
  readonly version: number;
  readonly request: AllocationRequest;
}

/** What one behaviour's part hands to the entry point. */
export interface Split {
  readonly recipients: readonly string[];
  readonly periods: readonly string[];
  /** Null where there is no figure to reach: a structure, a milestone. */
  readonly target: PlannedTarget | null;
  /** One table, or one per part of a structure. */
  readonly tables: readonly FigureTable[];
  readonly behind: readonly BehindTable[];
  readonly explanation: Explanation;
  readonly warnings: readonly Problem[];
}

export interface AllocationResult extends Split {
  readonly behaviour: Behaviour;
  readonly recipe: Recipe;
}
