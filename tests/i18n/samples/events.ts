import type { EventProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

export const eventSamples: SamplesOf<EventProblems> = {
  'events.notACount': [{ figure: '2.5' }, { figure: 'NaN' }, { figure: '-Infinity' }],
  'events.tooFewCandidates': [
    { count: 3, available: 2, missing: 1, excluded: [] },
    { count: 3, available: 2, missing: 1, excluded: ['Phú Đô'] },
  ],
  'events.tooManyChances': [{ chances: 200_000, limit: 100_000 }],
  'events.tooManyPins': [{ count: 1, pinned: 2, excess: 1, ids: ['Phú Đô', 'Yên Đổ'] }],
  'events.periodsDiffer': [{ count: 2, periods: 3, difference: 1 }],
  'events.periodTooFull': [{ period: 'M6', count: 1, pinned: 2 }],
  'events.notReady': [{ period: 'M6', count: 2, available: 1, missing: 1 }],
  'events.pinTooEarly': [{ id: 'Phú Đô', period: 'M3', earliest: 'M6' }],
  'events.pinExcluded': [{ id: 'Phú Đô' }],
  'events.requiredTooLate': [{ id: 'Phú Đô', earliest: 'M10' }],
  'events.repeated': [{ id: 'Phú Đô', times: 2, most: 1 }],
  'events.countDiffers': [{ count: 2, assigned: 3, difference: 1 }],
  'events.belowBase': [{ level: 4, base: 5 }],
  'events.beyondWhole': [{ reached: 10, of: 9, excess: 1 }],
  'events.periodsMoved': [{ moves: [{ from: 'M6', to: 'M10' }] }],
};
