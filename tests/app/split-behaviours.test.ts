/** Every behaviour of an indicator split as a planner of Phú Lương would: fifteen units, real targets of 2024. */
import { draftEverything, PLAIN_FLOW, previewSplit, previewSplits, suggestRequest, type SplitChoice, type SplitPreview, type SplitRequest } from '../../src/app';
import { lastYearColumn, newPlan, NOTHING_SAID, unwrap, type Allocation, type Indicator, type Plan, type Unit } from '../../src/domain';
import { layoutOf, type ReadPlan } from '../../src/workbook';
import { samplePlan } from '../support/samples';

const read = (plan: Plan): ReadPlan => ({ plan, places: layoutOf(plan), recipes: [], observations: [] });
const sum = (figures: readonly (number | null)[]): number => figures.reduce<number>((all, figure) => all + (figure ?? 0), 0);

/** The sample with further weight columns, one figure per unit in the order of the list (the district first). */
async function phuLuong(columns: Readonly<Record<string, (unit: Unit, index: number) => number>> = {}): Promise<Plan> {
  const plan = await samplePlan('phuLuong');
  const units = plan.units.map((unit, index) => ({
    ...unit,
    weights: { ...unit.weights, ...(index === 0 ? {} : Object.fromEntries(Object.entries(columns).map(([name, figure]) => [name, figure(unit, index)]))) },
  }));
  return { ...plan, units };
}

const withLine = (plan: Plan, line: Partial<Indicator> & Pick<Indicator, 'id' | 'name' | 'lattice' | 'behaviour'>): Plan => ({
  ...plan,
  indicators: [...plan.indicators.filter(({ id }) => id !== line.id), { ...NOTHING_SAID, ...line }],
});

const preview = (plan: Plan, indicator: string, choice?: SplitChoice): SplitPreview => {
  const request: SplitRequest = choice ? { indicator, choice } : suggestRequest(plan, indicator);
  return unwrap(previewSplit(read(plan), request));
};
const tableOf = ({ tables }: SplitPreview): Allocation => {
  const [table] = tables;
  if (!table) throw new Error('nothing was split');
  return table.after;
};

describe('a rate: 95,0 % of the people insured', () => {
  test('the same for all where last year is not known, the mean weighted by population is the target', async () => {
    const plan = await phuLuong();
    const table = tableOf(preview(plan, 'BHYT'));
    expect(table.unitTotals).toEqual(Array(15).fill(950));
    expect(table.total).toBe(950);
    expect(table.cells.flat().every((cell) => cell === null)).toBe(true);
  });

  test('closes the same part of each gap to 100 % where it is, month by month, and never falls', async () => {
    const plan = await phuLuong({ [lastYearColumn('BHYT')]: (_, index) => 88 + (index % 6) });
    const request = suggestRequest(plan, 'BHYT');
    expect(request.choice).toMatchObject({ behaviour: 'rate', way: 'gap', profile: { kind: 'equal' } });
    const table = tableOf(unwrap(previewSplit(read(plan), request)));
    const people = plan.units.slice(1).map(({ weights }) => weights['Dân số (người)'] ?? 0);
    const mean = sum(table.unitTotals.map((rate, index) => (rate ?? 0) * (people[index] ?? 0))) / sum(people);
    expect(Math.round(mean)).toBe(950);
    expect(table.monthTotals.at(-1)).toBe(950);
    table.cells.forEach((row) => row.forEach((cell, month) => expect(cell ?? 0).toBeGreaterThanOrEqual(row[month - 1] ?? 0)));
    // Who was ahead stays ahead: 93 % before, 88 % before.
    expect(table.unitTotals[4]).toBeGreaterThan(table.unitTotals[5] ?? 1000);
  });

  test('keeps a pinned commune and lets the others make up for it', async () => {
    const before = unwrap(previewSplit(read(await phuLuong()), suggestRequest(await phuLuong(), 'BHYT'))).plan;
    const [table] = before.allocations;
    const edited: Plan = {
      ...before,
      allocations: [{ ...table!, unitTotals: table!.unitTotals.map((rate, unit) => (unit === 2 ? 900 : rate)) }],
      pins: [{ indicator: 'BHYT', axis: 'units', scope: { kind: 'recipientTotal', recipient: 'PL03', period: 'Y' } }],
    };
    const after = tableOf(preview(edited, 'BHYT'));
    expect(after.unitTotals[2]).toBe(900);
    expect(after.unitTotals.filter((rate) => (rate ?? 0) > 950).length).toBeGreaterThan(0);
  });
});

