import fc from 'fast-check';
import { draftPlan, PLAIN_FLOW, previewLoad, previewSplit, reportOn, suggestRequest, type SplitRequest } from '../../src/app';
import { assignParts } from '../../src/app/draft-plan';
import { allocationOf, unwrap, type Allocation, type Plan } from '../../src/domain';
import type { ProposedTarget } from '../../src/documents';
import { sentence } from '../../src/i18n';
import { layoutOf, planWorkbook, readPlan, type ReadPlan } from '../../src/workbook';
import { planSums } from '../support/planned';
import { samplePlan, sampleRequest } from '../support/samples';

const fresh = (plan: Plan): ReadPlan => ({ plan, places: layoutOf(plan), recipes: [], observations: [] });
const sum = (counts: readonly (number | null)[]): number => counts.reduce<number>((total, count) => total + (count ?? 0), 0);

function expectExact(allocation: Allocation): void {
  expect(sum(allocation.unitTotals)).toBe(allocation.total);
  expect(sum(allocation.monthTotals)).toBe(allocation.total);
  allocation.cells.forEach((months, unit) => expect(sum(months)).toBe(allocation.unitTotals[unit]));
  allocation.monthTotals.forEach((total, month) => expect(sum(allocation.cells.map((months) => months[month] ?? null))).toBe(total));
}

describe('drafting a plan', () => {
  it('keeps the order of the resolution and makes headings of what is no target', async () => {
    const plan = await samplePlan('thaiNguyen');
    const targets = plan.indicators.filter((indicator) => indicator.target !== null);
    expect(targets).toHaveLength(26);
    expect(plan.indicators.filter((indicator) => indicator.target === null).map(({ name }) => name)).toEqual(['Cơ cấu kinh tế', 'Chỉ tiêu về văn hóa']);
    expect(plan.indicators.find(({ id }) => id === 'XK_DP')?.parent).toBe('XK');
    expect(plan.indicators.find(({ id }) => id === 'THU_NS')).toMatchObject({
      behaviour: 'flow',
      lattice: { unit: 'tỷ đồng', decimals: 0 },
      target: { kind: '=', value: 19515 },
      source: { document: '94/NQ-HĐND', place: 'I.2.1', quotation: 'Thu ngân sách nhà nước trên địa bàn tỉnh: 19.515 tỷ đồng' },
    });
    expect(plan.indicators.find(({ id }) => id === 'RUNG')).toMatchObject({ behaviour: 'ceiling', target: { kind: '>=', value: 46 } });
  });

  it('gives the parts of a structure their amounts, adding up to the whole', async () => {
    const plan = await samplePlan('phuLuong');
    const amounts = ['GTSX', 'GTSX_CNXD', 'GTSX_DV', 'GTSX_NLTS'].map((id) => plan.indicators.find((line) => line.id === id)?.target);
    expect(amounts).toEqual([9850, 5772.1, 3132.3, 945.6].map((value) => ({ kind: '=', value })));
    expect(plan.structures).toMatchObject([{ whole: 'GTSX', decimals: 1, parts: [{ share: 586 }, { share: 318 }, { share: 96 }] }]);
  });

  it('refuses a part above its whole with its figures in the unit of the plan', async () => {
    const plan = await samplePlan('phuLuong');
    const isPart = (id: string): boolean => ['GTSX_CNXD', 'GTSX_DV', 'GTSX_NLTS'].includes(id);
    const indicators = plan.indicators.map((line) =>
      isPart(line.id) ? { ...line, target: line.id === 'GTSX_DV' ? ({ kind: '=', value: 9850.5 } as const) : null } : line,
    );
    const result = assignParts({ ...plan, indicators });
    expect(result).toMatchObject({
      problem: { code: 'allocation.pinsExceedTotal', data: { total: 98_500, pinned: 98_505, excess: 5, lattice: { unit: 'tỷ đồng', decimals: 1 } } },
    });
    expect(result.ok ? '' : sentence(result.problem, 'vi')).toContain('9.850,5 tỷ đồng, vượt tổng số 9.850,0 tỷ đồng là 0,5 tỷ đồng');
  });

  it('refuses a target that stands twice, a figure finer than its unit, shares that do not close', async () => {
    const request = await sampleRequest('phuLuong');
    const targets = (change: (index: number) => object): typeof request => ({
      ...request,
      targets: { ...request.targets, targets: request.targets.targets.map((target, index) => ({ ...target, ...change(index) })) },
    });
    const [first] = request.targets.targets;
    if (!first) throw new Error('the sample has no target');
    expect(draftPlan({ ...request, targets: { ...request.targets, targets: [first, first] } })).toMatchObject({
      problem: { code: 'targets.duplicate', data: { target: first.name } },
    });
    expect(draftPlan(targets((index) => (index === 0 ? { value: 286.5001 } : {})))).toMatchObject({ problem: { code: 'quantity.offLattice' } });
    expect(draftPlan(targets((index) => (index === 2 ? { value: 58.5 } : {})))).toMatchObject({
      problem: { code: 'plan.structureNotClosed', data: { sum: 999, whole: 1000 } },
    });
    expect(draftPlan({ ...request, units: [] })).toMatchObject({ problem: { code: 'plan.noUnits' } });
    const [share] = request.targets.targets.filter((target) => target.plan?.amount !== undefined);
    const twice = targets((index) => {
      const plan = request.targets.targets[index]?.plan;
      return plan?.amount ? { plan: { ...plan, amount: share?.plan?.amount } } : {};
    });
    expect(draftPlan(twice)).toMatchObject({ problem: { code: 'targets.duplicate', data: { target: share?.plan?.amount?.name } } });
    const again = request.units.map((unit, index) => (index === 1 ? { ...unit, validFrom: '2025-07-01' } : unit));
    expect(draftPlan({ ...request, units: [...again, ...request.units.slice(1, 2)] })).toMatchObject({ problem: { code: 'allocation.duplicateRecipient' } });
    const many = Array.from({ length: 150_000 }, (_, index) => ({ ...request.units[1]!, code: `X${index}`, parent: null }));
    expect(draftPlan({ ...request, units: many })).toMatchObject({ problem: { code: 'plan.tooManyRows', data: { limit: 1_048_576 } } });
  });
});

