import type { Problem, ProblemData } from '../domain';
import type { Language } from './language';
import { enProblems } from './problems/en';
import { viProblems } from './problems/vi';

/** One sentence per code of a family of problems: what is wrong, where, and what to do. */
export type SentencesFor<Problems> = { readonly [Code in keyof Problems]: (data: Problems[Code]) => string };

/** A sentence for every problem; the compiler demands every code. */
export type ProblemSentences = SentencesFor<ProblemData>;

const SENTENCES: Record<Language, ProblemSentences> = { vi: viProblems, en: enProblems };

/** The sentence a user reads for a problem. */
export function sentence(problem: Problem, lang: Language): string {
  // Code and data of one problem belong together; the table cannot express that pairing per key.
  const write = SENTENCES[lang][problem.code] as (data: Problem['data']) => string;
  return write(problem.data);
}
