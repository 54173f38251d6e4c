import type { SplitProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const [indicator, lattice] = ['Thu ngân sách', { unit: 'triệu đồng', decimals: 0 }];

export const splitSamples: SamplesOf<SplitProblems> = {
  'split.pinBlank': [{ indicator, recipient: 'Xã Yên Đổ', period: 'M3' }, { indicator, recipient: '', period: 'Y' }],
  'split.pinNotHeld': [{ indicator, recipient: 'Xã Yên Đổ', period: 'Q1' }, { indicator, recipient: '', period: '' }],
  'split.totalPinned': [{ indicator, pinned: 280_000, target: 286_500, lattice }],
  'split.referenceEmpty': [{ indicator, reference: 'Giá trị sản xuất', unit: null }, { indicator, reference: 'Giá trị sản xuất', unit: 'Xã Yên Đổ' }],
  'split.notForDepartments': [{ indicator: 'Bảo hiểm y tế', behaviour: 'rate' }],
  'split.noDepartments': [{ indicator }],
  'split.nothingPresent': [{ indicator }],
  'split.needsNames': [{ indicator: 'Xã đạt chuẩn nông thôn mới', count: 2, named: 1 }],
  'split.needsDelivery': [{ indicator: 'Huyện đạt chuẩn nông thôn mới' }],
  'split.needsDenominator': [{ indicator: 'Bảo hiểm y tế' }],
  'split.needsBase': [{ indicator: 'Giá trị sản xuất công nghiệp' }],
  'split.needsLastYear': [{ indicator, units: [] }, { indicator, units: ['Xã Yên Đổ', 'Xã Vô Tranh'] }],
  'split.needsPoor': [{ indicator: 'Giảm tỷ lệ hộ nghèo' }],
  'split.needsWhole': [{ indicator: 'Dịch vụ' }],
  'split.assumedEqual': [{ indicator }],
  'split.assumedSame': [{ indicator: 'Bảo hiểm y tế' }],
  'split.yearOnly': [{ indicator: 'Số người tham gia bảo hiểm xã hội' }],
  'split.marginsMoved': [{ indicator }],
  'split.noRange': [{ indicator }],
};
