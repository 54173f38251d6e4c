import { NO_CHOICES, type ActualFigure, type TrackingChoices } from './actual';
import { NO_EXCHANGE, type Exchange } from './exchange';
import type { Bound } from './bound';
import type { Indicator } from './indicator';
import type { AcceptedFinding, JournalEntry } from './journal';
import type { Pin, RecipientBound } from './pin';
import { NEW_HEAD, type Department, type Headroom, type PlanHead, type Project, type RevenueSource } from './plan-parts';
import type { Unit } from './unit';

/** Figures of recipients by month; null where nothing has been entered. */
type MonthlyCounts = readonly (readonly (number | null)[])[];

/**
 * An indicator given to units and months, in counts of the indicator's lattice, whatever it is:
 * - what adds up (flow, event): `cells[u]` adds up to `unitTotals[u]`, column m to `monthTotals[m]`,
 *   both to `total`; an event's cell is the number of them that falls on that unit and month
 * - a level at a date (stock): columns add up, a unit's year is its December
 * - a milestone: 0 before it is due and 1 from then on, null for units that do not deliver; the place's
 *   is 1 when the last has delivered
 * - rates, growth, per head, reductions, ceilings: every unit's own figure, the year's in `unitTotals`,
 *   the whole place's in `monthTotals` and `total`; cells are null where only the year is planned
 *
 * So it is when the table comes from the engine; after edits by hand only a check can say.
 */
export interface Allocation {
  readonly indicator: string;
  /** Unit codes, one per row of `cells`. */
  readonly units: readonly string[];
  readonly total: number;
  /** Year figure assigned to each unit. */
  readonly unitTotals: readonly (number | null)[];
  /** Phasing of the whole place: twelve months, or thirteen where the indicator runs to January. */
  readonly monthTotals: readonly (number | null)[];
  /** Units × months; null where nothing has been entered. */
  readonly cells: MonthlyCounts;
  /** The levels a growth is tied to; absent for everything else. */
  readonly levels?: GrowthLevels;
}

/** Last year's levels and this year's, whole counts of the indicator's `levels`, by unit and month. */
export interface GrowthLevels {
  readonly bases: LevelTable;
  readonly planned: LevelTable;
}

/** The year of every unit, and its months; null where only the year is known. */
export interface LevelTable {
  readonly year: readonly (number | null)[];
  readonly months: MonthlyCounts;
}

/** An indicator given to departments, in counts of its lattice; months only where it was split so. */
export interface DepartmentAllocation {
  readonly indicator: string;
  /** Department codes, one per row of `cells`. */
  readonly departments: readonly string[];
  readonly yearTotals: readonly (number | null)[];
  readonly cells: MonthlyCounts;
}

/** Taxes less subsidies on products: folded into services, listed as a part, or left out of the parts. */
export type ProductTaxes = 'folded' | 'listed' | 'leftOut';

/** A percentage structure over amounts: the parts add up to the whole, their shares to 100 %. */
export interface Structure {
  readonly id: string;
  readonly name: string;
  /** Indicator of the whole amount. */
  readonly whole: string;
  /** Parts in print order: the amount's indicator and the share it was assigned, in counts of 10^-decimals %. */
  readonly parts: readonly { readonly indicator: string; readonly name: string; readonly share: number }[];
  /** Decimals the shares are printed with. */
  readonly decimals: number;
  readonly taxes: ProductTaxes;
}

/** What was given for an indicator when it was loaded: a change by hand since is told by it. */
export interface GivenFigures {
  readonly indicator: string;
  readonly name: string;
  /** Of measure; the bounds are in it. */
  readonly unit: string;
  readonly assigned: Bound | null;
  readonly council: Bound | null;
}

/** A place's plan for a year. */
export interface Plan {
  readonly place: string;
  readonly year: number;
  readonly head: PlanHead;
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly departments: readonly Department[];
  readonly structures: readonly Structure[];
  readonly allocations: readonly Allocation[];
  readonly departmentAllocations: readonly DepartmentAllocation[];
  readonly pins: readonly Pin[];
  readonly bounds: readonly RecipientBound[];
  readonly headroom: readonly Headroom[];
  readonly projects: readonly Project[];
  readonly revenue: readonly RevenueSource[];
  readonly journal: readonly JournalEntry[];
  readonly accepted: readonly AcceptedFinding[];
  /** Everything reported so far of this year and the one before, in the order it came in. */
  readonly actuals: readonly ActualFigure[];
  readonly tracking: TrackingChoices;
  readonly exchange: Exchange;
  /** As it was when the targets were loaded; empty until the plan is written for the first time. */
  readonly given: readonly GivenFigures[];
}

/** A plan with the given lists and nothing in the others. */
export function newPlan(given: Pick<Plan, 'place' | 'year'> & Partial<Plan>): Plan {
  return {
    head: NEW_HEAD,
    indicators: [],
    units: [],
    departments: [],
    structures: [],
    allocations: [],
    departmentAllocations: [],
    pins: [],
    bounds: [],
    headroom: [],
    projects: [],
    revenue: [],
    journal: [],
    accepted: [],
    actuals: [],
    tracking: NO_CHOICES,
    exchange: NO_EXCHANGE,
    given: [],
    ...given,
  };
}

/** What the plan's indicators were given, as they say now. */
export function givenFigures({ indicators }: Pick<Plan, 'indicators'>): GivenFigures[] {
  return indicators.flatMap(({ id, name, lattice: { unit }, target, assigned, council }) => (target === null ? [] : [{ indicator: id, name, unit, assigned, council }]));
}

export function indicatorOf(plan: Plan, id: string): Indicator | undefined {
  return plan.indicators.find((indicator) => indicator.id === id);
}

export function allocationOf(plan: Plan, indicator: string): Allocation | undefined {
  return plan.allocations.find((allocation) => allocation.indicator === indicator);
}

export function departmentAllocationOf(plan: Plan, indicator: string): DepartmentAllocation | undefined {
  return plan.departmentAllocations.find((allocation) => allocation.indicator === indicator);
}

/** The plan with these allocations in place of those of the same indicators. */
export function withAllocations(plan: Plan, allocations: readonly Allocation[]): Plan {
  const replaced = new Set(allocations.map((allocation) => allocation.indicator));
  return {
    ...plan,
    allocations: [...plan.allocations.filter((old) => !replaced.has(old.indicator)), ...allocations],
  };
}
