/** Random plans of real shape that hold exactly, made by the engine; one seed and index give the same plan everywhere. */
import { copyCeiling, equalProfile, quarterProfile, splitGrowth, splitRate, splitStock, splitTwoWay } from '../../src/allocation';
import { newPlan, NOTHING_SAID, numberOf, unwrap, type Allocation, type Behaviour, type Indicator, type Lattice, type Plan, type Unit } from '../../src/domain';
import { randomFor, type Random } from '../allocation/proof/random';

const UNITS = ['Phú Lương', 'Vô Tranh', 'Yên Trạch', 'Hợp Thành', 'Đu', 'Giang Tiên', 'Cổ Lũng', 'Động Đạt', 'Ôn Lương', 'Phấn Mễ', 'Phú Đô', 'Phủ Lý', 'Tức Tranh', 'Yên Đổ', 'Yên Lạc', 'Yên Ninh', 'Hóa Thượng', 'Đồng Hỷ'];
const BILLION: Lattice = { unit: 'tỷ đồng', decimals: 0 };
const MILLION: Lattice = { unit: 'triệu đồng', decimals: 1 };
const PERSONS: Lattice = { unit: 'người', decimals: 0 };
const PERCENT: Lattice = { unit: '%', decimals: 1 };

export function unitsOf(random: Random, count: number): Unit[] {
  return Array.from({ length: count }, (_, index) => ({
    code: String(5500 + index),
    name: UNITS[index] ?? `Xã số ${index + 1}`,
    level: 'xã',
    parent: null,
    validFrom: '2025-07-01',
    weights: { 'Dân số': random.whole(2000, 30_000), 'Lao động': random.whole(900, 14_000) },
  }));
}

export function indicatorOf(id: string, behaviour: Behaviour, lattice: Lattice, total: number, more: Partial<Indicator> = {}): Indicator {
  return { ...NOTHING_SAID, id, name: `Chỉ tiêu ${id}`, lattice, behaviour, target: { kind: '=', value: numberOf(total, lattice) }, weight: 'Dân số', departments: ['KT'], leader: 'Phó Chủ tịch', solutions: 'Mở rộng cơ sở thuế', ...more };
}

/** A total over units by population and over months by quarter weights, exact both ways. */
export function flowTable(random: Random, indicator: string, units: readonly Unit[], total: number, steps = 12): Allocation {
  const weights = random.chance(0.3) ? equalProfile() : quarterProfile([random.whole(15, 25), random.whole(20, 30), random.whole(20, 30), random.whole(20, 35)]);
  const periodWeights = steps === 13 ? [...weights, 0.1] : weights;
  const periods = Array.from({ length: steps }, (_, step) => `M${step + 1}`);
  const split = unwrap(splitTwoWay({ total, recipients: units.map(({ code, weights: own }) => ({ id: code, weight: own['Dân số'] ?? 0 })), periodWeights, periods }));
  return { indicator, units: units.map(({ code }) => code), total, unitTotals: split.year.shares, monthTotals: split.periods.shares, cells: split.cells };
}

function stockTable(random: Random, indicator: string, units: readonly Unit[]): Allocation {
  const lasts = units.map(() => random.whole(200, 3000));
  const start = lasts.reduce((sum, last) => sum + last, 0);
  const rise = random.whole(units.length * 12, units.length * 60);
  const path = Array.from({ length: 12 }, (_, month) => start + Math.round((rise * (month + 1)) / 12));
  const { levels } = unwrap(splitStock({ units: units.map(({ code, weights }, index) => ({ id: code, weight: weights['Dân số'] ?? 0, last: lasts[index] ?? 0 })), path, by: 'change' }));
  return { indicator, units: units.map(({ code }) => code), total: start + rise, unitTotals: levels.map((line) => line.at(-1) ?? null), monthTotals: path, cells: levels };
}

