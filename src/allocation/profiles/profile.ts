/**
 * The shapes a year can take, as plain data that can be stored as JSON. Figures are weights: only
 * their proportions matter.
 */

/** How what adds up over the year (a flow) is phased over twelve months or thirteen periods. */
export type Profile =
  /** Every period the same; the thirteenth, too. */
  | { readonly kind: 'equal' }
  /** Last year's figures, one per period; a blank is null and refused. */
  | { readonly kind: 'lastYear'; readonly actuals: readonly (number | null)[] }
  /** A shape the user keeps under a name ("Vụ chè"), one weight per period. */
  | { readonly kind: 'seasonal'; readonly name: string; readonly weights: readonly (number | null)[] }
  /** Four quarters, equal inside; `thirteenth` weighs like a quarter and stands where there is a thirteenth period. */
  | { readonly kind: 'quarters'; readonly weights: readonly (number | null)[]; readonly thirteenth?: number | null }
  /** From a first to a last weight in equal steps. */
  | { readonly kind: 'straightLine'; readonly from: number; readonly to: number }
  /** Each period the same multiple of the one before: 1.02 for 2 % more every month. */
  | { readonly kind: 'growthPath'; readonly factor: number }
  /** As typed, one weight per period. */
  | { readonly kind: 'manual'; readonly weights: readonly (number | null)[] }
  /** Everything in the due period, by its id. */
  | { readonly kind: 'milestone'; readonly due: string }
  /** For levels at a date only: stays where it is, the last period brings the change. */
  | { readonly kind: 'hold' };

/**
 * How a level at a date (a stock) moves from one December to the next. Every {@link Profile} is one:
 * `equal` and `straightLine` are the straight line between the two levels and `growthPath` their
 * constant factor, whatever weights or factor come with them; `lastYear`, `seasonal`, `quarters` and
 * `manual` give the shape of the increments.
 */
export type LevelProfile =
  | Exclude<Profile, { readonly kind: 'straightLine' | 'growthPath' }>
  | { readonly kind: 'straightLine' }
  | { readonly kind: 'growthPath' };
