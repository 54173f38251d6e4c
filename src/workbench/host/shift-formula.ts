/** Relative references of a formula moved by rows and columns, as copying a cell moves them. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from '../../xlsx';

/** Text and quoted sheet names, which hold no references, or one reference (cell, columns or rows). */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/gu;

const OUTSIDE = '#REF!';

function movedColumn(fixed: string, name: string, by: number): string | null {
  const column = columnIndex(name) + (fixed === '' ? by : 0);
  return column >= 0 && column < MAX_COLUMNS ? `${fixed}${columnName(column)}` : null;
}

function movedRow(fixed: string, digits: string, by: number): string | null {
  const row = Number(digits) + (fixed === '' ? by : 0);
  return row >= 1 && row <= MAX_ROWS ? `${fixed}${row}` : null;
}

function pair(first: string | null, second: string | null, between: string): string {
  return first === null || second === null ? OUTSIDE : `${first}${between}${second}`;
}

/** `=A1+$B$1` moved by one row is `=A2+$B$1`; what would leave the sheet becomes `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECES, (piece: string, ...groups: (string | undefined)[]) => {
    const [fixColumn = '', column, fixRow = '', row, fixFrom = '', from, fixTo = '', to, fixFirst = '', first, fixLast = '', last] = groups;
    if (column !== undefined && row !== undefined) {
      return pair(movedColumn(fixColumn, column, columns), movedRow(fixRow, row, rows), '');
    }
    if (from !== undefined && to !== undefined) return pair(movedColumn(fixFrom, from, columns), movedColumn(fixTo, to, columns), ':');
    if (first !== undefined && last !== undefined) return pair(movedRow(fixFirst, first, rows), movedRow(fixLast, last, rows), ':');
    return piece;
  });
}
