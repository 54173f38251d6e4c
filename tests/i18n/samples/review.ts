import type { ReviewProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

export const reviewSamples: SamplesOf<ReviewProblems> = {
  'review.levelUnknown': [{ level: 'phường', levels: ['huyện', 'thị trấn', 'xã'] }],
  'review.recordInvalid': [{ name: 'So-giao-2024.json' }],
  'review.nothingToAssign': [{ place: 'Huyện Phú Lương' }],
  'review.notReady': [{ place: 'Xã Phú Đô', errors: 3 }],
  'review.nobodySubmits': [{ place: 'Xã Phú Đô' }],
  'review.alreadySubmitted': [{ version: 2, at: '2026-12-08T09:30' }],
  'review.editedAfterSubmission': [{ version: 2, at: '2026-12-08T09:30' }],
};
