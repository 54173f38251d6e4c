/**
 * The page speaks the pane's language. They are two bundles that know nothing of each other but what a
 * user of both sees: what the pane remembers, and the `lang` of what it shows.
 */
import { LANGUAGES, type Language } from '../../i18n';

/** Where the pane keeps the user's choice. */
const REMEMBERED = 'phan-bo-chi-tieu.language';

function known(value: string | null | undefined): Language | null {
  return LANGUAGES.find((language) => language === value) ?? null;
}

/** The language the pane will open in. */
export function firstLanguage(): Language {
  return known(window.localStorage.getItem(REMEMBERED)) ?? 'vi';
}

/** Calls back whenever the pane has changed to another language. */
export function onLanguageChanged(pane: HTMLElement, listener: (language: Language) => void): void {
  let current = firstLanguage();
  new MutationObserver(() => {
    const shown = known(pane.querySelector('[lang]')?.getAttribute('lang'));
    if (shown === null || shown === current) return;
    current = shown;
    listener(shown);
  }).observe(pane, { attributes: true, attributeFilter: ['lang'], childList: true, subtree: true });
}
