/** The bar's three commands: open, save, new. Nothing of the open workbook is lost without a question. */
import { ProblemError } from '../../domain';
import { lossWords, sentence, workbenchWords, type Language } from '../../i18n';
import type { PageElements } from './elements';
import { ask } from './question';
import { forget, lostSessions } from './session';
import type { Workbook } from './workbook';

/** Writes the page's words in a language. */
export function translate(elements: PageElements, language: Language): void {
  const words = workbenchWords(language);
  document.documentElement.lang = language;
  document.title = words.title;
  elements.title.textContent = words.title;
  elements.skip.textContent = words.skip;
  elements.open.textContent = words.open;
  elements.save.textContent = words.save;
  elements.newWorkbook.textContent = words.newWorkbook;
  elements.nature.textContent = words.nature;
  elements.waitingText.textContent = words.loading;
  elements.sheet.setAttribute('aria-label', words.sheet);
  elements.separator.setAttribute('aria-label', words.separator);
}

/** Does a piece of work and says so in the bar where it fails. */
export type Attempt = (work: () => Promise<void>, otherwise: 'saveFailed' | 'openFailed') => void;

/**
 * Puts the commands to work once there is a workbook.
 * @param language asked for each sentence: the user may change it
 */
export function installBar(elements: PageElements, workbook: Workbook, language: () => Language): Attempt {
  const attempt: Attempt = (work, otherwise) => {
    elements.message.textContent = '';
    work().catch((fault: unknown) => {
      elements.message.textContent =
        fault instanceof ProblemError ? sentence(fault.problem, language()) : workbenchWords(language())[otherwise];
    });
  };

  elements.save.addEventListener('click', () =>
    attempt(async () => {
      if (await maySave(elements, workbook, language())) await workbook.save();
    }, 'saveFailed'),
  );

  elements.newWorkbook.addEventListener('click', () =>
    attempt(async () => {
      if (await mayDiscard(elements, workbook, language())) await workbook.startNew();
    }, 'openFailed'),
  );

  elements.open.addEventListener('click', () => elements.file.click());
  elements.file.addEventListener('change', () => {
    const file = elements.file.files?.[0];
    elements.file.value = '';
    if (file === undefined) return;
    attempt(async () => {
      const opened = await workbook.read(file);
      if (await mayDiscard(elements, workbook, language())) await workbook.replaceBy(file.name, opened);
    }, 'openFailed');
  });

  window.addEventListener('beforeunload', (event) => {
    if (workbook.hasUnsavedChanges()) event.preventDefault();
  });

  for (const button of [elements.open, elements.save, elements.newWorkbook]) button.disabled = false;
  return attempt;
}

/** True when nothing is unsaved or the person gives it up. */
function mayDiscard(elements: PageElements, workbook: Workbook, language: Language): Promise<boolean> {
  if (!workbook.hasUnsavedChanges()) return Promise.resolve(true);
  const { discardQuestion, discard, keep } = workbenchWords(language);
  return ask(elements, { text: discardQuestion, yes: discard, no: keep });
}

/** True when the file holds everything, or the person has read what it will not hold. */
async function maySave(elements: PageElements, workbook: Workbook, language: Language): Promise<boolean> {
  const losses = await workbook.losses();
  if (losses.length === 0) return true;
  const names = lossWords(language);
  const { lossQuestion, saveAnyway, back } = workbenchWords(language);
  const list = losses.map(({ what, count }) => names[what](count)).join('; ');
  return ask(elements, { text: `${lossQuestion} ${list}.`, yes: saveAnyway, no: back });
}

/** Offers the last session that was not saved; the others wait for the next time. */
export async function offerLostSession(elements: PageElements, workbook: Workbook, language: () => Language, attempt: Attempt): Promise<void> {
  const [lost] = await lostSessions(workbook.continued);
  if (lost === undefined) return;
  const words = workbenchWords(language());
  const at = new Date(lost.keptAt).toLocaleString(language() === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' });
  elements.lostText.textContent = words.lostSession(lost.name, at);
  elements.lostOpen.textContent = words.lostOpen;
  elements.lostForget.textContent = words.lostForget;
  elements.lost.hidden = false;
  elements.lostOpen.addEventListener('click', () =>
    attempt(async () => {
      if (await mayDiscard(elements, workbook, language())) await workbook.replaceBy(lost.name, lost.grid, lost.id);
    }, 'openFailed'),
  );
  elements.lostForget.addEventListener('click', () => {
    elements.lost.hidden = true;
    attempt(() => forget(lost.id), 'openFailed');
  });
}
