import { addsOverMonths } from '../../domain';
import { miss } from '../finding';
import { sumRule } from '../rule';
import type { Table } from '../table';
import { codeOf, placeOf, type Equation, type Group, type Term } from './equation';

/** Months of a recipient add up to its year; a recipient nobody has phased yet is no error of its sum. */
export const recipientYear = sumRule(
  { id: 'sum.recipientYear', identity: 'Σₘ x(u, m) = X(u)' },
  {
    broken: (group) =>
      group.tables.flatMap((table) =>
        isPhasedByMonth(table) ? table.lines.flatMap(({ sum, year, filled }, line) => (sum === (year ?? 0) || isYearOnly(table, filled) ? [] : [equationOf(group, table, line)])) : [],
      ),
    with: (group, figure) => {
      if (figure.kind !== 'cell' && figure.kind !== 'year') return [];
      const { table, line } = figure;
      const own = isPhasedByMonth(table) ? [equationOf(group, table, line)] : [];
      const { structure } = group;
      if (figure.kind === 'year' || !group.isDerived || structure === null || !structure.parts.includes(table)) return own;
      // The whole's months are its parts': they move with them.
      const wholeLine = structure.whole.lineOf.get(codeOf(table, line));
      return wholeLine === undefined ? own : [...own, equationOf(group, structure.whole, wholeLine)];
    },
  },
);

function isPhasedByMonth({ indicator, filled }: Table): boolean {
  return addsOverMonths(indicator.behaviour) && filled > 0;
}

/** Departments need not be given months: one that has none is planned for the year. */
function isYearOnly({ axis }: Table, filled: number): boolean {
  return axis === 'departments' && filled === 0;
}

function equationOf(group: Group, table: Table, line: number): Equation {
  const { indicator } = table;
  const { code = '', name = '', sum = 0, year = null } = table.lines[line] ?? {};
  return {
    key: `sum.recipientYear|${indicator.id}|${table.axis}|${code}`,
    imbalance: sum - (year ?? 0),
    low: 0,
    high: 0,
    terms: () => [{ figure: { kind: 'year', table, line }, sign: -1 }, ...cellsOf(group, table, line)],
    signOf: ({ kind }) => (kind === 'year' ? -1 : 1),
    places: () => [placeOf({ kind: 'year', table, line }), { kind: 'line', indicator: indicator.id, axis: table.axis, recipient: code }],
    lattice: indicator.lattice,
    problem: () => miss('sum.recipientYear', { indicator: indicator.name, recipient: name, found: sum, expected: year ?? 0, lattice: indicator.lattice }),
  };
}

function cellsOf(group: Group, table: Table, line: number): Term[] {
  const { structure } = group;
  const isWhole = group.isDerived && structure?.whole === table;
  const code = codeOf(table, line);
  const tables = isWhole ? structure.parts : [table];
  return tables.flatMap((each) => {
    const own = each.lineOf.get(code);
    return own === undefined ? [] : each.steps.map((_, column): Term => ({ figure: { kind: 'cell', table: each, line: own, column }, sign: 1 }));
  });
}
