/** Vietnamese sentences, written for officials: what is wrong, where, what to do. */
import type { ProblemSentences } from '../../sentence';
import { allocationSentences } from './allocation';
import { appSentences } from './app';
import { axisSentences } from './axis';
import { fileSentences } from './file';
import { hostSentences } from './host';
import { planSentences } from './plan';
import { stepsSentences } from './steps';

export const viProblems: ProblemSentences = {
  ...allocationSentences,
  ...appSentences,
  ...axisSentences,
  ...fileSentences,
  ...hostSentences,
  ...planSentences,
  ...stepsSentences,
};
