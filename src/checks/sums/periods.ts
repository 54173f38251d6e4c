import { addsOverMonths, addsOverUnits, plannedFigure } from '../../domain';
import { miss } from '../finding';
import { sumRule } from '../rule';
import type { Table } from '../table';
import { allowed, gapAt, placeOf, isBroken, type Equation, type Term } from './equation';

/** The place's months add up to the target; of a level at a date the last month is the target. */
export const periods = sumRule(
  { id: 'sum.periods', identity: 'Σₘ M(m) ⋚ T; levels: M(12) ⋚ T (missedFigure)' },
  {
    broken: ({ tables }) => tables.flatMap((table) => equationOf(table) ?? []).filter(isBroken),
    with: ({ tables }, figure) => {
      if (figure.kind !== 'month' && figure.kind !== 'target') return [];
      const own = tables.filter(({ indicator }) => indicator === figure.table.indicator).flatMap((table) => equationOf(table) ?? []);
      const isLast = figure.kind === 'target' || addsOverMonths(figure.table.indicator.behaviour) || figure.column === figure.table.steps.length - 1;
      return isLast ? own : [];
    },
  },
);

/** One of the indicator's tables speaks for the place: its own, the units'. */
function equationOf(table: Table): Equation | null {
  const { indicator, axis, target, months, monthSum, filled, isPhased, steps } = table;
  if (target === null || axis === 'departments' || !addsOverUnits(indicator.behaviour)) return null;
  // Without any month anywhere the plan is one for the year, which completeness tells.
  if (!isPhased && filled === 0) return null;
  const lastOnly = !addsOverMonths(indicator.behaviour);
  const last = steps.length - 1;
  const found = lastOnly ? (months[last] ?? 0) : monthSum;
  const equation = { imbalance: found - plannedFigure(target), ...allowed(target) };
  const { lattice } = indicator;
  return {
    key: `sum.periods|${indicator.id}`,
    ...equation,
    terms: () => [
      { figure: { kind: 'target', table }, sign: -1 },
      ...steps.flatMap((_, column): Term[] => (lastOnly && column !== last ? [] : [{ figure: { kind: 'month', table, column }, sign: 1 }])),
    ],
    signOf: ({ kind }) => (kind === 'target' ? -1 : 1),
    places: () => [placeOf({ kind: 'month', table, column: last }), placeOf({ kind: 'target', table })],
    lattice,
    problem: () => miss('sum.periods', { indicator: indicator.name, lastOnly, found, expected: found + gapAt(equation, equation.imbalance), lattice }),
  };
}
