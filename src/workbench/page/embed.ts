/** The heavy half of the page, loaded on its own: spreadsheet, host and file formats. */
import { IActiveDirtyManagerService } from '@univerjs/preset-sheets-core';
import type { Language } from '../../i18n';
import { createHost } from '../host';
import { createUniverSpreadsheet } from '../univer';
import type { EntryRefusal, Host } from '../contract';
import { checkEntries } from './entries';
import { takeOver } from './handover';
import { createSpreadsheet, onEdited } from './spreadsheet';
import { openWorkbook, type Workbook } from './workbook';

export interface Embedding {
  readonly name: string;
  readonly language: Language;
  readonly onWorkbookRequested: (file: string | null) => void;
  /** Says that a typed entry cannot stay; true where the person may insist and does. */
  readonly refuse: (refusal: EntryRefusal) => Promise<boolean>;
}

/** Shows the workbook handed over by the former page load, or an empty one. */
export async function embedSpreadsheet(
  container: HTMLElement,
  { name, language, onWorkbookRequested, refuse }: Embedding,
): Promise<{ readonly host: Host; readonly workbook: Workbook }> {
  const api = await createSpreadsheet(container, language);
  const host = createHost(createUniverSpreadsheet(api, IActiveDirtyManagerService), { workbookName: name, onWorkbookRequested });
  const handed = await takeOver();
  if (handed !== null) await host.fromGrid(handed.grid);
  checkEntries(api, host, refuse);
  const session = handed?.session ?? null;
  const workbook = openWorkbook(host, { name, session, onEdited: (listener) => onEdited(api, listener) });
  return { host, workbook };
}
