/**
 * Which known indicator a printed name means. Words that few names share count for more (inverse
 * document frequency); a match must explain the printed name and be explained by it. Two entries that
 * fit equally well, or a weak fit, are for a person to decide.
 */
import { ENTRIES } from './entries';
import type { CatalogueEntry } from './entry';
import { FORM_WEIGHT, SPELLINGS, spellingOf, subjectsOf, withoutSettings, wordsOf, type Spelling } from './words';

export interface Candidate {
  readonly entry: CatalogueEntry;
  /** 0–1. */
  readonly score: number;
  /** The variant that fits best, as the catalogue spells it. */
  readonly matched: string;
}

/** `known`: one entry fits well; `unsure`: ask, candidates best first; `unknown`: the catalogue has none. */
export interface Match {
  readonly outcome: 'known' | 'unsure' | 'unknown';
  /** At most four, best first; the first is the entry where the outcome is `known`. */
  readonly candidates: readonly Candidate[];
}

const [KNOWN, WORTH_ASKING, TIE] = [0.74, 0.58, 0.04];
/** A name that counts communes is no name of one that counts villages. */
const OTHER_SUBJECT = 0.75;

interface Variant {
  readonly entry: CatalogueEntry;
  readonly printed: string;
  /** Weight of all its words. */
  readonly weight: number;
  readonly phrase: string;
  readonly subjects: readonly string[];
}

/** The catalogue in one spelling, with how much each word tells. */
interface Index {
  readonly spelling: Spelling;
  readonly byWord: ReadonlyMap<string, readonly Variant[]>;
  readonly weightOf: (word: string) => number;
}

function indexOf(spelling: Spelling): Index {
  const printed = ENTRIES.flatMap((entry) =>
    [entry.name, ...entry.variants].map((name) => {
      const words = wordsOf(name).map(spelling.key);
      return { entry, name, words: new Set(words), phrase: words.join(' ') };
    }),
  );
  const entriesWith = new Map<string, Set<CatalogueEntry>>();
  for (const { entry, words } of printed) {
    for (const word of words) entriesWith.set(word, (entriesWith.get(word) ?? new Set()).add(entry));
  }
  const weigh = (word: string, entries: number): number => (spelling.isForm(word) ? FORM_WEIGHT : 1) * Math.log2(1 + ENTRIES.length / entries);
  const weights = new Map([...entriesWith].map(([word, { size }]) => [word, weigh(word, size)]));
  // A word of no entry tells as much against a match as a rare one of the catalogue.
  const weightOf = (word: string): number => weights.get(word) ?? weigh(word, 2);
  const byWord = new Map<string, Variant[]>();
  for (const { entry, name, words, phrase } of printed) {
    const weight = [...words].reduce((sum, word) => sum + weightOf(word), 0);
    const variant = { entry, printed: name, weight, phrase, subjects: subjectsOf(`${name} ; ${entry.name}`) };
    for (const word of words) {
      const variants = byWord.get(word);
      if (variants) variants.push(variant);
      else byWord.set(word, [variant]);
    }
  }
  return { spelling, byWord, weightOf };
}

/** Built at the first name: opening the pane needs no catalogue. */
const built: { spelt?: Index; bare?: Index } = {};

/** The entries that fit a printed name, and whether one of them is plainly meant. */
export function matchName(name: string): Match {
  const way = spellingOf(name);
  const index = (built[way] ??= indexOf(SPELLINGS[way]));
  const named = withoutSettings(name);
  const printed = wordsOf(named).map(index.spelling.key);
  const subjects = subjectsOf(named);
  const phrase = printed.join(' ');
  const shared = new Map<Variant, number>();
  let weight = 0;
  for (const word of new Set(printed)) {
    const own = index.weightOf(word);
    weight += own;
    for (const variant of index.byWord.get(word) ?? []) shared.set(variant, (shared.get(variant) ?? 0) + own);
  }
  const best = new Map<CatalogueEntry, Candidate>();
  for (const [variant, common] of shared) {
    const score = scoreOf(phrase, weight, variant, common) * (isOther(subjects, variant.subjects) ? OTHER_SUBJECT : 1);
    if (score > (best.get(variant.entry)?.score ?? 0)) best.set(variant.entry, { entry: variant.entry, score, matched: variant.printed });
  }
  const candidates = [...best.values()]
    .filter((candidate) => candidate.score >= WORTH_ASKING)
    .sort((left, right) => right.score - left.score)
    .slice(0, 4);
  const [first, second] = candidates;
  if (!first) return { outcome: 'unknown', candidates };
  return { outcome: first.score >= KNOWN && first.score - (second?.score ?? 0) >= TIE ? 'known' : 'unsure', candidates };
}

function isOther(left: readonly string[], right: readonly string[]): boolean {
  return left.length > 0 && right.length > 0 && !left.some((subject) => right.includes(subject));
}

/** Dice's coefficient over weighted words; words in the catalogue's own order count a little more. */
function scoreOf(phrase: string, weight: number, variant: Variant, shared: number): number {
  if (variant.phrase === phrase) return 1;
  const dice = (2 * shared) / (weight + variant.weight);
  const inOrder = ` ${phrase} `.includes(` ${variant.phrase} `) ? 0.06 : 0;
  return Math.min(0.99, Math.round((dice + inOrder) * 1000) / 1000);
}
