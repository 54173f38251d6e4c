/**
 * What the entry point is asked, one form per behaviour of an indicator. Plain data throughout: a
 * request can be stored as JSON and read back. Pins, bounds, bases and levels are whole counts of
 * their rounding unit, weights any figures ≥ 0, targets as printed.
 */
import type { Behaviour, Bound, Lattice, PeriodId } from '../../domain';
import type { ApportionMethod } from '../apportion';
import type { CellBound, CellPin } from '../balance';
import type { Candidate, Delivery } from '../events';
import type { GrowthUnit, GrowthWay, MonthlyGrowthUnit, PathPoint } from '../growth';
import type { CellSet } from '../nested';
import type { PartTable, WholeTable } from '../parts';
import type { LevelProfile, Profile } from '../profiles';
import type { RateUnit, RateWay, ReductionUnit } from '../rates';
import type { Recipient } from '../recipients';
import type { LevelSplit, StockUnit } from '../stocks';
import type { StructureRequest } from '../structures';
import type { OffLattice } from './target';

/** The indicator that is split. */
export interface IndicatorHead {
  readonly id: string;
  readonly name: string;
  /** Unit and decimals the figures are planned and shown in. */
  readonly lattice: Lattice;
  /** Whether it is GRDP, compiled for provinces only; see `namesGrdp`. */
  readonly grdp?: boolean | undefined;
}

interface Asked<Kind extends Behaviour> {
  readonly behaviour: Kind;
  readonly indicator: IndicatorHead;
  /** What the recipients are; `belowProvince` when absent. */
  readonly recipientLevel?: 'province' | 'belowProvince' | undefined;
}

interface Targeted<Kind extends Behaviour> extends Asked<Kind> {
  /** In the indicator's unit, as printed. */
  readonly target: Bound;
  /** What to do with a target that has more decimals than the lattice; `refuse` when absent. */
  readonly offLattice?: OffLattice | undefined;
}

/** A recipient of something that adds up. */
export interface FlowRecipient extends Recipient {
  /** Last year's figure, the weight where all weights are zero. */
  readonly last?: number | null | undefined;
  /** The parent's share ("as the whole was split"), the weight where last year's are zero as well. */
  readonly parent?: number | null | undefined;
}

/** Flow: months add up to the year, units to the place. */
export interface FlowIndicator extends Targeted<'flow'> {
  readonly recipients: readonly FlowRecipient[];
  readonly profile: Profile;
  /** `M1`…`M12` when absent; thirteen where an indicator runs to January. */
  readonly periods?: readonly string[] | undefined;
  /** `largestRemainder` when absent; `webster` is stable when totals rise. */
  readonly method?: ApportionMethod | undefined;
  readonly periodPins?: readonly (number | null)[] | undefined;
  readonly cellPins?: readonly CellPin[] | undefined;
  readonly cellBounds?: readonly CellBound[] | undefined;
  /** Totals of sets of cells that are given besides (districts, quarters of a unit); see `balanceNested`. */
  readonly nestedTotals?: readonly CellSet[] | undefined;
  /**
   * Published figures, recipients × periods: revised to the new target, pins and sets with as few units
   * moved as possible. Weights and profile then say nothing, what moves follows the published shape.
   */
  readonly present?: readonly (readonly (number | null)[])[] | undefined;
  /** The finished whole that this is a part of ("trong đó"), and other parts of it that are finished. */
  readonly whole?: { readonly cells: WholeTable['cells']; readonly taken?: readonly PartTable[] | undefined } | undefined;
}

/** Stock: a level at each date; the year is December. The target is the place's level in December. */
export interface StockIndicator extends Targeted<'stock'> {
  readonly recipients: readonly StockUnit[];
  /** What is shared by weight, the level or the change; or growth alike. */
  readonly by: LevelSplit;
  /** `largestRemainder` when absent. */
  readonly method?: ApportionMethod | undefined;
  /** How the place moves from last December to this. */
  readonly profile: LevelProfile;
  readonly periods?: readonly string[] | undefined;
}

