/** A formula apart: its text without blanks and places, and the cells it reads in order. */
import { MAX_COLUMNS, MAX_ROWS, parseFormula, type GridRange, type ParsedFormula } from '../../xlsx';

/** Cells a formula reads; without a sheet its own. Whole rows and columns run to the sheet's end. */
export interface FormulaReference extends GridRange {
  readonly sheet: string | null;
}

export interface FormulaShape {
  /** Everything but the references, each of which is one mark in it. */
  readonly text: string;
  readonly references: readonly FormulaReference[];
}

type Reference = Exclude<ParsedFormula[number], string>;

const MARK = '\u0001';

/** What is the same in two formulas that differ only in blanks, case, `$` and where they read. */
export function shapeOf(formula: string): FormulaShape {
  const pieces = parseFormula(formula);
  const references: FormulaReference[] = [];
  let text = '';
  let sheet: string | null = null;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? '';
    if (typeof piece !== 'string') {
      const last = pieces[index + 1] === ':' ? pieces[index + 2] : undefined;
      const isRange = last !== undefined && typeof last !== 'string';
      references.push({ sheet, ...rangeOf(piece, isRange ? last : piece) });
      text += MARK;
      sheet = null;
      if (isRange) index += 2;
    } else if (pieces[index + 1] === '!') {
      sheet = unquoted(piece);
      index += 1;
    } else {
      text += piece.startsWith('"') ? piece : piece.replace(/\s+/g, '').toUpperCase();
    }
  }
  // Other programs write the constants as functions and mark newer functions.
  return { text: text.replaceAll('_XLFN.', '').replace(/\b(TRUE|FALSE)\(\)/g, '$1'), references };
}

function rangeOf(first: Reference, last: Reference): GridRange {
  const [row, column] = [first.row?.index ?? 0, first.column?.index ?? 0];
  const [lastRow, lastColumn] = [last.row?.index ?? MAX_ROWS - 1, last.column?.index ?? MAX_COLUMNS - 1];
  return { row: Math.min(row, lastRow), column: Math.min(column, lastColumn), lastRow: Math.max(row, lastRow), lastColumn: Math.max(column, lastColumn) };
}

/** `'Chi tiết'` and `Sheet1` in front of an exclamation mark as the names they mean. */
export function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