function sumOf(indicator: string, parts: readonly Allocation[]): Allocation {
  const [first] = parts;
  const add = (figures: readonly (number | null | undefined)[]): number => figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
  return {
    indicator,
    units: first!.units,
    total: add(parts.map(({ total }) => total)),
    unitTotals: first!.units.map((_, unit) => add(parts.map((part) => part.unitTotals[unit]))),
    monthTotals: first!.monthTotals.map((_, month) => add(parts.map((part) => part.monthTotals[month]))),
    cells: first!.units.map((_, unit) => first!.monthTotals.map((__, month) => add(parts.map((part) => part.cells[unit]?.[month])))),
  };
}

const BLANK_YEAR = Array.from({ length: 12 }, () => null);

/** Rates whose weighted mean is the target, growth tied to levels, a ceiling copied to all. */
function ratios(random: Random, units: readonly Unit[]): { readonly indicators: readonly Indicator[]; readonly allocations: readonly Allocation[] } {
  const codes = units.map(({ code }) => code);
  const trained = random.whole(300, 900);
  const rate = unwrap(splitRate({ target: trained, whole: 1000, way: 'uplift', units: units.map(({ code, weights }) => ({ id: code, denominator: weights['Lao động'] ?? 0, last: trained - random.whole(5, 60) })) }));
  const grown = random.whole(-20, 140);
  const bases = units.map(() => random.whole(30_000, 900_000));
  const growth = unwrap(splitGrowth({ target: { bound: { kind: '>=', value: grown }, decimals: 1 }, units: units.map(({ code }, index) => ({ id: code, base: bases[index] ?? 0 })) }));
  const low = copyCeiling({ value: 30, bound: '<', whole: 1000, units: codes.map((id) => ({ id })) });
  const yearOnly = (indicator: string, total: number, unitTotals: readonly (number | null)[]): Allocation => ({
    indicator,
    units: codes,
    total,
    unitTotals,
    monthTotals: BLANK_YEAR,
    cells: codes.map(() => BLANK_YEAR),
  });
  return {
    indicators: [
      indicatorOf('LD_DT', 'rate', PERCENT, trained, { weight: 'Lao động' }),
      indicatorOf('TANG_CN', 'growth', PERCENT, grown, { levels: MILLION, target: { kind: '>=', value: numberOf(grown, PERCENT) } }),
      indicatorOf('THAT_NGHIEP', 'ceiling', PERCENT, 30, { target: { kind: '<', value: 3 } }),
    ],
    allocations: [
      yearOnly('LD_DT', trained, rate.shares.map(({ shown }) => shown)),
      {
        ...yearOnly('TANG_CN', grown, growth.units.map((each) => each.growth)),
        levels: { bases: { year: bases, months: codes.map(() => BLANK_YEAR) }, planned: { year: growth.units.map(({ level }) => level), months: codes.map(() => BLANK_YEAR) } },
      },
      { ...yearOnly('THAT_NGHIEP', 30, unwrap(low).shares.map(({ value }) => value)), cells: unwrap(low).months, monthTotals: Array.from({ length: 12 }, () => 30) },
    ],
  };
}