/** Events: whole things that happen to named recipients in named months. */
export interface EventIndicator extends Targeted<'event'> {
  readonly candidates: readonly Candidate[];
  /** Whether the target counts those that are new in the year (when absent), or all with those before. */
  readonly counted?: 'new' | 'all' | undefined;
  /** How many there were before, and how many there can be at all (the 09 of 04/09). */
  readonly base?: number | undefined;
  readonly of?: number | undefined;
  /** Rhythm of the year; spread evenly when absent. */
  readonly profile?: Profile | undefined;
  /** Number of events in every period, held. */
  readonly periodCounts?: readonly (number | null)[] | undefined;
  readonly periods?: readonly string[] | undefined;
}

/** Rate: own rates with denominators; the place is their weighted mean. Figures are counts of the lattice. */
export interface RateIndicator extends Targeted<'rate'> {
  readonly recipients: readonly RateUnit[];
  readonly way: RateWay;
  /** Greatest rate of any recipient, a count; the whole when absent. */
  readonly cap?: number | undefined;
  /** How the place moves from last December to this; without it only the year is planned. */
  readonly profile?: LevelProfile | undefined;
}

/** Growth on last year's levels; with months for every recipient also month by month. */
export interface GrowthIndicator extends Targeted<'growth'> {
  readonly recipients: readonly (GrowthUnit | MonthlyGrowthUnit)[];
  /** What the levels are counted in, at constant prices. */
  readonly levels: Lattice;
  readonly way?: GrowthWay | undefined;
  /** Growth the place shows in some periods, counts of the lattice. */
  readonly path?: readonly { readonly period: PeriodId; readonly growth: PathPoint['growth'] }[] | undefined;
  readonly cellPins?: readonly CellPin[] | undefined;
  readonly cellBounds?: readonly CellBound[] | undefined;
}

/** Shares of a structure over a finished whole; shares are counts of the lattice (586 for 58,6 %). */
export interface ShareIndicator extends Asked<'share'> {
  /** What the amounts are counted in. */
  readonly amounts: Lattice;
  /** The whole, its parts and what becomes of product taxes. */
  readonly structure: WithoutDecimals<StructureRequest>;
}

type WithoutDecimals<T> = T extends unknown ? Omit<T, 'decimals'> : never;

/** Per head of population, for the year. Figures are counts of the lattice. */
export interface PerHeadIndicator extends Targeted<'perHead'> {
  /** `denominator` is the population. */
  readonly recipients: readonly (Pick<RateUnit, 'id' | 'denominator' | 'min' | 'max' | 'pin'> & { readonly last?: number | null | undefined })[];
  /** What the amounts behind the figures are counted in: `tỷ đồng`. */
  readonly amounts: Lattice;
  readonly way: 'same' | 'uplift' | 'ranking';
}

/** Reduction in points until the year's end. */
export interface ReductionIndicator extends Targeted<'reduction'> {
  readonly recipients: readonly ReductionUnit[];
  readonly way: 'same' | 'part';
}

/** A ceiling or floor that every recipient keeps in every period. */
export interface CeilingIndicator extends Targeted<'ceiling'> {
  readonly recipients: readonly { readonly id: string; readonly present?: RateUnit['last'] }[];
}

/** A milestone: done by a due period by those who deliver it. */
export interface MilestoneIndicator extends Asked<'milestone'> {
  readonly recipients: readonly string[];
  /** Who of them delivers, and the period each is due. */
  readonly deliveries: readonly Delivery[];
  readonly periods?: readonly string[] | undefined;
}

export type AllocationRequest =
  | FlowIndicator
  | StockIndicator
  | EventIndicator
  | RateIndicator
  | GrowthIndicator
  | ShareIndicator
  | PerHeadIndicator
  | ReductionIndicator
  | CeilingIndicator
  | MilestoneIndicator;