describe('keys and parents', () => {
  const target = (name: string, parent: string | null, id?: string): ProposedTarget => ({
    name, unit: 'tỷ đồng', kind: 'level', bound: '=', value: 5, parent, year: 2024, ...(id !== undefined && { plan: { id } }),
  });
  const lines = async (...targets: ProposedTarget[]): Promise<[string, string | null][]> => {
    const request = await sampleRequest('thaiNguyen');
    const plan = unwrap(draftPlan({ ...request, targets: { ...request.targets, targets } }));
    return plan.indicators.map(({ id, parent }) => [id, parent]);
  };

  it('lets the keys of the file stand, wherever their targets come', async () => {
    expect(await lines(target('Thu NS', null), target('Thu ngân sách', null, 'THU_NS'))).toEqual([['THU_NS_2', null], ['THU_NS', null]]);
  });

  it('puts a line under the nearest line of that name in front of it, never under itself', async () => {
    expect(
      await lines(target('Thu', null), target('Địa phương', 'Thu'), target('Thuế', 'Địa phương'), target('Chi', null), target('Địa phương', 'Chi'), target('Lương', 'Địa phương')),
    ).toEqual([
      ['THU', null], ['DIA_PHUONG', 'THU'], ['THUE', 'DIA_PHUONG'], ['CHI', null], ['DIA_PHUONG_2', 'CHI'], ['LUONG', 'DIA_PHUONG_2'],
    ]);
    expect(await lines(target('Xuất khẩu', 'Xuất khẩu'))).toEqual([['XUAT_KHAU_2', null], ['XUAT_KHAU', 'XUAT_KHAU_2']]);
  });
});

