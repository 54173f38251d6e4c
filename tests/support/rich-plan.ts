/** Phú Lương's plan as planners hand it in: every behaviour split by the engine, departments, pins, headroom, projects, revenue, journal. */
import { allocate, type AllocationRequest, type AllocationResult } from '../../src/allocation';
import {
  lastYearColumn,
  NOTHING_SAID,
  recipientsOf,
  structuresOf,
  THIRTEEN_STEPS,
  TWELVE_STEPS,
  unwrap,
  type Allocation,
  type Bound,
  type Indicator,
  type Plan,
  type Unit,
} from '../../src/domain';
import { planSums } from './planned';
import { sampleRequest } from './samples';

const HOUSEHOLDS = 'Số hộ';
const INDUSTRY = 'GTSX công nghiệp, xây dựng 2023 (tỷ đồng)';
const FARMING = 'GTSX nông, lâm nghiệp, thủy sản 2023 (tỷ đồng)';

/** Lines the sample lacks: a level at a date, a milestone, an indicator that runs to January. Figures are made up. */
const ADDED: readonly Indicator[] = [
  { ...NOTHING_SAID, id: 'BHXH', name: 'Số người tham gia bảo hiểm xã hội', lattice: { unit: 'người', decimals: 0 }, behaviour: 'stock', target: eq(14_250), assigned: eq(14_250), weight: 'Lao động (người)', illustrative: true },
  { ...NOTHING_SAID, id: 'NTM_NC', name: 'Xã Cổ Lũng đạt chuẩn nông thôn mới nâng cao', lattice: { unit: 'xã', decimals: 0 }, behaviour: 'milestone', target: eq(1), assigned: eq(1), illustrative: true },
  { ...NOTHING_SAID, id: 'DAU_TU_CONG', name: 'Giải ngân vốn đầu tư công', lattice: { unit: 'triệu đồng', decimals: 0 }, behaviour: 'flow', target: eq(95_400), assigned: eq(92_000), council: eq(95_400), lastYear: 88_150, thirteenth: true, illustrative: true },
];

function eq(value: number): Bound {
  return { kind: '=', value };
}

export async function richPlan(): Promise<Plan> {
  const base = unwrap(planSums(await sampleRequest('phuLuong'))).plan;
  const units = base.units.map(withLastYear);
  const indicators = [...base.indicators.map(withDetails), ...ADDED];
  const plan: Plan = { ...base, units, indicators, structures: structuresOf(indicators) };
  const recipients = recipientsOf(units);
  const split = indicators.flatMap((indicator) => {
    const request = requestOf(indicator, recipients);
    return request === null ? [] : [allocationFrom(indicator, recipients, unwrap(allocate(request)))];
  });
  const withSplits = { ...plan, allocations: [...plan.allocations, ...split] };
  return { ...withSplits, ...besides(withSplits) };
}

function withLastYear(unit: Unit, index: number): Unit {
  const isPlace = unit.parent === null;
  const lastYear = { [lastYearColumn('BHYT')]: isPlace ? null : 92.1 + (index % 5) / 2, [lastYearColumn('BHXH')]: isPlace ? null : 760 + 14 * index };
  return { ...unit, weights: { ...unit.weights, ...lastYear } };
}

function withDetails(indicator: Indicator): Indicator {
  switch (indicator.id) {
    case 'THU_NS':
      return { ...indicator, lastYear: 268_400, departments: ['TCKH', 'THUE'], leader: 'Nguyễn Văn A, Phó Chủ tịch', solutions: 'Rà soát nguồn thu từng xã; chống thất thu thuế ngoài quốc doanh' };
    case 'BHYT':
      return { ...indicator, council: { kind: '>=', value: 95.2 }, lastYear: 93.5, departments: ['YTE'], leader: 'Trần Thị B' };
    case 'TANG_CN':
    case 'TANG_NLTS':
      return { ...indicator, levels: { unit: 'tỷ đồng', decimals: 1 }, weight: indicator.id === 'TANG_CN' ? INDUSTRY : FARMING, departments: ['KTHT'] };
    default:
      return indicator;
  }
}

