/** The counts behind the sheets: what formulas will come to, added up here from the same cells. */
import {
  addsOverMonths,
  addsOverUnits,
  allocationOf,
  monthsOf,
  recipientsOf,
  type Allocation,
  type DepartmentAllocation,
  type Indicator,
  type Period,
  type Plan,
} from '../domain';

/** A blank adds nothing, as in a sheet's SUM. */
export function sumOf(counts: Iterable<number | null>): number {
  let sum = 0;
  for (const count of counts) sum += count ?? 0;
  return sum;
}

/** Months of one line, twelve or thirteen, with its year figure as assigned. */
export interface Line {
  readonly months: readonly (number | null)[];
  readonly assigned: number | null;
}

const BLANK_LINE: Line = { months: Array.from({ length: 12 }, () => null), assigned: null };

/** The lines of an allocation by unit; blank where nothing has been allocated to one. */
export function unitLines(allocation: Allocation | undefined): (unit: string) => Line {
  return linesOf(allocation?.units, allocation?.cells, allocation?.unitTotals);
}

/** The lines of an allocation by department. */
export function departmentLines(allocation: DepartmentAllocation | undefined): (department: string) => Line {
  return linesOf(allocation?.departments, allocation?.cells, allocation?.yearTotals);
}

/** The lines of levels by unit. */
export function levelLines(allocation: Allocation | undefined, which: 'bases' | 'planned'): (unit: string) => Line {
  const table = allocation?.levels?.[which];
  return linesOf(allocation?.units, table?.months, table?.year);
}

function linesOf(
  recipients: readonly string[] | undefined,
  cells: readonly (readonly (number | null)[])[] | undefined,
  year: readonly (number | null)[] | undefined,
): (recipient: string) => Line {
  const indexOf = new Map(recipients?.map((recipient, index) => [recipient, index]));
  return (recipient) => {
    const index = indexOf.get(recipient) ?? -1;
    const assigned = year?.[index] ?? null;
    const months = cells?.[index];
    return months ? { months, assigned } : { ...BLANK_LINE, assigned };
  };
}

/** The phasing of the whole place. */
export function placeLine(allocation: Allocation | undefined): Line {
  return allocation ? { months: allocation.monthTotals, assigned: allocation.total } : BLANK_LINE;
}

/** Lines added month by month; blanks add nothing. */
export function addLines(lines: readonly Line[]): Line {
  return combined(lines, sumOf);
}

/** Lines of units put together month by month. */
export function combined(lines: readonly Line[], combine: (figures: readonly (number | null)[]) => number | null): Line {
  const longest = lines.reduce((months, line) => Math.max(months, line.months.length), BLANK_LINE.months.length);
  return {
    months: Array.from({ length: longest }, (_, month) => combine(lines.map((line) => line.months[month] ?? null))),
    assigned: combine(lines.map((line) => line.assigned)),
  };
}

/** What a period of a line comes to where months add up; the year with a thirteenth period. */
export function periodCount(line: Line, period: Period): number {
  return sumOf(monthsOf(period, line.months)) + (period.id === 'Y' ? sumOf(line.months.slice(12)) : 0);
}

/** The same for an indicator: its months' sum, or the period's last month where that stands for it. */
export function periodFigure(indicator: Pick<Indicator, 'behaviour'>, line: Line, period: Period): number | null {
  return addsOverMonths(indicator.behaviour) ? periodCount(line, period) : (line.months[period.to - 1] ?? null);
}

/** How the units of an indicator make the whole place's figure. */
export type SpaceRule = 'sum' | 'mean' | 'highest' | 'lowest';

/** A ceiling that everybody keeps shows its extreme, a milestone is done when the last is; other figures that do not add up are weighted. */
export function spaceRule({ behaviour, target }: Pick<Indicator, 'behaviour' | 'target'>): SpaceRule {
  if (addsOverUnits(behaviour)) return 'sum';
  if (behaviour === 'milestone') return 'lowest';
  if (behaviour !== 'ceiling') return 'mean';
  return target?.kind === '>=' || target?.kind === '>' ? 'lowest' : 'highest';
}

/**
 * Units' figures by their rule; weights stand beside them. Null where there is none, or where a unit
 * with a figure has no weight: it would be left out of the mean in silence.
 */
export function placeFigure(rule: SpaceRule, figures: readonly (number | null)[], weights: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0) return null;
  switch (rule) {
    case 'sum':
      return sumOf(known);
    case 'highest':
      return Math.max(...known);
    case 'lowest':
      return Math.min(...known);
    case 'mean':
      return weightedMean(figures, weights);
  }
}

function weightedMean(figures: readonly (number | null)[], weights: readonly (number | null)[]): number | null {
  let [total, whole] = [0, 0];
  for (const [index, figure] of figures.entries()) {
    if (figure === null) continue;
    const weight = weights[index] ?? null;
    if (weight === null) return null;
    total += weight * figure;
    whole += weight;
  }
  return whole === 0 ? null : roundedAway(total / whole);
}

/** To the nearest whole number, halves away from zero, as a sheet's ROUND does. */
export function roundedAway(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value);
}

/** The growth of a level on its base in percent, a count of its decimals; null on a base of zero. Both are whole counts. */
export function growthOfLevels(level: number, base: number, decimals: number): number | null {
  return base === 0 ? null : roundedAway(((level - base) / base) * 10 ** (2 + decimals));
}

/** Every unit's weight for an indicator, null where it is not known. */
export function weightsOf(plan: Plan, indicator: Pick<Indicator, 'weight'>): (number | null)[] {
  const { weight } = indicator;
  return recipientsOf(plan.units).map((unit) => (weight === null ? null : (unit.weights[weight] ?? null)));
}

/** What an indicator's units come to in the year, by its rule; null where nothing can be said. */
export function allocatedCount(plan: Plan, indicator: Indicator): number | null {
  const lineOf = unitLines(allocationOf(plan, indicator.id));
  const lines = recipientsOf(plan.units).map((unit) => lineOf(unit.code));
  if (addsOverMonths(indicator.behaviour)) return sumOf(lines.flatMap((line) => line.months));
  if (indicator.levels !== null) {
    const allocation = allocationOf(plan, indicator.id);
    const yearOf = (which: 'planned' | 'bases'): number => sumOf(allocation?.levels?.[which].year ?? []);
    return growthOfLevels(yearOf('planned'), yearOf('bases'), indicator.lattice.decimals);
  }
  return placeFigure(spaceRule(indicator), lines.map((line) => line.assigned), weightsOf(plan, indicator));
}
