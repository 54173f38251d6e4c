/** Requests of the entry point that several tests start from: the nine district units of Thái Nguyên in 2024. */
import type { AllocationRequest, AllocationResult, FlowIndicator } from '../../../src/allocation';
import { TWELVE_STEPS, type Lattice } from '../../../src/domain';

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

const percent = { unit: '%', decimals: 1 };
const head = { id: 'X', name: 'X', lattice: BILLIONS };
const whole = [TWELVE_STEPS.map((_, month) => 60 + month), TWELVE_STEPS.map((_, month) => 70 - month)];
const two = [{ id: 'Phú Lương', weight: 3 }, { id: 'Đại Từ', weight: 1 }];
const rates = two.map(({ id }) => ({ id, denominator: 1000, last: 600 }));

/** One request of every kind, with many of the fields that may be absent. */
export const EVERY_KIND: readonly AllocationRequest[] = [
  {
    ...REVENUE,
    periods: TWELVE_STEPS,
    offLattice: 'refuse',
    method: 'webster',
    periodPins: TWELVE_STEPS.map((_, month) => (month === 2 ? 1500 : null)),
    cellPins: [{ row: 'Đại Từ', column: 'M1', value: 5 }],
    recipients: DISTRICTS.map((district) => ({ ...district, min: 0, last: 3, parent: 2 })),
  },
  { ...REVENUE, recipients: two, nestedTotals: [{ id: 'N', rows: ['Đại Từ'], columns: ['M1'], total: 90 }], cellBounds: [{ row: 'Đại Từ', column: 'M2', max: 900 }] },
  { ...REVENUE, recipients: two, present: whole },
  { ...REVENUE, recipients: two, target: { kind: 'range', min: 200, max: 300 }, whole: { cells: whole, taken: [{ id: 't', cells: whole.map((row) => row.map(() => 3)) }] } },
  { behaviour: 'stock', indicator: head, target: { kind: '=', value: 900 }, recipients: two.map((unit) => ({ ...unit, last: 300, pin: undefined })), by: 'change', profile: { kind: 'manual', weights: TWELVE_STEPS.map(() => 1) } },
  { behaviour: 'event', indicator: head, target: { kind: '=', value: 2 }, candidates: two.map(({ id }) => ({ id, readiness: 1, earliest: 'M2', pins: ['M4'], most: 2 })), of: 20, base: 3 },
  { behaviour: 'rate', indicator: { ...head, lattice: percent }, target: { kind: '=', value: 74 }, recipients: rates, way: 'gap', profile: { kind: 'quarters', weights: [1, 2, 3, 4] } },
  { behaviour: 'growth', indicator: { ...head, lattice: percent }, target: { kind: '=', value: 7.5 }, recipients: two.map(({ id }) => ({ id, months: TWELVE_STEPS.map(() => 1000) })), levels: BILLIONS, path: [{ period: 'Q1', growth: 69 }] },
  {
    behaviour: 'share',
    indicator: { ...head, lattice: percent },
    amounts: BILLIONS,
    structure: { whole: { units: two.map(({ id }) => id), periods: TWELVE_STEPS, cells: whole }, parts: [{ id: 'A', share: 586 }, { id: 'B', share: 414 }], taxes: 'folded', lastYear: [null, [3, 2]] },
  },
  { behaviour: 'perHead', indicator: { ...head, lattice: { unit: 'triệu đồng/người', decimals: 0 } }, target: { kind: '=', value: 123 }, recipients: rates, amounts: BILLIONS, way: 'ranking' },
  { behaviour: 'reduction', indicator: { ...head, lattice: percent }, target: { kind: '>=', value: 0.8 }, recipients: two.map(({ id }) => ({ id, denominator: 9000, present: 500 })), way: 'part' },
  { behaviour: 'ceiling', indicator: { ...head, lattice: percent }, target: { kind: '<', value: 3 }, recipients: two.map(({ id }) => ({ id, present: { numerator: 3, denominator: 200 } })) },
  { behaviour: 'milestone', indicator: head, recipients: two.map(({ id }) => id), deliveries: [{ recipient: 'Đại Từ', due: 'M11' }] },
];

/** Codes of the warnings, in order. */
export function noticed(result: AllocationResult): string[] {
  return result.warnings.map((warning) => warning.code);
}
