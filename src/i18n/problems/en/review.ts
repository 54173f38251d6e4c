import type { ReviewProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { moment } from '../parts';
import { list } from './words';

export const reviewSentences: SentencesFor<ReviewProblems> = {
  'review.levelUnknown': ({ level, levels }) => `No unit is of the level "${level}"; the list of units has: ${list(levels)}.`,
  'review.recordInvalid': ({ name }) => `"${name}" is not a complete record of assignments; use the file that was written when the targets were assigned.`,
  'review.nothingToAssign': ({ place }) => `The plan of ${place} gives no target to any unit yet, so there is nothing to assign; split it first.`,
  'review.notReady': ({ place, errors }) => `The plan of ${place} still has ${errors} errors and cannot be handed in; mend them, or accept each with a reason under Check.`,
  'review.nobodySubmits': ({ place }) => `The plan of ${place} does not say who makes it; enter that on the cover before handing it in.`,
  'review.alreadySubmitted': ({ version, at }) => `The plan was handed in as version ${version} at ${moment(at, 'en')} and has not changed since; there is no need to hand it in again.`,
  'review.editedAfterSubmission': ({ version, at }) => `The plan was edited after it had been handed in as version ${version} at ${moment(at, 'en')}; to replace that version, hand in a new one.`,
};
