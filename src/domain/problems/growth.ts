import type { Counted } from './allocation';

/** Growths in the data are counts of 10^-decimals %. */
export interface Growths {
  readonly decimals: number;
}

/** Why growth on base levels is refused, and what a plan made from it has to tell. */
export interface GrowthProblems {
  /** A figure is NaN, infinite or not a whole count. `id` is null for the place. */
  'growth.notANumber': { readonly what: 'growth' | 'base' | 'level'; readonly id: string | null; readonly column?: string };
  'growth.missingBase': { readonly ids: readonly string[] };
  'growth.negativeBase': Counted & { readonly id: string; readonly column?: string; readonly base: number };
  /** A base of zero has no growth, and no level was given. */
  'growth.noBase': { readonly ids: readonly string[] };
  /** The whole place has a base of zero. */
  'growth.emptyPlace': Record<string, never>;
  /** Needed for the same uplift over last year's growth. */
  'growth.missingLast': { readonly ids: readonly string[] };
  /** A unit is given both a growth and a level. */
  'growth.givenTwice': { readonly id: string };
  'growth.belowMinusHundred': Growths & { readonly id: string | null; readonly growth: number };
  /** No whole level meets the growth: the nearest shows another. `id` is null for the place. */
  'growth.tooCoarse': Counted & Growths & { readonly id: string | null; readonly target: number; readonly base: number; readonly level: number; readonly shown: number };
  /** Two periods of a growth path overlap and neither holds the other (or both are one). */
  'growth.periodsCross': { readonly left: string; readonly right: string };
  /** A base row has another number of months than twelve. */
  'growth.notTwelve': { readonly id: string; readonly months: number };
  /** What has passed or is fixed leaves less than nothing for the rest. */
  'growth.alreadyAbove': Counted & Growths & { readonly target: number; readonly needed: number; readonly fixed: number; readonly excess: number };
  /** Every part is fixed: nothing is left to meet the target with. `difference` = reached − target. */
  'growth.nothingOpen': Growths & { readonly target: number; readonly reached: number; readonly difference: number };
  /**
   * The parts' growths cannot all print as given and meet the target; `changes` says, for each part
   * alone, which growth would mend it, the smallest change first.
   */
  'growth.partsMissTarget': Growths & {
    readonly target: number;
    readonly reached: number;
    readonly changes: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  };
  /** Product taxes are to be folded into a part, and none is named. */
  'growth.notFolded': Record<string, never>;
  /** Told: no growth can be stated for these, their base is zero. */
  'growth.undefined': { readonly ids: readonly string[] };
  /** Told: a growth was given, but whole levels cannot show it. */
  'growth.shownDiffers': { readonly ids: readonly string[] };
  /** Told: the growths as printed have another weighted mean than the target. */
  'growth.meanDiffers': Growths & { readonly target: number; readonly mean: number };
}
