/** Where a line breaks into clauses: stops and semicolons, brackets, colons, lists of parts. */
import type { TokenLine } from '../text/tokens';
import { PARTS } from './names';

/** The text of a token, empty behind the line. */
export const textAt = (line: TokenLine, at: number): string => line.tokens[at]?.text ?? '';
/** A full stop or a semicolon. */
export const isBreak = (line: TokenLine, at: number): boolean => /^[.;]$/.test(textAt(line, at));

/** Behind the last full stop or semicolon between two tokens, brackets left out. */
export function lastBreak(line: TokenLine, from: number, to: number): number {
  let depth = 0;
  for (let at = to - 1; at >= from; at -= 1) {
    const sign = textAt(line, at);
    if (sign === ')') depth += 1;
    if (sign === '(') depth -= 1;
    if (depth === 0 && isBreak(line, at)) return at + 1;
  }
  return from;
}

/** Whether a full stop stands between two tokens. */
export function sentenceEnds(line: TokenLine, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (textAt(line, at) === '.') return true;
  return false;
}

/** "trong đó: a …; b …": in front of a token, with a colon the parts go on behind semicolons. */
export function isListOfParts(line: TokenLine, to: number): boolean {
  let lists = LISTS.get(line);
  if (lists === undefined) LISTS.set(line, (lists = firstList(line)));
  return lists <= to;
}

const LISTS = new WeakMap<TokenLine, number>();

/** Behind the first "trong đó:" of a line; Infinity without one. */
function firstList(line: TokenLine): number {
  for (let part = PARTS.first(line, 0); part !== null; part = PARTS.first(line, part.to)) {
    if (textAt(line, part.to) === ':' || textAt(line, part.to - 1) === ':') return part.to;
  }
  return Infinity;
}

/** Whether a stop or a semicolon stands between two tokens, brackets left out. */
export function breaksBetween(line: TokenLine, from: number, to: number): boolean {
  return lastBreak(line, from, to) > from;
}

/** Behind a bracket that is still open at `to`. */
export function openBracket(line: TokenLine, from: number, to: number): number | null {
  let depth = 0;
  for (let at = to - 1; at >= from; at -= 1) {
    if (textAt(line, at) === ')') depth += 1;
    if (textAt(line, at) === '(') {
      if (depth === 0) return at + 1;
      depth -= 1;
    }
  }
  return null;
}

/** A colon with a name on either side. */
export function colonIn(line: TokenLine, from: number, to: number): number | null {
  for (let at = to - 2; at > from; at -= 1) if (textAt(line, at) === ':') return at;
  return null;
}

/** Behind the bracket that closes the one opened in front of a token. */
export function closeOf(line: TokenLine, from: number): number {
  let depth = 1;
  for (let at = from; at < line.tokens.length; at += 1) {
    const sign = textAt(line, at);
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return line.tokens.length;
}
