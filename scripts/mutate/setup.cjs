/** Mutation testing compares runs: generated cases are the same in each. */
const fc = require('fast-check');

fc.configureGlobal({ seed: 1 });
process.env.PROOF_SEED = '1';