describe('growth: industry up 8,5 % on last year’s levels', () => {
  test('the levels add up to base × 1,085 and every unit shows its growth', async () => {
    const plan = await phuLuong();
    const base = 'GTSX công nghiệp, xây dựng 2023 (tỷ đồng)';
    const table = tableOf(preview(plan, 'TANG_CN', { behaviour: 'growth', way: 'sameGrowth', base, levels: { unit: 'tỷ đồng', decimals: 1 } }));
    const bases = plan.units.slice(1).map(({ weights }) => Math.round((weights[base] ?? 0) * 10));
    expect(table.levels?.bases.year).toEqual(bases);
    expect(sum(table.levels?.planned.year ?? [])).toBe(Math.round(sum(bases) * 1.085));
    expect(table.total).toBe(85);
    table.unitTotals.forEach((growth) => expect(Math.abs((growth ?? 0) - 85)).toBeLessThanOrEqual(1));
  });

  test('counts its levels from then on, and asks for a base that nobody has named', async () => {
    const plan = await phuLuong();
    const base = 'GTSX công nghiệp, xây dựng 2023 (tỷ đồng)';
    const { plan: after } = preview(plan, 'TANG_CN', { behaviour: 'growth', way: 'sameGrowth', base, levels: { unit: 'tỷ đồng', decimals: 1 } });
    expect(after.indicators.find(({ id }) => id === 'TANG_CN')?.levels).toEqual({ unit: 'tỷ đồng', decimals: 1 });
    expect(previewSplit(read(plan), suggestRequest(plan, 'TANG_CN'))).toMatchObject({ problem: { code: 'split.needsBase' } });
  });
});

describe('02 communes reach the new rural standard', () => {
  const named = [{ recipient: 'PL05', period: 'M6' as const }, { recipient: 'PL09', period: null }];

  test('by name: one in June as chosen, the other in December', async () => {
    const table = tableOf(preview(await phuLuong(), 'XA_NTM', { behaviour: 'event', named, readiness: null, excluded: [], counted: 'new' }));
    expect(table.units.flatMap((unit, row) => (table.cells[row] ?? []).flatMap((cell, month) => (cell ? [[unit, month + 1, cell]] : [])))).toEqual([['PL05', 6, 1], ['PL09', 12, 1]]);
    expect([table.total, sum(table.unitTotals), sum(table.monthTotals)]).toEqual([2, 2, 2]);
  });

  test('with too few names it waits, and says how many', async () => {
    const plan = await phuLuong();
    const choice: SplitChoice = { behaviour: 'event', named: named.slice(0, 1), readiness: null, excluded: [], counted: 'new' };
    expect(previewSplit(read(plan), { indicator: 'XA_NTM', choice })).toMatchObject({
      problem: { code: 'split.needsNames', data: { count: 2, named: 1 } },
    });
  });
});

describe('poverty falls by 0,8 points', () => {
  test('whole households, as large a part of what there is everywhere', async () => {
    const plan = await phuLuong({ 'Hộ nghèo (hộ)': (_, index) => 60 + 10 * index });
    const request = suggestRequest(plan, 'HO_NGHEO');
    expect(request.choice).toEqual({ behaviour: 'reduction', way: 'part', households: 'Số hộ', poor: 'Hộ nghèo (hộ)' });
    const table = tableOf(unwrap(previewSplit(read(plan), request)));
    expect(table.total).toBe(8);
    const households = plan.units.slice(1).map(({ weights }) => weights['Số hộ'] ?? 0);
    const mean = sum(table.unitTotals.map((points, index) => (points ?? 0) * (households[index] ?? 0))) / sum(households);
    expect(mean).toBeGreaterThanOrEqual(7.5);
    expect(mean).toBeLessThan(8.5);
  });

  test('asks for the poor households where nobody has given them', async () => {
    const plan = await phuLuong();
    expect(unwrap(draftEverything(read(plan))).questions).toContainEqual(
      expect.objectContaining({ indicator: 'HO_NGHEO', kind: 'waits', problem: expect.objectContaining({ code: 'split.needsPoor' }) as unknown }),
    );
  });
});

