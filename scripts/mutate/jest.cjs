/**
 * The tests that mutation testing runs, in plain Node; `MUTATION_TESTS` are beginnings of their paths.
 * HiGHS is left out: the other judges see what it sees, sooner.
 */
const { projects, testTimeout } = require('../../jest.config.js');

/** @type {string[]} */
const tests = JSON.parse(process.env.MUTATION_TESTS ?? '["domain/", "allocation/"]');

module.exports = {
  ...projects.find(({ displayName }) => displayName === 'node'),
  testTimeout,
  rootDir: '../..',
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/scripts/mutate/setup.cjs'],
  testMatch: tests.flatMap((start) => [`<rootDir>/tests/${start}*.test.ts`, `<rootDir>/tests/${start}/**/*.test.ts`, `<rootDir>/tests/${start}**/*.test.ts`]),
  testPathIgnorePatterns: ['/node_modules/', 'highs.test.ts'],
};
