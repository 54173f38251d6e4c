/**
 * Words compared as people write them: tone marks may stand on either vowel (hoá, hóa), `i` and `y`
 * are exchanged (tỷ, tỉ), and text from poor scans or old mails has no diacritics at all.
 */

/** Combining grave, acute, tilde, hook above and dot below: the tones, as against the marks of the vowels. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;
const NOT_ASCII = /[^\0-\x7f]/;

/** Official prose has few words: most are keyed once. The limit keeps hostile text from filling memory. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** A word's spelling key: lower case, its tone behind its letters, so that hoá and hóa are the same. */
export function keyOf(word: string): string {
  let key = KNOWN.get(word);
  if (key === undefined) {
    key = spell(word);
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(word, key);
  }
  return key;
}

function spell(word: string): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return withI(lower);
  const parts = lower.normalize('NFD');
  const tones = parts.match(TONES);
  return tones === null ? withI(lower.normalize('NFC')) : withI(parts.replace(TONES, '').normalize('NFC')) + tones.join('');
}

/** `y` as the only vowel is written `i` as well: tỷ, tỉ; quý, quí; kỹ, kĩ. */
function withI(word: string): string {
  return /^(?:[bcdđghklmnpqrstvx]{1,3}|qu)y$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

/** A word without any diacritics, lower case: the only thing left of it in text that lost them. */
export function bareOf(word: string): string {
  const lower = word.toLowerCase();
  return NOT_ASCII.test(lower) ? lower.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd') : lower;
}

/** Whether a text has letters but no letter with a diacritic, so that only bare words can be compared. */
export function hasLostDiacritics(text: string): boolean {
  return /[a-z]{2}/i.test(text) && !/[^\0-\x7f–—‰²³“”‘’•≥≤°]/.test(text);
}
