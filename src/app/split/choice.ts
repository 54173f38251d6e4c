/**
 * What a planner chooses for an indicator, one form per behaviour: plain data that is stored with the
 * plan. Figures (targets, weights, pins, bounds) are not in it; they are the plan's when it is run.
 */
import type { GrowthWay, LevelProfile, LevelSplit, Profile, RateWay } from '../../allocation';
import type { Lattice, RecipientAxis, StepId } from '../../domain';

/** What the recipients' parts are in proportion to. */
export type Basis =
  /** The indicator's own weight column, else last year's figures, else equal; for parts of a structure each part's own. */
  | { readonly kind: 'suggested' }
  | { readonly kind: 'equal' }
  | { readonly kind: 'weight'; readonly column: string }
  /** The indicator's own figures of last year. */
  | { readonly kind: 'lastYear' }
  /** As another indicator is split: its year figures, of a growth its planned levels. */
  | { readonly kind: 'reference'; readonly indicator: string }
  /** Last year's figures, each raised by the recipient's own growth under a growth indicator. */
  | { readonly kind: 'growth'; readonly indicator: string }
  /** What is missing between last year's figure and what could be reached, a weight column. */
  | { readonly kind: 'gapToCap'; readonly column: string }
  | { readonly kind: 'manual'; readonly weights: Readonly<Record<string, number>> }
  /** The present figures, revised to the target with as few units moved as can be. */
  | { readonly kind: 'present' };

/** Flow: months add up to the year, recipients to the place. */
export interface FlowChoice {
  readonly behaviour: 'flow';
  readonly basis: Basis;
  readonly profile: Profile;
  /** `add` splits only what the present figures lack (or have too much) and leaves them underneath. */
  readonly mode: 'replace' | 'add';
  /** `nonEmpty` leaves recipients without a figure of the year out. */
  readonly among: 'all' | 'nonEmpty';
  /** Nobody gets less when the total rises. */
  readonly stable: boolean;
}

/** A whole and the parts of its structure, split together. */
export interface StructureChoice {
  readonly behaviour: 'share';
  /** `parts`: each part by its own weights, the whole is their sum. `whole`: the whole by `basis`, the parts near each unit's own structure. */
  readonly from: 'parts' | 'whole';
  readonly basis: Basis;
  readonly profile: Profile;
}

/** Stock: a level at each date. */
export interface StockChoice {
  readonly behaviour: 'stock';
  readonly by: LevelSplit;
  readonly basis: Basis;
  /** Null plans December only, for which last year's levels need not be known. */
  readonly profile: LevelProfile | null;
}

/** Events: who, and when; the readiest fill what is not named. */
export interface EventChoice {
  readonly behaviour: 'event';
  /** One entry per event; the month is open where it is null, and so is who where the code is empty. */
  readonly named: readonly { readonly recipient: string; readonly period: StepId | null }[];
  /** Who may fill up, readiest first; null where only those named take part. */
  readonly readiness: Basis | null;
  readonly excluded: readonly string[];
  readonly counted: 'new' | 'all';
}

/** Rate: own rates, weighted by a denominator. */
export interface RateChoice {
  readonly behaviour: 'rate';
  readonly way: RateWay;
  /** Weight column of the denominators. */
  readonly denominator: string;
  /** Greatest rate of anybody, in the indicator's unit. */
  readonly cap: number | null;
  /** How the place gets there; null plans the year only. */
  readonly profile: LevelProfile | null;
}

/** Growth on last year's levels. */
export interface GrowthChoice {
  readonly behaviour: 'growth';
  readonly way: GrowthWay;
  /** Weight column of last year's levels; null where the plan's own bases are meant. */
  readonly base: string | null;
  /** What the levels are counted in. */
  readonly levels: Lattice;
}

export interface PerHeadChoice {
  readonly behaviour: 'perHead';
  readonly way: 'same' | 'uplift' | 'ranking';
  readonly denominator: string;
  /** What the amounts behind the figures are counted in. */
  readonly amounts: Lattice;
}

export interface ReductionChoice {
  readonly behaviour: 'reduction';
  readonly way: 'same' | 'part';
  /** Weight columns of all households and of those that are poor now. */
  readonly households: string;
  readonly poor: string;
}

export interface CeilingChoice {
  readonly behaviour: 'ceiling';
}

export interface MilestoneChoice {
  readonly behaviour: 'milestone';
  readonly deliveries: readonly { readonly recipient: string; readonly due: StepId }[];
}

export type SplitChoice =
  | FlowChoice
  | StructureChoice
  | StockChoice
  | EventChoice
  | RateChoice
  | GrowthChoice
  | PerHeadChoice
  | ReductionChoice
  | CeilingChoice
  | MilestoneChoice;

/** Who receives: units, departments, or both with the same months in total. */
export type SplitAxis = RecipientAxis | 'both';

/** The plainest choice for a flow. */
export const PLAIN_FLOW: FlowChoice = {
  behaviour: 'flow',
  basis: { kind: 'suggested' },
  profile: { kind: 'equal' },
  mode: 'replace',
  among: 'all',
  stable: false,
};
