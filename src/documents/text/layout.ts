/**
 * From physical lines to what was meant: paragraphs and items in one piece, tables as cells, page
 * numbers dropped. A joined line keeps the length of its source (breaks become blanks), so that a
 * place in it is a place in the text.
 */
import { itemsOf } from './enumerations';
import { markOf, type Mark } from './marks';
import { cellPerLineTable, isTableLine, splitRow, type Cell } from './tables';

export interface TextLine {
  readonly kind: 'line';
  /** Place of the first character in the text. */
  readonly start: number;
  /** Everything of the line, mark included. */
  readonly text: string;
  readonly mark: Mark;
}

export interface TextTable {
  readonly kind: 'table';
  readonly start: number;
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = TextLine | TextTable;

interface Physical {
  readonly start: number;
  readonly text: string;
}

const PAGE_NUMBER = /^\s*(?:[-–—]\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?\s*$/iu;
const TAG = /<\/?[a-z][^<>]{0,40}>/gi;
const ENDS_SENTENCE = /[.;:!?][)"”*_\s]*$|\.\/\.?\s*$/;
const IN_BRACKETS = /^\s*[*_]*\(.*\)[*_]*\s*$/;
/** A printed line this long may have been broken by the page's width. */
const FULL_LINE = 45;
/** As long as this it was broken even in front of a capital. */
const WRAPPED_LINE = 62;
/** Letters differ in width: so much of the next line's length may be missing from a full one. */
const ROOM = 0.8;
const ENDS_FIGURE = /\d\s*(?:%|‰|\p{L}{1,12}(?:\s\p{L}{1,8})?)?\s*$/u;

/** Longer than any paragraph of a document; a limit to what one line can cost. */
const LONGEST_LINE = 4000;

/** Blocks of a text in their order. */
export function layOut(text: string): Block[] {
  const lines = physicalLines(text);
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; ) {
    const cells = cellPerLineTable(lines, index);
    if (cells !== null) {
      blocks.push({ kind: 'table', start: lines[index]?.start ?? 0, rows: cells.rows });
      index = cells.next;
      continue;
    }
    const rows = tableRows(lines, index);
    if (rows.length > 0) {
      blocks.push({ kind: 'table', start: lines[index]?.start ?? 0, rows: rows.map((row) => splitRow(row, isFramed(rows))).filter((row) => row.length > 0) });
      index += rows.length;
      continue;
    }
    const last = lastLineOf(lines, index);
    const line = joined(text, lines, index, last);
    if (line !== null) blocks.push(...itemsOf(line));
    index = last + 1;
  }
  return blocks;
}

function physicalLines(text: string): Physical[] {
  const lines: Physical[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const words = line.replace(TAG, (tag) => ' '.repeat(tag.length));
    if (words.length <= LONGEST_LINE || isTableLine(words)) lines.push({ start, text: words });
    else lines.push(...cut(words, start));
    start += line.length + 1;
  }
  return lines;
}

/** A document pasted as one line: cut behind sentences, or behind words where there are none. */
function cut(line: string, start: number): Physical[] {
  const pieces: Physical[] = [];
  for (let from = 0; from < line.length; ) {
    const piece = line.slice(from, from + LONGEST_LINE);
    const isLast = from + piece.length >= line.length;
    const ends = [piece.lastIndexOf('. '), piece.lastIndexOf('; '), piece.lastIndexOf(' ')];
    const end = isLast ? piece.length : (ends.find((at) => at > LONGEST_LINE / 2) ?? piece.length - 1) + 1;
    pieces.push({ start: start + from, text: piece.slice(0, end) });
    from += end;
  }
  return pieces;
}

/** Consecutive lines of one table; one line alone is a table only between pipes. */
function tableRows(lines: readonly Physical[], from: number): Physical[] {
  const rows: Physical[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || !isTableLine(line.text)) break;
    rows.push(line);
  }
  const [first] = rows;
  return rows.length > 1 || first?.text.trim().startsWith('|') === true ? rows : [];
}

