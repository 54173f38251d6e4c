/**
 * Tests that mutation testing runs, in plain Node: those of the domain for its code, those of the
 * allocation engine for its own. HiGHS is left out: the other judges see what it sees, sooner.
 */
const { projects, testTimeout } = require('../jest.config.js');

module.exports = {
  ...projects.find(({ displayName }) => displayName === 'node'),
  testTimeout,
  rootDir: '..',
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/scripts/mutate.setup.cjs'],
  testMatch: (process.env.MUTATION_TESTS ?? 'tests/domain tests/allocation').split(' ').map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: ['/node_modules/', 'highs.test.ts'],
};
