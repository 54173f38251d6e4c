/** What a unit's part of an indicator comes to for the year: its own line, or what its units make together. */
import { addsOverUnits, allocationOf, countOf, plannedFigure, type Allocation, type Indicator, type Plan, type Unit } from '../domain';
import type { Receiver } from './receivers';

/** In counts; null where the plan gives the unit no figure. */
export function unitFigure(plan: Plan, indicator: Indicator, { unit, lowest }: Receiver): number | null {
  const allocation = allocationOf(plan, indicator.id);
  const own = allocation === undefined ? null : yearOf(allocation, unit.code);
  if (own !== null) return own;
  if (indicator.behaviour === 'ceiling') return bindingCount(indicator);
  if (allocation === undefined) return null;
  const figures = lowest.map(({ code }) => yearOf(allocation, code));
  if (addsOverUnits(indicator.behaviour)) return figures.every((figure) => figure === null) ? null : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
  if (indicator.behaviour === 'growth') return growthOfLevels(allocation, lowest, indicator);
  return indicator.weight === null ? null : weightedMean(figures, lowest, indicator.weight);
}

/** A ceiling or floor that was never copied to the units binds them all the same. */
function bindingCount({ target, lattice }: Indicator): number | null {
  const count = target === null ? null : countOf(plannedFigure(target), lattice);
  return count?.ok ? count.value : null;
}

function yearOf({ units, unitTotals }: Allocation, code: string): number | null {
  return unitTotals[units.indexOf(code)] ?? null;
}

/** To the nearest count; null where a figure or its weight is blank, since a mean of the rest would be another figure. */
function weightedMean(figures: readonly (number | null)[], units: readonly Unit[], column: string): number | null {
  let [sum, weights] = [0, 0];
  for (const [index, unit] of units.entries()) {
    const [figure, weight] = [figures[index] ?? null, unit.weights[column] ?? null];
    if (figure === null || weight === null) return null;
    sum += figure * weight;
    weights += weight;
  }
  return weights === 0 ? null : Math.round(sum / weights);
}

/** Growth of the levels added up, in counts of the indicator's own lattice (percent). */
function growthOfLevels({ units, levels }: Allocation, lowest: readonly Unit[], { lattice }: Indicator): number | null {
  if (levels === undefined) return null;
  let [base, planned] = [0, 0];
  for (const { code } of lowest) {
    const index = units.indexOf(code);
    const [before, after] = [levels.bases.year[index] ?? null, levels.planned.year[index] ?? null];
    if (before === null || after === null) return null;
    base += before;
    planned += after;
  }
  return base === 0 ? null : Math.round((planned / base - 1) * 100 * 10 ** lattice.decimals);
}
