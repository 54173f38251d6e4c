import type { Behaviour } from '../../domain';
import { miss } from '../finding';
import { sumRule } from '../rule';
import type { Table } from '../table';
import { placeOf, isBroken, type Equation } from './equation';

const AT_A_DATE: ReadonlySet<Behaviour> = new Set(['stock', 'rate', 'ceiling']);

/** Of what is stated at a date the year is the last month: a recipient's own figure of it. */
export const yearEnd = sumRule(
  { id: 'level.yearEnd', identity: 'X(u) = x(u, 12) (levelAt)' },
  {
    broken: ({ tables }) => tables.flatMap((table) => (AT_A_DATE.has(table.indicator.behaviour) ? table.lines.flatMap((_, line) => equationOf(table, line) ?? []).filter(isBroken) : [])),
    with: (_, figure) => {
      const { table } = figure;
      const isIn = figure.kind === 'year' || (figure.kind === 'cell' && figure.column === table.steps.length - 1);
      return isIn ? [equationOf(table, figure.line)].filter((equation) => equation !== null) : [];
    },
  },
);

function equationOf(table: Table, line: number): Equation | null {
  const { indicator, axis, steps, filled } = table;
  if (!AT_A_DATE.has(indicator.behaviour) || filled === 0) return null;
  const last = steps.length - 1;
  const { code = '', name = '', cells = [], year = null, filled: own = 0 } = table.lines[line] ?? {};
  // A line nobody has phased says nothing about December.
  if (own === 0) return null;
  const [found, expected] = [cells[last] ?? 0, year ?? 0];
  const { lattice } = indicator;
  return {
    key: `level.yearEnd|${indicator.id}|${axis}|${code}`,
    imbalance: found - expected,
    low: 0,
    high: 0,
    terms: () => [
      { figure: { kind: 'year', table, line }, sign: -1 },
      { figure: { kind: 'cell', table, line, column: last }, sign: 1 },
    ],
    signOf: ({ kind }) => (kind === 'year' ? -1 : 1),
    places: () => [placeOf({ kind: 'cell', table, line, column: last }), placeOf({ kind: 'year', table, line })],
    lattice,
    problem: () => miss('level.yearEnd', { indicator: indicator.name, recipient: name, found, expected, lattice }),
  };
}
