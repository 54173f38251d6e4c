/** The page of the rules says what the registry says; `WRITE_PAGES=1` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/checks';
import { LANGUAGES, ruleWords } from '../../src/i18n';
import { rulesPage } from './page';

const PAGE = join(__dirname, '../../docs/checks.md');

test('docs/checks.md is the registry', () => {
  if (process.env.WRITE_PAGES === '1') writeFileSync(PAGE, rulesPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(rulesPage());
});

test('every rule is there once, with a name and one sentence of its own in both languages', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const lang of LANGUAGES) {
    const words = RULES.map(({ id }) => ruleWords(id, lang));
    expect(new Set(words.map(({ name }) => name)).size).toBe(RULES.length);
    expect(words.filter(({ statement }) => !/^[^.]+.*\.$/s.test(statement) || /\.\s/.test(statement)).map(({ name }) => name)).toEqual([]);
  }
});
