/** What a rule of rounding says about the shares it gives. */
import type { Claim } from './claims';

/**
 * Why a share is above its fair value: its remainder or quotient was among the largest, or the rule
 * that broke a tie of them.
 */
export type RoundedUp = 'remainder' | 'quotient' | 'largerFair' | 'id';

/** Recipients whose claims to the last units were exactly equal. */
export interface Tie {
  /** All who tied, in the order the rule puts them. */
  readonly ids: readonly string[];
  /** Those of them who received the unit. */
  readonly received: readonly string[];
  /** What decided between the last who received and the first who did not. */
  readonly rule: 'largerFair' | 'id';
}

/** One claim after rounding. */
export interface Rounded {
  readonly share: bigint;
  readonly held: Claim['held'];
  readonly roundedUp: RoundedUp | null;
}

export interface Rounding {
  /** In the order of the claims. */
  readonly shares: readonly Rounded[];
  readonly tie: Tie | null;
}
