import { BEHAVIOURS, type NoticeProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const lattice = { unit: 'tỷ đồng', decimals: 1 };

export const noticeSamples: SamplesOf<NoticeProblems> = {
  'notice.unknownBehaviour': [{ behaviour: 'index', known: BEHAVIOURS }],
  'notice.unknownRecipe': [{ version: '7', known: 1 }],
  'notice.requestBroken': [
    { place: 'recipients[2].weight', expected: 'number' },
    { place: '', expected: 'record' },
  ],
  'notice.totalOffLattice': [
    { value: '12345.67', refined: 2, printed: 123457, lattice },
    { value: '0.00000000001', refined: null, printed: 0, lattice },
  ],
  'notice.noWhole': [{ unit: 'người' }],
  'notice.notABound': [{ planned: 30, lattice: { unit: '%', decimals: 1 } }],
  'notice.notTogether': [{ settings: ['nestedTotals', 'present', 'whole', 'bounds', 'cellBounds', 'method'] }],
  'notice.periodPinCount': [{ expected: 12, found: 13 }],
  'notice.printedTaken': [{ value: '12345.67', printed: 123457, lattice }],
  'notice.plannedAtBound': [
    { kind: '>', planned: 980, lattice },
    { kind: '<', planned: 30, lattice },
  ],
  'notice.plannedAtLowEnd': [{ planned: 75, high: '8', lattice: { unit: '%', decimals: 1 } }],
  'notice.zeroWeight': [{ ids: ['Phú Đô', 'Yên Đổ'] }],
  'notice.tooSmall': [{ shares: [{ id: 'Phú Đô', fair: 0.25 }], lattice }],
  'notice.grdpBelowProvince': [{ indicator: 'Tốc độ tăng trưởng kinh tế (GRDP)' }],
};