test('unemployment below 3 % is everybody’s ceiling in every month', async () => {
  const table = tableOf(preview(await phuLuong(), 'THAT_NGHIEP'));
  expect(new Set(table.cells.flat())).toEqual(new Set([30]));
  expect(new Set(table.unitTotals)).toEqual(new Set([30]));
});

describe('a level at a date: people in social insurance', () => {
  const line = { id: 'BHXH', name: 'Số người tham gia bảo hiểm xã hội', lattice: { unit: 'người', decimals: 0 }, behaviour: 'stock', target: { kind: '=', value: 12_000 }, weight: 'Lao động (người)' } as const;

  test('rises from last year to December, units adding up in every month', async () => {
    const plan = withLine(await phuLuong({ [lastYearColumn('BHXH')]: (_, index) => 500 + 20 * index }), line);
    const table = tableOf(preview(plan, 'BHXH'));
    expect(table.monthTotals.at(-1)).toBe(12_000);
    table.monthTotals.forEach((total, month) => expect(sum(table.cells.map((row) => row[month] ?? null))).toBe(total));
    expect(table.unitTotals).toEqual(table.cells.map((row) => row.at(-1)));
    table.cells.forEach((row) => row.forEach((cell, month) => expect(cell ?? 0).toBeGreaterThanOrEqual(row[month - 1] ?? 0)));
  });

  test('has December only where last year is not known, which is said', async () => {
    const plan = withLine(await phuLuong(), line);
    const table = tableOf(preview(plan, 'BHXH'));
    expect(sum(table.unitTotals)).toBe(12_000);
    expect(table.cells.every((row) => row.slice(0, 11).every((cell) => cell === null) && row[11] !== null)).toBe(true);
    expect(unwrap(draftEverything(read(plan))).questions).toContainEqual(expect.objectContaining({ indicator: 'BHXH', kind: 'assumed', problem: expect.objectContaining({ code: 'split.yearOnly' }) as unknown }));
  });
});

test('income per head: 62 triệu đồng on average, weighted by population', async () => {
  const plan = withLine(await phuLuong({ [lastYearColumn('THU_NHAP')]: (_, index) => 45 + index }), {
    id: 'THU_NHAP', name: 'Thu nhập bình quân đầu người', lattice: { unit: 'triệu đồng/người', decimals: 1 }, behaviour: 'perHead', target: { kind: '=', value: 62 }, weight: 'Dân số (người)',
  });
  const table = tableOf(preview(plan, 'THU_NHAP'));
  const people = plan.units.slice(1).map(({ weights }) => weights['Dân số (người)'] ?? 0);
  expect(Math.round(sum(table.unitTotals.map((figure, index) => (figure ?? 0) * (people[index] ?? 0))) / sum(people))).toBe(620);
  expect([...table.unitTotals]).toEqual([...table.unitTotals].sort((a, b) => (a ?? 0) - (b ?? 0)));
});

