/** Requests of the entry point that several tests start from: the nine district units of Thái Nguyên in 2024. */
import type { AllocationResult, FlowIndicator } from '../../../src/allocation';
import type { Lattice } from '../../../src/domain';

/** Weights are illustrative. */
export const DISTRICTS = [
  { id: 'TP Thái Nguyên', weight: 6210.5 },
  { id: 'TP Sông Công', weight: 1835 },
  { id: 'TP Phổ Yên', weight: 5120.25 },
  { id: 'Định Hóa', weight: 160 },
  { id: 'Đại Từ', weight: 890 },
  { id: 'Đồng Hỷ', weight: 655.75 },
  { id: 'Phú Bình', weight: 610 },
  { id: 'Phú Lương', weight: 420.5 },
  { id: 'Võ Nhai', weight: 185 },
];

export const BILLIONS: Lattice = { unit: 'tỷ đồng', decimals: 0 };

export const REVENUE: FlowIndicator = {
  behaviour: 'flow',
  indicator: { id: 'THU_NS', name: 'Thu ngân sách nhà nước trên địa bàn', lattice: BILLIONS },
  target: { kind: '=', value: 19_515 },
  recipients: DISTRICTS,
  profile: { kind: 'quarters', weights: [22, 25, 25, 28] },
};

/** Codes of the warnings, in order. */
export function noticed(result: AllocationResult): string[] {
  return result.warnings.map((warning) => warning.code);
}
