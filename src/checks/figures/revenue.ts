import { countOf, missedFigure, numberOf, type Indicator, type Lattice, type Plan, type RevenueSource } from '../../domain';
import { foundOf, miss, type Found } from '../finding';
import { rule, type PlanView } from '../rule';
import { countedTarget } from '../table';

/** Sources may be planned finer than the revenue they add up to. */
const FINER = 3;

const finer = ({ unit, decimals }: Lattice): Lattice => ({ unit, decimals: Math.min(9, decimals + FINER) });

function countIn(figure: number | null, lattice: Lattice): number | null {
  const count = figure === null ? null : countOf(figure, lattice);
  return count?.ok ? count.value : null;
}

const bySource = ({ plan, indicators }: PlanView) =>
  plan.revenue.flatMap((source) => {
    const indicator = indicators.get(source.indicator ?? '');
    return indicator ? [[source, indicator] as const] : [];
  });

/** The sources of a revenue add up to it, as soon as every one of them has a figure. */
export const revenue = rule(
  { id: 'sum.revenue', family: 'sums', severity: 'error', identity: 'Σ sources ⋚ T (missedFigure)' },
  ({ plan, indicators }) => [...new Set(plan.revenue.map(({ indicator }) => indicator))].flatMap((id) => {
    const indicator = indicators.get(id ?? '');
    return indicator ? [[indicator, plan.revenue] as const] : [];
  }),
  (indicator: Indicator, sources: Plan['revenue']): Found[] => {
    const lattice = finer(indicator.lattice);
    const target = countedTarget({ target: indicator.target, lattice });
    const counts = sources.filter((source) => source.indicator === indicator.id).map(({ assigned }) => countIn(assigned, lattice));
    if (target === null || counts.includes(null)) return [];
    const found = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const expected = missedFigure(target, found);
    if (expected === null) return [];
    const problem = miss('sum.revenue', { indicator: indicator.name, ...shortest(found, expected, lattice) });
    return [foundOf({ problem, at: indicator.id, places: [{ kind: 'indicator', indicator: indicator.id, field: 'target' }], severity: 'error' })];
  },
);

/** The four quarters of a source are its year. */
export const revenueQuarters = rule(
  { id: 'sum.revenueQuarters', family: 'sums', severity: 'error', identity: 'Σ quarters = year' },
  bySource,
  (source: RevenueSource, indicator: Indicator): Found[] => {
    const lattice = finer(indicator.lattice);
    const counts = source.quarters.map((quarter) => countIn(quarter, lattice));
    const expected = countIn(source.assigned, lattice);
    if (expected === null || counts.includes(null)) return [];
    const found = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    if (found === expected) return [];
    const problem = miss('sum.revenueQuarters', { indicator: indicator.name, source: source.name, ...shortest(found, expected, lattice) });
    return [foundOf({ problem, at: source.id, places: [{ kind: 'revenue', source: source.id, field: 'quarters' }], severity: 'error' })];
  },
);

/** A source with a figure for the year is split by quarter. */
export const quartersMissing = rule(
  { id: 'missing.revenueQuarters', family: 'completeness', severity: 'warning', identity: 'q₁ … q₄ ≠ ∅' },
  bySource,
  ({ id, name, assigned, quarters }: RevenueSource, indicator: Indicator): Found[] => {
    if (assigned === null || !quarters.includes(null)) return [];
    const problem = miss('missing.revenueQuarters', { indicator: indicator.name, source: name });
    return [foundOf({ problem, at: id, places: [{ kind: 'revenue', source: id, field: 'quarters' }], severity: 'warning' })];
  },
);

/** Two figures with no more decimals than they need. */
function shortest(found: number, expected: number, { unit, decimals }: Lattice): { found: number; expected: number; lattice: Lattice } {
  for (let fewer = 0; fewer < decimals; fewer += 1) {
    const lattice = { unit, decimals: fewer };
    const [left, right] = [found, expected].map((count) => countIn(numberOf(count, { decimals }), lattice));
    if (left != null && right != null) return { found: left, expected: right, lattice };
  }
  return { found, expected, lattice: { unit, decimals } };
}
