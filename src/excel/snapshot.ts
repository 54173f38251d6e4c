/**
 * What stood in the workbook before the first write, as plain data, and the way back to it. The
 * formats of sheets that are made anew are in hidden copies beside them until all has succeeded.
 * The journal in the workbook holds nothing but the snapshot, and so offers the same recovery.
 */
import { call, run, type Operation } from './batches';
import { readBack, writeCells } from './cell-writer';
import { loadedNames, nameOperation } from './names';
import { settingsOf, visibilityOf } from './sheet-state';
import { listing, type PlanPart, type SheetEntry, type Survey } from './survey';
import { restoring, sheetKey, type CellWrite, type SheetState, type Transaction } from './transaction';
import { PLAN_NAMESPACE } from '../workbook';

/** A sheet that is made anew, with its copy. */
export interface Backup {
  readonly id: string;
  readonly name: string;
  /** Name of the hidden copy. */
  readonly copy: string;
  readonly state: SheetState;
}

export interface Snapshot {
  readonly sheets: readonly SheetEntry[];
  readonly activeSheet: string;
  /** Names of the sheets the transaction makes that were not there. */
  readonly created: readonly string[];
  readonly backups: readonly Backup[];
  readonly cells: readonly CellWrite[];
  readonly names: readonly { readonly name: string; readonly formula: string | null }[];
  readonly planParts: readonly PlanPart[];
}

const COPY_NAME = '~PBCT';

export function snapshotOf(transaction: Transaction, survey: Survey): Snapshot {
  const taken = new Set(survey.sheets.map(({ name }) => sheetKey(name)));
  const backups: Backup[] = [];
  const created: string[] = [];
  for (const { name } of transaction.sheets) {
    const state = survey.states.get(sheetKey(name));
    const entry = survey.sheets.find((sheet) => sheetKey(sheet.name) === sheetKey(name));
    if (state === undefined || entry === undefined) {
      created.push(name);
    } else {
      let number = backups.length + 1;
      while (taken.has(sheetKey(`${COPY_NAME}${number}`))) number += 1;
      taken.add(sheetKey(`${COPY_NAME}${number}`));
      backups.push({ id: entry.id, name: entry.name, copy: `${COPY_NAME}${number}`, state });
    }
  }
  return {
    sheets: survey.sheets,
    activeSheet: survey.activeSheet,
    created,
    backups,
    cells: survey.cells.map(({ write, cells }) => restoring(write.sheet, cells)),
    names: [...survey.names].map(([name, formula]) => ({ name, formula })),
    planParts: survey.planParts,
  };
}

/** Puts the copies beside the sheets. Comes before anything else that writes. */
export function copied({ backups }: Snapshot): Operation[] {
  return backups.map(({ id, copy }) =>
    call((context) => {
      const sheet = context.workbook.worksheets.getItem(id).copy('End');
      sheet.name = copy;
      sheet.visibility = 'Hidden';
    }, 3),
  );
}

/** Deletes a sheet, also one that is very hidden, which Excel refuses to delete as it is. */
export function deleted(sheet: string): Operation {
  return call((context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.visibility = 'Hidden';
    worksheet.delete();
  }, 2);
}

/**
 * Brings the workbook back to the snapshot from whatever a broken transaction has left, and compares.
 * Works from what is there now, so it may be repeated, and may follow a batch whose answer was lost.
 */
export async function restore(snapshot: Snapshot, budget: number): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const list = listing(context);
    const names = loadedNames(context, snapshot.names.map(({ name }) => name));
    await run(context, [list.operation, names.operation], budget);
    const now = list.read();
    const present = new Map(now.sheets.map((sheet) => [sheetKey(sheet.name), sheet]));

    const damaged = snapshot.backups.filter(({ copy }) => present.has(sheetKey(copy)));
    const leftOver = now.sheets.filter((sheet) => isLeftOver(sheet, snapshot)).map(({ id }) => id);
    const checks = [...damaged.flatMap(({ state }) => state.content ?? []), ...snapshot.cells].map((write) =>
      readBack(write, budget),
    );
    const operations = [
      ...damaged.flatMap((backup) => sheetRestored(backup, present.get(sheetKey(backup.name)), budget)),
      ...snapshot.cells.flatMap((write) => writeCells(write, budget)),
      ...snapshot.names.map(({ name, formula }) => nameOperation(name, formula, names.read().get(name) ?? null)),
      partsRestored(snapshot.planParts, now.partIds),
      call(({ workbook }) => workbook.worksheets.getItem(snapshot.activeSheet).activate()),
      ...leftOver.map(deleted),
      ...checks.flatMap(({ operations: reads }) => reads),
    ];
    await run(context, operations, budget);
    for (const check of checks) check.compare();
  });
}

/**
 * Sheets that only the broken transaction can have made. A copy is called `Name (2)` until it is renamed.
 * Ids may be others once a workbook has been closed: the names count as well.
 */
function isLeftOver({ id, name }: SheetEntry, snapshot: Snapshot): boolean {
  const key = sheetKey(name);
  if (snapshot.sheets.some((sheet) => sheet.id === id || sheetKey(sheet.name) === key)) return false;
  return (
    snapshot.created.some((made) => sheetKey(made) === key) ||
    snapshot.backups.some(({ copy, name: source }) => sheetKey(copy) === key || key.startsWith(`${sheetKey(source)} (`))
  );
}

function sheetRestored({ id: former, copy, name, state }: Backup, now: SheetEntry | undefined, budget: number): Operation[] {
  const id = now?.id ?? former;
  const formats = call((context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    if (now?.isProtected === true) sheet.protection.unprotect();
    const whole = sheet.getRange();
    whole.clear('All');
    whole.copyFrom(context.workbook.worksheets.getItem(copy).getRange(), 'All');
  }, 7);
  const ending = call((context) => {
    if (state.isProtected) context.workbook.worksheets.getItem(id).protection.protect();
  });
  // The copy's formulas may point to the copy where the sheet's pointed to itself: the former ones are written again.
  const cells = state.content === null ? [] : writeCells(state.content, budget);
  return [formats, ...cells, settingsOf(name, state), visibilityOf(state.visibility, name), ending];
}

function partsRestored(former: readonly PlanPart[], now: readonly string[]): Operation {
  return call(({ workbook }) => {
    const parts = workbook.customXmlParts;
    for (const { id, xml } of former) {
      if (now.includes(id)) parts.getItem(id).setXml(xml);
      else parts.add(xml);
    }
    for (const id of now) {
      if (!former.some((part) => part.id === id)) parts.getByNamespace(PLAN_NAMESPACE).getItem(id).delete();
    }
  }, former.length + now.length);
}
