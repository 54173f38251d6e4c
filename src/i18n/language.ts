/** The two languages of the interface. Vietnamese is the first: what is missing nowhere else is missing there. */
export type Language = 'vi' | 'en';

export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** The interface language for a locale tag such as `vi-VN` or `en-US`: Vietnamese unless it says English. */
export function languageOf(locale: string | null | undefined): Language {
  return locale?.toLowerCase().startsWith('en') === true ? 'en' : 'vi';
}
