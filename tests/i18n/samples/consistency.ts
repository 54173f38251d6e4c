import type { ConsistencyProblems, Slip } from '../../../src/domain';
import type { SamplesOf } from '.';

const contradiction = {
  members: [
    { name: 'Công nghiệp, xây dựng', value: '56.8', unit: '%' },
    { name: 'Dịch vụ', value: '31.8', unit: '%' },
  ],
  gap: '1.65',
  unit: '%',
};
const repaired = (slip: Slip) => ({ ...contradiction, repairs: [{ name: 'Công nghiệp, xây dựng', from: '56.8', to: '58.6', unit: '%', slip }] });
const swapped = repaired('swapped');
const plain = { ...contradiction, repairs: [] };

export const consistencySamples: SamplesOf<ConsistencyProblems> = {
  'consistency.structureOpen': [
    { ...plain, structure: 'Cơ cấu kinh tế' },
    ...(['swapped', 'doubled', 'dropped', 'decimalSign', 'thousandfold', 'replaced'] as const).map((slip) => ({ ...repaired(slip), structure: 'Cơ cấu kinh tế' })),
  ],
  'consistency.structureShort': [{ ...swapped, structure: 'Cơ cấu kinh tế' }],
  'consistency.partExceedsWhole': [{ ...swapped, part: 'Lao động qua đào tạo có bằng cấp, chứng chỉ từ sơ cấp trở lên', whole: 'Tỷ lệ lao động qua đào tạo' }],
  'consistency.partsDiffer': [{ ...swapped, whole: 'Thu ngân sách nhà nước' }],
  'consistency.partsExceed': [{ ...swapped, whole: 'Thu ngân sách nhà nước' }],
  'consistency.perHeadDiffers': [swapped],
  'consistency.growthDiffers': [{ ...swapped, level: 'Thu nội địa' }],
  'consistency.shareDiffers': [{ ...swapped, part: 'Dịch vụ' }],
  'consistency.twice': [
    { ...plain, target: 'Thu nội địa', documents: [] },
    { ...plain, target: 'Thu nội địa', documents: ['94/NQ-HĐND', '12/KH-UBND'] },
  ],
  'consistency.jump': [{ ...repaired('thousandfold'), target: 'Thu nội địa', factor: 1000 }],
};
