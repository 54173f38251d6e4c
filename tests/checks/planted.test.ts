/** Errors planted in plans that hold are found and named; plans that hold are left in peace. */
import fc from 'fast-check';
import { checkPlan } from '../../src/checks';
import { judged } from './judged';
import { randomPlan } from './plans';
import { ERROR_KINDS, plantedIn } from './planted';

const SEED = 20_261_122;
const anyCase = fc.integer({ min: 0, max: 1_000_000 });

test('nothing is wrong with a plan that holds', () => {
  fc.assert(
    fc.property(anyCase, (index) => {
      expect(checkPlan(randomPlan(SEED, index)).findings).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test.each(ERROR_KINDS)('%s: found every time, and what was planted is named first', (kind) => {
  fc.assert(
    fc.property(anyCase, (index) => {
      const planted = plantedIn(randomPlan(SEED, index), kind, SEED, index);
      fc.pre(planted !== null);
      const { found, first } = judged(checkPlan(planted.plan), planted);
      expect({ kind, found, first: first || !planted.isLocatable }).toEqual({ kind, found: true, first: true });
    }),
    { numRuns: 4, seed: SEED },
  );
});
