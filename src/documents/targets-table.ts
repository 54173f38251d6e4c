/** An assignment table of a sheet or a .csv: one row per target with its name, ĐVT and figure. */
import { refusal, success, type Result } from '../domain';
import type { CellValue } from '../xlsx';
import { styleOf } from './figures/numbers';
import type { ProposedTarget, TargetsFile } from './proposed-target';
import { textOf } from './table';
import type { TableCell, TableRow } from './tables/cells';
import type { TableMapping } from './tables/mapping';
import { TableReader } from './tables/read-tables';
import { tableUnit, type SkippedRow } from './tables/rows';

type SheetRows = readonly (readonly (CellValue | undefined)[])[];

/** A sheet read as an assignment table, with what a person would want to correct. */
export interface SheetReading {
  readonly targets: readonly ProposedTarget[];
  readonly skipped: readonly SkippedRow[];
  readonly mapping: TableMapping | null;
  readonly year: number | null;
  /** Whether a row of headings was found, as against columns guessed. */
  readonly hasHeadings: boolean;
  /** The rows as text, cells apart by bars: positions refer to it. */
  readonly text: string;
}

/** Rows of a title above the headings. */
const TITLE_ROWS = 12;

/**
 * @param rows the table's cells from row 1 on; rows without a figure are headings and carry no target
 * @param chosen columns said by the user in place of those found by their headings
 */
export function readSheet(rows: SheetRows, chosen?: TableMapping): SheetReading {
  const { cells, text } = withPlaces(rows);
  const title = rows.slice(0, TITLE_ROWS).flatMap((row) => row.map(textOf)).join('\n');
  const year = yearIn(title);
  const style = styleOf(rows.flatMap((row) => row.map((cell) => (typeof cell === 'string' ? cell : ''))).join('\n'));
  const around = { style, year, unit: tableUnit(title), origin: (place: number) => place, slice: (from: number, to: number) => text.slice(from, to) };
  const { targets, skipped, mapping, head } = new TableReader().read(cells, around, chosen);
  return { targets, skipped, mapping, year: mapping?.year ?? year, hasHeadings: head !== null, text };
}

/**
 * @returns refused with `targets.notATargetsFile` (no name or figure column), `targets.empty`, or
 *   `targets.figureInvalid` where a figure is not a number, or a percentage of a unit that is none
 */
export function readTargetsTable(rows: SheetRows, name: string, chosen?: TableMapping): Result<TargetsFile> {
  const { targets, skipped: [unread], mapping, year } = readSheet(rows, chosen);
  if (mapping === null) return refusal('targets.notATargetsFile', { name });
  if (unread !== undefined) return refusal('targets.figureInvalid', { name, row: unread.row + 1, target: unread.name, text: unread.text.slice(0, 80) });
  if (targets.length === 0) return refusal('targets.empty', { name });
  return success({ document: null, place: null, year, targets });
}

/** The cells with their places in a text that holds all of them. */
function withPlaces(rows: SheetRows): { readonly cells: TableRow[]; readonly text: string } {
  const lines: string[] = [];
  let start = 0;
  const cells = rows.map((row) => {
    const texts = Array.from(row, (cell) => textOf(cell).replace(/\s+/g, ' '));
    let at = start;
    const placed = texts.map((text, column): TableCell => {
      const cell = row[column];
      const raw = typeof cell === 'string' ? /^[\s\u00a0]*/.exec(cell)?.[0].length ?? 0 : 0;
      const own: TableCell = { text, indent: raw, start: at, ...(typeof cell === 'number' && { number: cell }) };
      at += text.length + 3;
      return own;
    });
    const line = texts.join(' | ');
    lines.push(line);
    start += line.length + 1;
    return placed;
  });
  return { cells, text: lines.join('\n') };
}

/** The last year a table's title names. */
function yearIn(title: string): number | null {
  const years = [...title.matchAll(/năm\s+((?:19|20)\d{2})/giu)].map((match) => Number(match[1]));
  return years.length === 0 ? null : Math.max(...years);
}
