import type { AppProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

export const appSamples: SamplesOf<AppProblems> = {
  'app.unexpected': [{ detail: 'x is not a function' }],
  'app.notInExcel': [{}],
  'app.hostSilent': [{ seconds: 20 }],
};
