/**
 * The references in a formula: found, moved as copying moves them, adjusted as inserting, deleting and
 * cutting adjust them, and written as R1C1. Everything else in a formula stays letter for letter.
 */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from '../../xlsx';
import { printedSheet } from './address';
import type { Area } from './spreadsheet';

interface Axis {
  readonly absolute: boolean;
  /** From zero. */
  readonly index: number;
}

/** Null for the row of whole columns, and for the column of whole rows. */
interface Corner {
  readonly row: Axis | null;
  readonly column: Axis | null;
}

export interface Reference {
  /** As it stands in the formula, with the name of the sheet. */
  readonly text: string;
  /** `'Chi tiết'!`, or empty. */
  readonly prefix: string;
  /** The sheet's name, or null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly from: Corner;
  readonly to: Corner;
}

/** Text that stays, or a reference. */
export type Piece = string | Reference;

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const SHEET = String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const NOT_IN_NAME = String.raw`(?![\p{L}\p{N}_.(!\[])`;
const TEXT = String.raw`"(?:[^"]|"")*"?`;
const NAME = String.raw`[\p{L}_$\\][\p{L}\p{N}_.?$\\]*`;
/** Structured references: a column's name may read like a cell. */
const BRACKETS = String.raw`\[(?:[^\[\]]|\[[^\[\]]*\])*\]`;
const NUMBER = String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`;

/** One piece at a time; what only looks like a reference is taken as a whole before its end can be. */
const LEXEME = new RegExp(
  `${TEXT}|(${SHEET})?(?:(${CELL})(?::(${CELL}))?|(${COLUMN}):(${COLUMN})|(${ROW}):(${ROW}))${NOT_IN_NAME}|'(?:[^']|'')*'?|${BRACKETS}|${NAME}|${NUMBER}|[^]`,
  'gu',
);
const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/;

const OUTSIDE = '#REF!';

function corner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (match === null) return null;
  const [, first = '', letters, second = '', digits] = match;
  const column = letters === undefined ? null : { absolute: first === '$', index: columnIndex(letters) };
  const row = digits === undefined ? null : { absolute: (letters === undefined ? first : second) === '$', index: Number(digits) - 1 };
  if ((column !== null && column.index >= MAX_COLUMNS) || (row !== null && row.index >= MAX_ROWS)) return null;
  return { row, column };
}

function sheetOf(prefix: string): string | null {
  if (prefix === '') return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Splits a formula, with or without its `=`. */
export function pieces(formula: string): readonly Piece[] {
  return [...formula.matchAll(LEXEME)].map((match): Piece => {
    const [text, prefix = '', cell, other, firstColumn, lastColumn, firstRow, lastRow] = match;
    const from = cell ?? firstColumn ?? firstRow;
    if (from === undefined) return text;
    const corners = [corner(from), corner(other ?? lastColumn ?? lastRow ?? from)];
    const [first, second] = corners;
    return first == null || second == null ? text : { text, prefix, sheet: sheetOf(prefix), from: first, to: second };
  });
}

/** The cells a reference means. */
export function referredArea({ from, to }: Reference): Area {
  const [row, lastRow] = ends(from.row, to.row, MAX_ROWS);
  const [column, lastColumn] = ends(from.column, to.column, MAX_COLUMNS);
  return { row, column, lastRow, lastColumn };
}

function ends(a: Axis | null, b: Axis | null, size: number): readonly [number, number] {
  if (a === null || b === null) return [0, size - 1];
  return [Math.min(a.index, b.index), Math.max(a.index, b.index)];
}

function printedCorner({ row, column }: Corner): string {
  const fixed = (axis: Axis): string => (axis.absolute ? '$' : '');
  return `${column === null ? '' : fixed(column) + columnName(column.index)}${row === null ? '' : fixed(row) + String(row.index + 1)}`;
}

function printed(prefix: string, from: Corner, to: Corner): string {
  const [first, last] = [printedCorner(from), printedCorner(to)];
  const single = first === last && from.row !== null && from.column !== null;
  return `${prefix}${single ? first : `${first}:${last}`}`;
}

/** `=A1+$B$1` moved by one row is `=A2+$B$1`; what would leave the sheet becomes `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const by = (axis: Axis | null, steps: number): Axis | null =>
    axis === null || axis.absolute ? axis : { ...axis, index: axis.index + steps };
  const inside = ({ row, column }: Corner): boolean =>
    (row === null || (row.index >= 0 && row.index < MAX_ROWS)) && (column === null || (column.index >= 0 && column.index < MAX_COLUMNS));
  return pieces(formula)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const from = { row: by(piece.from.row, rows), column: by(piece.from.column, columns) };
      const to = { row: by(piece.to.row, rows), column: by(piece.to.column, columns) };
      return inside(from) && inside(to) ? printed(piece.prefix, from, to) : `${piece.prefix}${OUTSIDE}`;
    })
    .join('');
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula copied with rows and columns exchanged: what is two rows above is two columns before. Fixed
 * references stay, half-fixed ones exchange what is fixed.
 */
export function transposeFormula(formula: string, from: Place, to: Place): string {
  const turned = ({ row, column }: Corner): Corner | null => {
    if (row === null || column === null || (row.absolute && column.absolute)) return { row, column };
    const newRow = column.absolute ? column : { absolute: false, index: to.row + column.index - from.column };
    const newColumn = row.absolute ? row : { absolute: false, index: to.column + row.index - from.row };
    const inside = newRow.index >= 0 && newRow.index < MAX_ROWS && newColumn.index >= 0 && newColumn.index < MAX_COLUMNS;
    return inside ? { row: newRow, column: newColumn } : null;
  };
  return pieces(formula)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const [first, last] = [turned(piece.from), turned(piece.to)];
      return first === null || last === null ? OUTSIDE : printed(piece.prefix, first, last);
    })
    .join('');
}

