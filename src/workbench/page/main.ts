/**
 * The workbench page. This script makes the page a host for office.js at once and brings the spreadsheet,
 * which is large, in a second step: the pane is on the screen while it loads, its requests wait.
 */
import { workbenchWords } from '../../i18n';
import { installBridge } from '../bridge';
import { installBar, translate } from './bar';
import { pageElements } from './elements';
import { installFocusGuard } from './focus-guard';
import { handedOverName } from './handover';
import { firstLanguage, onLanguageChanged } from './language';
import { focusRegion, installRegions } from './regions';
import { installSeparator } from './separator';
import { installTrouble, isDebugging } from './trouble';

let language = firstLanguage();
const elements = pageElements();
const name = handedOverName() ?? workbenchWords(language).untitled;

const bridge = installBridge({ language: language === 'vi' ? 'vi-VN' : 'en-US', documentName: name });

translate(elements, language);
onLanguageChanged(elements.pane, (chosen) => {
  language = chosen;
  translate(elements, chosen);
});
elements.document.textContent = name;
installSeparator(elements.separator);
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
  const { host, workbook } = await embedSpreadsheet(elements.spreadsheet, name, language);
  bridge.connect(host);
  elements.waiting.hidden = true;
  installBar(elements, workbook, () => language);
  if (isDebugging()) installTrouble(elements.bar, host, language);
}

function showFailure(fault: unknown): never {
  elements.waiting.hidden = true;
  elements.message.textContent = workbenchWords(language).spreadsheetFailed;
  throw fault;
}

// After the load event the pane has its first screen; Univer would hold it up for seconds.
window.addEventListener('load', () => requestAnimationFrame(() => setTimeout(() => void embed().catch(showFailure), 0)), { once: true });
