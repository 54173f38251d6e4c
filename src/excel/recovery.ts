/** A workbook that was left half-written, put right: as it was before, finished, or left as it is. */
import { problem, ProblemError } from '../domain';
import { run } from './batches';
import { JOURNAL_NAMESPACE, journalsDropped, readJournal, type Entry, type LeftOver } from './journal';
import { dropRest } from './left-over';
import { restore, type Snapshot } from './snapshot';
import { sheetKey } from './transaction';

/** Brings back what was, compares, and only then takes the journal away. */
export async function putBack(snapshot: Snapshot, budget: number): Promise<void> {
  await restore(snapshot, budget);
  await dropJournals(budget);
}

/**
 * Puts right what the workbook's journal tells of. `restore`: as before the write, or finished where
 * all of it stood already; `keep`: the cells as they are, without the copies beside them.
 * @returns false where there is no journal
 * Throws `host.journalUnreadable` when `restore` is asked for and the journal is damaged.
 */
export async function recover(how: 'restore' | 'keep', budget: number): Promise<boolean> {
  const entries = await journals();
  // More than one is only there where two panes wrote at once: the later is taken back first.
  for (const entry of entries.reverse()) {
    if (entry === null) {
      if (how === 'restore') throw new ProblemError(problem('host.journalUnreadable', {}));
    } else if (entry.state === 'written') await dropRest(entry.leftOver, budget);
    else if (how === 'restore') await restore(entry.snapshot, budget);
    else await dropRest(copiesIn(entry.snapshot), budget);
  }
  await dropJournals(budget);
  return entries.length > 0;
}

function copiesIn({ sheets, backups }: Snapshot): LeftOver {
  const former = new Set(sheets.map(({ name }) => sheetKey(name)));
  return { sheets: backups.map(({ copy }) => copy).filter((copy) => !former.has(sheetKey(copy))), parts: [] };
}

async function journals(): Promise<(Entry | null)[]> {
  return await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const xml = (await journalIds(context)).map((id) => customXmlParts.getItem(id).getXml());
    await context.sync();
    return xml.map(({ value }) => readJournal(value));
  });
}

async function dropJournals(budget: number): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    await run(context, journalsDropped(await journalIds(context)), budget);
  });
}

async function journalIds(context: Excel.RequestContext): Promise<string[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  return parts.items.map(({ id }) => id);
}
