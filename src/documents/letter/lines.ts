/** The printed lines of a letter: emphasis taken off, bare words beside the printed ones, places kept. */
import { bareOf } from '../text/spelling';

export interface LetterLine {
  readonly start: number;
  /** Trimmed, without emphasis, blanks single. */
  readonly text: string;
  /** The same in bare words: as long as {@link text}. */
  readonly bare: string;
  readonly isHeading: boolean;
}

/** No line of a document's head is longer; what follows is left out. */
const LONGEST_LINE = 2000;

/** Lines with words in them, at most `most`; blank ones come as empty lines. */
export function letterLines(text: string, most: number): LetterLine[] {
  const lines: LetterLine[] = [];
  let start = 0;
  while (start <= text.length && lines.length < most) {
    const end = text.indexOf('\n', start);
    const raw = text.slice(start, Math.min(end < 0 ? text.length : end, start + LONGEST_LINE));
    const words = raw.replace(/\*|^\s*[>#]+|_{2,}/g, ' ').replace(/\s+/g, ' ').trim();
    lines.push({ start, text: words, bare: bareOf(words), isHeading: /^\s*#/.test(raw) });
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

/** Letters, and none of them small. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
