import { addsOverUnits } from '../../domain';
import { miss } from '../finding';
import { sumRule } from '../rule';
import type { Table } from '../table';
import { placeOf, stepOf, isBroken, type Equation, type Figure } from './equation';

/** Where a district has a line beside those of its communes, it is their sum, in every month and the year. */
export const district = sumRule(
  { id: 'sum.district', identity: 'Σ(u in d) x(u, m) = x(d, m)' },
  {
    broken: ({ tables }) => tables.flatMap((table) => table.districts.flatMap((code) => columnsOf(table).map((column) => equationOf(table, code, column)))).filter(isBroken),
    with: (_, figure) => {
      if (figure.kind !== 'cell' && figure.kind !== 'year') return [];
      const { table, line } = figure;
      const column = figure.kind === 'cell' ? figure.column : null;
      if (table.districts.length === 0 || !columnsOf(table).includes(column)) return [];
      const { code, parent } = table.lines[line] ?? { code: '', parent: null };
      const districts = table.districts.filter((each) => each === code || each === parent);
      return districts.map((each) => equationOf(table, each, column));
    },
  },
);

/** Null is the year. */
function columnsOf({ indicator, steps, filled }: Table): (number | null)[] {
  if (!addsOverUnits(indicator.behaviour)) return [];
  return [null, ...(filled > 0 ? steps.map((_, column) => column) : [])];
}

function equationOf(table: Table, code: string, column: number | null): Equation {
  const { indicator, axis, lines, lineOf } = table;
  const { lattice } = indicator;
  const own = lineOf.get(code) ?? -1;
  const valueAt = (line: number): number => (column === null ? lines[line]?.year : lines[line]?.cells[column]) ?? 0;
  const figureAt = (line: number): Figure => (column === null ? { kind: 'year', table, line } : { kind: 'cell', table, line, column });
  const members = lines.flatMap(({ parent }, line) => (parent === code ? [line] : []));
  const found = members.reduce((sum, line) => sum + valueAt(line), 0);
  const expected = valueAt(own);
  const period = column === null ? 'Y' : stepOf(table, column);
  return {
    key: `sum.district|${indicator.id}|${axis}|${code}|${period}`,
    imbalance: found - expected,
    low: 0,
    high: 0,
    terms: () => [{ figure: figureAt(own), sign: -1 }, ...members.map((line) => ({ figure: figureAt(line), sign: 1 as const }))],
    signOf: (figure) => ('line' in figure && figure.line === own ? -1 : 1),
    places: () => [placeOf(figureAt(own))],
    lattice,
    problem: () => miss('sum.district', { indicator: indicator.name, recipient: lines[own]?.name ?? code, period, found, expected, lattice }),
  };
}
