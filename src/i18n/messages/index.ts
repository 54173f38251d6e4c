import type { Language } from '../language';
import { enMessages } from './en';
import { viMessages } from './vi';


/** The words of the screens; both languages have exactly these keys. */
export type Messages = typeof viMessages;

const MESSAGES: Record<Language, Messages> = { vi: viMessages, en: enMessages };

/** The words of one language: strings, and functions where figures or names go in. */
export function createMessages(lang: Language): Messages {
  return MESSAGES[lang];
}
