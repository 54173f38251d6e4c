/** The bar's three commands: open, save, new. Nothing of the open workbook is lost without a question. */
import { ProblemError } from '../../domain';
import { sentence, workbenchWords, type Language, type WorkbenchWords } from '../../i18n';
import type { PageElements } from './elements';
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
  elements.discardText.textContent = words.discardQuestion;
  elements.discardYes.textContent = words.discard;
  elements.discardNo.textContent = words.keep;
}

/**
 * Puts the commands to work once there is a workbook.
 * @param language asked for each sentence: the user may change it
 */
export function installBar(elements: PageElements, workbook: Workbook, language: () => Language): void {
  const attempt = (work: () => Promise<void>, otherwise: keyof WorkbenchWords): void => {
    elements.message.textContent = '';
    work().catch((fault: unknown) => {
      elements.message.textContent =
        fault instanceof ProblemError ? sentence(fault.problem, language()) : workbenchWords(language())[otherwise];
    });
  };

  elements.save.addEventListener('click', () => attempt(() => workbook.save(), 'saveFailed'));

  elements.newWorkbook.addEventListener('click', () =>
    attempt(async () => {
      if (await mayDiscard(elements, workbook)) workbook.startNew();
    }, 'openFailed'),
  );

  elements.open.addEventListener('click', () => elements.file.click());
  elements.file.addEventListener('change', () => {
    const file = elements.file.files?.[0];
    elements.file.value = '';
    if (file === undefined) return;
    attempt(async () => {
      const opened = await workbook.read(file);
      if (await mayDiscard(elements, workbook)) await workbook.replaceBy(file.name, opened);
    }, 'openFailed');
  });

  window.addEventListener('beforeunload', (event) => {
    if (workbook.hasUnsavedChanges()) event.preventDefault();
  });

  for (const button of [elements.open, elements.save, elements.newWorkbook]) button.disabled = false;
}

/** True when nothing is unsaved or the person gives it up. */
function mayDiscard(elements: PageElements, workbook: Workbook): Promise<boolean> {
  if (!workbook.hasUnsavedChanges()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const { discard } = elements;
    const yes = (): void => discard.close('yes');
    const no = (): void => discard.close('no');
    elements.discardYes.addEventListener('click', yes);
    elements.discardNo.addEventListener('click', no);
    discard.returnValue = 'no';
    discard.addEventListener(
      'close',
      () => {
        elements.discardYes.removeEventListener('click', yes);
        elements.discardNo.removeEventListener('click', no);
        resolve(discard.returnValue === 'yes');
      },
      { once: true },
    );
    discard.showModal();
  });
}
