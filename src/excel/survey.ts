/**
 * What has to be known before the first write: the sheets, whether they may be written to, and
 * everything a transaction is going to replace. One round trip when the sheets are known from an
 * earlier reading, two when they are not.
 */
import { PLAN_NAMESPACE } from '../workbook';
import type { GridRange } from '../xlsx';
import { call, run, type Operation } from './batches';
import {
  AREAS,
  bandsOf,
  BYTES_PER_CELL,
  columnCount,
  extentOf,
  isTooLarge,
  loadCells,
  loadedCells,
  rangeOn,
  readCells,
  rowCount,
  stacked,
  uniform,
  type HostCells,
} from './host-cells';
import { JOURNAL_NAMESPACE } from './journal';
import { loadedNames } from './names';
import { officeCodeOf } from './office-errors';
import { loadState, type PendingState } from './sheet-state';
import { rangeOfWrite, sheetKey, type CellWrite, type SheetState, type Transaction } from './transaction';

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
}

/** Cells that a {@link CellWrite} is going to replace. */
export interface FormerCells {
  readonly write: CellWrite;
  readonly cells: HostCells;
  /** True when every cell of it may be written on a protected sheet. */
  readonly isUnlocked: boolean;
  readonly merges: readonly GridRange[];
}

export interface PlanPart {
  readonly id: string;
  readonly xml: string;
}

export interface Survey {
  readonly sheets: readonly SheetEntry[];
  readonly activeSheet: string;
  /** True when sheets cannot be added or removed. */
  readonly isStructureProtected: boolean;
  /** By {@link sheetKey}: sheets to be replaced or removed that exist. */
  readonly states: ReadonlyMap<string, SheetState>;
  readonly cells: readonly FormerCells[];
  /** Former formula of each name of the transaction; null where there was none. */
  readonly names: ReadonlyMap<string, string | null>;
  readonly planParts: readonly PlanPart[];
  /** Journals of writes that were broken off, by their parts' ids. */
  readonly journalIds: readonly string[];
}

/** What has to hold for a transaction besides; read together with the survey. */
export interface Condition {
  /** Sheets it looks at. */
  readonly sheets: readonly string[];
  /** Queues the reading anew; `demand` throws a ProblemError where the condition does not hold. */
  look(context: Excel.RequestContext, budget: number): { readonly operations: readonly Operation[]; demand(sheets: readonly SheetEntry[]): void };
}

/** What an earlier reading saw; a hint that saves a round trip, never trusted for content. */
export interface Known {
  /** Names by {@link sheetKey}. */
  readonly sheets: ReadonlySet<string>;
  readonly planParts: readonly string[];
}

/** Below this an answer that is too large is not asked for in smaller pieces any more. */
const LEAST_BUDGET = 10_000;

export const NOTHING_KNOWN: Known = { sheets: new Set(), planParts: [] };

interface PendingList {
  readonly operation: Operation;
  read(): Pick<Survey, 'sheets' | 'activeSheet' | 'isStructureProtected' | 'journalIds'> & { readonly partIds: readonly string[] };
}

/** Sheets, active sheet, structure protection and the ids of the plan's and the journal's custom XML parts. */
export function listing(context: Excel.RequestContext): PendingList {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  const active = sheets.getActiveWorksheet();
  const parts = workbook.customXmlParts.getByNamespace(PLAN_NAMESPACE);
  const journals = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  return {
    operation: call(() => {
      sheets.load('items/id,items/name,items/protection/protected,items/autoFilter/isDataFiltered');
      active.load('name');
      workbook.protection.load('protected');
      parts.load('items/id');
      journals.load('items/id');
    }),
    read: () => ({
      sheets: sheets.items.map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        isProtected: sheet.protection.protected,
        isFiltered: sheet.autoFilter.isDataFiltered,
      })),
      activeSheet: active.name,
      isStructureProtected: workbook.protection.protected,
      partIds: parts.items.map((part) => part.id),
      journalIds: journals.items.map((part) => part.id),
    }),
  };
}

interface PendingCells {
  readonly operations: readonly Operation[];
  read(): FormerCells;
}

function formerCells(write: CellWrite, budget: number): PendingCells {
  const range = rangeOfWrite(write);
  const bands: { readonly cells: Excel.Range; readonly merged: Excel.RangeAreas }[] = [];
  return {
    operations: bandsOf({ sheet: write.sheet, range }, budget).map((band) => ({
      ...call((context) => {
        const cells = rangeOn(context, band.sheet, band.range);
        loadCells(cells, true);
        cells.format.protection.load('locked');
        // Excel answers with the merges that begin in a range: those that reach into the band begin above or before it.
        const reach = { ...band.range, row: 0, column: 0 };
        const merged = rangeOn(context, band.sheet, reach).getMergedAreasOrNullObject();
        merged.load(AREAS);
        bands.push({ cells, merged });
      }),
      answered: rowCount(band.range) * columnCount(band.range) * BYTES_PER_CELL,
    })),
    read: () => ({
      write,
      cells: stacked(bands.map(({ cells }) => loadedCells(cells, true)), range),
      isUnlocked: bands.every(({ cells }) => uniform(cells.format.protection.locked) === false),
      merges: bands.flatMap(({ merged }) => (merged.isNullObject ? [] : merged.areas.items.map(extentOf))),
    }),
  };
}

