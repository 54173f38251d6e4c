/** Questions and refusals in the page's one dialog, one after the other. */
import type { PageElements } from './elements';

export interface Question {
  readonly text: string;
  /** The way that goes on; absent where there is nothing to choose. */
  readonly yes?: string;
  /** The way that leaves everything as it is, and what Escape means. */
  readonly no: string;
}

let last: Promise<unknown> = Promise.resolve();

/** True when the person goes on. */
export function ask(elements: PageElements, question: Question): Promise<boolean> {
  const answer = last.then(() => show(elements, question));
  last = answer;
  return answer;
}

function show({ question: dialog, questionText, questionYes, questionNo }: PageElements, { text, yes, no }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const { signal } = listening;
    questionText.textContent = text;
    questionYes.textContent = yes ?? '';
    questionYes.hidden = yes === undefined;
    questionNo.textContent = no;
    questionYes.addEventListener('click', () => dialog.close('yes'), { signal });
    questionNo.addEventListener('click', () => dialog.close('no'), { signal });
    dialog.returnValue = 'no';
    dialog.addEventListener(
      'close',
      () => {
        listening.abort();
        resolve(dialog.returnValue === 'yes');
      },
      { signal },
    );
    dialog.showModal();
  });
}
