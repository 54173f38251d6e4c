/**
 * The long run: random tables through the whole engine, every promise tested. Started by
 * `npm run prove -- --tables 1000000 --seed 1`; ends with status 1 at the first table that breaks a
 * promise, which it prints as JSON. `--only INDEX` judges one table of a seed again.
 */
import { parseArgs } from 'node:util';
import { startHighs } from '../../tests/allocation/proof/highs';
import { CASE_KINDS, judgeCase } from '../../tests/allocation/proof/run';

/** HiGHS judges one table of so many. */
const HIGHS_EVERY = 1000;
/** Steps of the report on the way. */
const REPORTS = 20;

const { values } = parseArgs({
  options: { tables: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } },
});
const [tables, seed] = [Number(values.tables), Number(values.seed)];
const say = (text: string): void => void process.stdout.write(`${text}\n`);

if (!Number.isSafeInteger(tables) || tables < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write('--tables and --seed take whole numbers.\n');
  process.exit(2);
}

const highs = await startHighs();
const outcomes = new Map<string, Map<string, number>>(CASE_KINDS.map((kind) => [kind, new Map()]));
const start = performance.now();
const minutes = (): string => ((performance.now() - start) / 60_000).toFixed(1);
say(`Seed ${seed}, ${tables} tables.`);

const [first, last] = values.only === undefined ? [0, tables - 1] : [Number(values.only), Number(values.only)];
for (let index = first; index <= last; index += 1) {
  try {
    for (const { kind, faults, outcome, input } of judgeCase(seed, index, index % HIGHS_EVERY === 0 ? highs : null)) {
      const counts = outcomes.get(kind);
      counts?.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (faults.length === 0) continue;
      say(`Table ${index} of seed ${seed} (${kind}):\n${faults.map((fault) => `- ${fault}`).join('\n')}\n${JSON.stringify(input)}`);
      process.exit(1);
    }
  } catch (error) {
    say(`Table ${index} of seed ${seed} breaks off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exit(1);
  }
  if ((index + 1) % Math.ceil(tables / REPORTS) === 0) say(`${index + 1} tables, ${minutes()} min`);
}

for (const [kind, counts] of outcomes) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...counts].sort(([, left], [, right]) => right - left).map(([outcome, count]) => `${outcome} ${count}`);
  say(`${kind}: ${total} (${parts.join(', ')})`);
}
say(`All promises kept by ${last - first + 1} tables of seed ${seed}, ${minutes()} min.`);
