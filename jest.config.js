/** Three kinds of tests: plain Node, screens in jsdom, and real browsers (one worker, started once each). */
const swc = ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } }];
// `.mjs` too: tests import the scripts.
// hucre comes as ES modules only.
const shared = {
  transform: { '^.+\\.(m?js|tsx?)$': swc },
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  // Mutation testing keeps copies of the project there.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
};

module.exports = {
  // Other programs are started and two cores are shared: five seconds say nothing about the code.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      // Plain Node, plus Univer and office.js for the tests that open a workbook.
      testEnvironment: '<rootDir>/tests/support/node-environment.cjs',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/'],
    },
    {
      ...shared,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/**/*.test.tsx'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
};
