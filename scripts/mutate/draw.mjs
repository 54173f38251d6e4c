/**
 * A checker for Stryker that lets only a random sample of the mutants through: the `MUTATION_SAMPLE`
 * whose hashes with `MUTATION_SEED` are the least. The same seed draws the same mutants from the same
 * code; what is not drawn stands in the report as a compile error with the reason {@link NOT_DRAWN}.
 */
import { createHash } from 'node:crypto';

export const NOT_DRAWN = 'not drawn';

/**
 * @typedef {{ line: number, column: number }} Position
 * @typedef {{ id: string, fileName: string, mutatorName: string, replacement?: string, location: { start: Position, end: Position } }} Mutant
 */

/**
 * @param {Mutant} mutant
 * @param {string} seed
 */
function rank({ fileName, mutatorName, replacement, location: { start, end } }, seed) {
  const file = fileName.replace(/^.*\/(?=src\/)/, '');
  return createHash('sha256').update(JSON.stringify([seed, file, mutatorName, replacement, start, end])).digest('hex');
}

/**
 * The ids of `count` mutants, drawn at random by `seed`.
 * @param {readonly Mutant[]} mutants
 * @param {number} count
 * @param {string} seed
 */
export function draw(mutants, count, seed) {
  const ranked = mutants.map((mutant) => ({ id: mutant.id, rank: rank(mutant, seed) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return new Set(ranked.slice(0, count).map(({ id }) => id));
}

function createDraw() {
  /** @type {Set<string>} */
  const drawn = new Set();
  return {
    init: () => Promise.resolve(),
    /** Stryker shows all mutants of a run here, in one call. @param {readonly Mutant[]} mutants */
    group(mutants) {
      for (const id of draw(mutants, Number(process.env['MUTATION_SAMPLE']), process.env['MUTATION_SEED'] ?? '')) drawn.add(id);
      return Promise.resolve([mutants.map(({ id }) => id)]);
    },
    /** @param {readonly Mutant[]} mutants */
    check(mutants) {
      return Promise.resolve(Object.fromEntries(mutants.map(({ id }) => [id, drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: NOT_DRAWN }])));
    },
  };
}

export const strykerPlugins = [{ kind: 'Checker', name: 'draw', factory: createDraw }];
