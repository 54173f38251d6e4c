/** Pieces the English sentences are built from. */
import type { Lattice, ProblemData } from '../../../domain';
import { formatAmount } from '../../number';
import { periodName } from '../../terms';
import { enumerate, monthOf, notAFigure, placeOf, printedFigure } from '../parts';

type OfLine = Pick<ProblemData['allocation.pinsExceedTotal'], 'line'>;

export const amount = (count: number, lattice?: Lattice): string => formatAmount(count, lattice, 'en');
export const list = (names: readonly string[]): string => enumerate(names.map(named), (more) => `and ${more} more`);
export const printed = (value: string): string =>
  notAFigure(value, { none: 'not a number', infinite: 'infinite' }) ?? printedFigure(value, 'en');

/** A row or column of the engine: months carry period ids, everything else its own name; ids joined by ` · ` one by one. */
export function named(id: string): string {
  return id
    .split(' · ')
    .map((part, index) => {
      // Alone, `Q1` may well be the code of a district.
      const month = index > 0 ? placeOf(part) : monthOf(part);
      return month === null ? part : periodName(month, 'en').toLowerCase();
    })
    .join(' · ');
}

/** One unit, or one cell where a column is given. */
export function cell(id: string, column: string | undefined): string {
  return column === undefined ? `"${named(id)}"` : `"${id}" (${named(column)})`;
}

/** Cells of a table, each with its column behind it. */
export function cells(places: readonly { readonly row: string; readonly column: string }[]): string {
  return list(places.map(({ row, column }) => `${named(row)} (${named(column)})`));
}

export function within(line: OfLine['line']): string {
  return line === undefined ? '' : ` of ${named(line.id)}`;
}
