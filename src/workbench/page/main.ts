/**
 * The workbench page. This script makes the page a host for office.js at once and brings the spreadsheet,
 * which is large, in a second step: the pane is on the screen while it loads, its requests wait.
 */
import { workbenchWords } from '../../i18n';
import { installBridge } from '../bridge';
import { unwrap } from '../../domain';
import type { EntryRefusal } from '../contract';
import { installBar, offerLostSession, translate } from './bar';
import { pageElements } from './elements';
import { installFocusGuard } from './focus-guard';
import { handedOverName, openBeside } from './handover';
import { firstLanguage, onLanguageChanged } from './language';
import { ask } from './question';
import { focusRegion, installRegions } from './regions';
import { installSeparator } from './separator';
import { installTrouble, isDebugging } from './trouble';

let language = firstLanguage();
const elements = pageElements();
const name = handedOverName() ?? workbenchWords(language).untitled;

const bridge = installBridge({ language: language === 'vi' ? 'vi-VN' : 'en-US', documentName: name });

translate(elements, language);
elements.document.textContent = name;
const separator = installSeparator(elements.separator);
const nameDock = (): void => {
  const { dockBelow, dockRight } = workbenchWords(language);
  elements.dock.textContent = separator.dock === 'right' ? dockBelow : dockRight;
};
onLanguageChanged(elements.pane, (chosen) => {
  language = chosen;
  translate(elements, chosen);
  nameDock();
});
nameDock();
elements.dock.addEventListener('click', () => {
  separator.turn();
  nameDock();
});
installFocusGuard();
installRegions([
  { element: elements.bar },
  // The cells, not the ribbon above them.
  { element: elements.sheet, entry: '[contenteditable]' },
  { element: elements.pane },
]);
elements.skip.addEventListener('click', (event) => {
  event.preventDefault();
  focusRegion({ element: elements.pane });
});

async function embed(): Promise<void> {
  const { embedSpreadsheet } = await import('./embed');
  const { host, workbook } = await embedSpreadsheet(elements.spreadsheet, { name, language, onWorkbookRequested, refuse });
  bridge.connect(host);
  elements.waiting.hidden = true;
  const attempt = installBar(elements, workbook, () => language);
  if (isDebugging()) installTrouble(elements.bar, host, language);
  // Without a database there is nothing to offer.
  await offerLostSession(elements, workbook, () => language, attempt).catch(() => undefined);
}

/** An add-in wants another workbook. The host has looked at the file. */
function onWorkbookRequested(file: string | null): void {
  const open = async (): Promise<void> => {
    const { untitled, windowForbidden } = workbenchWords(language);
    const grid = file === null ? null : unwrap((await import('../../xlsx')).readWorkbook(bytesOf(file), untitled));
    if (!(await openBeside(untitled, grid))) elements.message.textContent = windowForbidden;
  };
  open().catch(() => {
    elements.message.textContent = workbenchWords(language).openFailed;
  });
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/** The rule's own words where it has some. Only a rule that warns or informs lets the person insist. */
function refuse({ reason, style, title, message }: EntryRefusal): Promise<boolean> {
  const words = workbenchWords(language);
  const said = [title, message].filter((part) => part !== '').join(': ');
  const text = reason === 'locked' ? words.locked : said === '' ? words.refused : said;
  return ask(elements, style === 'Stop' ? { text, no: words.understood } : { text, yes: words.enterAnyway, no: words.back });
}

function showFailure(fault: unknown): never {
  elements.waiting.hidden = true;
  elements.message.textContent = workbenchWords(language).spreadsheetFailed;
  throw fault;
}

// After the load event the pane has its first screen; Univer would hold it up for seconds.
window.addEventListener('load', () => requestAnimationFrame(() => setTimeout(() => void embed().catch(showFailure), 0)), { once: true });
