/** The open workbook behind Office.js, as the use cases see it. One operation at a time. */
import type { WorkbookPort } from '../app';
import type { ChangeSet } from '../workbook';
import { PAYLOAD_BUDGET } from './batches';
import { ChangeEvents } from './change-events';
import { execute } from './execute';
import { rangeOn } from './host-cells';
import { asProblems, officeCodeOf } from './office-errors';
import { problem, ProblemError } from '../domain';
import { readWorkbook } from './reader';
import { NOTHING_KNOWN, type Known } from './survey';
import { recover } from './recovery';
import { sheetKey, transactionOf, type Transaction } from './transaction';
import { doAgain, takeBack, undoEntryOf, type Looks, type LooksMap, type RedoEntry, type UndoEntry } from './undo';

export interface OfficeWorkbookOptions {
  /** Largest request and answer in bytes; 4 MB when absent, Excel on the web refuses more than 5. */
  readonly payloadBudget?: number;
  /** How many operations can be taken back one after the other; 20 when absent. */
  readonly undoLevels?: number;
}

const UNDO_LEVELS = 20;

/**
 * The workbook of the Excel that runs this pane. `Office.onReady` must have resolved.
 *
 * `apply` writes a change set whole or not at all. Sheets that exist are emptied and made anew in
 * place, so formulas, charts and names of the user that point to them keep pointing to them; charts
 * and pictures on them stay. Refused before the first write with `host.busyEditing`,
 * `host.protectedSheet`, `host.protectedWorkbook`, `host.filteredSheet`, `host.mergedCells` or
 * `host.sheetMissing`; a failure later is `host.failedAndRestored`, or `host.failedNotRestored` when
 * the former content could not be put back: then `read` and `apply` are refused with `host.unfinished`,
 * in whatever pane, until `recover` has put the workbook right by the journal that is in it.
 *
 * `undo` puts back contents, number formats, merges, panes, page set-up, defined names and the plan
 * part, and removes sheets that were made; `host.changedMeanwhile` when what was written is no longer
 * there. Fonts, fills, borders, sizes and validations of a sheet that was made anew come back
 * as this product last declared them; where it has not declared them since the pane was opened, they
 * stay as the undone operation left them. `redo` does again what was undone last, as long as nothing
 * else was written in between.
 */
export function createOfficeWorkbook(options: OfficeWorkbookOptions = {}): WorkbookPort {
  const budget = options.payloadBudget ?? PAYLOAD_BUDGET;
  const undoLevels = options.undoLevels ?? UNDO_LEVELS;
  const events = new ChangeEvents();
  let undoStack: UndoEntry[] = [];
  let redoStack: RedoEntry[] = [];
  let known: Known = NOTHING_KNOWN;
  let looks: LooksMap = new Map();
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>, sheet = ''): Promise<T> {
    const turn = last.then(() => asProblems(work, sheet));
    last = turn.catch(() => undefined);
    return turn;
  }

  /** Sheets are remembered so that the next survey needs one round trip; a failure forgets them. */
  async function remembering<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
    const before = known;
    known = NOTHING_KNOWN;
    const outcome = await work();
    const removed = new Set(transaction.removedSheets.map(sheetKey));
    const sheets = [...before.sheets, ...transaction.sheets.map(({ name }) => sheetKey(name))];
    known = { sheets: new Set(sheets.filter((name) => !removed.has(name))), planParts: before.planParts };
    return outcome;
  }

  async function apply(changes: ChangeSet): Promise<void> {
    const transaction = transactionOf(changes);
    const hint = known;
    const outcome = await remembering(transaction, () => execute(transaction, hint, budget));
    const declared = changes.sheets.map((grid): [string, Looks] => [sheetKey(grid.name), { grid, styles: changes.styles }]);
    done(undoEntryOf(transaction, outcome, looks, new Map([...looks, ...declared])));
    redoStack = [];
  }

  function done(entry: UndoEntry): void {
    undoStack = [...undoStack, entry].slice(-undoLevels);
    looks = entry.looksAfter;
  }

  async function undo(): Promise<boolean> {
    const entry = undoStack.at(-1);
    if (entry === undefined) return false;
    const hint = known;
    const { written } = await remembering(entry.inverse, () => takeBack(entry, hint, budget));
    undoStack = undoStack.slice(0, -1);
    redoStack = [...redoStack, { transaction: entry.transaction, written, absent: entry.inverse.removedSheets, looksAfter: entry.looksAfter }];
    looks = entry.looks;
    return true;
  }

  async function redo(): Promise<boolean> {
    const entry = redoStack.at(-1);
    if (entry === undefined) return false;
    const hint = known;
    const outcome = await remembering(entry.transaction, () => doAgain(entry, hint, budget));
    redoStack = redoStack.slice(0, -1);
    done(undoEntryOf(entry.transaction, outcome, looks, entry.looksAfter));
    return true;
  }

  return {
    read: () =>
      inTurn(async () => {
        const reading = await readWorkbook(budget);
        known = reading.known;
        return reading.grid;
      }),
    apply: (changes) => inTurn(() => apply(changes)),
    undo: () => inTurn(undo),
    redo: () => inTurn(redo),
    recover: (how) =>
      inTurn(async () => {
        // What the stacks remember is of a workbook that is no more.
        [known, undoStack, redoStack] = [NOTHING_KNOWN, [], []];
        return await recover(how, budget);
      }),
    select: (sheet, range) =>
      inTurn(async () => {
        try {
          await Excel.run(async (context) => {
            context.workbook.worksheets.getItem(sheet).activate();
            rangeOn(context, sheet, range).select();
            await context.sync();
          });
        } catch (error) {
          throw officeCodeOf(error) === 'ItemNotFound' ? new ProblemError(problem('host.sheetMissing', { sheet })) : error;
        }
      }, sheet),
    onChanged: async (listener) => {
      // Each registration is its own, even of the same function twice.
      const registered = (): void => listener();
      await inTurn(() => events.add(registered));
      return () => inTurn(() => events.remove(registered));
    },
  };
}
