import { convert, type Behaviour, type Indicator, type Lattice } from '../../domain';
import { placeOfEntry } from '../entries';
import { foundOf, miss, type Found } from '../finding';
import { rule } from '../rule';
import type { Table } from '../table';

const ADDING: ReadonlySet<Behaviour> = new Set(['flow', 'stock', 'event']);

/** "Trong đó": an indicator under another of its kind is nowhere above it. Parts of a structure add up to theirs instead. */
export const part = rule(
  { id: 'part.aboveWhole', family: 'structures', severity: 'error', identity: 'x(part) ≤ x(whole) (partsFit)' },
  ({ plan, unitTables, indicators }) => {
    const members = new Set(plan.structures.flatMap(({ parts }) => parts.map(({ indicator }) => indicator)));
    return plan.indicators.flatMap((indicator) => {
      const whole = indicator.parent === null ? undefined : indicators.get(indicator.parent);
      const [own, above] = [unitTables.get(indicator.id), unitTables.get(indicator.parent ?? '')];
      return own && above && whole && !members.has(indicator.id) && isComparable(indicator, whole) ? [[own, above] as const] : [];
    });
  },
  (own: Table, above: Table): Found[] =>
    own.lines.flatMap((line) => {
      const other = above.lines[above.lineOf.get(line.code) ?? -1];
      if (other === undefined) return [];
      const compare = (figure: number | null | undefined, limit: number | null | undefined, period: (typeof own.steps)[number] | 'Y'): Found[] => {
        const found = figure == null ? null : onLattice(figure, own.indicator.lattice, above.indicator.lattice);
        if (found === null || limit == null || found <= limit) return [];
        const entry = { code: line.code, period };
        const { name: indicator, lattice } = above.indicator;
        const problem = miss('part.aboveWhole', { indicator, part: own.indicator.name, recipient: line.name, period, found, expected: limit, lattice });
        const at = `${own.indicator.id}|${line.code}|${period}`;
        return [foundOf({ problem, at, places: [placeOfEntry(own, entry), placeOfEntry(above, entry)], severity: 'error' })];
      };
      return [...own.steps.flatMap((step, column) => compare(line.cells[column], other.cells[column], step)), ...compare(line.year, other.year, 'Y')];
    }),
);

/** Both add up, or both are rates of the same denominator. */
function isComparable(own: Indicator, whole: Indicator): boolean {
  const isSameKind = (ADDING.has(own.behaviour) && own.behaviour === whole.behaviour) || (own.behaviour === 'rate' && whole.behaviour === 'rate' && own.weight === whole.weight);
  return isSameKind && convert({ ...own.lattice, count: 0 }, whole.lattice).ok;
}

/** A count on the other lattice, rounded down where it is coarser, so that no excess is invented. */
function onLattice(count: number, from: Lattice, to: Lattice): number | null {
  if (from.unit === to.unit && from.decimals === to.decimals) return count;
  const finer = { ...to, decimals: 9 };
  const exact = convert({ ...from, count }, finer);
  return exact.ok ? Math.floor(exact.value.count / 10 ** (9 - to.decimals)) : null;
}
