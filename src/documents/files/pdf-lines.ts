/**
 * Pieces of text with their places on a page → lines of text. Columns become rows between bars, page
 * numbers and lines that come back on every page are dropped.
 */

/** A piece of text as a page places it; `y` grows upwards, sizes are in points. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfPage {
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
}

interface Segment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly y: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** Of the page's height: where running heads and page numbers stand. */
const MARGIN = 0.1;
const PAGE_NUMBER = /^[-–—\s]*(?:trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/iu;
/** Parts of the letters' height: a blank between words, a gap between columns, an empty line. */
const [WORD_GAP, COLUMN_GAP, LINE_GAP] = [0.2, 1.4, 1.9];
const HALF_LINE = 0.95;
/** Rows of a table are cut where so many lines without columns follow each other. */
const MOST_WRAPPED = 4;

/** The text of a document's pages, pages apart by empty lines. */
export function textOfPages(pages: readonly PdfPage[]): string {
  const lined = pages.map(({ pieces }) => linesOf(pieces));
  const running = runningHeads(lined, pages);
  return lined
    .map((lines, index) => lines.filter((line) => !isInMargin(line, pages[index]?.height ?? 0) || !(PAGE_NUMBER.test(wordsOf(line)) || running.has(shapeOf(line)))))
    .map(textOfLines)
    .join('\n\n');
}

function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const sorted = pieces.filter(({ text }) => text.trim() !== '').sort((left, right) => right.y - left.y || left.x - right.x);
  const groups: PdfPiece[][] = [];
  for (const piece of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    // Figures set a little higher or lower (m², footnote signs) stay in their line.
    if (group && first && Math.abs(first.y - piece.y) <= 0.45 * Math.max(first.height, piece.height, 1)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => {
    const height = Math.max(...group.map((piece) => piece.height), 1);
    return { y: group[0]?.y ?? 0, height, segments: segmentsOf(group.sort((left, right) => left.x - right.x), height) };
  });
}

function segmentsOf(pieces: readonly PdfPiece[], height: number): Segment[] {
  const segments: Segment[] = [];
  for (const { text, x, width } of pieces) {
    const last = segments.at(-1);
    const gap = last === undefined ? Infinity : x - last.to;
    if (last === undefined || gap > COLUMN_GAP * height) {
      segments.push({ text: text.trim(), from: x, to: x + width });
      continue;
    }
    const joint = gap > WORD_GAP * height || /^\s/.test(text) || /\s$/.test(last.text) ? ' ' : '';
    segments[segments.length - 1] = { text: `${last.text.trimEnd()}${joint}${text.trimStart()}`, from: last.from, to: Math.max(last.to, x + width) };
  }
  return segments;
}

const wordsOf = (line: Line): string => line.segments.map(({ text }) => text).join(' ').trim();
const shapeOf = (line: Line): string => wordsOf(line).replace(/\d+/g, '#').toLowerCase();

function isInMargin({ y }: Line, height: number): boolean {
  return y > height * (1 - MARGIN) || y < height * MARGIN;
}

/** What stands in the margin of at least three pages and of every other one. */
function runningHeads(lined: readonly (readonly Line[])[], pages: readonly PdfPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [index, lines] of lined.entries()) {
    const shapes = new Set(lines.filter((line) => isInMargin(line, pages[index]?.height ?? 0)).map(shapeOf));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count * 2 >= pages.length).map(([shape]) => shape));
}

function textOfLines(lines: readonly Line[]): string {
  const texts: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = tableEnd(lines, at);
    if (end > at) {
      texts.push('', ...tableRows(lines.slice(at, end)), '');
      at = end;
      continue;
    }
    const line = lines[at];
    const before = lines[at - 1];
    if (line === undefined) break;
    if (before !== undefined && before.y - line.y > LINE_GAP * line.height) texts.push('');
    // Two columns side by side (letterhead, signatures) stay apart by a tab's worth of blanks.
    texts.push(line.segments.map(({ text }) => text).join('    '));
    at += 1;
  }
  return texts.join('\n');
}

