/** The cases on disk: `working` is what the reader is made on, `held` is only ever scored. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCases, type CorpusCase } from './cases';

/** All cases of a set below the folder of this file, its documents as the group `documents`. */
export function casesIn(root: string, set: 'working' | 'held'): CorpusCase[] {
  const folder = path.join(root, set);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const group = path.dirname(file) === '.' ? path.basename(file, '.txt') : path.dirname(file);
      return parseCases(group, readFileSync(path.join(folder, file), 'utf8'));
    });
}
