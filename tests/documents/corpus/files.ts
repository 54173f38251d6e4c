/**
 * The cases on disk: `working` is what the reader is made on, `held` is only ever scored. The `unseen` parts were
 * written from the definitions of the fields alone and read before anything was mended; what each of them came to
 * at its first reading stands in docs/formats.md. Each stays a measure only as long as nobody tunes to its words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCases, type CorpusCase } from './cases';

export const CASE_SETS = ['working', 'held', 'unseen', 'unseen-second', 'unseen-third'] as const;
export type CaseSet = (typeof CASE_SETS)[number];

/** All cases of a set below the folder of this file, its documents as the group `documents`. */
export function casesIn(root: string, set: CaseSet): CorpusCase[] {
  const folder = path.join(root, set);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const group = path.dirname(file) === '.' ? path.basename(file, '.txt') : path.dirname(file);
      return parseCases(group, readFileSync(path.join(folder, file), 'utf8'));
    });
}
