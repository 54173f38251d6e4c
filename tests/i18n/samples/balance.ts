import type { BalanceProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const lattice = { unit: 'tỷ đồng', decimals: 1 };

export const balanceSamples: SamplesOf<BalanceProblems> = {
  'balance.foreignTable': [{ line: null }, { line: { kind: 'row', id: 'Phú Đô' } }, { line: { kind: 'column', id: 'M3' } }],
  'balance.notAFigure': [{ row: 'Phú Đô', column: 'M3' }],
  'balance.unknownLine': [
    { sum: 'Q1', line: { kind: 'column', id: 'M3' } },
    { sum: 'Phú Lương', line: { kind: 'row', id: 'Phú Đô' } },
  ],
  'balance.notNeighbour': [{ cells: [{ row: 'Phú Đô', column: 'M2', share: 12, fair: 10.25 }], lattice }],
  'balance.notNearest': [{}],
};
