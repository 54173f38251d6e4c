/** The page's fixed elements, by the ids of index.html. */

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html has no ${type.name} #${id}`);
  return found;
}

export function pageElements() {
  return {
    skip: element('skip', HTMLAnchorElement),
    bar: element('bar', HTMLElement),
    title: element('title', HTMLElement),
    document: element('document', HTMLElement),
    open: element('open', HTMLButtonElement),
    save: element('save', HTMLButtonElement),
    newWorkbook: element('new', HTMLButtonElement),
    dock: element('dock', HTMLButtonElement),
    nature: element('nature', HTMLElement),
    message: element('message', HTMLElement),
    lost: element('lost', HTMLElement),
    lostText: element('lost-text', HTMLElement),
    lostOpen: element('lost-open', HTMLButtonElement),
    lostForget: element('lost-forget', HTMLButtonElement),
    file: element('file', HTMLInputElement),
    sheet: element('sheet', HTMLElement),
    spreadsheet: element('spreadsheet', HTMLElement),
    waiting: element('waiting', HTMLElement),
    waitingText: element('waiting-text', HTMLElement),
    separator: element('separator', HTMLElement),
    pane: element('pane', HTMLElement),
    question: element('question', HTMLDialogElement),
    questionText: element('question-text', HTMLElement),
    questionYes: element('question-yes', HTMLButtonElement),
    questionNo: element('question-no', HTMLButtonElement),
  };
}

export type PageElements = ReturnType<typeof pageElements>;
