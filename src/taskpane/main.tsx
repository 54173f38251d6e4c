/** Puts the pane together: Office.js, the workbook behind it, the worker that reads documents, the samples beside the page, the screens. */
import { lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { problem, ProblemError } from '../domain';
import { createOfficeWorkbook, demandRequirements } from '../excel';
import { languageOf } from '../i18n';
import { App } from './App';
import { themeOf, whenReady } from './host';
import { SCREENS } from './pane';
import { rememberedLanguage } from './remembered';
import { createServedSamples } from './samples';
import type { Shown } from './Jobs';

async function officeReady(): Promise<void> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new ProblemError(problem('app.notInExcel', {}));
  demandRequirements();
}

/** The colour behind the pane; hosts without themes leave it out, whatever the typings say. */
function hostBackground(): string | undefined {
  const context: { readonly officeTheme?: Office.OfficeTheme } = Office.context;
  return context.officeTheme?.bodyBackgroundColor;
}

/** People change the theme of Office or of the system elsewhere, then come back to the pane. */
function whenThemeMayChange(look: () => void): void {
  window.addEventListener('focus', look);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look);
}

const ready = officeReady();
/** Screens and the rules behind them come after the frame, which so stands at once. */
const Work = lazy(async () => {
  const [{ Jobs }, { createSession }, app, { readPlan }, readers] = await Promise.all([
    import('./Jobs'),
    import('./session'),
    import('../app'),
    import('../workbook'),
    import('../readers'),
  ]);
  const useCases = { ...app, readPlan };
  const session = createSession(whenReady(ready.then(() => createOfficeWorkbook())), useCases);
  const documents = readers.documentsInWorker(readers.startDocumentWorker, readers.documentsInThread());
  // One stays for the screen, the others read.
  const lanes = Math.min(4, Math.max(1, navigator.hardwareConcurrency - 1));
  const submissions = () => app.submissionsInWorkers(readers.startReviewWorker, lanes, app.submissionsInThread(readers.sha256).read);
  const samples = createServedSamples(new URL('samples/', document.baseURI).href);
  return { default: (shown: Shown) => <Jobs session={session} useCases={useCases} documents={documents} submissions={submissions} digest={readers.sha256} samples={samples} {...shown} /> };
});
const query = new URLSearchParams(window.location.search);
const askedLanguage = query.get('lang');

const container = document.getElementById('pane');
if (container === null) throw new Error('the page has no element with id "pane"');
createRoot(container).render(
  <App
    jobs={Work}
    hostTheme={themeOf(() => ready.then(hostBackground), whenThemeMayChange)}
    lang={askedLanguage === null ? (rememberedLanguage() ?? 'vi') : languageOf(askedLanguage)}
    screen={SCREENS.find((screen) => screen === query.get('screen')) ?? 'load'}
  />,
);
