/** The table of texts that cells refer to by number. */
import type { OfficePackage } from './package';
import { unescapeText } from './text';

/** The texts in file order. Runs of different fonts are joined; phonetic guides are left out. */
export function readSharedStrings(file: OfficePackage, part: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  file.walk(part, {
    open: (element, _attributes, parent) => {
      if (element === 'si') text = '';
      inText = element === 't' && (parent === 'si' || parent === 'r');
    },
    text: (chunk) => {
      if (inText) text += chunk;
    },
    close: (element) => {
      inText = false;
      if (element === 'si') strings.push(unescapeText(text));
    },
  });
  return strings;
}
