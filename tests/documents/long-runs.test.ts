/** No text keeps the reader long: time grows with its length, whatever it is a run of. `npm run prove -- documents` goes through all of them. */
import fc from 'fast-check';
import { readDocumentText } from '../../src/documents';
import { BEGINNINGS, ENDINGS, RUNS, longRun } from './long-runs';

/** Least processor time of several readings, in milliseconds. */
function cost(text: string): number {
  let least = Infinity;
  for (let round = 0; round < 2; round += 1) {
    const before = process.cpuUsage();
    readDocumentText(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const SHORT = 4_000;
/** What trying in every way would take at this length lies far above: seconds for squares, more than anyone waits for powers of two. */
const LIMIT_MS = 1_500;

describe('long runs', () => {
  it('of any words and signs, in lines or in one, are read in time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...RUNS), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...BEGINNINGS),
        fc.constantFrom(...ENDINGS),
        fc.constantFrom(Infinity, 70),
        (runs, beginning, ending, width) => {
          expect(cost(`${beginning}${longRun(runs.join(''), SHORT, width)}${ending}`)).toBeLessThan(LIMIT_MS);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(['AB ', 'Thái Nguyên ', ' ', '\t', '1.', '1)', '(', 'a 1%; ', '\u0301', '| a '])('of %j cost what their length says', (run) => {
    const [short, long] = [cost(longRun(run, 5_000)), cost(longRun(run, 20_000))];
    // Four times the length; squares would be sixteen times as much.
    expect(long).toBeLessThan(10 * Math.max(short, 40));
  });
});
