/**
 * One transaction on the open workbook, whole or not at all: survey (reads only), write with a journal
 * and copies of what is replaced beside it, read back and compare, then drop both. Three round trips of
 * ordinary size; a failure before the last brings back what was, in the last it is carried through.
 */
import { problem, ProblemError, type Problem } from '../domain';
import type { GridRange } from '../xlsx';
import { bytesOf, call, run, type Operation } from './batches';
import { readBack, writeCells, type WrittenCells } from './cell-writer';
import { EXTENT, extentOf, rangeOn } from './host-cells';
import { Journal } from './journal';
import { dropped, dropRest } from './left-over';
import { nameOperation } from './names';
import { officeCodeOf } from './office-errors';
import { putBack } from './recovery';
import { refusalOf } from './refusal';
import { copied, snapshotOf, type Snapshot } from './snapshot';
import { listing, survey, type Condition, type Known, type Survey } from './survey';
import { contentOf, dressed, ending, isHidden, positions, prepared } from './targets';
import { sheetKey, type CellWrite, type Transaction } from './transaction';

/** What the workbook looked like right after a transaction. */
export interface Written {
  readonly cells: readonly WrittenCells[];
  /** Used ranges of the sheets that were made. */
  readonly extents: readonly { readonly sheet: string; readonly range: GridRange | null }[];
}

export interface Outcome {
  readonly survey: Survey;
  readonly snapshot: Snapshot;
  readonly written: Written;
}

/**
 * Executes a transaction. Throws a {@link ProblemError} or an error of Office.js while nothing has
 * been written; `host.failedAndRestored` or `host.failedNotRestored` afterwards.
 */
export async function execute(transaction: Transaction, known: Known, budget: number, condition: Condition | null = null): Promise<Outcome> {
  const before: { snapshot?: Snapshot } = {};
  try {
    return await Excel.run(async (context) => {
      const found = await surveyOrMissing(context, transaction, known, budget, condition);
      const refused = refusalOf(transaction, found);
      if (refused !== null) throw new ProblemError(refused);
      const snapshot = snapshotOf(transaction, found);
      before.snapshot = snapshot;
      const journal = new Journal();
      const written = await write(context, transaction, found, snapshot, journal, budget);
      await commit(context, transaction, snapshot, journal, budget);
      return { survey: found, snapshot, written };
    });
  } catch (error) {
    if (before.snapshot === undefined || isFinal(error)) throw error;
    throw new ProblemError(await broughtBack(before.snapshot, failureCode(error), budget));
  }
}

function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'host.failedNotRestored';
}

function failureCode(error: unknown): string {
  return error instanceof ProblemError ? error.problem.code : officeCodeOf(error);
}

const RESTORE_ATTEMPTS = 2;

/** Restores; the problem to report, which names the failure that came first. */
async function broughtBack(snapshot: Snapshot, officeCode: string, budget: number): Promise<Problem> {
  for (let attempt = 1; attempt <= RESTORE_ATTEMPTS; attempt += 1) {
    try {
      await putBack(snapshot, budget);
      return problem('host.failedAndRestored', { officeCode });
    } catch {
      // Restoring starts from what is there, so it may simply be tried again.
    }
  }
  return problem('host.failedNotRestored', { officeCode });
}

/** The survey; a sheet that does not exist is named instead of reported as `ItemNotFound`. */
async function surveyOrMissing(
  context: Excel.RequestContext,
  transaction: Transaction,
  known: Known,
  budget: number,
  condition: Condition | null,
): Promise<Survey> {
  try {
    return await survey(context, transaction, known, budget, condition);
  } catch (error) {
    if (officeCodeOf(error) !== 'ItemNotFound') throw error;
    const missing = await firstMissing([...transaction.cells.map(({ sheet }) => sheet), ...(condition?.sheets ?? [])]);
    throw missing === null ? error : new ProblemError(problem('host.sheetMissing', { sheet: missing }));
  }
}

/** The first of the sheets that the workbook does not have, or null. */
async function firstMissing(sheets: readonly string[]): Promise<string | null> {
  return await Excel.run(async (context) => {
    const list = listing(context);
    list.operation.queue(context);
    await context.sync();
    const present = new Set(list.read().sheets.map(({ name }) => sheetKey(name)));
    return sheets.find((sheet) => !present.has(sheetKey(sheet))) ?? null;
  });
}

