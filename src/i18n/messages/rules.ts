/** What each rule of the check is called, what it says in one sentence, and where it comes from. */
import type { CheckProblems } from '../../domain';
import type { Language } from '../language';
import { enRules } from './rules-en';
import { viRules } from './rules-vi';

export interface RuleWords {
  readonly name: string;
  readonly statement: string;
  /** The law or the method behind it. */
  readonly source: string;
}

export type WordsOfRules = Readonly<Record<keyof CheckProblems, RuleWords>>;

const WORDS: Readonly<Record<Language, WordsOfRules>> = { vi: viRules, en: enRules };

export function ruleWords(rule: keyof CheckProblems, lang: Language): RuleWords {
  return WORDS[lang][rule];
}
