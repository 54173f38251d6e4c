/**
 * `npm run mutate [-- file-or-folder… --sample N --seed S]`: mutation testing of src/domain and
 * src/allocation, or of what is named. Every part is changed in small ways, one at a time, and tested
 * by its own tests; changes that no test notices are printed. With `--sample`, N changes of each part
 * are drawn at random. Works on a copy in .cache/mutation, where the report of each run stays
 * (`src-allocation-balance.json`). Takes days for everything and gives way to other programs.
 *
 * `npm run mutate -- --summary` tables the last report of each part; docs/mutation.md has the figures.
 */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { summary } from './mutate/summary.mjs';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
/** Large, and of no use to these tests: not copied. */
const NOT_COPIED = ['docs', 'assets', 'dist', 'coverage', '.cache', 'tests/browser', 'tests/xlsx'];

/**
 * The tests that hold a part of the engine, by the beginnings of their paths, where its own name is not enough.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const TESTS_OF = {
  apportion: ['allocation/apportion', 'allocation/axis/largest', 'allocation/axis/webster'],
  balance: ['allocation/balance', 'allocation/hard', 'allocation/wide', 'allocation/explain', 'allocation/release', 'allocation/proof'],
  'carry-forward': ['allocation/carry-forward', 'allocation/axis/carry-forward'],
  decimals: ['allocation/sizes'],
  nested: ['allocation/nested', 'allocation/revise'],
  exact: ['allocation/axis/exact', 'allocation/recipients'],
  parts: ['allocation/parts', 'allocation/structures'],
  profiles: ['allocation/axis/profiles', 'allocation/axis/level-path'],
  recipients: ['allocation/recipients', 'allocation/apportion', 'allocation/carry-forward'],
};

/** @param {string} target */
function testsOf(target) {
  const [, area = '', part = ''] = target.replace(/\.ts$/, '').split('/');
  return area === 'domain' || part === '' ? [`${area}/`] : (TESTS_OF[part] ?? [`allocation/${part}`]);
}

/**
 * @param {string} target
 * @param {string | undefined} sample how many changes to draw; all without it
 * @param {string} seed
 */
async function mutate(target, sample, seed) {
  process.env['MUTATION_TESTS'] = JSON.stringify(testsOf(target));
  process.env['MUTATION_SAMPLE'] = sample ?? '';
  process.env['MUTATION_SEED'] = seed;
  const name = target.replaceAll('/', '-').replace(/\.ts$/, '');
  const pattern = statSync(target).isDirectory() ? `${target}/**/*.ts` : target;
  mkdirSync('.cache/mutation', { recursive: true });
  return new Stryker({
    mutate: [pattern],
    ignorePatterns: NOT_COPIED,
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner', './scripts/mutate/draw.mjs'],
    checkers: sample === undefined ? [] : ['draw'],
    jest: { projectType: 'custom', configFile: 'scripts/mutate/jest.cjs', enableFindRelatedTests: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // Two cores are shared: slow is not endless.
    timeoutMS: 15_000,
    tempDirName: '.cache/mutation/copy',
    reporters: ['progress-append-only', 'clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `.cache/mutation/${name}.json` },
    thresholds: { high: 95, low: 85, break: null },
    allowConsoleColors: false,
  }).runMutationTest();
}

process.chdir(ROOT);
os.setPriority(os.constants.priority.PRIORITY_LOW);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' }, summary: { type: 'boolean', default: false } },
});
/** Without words: the domain, then every part of the engine. */
const parts = readdirSync('src/allocation').filter((name) => name !== 'index.ts').map((name) => `src/allocation/${name}`);
const targets = positionals.length > 0 ? positionals.map((word) => word.replace(/\/+$/, '')) : ['src/domain', ...parts];
const unknown = targets.filter((target) => !/^src\/(domain|allocation)(\/|$)/.test(target) || !existsSync(target));

if (unknown.length > 0) {
  process.stderr.write(`Not part of src/domain or src/allocation: ${unknown.join(', ')}\n`);
  process.exitCode = 1;
} else if (values.sample !== undefined && !/^[1-9]\d*$/.test(values.sample)) {
  process.stderr.write(`--sample takes a whole number of changes, not ${values.sample}\n`);
  process.exitCode = 1;
} else if (values.summary) {
  process.stdout.write(`${summary('.cache/mutation')}\n`);
} else {
  for (const target of targets) {
    try {
      await mutate(target, values.sample, values.seed);
    } catch (error) {
      // Stryker has said why; the other parts do not depend on this one.
      process.stderr.write(`${target} was not tested: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}
