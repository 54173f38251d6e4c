import type { Counted } from './allocation';

/** A unit whose figure moves, in counts of what is printed. */
export interface RateChange {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What is wrong with rates, figures per head, reductions and ceilings, or must be known about them.
 * Figures are counts of the printed decimals; the caller adds the `lattice` for the sentence.
 */
export interface RateProblems {
  /** Denominators of zero: these units can have no rate. */
  'rates.zeroDenominator': { readonly ids: readonly string[] };
  /** Last year's figure is needed and not there. */
  'rates.missingLast': { readonly ids: readonly string[] };
  /** Last year's figure is no number, negative, or above the whole. `last` as JavaScript prints it. */
  'rates.lastInvalid': { readonly id: string; readonly last: string };
  /** Below zero, or above the cap where there is one. */
  'rates.targetOutsideCap': Counted & { readonly target: number; readonly cap: number | null };
  /** The cap lies above the whole, 100 %. */
  'rates.capAboveWhole': Counted & { readonly cap: number; readonly whole: number };
  /** No whole numerator lies between the bounds: of 3 persons none are 74 %. */
  'rates.noNumerator': Counted & { readonly id: string; readonly denominator: number; readonly min: number; readonly max: number | null };
  /** Pins, bounds and the chosen way keep the mean away from the target; `release` are pins and bounds that would help. */
  'rates.unreachable': Counted & {
    readonly side: 'tooLow' | 'tooHigh';
    readonly target: number;
    readonly reachable: number;
    readonly gap: number;
    readonly release: readonly string[];
  };
  /** By pins or bounds `behind` would pass `ahead`, which was ahead last year. */
  'rates.rankingContradicted': { readonly ahead: string; readonly behind: string };
  /** The path must have twelve months. */
  'rates.pathLength': { readonly given: number };
  /** The path leaves the way from last December (`from`) to the target (`to`), or turns back on it. */
  'rates.pathTurns': Counted & { readonly month: string; readonly figure: number; readonly from: number; readonly to: number };
  /** The path's December is not the target. */
  'rates.pathEnds': Counted & { readonly december: number; readonly target: number };
  /** The part of a nested pair already exceeds its whole, in numerators. */
  'rates.partAboveWhole': { readonly id: string; readonly month: string; readonly part: number; readonly whole: number };
  /** Warning: no whole numerator of the place prints as the target; the nearest that keeps the bound was taken. */
  'rates.targetNotPrinted': Counted & { readonly target: number; readonly reached: number; readonly numerator: number; readonly denominator: number; readonly month: string | null };
  /** Warning: the weighted mean of the printed rates prints as `mean`; `proven` when no choice of roundings gives the target. */
  'rates.shownMeanDiffers': Counted & { readonly target: number; readonly mean: number; readonly proven: boolean; readonly month: string | null };
  /** Warning: the target lies below last year's mean. */
  'rates.placeFalls': Counted & { readonly from: number; readonly to: number };
  /** Warning: units whose printed rate falls below last year's. */
  'rates.unitsFall': Counted & { readonly units: readonly RateChange[] };
  /** Warning: with such small denominators whoever was ahead is printed behind. */
  'rates.rankingBroken': { readonly ahead: string; readonly behind: string };
  /** Warning: units whose present figure already breaks what all must keep. */
  'rates.ceilingBroken': Counted & { readonly bound: number; readonly side: 'above' | 'below'; readonly units: readonly { readonly id: string; readonly present: number }[] };
}
