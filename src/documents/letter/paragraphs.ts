/** The lines of a letter's body, put together again where a page's width or end broke a sentence in front of a capital. */
import { layOut, type TextLine } from '../text/layout';

const ENDS_SENTENCE = /[.;:!?/][)"”*_\s]*$/;
/** A line shorter than this was not broken by the page. */
const FULL_LINE = 60;

/** Lines in their order; a place in a line's text is a place in the text behind its start. */
export function paragraphsOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (const block of layOut(text)) {
    if (block.kind === 'table') continue;
    const before = lines.at(-1);
    const gap = before === undefined ? '' : text.slice(before.start + before.text.length, block.start);
    if (before !== undefined && block.mark.kind === 'plain' && gap.trim() === '' && before.text.length >= FULL_LINE && !ENDS_SENTENCE.test(before.text)) {
      lines[lines.length - 1] = { ...before, text: `${before.text}${' '.repeat(gap.length)}${block.text}` };
    } else {
      lines.push(block);
    }
  }
  return lines;
}