function requestOf(indicator: Indicator, units: readonly Unit[]): AllocationRequest | null {
  const { id, name, lattice, target, behaviour } = indicator;
  if (target === null) return null;
  const head = { indicator: { id, name, lattice }, target };
  const weight = (unit: Unit, column: string | null): number => (column === null ? 1 : (unit.weights[column] ?? 0));
  const count = (value: number): number => Math.round(value * 10 ** lattice.decimals);
  switch (behaviour) {
    case 'rate': {
      const recipients = units.map((unit, index) => ({ id: unit.code, denominator: weight(unit, indicator.weight), last: count(target.kind === 'range' ? 0 : target.value) - 25 + 3 * (index % 7) }));
      return { ...head, behaviour, recipients, way: 'uplift', profile: { kind: 'quarters', weights: [1, 2, 2, 1] } };
    }
    case 'growth': {
      const bases = units.map((unit) => Math.round(weight(unit, indicator.weight) * 10));
      const monthly = id === 'TANG_NLTS';
      const recipients = units.map((unit, index) => {
        const base = bases[index] ?? 0;
        return monthly ? { id: unit.code, months: spread(base) } : { id: unit.code, base };
      });
      return { ...head, behaviour, recipients, levels: indicator.levels ?? lattice };
    }
    case 'reduction':
      return { ...head, behaviour, recipients: units.map((unit, index) => ({ id: unit.code, denominator: weight(unit, HOUSEHOLDS), present: count(3.2 + (index % 4) / 5) })), way: 'same' };
    case 'ceiling':
      return { ...head, behaviour, recipients: units.map((unit) => ({ id: unit.code })) };
    case 'event':
      return { ...head, behaviour, candidates: units.slice(2).map((unit, index) => ({ id: unit.code, readiness: 19 - index })) };
    case 'milestone':
      return { behaviour, indicator: { id, name, lattice }, recipients: units.map((unit) => unit.code), deliveries: [{ recipient: 'PL03', due: 'M11' }] };
    case 'stock':
      return { ...head, behaviour, by: 'change', recipients: units.map((unit) => ({ id: unit.code, last: weight(unit, lastYearColumn(id)), weight: weight(unit, indicator.weight) })), profile: { kind: 'quarters', weights: [1, 1, 1, 1] } };
    case 'flow':
      if (!indicator.thirteenth) return null;
      return { ...head, behaviour, recipients: units.map((unit) => ({ id: unit.code, weight: weight(unit, 'Dân số (người)') })), profile: { kind: 'manual', weights: [1, 2, 3, 4, 6, 8, 8, 9, 10, 12, 14, 15, 8] }, periods: THIRTEEN_STEPS };
    default:
      return null;
  }
}

/** Twelve whole months of a base. */
function spread(base: number): number[] {
  const month = Math.floor(base / 12);
  return Array.from({ length: 12 }, (_, index) => (index === 11 ? base - 11 * month : month));
}

/** The engine's tables as the plan keeps them. */
function allocationFrom(indicator: Indicator, units: readonly Unit[], result: AllocationResult): Allocation {
  const table = result.tables[0];
  if (!table) throw new Error(`nothing was split for ${indicator.id}`);
  const steps = indicator.thirteenth ? THIRTEEN_STEPS : TWELVE_STEPS;
  const blank = (): null[] => steps.map(() => null);
  const rowOf = new Map(result.recipients.map((id, index) => [id, index]));
  const rows = units.map((unit) => rowOf.get(unit.code) ?? -1);
  const behind = (role: 'level' | 'base'): { year: (number | null)[]; months: (number | null)[][] } => {
    const levels = result.behind.find((candidate) => candidate.role === role);
    return { year: rows.map((row) => levels?.year[row] ?? null), months: rows.map((row) => [...(levels?.cells?.[row] ?? blank())]) };
  };
  return {
    indicator: indicator.id,
    units: units.map((unit) => unit.code),
    total: table.total ?? 0,
    unitTotals: rows.map((row) => table.year[row] ?? null),
    monthTotals: table.periodTotals ?? blank(),
    cells: rows.map((row) => table.cells?.[row] ?? blank()),
    ...(indicator.levels !== null && { levels: { bases: behind('base'), planned: behind('level') } }),
  };
}