async function write(
  context: Excel.RequestContext,
  transaction: Transaction,
  found: Survey,
  snapshot: Snapshot,
  journal: Journal,
  budget: number,
): Promise<Written> {
  const targets = transaction.sheets;
  const writes = [
    ...targets.flatMap(contentOf),
    ...transaction.cells.map((cells) => keepingFormats(cells, found)),
  ];
  const checks = writes.map((cells) => readBack(cells, budget));
  const extents = targets.map(({ name }) => usedExtent(name));
  const operations = [
    journal.begin(snapshot),
    ...copied(snapshot),
    ...targets.flatMap((target) => prepared(target, found)),
    ...positions(targets, found),
    ...transaction.names.map(({ name, formula }) => nameOperation(name, formula, found.names.get(name) ?? null)),
    ...writes.flatMap((cells) => writeCells(cells, budget)),
    ...targets.flatMap(dressed),
    ...planPart(transaction, found),
    ...checks.flatMap((check) => check.operations),
    ...extents.map(({ operation }) => operation),
    ...targets.flatMap(ending),
    ...shown(transaction, found),
  ];
  await run(context, operations, budget);
  return { cells: checks.flatMap((check) => check.compare()), extents: extents.map((extent) => extent.read()) };
}

/**
 * Number formats of cells on sheets that stay are written again where Excel would change them (a
 * formula takes over formats) or where they would change the cell (a cell formatted as text).
 */
function keepingFormats(cells: CellWrite, found: Survey): CellWrite {
  if (cells.formats !== null) return cells;
  const former = found.cells.find(({ write: same }) => same === cells)?.cells.formats ?? null;
  const hasFormula = cells.inputs.some((row) => row.some((input) => typeof input === 'string' && input.startsWith('=')));
  const hasText = former?.some((row) => row.includes('@')) ?? false;
  return hasFormula || hasText ? { ...cells, formats: former } : cells;
}

function usedExtent(sheet: string): { operation: Operation; read(): { sheet: string; range: GridRange | null } } {
  let used: Excel.Range | null = null;
  return {
    operation: call((context) => {
      used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
      used.load(EXTENT);
    }),
    read: () => ({ sheet, range: used === null || used.isNullObject ? null : extentOf(used) }),
  };
}

function planPart({ planXml }: Transaction, found: Survey): Operation[] {
  if (planXml.kind !== 'set') return [];
  const former = found.planParts[0];
  return [
    {
      ...call(({ workbook }) => {
        if (former === undefined) workbook.customXmlParts.add(planXml.xml);
        else workbook.customXmlParts.getItem(former.id).setXml(planXml.xml);
      }),
      sent: bytesOf(planXml.xml),
    },
  ];
}

/** Adding and copying sheets may turn the page; the user stays where he was unless told otherwise. */
function shown({ show, showRange, sheets, removedSheets }: Transaction, found: Survey): Operation[] {
  const goes = [...removedSheets, ...sheets.filter(isHidden).map(({ name }) => name)].map(sheetKey);
  const name = show ?? found.activeSheet;
  if (show === null && sheets.length === 0) return [];
  if (goes.includes(sheetKey(name))) return [];
  return [
    call((context) => {
      context.workbook.worksheets.getItem(name).activate();
      if (show !== null && showRange !== null) rangeOn(context, show, showRange).select();
    }, 2),
  ];
}

/**
 * Drops the copies, the sheets to be removed, surplus plan parts and the journal. Everything that was
 * wanted has been written and compared, so a failure here is carried through from what is there, not undone.
 */
async function commit(
  context: Excel.RequestContext,
  transaction: Transaction,
  snapshot: Snapshot,
  journal: Journal,
  budget: number,
): Promise<void> {
  const kept = transaction.planXml.kind === 'remove' ? 0 : 1;
  const leftOver = {
    sheets: [...snapshot.backups.map(({ copy }) => copy), ...transaction.removedSheets],
    parts: transaction.planXml.kind === 'keep' ? [] : snapshot.planParts.slice(kept).map(({ id }) => id),
  };
  const isMore = leftOver.sheets.length + leftOver.parts.length > 0;
  try {
    await run(context, [...(isMore ? [journal.written(leftOver)] : []), ...dropped(leftOver), journal.end()], budget);
  } catch (error) {
    try {
      await dropRest(leftOver, budget);
    } catch {
      throw new ProblemError(problem('host.failedNotRestored', { officeCode: failureCode(error) }));
    }
  }
}
