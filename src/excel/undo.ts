/** Taking back what an operation did, from memory. */
import { problem, ProblemError } from '../domain';
import type { CellStyle, SheetGrid } from '../xlsx';
import { call } from './batches';
import { firstDifference } from './cell-writer';
import { execute, firstMissing, type Outcome, type Written } from './execute';
import { EXTENT, extentOf, readCells } from './host-cells';
import { officeCodeOf } from './office-errors';
import type { Known } from './survey';
import { sheetKey, type Transaction } from './transaction';

/** How a sheet was declared when it was last made in this session. */
export interface Looks {
  readonly grid: SheetGrid;
  readonly styles: Readonly<Record<string, CellStyle>>;
}

/** One operation that can be taken back. */
export interface UndoEntry {
  /** What stood there right after it. */
  readonly written: Written;
  readonly inverse: Transaction;
  /** Declarations of the sheets before it, by sheet key. */
  readonly looks: ReadonlyMap<string, Looks>;
}

/** What takes an executed transaction back. `looks` are the declarations as they were before it. */
export function undoEntryOf(transaction: Transaction, outcome: Outcome, looks: ReadonlyMap<string, Looks>): UndoEntry {
  const { snapshot, survey, written } = outcome;
  const part = snapshot.planParts[0];
  const planXml = part === undefined ? { kind: 'remove' as const } : { kind: 'set' as const, xml: part.xml };
  return {
    written,
    looks,
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

/**
 * Takes an operation back, whole or not at all. Throws `host.changedMeanwhile` when a cell it wrote
 * has been changed, or something was added to a sheet it made, since.
 */
export async function takeBack(entry: UndoEntry, known: Known, budget: number): Promise<Outcome> {
  try {
    await demandUnchanged(entry.written, budget);
  } catch (error) {
    if (officeCodeOf(error) !== 'ItemNotFound') throw error;
    const sheet = await firstMissing([...entry.written.cells, ...entry.written.extents].map((place) => place.sheet));
    throw sheet === null ? error : new ProblemError(problem('host.sheetMissing', { sheet }));
  }
  return await execute(entry.inverse, known, budget);
}

async function demandUnchanged({ cells, extents }: Written, budget: number): Promise<void> {
  await Excel.run(async (context) => {
    const used = extents.map(({ sheet, range }) => ({ sheet, range, proxy: context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true) }));
    const places = cells.map(({ sheet, cells: { range } }) => ({ sheet, range }));
    const loadExtents = call(() => {
      for (const { proxy } of used) proxy.load(EXTENT);
    });
    const now = await readCells(context, places, false, budget, [loadExtents]);
    cells.forEach(({ sheet, cells: then }, index) => {
      const here = now[index];
      const address = here === undefined ? null : firstDifference(then, here);
      if (address !== null) throw changed(sheet, address);
    });
    for (const { sheet, range, proxy } of used) {
      const extent = proxy.isNullObject ? null : extentOf(proxy);
      if (JSON.stringify(extent) !== JSON.stringify(range)) throw changed(sheet, '');
    }
  });
}

function changed(sheet: string, address: string): ProblemError {
  return new ProblemError(problem('host.changedMeanwhile', { sheet, address }));
}
