import type { NestedProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const lattice = { unit: 'tỷ đồng', decimals: 1 };
const cells = [{ row: 'Phú Đô', column: 'M3' }];

export const nestedSamples: SamplesOf<NestedProblems> = {
  'nested.noSets': [{}],
  'nested.duplicateSet': [{ id: 'Quý I của Phú Đô' }],
  'nested.emptySet': [{ id: 'Quý I của Phú Đô' }],
  'nested.uncovered': [{ cells }],
  'nested.crossing': [
    { sets: ['Cả năm của Phú Đô', 'Quý I của Vô Tranh', 'M1'], drop: ['M1'] },
    { sets: ['Cả năm của Phú Đô', 'Quý I của Vô Tranh', 'M1'], drop: [] },
  ],
  'nested.totalsDisagree': [
    { left: { ids: ['Cả năm của Vô Tranh'], sum: 100 }, right: { ids: ['Phú Đô', 'Cổ Lũng'], sum: 103 }, difference: -3, lattice },
  ],
  'nested.partsExceed': [{ whole: 'Cả năm của Phú Đô', total: 100, parts: ['Quý I của Phú Đô', 'M12'], sum: 103, excess: 3, lattice }],
  'nested.infeasible': [
    { sets: ['Quý I của Phú Đô'], needed: 30, others: ['M1', 'M2'], available: 24, gap: 6, pins: cells, lattice },
    { sets: [], needed: 30, others: ['M1'], available: 24, gap: 6, pins: cells, lattice },
    { sets: ['M1'], needed: 30, others: [], available: 24, gap: 6, pins: [], lattice },
  ],
};
