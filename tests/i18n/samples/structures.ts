import type { StructureProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const lattice = { unit: 'tỷ đồng', decimals: 1 };
const cells = [{ row: 'Phú Đô', column: 'M3', by: 12 }];

export const structureSamples: SamplesOf<StructureProblems> = {
  'structures.sharesNotClosed': [{ sum: 998, whole: 1000, gap: 2, decimals: 1 }],
  'structures.sharesNotPrinted': [{ total: 7, shares: [586, 318, 96], decimals: 1, lattice }],
  'structures.sharesMoved': [{ total: 7, assigned: [586, 318, 96], reached: [571, 286, 143], decimals: 1, lattice }],
  'structures.negativeShare': [{ id: 'Dịch vụ', share: -5, decimals: 1 }],
  'structures.negativeAmount': [{ id: 'Dịch vụ', amount: -5, lattice }, { id: 'Phú Đô', column: 'M3', amount: -5 }],
  'structures.partsDiffer': [{ parts: 990, whole: 1000, difference: -10, lattice }],
  'structures.noWhole': [{ whole: 0, lattice }],
  'structures.placePattern': [{ ids: ['Phú Đô'] }],
  'structures.changedEqually': [{ ids: ['Dịch vụ', 'Nông nghiệp'] }],
  'parts.aboveWhole': [
    { id: 'Phú Đô', column: 'M3', part: 'Địa phương', amount: 12, whole: 10, excess: 2, lattice },
    { id: 'M3', part: 'Địa phương', amount: 12, whole: 10, excess: 2, lattice },
    { id: null, part: 'Địa phương', amount: 12, whole: 10, excess: 2, lattice },
  ],
  'parts.noLongerFit': [{ part: 'Địa phương', cells, by: 12, lattice }],
  'parts.doNotAddUp': [{ cells, by: 12, lattice }],
  'stocks.pathTurns': [
    { direction: 'falls', periods: ['M3', 'M4'], needed: 20, available: 5, gap: 15, lattice },
    { direction: 'rises', periods: ['M3'], needed: 20, available: 5, gap: 15 },
  ],
  'stocks.noStart': [{ ids: ['Phú Đô'] }],
  'stocks.unitsAgainst': [
    { direction: 'falls', ids: ['Phú Đô'] },
    { direction: 'rises', ids: ['Phú Đô'] },
  ],
};
