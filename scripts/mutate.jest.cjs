/** Tests that mutation testing runs: those of the domain and of the allocation engine, in plain Node. */
const { projects, testTimeout } = require('../jest.config.js');

module.exports = {
  ...projects.find(({ displayName }) => displayName === 'node'),
  testTimeout,
  rootDir: '..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/domain/**/*.test.ts', '<rootDir>/tests/allocation/**/*.test.ts'],
};
