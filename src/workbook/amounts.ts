/** The counts behind the sheets: what formulas will come to, added up here from the same cells. */
import { allocationOf, monthsOf, recipientsOf, type Allocation, type Period, type Plan } from '../domain';

/** A blank adds nothing, as in a sheet's SUM. */
export function sumOf(counts: Iterable<number | null>): number {
  let sum = 0;
  for (const count of counts) sum += count ?? 0;
  return sum;
}

/** Twelve months of one line with its year figure as assigned. */
export interface Line {
  readonly months: readonly (number | null)[];
  readonly assigned: number | null;
}

const BLANK_LINE: Line = { months: Array.from({ length: 12 }, () => null), assigned: null };

/** The lines of an allocation by unit; blank where nothing has been allocated to one. */
export function unitLines(allocation: Allocation | undefined): (unit: string) => Line {
  const indexOf = new Map(allocation?.units.map((unit, index) => [unit, index]));
  return (unit) => {
    const index = indexOf.get(unit) ?? -1;
    const months = allocation?.cells[index];
    return allocation && months ? { months, assigned: allocation.unitTotals[index] ?? null } : BLANK_LINE;
  };
}

/** The phasing of the whole place. */
export function placeLine(allocation: Allocation | undefined): Line {
  return allocation ? { months: allocation.monthTotals, assigned: allocation.total } : BLANK_LINE;
}

/** Lines added month by month. */
export function addLines(lines: readonly Line[]): Line {
  return {
    months: BLANK_LINE.months.map((_, month) => sumOf(lines.map((line) => line.months[month] ?? null))),
    assigned: sumOf(lines.map((line) => line.assigned)),
  };
}

export function periodCount(line: Line, period: Period): number {
  return sumOf(monthsOf(period, line.months));
}

/** Everything allocated to units so far, over all months. */
export function allocatedCount(plan: Plan, indicator: string): number {
  const lineOf = unitLines(allocationOf(plan, indicator));
  return sumOf(recipientsOf(plan.units).flatMap((unit) => lineOf(unit.code).months));
}
