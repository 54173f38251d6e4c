/** How much of what documents print the catalogue recognises, and that it takes none for another. */
import { ENTRIES, matchName } from '../../../src/documents';
import { PRINTED_NAMES } from './names';

const judged = PRINTED_NAMES.map(({ name, meant }) => {
  const { outcome, candidates } = matchName(name);
  const given = outcome === 'known' ? (candidates[0]?.entry.id ?? null) : null;
  return { name, meant, given, asked: candidates.map(({ entry }) => entry.id) };
});
const named = judged.filter(({ meant }) => meant !== null);

test('the list is long, varied and names entries that exist', () => {
  expect(named.length).toBeGreaterThanOrEqual(300);
  const ids = new Set(ENTRIES.map((entry) => entry.id));
  expect(PRINTED_NAMES.filter(({ meant }) => meant !== null && !ids.has(meant))).toEqual([]);
  expect(new Set(named.map(({ meant }) => meant)).size).toBeGreaterThanOrEqual(120);
});

test('no printed name is taken for another indicator, none that the catalogue lacks for one it has', () => {
  const wrong = judged.filter(({ given, meant }) => given !== null && given !== meant);
  expect(wrong.map(({ name, given, meant }) => `${name}: ${given} for ${meant}`)).toEqual([]);
});

test('at least 97 of 100 names are recognised, and the others are asked about with the right one offered', () => {
  const missed = named.filter(({ given }) => given === null);
  expect(missed.filter(({ meant, asked }) => !asked.includes(meant ?? '')).map(({ name }) => name)).toEqual([]);
  expect(1 - missed.length / named.length).toBeGreaterThanOrEqual(0.97);
});
