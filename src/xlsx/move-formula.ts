/**
 * Formulas moved as copying a cell moves them: every relative reference shifts, what falls off the sheet
 * is #REF!. Files store a column of like formulas once and move it for the rest (ISO 29500-1, 18.3.1.40).
 */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from './a1';

interface Axis {
  readonly absolute: boolean;
  /** Zero-based. */
  readonly index: number;
}

/** A piece of a formula: text that stays, or a reference whose row or column (or both) may move. */
type Piece = string | { readonly row: Axis | null; readonly column: Axis | null };

export type ParsedFormula = readonly Piece[];

/**
 * One piece of formula text at a time. Order matters: what only looks like a reference (in strings,
 * sheet names, brackets, function names, numbers with an exponent) is taken before references are.
 */
const LEXEME = new RegExp(
  [
    /"(?:[^"]|"")*"?/u, // string
    /'(?:[^']|'')*'?/u, // quoted sheet name
    /\[[^[\]]*\]/u, // structured reference or workbook number
    /#[\p{L}\d/]+[!?]?/u, // error value
    /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])/u, // whole columns
    /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/u, // whole rows
    /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/u, // number
    /[\p{L}_$\\][\p{L}\p{N}_.?$\\]*/u, // name, function or cell
    /[^]/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);
/** Looked up instead of computed: one formula may be moved a million times. */
const columnNames = Array.from({ length: MAX_COLUMNS }, (_, index) => columnName(index));

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const WHOLE = /^(\$?)(?:([A-Za-z]{1,3})|(\d{1,7}))$/;

/** Splits a formula (without `=`) into what stays and what moves. */
export function parseFormula(formula: string): ParsedFormula {
  const pieces: Piece[] = [];
  for (const match of formula.matchAll(LEXEME)) {
    const lexeme = match[0];
    const follower = formula[match.index + lexeme.length];
    if (/^\$?(?:[A-Za-z]{1,3}:\$?[A-Za-z]|\d{1,7}:\$?\d)/.test(lexeme)) {
      const [from = '', to = ''] = lexeme.split(':');
      pieces.push(wholeLine(from), ':', wholeLine(to));
    } else {
      pieces.push(follower === '(' || follower === '!' ? lexeme : (cell(lexeme) ?? lexeme));
    }
  }
  return pieces;
}

/** The formula moved down and right by whole rows and columns (negative: up and left). */
export function moveFormula(formula: ParsedFormula, rows: number, columns: number): string {
  const texts: string[] = [];
  for (const piece of formula) {
    if (typeof piece === 'string') {
      texts.push(piece);
      continue;
    }
    const row = moved(piece.row, rows, MAX_ROWS);
    const column = moved(piece.column, columns, MAX_COLUMNS);
    if (row === null || column === null) {
      texts.push('#REF!');
      continue;
    }
    if (piece.column !== null) texts.push(piece.column.absolute ? '$' : '', columnNames[column] ?? '');
    if (piece.row !== null) texts.push(`${piece.row.absolute ? '$' : ''}${row + 1}`);
  }
  // Joined, not added up: a text added from thousands of pieces keeps every one of them in memory.
  return texts.join('');
}

/** The moved index, 0 where there is none to move, null where it falls off the sheet. */
function moved(axis: Axis | null, by: number, size: number): number | null {
  if (axis === null) return 0;
  const index = axis.absolute ? axis.index : axis.index + by;
  return index >= 0 && index < size ? index : null;
}

function cell(lexeme: string): Piece | null {
  const match = CELL.exec(lexeme);
  if (match === null) return null;
  const column = columnIndex(match[2] ?? '');
  const row = Number(match[4]) - 1;
  if (column >= MAX_COLUMNS || row >= MAX_ROWS) return null;
  return { column: { absolute: match[1] === '$', index: column }, row: { absolute: match[3] === '$', index: row } };
}

function wholeLine(text: string): Piece {
  const match = WHOLE.exec(text);
  const absolute = match?.[1] === '$';
  if (match?.[2] !== undefined) return { column: { absolute, index: columnIndex(match[2]) }, row: null };
  return { column: null, row: { absolute, index: Number(match?.[3]) - 1 } };
}
