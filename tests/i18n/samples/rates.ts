import type { RateProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const lattice = { unit: '%', decimals: 1 };

export const rateSamples: SamplesOf<RateProblems> = {
  'rates.zeroDenominator': [{ ids: ['Phú Đô'] }],
  'rates.missingLast': [{ ids: ['Phú Đô', 'Yên Đổ'] }],
  'rates.lastInvalid': [{ id: 'Phú Đô', last: '1042.5' }, { id: 'Phú Đô', last: '12/0' }],
  'rates.targetOutsideCap': [{ target: 960, cap: 950, lattice }, { target: -5, cap: null, lattice }],
  'rates.capAboveWhole': [{ cap: 1100, whole: 1000, lattice }],
  'rates.noNumerator': [
    { id: 'Phú Đô', denominator: 3, min: 740, max: 740, lattice },
    { id: 'Phú Đô', denominator: 3, min: 700, max: 800, lattice },
    { id: 'Phú Đô', denominator: 3, min: 700, max: null, lattice },
  ],
  'rates.unreachable': [
    { side: 'tooLow', target: 740, reachable: 712, gap: 28, release: ['Phú Đô'], lattice },
    { side: 'tooHigh', target: 740, reachable: 765, gap: 25, release: [], lattice },
  ],
  'rates.rankingContradicted': [{ ahead: 'Giang Tiên', behind: 'Phú Đô' }],
  'rates.pathLength': [{ given: 11 }],
  'rates.pathTurns': [{ month: 'M4', figure: 702, from: 705, to: 740, lattice }],
  'rates.pathEnds': [{ december: 735, target: 740, lattice }],
  'rates.partAboveWhole': [{ id: 'Phú Đô', month: 'M4', part: 1205, whole: 1200 }],
  'rates.targetNotPrinted': [
    { target: 740, reached: 733, numerator: 11, denominator: 15, month: null, lattice },
    { target: 740, reached: 733, numerator: 11, denominator: 15, month: 'M5', lattice },
  ],
  'rates.shownMeanDiffers': [
    { target: 740, mean: 741, proven: true, month: null, lattice },
    { target: 740, mean: 741, proven: false, month: 'M5', lattice },
  ],
  'rates.placeFalls': [{ from: 742, to: 740, lattice }],
  'rates.unitsFall': [{ units: [{ id: 'Phú Đô', from: 742, to: 740 }], lattice }],
  'rates.rankingBroken': [{ ahead: 'Giang Tiên', behind: 'Phú Đô' }],
  'rates.ceilingBroken': [
    { bound: 30, side: 'above', units: [{ id: 'Đu', present: 34 }], lattice },
    { bound: 460, side: 'below', units: [{ id: 'Đu', present: 121 }], lattice },
  ],
};
