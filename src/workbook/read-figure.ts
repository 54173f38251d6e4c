/** A figure as a cell shows it, back into a whole count. */
import { countOf, problem, readPrintedNumber, type Lattice, type Problem } from '../domain';
import { cellName } from '../xlsx';
import type { SheetView } from './sheet-view';

export interface ReadFigure {
  /** The figure in the lattice's unit; null where the cell is blank or holds no number. */
  readonly value: number | null;
  /** Its count; null as well where the figure does not fit the lattice. */
  readonly count: number | null;
  readonly problem: Problem | null;
}

/**
 * Doubles that formulas add up (0,1 + 0,2) carry dust beyond the 15 digits a sheet shows: a figure
 * that is off the lattice only for such dust is taken as printed. Nothing else is rounded.
 */
export function readFigure(view: SheetView, row: number, column: number, lattice: Lattice): ReadFigure {
  const value = view.value(row, column);
  if (value === null || value === '') return { value: null, count: null, problem: null };
  if (typeof value !== 'number') {
    const at = { sheet: view.name, address: cellName(row, column) };
    const odd = typeof value === 'object' ? problem('sheet.broken', { ...at, cells: 1, text: value.error }) : textProblem(at, view.text(row, column), lattice);
    return { value: null, count: null, problem: odd };
  }
  const exact = countOf(value, lattice);
  if (exact.ok) return { value, count: exact.value, problem: null };
  const printed = Number(value.toPrecision(15));
  const count = countOf(printed, lattice);
  return count.ok
    ? { value: printed, count: count.value, problem: null }
    : { value, count: null, problem: exact.problem };
}

/** A text where a number belongs; with both readings where either could be meant in this unit. */
function textProblem(at: { readonly sheet: string; readonly address: string }, text: string, lattice: Lattice): Problem {
  const printed = readPrintedNumber(text);
  const other = printed?.otherReading ?? null;
  const isEither = printed !== null && other !== null && [printed.value, other].every((value) => countOf(value, lattice).ok);
  return isEither ? problem('sheet.twoReadings', { ...at, text, one: printed.value, other }) : problem('workbook.textForNumber', { ...at, text });
}
