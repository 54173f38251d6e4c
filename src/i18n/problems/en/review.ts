import type { ReviewProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { list } from './words';

export const reviewSentences: SentencesFor<ReviewProblems> = {
  'review.levelUnknown': ({ level, levels }) => `No unit is of the level "${level}"; the list of units has: ${list(levels)}.`,
  'review.recordInvalid': ({ name }) => `"${name}" is not a complete record of assignments; use the file that was written when the targets were assigned.`,
  'review.nothingToAssign': ({ place }) => `The plan of ${place} gives no target to any unit yet, so there is nothing to assign; split it first.`,
};
