/**
 * The reports of mutation testing as one table: killed, timed out and survived of what was drawn,
 * and from these the killed part of all mutants, every part of the engine weighing by its mutants.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { NOT_DRAWN } from './draw.mjs';

/** The 97.5 % point of the normal distribution: 95 % lie within it on both sides. */
const Z = 1.96;

/**
 * @typedef {{ part: string, all: number, killed: number, timedOut: number, survived: number }} Counts
 *   `all` mutants, `killed` … of those drawn; one without any test counts as survived
 * @typedef {{ files: Record<string, { mutants: readonly { status: string, statusReason?: string }[] }> }} Report
 */

/**
 * @param {string} part
 * @param {Report} report
 * @returns {Counts}
 */
function countsOf(part, { files }) {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (/** @type {readonly string[]} */ ...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    part,
    all: count('Killed', 'RuntimeError', 'Timeout', 'Survived', 'NoCoverage') + mutants.filter(({ statusReason }) => statusReason === NOT_DRAWN).length,
    // A runtime error is a test file that broke off before its first test.
    killed: count('Killed', 'RuntimeError'),
    timedOut: count('Timeout'),
    survived: count('Survived', 'NoCoverage'),
  };
}

/**
 * The killed part of all mutants and the half width of its 95 % interval: a stratified estimate, the
 * spread of each part by the plus-four rule (Agresti & Coull 1998) so that a part without survivors
 * has one too.
 * @param {readonly Counts[]} counts
 */
export function estimate(counts) {
  const total = counts.reduce((sum, { all }) => sum + all, 0);
  let mean = 0;
  let variance = 0;
  for (const { all, killed, timedOut, survived } of counts) {
    const drawn = killed + timedOut + survived;
    if (drawn === 0) continue;
    const weight = all / total;
    const smoothed = (killed + timedOut + 2) / (drawn + 4);
    mean += (weight * (killed + timedOut)) / drawn;
    variance += (weight ** 2 * (1 - drawn / all) * smoothed * (1 - smoothed)) / drawn;
  }
  return { mean, halfWidth: Z * Math.sqrt(variance) };
}

/** @param {number} part */
const percent = (part) => (100 * part).toFixed(1);

/** @param {Counts} counts */
function row(counts) {
  const { part, all, killed, timedOut, survived } = counts;
  const drawn = killed + timedOut + survived;
  const { mean, halfWidth } = estimate([counts]);
  return `| ${part} | ${all} | ${drawn} | ${killed} | ${timedOut} | ${survived} | ${percent(mean)} | ± ${percent(halfWidth)} |`;
}

/**
 * A Markdown table of the reports in a folder, weakest part first.
 * @param {string} folder
 */
export function summary(folder) {
  const counts = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      /** @type {Report} */
      const report = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
      return countsOf(name.replace(/^src-(allocation-)?|\.json$/g, ''), report);
    })
    .filter(({ killed, timedOut, survived }) => killed + timedOut + survived > 0)
    .sort((a, b) => estimate([a]).mean - estimate([b]).mean);
  const sum = counts.reduce(
    (sums, { all, killed, timedOut, survived }) => ({
      all: sums.all + all,
      killed: sums.killed + killed,
      timedOut: sums.timedOut + timedOut,
      survived: sums.survived + survived,
    }),
    { all: 0, killed: 0, timedOut: 0, survived: 0 },
  );
  const { mean, halfWidth } = estimate(counts);
  return [
    '| part | mutants | drawn | killed | timed out | survived | killed % | 95 % |',
    '|---|---|---|---|---|---|---|---|',
    ...counts.map(row),
    `| **all** | ${sum.all} | ${sum.killed + sum.timedOut + sum.survived} | ${sum.killed} | ${sum.timedOut} | ${sum.survived} | **${percent(mean)}** | ± ${percent(halfWidth)} |`,
  ].join('\n');
}
