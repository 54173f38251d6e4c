import type { GrowthProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const lattice = { unit: 'tỷ đồng', decimals: 1 };

export const growthSamples: SamplesOf<GrowthProblems> = {
  'growth.notANumber': [
    { what: 'growth', id: null },
    { what: 'base', id: 'Phú Đô', column: 'M2' },
    { what: 'level', id: 'Phú Đô' },
  ],
  'growth.missingBase': [{ ids: ['Phú Đô', 'Yên Đổ'] }],
  'growth.negativeBase': [{ id: 'Phú Đô', base: -15, lattice }, { id: 'Phú Đô', column: 'M2', base: -15 }],
  'growth.noBase': [{ ids: ['Phú Đô'] }, { ids: ['M1', 'M2'] }],
  'growth.emptyPlace': [{}],
  'growth.missingLast': [{ ids: ['Phú Đô'] }],
  'growth.givenTwice': [{ id: 'Phú Đô' }],
  'growth.belowMinusHundred': [{ id: null, growth: -1005, decimals: 1 }, { id: 'Phú Đô', growth: -1005, decimals: 1 }],
  'growth.tooCoarse': [
    { id: null, target: 75, decimals: 1, base: 10, level: 11, shown: 100, lattice },
    { id: 'Q1', target: 75, decimals: 1, base: 10, level: 11, shown: 100, lattice },
  ],
  'growth.periodsCross': [{ left: 'Q2', right: 'M4' }, { left: 'Y', right: 'Y' }],
  'growth.notTwelve': [{ id: 'Phú Đô', months: 11 }],
  'growth.alreadyAbove': [{ target: 75, decimals: 1, needed: 1075, fixed: 1100, excess: 25, lattice }],
  'growth.nothingOpen': [{ target: 75, reached: 71, difference: -4, decimals: 1 }],
  'growth.partsMissTarget': [
    { target: 75, reached: 69, decimals: 1, changes: [{ id: 'Công nghiệp', from: 85, to: 94 }] },
    { target: 75, reached: 69, decimals: 1, changes: [] },
  ],
  'growth.notFolded': [{}],
  'growth.undefined': [{ ids: ['Phú Đô'] }],
  'growth.shownDiffers': [{ ids: ['Phú Đô'] }],
  'growth.meanDiffers': [{ target: 75, mean: 74, decimals: 1 }],
};
