/** Bytes of a text file → text: UTF-8, UTF-16 where a byte order mark says so, or what was used before Unicode. */
import { decodeLegacy } from './legacy-encodings';

/** Controls that no text file has; a tab, line ends and page ends are fine. */
// eslint-disable-next-line no-control-regex -- the control characters are the subject
const NOT_TEXT = /[\u0000-\u0008\u000E-\u001B]/;

/** The text of a file, or null where its bytes are none. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text: string | null;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    text = encoding === 'utf-8' ? decodeLegacy(bytes) : null;
  }
  return text === null || NOT_TEXT.test(text) ? null : text;
}