/** Sums in two units of money, a level at a date, a count of events, disbursement to January, a structure, departments, rates, growth, a ceiling. */
export function randomPlan(seed: number, index: number): Plan {
  const random = randomFor(seed, index);
  const units = unitsOf(random, random.whole(4, UNITS.length));
  const flows = [
    { indicator: indicatorOf('THU_NS', 'flow', BILLION, 0), total: random.whole(units.length * 400, 60_000) },
    { indicator: indicatorOf('XUAT_KHAU', 'flow', MILLION, 0), total: random.whole(90_000, 9_000_000) },
    { indicator: indicatorOf('VIEC_LAM', 'flow', PERSONS, 0), total: random.whole(800, 40_000) },
  ];
  const capital = random.whole(60_000, 900_000);
  const events = random.whole(1, Math.min(4, units.length));
  const gross = random.whole(900_000, 9_000_000);
  const shares = [random.whole(400, 600), random.whole(200, 350)];
  const amounts = [...shares.map((share) => Math.round((gross * share) / 1000)), 0];
  amounts[2] = gross - amounts[0]! - amounts[1]!;
  const [cn, dv, nn] = ['CN_XD', 'DV', 'NLTS'].map((id, part) => flowTable(random, id, units, amounts[part]!));
  const whole = sumOf('GTSX', [cn!, dv!, nn!]);
  const capitalTable = flowTable(random, 'GIAI_NGAN', units, capital, 13);
  const stock = stockTable(random, 'BHXH', units);
  const chosen = new Set(random.order(units.length).slice(0, events));
  const due = units.map(() => random.whole(5, 11));
  const eventCells = units.map((_, unit) => Array.from({ length: 12 }, (__, month) => (chosen.has(unit) && due[unit] === month ? 1 : 0)));
  const eventTable: Allocation = {
    indicator: 'NTM',
    units: units.map(({ code }) => code),
    total: events,
    unitTotals: eventCells.map((line) => line.reduce<number>((sum, cell) => sum + cell, 0)),
    monthTotals: Array.from({ length: 12 }, (_, month) => eventCells.reduce((sum, line) => sum + (line[month] ?? 0), 0)),
    cells: eventCells,
  };
  const departments = ['KT', 'VH', 'NN'].map((code, place) => ({ code, name: `Phòng ${code}`, leader: `Trưởng phòng ${place + 1}`, note: '' }));
  const [first] = flows;
  const others = ratios(random, units);
  const years = [Math.floor(first!.total / 2), Math.floor(first!.total / 3)];
  return newPlan({
    place: 'Xã Phú Lương',
    year: 2026,
    units,
    departments,
    head: { planner: 'Phòng Kinh tế', version: 1, state: 'draft', legalBasis: ['Nghị quyết 94/NQ-HĐND'] },
    indicators: [
      ...flows.map(({ indicator, total }) => ({ ...indicator, target: { kind: random.chance(0.3) ? ('>=' as const) : ('=' as const), value: numberOf(total, indicator.lattice) } })),
      indicatorOf('GIAI_NGAN', 'flow', MILLION, capital, { thirteenth: true }),
      indicatorOf('BHXH', 'stock', PERSONS, stock.total),
      indicatorOf('NTM', 'event', { unit: 'xã', decimals: 0 }, events),
      indicatorOf('GTSX', 'flow', MILLION, gross),
      ...['CN_XD', 'DV', 'NLTS'].map((id, part) => indicatorOf(id, 'flow', MILLION, amounts[part]!, { parent: 'GTSX' })),
      ...others.indicators,
    ],
    structures: [
      {
        id: 'CO_CAU',
        name: 'Cơ cấu kinh tế',
        whole: 'GTSX',
        parts: ['CN_XD', 'DV', 'NLTS'].map((indicator, part) => ({ indicator, name: indicator, share: part < 2 ? shares[part]! : 1000 - shares[0]! - shares[1]! })),
        decimals: 1,
        taxes: 'folded',
      },
    ],
    allocations: [...flows.map(({ indicator, total }) => flowTable(random, indicator.id, units, total)), capitalTable, stock, eventTable, whole, cn!, dv!, nn!, ...others.allocations],
    departmentAllocations: [{ indicator: 'THU_NS', departments: ['KT', 'VH', 'NN'], yearTotals: [...years, first!.total - years[0]! - years[1]!], cells: departments.map(() => Array.from({ length: 12 }, () => null)) }],
    projects: [1, 2].map((each) => ({ id: `DA${each}`, name: `Đường liên xã ${each}`, department: 'KT', investment: 90, inYear: 30, unit: 'tỷ đồng', indicator: 'THU_NS', amount: 1, contribution: 0.1, completion: 'Quý III/2026', note: '' })),
    headroom: [{ indicator: 'TANG_CN', factor: 'Cụm công nghiệp Yên Ninh', amount: 12, unit: 'tỷ đồng', sector: 'Công nghiệp', contribution: 0.2 }],
  });
}
