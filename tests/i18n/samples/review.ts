import type { ReviewProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

export const reviewSamples: SamplesOf<ReviewProblems> = {
  'review.levelUnknown': [{ level: 'phường', levels: ['huyện', 'thị trấn', 'xã'] }],
  'review.recordInvalid': [{ name: 'So-giao-2024.json' }],
  'review.nothingToAssign': [{ place: 'Huyện Phú Lương' }],
};
