/**
 * The targets of Thái Nguyên for 2024 (resolution 94/NQ-HĐND of 8 December 2023), one of each kind, over
 * the nine district units and twelve months. Bases, populations and weights of the units are illustrative.
 */
import { allocate, replay, type AllocationRequest, type AllocationResult, type BehindTable, type FigureTable, type Recipe } from '../../../src/allocation';
import { TWELVE_STEPS } from '../../../src/domain';
import { columnSums, sum, valueOf } from '../figures';
import { BILLIONS, DISTRICTS, noticed, REVENUE } from './requests';

const ids = DISTRICTS.map((district) => district.id);
const percent = (decimals: number): { unit: string; decimals: number } => ({ unit: '%', decimals });
const population = [370_000, 70_000, 250_000, 90_000, 160_000, 95_000, 155_000, 105_000, 68_000];

/** The result, replayed from its recipe out of a file as well. */
function planned(request: AllocationRequest): AllocationResult {
  const result = valueOf(allocate(request));
  expect(valueOf(replay(JSON.parse(JSON.stringify(result.recipe)) as Recipe))).toEqual(result);
  expect(result.recipients).toEqual(ids);
  return result;
}

const table = (result: AllocationResult): FigureTable => result.tables[0]!;
const behind = (result: AllocationResult, role: BehindTable['role']): BehindTable => result.behind.find((each) => each.role === role)!;
const numbers = (row: readonly (number | null)[]): number[] => row.map(Number);
const rows = (cells: FigureTable['cells']): number[][] => cells!.map(numbers);

/** part / of in counts of `whole`, halves up: by long division, apart from the engine's own. */
const printed = (part: number, of: number, whole: number): number => Number((2n * BigInt(part) * BigInt(whole) + BigInt(of)) / (2n * BigInt(of)));

describe('what adds up', () => {
  test('thu ngân sách nhà nước 19.515 tỷ đồng', () => {
    const result = planned(REVENUE);
    expect(table(result).total).toBe(19_515);
    expect(rows(table(result).cells).map(sum)).toEqual(table(result).year);
    expect(columnSums(rows(table(result).cells))).toEqual(table(result).periodTotals);
    expect(sum(numbers(table(result).year))).toBe(19_515);
  });

  test('xuất khẩu 28.300 triệu USD, trong đó địa phương 640: the part is nowhere above its whole', () => {
    const dollars = { unit: 'triệu USD', decimals: 1 };
    const whole = planned({
      behaviour: 'flow',
      indicator: { id: 'XK', name: 'Giá trị xuất khẩu', lattice: dollars },
      target: { kind: '=', value: 28_300 },
      recipients: ids.map((id, index) => ({ id, weight: [900, 800, 26_000, 1, 12, 20, 500, 60, 7][index]! })),
      profile: { kind: 'growthPath', factor: 1.02 },
    });
    const part = planned({
      behaviour: 'flow',
      indicator: { id: 'XK_DP', name: 'Xuất khẩu địa phương', lattice: dollars },
      target: { kind: '=', value: 640 },
      recipients: ids.map((id, index) => ({ id, weight: [300, 150, 80, 1, 40, 30, 60, 40, 2][index]! })),
      profile: { kind: 'growthPath', factor: 1.02 },
      whole: { cells: table(whole).cells! },
    });
    expect(table(part).total).toBe(6400);
    expect(columnSums(rows(table(part).cells))).toEqual(table(part).periodTotals);
    rows(table(part).cells).forEach((row, unit) => row.forEach((cell, month) => expect(cell).toBeLessThanOrEqual(rows(table(whole).cells)[unit]![month]!)));
    const rest = behind(part, 'rest');
    expect(rows(rest.cells).map((row, unit) => row.map((cell, month) => cell + rows(table(part).cells)[unit]![month]!))).toEqual(table(whole).cells);
  });
});