test('a milestone stands where it is due and nowhere else', async () => {
  const plan = withLine(await phuLuong(), { id: 'HUYEN_NTM', name: 'Huyện đạt chuẩn nông thôn mới', lattice: { unit: 'huyện', decimals: 0 }, behaviour: 'milestone', target: { kind: '=', value: 1 } });
  const table = tableOf(preview(plan, 'HUYEN_NTM', { behaviour: 'milestone', deliveries: [{ recipient: 'PL01', due: 'M11' }] }));
  expect(table.cells[0]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  expect(table.unitTotals.slice(0, 2)).toEqual([1, null]);
  expect(previewSplit(read(plan), suggestRequest(plan, 'HUYEN_NTM'))).toMatchObject({ problem: { code: 'split.needsDelivery' } });
});

test('a structure from its whole: amounts near each unit’s own structure print as assigned', async () => {
  const result = preview(await phuLuong(), 'GTSX', { behaviour: 'share', from: 'whole', basis: { kind: 'weight', column: 'Dân số (người)' }, profile: { kind: 'equal' } });
  const byId = new Map(result.tables.map(({ after }) => [after.indicator, after]));
  const [industry, services, farming, whole] = ['GTSX_CNXD', 'GTSX_DV', 'GTSX_NLTS', 'GTSX'].map((id) => byId.get(id)!);
  expect([industry!.total, services!.total, farming!.total, whole!.total]).toEqual([57_721, 31_323, 9456, 98_500]);
  whole!.cells.forEach((row, unit) =>
    row.forEach((cell, month) => expect(sum([industry, services, farming].map((part) => part!.cells[unit]?.[month] ?? null))).toBe(cell)),
  );
});

test('capital paid out until 31 January has a thirteenth period that counts to the year', async () => {
  const plan = withLine(await phuLuong(), { id: 'GIAI_NGAN', name: 'Giải ngân vốn đầu tư công', lattice: { unit: 'triệu đồng', decimals: 0 }, behaviour: 'flow', target: { kind: '=', value: 130_000 }, thirteenth: true });
  const table = tableOf(preview(plan, 'GIAI_NGAN'));
  expect(table.monthTotals).toEqual(Array(13).fill(10_000));
  expect(sum(table.cells.flat())).toBe(130_000);
});

test('a part of a flow stays below its whole everywhere, whichever is asked for first', async () => {
  const lattice = { unit: 'triệu USD', decimals: 1 };
  const lines: Plan = newPlan({
    place: 'Tỉnh', year: 2024,
    units: [['A', 10, 90], ['B', 10, 5], ['C', 80, 5]].map(([code, whole, part]) => ({ code: String(code), name: `Xã ${code}`, level: 'xã', parent: null, validFrom: '1900-01-01', weights: { whole: Number(whole), part: Number(part) } })),
    indicators: [
      { ...NOTHING_SAID, id: 'XK', name: 'Xuất khẩu', lattice, behaviour: 'flow', target: { kind: '=', value: 1000 }, weight: 'whole' },
      { ...NOTHING_SAID, id: 'XK_DP', name: 'Xuất khẩu địa phương', lattice, behaviour: 'flow', target: { kind: '=', value: 300 }, weight: 'part', parent: 'XK' },
    ],
  });
  const both = unwrap(previewSplits(read(lines), [suggestRequest(lines, 'XK_DP'), suggestRequest(lines, 'XK')]));
  expect(both.tables.map(({ after }) => after.indicator)).toEqual(['XK', 'XK_DP']);
  const [whole, part] = both.tables.map(({ after }) => after);
  expect(part!.unitTotals[0]).toBe(1000);
  expect(sum(part!.unitTotals)).toBe(3000);
  part!.cells.forEach((row, unit) => row.forEach((cell, month) => expect(cell ?? 0).toBeLessThanOrEqual(whole!.cells[unit]?.[month] ?? 0)));
});

test('departments and units in one go: the months of both tables are the same', async () => {
  const plan = { ...(await phuLuong()), departments: ['Chi cục thuế', 'Phòng Tài chính'].map((name, index) => ({ code: `D${index}`, name, leader: '', note: '' })) };
  const { tables, plan: after } = unwrap(previewSplit(read(plan), { indicator: 'THU_NS', axis: 'both', choice: { ...PLAIN_FLOW, profile: { kind: 'quarters', weights: [22, 26, 25, 27] } } }));
  expect(tables.map(({ axis }) => axis)).toEqual(['units', 'departments']);
  expect(tables[1]!.after.monthTotals).toEqual(tables[0]!.after.monthTotals);
  expect(after.departmentAllocations).toMatchObject([{ indicator: 'THU_NS', departments: ['D0', 'D1'], yearTotals: [143_250, 143_250] }]);
  expect(previewSplit(read(plan), { ...suggestRequest(plan, 'BHYT'), axis: 'departments' })).toMatchObject({ problem: { code: 'split.notForDepartments' } });
});
