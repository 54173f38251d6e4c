import type { LoadProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

export const loadSamples: SamplesOf<LoadProblems> = {
  'load.nameMissing': [{}],
  'load.rangeReversed': [{ min: 8, max: 7.5 }],
  'load.countNotWhole': [{ value: 2.5 }],
  'load.yearInvalid': [{ text: '24' }],
  'load.decimalsInvalid': [{ text: 'hai' }],
};
