/** A cell of a report as a count of the indicator it belongs to; what is read into it is said. */
import { countOf, countOfPrinted, MAX_COUNT, readPrintedNumber, sameBase, scaleOf, shortestDecimal, type DecimalSign, type Indicator, type Lattice } from '../domain';
import { textOf } from '../documents';
import type { CellValue, Table } from '../xlsx';

/** What people put where there is no figure. */
const NO_FIGURE = /^(?:[-–—.…x*]+|n\/a|không|chưa có)?$/iu;

export type CellFigure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly value: number; readonly text: string; readonly isAmbiguous: boolean };

/** A cell's figure. A text that reads as two figures is ambiguous unless the table's own style settles it. */
export function figureIn(cell: CellValue | undefined, style: DecimalSign | null): CellFigure {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { kind: 'figure', value: cell, text: String(cell), isAmbiguous: false } : { kind: 'text', text: String(cell) };
  const text = textOf(cell);
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/%$/, '');
  if (NO_FIGURE.test(text.trim()) || plain === '') return { kind: 'blank' };
  const number = readPrintedNumber(plain, style ?? ',');
  return number === null ? { kind: 'text', text } : { kind: 'figure', value: number.value, text, isAmbiguous: style === null && number.otherReading !== null };
}

/** The decimal sign the texts of a table are written with, where one that reads only one way shows it; null without. */
export function styleOf(rows: Table): DecimalSign | null {
  const votes = { ',': 0, '.': 0 };
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell !== 'string' || !/^\s*-?\d[\d.,]*\s*%?\s*$/.test(cell)) continue;
      const plain = cell.trim().replace(/\s*%$/, '');
      const [comma, point] = [readPrintedNumber(plain, ','), readPrintedNumber(plain, '.')];
      if (!/[.,]/.test(plain) || comma === null || point === null || comma.otherReading !== null) continue;
      // Both read it alike: only one of the two signs can be the decimal one.
      const sign = /,\d+$/.test(plain) && comma.value % 1 !== 0 ? ',' : /\.\d+$/.test(plain) && comma.value % 1 !== 0 ? '.' : null;
      const grouped = /^\D*\d{1,3}(?:\.\d{3}){2,}$/.test(plain) ? ',' : /^\D*\d{1,3}(?:,\d{3}){2,}$/.test(plain) ? '.' : null;
      const shown = sign ?? grouped;
      if (shown !== null) votes[shown] += 1;
    }
  }
  if (votes[','] > 0 === votes['.'] > 0) return null;
  return votes[','] > 0 ? ',' : '.';
}

export type Counting =
  | { readonly kind: 'count'; readonly measure: 'figure' | 'level'; readonly lattice: Lattice; readonly count: number; readonly isRounded: boolean }
  /** Measured in something else than the indicator. */
  | { readonly kind: 'differs' };

/**
 * The figure counted as the indicator is; one in the unit of a growth's levels counts as a level.
 * @param measure the unit the report prints, empty for the indicator's own
 */
export function countedAs(value: number, measure: string, indicator: Pick<Indicator, 'lattice' | 'levels'>): Counting {
  const { lattice, levels } = indicator;
  if (measure === '' || measure === lattice.unit) {
    // Most reports print the plan's own unit, and most figures fit its rounding.
    const plain = countOf(value, lattice);
    if (plain.ok) return { kind: 'count', measure: 'figure', lattice, count: plain.value, isRounded: false };
  }
  const unit = measure === '' ? lattice.unit : measure;
  const of = sameBase(unit, lattice.unit) ? ({ measure: 'figure', lattice } as const) : levels !== null && sameBase(unit, levels.unit) ? ({ measure: 'level', lattice: levels } as const) : null;
  if (of === null) return { kind: 'differs' };
  const exact = countOfPrinted(value, sameUnit(unit, of.lattice.unit) ? of.lattice.unit : unit, of.lattice);
  if (exact.ok) return { kind: 'count', ...of, count: exact.value, isRounded: false };
  const nearest = exact.problem.code === 'quantity.offLattice' ? nearestCount(value, unit, of.lattice) : null;
  return nearest === null ? { kind: 'differs' } : { kind: 'count', ...of, count: nearest, isRounded: true };
}

function sameUnit(left: string, right: string): boolean {
  return left.normalize('NFC').trim().toLowerCase() === right.normalize('NFC').trim().toLowerCase();
}

/** The nearest count to a figure in another scale of the same base, halves away from zero; null beyond what counts hold. */
function nearestCount(value: number, unit: string, lattice: Lattice): number | null {
  const { digits, decimals } = shortestDecimal(value);
  const shift = scaleOf(unit).exponent - scaleOf(lattice.unit).exponent - decimals + lattice.decimals;
  if (shift >= 0) return null;
  const step = 10n ** BigInt(-shift);
  const size = digits < 0n ? -digits : digits;
  const count = Number((2n * size + step) / (2n * step));
  return count > MAX_COUNT ? null : digits < 0n ? -count : count;
}
