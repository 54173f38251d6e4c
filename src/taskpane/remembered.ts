/** What the pane remembers between openings. A host may deny storage; then nothing is remembered. */
import { LANGUAGES, type Language } from '../i18n';

const LANGUAGE_KEY = 'phan-bo-chi-tieu.language';

export function rememberedLanguage(): Language | null {
  try {
    const stored = window.localStorage.getItem(LANGUAGE_KEY);
    return LANGUAGES.find((lang) => lang === stored) ?? null;
  } catch {
    return null;
  }
}

export function rememberLanguage(lang: Language): void {
  try {
    window.localStorage.setItem(LANGUAGE_KEY, lang);
  } catch {
    // Denied storage costs the choice of language at the next opening, nothing else.
  }
}
