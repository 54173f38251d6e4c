/** Turns the nodes that prove a table impossible into sets, sums and what to release. */
import { refusal, type Result } from '../../domain';
import { signed } from '../balance/request-order';
import { FREE, HELD } from '../balance/table';
import { smallestRelease } from '../recipients';
import type { Nesting } from './nesting';
import type { NestedTable } from './request';
import type { NoTable } from './round';
import { boundary, placeOf } from './totals';

/**
 * The refusal for a cut. The sums inside it and outside it differ by the same gap; it is said for the
 * side that does not reach outside all sets, or else for the side that names fewer sets.
 */
export function explainShortage(table: NestedTable, nesting: Nesting, { reached, gap }: NoTable): Result<never> {
  const isInCut = (node: number): boolean => reached[node] === 1;
  const isOutside = (node: number): boolean => reached[node] === 0;
  const sayCut = preferCut(nesting, isInCut, isOutside);
  const { first, second } = boundary(nesting, sayCut ? isInCut : isOutside);
  // Nodes of the cut hold too much; those outside it get too little.
  const [needing, limiting] = sayCut ? [first, second] : [second, first];

  let forced = 0;
  const holders: { readonly id: string; readonly place: ReturnType<typeof placeOf>; readonly frees: number }[] = [];
  for (let cell = 0; cell < table.weight.length; cell += 1) {
    const [starts, ends] = [isInCut(nesting.from[cell]!), isInCut(nesting.to[cell]!)];
    if (starts === ends) continue;
    const low = table.lower[cell]!;
    if (!starts) forced += low;
    const frees = starts ? gap : low;
    if (table.given[cell] === HELD || (table.given[cell] !== FREE && !starts)) {
      const place = placeOf(table, cell);
      holders.push({ id: `${place.row}\n${place.column}`, place, frees });
    }
  }
  const needed = needing.sum + forced;
  return refusal('nested.infeasible', {
    sets: needing.ids,
    needed: signed(needed, table),
    others: limiting.ids,
    available: signed(needed - gap, table),
    gap,
    pins: smallestRelease(holders, gap).map((holder) => holder.place),
  });
}

function preferCut(nesting: Nesting, isInCut: (node: number) => boolean, isOutside: (node: number) => boolean): boolean {
  const touchesOutside = nesting.from.some((node) => node === 0) || nesting.to.some((node) => node === 0);
  if (touchesOutside) return !isInCut(0);
  const namesIn = (isIn: (node: number) => boolean): number => {
    const { first, second } = boundary(nesting, isIn);
    return first.ids.length + second.ids.length;
  };
  return namesIn(isInCut) <= namesIn(isOutside);
}
