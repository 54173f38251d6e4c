/**
 * Items told one behind the other in a paragraph: "… sau: (1) Thu ngân sách …; (2) Tỷ lệ hộ nghèo …".
 * Cut apart they are lines of a list like any other; places in them stay places in the text.
 */
import type { TextLine } from './layout';
import type { Mark } from './marks';

/** Where an item's mark may stand, and how the marks count on. */
const SERIES: readonly { readonly pattern: RegExp; readonly label: (index: number) => string; readonly rank: number }[] = [
  { pattern: /(?:^|[:;,.]\s*)(\((\d{1,2})\)\s*)(?=\S)/gu, label: (index) => String(index + 1), rank: 45 },
  { pattern: /(?:^|[:;.]\s+)((\d{1,2})\)\s+)(?=\p{L})/gu, label: (index) => String(index + 1), rank: 45 },
  { pattern: /(?:^|[:;.]\s+)(([a-zđ])\)\s+)(?=\S)/gu, label: (index) => 'abcdđeghiklmnopqrstuvxy'.charAt(index), rank: 50 },
];

/** Two in brackets may be cited: "điểm a) và b)"; items are three at least. */
const FEWEST = 3;

/** The line itself, or what stands in front of its items and each of them. */
export function itemsOf(line: TextLine): readonly TextLine[] {
  for (const { pattern, label, rank } of SERIES) {
    const items: { readonly at: number; readonly mark: Mark }[] = [];
    for (const match of line.text.matchAll(pattern)) {
      const [all, mark = '', own] = match;
      if (own !== label(items.length)) continue;
      items.push({ at: match.index + all.length - mark.length, mark: { kind: 'item', label: mark.trim(), rank, length: mark.length } });
    }
    const [first] = items;
    if (first === undefined || items.length < FEWEST) continue;
    const pieces = items.map(({ at, mark }, index): TextLine => ({ kind: 'line', start: line.start + at, text: line.text.slice(at, items[index + 1]?.at), mark: underHead(mark, line.mark, first.at) }));
    const head = line.text.slice(0, first.at);
    return /\p{L}/u.test(head) ? [{ ...line, text: head }, ...pieces] : pieces;
  }
  return [line];
}

/** Items stand below the line they are told in, whatever its own mark. */
function underHead(mark: Mark, head: Mark, from: number): Mark {
  return from === 0 || head.kind === 'plain' || head.rank < mark.rank ? mark : { ...mark, rank: head.rank + 1 };
}
