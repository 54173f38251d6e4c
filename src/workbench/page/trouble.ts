/**
 * The debug menu: trouble on demand for whoever tests or teaches with the workbench. It is there only where
 * the page's address asks for it with `?debug`, so that nobody meets it by chance.
 */
import { troubleWords, type Language, type TroubleWords } from '../../i18n';
import type { Host } from '../contract';

/** Bytes of the small limit; the first full table of a plan is above it. */
const SMALL_LIMIT = 50_000;
const SLOW = 3000;

export function isDebugging(): boolean {
  return new URL(window.location.href).searchParams.has('debug');
}

type Switch = { readonly words: keyof TroubleWords; readonly set: (on: boolean) => void };
type Action = { readonly words: keyof TroubleWords; readonly act: () => void };

/** Puts the menu at the end of the bar. */
export function installTrouble(bar: HTMLElement, host: Host, language: Language): void {
  const words = troubleWords(language);
  const { trouble } = host;
  const normalLimit = trouble.payloadLimit;
  const switches: readonly Switch[] = [
    { words: 'slow', set: (on) => void (trouble.latency = on ? SLOW : 0) },
    { words: 'hang', set: (on) => (on ? trouble.hang() : trouble.release()) },
    { words: 'editing', set: (on) => host.setCellEditMode(on) },
    { words: 'smallPayload', set: (on) => void (trouble.payloadLimit = on ? SMALL_LIMIT : normalLimit) },
  ];
  const actions: readonly Action[] = [
    { words: 'failNext', act: () => trouble.failAfter(0, { code: 'GeneralException' }) },
    { words: 'failHalfway', act: () => trouble.failAfter(0, { code: 'GeneralException', afterActions: 5 }) },
    { words: 'coAuthor', act: () => trouble.editBeforeNext({ address: 'B2', values: [[1]] }) },
  ];
  const menu = document.createElement('details');
  menu.id = 'trouble';
  const summary = document.createElement('summary');
  summary.textContent = words.title;
  const body = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = words.hint;
  body.append(legend, ...switches.map((each) => checkbox(words[each.words], each.set)), ...actions.map((each) => button(words[each.words], each.act)));
  menu.append(summary, body);
  bar.append(menu);
}

function checkbox(text: string, set: (on: boolean) => void): HTMLElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.addEventListener('change', () => set(input.checked));
  label.append(input, ` ${text}`);
  return label;
}

function button(text: string, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
