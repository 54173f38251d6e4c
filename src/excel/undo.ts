/** Taking back what an operation did, and doing it again, from memory. */
import { problem, ProblemError } from '../domain';
import type { CellStyle, SheetGrid } from '../xlsx';
import { call } from './batches';
import { firstDifference } from './cell-writer';
import { execute, type Outcome, type Written } from './execute';
import { EXTENT, extentOf, pendingCells } from './host-cells';
import type { Condition, Known } from './survey';
import { sheetKey, type Transaction } from './transaction';

/** How a sheet was declared when it was last made in this session. */
export interface Looks {
  readonly grid: SheetGrid;
  readonly styles: Readonly<Record<string, CellStyle>>;
}

/** One operation that can be taken back. */
export interface UndoEntry {
  readonly transaction: Transaction;
  /** What stood there right after it. */
  readonly written: Written;
  readonly inverse: Transaction;
  /** Declarations of the sheets before it and after it, by sheet key. */
  readonly looks: LooksMap;
  readonly looksAfter: LooksMap;
}

export type LooksMap = ReadonlyMap<string, Looks>;

/** One operation that was taken back and can be done again. */
export interface RedoEntry {
  readonly transaction: Transaction;
  /** What stood there right after it was taken back. */
  readonly written: Written;
  /** Sheets that went with it. */
  readonly absent: readonly string[];
  readonly looksAfter: LooksMap;
}

/** What takes an executed transaction back; the declarations as they were before it and are after it. */
export function undoEntryOf(transaction: Transaction, outcome: Outcome, looks: LooksMap, looksAfter: LooksMap): UndoEntry {
  const { snapshot, survey, written } = outcome;
  const part = snapshot.planParts[0];
  const planXml = part === undefined ? { kind: 'remove' as const } : { kind: 'set' as const, xml: part.xml };
  return {
    transaction,
    written,
    looks,
    looksAfter,
    inverse: {
      sheets: snapshot.backups.map(({ name, state }) => {
        const declared = looks.get(sheetKey(name));
        return { name, grid: declared?.grid ?? null, styles: declared?.styles ?? {}, state };
      }),
      removedSheets: snapshot.created,
      cells: snapshot.cells,
      names: [...survey.names].map(([name, formula]) => ({ name, formula })),
      planXml: transaction.planXml.kind === 'keep' ? { kind: 'keep' } : planXml,
      show: null,
      showRange: null,
    },
  };
}

/** Takes an operation back, whole or not at all; throws `host.changedMeanwhile` where something was done to it since. */
export async function takeBack({ inverse, written }: UndoEntry, known: Known, budget: number): Promise<Outcome> {
  return await execute(inverse, known, budget, unchangedSince(written, []));
}

/** Does an operation again, on the very state it was first done on; else throws `host.changedMeanwhile`. */
export async function doAgain({ transaction, written, absent }: RedoEntry, known: Known, budget: number): Promise<Outcome> {
  return await execute(transaction, known, budget, unchangedSince(written, absent));
}

/**
 * The condition that nothing has happened since to what an operation wrote: every cell as it stood, no
 * content added to a sheet it made, and no sheet (`absent`) there that it removed. Throws `host.changedMeanwhile`.
 */
function unchangedSince({ cells, extents }: Written, absent: readonly string[]): Condition {
  return {
    sheets: [...cells, ...extents].map(({ sheet }) => sheet),
    look(context, budget) {
      const used = extents.map(({ sheet, range }) => ({ sheet, range, proxy: context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true) }));
      const read = cells.map(({ sheet, cells: then }) => ({ sheet, then, now: pendingCells({ sheet, range: then.range }, budget) }));
      const loadExtents = call(() => {
        for (const { proxy } of used) proxy.load(EXTENT);
      });
      return {
        operations: [loadExtents, ...read.flatMap(({ now }) => now.operations)],
        demand(sheets) {
          const there = sheets.find(({ name }) => absent.some((gone) => sheetKey(gone) === sheetKey(name)));
          if (there) throw changed(there.name, '');
          for (const { sheet, then, now } of read) {
            const address = firstDifference(then, now.cells());
            if (address !== null) throw changed(sheet, address);
          }
          for (const { sheet, range, proxy } of used) {
            const extent = proxy.isNullObject ? null : extentOf(proxy);
            if (JSON.stringify(extent) !== JSON.stringify(range)) throw changed(sheet, '');
          }
        },
      };
    },
  };
}

function changed(sheet: string, address: string): ProblemError {
  return new ProblemError(problem('host.changedMeanwhile', { sheet, address }));
}
