import { miss } from '../finding';
import { sumRule } from '../rule';
import type { Table } from '../table';
import { codeOf, placeOf, stepOf, valueOf, isBroken, type Equation, type Figure, type Group } from './equation';

/** Where a figure of a table stands, without saying which table. */
type Spot =
  | { readonly kind: 'cell'; readonly code: string; readonly column: number }
  | { readonly kind: 'year'; readonly code: string }
  | { readonly kind: 'month'; readonly column: number }
  | { readonly kind: 'target' };

/** The parts of a structure add up to their whole: targets, months of the place, years and cells of every unit. */
export const structureSum = sumRule(
  { id: 'sum.structure', identity: 'Σₚ xₚ = x' },
  {
    broken: (group) => spotsOf(group).flatMap((spot) => equationOf(group, spot) ?? []).filter(isBroken),
    with: (group, figure) => {
      const { structure } = group;
      if (structure === null || (figure.table !== structure.whole && !structure.parts.includes(figure.table))) return [];
      const equation = isCellOfDerived(group, figure) ? null : equationOf(group, spotOf(figure));
      return equation === null ? [] : [equation];
    },
  },
);

/** The cells of a whole that follow are no figures of their own, so their sums cannot fail. */
function isCellOfDerived({ isDerived }: Group, { kind }: Figure | Spot): boolean {
  return isDerived && kind === 'cell';
}

function spotsOf(group: Group): Spot[] {
  if (group.structure === null) return [];
  const { whole } = group.structure;
  const columns = whole.steps.map((_, column) => column);
  return [
    { kind: 'target' },
    ...(whole.isPhased ? columns.map((column): Spot => ({ kind: 'month', column })) : []),
    ...whole.lines.flatMap(({ code }): Spot[] => [
      { kind: 'year', code },
      ...(group.isDerived ? [] : columns.map((column): Spot => ({ kind: 'cell', code, column }))),
    ]),
  ];
}

function spotOf(figure: Figure): Spot {
  switch (figure.kind) {
    case 'cell':
      return { kind: 'cell', code: codeOf(figure.table, figure.line), column: figure.column };
    case 'year':
      return { kind: 'year', code: codeOf(figure.table, figure.line) };
    default:
      return figure;
  }
}

function figureAt(table: Table, spot: Spot): Figure | null {
  if (spot.kind === 'target') return { kind: 'target', table };
  if (spot.kind === 'month') return { kind: 'month', table, column: spot.column };
  const line = table.lineOf.get(spot.code);
  if (line === undefined) return null;
  return spot.kind === 'year' ? { kind: 'year', table, line } : { kind: 'cell', table, line, column: spot.column };
}

function equationOf({ structure }: Group, spot: Spot): Equation | null {
  if (structure === null) return null;
  const { whole, parts } = structure;
  const own = figureAt(whole, spot);
  const members = parts.flatMap((part) => figureAt(part, spot) ?? []);
  if (own === null || members.length === 0) return null;
  const { indicator, lines, lineOf } = whole;
  const { lattice } = indicator;
  const found = members.reduce((sum, member) => sum + (valueOf(member) ?? 0), 0);
  const expected = valueOf(own) ?? 0;
  const code = 'code' in spot ? spot.code : null;
  const period = 'column' in spot ? stepOf(whole, spot.column) : 'Y';
  const recipient = code === null ? '' : (lines[lineOf.get(code) ?? -1]?.name ?? code);
  return {
    key: `sum.structure|${indicator.id}|${spot.kind}|${code ?? ''}|${period}`,
    imbalance: found - expected,
    low: 0,
    high: 0,
    terms: () => [{ figure: own, sign: -1 }, ...members.map((figure) => ({ figure, sign: 1 as const }))],
    signOf: (figure) => (figure.table === whole ? -1 : 1),
    places: () => [placeOf(own), ...members.map(placeOf)],
    lattice,
    problem: () => miss('sum.structure', { indicator: indicator.name, recipient, period, found, expected, lattice }),
  };
}