describe('splitting', () => {
  it('19.515 tỷ over nine units and twelve months is exact, in tỷ and in triệu', async () => {
    const current = fresh(await samplePlan('thaiNguyen'));
    const request = suggestRequest(current.plan, 'THU_NS');
    for (const [lattice, total] of [
      [{ unit: 'tỷ đồng', decimals: 0 }, 19_515],
      [{ unit: 'triệu đồng', decimals: 0 }, 19_515_000],
    ] as const) {
      const preview = unwrap(previewSplit(current, { ...request, lattice }));
      const [table] = preview.tables;
      if (!table) throw new Error('nothing was split');
      expect(table.after.total).toBe(total);
      expectExact(table.after);
      expect(preview.cellsChanged).toBe(9 * 12);
    }
  });

  it('writes only the cells of the indicator while the rounding unit stays', async () => {
    const current = fresh(await samplePlan('thaiNguyen'));
    const { changes } = unwrap(previewSplit(current, suggestRequest(current.plan, 'THU_NS')));
    expect(changes.sheets).toEqual([]);
    expect(changes.blocks.map(({ sheet, cells }) => [sheet, cells.length, cells[0]?.length])).toEqual([
      ['Chi tiết', 9, 12],
      ['Chi tiết', 9, 1],
      ['Chi tiết', 1, 12],
    ]);
    const block = current.places.detailBlocks.get('THU_NS');
    expect(changes).toMatchObject({ show: 'Chi tiết', showRange: { row: block?.titleRow, lastRow: block?.leftRow } });
  });

  it('splits a whole structure part by part, every part exact and the whole their sum', async () => {
    const current = fresh(await samplePlan('phuLuong'));
    const preview = unwrap(previewSplit(current, suggestRequest(current.plan, 'GTSX')));
    expect(preview.tables.map((table) => table.after.indicator)).toEqual(['GTSX_CNXD', 'GTSX_DV', 'GTSX_NLTS', 'GTSX']);
    preview.tables.forEach((table) => expectExact(table.after));
    const whole = allocationOf(preview.plan, 'GTSX');
    if (!whole) throw new Error('the whole is missing');
    expect(whole.total).toBe(98500);
    expectExact(whole);
  });

  it('asks for a missing weight and never takes it as one', async () => {
    const plan = await samplePlan('thaiNguyen');
    const units = plan.units.map((unit) => (unit.code === 'TN5' ? { ...unit, weights: { ...unit.weights, 'Dân số (người)': null } } : unit));
    const request: SplitRequest = { indicator: 'THU_NS', choice: { ...PLAIN_FLOW, basis: { kind: 'weight', column: 'Dân số (người)' } } };
    expect(previewSplit(fresh({ ...plan, units }), request)).toMatchObject({
      problem: { code: 'units.weightMissing', data: { unit: 'Huyện Phú Lương', column: 'Dân số (người)' } },
    });
  });

  it('refuses to split a rate as a sum, an unknown indicator, a rounding unit too coarse', async () => {
    const current = fresh(await samplePlan('phuLuong'));
    const equal = { choice: { ...PLAIN_FLOW, basis: { kind: 'equal' } } } as const;
    expect(previewSplit(current, { indicator: 'BHYT', ...equal })).toMatchObject({ problem: { code: 'plan.behaviourNotSplit' } });
    expect(previewSplit(current, { indicator: 'KHONG_CO', ...equal })).toMatchObject({ problem: { code: 'plan.indicatorUnknown' } });
    expect(previewSplit(current, { indicator: 'THU_NS', ...equal, lattice: { unit: 'tỷ đồng', decimals: 0 } })).toMatchObject({
      problem: { code: 'quantity.offLattice' },
    });
  });

  it('says who gets nothing and why', async () => {
    const plan = await samplePlan('thaiNguyen');
    const units = plan.units.map((unit) => (unit.code === 'TN7' ? { ...unit, weights: { ...unit.weights, 'Dân số (người)': 0 } } : unit));
    const preview = unwrap(previewSplit(fresh({ ...plan, units }), { indicator: 'THU_NS', choice: { ...PLAIN_FLOW, basis: { kind: 'weight', column: 'Dân số (người)' } } }));
    expect(preview.zeros).toEqual([{ indicator: 'THU_NS', unit: 'TN7', reason: 'zeroWeight' }]);
  });

  it('keeps quarters at their weights: 22/26/25/27 of 19.515', async () => {
    const current = fresh(await samplePlan('thaiNguyen'));
    const preview = unwrap(previewSplit(current, { indicator: 'THU_NS', choice: { ...PLAIN_FLOW, profile: { kind: 'quarters', weights: [22, 26, 25, 27] } } }));
    const months = preview.tables[0]?.after.monthTotals ?? [];
    const quarters = [0, 3, 6, 9].map((first) => sum(months.slice(first, first + 3)));
    expect(sum(quarters)).toBe(19515);
    quarters.forEach((quarter, index) => expect(Math.abs(quarter - (19515 * [22, 26, 25, 27][index]!) / 100)).toBeLessThan(1));
  });

  it('is exact for any weights, profile and rounding unit, and the same each time', async () => {
    const plan = await samplePlan('phuLuong');
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 16, maxLength: 16 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (weights, months, decimals) => {
          fc.pre(months.some((month) => month > 0));
          const units = plan.units.map((unit, index) => ({ ...unit, weights: { w: weights[index] ?? 1 } }));
          const request: SplitRequest = {
            indicator: 'GTSX',
            lattice: { unit: 'tỷ đồng', decimals },
            choice: { behaviour: 'share', from: 'parts', basis: { kind: 'weight', column: 'w' }, profile: { kind: 'manual', weights: months } },
          };
          const preview = unwrap(previewSplit(fresh({ ...plan, units }), request));
          preview.plan.allocations.forEach(expectExact);
          expect(unwrap(previewSplit(fresh({ ...plan, units }), request)).plan).toEqual(preview.plan);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('checking', () => {
  it('finds nothing in a plan that was just made, and names what one changed cell breaks', async () => {
    const { workbook } = unwrap(planSums(await sampleRequest('thaiNguyen')));
    expect(reportOn(unwrap(readPlan(workbook))).findings).toEqual([]);
    const { plan } = unwrap(readPlan(workbook));
    const table = allocationOf(plan, 'THU_NS');
    if (!table) throw new Error('nothing was split');
    const cells = table.cells.map((months, unit) => months.map((count, month) => (unit === 4 && month === 0 ? (count ?? 0) + 10 : count)));
    const edited = planWorkbook({ ...plan, allocations: [{ ...table, cells }] });
    const report = reportOn(unwrap(readPlan(edited)));
    expect(report.findings.map(({ rule, problem }) => [rule, sentence(problem, 'vi').split(' cộng lại ')[0]]).sort()).toEqual([
      ['sum.period', 'Thu ngân sách nhà nước trên địa bàn tỉnh: các đơn vị trong tháng 1'],
      ['sum.recipientYear', 'Thu ngân sách nhà nước trên địa bàn tỉnh: các tháng của Huyện Phú Lương'],
    ]);
    expect(report.findings.map(({ repairs }) => repairs.map(({ changes, size }) => [changes.length, size]))).toEqual([[[1, 10]], [[1, 10]]]);
    expect(report.indicators.find(({ indicator }) => indicator === 'THU_NS')).toMatchObject({ state: 'open', unallocated: -10 });
  });

  it('shows what is not split yet as unallocated, with its amount', async () => {
    const plan = await samplePlan('thaiNguyen');
    const report = reportOn(unwrap(readPlan(planWorkbook(plan))));
    expect(report.indicators.find(({ indicator }) => indicator === 'THU_NS')).toEqual({ indicator: 'THU_NS', state: 'unallocated', unallocated: 19515 });
    expect(report.findings).toEqual([]);
  });

  it('compares the shares of the amounts with those assigned', async () => {
    const { workbook } = unwrap(planSums(await sampleRequest('phuLuong')));
    const read = unwrap(readPlan(workbook));
    const structures = read.plan.structures.map((structure) => ({ ...structure, parts: structure.parts.map((part) => ({ ...part, share: part.share + (part.indicator === 'GTSX_NLTS' ? 10 : -5) })) }));
    const rules = reportOn({ ...read, plan: { ...read.plan, structures } }).findings.map(({ rule }) => rule);
    expect(rules).toEqual(['share.amount', 'share.amount', 'share.amount']);
  });
});

it('lists what waits for a decision when a plan is loaded, and whether another is replaced', async () => {
  const plan = await samplePlan('phuLuong');
  const preview = previewLoad(plan, plan);
  expect(preview.replaces).toBe(true);
  expect(preview.undecided.map(({ indicator }) => indicator)).toEqual([
    'TANG_CN', 'TANG_NLTS', 'LD_DT', 'BHYT', 'HO_NGHEO', 'THAT_NGHIEP', 'XA_NTM', 'NUOC_SACH',
  ]);
  expect(preview.changes.sheets.map(({ name }) => name)).toEqual([
    'Trang bìa', 'Chỉ tiêu', 'Đơn vị', 'Phòng ban', 'Phân bổ', 'Chi tiết', 'Phân kỳ', 'Giao phòng ban', 'Cơ cấu', 'Dư địa', 'Dự án', 'Nguồn thu', 'Nhật ký',
  ]);
});
