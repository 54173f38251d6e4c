import type { AxisProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const lattice = { unit: 'tỷ đồng', decimals: 1 };

export const axisSamples: SamplesOf<AxisProblems> = {
  'axis.fellBack': [{ basis: 'equal', passed: ['weights', 'lastYear', 'parent'] }, { basis: 'Dân số 2023', passed: ['weights'] }],
  'axis.quotaLeft': [{ shares: [{ id: 'Phú Đô', share: 50, fair: 46.25 }], lattice }, { shares: [{ id: 'Phú Đô', share: 50, fair: 46.25 }] }],
  'axis.profileAllZero': [{ profile: 'lastYear' }, { profile: 'seasonal', name: 'Vụ chè' }],
  'axis.periodCount': [{ found: 11 }],
  'axis.profileUnknown': [{ kind: 'lunar' }],
  'axis.profileLength': [{ profile: 'manual', expected: 13, found: 12 }],
  'axis.profileGap': [{ profile: 'lastYear', periods: ['M2', 'M13'] }, { profile: 'seasonal', name: 'Vụ chè', periods: ['M2'] }],
  'axis.profileNotANumber': [
    { profile: 'growthPath', period: null },
    { profile: 'manual', period: 'M13' },
  ],
  'axis.profileNegative': [
    { profile: 'lastYear', period: 'M3', value: -1.5 },
    { profile: 'straightLine', period: null, value: -2 },
  ],
  'axis.factorNotPositive': [{ factor: 0 }],
  'axis.periodUnknown': [{ period: 'M13', periods: ['M1', 'M2', 'M12'] }],
  'axis.holdNeedsLevel': [{}],
  'axis.beyondPeriods': [
    { what: 'pin', expected: 12, found: 13 },
    { what: 'bound', expected: 12, found: 13 },
  ],
  'axis.levelNotANumber': [{ which: 'from' }, { which: 'to' }],
  'axis.levelNegative': [
    { which: 'from', level: -5, lattice },
    { which: 'to', level: -5, lattice },
  ],
  'axis.growthNeedsPositive': [{ from: 0, to: 95, lattice }],
  'axis.shapeTurns': [{ profile: 'lastYear', periods: ['M3', 'M4'] }],
};
