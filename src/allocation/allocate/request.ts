/**
 * What the entry point is asked, one form per behaviour of an indicator. Plain data throughout: a
 * request can be stored as JSON and read back. Pins, bounds, bases and levels are whole counts of
 * their rounding unit, weights any figures ≥ 0, targets as printed.
 */
import type { Behaviour, Bound, Lattice, PeriodId } from '../../domain';
import type { ApportionMethod } from '../apportion';
import type { CellBound, CellPin } from '../balance';
import type { GrowthUnit, GrowthWay, MonthlyGrowthUnit, PathPoint } from '../growth';
import type { LevelProfile, Profile } from '../profiles';
import type { RateUnit, RateWay, ReductionUnit } from '../rates';
import type { Recipient } from '../recipients';
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

/** A milestone: done by a due period by the one who delivers it. */
export interface MilestoneIndicator extends Asked<'milestone'> {
  readonly recipients: readonly string[];
  /** Who delivers, one of the recipients, and the period it is due. */
  readonly deliveredBy: string;
  readonly due: string;
  readonly periods?: readonly string[] | undefined;
}

export type AllocationRequest =
  | FlowIndicator
  | RateIndicator
  | GrowthIndicator
  | PerHeadIndicator
  | ReductionIndicator
  | CeilingIndicator
  | MilestoneIndicator;
