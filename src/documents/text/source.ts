/**
 * Text as it comes out of files, brought to one spelling: composed letters, plain blanks, plain line
 * ends. Always: every character knows where it stood in the source, so that a finding can be shown there.
 */

export interface SourceText {
  /** Normalized; lines end with `\n`. */
  readonly text: string;
  /** Offset in the source of the character at a place of `text`; one past the end is allowed. */
  origin(place: number): number;
}

/** Letters that scanners and old fonts put in the place of Vietnamese ones. */
const LOOKALIKES: Readonly<Record<string, string>> = { ƣ: 'ư', Ƣ: 'Ư', Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', 'º': '°' };
/** Nothing visible: soft hyphen, zero-width characters, byte order mark, directional marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/;
const BLANK = /[\t\v\f\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
/** Anything but composed letters, plain signs and line ends: without it a text stays as it is. */
const NEEDS_WORK = /[^\t\n -~¡-¬®-¹»-ÏÑ-ïñ-žƠơưƯẠ-ỹ‐-‡•…‰₫≤≥–—“”‘’]/;
const COMBINING = /\p{M}/u;

/** No letter has more marks; composing longer runs takes the square of their length. */
const MOST_MARKS = 8;

/**
 * One spelling for a text. Tabs stay (they separate the cells of a table), form feeds end a line.
 * @param source as decoded; any line ends, composed or decomposed
 */
export function readSource(source: string): SourceText {
  if (!NEEDS_WORK.test(source)) return { text: source, origin: (place) => Math.min(Math.max(place, 0), source.length) };
  const pieces: string[] = [];
  const offsets: number[] = [];
  const put = (piece: string, offset: number): void => {
    for (let i = 0; i < piece.length; i += 1) offsets.push(offset);
    pieces.push(piece);
  };
  for (let at = 0; at < source.length; ) {
    let end = at + 1;
    // A letter with its marks is composed as one, wherever the marks stand behind it.
    while (end < source.length && end - at <= MOST_MARKS && source.charCodeAt(end) > 0x2ff && COMBINING.test(source.charAt(end))) end += 1;
    const letter = source.slice(at, end);
    const [first = ''] = letter;
    if (first === '\r') {
      if (source[end] !== '\n') put('\n', at);
    } else if (first === '\f' || first === '\v' || first === '\u2028' || first === '\u2029') {
      put('\n', at);
    } else if (first.charCodeAt(0) < 0x80 && letter.length === 1) {
      put(first, at);
    } else if (BLANK.test(first)) {
      put(' ', at);
    } else if (!INVISIBLE.test(first)) {
      put((LOOKALIKES[first] ?? first).concat(letter.slice(1)).normalize('NFC'), at);
    }
    at = end;
  }
  offsets.push(source.length);
  return { text: pieces.join(''), origin: (place) => offsets[Math.min(Math.max(place, 0), offsets.length - 1)] ?? source.length };
}
