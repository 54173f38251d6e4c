/** Cells as the sheets declare them: a figure or a formula with the result it will show, and its look. */
import { numberOf } from '../domain';
import type { GridCell } from '../xlsx';
import { figureStyle, type FigureRole } from './styles';

export function text(value: string, style = 'text'): GridCell {
  return { value: value === '' ? null : value, style };
}

/** A figure typed by people; null leaves the cell blank (blank is not zero). Pinned ones carry a mark. */
export function typed(count: number | null, decimals: number, isPinned = false): GridCell {
  return figureCell(count === null ? null : numberOf(count, { decimals }), decimals, isPinned);
}

/** A typed figure as it is, in its unit. */
export function figureCell(value: number | null, decimals: number, isPinned = false): GridCell {
  return { value, style: figureStyle(isPinned ? 'pinned' : 'typed', decimals) };
}

/** What a formula's cell may be for. */
export type FormulaRole = Exclude<FigureRole, 'typed' | 'pinned'>;

/** A formula (without `=`) and the count it comes to, which readers without recalculation are shown. */
export function formula(expression: string, count: number, decimals: number, role: FormulaRole = 'calculated'): GridCell {
  return { value: numberOf(count, { decimals }), formula: expression, style: figureStyle(role, decimals) };
}

/** A formula that shows the empty text where there is no figure. */
export function formulaOrBlank(expression: string, count: number | null, decimals: number, role: FormulaRole = 'calculated'): GridCell {
  return count === null ? { value: '', formula: expression, style: figureStyle(role, decimals) } : formula(expression, count, decimals, role);
}

/** A formula that comes to a text. */
export function textFormula(expression: string, value: string, style = 'calculatedText'): GridCell {
  return { value, formula: expression, style };
}

/** A difference that must be zero, rounded to the decimals so that only real differences show. */
export function difference(minuend: string, subtrahend: string, count: number, decimals: number): GridCell {
  return formula(`ROUND(${minuend}-${subtrahend},${decimals})`, count, decimals, 'difference');
}

/** A sheet under construction: cells set by zero-based row and column, gaps left untouched. */
export class SheetRows {
  readonly rows: (GridCell | undefined)[][] = [];

  set(row: number, column: number, cell: GridCell): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row];
    if (!cells) return;
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
  }

  setRow(row: number, column: number, cells: readonly GridCell[]): void {
    cells.forEach((cell, offset) => this.set(row, column + offset, cell));
  }
}