function besides(plan: Plan): Partial<Plan> {
  const year = [120_500, 98_000, 68_000];
  return {
    head: { planner: 'Phòng Tài chính - Kế hoạch huyện Phú Lương', version: 2, state: 'submitted', legalBasis: ['Nghị quyết số 94/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh', 'Quyết định giao chỉ tiêu năm 2024 của UBND tỉnh'] },
    departments: [
      { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', leader: 'Lê Văn C', note: '' },
      { code: 'THUE', name: 'Chi cục Thuế', leader: 'Phạm Thị D', note: 'phối hợp' },
      { code: 'KTHT', name: 'Phòng Kinh tế và Hạ tầng', leader: '', note: '' },
      { code: 'YTE', name: 'Phòng Y tế', leader: '', note: '' },
    ],
    departmentAllocations: [
      {
        indicator: 'THU_NS',
        departments: ['TCKH', 'THUE', 'KTHT'],
        yearTotals: year,
        cells: year.map((total, row) => Array.from({ length: 12 }, (_, month) => (row === 2 ? null : Math.floor(total / 12) + (month === 11 ? total - 12 * Math.floor(total / 12) : 0)))),
      },
    ],
    pins: [
      { indicator: 'THU_NS', axis: 'units', scope: { kind: 'cell', recipient: 'PL03', period: 'M4' } },
      { indicator: 'THU_NS', axis: 'units', scope: { kind: 'row', recipient: 'PL01' } },
      { indicator: 'THU_NS', axis: 'units', scope: { kind: 'column', period: 'M1' } },
      { indicator: 'THU_NS', axis: 'departments', scope: { kind: 'recipientTotal', recipient: 'TCKH', period: 'Y' } },
    ],
    bounds: [{ indicator: 'THU_NS', axis: 'units', recipient: 'PL05', min: 4000, max: null }],
    headroom: [
      { indicator: 'TANG_CN', factor: 'Nhà máy may TNG Phú Lương mở rộng', amount: 185.5, unit: 'tỷ đồng', sector: 'Công nghiệp', contribution: 3.2 },
      { indicator: 'TANG_CN', factor: 'Mỏ than Khánh Hòa nâng sản lượng', amount: 96, unit: 'tỷ đồng', sector: 'Công nghiệp', contribution: 1.65 },
      { indicator: 'TANG_NLTS', factor: 'Chè chất lượng cao Tức Tranh, Vô Tranh', amount: 42.25, unit: 'tỷ đồng', sector: 'Nông nghiệp', contribution: null },
    ],
    projects: [
      { id: 'DA1', name: 'Đường nối thị trấn Đu với xã Yên Lạc', department: 'KTHT', investment: 142.5, inYear: 60, unit: 'tỷ đồng', indicator: 'DAU_TU_CONG', amount: 60_000, contribution: null, completion: 'Quý IV/2025', note: '' },
      { id: 'DA2', name: 'Cụm công nghiệp Yên Ninh', department: 'KTHT', investment: 310, inYear: 35.4, unit: 'tỷ đồng', indicator: 'TANG_CN', amount: null, contribution: 0.8, completion: '2026', note: 'vốn doanh nghiệp' },
    ],
    revenue: [
      { id: 'NQD', name: 'Thuế công thương nghiệp ngoài quốc doanh', indicator: 'THU_NS', lastYear: 112_000, assigned: 118_500, quarters: [28_000, 29_500, 30_000, 31_000], measures: 'Quản lý hóa đơn điện tử, kiểm tra 45 hộ', note: '' },
      { id: 'DAT', name: 'Tiền sử dụng đất', indicator: 'THU_NS', lastYear: 96_400, assigned: 110_000, quarters: [10_000, 25_000, 30_000, 45_000], measures: 'Đấu giá 3 khu dân cư', note: 'thu không đều' },
      { id: 'TNCN', name: 'Thuế thu nhập cá nhân', indicator: 'THU_NS', lastYear: null, assigned: 58_000, quarters: [14_000, 14_500, null, 15_000], measures: '', note: '' },
    ],
    journal: [
      { number: 1, at: '2026-11-20T09:15', operation: 'load', indicators: [], summary: 'Nạp 16 chỉ tiêu từ Nghị quyết 94/NQ-HĐND', recipes: [], before: [] },
      {
        number: 2,
        at: '2026-11-20T09:40',
        operation: 'split',
        indicators: ['THU_NS'],
        summary: 'Chia thu ngân sách theo số thu 2023, tháng đều',
        recipes: [{ version: 1, request: { behaviour: 'flow' } }],
        before: [{ indicator: 'THU_NS', total: 286_500, recipients: plan.units.slice(1, 3).map((unit) => [unit.code, null]), monthTotals: [] }],
      },
    ],
    accepted: [{ finding: 'THU_NS|quý', reason: 'theo dự toán tỉnh giao', at: '2026-11-20T10:00' }],
  };
}
