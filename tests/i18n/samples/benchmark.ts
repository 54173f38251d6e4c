import type { BenchmarkProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const lattice = { unit: 'tỷ đồng', decimals: 1 };
const at = { year: '2023', period: 2, periods: 12 };

export const benchmarkSamples: SamplesOf<BenchmarkProblems> = {
  'benchmark.notANumber': [
    { what: 'indicator', year: '2023', at },
    { what: 'total', year: '2023', at: null },
    { what: 'anchor', year: null, at: null },
  ],
  'benchmark.missingIndicator': [{ at: [at, { ...at, periods: 4 }] }],
  'benchmark.duplicateYear': [{ year: '2023' }],
  'benchmark.lengthDiffers': [{ year: '2023', has: 11, due: 12 }],
  'benchmark.tooFewYears': [{ years: 0, needed: 1 }],
  'benchmark.notPositive': [{ at: [at] }, { at: [{ ...at, periods: 6 }] }],
  'benchmark.negativeTotal': [{ year: '2023', total: -12, lattice }],
  'benchmark.totalTooLarge': [{ year: '2023', total: 9e15, lattice }],
  'benchmark.emptyYear': [{ year: '2023' }],
  'benchmark.floored': [{ at: [at] }],
  'benchmark.extrapolated': [{ years: ['2024'] }],
};
