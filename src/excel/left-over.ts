/** What a finished transaction leaves to drop: copies, sheets to be removed, surplus plan parts. */
import { call, run, type Operation } from './batches';
import { journalsDropped, type LeftOver } from './journal';
import { deleted } from './snapshot';
import { listing } from './survey';
import { sheetKey } from './transaction';

export function dropped({ sheets, parts }: LeftOver): Operation[] {
  return [...sheets.map(deleted), ...parts.map((id) => call(({ workbook }) => workbook.customXmlParts.getItem(id).delete()))];
}

/** Drops what is still there of it, and the journal last. Errors are those of Office.js. */
export async function dropRest({ sheets, parts }: LeftOver, budget: number): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const list = listing(context);
    list.operation.queue(context);
    await context.sync();
    const now = list.read();
    const present = new Set(now.sheets.map(({ name }) => sheetKey(name)));
    const left = { sheets: sheets.filter((name) => present.has(sheetKey(name))), parts: parts.filter((id) => now.partIds.includes(id)) };
    await run(context, [...dropped(left), ...journalsDropped(now.journalIds)], budget);
  });
}
