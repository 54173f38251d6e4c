/** Where the plan stands at the end of a month: the month, the running total (lũy kế) and the year. */
import { addsOverMonths, allocationOf, closestShare, type Indicator, type Month, type Plan } from '../domain';

export interface CumulativeRow {
  readonly indicator: Indicator;
  /** Counts of the indicator's lattice. */
  readonly month: number;
  readonly cumulative: number;
  readonly year: number;
  /** cumulative / year in tenths of a percent, rounded; null when the year is zero. */
  readonly share: number | null;
}

/** One row per indicator that is split and adds up over months, in plan order; sums over all units. Rates and levels have no running total. */
export function cumulativeTable(plan: Plan, month: Month): CumulativeRow[] {
  return plan.indicators.flatMap((indicator) => {
    const allocation = allocationOf(plan, indicator.id);
    if (!allocation || !addsOverMonths(indicator.behaviour)) return [];
    const inMonths = (from: number, to: number): number =>
      allocation.cells.reduce((sum, cells) => sum + cells.slice(from, to).reduce<number>((part, cell) => part + (cell ?? 0), 0), 0);
    const [cumulative, year] = [inMonths(0, month), inMonths(0, 12)];
    return [{ indicator, month: inMonths(month - 1, month), cumulative, year, share: closestShare(cumulative, year, 1000) }];
  });
}
