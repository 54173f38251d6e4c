/** Prints how well documents are read: `--misses` lists the working set's failures, `--group NAME` only those of one group. */
import path from 'node:path';
import { readText } from '../../src/documents/index';
import { CASE_SETS, casesIn } from '../../tests/documents/corpus/files';
import { calibrationOf, scoreOf, type Score, type Share } from '../../tests/documents/corpus/score';

const ROOT = path.join(process.cwd(), 'tests/documents/corpus');
const wanted = process.argv.slice(2);
const group = wanted.includes('--group') ? wanted[wanted.indexOf('--group') + 1] : undefined;
const out = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = ({ right, all }: Share): string => `${((100 * right) / Math.max(all, 1)).toFixed(1).padStart(5)} %  ${right}/${all}`;
const mean = (numbers: readonly number[]): string => (numbers.length === 0 ? '–' : (numbers.reduce((sum, one) => sum + one, 0) / numbers.length).toFixed(2));

/** A score as lines; groups only of the set one works on, so that the others are only ever scored. */
function print(name: string, score: Score, isOpen: boolean): void {
  const { targets, confidence } = score;
  out(`${name}: ${percent(score.total)} fields exact; ${targets.exact}/${targets.expected} targets exact in every field`);
  out(`  missed ${targets.missed}, invented ${targets.invented}, wrong without a flag ${score.unflagged}; confidence ${mean(confidence.exact)} exact, ${mean(confidence.other)} other`);
  for (const { from, count, confidence: sure, exact } of calibrationOf(score)) out(`  confidence from ${from.toFixed(1)}: ${String(count).padStart(4)} readings, ${(100 * sure).toFixed(0)} % sure on average, ${(100 * exact).toFixed(0)} % exact`);
  for (const [field, share] of score.fields) out(`  ${field.padEnd(14)}${percent(share)}`);
  if (!isOpen) return;
  for (const [one, share] of score.groups) out(`  ${`[${one}]`.padEnd(14)}${percent(share)}`);
}

const working = scoreOf(casesIn(ROOT, 'working'), (source) => readText(source).targets);
print('working set', working, true);
for (const set of CASE_SETS.filter((one) => one !== 'working')) print(`${set} set`, scoreOf(casesIn(ROOT, set), (source) => readText(source).targets), false);
if (wanted.includes('--misses')) {
  for (const miss of working.misses.filter((one) => group === undefined || one.group === group)) {
    const source = miss.source.length > 200 ? `${miss.source.slice(0, 60)} …` : miss.source;
    out(`[${miss.group}] ${source}\n    ${miss.what}: ${miss.expected}  <>  ${miss.got}${miss.isFlagged ? '  (flagged)' : ''}`);
  }
}
