import type { CheckProblems } from '../../../src/domain';
import type { SamplesOf } from '.';

const lattice = { unit: 'tỷ đồng', decimals: 1 };
const percent = { unit: '%', decimals: 1 };
const persons = { unit: 'người', decimals: 1 };
const indicator = 'Thu ngân sách';
const recipient = 'Phú Đô';
const short = { indicator, found: 1230, expected: 1240, lattice };
const over = { ...short, found: 1250 };
const named = [{ indicator }] as const;

export const checkSamples: SamplesOf<CheckProblems> = {
  'sum.recipientYear': [{ ...short, recipient }, { ...over, recipient }],
  'sum.period': [{ ...short, period: 'M3', axis: 'units' }, { ...over, period: 'M13', axis: 'departments' }],
  'sum.recipients': [{ ...short, axis: 'units' }, { ...over, axis: 'departments' }],
  'sum.periods': [{ ...short, lastOnly: false }, { ...over, lastOnly: true }],
  'sum.district': [{ ...short, recipient, period: 'M3' }, { ...over, recipient, period: 'Y' }],
  'sum.structure': [{ ...short, recipient, period: 'M3' }, { ...over, recipient: '', period: 'Y' }],
  'sum.revenue': [short],
  'sum.revenueQuarters': [{ ...short, source: 'Thuế, phí' }],
  'part.aboveWhole': [{ ...over, part: 'Thu tiền sử dụng đất', recipient, period: 'M3' }, { ...over, part: 'Thu tiền sử dụng đất', recipient: '', period: 'Y' }],
  'share.closed': [{ indicator: 'Cơ cấu kinh tế', found: 999, expected: 1000, lattice: percent }],
  'share.amount': [{ indicator: 'Cơ cấu kinh tế', found: 580, expected: 586, lattice: percent, part: 'Công nghiệp' }],
  'mean.rate': [
    { indicator: 'Lao động qua đào tạo', found: 730, expected: 740, lattice: percent, period: 'Y', weight: 'Lao động', instead: null },
    { indicator: 'Lao động qua đào tạo', found: 730, expected: 740, lattice: percent, period: 'M3', weight: 'Lao động', instead: 'plainMean' },
    { indicator: 'Lao động qua đào tạo', found: 730, expected: 740, lattice: percent, period: 'Y', weight: 'Lao động', instead: 'sum' },
  ],
  'mean.noWeight': [{ indicator: 'Lao động qua đào tạo', weight: 'Lao động', recipients: ['Phú Đô', 'Vô Tranh'] }],
  'level.growth': [{ indicator: 'GTSX công nghiệp', found: 85, expected: 80, lattice: percent, recipient, period: 'Y' }],
  'level.yearEnd': [{ ...short, recipient }, { ...over, recipient: '' }],
  'level.path': [{ indicator, recipient, period: 'M3', figure: 120, lattice }],
  'bound.rate': [{ indicator, recipient, period: 'M3', figure: 1010, lattice: percent, whole: 1000 }],
  'bound.ceiling': [{ indicator: 'Thất nghiệp', recipient, period: 'Y', figure: 30, lattice: percent, bound: { kind: '<', value: 3 } }],
  'bound.recipient': [{ ...short, recipient }, { ...over, recipient }],
  'bound.assigned': [{ indicator, target: { kind: '=', value: 19000 }, assigned: { kind: '>=', value: 19515 }, unit: 'tỷ đồng', by: 'assigned' }, { indicator, target: { kind: '=', value: 19515 }, assigned: { kind: '=', value: 20000 }, unit: 'tỷ đồng', by: 'council' }],
  'given.figure': [
    { indicator: 'Thu ngân sách', by: 'assigned', now: { kind: '=', value: 286000 }, given: { kind: '=', value: 286500 }, unit: 'triệu đồng' },
    { indicator: 'Thu ngân sách', by: 'council', now: null, given: { kind: '>=', value: 290000 }, unit: 'triệu đồng' },
  ],
  'given.unit': [{ indicator: 'Thu ngân sách', now: 'tỷ đồng', given: 'triệu đồng' }],
  'given.gone': [{ indicator: 'Thu ngân sách' }],
  'figure.fraction': [{ indicator: 'Giải quyết việc làm', recipient, period: 'M3', figure: 15, lattice: persons }],
  'figure.negative': [{ indicator, recipient, period: 'M3', figure: -15, lattice }],
  'figure.event': [{ indicator: 'Xã đạt chuẩn', recipient, period: 'Y', figure: 2, lattice: { unit: 'xã', decimals: 0 } }],
  'figure.grdp': [{ indicator: 'GRDP' }],
  'odd.jump': [{ indicator, recipient, period: 'Y', figure: 900, lattice, change: 320, usual: 7.5 }, { indicator, recipient, period: 'Y', figure: 9, lattice, change: -92, usual: 7.5 }],
  'odd.thousandfold': [{ indicator, recipient: '', period: 'Y', figure: 195150000, lattice, lastYear: 19000 }],
  'odd.flatMonths': [{ indicator, recipients: ['Phú Đô'] }],
  'missing.split': [{ indicator, target: { kind: '=', value: 19515 }, unit: 'tỷ đồng' }],
  'missing.months': named,
  'missing.recipients': [{ indicator, recipients: ['Phú Đô', 'Vô Tranh'], axis: 'units' }, { indicator, recipients: ['Phòng Kinh tế'], axis: 'departments' }],
  'missing.department': named,
  'missing.leader': named,
  'missing.solutions': named,
  'missing.headroom': named,
  'missing.projects': [{ found: 1, wanted: 2 }],
  'missing.head': [{ lacks: ['planner', 'legalBasis'] }, { lacks: ['planner'] }],
  'missing.revenueQuarters': [{ indicator, source: 'Thuế, phí' }],
};
