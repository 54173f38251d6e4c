import type { Indicator } from './indicator';
import type { Unit } from './unit';

/**
 * An indicator split over units and months, in counts of the indicator's lattice.
 * Always: `cells[u]` adds up to `unitTotals[u]`, column m to `monthTotals[m]`, both to `total`
 * when the table comes from the engine; after edits by hand only a check can say so.
 */
export interface Allocation {
  readonly indicator: string;
  /** Unit codes, one per row of `cells`. */
  readonly units: readonly string[];
  readonly total: number;
  /** Year figure assigned to each unit. */
  readonly unitTotals: readonly (number | null)[];
  /** Phasing of the whole place, twelve months. */
  readonly monthTotals: readonly (number | null)[];
  /** units × 12; null where nothing has been entered. */
  readonly cells: readonly (readonly (number | null)[])[];
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

/** A place's plan for a year. */
export interface Plan {
  readonly place: string;
  readonly year: number;
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly structures: readonly Structure[];
  readonly allocations: readonly Allocation[];
}

export function indicatorOf(plan: Plan, id: string): Indicator | undefined {
  return plan.indicators.find((indicator) => indicator.id === id);
}

export function allocationOf(plan: Plan, indicator: string): Allocation | undefined {
  return plan.allocations.find((allocation) => allocation.indicator === indicator);
}

/** The plan with these allocations in place of those of the same indicators. */
export function withAllocations(plan: Plan, allocations: readonly Allocation[]): Plan {
  const replaced = new Set(allocations.map((allocation) => allocation.indicator));
  return {
    ...plan,
    allocations: [...plan.allocations.filter((old) => !replaced.has(old.indicator)), ...allocations],
  };
}
