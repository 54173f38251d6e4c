/** List marks and headings at the beginning of a line, and how deep they stand. */

/** How a line is introduced: a section of the document, an item of a list, or nothing. */
export type LineKind = 'section' | 'item' | 'plain';

export interface Mark {
  readonly kind: LineKind;
  /** As printed: `-`, `a)`, `2.1`, `Điều 2`; empty without one. */
  readonly label: string;
  /** Lower stands higher in the document; a line belongs under the nearest one above with a lower rank. */
  readonly rank: number;
  /** Length of everything in front of the words. */
  readonly length: number;
}

interface Form {
  readonly pattern: RegExp;
  readonly kind: LineKind;
  readonly rank: (label: string) => number;
}

const levels = (label: string): number => label.split('.').filter((part) => part !== '').length;

/** In this order; the label is the first group. Ranks leave room: articles 10, roman 20, 1. 30, 1.1. 31, a) 50, - 60, + 70. */
const FORMS: readonly Form[] = [
  { pattern: /^((?:điều|chương|phần|mục|phụ lục)\s+(?:thứ\s+\S+|[IVXLC]+|\d{1,3}))\s*[.:]?\s+/iu, kind: 'section', rank: () => 10 },
  { pattern: /^([IVX]{1,6})\s*[.)/\-–]\s*(?=\p{Lu})/u, kind: 'section', rank: () => 20 },
  { pattern: /^([A-E])\s*[.\-–]\s+(?=\p{Lu})/u, kind: 'section', rank: () => 15 },
  { pattern: /^(\d{1,2}(?:\.\d{1,2}){1,4})\s*[.)]?\s+(?=\p{Lu}|\p{P}*\p{Lu})/u, kind: 'section', rank: (label) => 29 + levels(label) },
  { pattern: /^(\d{1,2}(?:\.\d{1,2}){1,4})\.\s+(?=\d)/u, kind: 'section', rank: (label) => 29 + levels(label) },
  { pattern: /^(\d{1,2})\s*[.)](?:\s*(?=\p{L}|["“(*])|\s+(?=\d))/u, kind: 'section', rank: () => 30 },
  { pattern: /^(\d{1,2})\/\s*(?=\p{Lu}\p{Ll})/u, kind: 'section', rank: () => 30 },
  { pattern: /^(\d{1,2})(?:[-–](?=\p{Lu}\p{Ll})|\s?[-–]\s+(?=\p{Lu})|[-–]\s+(?=\d))/u, kind: 'section', rank: () => 30 },
  { pattern: /^(\d{1,2}),\s+(?=\p{Lu}\p{Ll})/u, kind: 'section', rank: () => 30 },
  { pattern: /^([a-zđ])\/\s*(?=\p{Lu}\p{Ll})/u, kind: 'item', rank: () => 50 },
  { pattern: /^(\(\d{1,2}(?:\.\d{1,2})*\))\s*(?=\S)/u, kind: 'item', rank: () => 45 },
  { pattern: /^(\(?[a-zđ]\)|[a-zđ]\.(?=\s))\s*(?=\S)/u, kind: 'item', rank: () => 50 },
  { pattern: /^([-–—−‐‑])\s*(?=[^\s\d])/u, kind: 'item', rank: () => 60 },
  { pattern: /^([-–—−‐‑])\s+(?=\S)/u, kind: 'item', rank: () => 60 },
  { pattern: /^([*•●▪■◆♦❖➢➤✓✔·])\s*(?=[^\s*])/u, kind: 'item', rank: () => 65 },
  { pattern: /^(\+)\s*(?=\S)/u, kind: 'item', rank: () => 70 },
  { pattern: /^([○◦o])\s+(?=\S)/u, kind: 'item', rank: () => 75 },
];

const MARKDOWN_HEADING = /^\s*#{1,6}\s+/;
/** Emphasis and quotation signs in front of a mark; a star followed by a blank is a mark itself. */
const DRESS = /^(?:\s|>|\*\*\s?|\*(?!\s)|_{1,2}(?!\s))+/;

/** The mark a physical line begins with. Two marks of one list ("- + Dịch vụ") count as the inner one. */
export function markOf(line: string): Mark {
  const heading = MARKDOWN_HEADING.exec(line)?.[0].length ?? 0;
  let length = heading;
  let label = '';
  let kind: LineKind = heading > 0 ? 'section' : 'plain';
  let rank = heading > 0 ? 25 : PLAIN;
  for (let depth = 0; depth < 3; depth += 1) {
    const dress = DRESS.exec(line.slice(length))?.[0].length ?? 0;
    const rest = line.slice(length + dress);
    const form = FORMS.find((candidate) => candidate.pattern.test(rest));
    const found = form?.pattern.exec(rest);
    if (!form || !found?.[1] || (depth > 0 && form.kind === 'section')) {
      if (depth === 0) length += dress;
      break;
    }
    label = found[1];
    kind = heading > 0 ? 'section' : form.kind;
    rank = form.rank(label);
    length += dress + found[0].length;
  }
  return { kind, label, rank, length };
}

/** Rank of a line without any mark. */
export const PLAIN = 100;
