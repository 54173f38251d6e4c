import type { Counted } from './allocation';

/** Profiles of a year by their kind; see the allocation's `Profile`. */
export const PROFILE_KINDS = [
  'equal',
  'lastYear',
  'seasonal',
  'quarters',
  'straightLine',
  'growthPath',
  'manual',
  'milestone',
  'hold',
] as const;

export type ProfileKind = (typeof PROFILE_KINDS)[number];

/** Which profile is meant; `name` is the one the user gave a seasonal profile. */
export interface OfProfile {
  readonly profile: ProfileKind;
  readonly name?: string;
}

/**
 * What is wrong or noteworthy where one total goes over one axis: recipients or consecutive periods.
 * Periods are ids (`M1`…`M12`, `M13` for the thirteenth) or the ids the caller gave.
 */
export interface AxisProblems {
  /** Warning: all weights of the vectors `passed` are zero, `basis` decided instead. */
  'axis.fellBack': { readonly basis: string; readonly passed: readonly string[] };
  /** Warning: shares a unit or more from their fair value, the price of never falling when totals rise. */
  'axis.quotaLeft': Counted & { readonly shares: readonly { readonly id: string; readonly share: number; readonly fair: number }[] };
  /** Warning: a profile of nothing but zeros was taken for an equal one. */
  'axis.profileAllZero': OfProfile;
  /** The time axis is neither twelve months nor thirteen periods. */
  'axis.periodCount': { readonly found: number };
  /** A stored profile of a kind this version does not know. */
  'axis.profileUnknown': { readonly kind: string };
  'axis.profileLength': OfProfile & { readonly expected: number; readonly found: number };
  /** Figures that a profile lacks: last year's actuals, a weight. */
  'axis.profileGap': OfProfile & { readonly periods: readonly string[] };
  'axis.profileNotANumber': OfProfile & { readonly period: string | null };
  'axis.profileNegative': OfProfile & { readonly period: string | null; readonly value: number };
  /** The month-on-month factor of a growth path must be above zero. */
  'axis.factorNotPositive': { readonly factor: number };
  'axis.periodUnknown': { readonly period: string; readonly periods: readonly string[] };
  /** What adds up over the year cannot be held at a level. */
  'axis.holdNeedsLevel': Record<string, never>;
  /** Pins or bounds are given for more periods than there are. */
  'axis.beyondPeriods': { readonly what: 'pin' | 'bound'; readonly expected: number; readonly found: number };
  /** A level at a date is NaN, infinite or not whole. `from` is last December's, `to` that of the last period. */
  'axis.levelNotANumber': { readonly which: 'from' | 'to' };
  /** A level at a date below zero. */
  'axis.levelNegative': Counted & { readonly which: 'from' | 'to'; readonly level: number };
  /** Growth by a constant factor starts and ends above zero. */
  'axis.growthNeedsPositive': Counted & { readonly from: number; readonly to: number };
  /** A month of last year that went against the others: levels that rose and fell give no shape. */
  'axis.shapeTurns': OfProfile & { readonly periods: readonly string[] };
}
