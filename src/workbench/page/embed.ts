/** The heavy half of the page, loaded on its own: spreadsheet, host and file formats. */
import { IActiveDirtyManagerService } from '@univerjs/preset-sheets-core';
import type { Language } from '../../i18n';
import { createHost } from '../host';
import { createUniverSpreadsheet } from '../univer';
import type { Host } from '../contract';
import { takeOver } from './handover';
import { createSpreadsheet, onEdited } from './spreadsheet';
import { openWorkbook, type Workbook } from './workbook';

/** Shows the workbook handed over by the former page load, or an empty one. */
export async function embedSpreadsheet(
  container: HTMLElement,
  name: string,
  language: Language,
): Promise<{ readonly host: Host; readonly workbook: Workbook }> {
  const api = await createSpreadsheet(container, language);
  const host = createHost(createUniverSpreadsheet(api, IActiveDirtyManagerService), { workbookName: name });
  const grid = await takeOver();
  if (grid !== null) await host.fromGrid(grid);
  const workbook = openWorkbook(name, host, (listener) => onEdited(api, listener));
  return { host, workbook };
}
