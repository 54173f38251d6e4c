/**
 * Heights of rows, reckoned from the texts that wrap: programs that open a file do not all fit rows to
 * a font larger than their own standard, and print them cut off.
 */
import type { GridCell, GridRange } from '../xlsx';
import { STYLES } from './styles';

/** Points one line of Times New Roman 13 takes. */
const LINE_POINTS = 17.25;
/**
 * Room a character takes, in the standard digits that column widths count: Times New Roman 13 is a
 * little wider, and a word that does not fit moves to the next line whole.
 */
const WIDTH_OF_A_CHARACTER = 1.15;

/** One height for each row that has cells. */
export function rowHeights(
  rows: readonly (readonly (GridCell | undefined)[])[],
  columnWidths: readonly number[],
  merges: readonly GridRange[] = [],
): (number | undefined)[] {
  const widthOf = (row: number, column: number): number => {
    const merge = merges.find((range) => range.row === row && range.column === column);
    const widths = columnWidths.slice(column, (merge?.lastColumn ?? column) + 1);
    return widths.length === 0 ? 10 : widths.reduce((sum, width) => sum + width, 0);
  };
  return rows.map((cells, row) => {
    if (cells.length === 0) return undefined;
    const lines = cells.map((cell, column) => linesOf(cell, widthOf(row, column)));
    return LINE_POINTS * Math.max(1, ...lines);
  });
}

function linesOf(cell: GridCell | undefined, width: number): number {
  if (typeof cell?.value !== 'string' || STYLES[cell.style ?? '']?.wrap !== true) return 1;
  return Math.ceil((cell.value.length * WIDTH_OF_A_CHARACTER) / width);
}
