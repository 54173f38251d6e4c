/** Tables of a document one after the other: a table without headings goes on with the columns of the one before. */
import type { ProposedTarget } from '../proposed-target';
import { readHead, type TableHead } from './headings';
import { guessedMapping, mappingOf, type TableMapping } from './mapping';
import { readRows, type SkippedRow, type TableSurroundings } from './rows';
import type { TableRow } from './cells';

export interface TableReading {
  readonly targets: readonly ProposedTarget[];
  readonly skipped: readonly SkippedRow[];
  /** The columns that were taken, so that the user can change them; null where no column of figures was found. */
  readonly mapping: TableMapping | null;
  readonly head: TableHead | null;
}

/** Reads tables in the order of their document. */
export class TableReader {
  private last: { readonly head: TableHead | null; readonly mapping: TableMapping; readonly width: number } | null = null;

  /** @param chosen columns said by the user in place of those found */
  read(rows: readonly TableRow[], around: TableSurroundings, chosen?: TableMapping): TableReading {
    const width = Math.max(0, ...rows.map((row) => row.length));
    const head = readHead(rows);
    const found = head === null ? null : mappingOf(head, rows.slice(head.body));
    const goesOn = head === null && this.last !== null && this.last.width === width ? this.last : null;
    const mapping = chosen ?? found ?? goesOn?.mapping ?? (head === null ? guessedMapping(rows) : null);
    if (mapping === null) return { targets: [], skipped: [], mapping, head };
    const known = head ?? goesOn?.head ?? null;
    if (head !== null || goesOn !== null) this.last = { head: known, mapping, width };
    return { ...readRows(rows, head?.body ?? 0, mapping, known, around), mapping, head };
  }
}
