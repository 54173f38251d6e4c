/**
 * How text travels in files. Characters XML cannot carry are written `_xHHHH_` (ISO 29500-1, 22.9.2.19
 * ST_Xstring); text that happens to look like such an escape has its own underscore escaped.
 */

/** Controls XML 1.0 forbids, carriage returns (a parser would make them line feeds), lone surrogates, U+FFFE/F. */
const UNREPRESENTABLE =
  // eslint-disable-next-line no-control-regex -- the control characters are the subject
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text as a spreadsheet file holds it, before the XML escaping of `&` and `<`. */
export function escapeText(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(UNREPRESENTABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The reverse of {@link escapeText}. */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** Text as XML content or a double-quoted attribute. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** UTF-8 unless a byte order mark says UTF-16. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
