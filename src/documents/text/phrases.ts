/** Looking up phrases of several words in a line, longest first, with or without diacritics. */
import { bareOf, keyOf } from './spelling';
import type { TokenLine } from './tokens';

export interface Found<Value> {
  readonly value: Value;
  /** Index of the first token and behind the last one. */
  readonly from: number;
  readonly to: number;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value: Value | null;
}

/** Phrases with what they mean. */
export class Phrases<Value> {
  private readonly spelled = new Map<string, Node<Value>>();
  private readonly bare = new Map<string, Node<Value>>();
  private readonly longest: number;
  private readonly firsts = new WeakMap<TokenLine, Found<Value> | null>();

  /** @param entries phrases in ordinary spelling; words and signs apart by blanks */
  constructor(entries: Iterable<readonly [phrase: string, value: Value]>) {
    let longest = 0;
    for (const [phrase, value] of entries) {
      const words = phrase.split(' ');
      longest = Math.max(longest, words.length);
      enter(this.spelled, words.map(keyOf), value);
      enter(this.bare, words.map(bareOf), value);
    }
    this.longest = longest;
  }

  /** The longest phrase that begins at a token, or null. */
  at({ tokens, isBare }: TokenLine, from: number): Found<Value> | null {
    let level = isBare ? this.bare : this.spelled;
    let found: Found<Value> | null = null;
    for (let to = from; to < tokens.length; to += 1) {
      const node = level.get(tokens[to]?.key ?? '');
      if (!node) break;
      if (node.value !== null) found = { value: node.value, from, to: to + 1 };
      level = node.next;
    }
    return found;
  }

  /** The longest phrase that ends in front of a token, or null. */
  before(line: TokenLine, to: number): Found<Value> | null {
    for (let from = Math.max(0, to - this.longest); from < to; from += 1) {
      const found = this.exactly(line, from, to);
      if (found !== null) return found;
    }
    return null;
  }

  /** The phrase that takes exactly these tokens, or null. */
  exactly({ tokens, isBare }: TokenLine, from: number, to: number): Found<Value> | null {
    let level = isBare ? this.bare : this.spelled;
    let value: Value | null = null;
    for (let at = from; at < to; at += 1) {
      const node = level.get(tokens[at]?.key ?? '');
      if (!node) return null;
      value = node.value;
      level = node.next;
    }
    return value === null ? null : { value, from, to };
  }

  /** The first place from a token on where a phrase begins. */
  first(line: TokenLine, from: number, end = line.tokens.length): Found<Value> | null {
    for (let at = from; at < end; at += 1) {
      const found = this.at(line, at);
      if (found !== null && found.to <= end) return found;
    }
    return null;
  }

  /** Whether a phrase stands in a line in front of a token; the line is searched once. */
  isIn(line: TokenLine, end = line.tokens.length): boolean {
    let found = this.firsts.get(line);
    if (found === undefined) this.firsts.set(line, (found = this.first(line, 0)));
    return found !== null && found.to <= end;
  }
}

function enter<Value>(root: Map<string, Node<Value>>, words: readonly string[], value: Value): void {
  let level = root;
  for (const [index, word] of words.entries()) {
    let node = level.get(word);
    if (!node) level.set(word, (node = { next: new Map(), value: null }));
    if (index === words.length - 1) node.value ??= value;
    level = node.next;
  }
}

/** Phrases that only have to be known again, parted by strokes: `"trong đó | bao gồm"`. */
export function phraseSet(text: string): Phrases<true> {
  return new Phrases<true>(text.split('|').map((phrase): [string, true] => [phrase.trim(), true]));
}
