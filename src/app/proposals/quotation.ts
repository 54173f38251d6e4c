/** The words a target was read from, in the sentence they stand in, and what else their figure could mean. */
import { readPrintedNumber } from '../../domain';
import type { ProposedTarget } from '../../documents';

export interface Quotation {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A sentence longer than this on one side is cut. */
const MOST_AROUND = 140;
const SENTENCE_END = /[.;!?]\s+(?=[\p{Lu}"“(\d-])|\n/gu;
const FIGURE = /\d[\d.,]*\d|\d/g;

/**
 * @param text the source that the target's position refers to
 * @returns null where the target carries no words
 */
export function quotationOf(text: string, { evidence = '', position }: ProposedTarget): Quotation | null {
  if (evidence === '') return null;
  if (position === undefined || text.slice(position, position + evidence.length) !== evidence) return { before: '', words: oneLine(evidence), after: '' };
  const end = position + evidence.length;
  const ahead = text.slice(Math.max(0, position - MOST_AROUND), position);
  const start = [...ahead.matchAll(SENTENCE_END)].at(-1);
  const before = start === undefined ? (position > MOST_AROUND ? `…${ahead.replace(/^\S*\s/, '')}` : ahead) : ahead.slice(start.index + start[0].length);
  const behind = text.slice(end, end + MOST_AROUND);
  const [stop] = behind.matchAll(SENTENCE_END);
  const after = stop === undefined ? (end + MOST_AROUND < text.length ? `${behind.replace(/\s\S*$/, '')}…` : behind) : behind.slice(0, stop.index + 1);
  return { before: oneLine(before).trimStart(), words: oneLine(evidence), after: oneLine(after).trimEnd() };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * What the printed figure means with its signs exchanged: 1234 for a value of 1.234.
 * Null where the words do not print the value, or it has no other meaning.
 */
export function otherReadingOf({ evidence = '', value, bound }: ProposedTarget): number | null {
  if (value === undefined || bound === 'range') return null;
  for (const [printed] of evidence.matchAll(FIGURE)) {
    const read = readPrintedNumber(printed);
    if (read === null || read.otherReading === null) continue;
    if (read.value === value) return read.otherReading;
    if (read.otherReading === value) return read.value;
  }
  return null;
}