/** Queues the states and plan parts asked for; the sheets' cells with them. */
class PendingContent {
  readonly states = new Map<string, PendingState>();
  readonly parts = new Map<string, OfficeExtension.ClientResult<string>>();

  operation(sheets: readonly string[], partIds: readonly string[]): Operation {
    return call((context) => {
      for (const name of sheets) this.states.set(sheetKey(name), loadState(context, name, true));
      for (const id of partIds) this.parts.set(id, context.workbook.customXmlParts.getItem(id).getXml());
    });
  }
}

/**
 * Reads all of {@link Survey} for a transaction; writes nothing.
 * Errors are those of Office.js: `ItemNotFound` when a sheet of `transaction.cells` does not exist.
 */
export async function survey(
  context: Excel.RequestContext,
  transaction: Transaction,
  known: Known,
  budget: number,
  condition: Condition | null = null,
): Promise<Survey> {
  const made = new Set(transaction.sheets.map(({ name }) => sheetKey(name)));
  const targets = [...transaction.sheets.map(({ name }) => name), ...transaction.removedSheets];
  const expected = targets.filter((name) => known.sheets.has(sheetKey(name)));

  const list = listing(context);
  const names = loadedNames(context, transaction.names.map(({ name }) => name));
  const cells = transaction.cells.filter(({ sheet }) => !made.has(sheetKey(sheet))).map((write) => formerCells(write, budget));
  const content = new PendingContent();
  const looked = condition?.look(context, budget);
  try {
    const wanted = content.operation(expected, known.planParts);
    await run(context, [list.operation, names.operation, ...cells.flatMap(({ operations }) => operations), ...(looked?.operations ?? []), wanted], budget);
  } catch (error) {
    const tooLarge = isTooLarge(error) && budget > LEAST_BUDGET;
    const isStale = officeCodeOf(error) === 'ItemNotFound' && known !== NOTHING_KNOWN;
    if (!tooLarge && !isStale) throw error;
    return await survey(context, transaction, NOTHING_KNOWN, tooLarge ? budget / 2 : budget, condition);
  }

  const { partIds, ...workbook } = list.read();
  looked?.demand(workbook.sheets);
  const present = new Set(workbook.sheets.map(({ name }) => sheetKey(name)));
  const existing = targets.filter((name) => present.has(sheetKey(name)));
  const states = await statesOf(context, existing, partIds, content, budget);
  return {
    ...workbook,
    states,
    cells: cells.map((pending) => pending.read()),
    names: names.read(),
    planParts: partIds.map((id) => ({ id, xml: content.parts.get(id)?.value ?? '' })),
  };
}

/** The states of the existing sheets; what the first batch did not bring is asked for in a second one. */
async function statesOf(
  context: Excel.RequestContext,
  existing: readonly string[],
  partIds: readonly string[],
  content: PendingContent,
  budget: number,
): Promise<Map<string, SheetState>> {
  const unread = existing.filter((name) => !content.states.has(sheetKey(name)));
  const unreadParts = partIds.filter((id) => !content.parts.has(id));
  if (unread.length + unreadParts.length > 0) {
    try {
      await run(context, [content.operation(unread, unreadParts)], budget);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      return await statesInPieces(context, existing, unreadParts, content, budget);
    }
  }
  return new Map(
    [...content.states]
      .filter(([key]) => existing.some((name) => sheetKey(name) === key))
      .map(([key, pending]) => [key, pending.read()]),
  );
}

async function statesInPieces(
  context: Excel.RequestContext,
  names: readonly string[],
  partIds: readonly string[],
  content: PendingContent,
  budget: number,
): Promise<Map<string, SheetState>> {
  const pending = names.map((name) => loadState(context, name, false));
  await run(context, [content.operation([], partIds)], budget);
  const states = new Map<string, SheetState>();
  const places = names.flatMap((sheet, index) => {
    const range = pending[index]?.extent() ?? null;
    return range === null ? [] : [{ sheet, range }];
  });
  const cells = await readCells(context, places, true, budget);
  names.forEach((name, index) => {
    const place = places.findIndex(({ sheet }) => sheet === name);
    const state = pending[index]?.read(cells[place] ?? null);
    if (state !== undefined) states.set(sheetKey(name), state);
  });
  return states;
}