/** Behind the last line of the table that begins at a line; the line itself where none does. */
function tableEnd(lines: readonly Line[], from: number): number {
  const isRow = (line: Line | undefined): boolean => (line?.segments.length ?? 0) >= 3;
  if (!isRow(lines[from])) return from;
  let last = from;
  let rows = 1;
  for (let at = from + 1; at < lines.length && at - last <= MOST_WRAPPED; at += 1) {
    if (!isRow(lines[at])) continue;
    rows += 1;
    last = at;
  }
  if (rows < 2) return from;
  // The last row's name may go on over further lines, close below it and inside a column.
  const columns = columnsOf(lines.slice(from, last + 1));
  while (last + 1 < lines.length && isInside(lines[last + 1], lines[last], columns)) last += 1;
  return last + 1;
}

function isInside(line: Line | undefined, before: Line | undefined, columns: readonly Segment[]): boolean {
  const [only, ...others] = line?.segments ?? [];
  if (!line || !before || !only || others.length > 0 || before.y - line.y > LINE_GAP * line.height) return false;
  const column = columns.find((each) => only.from >= each.from - line.height && only.to <= each.to + line.height);
  return column !== undefined && column !== columns[0] && /^\p{Ll}/u.test(only.text);
}

/** The columns that the fullest rows share. */
function columnsOf(lines: readonly Line[]): Segment[] {
  const most = Math.max(...lines.map((line) => line.segments.length));
  const full = lines.filter((line) => line.segments.length >= Math.max(3, most * 0.7));
  const columns: Segment[] = [];
  for (const segment of full.flatMap((line) => [...line.segments]).sort((left, right) => left.from - right.from)) {
    const last = columns.at(-1);
    if (last !== undefined && segment.from < last.to) columns[columns.length - 1] = { ...last, to: Math.max(last.to, segment.to) };
    else columns.push(segment);
  }
  return columns;
}

function tableRows(lines: readonly Line[]): string[] {
  const columns = columnsOf(lines);
  const rows: { readonly lines: Line[]; readonly cells: string[] }[] = [];
  const wrapped: Line[] = [];
  for (const line of lines) {
    const above = rows.at(-1)?.lines.at(-1);
    // Cells of one line stand half a line beside those of two: closer than lines are, they are one row.
    if (above !== undefined && above.y - line.y < HALF_LINE * Math.max(above.height, line.height)) rows.at(-1)?.lines.push(line);
    else if (line.segments.length >= 2 || isWhole(line, columns)) rows.push({ lines: [line], cells: columns.map(() => '') });
    else wrapped.push(line);
  }
  // A name over several lines has its figures beside any of them: each line goes to the nearest row.
  for (const line of [...rows.flatMap((row) => row.lines), ...wrapped].sort((left, right) => right.y - left.y)) {
    const row = rows.find((each) => each.lines.includes(line)) ?? nearest(rows, line);
    for (const segment of line.segments) {
      const column = columnOf(segment, columns);
      if (row) row.cells[column] = `${row.cells[column] ?? ''} ${segment.text.replaceAll('|', '/')}`.trim();
    }
  }
  return rows.map(({ cells }) => `| ${cells.join(' | ')} |`);
}

/** A heading over the whole table: "II CHỈ TIÊU XÃ HỘI" in one piece, or capitals alone. */
function isWhole(line: Line, columns: readonly Segment[]): boolean {
  const words = wordsOf(line);
  return columns.length > 0 && /^(?:[IVX]+|[A-D]|\d{1,2})[.\s]/.test(words);
}

function nearest<Row extends { readonly lines: readonly Line[] }>(rows: readonly Row[], line: Line): Row | undefined {
  const distance = (row: Row): number => Math.min(...row.lines.map(({ y }) => Math.abs(y - line.y)));
  return [...rows].sort((left, right) => distance(left) - distance(right))[0];
}

function columnOf(segment: Segment, columns: readonly Segment[]): number {
  let best = 0;
  let most = -Infinity;
  for (const [index, column] of columns.entries()) {
    const overlap = Math.min(segment.to, column.to) - Math.max(segment.from, column.from);
    if (overlap > most) [best, most] = [index, overlap];
  }
  return best;
}
