import { addsOverUnits } from '../../domain';
import { miss } from '../finding';
import { sumRule } from '../rule';
import type { Table } from '../table';
import { placeOf, stepOf, isBroken, type Equation, type Group, type Term } from './equation';

/** Recipients of a month add up to the place's month. A phasing that is blank as a whole is told once, by the sum of its periods. */
export const period = sumRule(
  { id: 'sum.period', identity: 'Σᵤ x(u, m) = M(m)' },
  {
    broken: (group) => group.sets.filter(isChecked).flatMap((set) => (set[0]?.steps.map((_, column) => equationOf(group, set, column)) ?? []).filter(isBroken)),
    with: (group, figure) => {
      if (figure.kind !== 'cell' && figure.kind !== 'month') return [];
      const { table, column } = figure;
      if (figure.kind === 'cell' && table.lines[figure.line]?.parent !== null) return [];
      // The whole's months are its parts': they move with them.
      const follower = group.isDerived && group.structure?.parts.includes(table) === true ? group.structure.whole : null;
      const mine = group.sets.filter((set) => set.some((each) => (figure.kind === 'cell' ? each === table || each === follower : each.indicator === table.indicator)));
      return mine.filter(isChecked).map((set) => equationOf(group, set, column));
    },
  },
);

/** Months are checked where every table of the set has some, and the place too. */
function isChecked(set: readonly Table[]): boolean {
  return set.every(({ indicator, axis, lines, filled, isPhased }) => {
    // Where a department is planned for the year only, the others' months are not the whole place's.
    const isWhole = axis === 'units' || lines.every((line) => line.filled > 0 || (line.year ?? 0) === 0);
    return addsOverUnits(indicator.behaviour) && filled > 0 && isPhased && isWhole;
  });
}

function equationOf(group: Group, set: readonly Table[], column: number): Equation {
  const [table] = set;
  if (table === undefined) throw new RangeError('a set of tables is never empty');
  const { indicator, axis, months } = table;
  const found = set.reduce((sum, { columnSums }) => sum + (columnSums[column] ?? 0), 0);
  const expected = months[column] ?? 0;
  const step = stepOf(table, column);
  const isDerivedWhole = group.isDerived && group.structure?.whole === table;
  const tables = isDerivedWhole ? group.structure.parts : set;
  return {
    key: `sum.period|${indicator.id}|${axis}|${step}`,
    imbalance: found - expected,
    low: 0,
    high: 0,
    terms: () => [
      { figure: { kind: 'month', table, column }, sign: -1 },
      ...tables.flatMap((each) => each.lines.flatMap(({ parent }, line): Term[] => (parent === null ? [{ figure: { kind: 'cell', table: each, line, column }, sign: 1 }] : []))),
    ],
    signOf: ({ kind }) => (kind === 'month' ? -1 : 1),
    places: () => [placeOf({ kind: 'month', table, column })],
    lattice: indicator.lattice,
    problem: () => miss('sum.period', { indicator: indicator.name, axis, period: step, found, expected, lattice: indicator.lattice }),
  };
}