/** Where the cells a reference means have gone: another area, perhaps of another sheet, or nowhere. */
export type Adjustment = (sheet: string | null, area: Area) => { readonly sheet?: string; readonly area: Area } | null;

/**
 * A formula after cells it refers to have moved.
 * @param adjust gets the sheet as the formula names it; names another sheet only where the cells went there
 */
export function adjustFormula(formula: string, adjust: Adjustment): string {
  return pieces(formula)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const before = referredArea(piece);
      const after = adjust(piece.sheet, before);
      if (after === null) return OUTSIDE;
      const stays = after.sheet === undefined && after.area.row === before.row && after.area.lastRow === before.lastRow;
      if (stays && after.area.column === before.column && after.area.lastColumn === before.lastColumn) return piece.text;
      return printedArea(piece, after.sheet === undefined ? piece.prefix : `${printedSheet(after.sheet)}!`, after.area);
    })
    .join('');
}

function printedArea({ from, to }: Reference, prefix: string, area: Area): string {
  const at = (axis: Axis | null, index: number): Axis | null => (axis === null ? null : { ...axis, index });
  const [top, bottom] = inOrder(from.row, to.row);
  const [left, right] = inOrder(from.column, to.column);
  return printed(prefix, { row: at(top, area.row), column: at(left, area.column) }, { row: at(bottom, area.lastRow), column: at(right, area.lastColumn) });
}

function inOrder(a: Axis | null, b: Axis | null): readonly [Axis | null, Axis | null] {
  return a !== null && b !== null && a.index > b.index ? [b, a] : [a, b];
}

function relative(axis: Axis, origin: number, letter: 'R' | 'C'): string {
  if (axis.absolute) return `${letter}${axis.index + 1}`;
  return axis.index === origin ? letter : `${letter}[${axis.index - origin}]`;
}

/** The formula of the cell at `row`, `column` (from zero) in R1C1 notation: `=R[-1]C*2`. */
export function toR1C1(formula: string, row: number, column: number): string {
  const one = (corner: Corner): string =>
    `${corner.row === null ? '' : relative(corner.row, row, 'R')}${corner.column === null ? '' : relative(corner.column, column, 'C')}`;
  return pieces(formula)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const [first, last] = [one(piece.from), one(piece.to)];
      return `${piece.prefix}${first === last ? first : `${first}:${last}`}`;
    })
    .join('');
}

const STEP = String.raw`(?:\[-?\d+\]|\d+)?`;
const PLACE = `(?:[Rr]${STEP}[Cc]${STEP}|[Rr]${STEP}|[Cc]${STEP})`;
const R1C1_LEXEME = new RegExp(
  `${TEXT}|(${SHEET})?(${PLACE})(?::(${PLACE}))?${NOT_IN_NAME}|'(?:[^']|'')*'?|${NAME}(?:${BRACKETS})?|${BRACKETS}|${NUMBER}|[^]`,
  'gu',
);
const PLACE_PARTS = new RegExp(`^(?:[Rr](${STEP}))?(?:[Cc](${STEP}))?$`, 'u');

function axisOf(step: string | undefined, origin: number): Axis | null {
  if (step === undefined) return null;
  if (step === '') return { absolute: false, index: origin };
  return step.startsWith('[') ? { absolute: false, index: origin + Number(step.slice(1, -1)) } : { absolute: true, index: Number(step) - 1 };
}

/**
 * A formula in R1C1 notation, for the cell at `row`, `column` (from zero), in A1 notation.
 * @returns null when a reference leaves the sheet
 */
export function fromR1C1(formula: string, row: number, column: number): string | null {
  const found = { leaves: false };
  const cornerOf = (place: string): Corner => {
    const parts = PLACE_PARTS.exec(place);
    const made = { row: axisOf(parts?.[1], row), column: axisOf(parts?.[2], column) };
    if (made.row !== null && (made.row.index < 0 || made.row.index >= MAX_ROWS)) found.leaves = true;
    if (made.column !== null && (made.column.index < 0 || made.column.index >= MAX_COLUMNS)) found.leaves = true;
    return made;
  };
  const text = [...formula.matchAll(R1C1_LEXEME)]
    .map(([whole, prefix = '', first, second]) => (first === undefined ? whole : printed(prefix, cornerOf(first), cornerOf(second ?? first))))
    .join('');
  return found.leaves ? null : text;
}