describe('growth', () => {
  const bases = ids.map((id, index) => ({
    id,
    months: TWELVE_STEPS.map((_, month) => [3600, 1100, 4800, 260, 700, 520, 560, 430, 190][index]! + 10 * month),
  }));

  test('GRDP tăng 7,5 %: levels add up, growths derive from them, and GTSX is named as the proxy', () => {
    const result = planned({
      behaviour: 'growth',
      indicator: { id: 'GRDP', name: 'Tốc độ tăng trưởng kinh tế (GRDP)', lattice: percent(1), grdp: true },
      target: { kind: '=', value: 7.5 },
      recipients: bases,
      levels: BILLIONS,
    });
    const [level, base] = [behind(result, 'level'), behind(result, 'base')];
    expect(base.total).toBe(sum(bases.flatMap((unit) => unit.months)));
    expect(printed(level.total! - base.total!, base.total!, 1000)).toBe(75);
    expect(table(result).total).toBe(75);
    expect(rows(level.cells).map(sum)).toEqual(level.year);
    expect(columnSums(rows(level.cells))).toEqual(level.periodTotals);
    table(result).year.forEach((growth, unit) => expect(growth).toBe(printed(level.year[unit]! - base.year[unit]!, base.year[unit]!, 1000)));
    table(result).periodTotals!.forEach((growth, month) =>
      expect(growth).toBe(printed(level.periodTotals![month]! - base.periodTotals![month]!, base.periodTotals![month]!, 1000)),
    );
    expect(table(result).cells![0]![0]).toBe(printed(Number(level.cells![0]![0]) - 3600, 3600, 1000));
    expect(noticed(result)).toContain('notice.grdpBelowProvince');
  });

  test('giá trị sản xuất công nghiệp tăng 8,5 % on year bases alone: no months', () => {
    const result = planned({
      behaviour: 'growth',
      indicator: { id: 'GTSX_CN', name: 'Giá trị sản xuất công nghiệp', lattice: percent(1) },
      target: { kind: '=', value: 8.5 },
      recipients: ids.map((id, index) => ({ id, base: [90_000, 30_000, 700_000, 900, 9000, 8000, 25_000, 6000, 1500][index]! })),
      levels: BILLIONS,
    });
    expect(table(result)).toMatchObject({ cells: null, periodTotals: null, total: 85 });
    expect(behind(result, 'level').total).toBe(944_384);
    expect(behind(result, 'base').total).toBe(870_400);
    expect(result.periods).toEqual([]);
    expect(noticed(result)).toEqual([]);
  });
});

test('cơ cấu 58,6/31,8/9,6 over the finished revenue: closes to 100,0 in every unit and month', () => {
  const whole = table(planned(REVENUE));
  const result = planned({
    behaviour: 'share',
    indicator: { id: 'CO_CAU', name: 'Cơ cấu kinh tế', lattice: percent(1) },
    amounts: BILLIONS,
    structure: {
      whole: { units: ids, periods: TWELVE_STEPS, cells: whole.cells! },
      parts: [
        { id: 'Công nghiệp, xây dựng', share: 586 },
        { id: 'Dịch vụ', share: 318 },
        { id: 'Nông, lâm nghiệp, thủy sản', share: 96 },
      ],
      taxes: 'folded',
    },
  });
  expect(result.tables.map((part) => part.total)).toEqual([586, 318, 96]);
  expect(sum(result.behind.map((part) => part.total!))).toBe(19_515);
  result.behind.forEach((part, index) => expect(printed(part.total!, 19_515, 1000)).toBe([586, 318, 96][index]));
  ids.forEach((_, unit) => {
    expect(sum(result.tables.map((part) => part.year[unit]!))).toBe(1000);
    TWELVE_STEPS.forEach((__, month) => {
      expect(sum(result.behind.map((part) => part.cells![unit]![month]!))).toBe(whole.cells![unit]![month]);
      const shares = result.tables.map((part) => part.cells![unit]![month] ?? null);
      expect(whole.cells![unit]![month] === 0 ? shares : sum(numbers(shares))).toEqual(whole.cells![unit]![month] === 0 ? [null, null, null] : 1000);
    });
  });
});

