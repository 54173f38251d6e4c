import type { StepsProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const lattice = { unit: 'tỷ đồng', decimals: 1 };

export const stepsSamples: SamplesOf<StepsProblems> = {
  'steps.totalsDisagree': [
    { left: 'unitGroups', right: 'groupPeriods', id: 'Nông nghiệp', leftTotal: 120, rightTotal: 118, difference: 2, lattice },
    { left: 'groupPeriods', right: 'unitPeriods', id: 'M3', leftTotal: 20, rightTotal: 22, difference: -2 },
  ],
  'steps.missed': [
    {
      kept: 'groupPeriods',
      missed: 'unitPeriods',
      misses: [
        { id: 'Phú Đô', period: 'M1', given: 10, reached: 11, difference: 1 },
        { id: 'Phú Đô', period: 'M2', given: 10, reached: 9, difference: -1 },
      ],
      before: 6,
      after: 2,
      lattice,
    },
  ],
};
