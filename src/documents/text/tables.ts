/** Tables in plain text: cells between pipes, between tabs, in columns of blanks, or one to a line. */
import { bareOf } from './spelling';

export interface Cell {
  /** Place of the first character in the text. */
  readonly start: number;
  readonly text: string;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Three blanks or more part two columns. */
const COLUMN_GAP = / {3,}/;
/** Cells between semicolons, as spreadsheets write them here; a sentence has a blank behind its semicolons. */
const SEMICOLONS = /^[^;]{0,200}(?:;(?!\s)[^;]{0,200}){3,}$/;
const RULE = /^[\s|:+=-]+$/;

/** Whether a line looks like a table's row. */
export function isTableLine(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed === '') return false;
  if (trimmed.startsWith('|') || (trimmed.match(/ \| /g) ?? []).length >= 2) return true;
  if (/\S\t+\s*\S/.test(trimmed)) return true;
  return trimmed.split(COLUMN_GAP).length >= 3 || (trimmed.includes(';') && SEMICOLONS.test(trimmed));
}

/** The cells of a row with their places; none for a rule between rows. */
export function splitRow({ start, text }: Line, isFramed = true): Cell[] {
  if (RULE.test(text)) return [];
  const separator = text.includes('|') ? '|' : text.includes('\t') ? '\t' : SEMICOLONS.test(text.trim()) ? ';' : null;
  const cells: Cell[] = [];
  const put = (from: number, to: number): void => {
    const raw = text.slice(from, to);
    const blank = raw.length - raw.trimStart().length;
    cells.push({ start: start + from + (blank === raw.length ? 0 : blank), text: raw.replace(/\*\*/g, '').trim() });
  };
  if (separator === null) {
    for (const match of text.matchAll(/\S+(?: {1,2}\S+)*/g)) put(match.index, match.index + match[0].length);
    return cells;
  }
  let from = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
    put(from, at);
    from = at + 1;
  }
  put(from, text.length);
  // Where the other rows have no bar at their ends, one in front closes an empty cell.
  if (separator === '|' && isFramed) {
    if (text.trimStart().startsWith('|')) cells.shift();
    if (text.trimEnd().endsWith('|')) cells.pop();
  }
  return cells;
}

/** Headings that begin a table whose cells come one to a line, folded. */
const LONGEST_FIRST_HEADING = 16;
const FIRST_HEADINGS = ['stt', 'tt', 'so tt', 'chi tieu', 'ten chi tieu', 'noi dung'];
const HEADINGS = /^(stt|tt|so tt|(ten |cac )?chi tieu.*|noi dung|dvt|don vi tinh|don vi|ke hoach.*|muc tieu.*|thuc hien.*|uoc .*|nam \d{4}.*|ghi chu|ty le.*|so sanh.*|co quan.*|don vi (chu tri|theo doi).*)$/;
const ORDINAL = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]+\.?|[a-zđ]\)?|[A-E]|[-+])$/;
const LONGEST_CELL = 160;

/**
 * A table that lost its lines: headings one to a line, then the cells row by row.
 * @param index the line that may be the first heading
 * @returns rows of cells with the headings in front and the first line behind, or null
 */
export function cellPerLineTable(lines: readonly Line[], index: number): { readonly rows: Cell[][]; readonly next: number } | null {
  const heading = (lines[index]?.text ?? '').trim();
  if (heading.length > LONGEST_FIRST_HEADING) return null;
  const first = bareOf(heading);
  if (!FIRST_HEADINGS.includes(first)) return null;
  const cells: (Cell & { readonly line: number })[] = [];
  let next = index;
  for (; next < lines.length; next += 1) {
    const { start, text } = lines[next] ?? { start: 0, text: '' };
    const trimmed = text.replace(/\*\*/g, '').trim();
    if (trimmed === '') continue;
    if (trimmed.length > LONGEST_CELL || isTableLine(text) || trimmed.startsWith('#')) break;
    cells.push({ start: start + text.indexOf(trimmed.charAt(0)), text: trimmed, line: next });
  }
  const width = cells.findIndex((cell) => !HEADINGS.test(bareOf(cell.text)));
  if (width < 3 || cells.length < 2 * width - 1) return null;
  const headings = cells.slice(0, width);
  const rows = first.endsWith('tt') ? byOrdinal(cells.slice(width), width) : inGroups(cells.slice(width), width);
  const used = width + rows.reduce((count, row) => count + row.length, 0);
  return rows.length === 0 ? null : { rows: [headings, ...rows], next: (cells[used - 1]?.line ?? next - 1) + 1 };
}

/** Rows of full width. */
function inGroups<Item>(cells: readonly Item[], width: number): Item[][] {
  const rows: Item[][] = [];
  for (let at = 0; at + width <= cells.length; at += width) rows.push(cells.slice(at, at + width));
  return rows;
}

/** Rows that begin with their number; empty cells at the end are missing. */
function byOrdinal<Item extends Cell>(cells: readonly Item[], width: number): Item[][] {
  const rows: Item[][] = [];
  for (let at = 0; at < cells.length && ORDINAL.test(cells[at]?.text ?? ''); ) {
    let end = at + 2;
    while (end < cells.length && end - at < width && !(ORDINAL.test(cells[end]?.text ?? '') && isWord(cells[end + 1]?.text))) end += 1;
    rows.push(cells.slice(at, Math.min(end, cells.length)));
    at = end;
  }
  return rows;
}

/** A name, as against a unit or a figure: at least two words. */
function isWord(text: string | undefined): boolean {
  return text !== undefined && /\p{L}{2}.* .*\p{L}/u.test(text);
}