describe('rates', () => {
  const labour = population.map((people) => Math.round(people * 0.58));

  test('lao động qua đào tạo 74 %: own rates whose weighted mean is 74 in every month of the path', () => {
    const result = planned({
      behaviour: 'rate',
      indicator: { id: 'LD_DT', name: 'Tỷ lệ lao động qua đào tạo', lattice: percent(0) },
      target: { kind: '=', value: 74 },
      recipients: ids.map((id, index) => ({ id, denominator: labour[index]!, last: [80, 76, 74, 62, 66, 64, 70, 65, 60][index]! })),
      way: 'gap',
      profile: { kind: 'straightLine' },
    });
    const [numerator, denominator] = [behind(result, 'numerator'), behind(result, 'denominator')];
    expect(denominator.year).toEqual(labour);
    expect(printed(sum(numbers(numerator.year)), sum(labour), 100)).toBe(74);
    table(result).year.forEach((rate, unit) => expect(rate).toBe(printed(numerator.year[unit]!, labour[unit]!, 100)));
    const first = printed(sum(labour.map((people, unit) => people * [80, 76, 74, 62, 66, 64, 70, 65, 60][unit]!)), sum(labour), 1);
    table(result).periodTotals!.forEach((rate, month) => {
      expect(rate).toBe(first + Math.floor(((74 - first) * (month + 1)) / 12));
      expect(rate).toBe(printed(sum(numerator.cells!.map((row) => row[month]!)), sum(labour), 100));
    });
    expect(table(result).total).toBe(74);
  });

  test('dân số tham gia BHYT 95 %: no one above 100', () => {
    const result = planned({
      behaviour: 'rate',
      indicator: { id: 'BHYT', name: 'Tỷ lệ dân số tham gia bảo hiểm y tế', lattice: percent(0) },
      target: { kind: '=', value: 95 },
      recipients: ids.map((id, index) => ({ id, denominator: population[index]!, last: [96, 94, 93, 99, 92, 94, 91, 93, 99][index]! })),
      way: 'uplift',
    });
    expect(Math.max(...numbers(table(result).year))).toBeLessThanOrEqual(100);
    expect(printed(sum(table(result).year.map((rate, unit) => rate! * population[unit]!)), sum(population), 1)).toBe(95);
    expect(table(result)).toMatchObject({ cells: null, periodTotals: null, total: 95 });
  });

  test('giảm hộ nghèo từ 0,8 % trở lên: whole households, levels beside the points', () => {
    const households = population.map((people) => Math.round(people / 3.5));
    const poor = households.map((all, unit) => Math.round((all * [0.5, 0.8, 0.9, 9.5, 4.2, 4.8, 3.1, 3.5, 12][unit]!) / 100));
    const result = planned({
      behaviour: 'reduction',
      indicator: { id: 'HO_NGHEO', name: 'Giảm tỷ lệ hộ nghèo', lattice: percent(1) },
      target: { kind: '>=', value: 0.8 },
      recipients: ids.map((id, unit) => ({ id, denominator: households[unit]!, present: poor[unit]! })),
      way: 'part',
    });
    const lifted = numbers(behind(result, 'numerator').year);
    expect(sum(lifted) * 1000).toBeGreaterThanOrEqual(8 * sum(households));
    expect(printed(sum(lifted), sum(households), 1000)).toBe(8);
    lifted.forEach((count, unit) => expect(count).toBeLessThanOrEqual(poor[unit]!));
    expect(behind(result, 'level').year).toEqual(lifted.map((count, unit) => printed(poor[unit]! - count, households[unit]!, 1000)));
    expect(behind(result, 'base').total).toBe(printed(sum(poor), sum(households), 1000));
  });

  test('GRDP bình quân đầu người 123 triệu đồng: the year only, weighted by population', () => {
    const result = planned({
      behaviour: 'perHead',
      indicator: { id: 'GRDP_DN', name: 'GRDP bình quân đầu người', lattice: { unit: 'triệu đồng/người', decimals: 0 }, grdp: true },
      target: { kind: '=', value: 123 },
      recipients: ids.map((id, unit) => ({ id, denominator: population[unit]!, last: [140, 120, 160, 60, 75, 80, 85, 78, 52][unit]! })),
      amounts: BILLIONS,
      way: 'ranking',
    });
    const amounts = numbers(behind(result, 'amount').year);
    expect(printed(sum(amounts) * 1000, sum(population), 1)).toBe(123);
    expect(table(result).year).toEqual(amounts.map((amount, unit) => printed(amount * 1000, population[unit]!, 1)));
    expect(noticed(result)).toContain('notice.grdpBelowProvince');
  });
});

