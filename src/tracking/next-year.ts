/** Next year's plan begins where this one ends: the same targets without figures, the same units, this year's actuals as its base. */
import { addsOverMonths, lastYearColumn, newPlan, numberOf, recipientsOf, type Indicator, type Plan } from '../domain';
import type { Ledger } from './ledger';
import { reachedAt } from './reached';

export interface NextYear {
  readonly plan: Plan;
  /** Indicators whose year was not reported to its end: their base stays blank. */
  readonly withoutBase: readonly string[];
}

/**
 * Indicators keep their kind, unit, parent, weights and departments; targets, leaders' solutions and
 * sources are of the year and go. What was reached becomes last year's figure, of the place and of every
 * unit; monthly figures of this year come along to be compared with.
 */
export function nextYear(plan: Plan, ledger: Ledger): NextYear {
  const withoutBase: string[] = [];
  const reachedIn = (indicator: Indicator, unit: string | null): number | null => {
    const end = indicator.thirteenth ? 'M13' : 'M12';
    const reached = reachedAt({ plan, ledger, indicator, unit, year: plan.year, through: end });
    const isWhole = reached !== null && reached.silent.length === 0 && (reached.step === end || !addsOverMonths(indicator.behaviour));
    return isWhole ? numberOf(reached.count, indicator.lattice) : null;
  };
  const indicators = plan.indicators.map((indicator): Indicator => {
    const lastYear = reachedIn(indicator, null);
    if (lastYear === null && indicator.target !== null) withoutBase.push(indicator.id);
    return { ...indicator, target: null, assigned: null, council: null, lastYear, solutions: '', source: null, note: '' };
  });
  const recipients = new Set(recipientsOf(plan.units).map(({ code }) => code));
  const units = plan.units.map((unit) => {
    if (!recipients.has(unit.code)) return unit;
    const bases = plan.indicators.flatMap((indicator): [string, number][] => {
      const reached = reachedIn(indicator, unit.code);
      return reached === null ? [] : [[lastYearColumn(indicator.id), reached]];
    });
    return { ...unit, weights: { ...withoutBases(unit.weights, plan), ...Object.fromEntries(bases) } };
  });
  const { place, year, departments, head, tracking } = plan;
  return {
    plan: newPlan({
      place,
      year: year + 1,
      head: { ...head, version: 1, state: 'draft', legalBasis: [] },
      indicators,
      units,
      departments,
      actuals: plan.actuals.filter((figure) => figure.year === year),
      tracking: { ...tracking, verdicts: [] },
    }),
    withoutBase,
  };
}

/** The base of the year before last is no base any more, also where this year's is not known. */
function withoutBases(weights: Readonly<Record<string, number | null>>, plan: Plan): Record<string, number | null> {
  const bases = new Set(plan.indicators.map(({ id }) => lastYearColumn(id)));
  return Object.fromEntries(Object.entries(weights).filter(([name]) => !bases.has(name)));
}
