/** Data for every problem code, each kind of data at least once; the compiler demands every code. */
import type { ProblemData } from '../../../src/domain';
import { allocationSamples } from './allocation';
import { appSamples } from './app';
import { axisSamples } from './axis';
import { benchmarkSamples } from './benchmark';
import { balanceSamples } from './balance';
import { eventSamples } from './events';
import { documentSamples } from './document';
import { checkSamples } from './checks';
import { consistencySamples } from './consistency';
import { fileSamples } from './file';
import { growthSamples } from './growth';
import { hostSamples } from './host';
import { loadSamples } from './load';
import { noticeSamples } from './notice';
import { nestedSamples } from './nested';
import { planSamples } from './plan';
import { rateSamples } from './rates';
import { reviewSamples } from './review';
import { sheetSamples } from './sheet';
import { splitSamples } from './split';
import { stepsSamples } from './steps';
import { structureSamples } from './structures';
import { trackingSamples } from './tracking';

export type SamplesOf<Problems> = { readonly [Code in keyof Problems]: readonly [Problems[Code], ...Problems[Code][]] };

export const SAMPLES: SamplesOf<ProblemData> = {
  ...allocationSamples,
  ...appSamples,
  ...axisSamples,
  ...benchmarkSamples,
  ...balanceSamples,
  ...eventSamples,
  ...documentSamples,
  ...checkSamples,
  ...consistencySamples,
  ...fileSamples,
  ...growthSamples,
  ...hostSamples,
  ...loadSamples,
  ...noticeSamples,
  ...nestedSamples,
  ...planSamples,
  ...rateSamples,
  ...reviewSamples,
  ...sheetSamples,
  ...splitSamples,
  ...stepsSamples,
  ...structureSamples,
  ...trackingSamples,
};