describe('ceilings and floors', () => {
  test('thất nghiệp ở thành thị dưới 3 %: the bound everywhere, planned at its own figure', () => {
    const result = planned({
      behaviour: 'ceiling',
      indicator: { id: 'THAT_NGHIEP', name: 'Tỷ lệ thất nghiệp ở thành thị', lattice: percent(1) },
      target: { kind: '<', value: 3 },
      recipients: ids.map((id, unit) => ({ id, present: [29, 28, 26, 12, 20, 22, 21, 18, 10][unit]! })),
    });
    expect(rows(table(result).cells).flat().every((cell) => cell === 30)).toBe(true);
    expect(table(result)).toMatchObject({ year: ids.map(() => 30), periodTotals: TWELVE_STEPS.map(() => 30), total: 30 });
    expect(noticed(result)).toEqual(['notice.plannedAtBound']);
  });

  test('che phủ rừng từ 46 % trở lên: who is below already is named', () => {
    const result = planned({
      behaviour: 'ceiling',
      indicator: { id: 'RUNG', name: 'Tỷ lệ che phủ rừng', lattice: percent(0) },
      target: { kind: '>=', value: 46 },
      recipients: ids.map((id, unit) => ({ id, present: [20, 15, 26, 64, 48, 52, 30, 47, 71][unit]! })),
    });
    const [warning] = result.warnings;
    if (warning?.code !== 'rates.ceilingBroken') throw new Error(`another warning: ${warning?.code}`);
    expect(warning.data).toMatchObject({ bound: 46, side: 'below' });
    expect(warning.data.units.map((unit) => unit.id)).toEqual(['TP Thái Nguyên', 'TP Sông Công', 'TP Phổ Yên', 'Phú Bình']);
  });
});

describe('things by name', () => {
  test('huyện Phú Lương đạt chuẩn nông thôn mới in November', () => {
    const result = planned({
      behaviour: 'milestone',
      indicator: { id: 'HUYEN_NTM', name: 'Đơn vị cấp huyện hoàn thành nhiệm vụ xây dựng nông thôn mới', lattice: { unit: 'đơn vị', decimals: 0 } },
      recipients: ids,
      deliveries: [{ recipient: 'Phú Lương', due: 'M11' }],
    });
    const delivered = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1];
    expect(table(result).cells).toEqual(ids.map((id) => (id === 'Phú Lương' ? delivered : delivered.map(() => null))));
    expect(table(result).year).toEqual(ids.map((id) => (id === 'Phú Lương' ? 1 : null)));
    expect(table(result)).toMatchObject({ periodTotals: delivered, total: 1 });
  });

  test('02 xã đạt chuẩn nông thôn mới: in the two units that are readiest, in June and December', () => {
    const readiness = [90, 95, 80, 60, 85, 70, 88, 75, 40];
    const result = planned({
      behaviour: 'event',
      indicator: { id: 'XA_NTM', name: 'Số xã đạt chuẩn nông thôn mới trong năm', lattice: { unit: 'xã', decimals: 0 } },
      target: { kind: '=', value: 2 },
      candidates: ids.map((id, unit) => ({ id, readiness: readiness[unit]!, excluded: id.startsWith('TP') })),
      base: 126,
      of: 137,
    });
    expect(table(result).year).toEqual([0, 0, 0, 0, 1, 0, 1, 0, 0]);
    expect(table(result).periodTotals).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
    expect(table(result).cells![ids.indexOf('Phú Bình')]![5]).toBe(1);
    expect(behind(result, 'level').periodTotals).toEqual([126, 126, 126, 126, 126, 127, 127, 127, 127, 127, 127, 128]);
    expect(result.explanation.recipients[0]).toMatchObject({ held: 'max', share: 0 });
  });
});

test('42,5 % of the labour force in social insurance, as persons at each month’s end: no unit turns back or passes December', () => {
  const last = [82_000, 21_000, 74_000, 5200, 11_800, 8900, 14_300, 6900, 3100];
  const result = planned({
    behaviour: 'stock',
    indicator: { id: 'BHXH', name: 'Số người tham gia bảo hiểm xã hội', lattice: { unit: 'người', decimals: 0 } },
    target: { kind: '=', value: 235_500 },
    recipients: ids.map((id, unit) => ({ id, last: last[unit]!, weight: population[unit]! })),
    by: 'change',
    profile: { kind: 'quarters', weights: [1, 2, 3, 4] },
  });
  const cells = rows(table(result).cells);
  expect(table(result).total).toBe(235_500);
  expect(columnSums(cells)).toEqual(table(result).periodTotals);
  expect(cells.map((row) => row[11])).toEqual(table(result).year);
  cells.forEach((row, unit) => row.forEach((level, month) => expect(level).toBeGreaterThanOrEqual(row[month - 1] ?? last[unit]!)));
  // 8.300 more in all, by population: Thái Nguyên takes 370 of 1.363 parts.
  expect(sum(last)).toBe(227_200);
  expect(table(result).year[0]).toBe(82_000 + 2253);
  expect(sum(numbers(behind(result, 'change').year))).toBe(8300);
  expect(table(result).periodTotals![2]).toBe(227_200 + 830);
});
