/** Vietnamese sentences, written for officials: what is wrong, where, what to do. */
import type { ProblemSentences } from '../../sentence';
import { allocationSentences } from './allocation';
import { appSentences } from './app';
import { axisSentences } from './axis';
import { benchmarkSentences } from './benchmark';
import { balanceSentences } from './balance';
import { eventSentences } from './events';
import { documentSentences } from './document';
import { checkSentences } from './checks';
import { consistencySentences } from './consistency';
import { fileSentences } from './file';
import { growthSentences } from './growth';
import { hostSentences } from './host';
import { loadSentences } from './load';
import { noticeSentences } from './notice';
import { nestedSentences } from './nested';
import { planSentences } from './plan';
import { rateSentences } from './rates';
import { reviewSentences } from './review';
import { sheetSentences } from './sheet';
import { splitSentences } from './split';
import { stepsSentences } from './steps';
import { structureSentences } from './structures';
import { trackingSentences } from './tracking';

export const viProblems: ProblemSentences = {
  ...allocationSentences,
  ...appSentences,
  ...axisSentences,
  ...benchmarkSentences,
  ...balanceSentences,
  ...eventSentences,
  ...documentSentences,
  ...checkSentences,
  ...consistencySentences,
  ...fileSentences,
  ...growthSentences,
  ...hostSentences,
  ...loadSentences,
  ...noticeSentences,
  ...nestedSentences,
  ...planSentences,
  ...rateSentences,
  ...reviewSentences,
  ...sheetSentences,
  ...splitSentences,
  ...stepsSentences,
  ...structureSentences,
  ...trackingSentences,
};
