import { addsOverUnits, plannedFigure } from '../../domain';
import { miss } from '../finding';
import { sumRule } from '../rule';
import type { Table } from '../table';
import { allowed, gapAt, placeOf, isBroken, type Equation, type Term } from './equation';

/** Years of all recipients add up to the target, as its bound demands; what is short is "Chưa phân bổ". */
export const recipients = sumRule(
  { id: 'sum.recipients', identity: 'Σᵤ X(u) ⋚ T (missedFigure)' },
  {
    broken: ({ sets }) => sets.flatMap((set) => equationOf(set) ?? []).filter(isBroken),
    with: ({ sets }, figure) => {
      if (figure.kind !== 'year' && figure.kind !== 'target') return [];
      const { table } = figure;
      if (figure.kind === 'year' && table.lines[figure.line]?.parent !== null) return [];
      return sets.flatMap((set) => (set.some((each) => (figure.kind === 'year' ? each === table : each.indicator === table.indicator)) ? (equationOf(set) ?? []) : []));
    },
  },
);

function equationOf(set: readonly Table[]): Equation | null {
  const [table] = set;
  if (table === undefined || table.target === null || !addsOverUnits(table.indicator.behaviour)) return null;
  const { indicator, axis, target } = table;
  const found = set.reduce((sum, { yearSum }) => sum + yearSum, 0);
  const equation = { imbalance: found - plannedFigure(target), ...allowed(target) };
  const { lattice } = indicator;
  return {
    key: `sum.recipients|${indicator.id}|${axis}`,
    ...equation,
    terms: () => [
      { figure: { kind: 'target', table }, sign: -1 },
      ...set.flatMap((each) => each.lines.flatMap(({ parent }, line): Term[] => (parent === null ? [{ figure: { kind: 'year', table: each, line }, sign: 1 }] : []))),
    ],
    signOf: ({ kind }) => (kind === 'target' ? -1 : 1),
    places: () => [placeOf({ kind: 'target', table })],
    lattice,
    problem: () => miss('sum.recipients', { indicator: indicator.name, axis, found, expected: found + gapAt(equation, equation.imbalance), lattice }),
  };
}
