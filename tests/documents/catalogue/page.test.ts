/** The page of the catalogue says what its data say; `WRITE_PAGES=1` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPARTMENTS, ENTRIES } from '../../../src/documents';
import { cataloguePage } from './page';

const PAGE = join(__dirname, '../../../docs/catalogue.md');

test('docs/catalogue.md is the data', () => {
  if (process.env.WRITE_PAGES === '1') writeFileSync(PAGE, cataloguePage());
  expect(readFileSync(PAGE, 'utf8')).toBe(cataloguePage());
});

test('every entry has its own id and name, and stands where a figure of its kind can be planned', () => {
  expect(new Set(ENTRIES.map(({ id }) => id)).size).toBe(ENTRIES.length);
  expect(new Set(ENTRIES.map(({ name }) => name.toLowerCase())).size).toBe(ENTRIES.length);
  expect(ENTRIES.filter(({ level, ratio }) => level === null && ratio === null)).toEqual([]);
  expect(ENTRIES.every(({ department }) => department in DEPARTMENTS)).toBe(true);
});

test('no name stands for two entries', () => {
  const owners = new Map<string, Set<string>>();
  for (const { id, name, variants } of ENTRIES) {
    for (const printed of [name, ...variants]) owners.set(printed.toLowerCase(), (owners.get(printed.toLowerCase()) ?? new Set()).add(id));
  }
  expect([...owners].filter(([, ids]) => ids.size > 1).map(([printed]) => printed)).toEqual([]);
});
