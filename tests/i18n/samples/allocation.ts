import type { AllocationProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const lattice = { unit: 'tỷ đồng', decimals: 1 };
const pins = [
  { row: 'Phú Đô', column: 'M2' },
  { row: 'Phú Đô', column: 'M3' },
];

export const allocationSamples: SamplesOf<AllocationProblems> = {
  'allocation.notANumber': [
    { what: 'total', id: null },
    { what: 'weight', id: 'Phú Đô' },
    { what: 'pin', id: 'Phú Đô' },
    { what: 'bound', id: 'Phú Đô' },
    { what: 'last', id: 'Phú Đô' },
  ],
  'allocation.totalTooLarge': [{ total: 9e15, lattice }, { total: 9e15 }],
  'allocation.noRecipients': [{}],
  'allocation.negativeWeight': [{ id: 'Phú Đô', weight: -1.5 }],
  'allocation.missingWeight': [{ ids: ['Phú Đô', 'Yên Đổ'] }],
  'allocation.duplicateRecipient': [{ id: 'Phú Đô' }, { id: 'M3' }],
  'allocation.boundsCrossed': [{ id: 'Phú Đô', min: 20, max: 10, lattice }],
  'allocation.pinOutsideBounds': [{ id: 'Phú Đô', pin: 5, min: 10, max: 20, lattice }, { id: 'Phú Đô', column: 'M2', pin: 5, min: 10, max: 20, lattice }],
  'allocation.pinsExceedTotal': [
    { total: 10, pinned: 12, excess: 2, release: ['Phú Đô'], lattice },
    { total: 10, pinned: 12, excess: 2, release: ['M2'], line: { kind: 'row', id: 'Phú Đô' }, pins, fewest: 1, lattice },
  ],
  'allocation.allPinned': [
    { total: 10, pinned: 12, difference: -2, lattice }, { total: 10, pinned: 12, difference: -2, line: { kind: 'column', id: 'M4' }, lattice },
    { total: 10, pinned: 12, difference: -2, line: { kind: 'row', id: 'Phú Đô' }, pins, fewest: 2, lattice },
  ],
  'allocation.boundsTooTight': [
    { total: 10, reachable: 8, gap: 2, ids: ['Phú Đô'], lattice },
    { total: 10, reachable: 8, gap: 2, ids: ['M2', 'M3'], line: { kind: 'row', id: 'Phú Đô' }, pins, fewest: 2, lattice },
  ],
  'allocation.marginsDisagree': [{ rows: 10, columns: 12, difference: -2, lattice }],
  'allocation.emptyLine': [
    { line: 'row', id: 'Phú Đô', total: 3, lattice },
    { line: 'column', id: 'M2', total: 3, lattice },
    { line: 'row', id: 'Phú Đô', total: 3, pins, fewest: 2, lattice },
  ],
  'allocation.infeasible': [
    { side: 'tooMuch', columns: ['M1'], needed: 10, available: 4, gap: 6, pins: [], isBlocked: true, lattice },
    { side: 'tooMuch', columns: ['M1'], needed: 10, available: 4, gap: 6, pins, isBlocked: true, lattice },
    { side: 'tooLittle', columns: ['M1', 'M2'], needed: 10, available: 4, gap: 6, pins, fewest: 1, lattice },
  ],
  'allocation.mixedSigns': [{ cells: [{ row: 'Phú Đô', column: 'M1' }] }],
  'allocation.mixedSignTotals': [{ lines: [{ kind: 'column', id: 'M3' }] }],
  'allocation.tooManyLines': [{ found: 13, expected: 12 }],
  'allocation.unknownPart': [{ id: 'Du lịch' }, { id: 'M13' }],
  'allocation.decimalsInvalid': [{ decimals: '1.5' }, { decimals: 'NaN' }],
  'allocation.missingFigure': [{ id: 'Phú Đô' }, { id: 'Phú Đô', column: 'M3' }],
  'allocation.negativeLevel': [{ id: 'Phú Đô', level: -3, lattice }, { id: 'M3', level: -3 }],
  'allocation.unknownCell': [{ row: 'Phú Đô', column: 'M3' }],
};