/** Whether the rows of a table between bars begin with one. */
function isFramed(rows: readonly Physical[]): boolean {
  return rows.filter(({ text }) => text.trimStart().startsWith('|')).length * 2 > rows.length;
}

/** Index of the last physical line that belongs to the one at `from`. */
function lastLineOf(lines: readonly Physical[], from: number): number {
  const first = lines[from]?.text ?? '';
  if (isBlank(first) || PAGE_NUMBER.test(first)) return from;
  let last = from;
  let tail = first;
  let length = first.length;
  let isNewPage = false;
  for (let next = from + 1; next < lines.length && next - last <= 4; next += 1) {
    const line = lines[next]?.text ?? '';
    length += line.length;
    if (length > LONGEST_LINE) return last;
    // Blank lines and page numbers are looked over; what comes behind decides.
    if (isBlank(line) || PAGE_NUMBER.test(line)) {
      isNewPage ||= !isBlank(line);
      if (isBareFigure(line) && next === last + 1 && !ENDS_SENTENCE.test(tail) && tail.length < FULL_LINE) return last;
      continue;
    }
    if (isTableLine(line) || !continues(tail, line, isNewPage ? 'page' : next - last > 1 ? 'blank' : null)) return last;
    [last, tail, isNewPage] = [next, line, false];
  }
  return last;
}

const isBlank = (line: string): boolean => /^[\s*_#>]*$/.test(line);
const isBareFigure = (line: string): boolean => /^\s*\d+\s*$/.test(line);
const startsLower = (line: string): boolean => /^[\s*_"“(]*\p{Ll}/u.test(line);
const startsUpper = (line: string): boolean => /^[\s*_"“(]*\p{Lu}/u.test(line);
const isCapitals = (line: string): boolean => /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);

/** Whether a physical line goes on with the sentence of the one in front. */
function continues(before: string, line: string, between: 'blank' | 'page' | null): boolean {
  if (ENDS_SENTENCE.test(before) || IN_BRACKETS.test(before) || /^\s*#/.test(before) || isCapitals(before) !== isCapitals(line)) return false;
  const mark = markOf(line);
  const isFull = before.trimEnd().length >= FULL_LINE;
  if (mark.label !== '') {
    // "kinh tế / - xã hội": a hyphen at a line's beginning, not a mark.
    return between === null && isFull && /^[-–]$/.test(mark.label) && /^\p{Ll}/u.test(line.slice(mark.length)) && !/[,]\s*$/.test(before);
  }
  if (/^\s*#/.test(line)) return false;
  // Behind a page number: "… trong đó thóc / 2 / 14.600 tấn, ngô …".
  if (between !== null) return isFull && (startsLower(line) || (between === 'page' && /^\s*\d[\d.,]*\s*(?:%|\p{Ll})/u.test(line)));
  // A list without marks: figure, line's end, capital.
  if (startsUpper(line) && (ENDS_FIGURE.test(before) || before.trimEnd().length < WRAPPED_LINE || hadRoom(before, line))) return false;
  return isFull || startsLower(line) || /^\s*[\d(%]/.test(line) || /[,–-]\s*$/.test(before);
}

/** Whether the next line's first word would have had its place in this one: the page's width did not break it. */
function hadRoom(before: string, line: string): boolean {
  const [word = ''] = line.trimStart().split(' ', 1);
  return before.trimEnd().length + 1 + word.length < ROOM * line.trimEnd().length;
}

function joined(text: string, lines: readonly Physical[], from: number, to: number): TextLine | null {
  const first = lines[from];
  const last = lines[to];
  if (!first || !last || isBlank(first.text) || PAGE_NUMBER.test(first.text)) return null;
  const pieces: string[] = [];
  for (const [offset, { text: piece }] of lines.slice(from, to + 1).entries()) {
    pieces.push(offset > 0 && PAGE_NUMBER.test(piece) && offset < to - from ? ' '.repeat(piece.length) : piece);
  }
  const whole = pieces.join(' ');
  const mark = markOf(whole);
  return text.length === 0 ? null : { kind: 'line', start: first.start, text: whole, mark };
}
