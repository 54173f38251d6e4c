/** What a planner holds: pins and bounds are kept, or the refusal says what to let go. */
import fc from 'fast-check';
import { draftEverything, figureRange, PLAIN_FLOW, previewBounds, previewPin, previewSplit, previewSplits, previewUnpin, suggestRequest, type FlowChoice, type SplitRequest } from '../../src/app';
import { replay } from '../../src/allocation';
import { allocationOf, MONTHS, unwrap, type Allocation, type Pin, type PinScope, type Plan } from '../../src/domain';
import { layoutOf, type ReadPlan } from '../../src/workbook';
import { samplePlan } from '../support/samples';

const read = (plan: Plan): ReadPlan => ({ plan, places: layoutOf(plan), recipes: [], observations: [] });
const sum = (figures: readonly (number | null)[]): number => figures.reduce<number>((all, figure) => all + (figure ?? 0), 0);
const pin = (scope: PinScope, indicator = 'THU_NS'): Pin => ({ indicator, axis: 'units', scope });
const flow = (choice: Partial<FlowChoice> = {}): SplitRequest => ({ indicator: 'THU_NS', choice: { ...PLAIN_FLOW, ...choice } });
const revenue = (plan: Plan): Allocation => {
  const table = allocationOf(plan, 'THU_NS');
  if (!table) throw new Error('not split');
  return table;
};

/** Phú Lương with 286.500 triệu đồng of revenue split by last year's. */
let split: Plan;
beforeAll(async () => {
  split = unwrap(previewSplit(read(await samplePlan('phuLuong')), flow())).plan;
});

/** The plan with figures typed over, as somebody does before pinning them. */
const typed = (plan: Plan, change: (table: Allocation) => Partial<Allocation>): Plan => ({
  ...plan,
  allocations: plan.allocations.map((table) => (table.indicator === 'THU_NS' ? { ...table, ...change(table) } : table)),
});

function expectExact({ total, unitTotals, monthTotals, cells }: Allocation): void {
  expect(sum(unitTotals)).toBe(total);
  expect(sum(monthTotals)).toBe(total);
  cells.forEach((row, unit) => expect(sum(row)).toBe(unitTotals[unit]));
  monthTotals.forEach((figure, month) => expect(sum(cells.map((row) => row[month] ?? null))).toBe(figure));
}

test('a cell, a commune’s year and a month of the district stay while everything else is split again', () => {
  const edited = typed(split, ({ cells, unitTotals, monthTotals }) => ({
    cells: cells.map((row, unit) => row.map((cell, month) => (unit === 0 && month === 2 ? 9000 : cell))),
    unitTotals: unitTotals.map((figure, unit) => (unit === 4 ? 20_000 : figure)),
    monthTotals: monthTotals.map((figure, month) => (month === 11 ? 40_000 : figure)),
  }));
  const pins = [pin({ kind: 'cell', recipient: 'PL01', period: 'M3' }), pin({ kind: 'recipientTotal', recipient: 'PL05', period: 'Y' }), pin({ kind: 'periodTotal', period: 'M12' })];
  const after = revenue(unwrap(previewSplit(read({ ...edited, pins }), flow({ basis: { kind: 'equal' } }))).plan);
  expectExact(after);
  expect([after.cells[0]?.[2], after.unitTotals[4], after.monthTotals[11], after.total]).toEqual([9000, 20_000, 40_000, 286_500]);
});

test('quarters of a commune and of the district are held as sums', () => {
  const before = revenue(split);
  const pins = [pin({ kind: 'recipientTotal', recipient: 'PL02', period: 'Q1' }), pin({ kind: 'periodTotal', period: 'Q2' })];
  const after = revenue(unwrap(previewSplit(read({ ...split, pins }), flow({ profile: { kind: 'quarters', weights: [10, 20, 30, 40] } }))).plan);
  expectExact(after);
  expect(sum(after.cells[1]?.slice(0, 3) ?? [])).toBe(sum(before.cells[1]?.slice(0, 3) ?? []));
  expect(sum(after.monthTotals.slice(3, 6))).toBe(sum(before.monthTotals.slice(3, 6)));
});

test('whatever is pinned, every total is exact and every pin holds, or it is refused', () => {
  const codes = revenue(split).units;
  const scopes = fc.oneof(
    fc.record({ kind: fc.constant('cell' as const), recipient: fc.constantFrom(...codes), period: fc.constantFrom(...MONTHS.map((month) => `M${month}` as const)) }),
    fc.record({ kind: fc.constant('row' as const), recipient: fc.constantFrom(...codes) }),
    fc.record({ kind: fc.constant('column' as const), period: fc.constantFrom('M1' as const, 'M6' as const, 'M12' as const) }),
    fc.record({ kind: fc.constant('recipientTotal' as const), recipient: fc.constantFrom(...codes), period: fc.constantFrom('Q1' as const, 'Y' as const) }),
    fc.record({ kind: fc.constant('periodTotal' as const), period: fc.constantFrom('Q3' as const, 'M4' as const) }),
  );
  const before = revenue(split);
  let possible = 0;
  fc.assert(
    fc.property(fc.array(scopes, { maxLength: 6 }), fc.boolean(), (held, isEqual) => {
      const preview = previewSplit(read({ ...split, pins: held.map((scope) => pin(scope)) }), flow(isEqual ? { basis: { kind: 'equal' } } : { profile: { kind: 'quarters', weights: [22, 26, 25, 27] } }));
      if (!preview.ok) return;
      possible += 1;
      const after = revenue(preview.value.plan);
      expectExact(after);
      for (const scope of held) {
        const row = 'recipient' in scope ? codes.indexOf(scope.recipient) : -1;
        if (scope.kind === 'cell') expect(after.cells[row]?.[Number(scope.period.slice(1)) - 1]).toBe(before.cells[row]?.[Number(scope.period.slice(1)) - 1]);
        if (scope.kind === 'row') expect(after.cells[row]).toEqual(before.cells[row]);
        if (scope.kind === 'recipientTotal' && scope.period === 'Y') expect(after.unitTotals[row]).toBe(before.unitTotals[row]);
        if (scope.kind === 'recipientTotal' && scope.period === 'Q1') expect(sum(after.cells[row]?.slice(0, 3) ?? [])).toBe(sum(before.cells[row]?.slice(0, 3) ?? []));
      }
    }),
    { numRuns: 40, seed: 20_241_208 },
  );
  expect(possible).toBeGreaterThan(20);
});

test('a recipe run again gives the same figures', () => {
  const { recipes, plan } = unwrap(previewSplit(read(split), flow({ profile: { kind: 'straightLine', from: 1, to: 3 } })));
  const [engine] = recipes.find(({ indicator }) => indicator === 'THU_NS')?.engine ?? [];
  const again = unwrap(replay(JSON.parse(JSON.stringify(engine)) as Parameters<typeof replay>[0]));
  expect(again.tables[0]?.cells).toEqual(revenue(plan).cells);
});

test('pins beyond the total are refused with the smallest release, and applying it makes the split possible', () => {
  const edited = typed(split, ({ unitTotals }) => ({ unitTotals: unitTotals.map((figure, unit) => (unit < 3 ? [150_000, 140_000, 5000][unit]! : figure)) }));
  const pins = ['PL01', 'PL02', 'PL03'].map((recipient) => pin({ kind: 'recipientTotal', recipient, period: 'Y' }));
  const current = read({ ...edited, pins });
  const { refused } = unwrap(previewSplits(current, [flow()]));
  expect(refused).toMatchObject([{ problem: { code: 'allocation.pinsExceedTotal', data: { excess: 8500, release: ['Thị trấn Đu'] } }, release: { removed: [pins[0]], bounds: [] } }]);
  const after = unwrap(previewSplit(current, { ...flow(), ...(refused[0]?.release && { release: refused[0].release }) }));
  expectExact(revenue(after.plan));
  expect(after.plan.pins).toEqual(pins.slice(1));
});

test('bounds are kept; limits that leave no room name whose to loosen', () => {
  const bounds = [{ indicator: 'THU_NS', axis: 'units' as const, recipient: 'PL01', min: null, max: 30_000 }];
  const current = { ...read(split), plan: unwrap(previewBounds(read(split), bounds)).plan };
  const after = revenue(unwrap(previewSplit(current, flow())).plan);
  expect(after.unitTotals[0]).toBe(30_000);
  expectExact(after);
  const tight = revenue(split).units.map((recipient) => ({ indicator: 'THU_NS', axis: 'units' as const, recipient, min: null, max: 10_000 }));
  const { refused } = unwrap(previewSplits(read({ ...split, bounds: tight }), [flow()]));
  expect(refused).toMatchObject([{ problem: { code: 'allocation.boundsTooTight', data: { gap: 136_500 } } }]);
  expect(refused[0]?.release?.bounds.length).toBeGreaterThan(0);
  expect(previewBounds(read(split), [{ ...bounds[0]!, min: 40_000 }])).toMatchObject({ problem: { code: 'allocation.boundsCrossed', data: { id: 'Thị trấn Đu' } } });
});

test('a pin on a blank, and one that the kind of indicator cannot hold, are refused by name', async () => {
  const plan = await samplePlan('phuLuong');
  expect(previewPin(read(plan), [pin({ kind: 'row', recipient: 'PL03' })])).toMatchObject({ problem: { code: 'split.pinBlank', data: { recipient: 'Xã Cổ Lũng' } } });
  const [first, second] = [unwrap(previewPin(read(split), [pin({ kind: 'row', recipient: 'PL03' })])), unwrap(previewUnpin(read({ ...split, pins: [pin({ kind: 'total' })] }), [pin({ kind: 'total' })]))];
  expect([first.plan.pins, second.plan.pins]).toEqual([[pin({ kind: 'row', recipient: 'PL03' })], []]);
  const raised = { ...split, pins: [pin({ kind: 'total' })], indicators: split.indicators.map((line) => (line.id === 'THU_NS' ? { ...line, target: { kind: '=' as const, value: 290_000 } } : line)) };
  expect(previewSplit(read(raised), flow())).toMatchObject({ problem: { code: 'split.totalPinned', data: { pinned: 286_500, target: 290_000 } } });
});

describe('a target raised from 286.500 to 300.000', () => {
  const raised = (): Plan => ({ ...split, indicators: split.indicators.map((line) => (line.id === 'THU_NS' ? { ...line, target: { kind: '=' as const, value: 300_000 } } : line)) });

  test('added: only the 13.500 are split, nobody loses', () => {
    const after = revenue(unwrap(previewSplit(read(raised()), flow({ mode: 'add', basis: { kind: 'equal' } }))).plan);
    expectExact(after);
    expect(after.unitTotals.map((figure, unit) => (figure ?? 0) - (revenue(split).unitTotals[unit] ?? 0))).toEqual(Array(15).fill(900));
  });

  test('lowered again, nobody falls below nothing and the total is met', () => {
    const lowered = { ...split, indicators: split.indicators.map((line) => (line.id === 'THU_NS' ? { ...line, target: { kind: '=' as const, value: 250_000 } } : line)) };
    const after = revenue(unwrap(previewSplit(read(lowered), flow({ mode: 'add', basis: { kind: 'equal' } }))).plan);
    expectExact(after);
    expect(Math.min(...after.cells.flat().map((cell) => cell ?? 0))).toBeGreaterThanOrEqual(0);
  });

  test('revised: as few units of figures move as the rise has', () => {
    const after = revenue(unwrap(previewSplit(read(raised()), flow({ basis: { kind: 'present' } }))).plan);
    expectExact(after);
    const moved = after.cells.flatMap((row, unit) => row.map((cell, month) => Math.abs((cell ?? 0) - (revenue(split).cells[unit]?.[month] ?? 0))));
    expect(sum(moved)).toBe(13_500);
  });

  test('among those that have something: the others stay blank', () => {
    const emptied = typed(raised(), ({ cells, unitTotals }) => ({
      cells: cells.map((row, unit) => (unit === 7 ? row.map(() => null) : row)),
      unitTotals: unitTotals.map((figure, unit) => (unit === 7 ? null : figure)),
    }));
    const after = revenue(unwrap(previewSplit(read(emptied), flow({ among: 'nonEmpty' }))).plan);
    expectExact({ ...after, unitTotals: after.unitTotals.map((figure) => figure ?? 0) });
    expect([after.unitTotals[7], after.cells[7]]).toEqual([null, Array(12).fill(null)]);
  });
});

test('a free cell can go as far as the others let it, a pinned one nowhere', () => {
  const place = { indicator: 'THU_NS', axis: 'units', recipient: 'PL01', period: 'M1' } as const;
  const before = revenue(split);
  const range = unwrap(figureRange(split, place));
  expect(range).toEqual({ least: 0, greatest: Math.min(before.unitTotals[0]!, before.monthTotals[0]!), isPinned: false });
  const pins = before.units.slice(2).map((recipient) => pin({ kind: 'row', recipient }));
  const narrow = unwrap(figureRange({ ...split, pins }, place));
  expect(narrow.greatest! - narrow.least).toBeLessThan(before.unitTotals[0]!);
  expect(narrow.greatest).toBe((before.cells[0]?.[0] ?? 0) + (before.cells[1]?.[0] ?? 0));
  expect(unwrap(figureRange({ ...split, pins: [pin({ kind: 'cell', recipient: 'PL01', period: 'M1' })] }, place))).toEqual({ least: before.cells[0]?.[0], greatest: before.cells[0]?.[0], isPinned: true });
  expect(figureRange(split, { ...place, indicator: 'BHYT' })).toMatchObject({ problem: { code: 'split.noRange' } });
});

test('the whole plan in one go: what can be is split, what waits is said in one sentence each, and the journal has one entry', async () => {
  const plan = await samplePlan('phuLuong');
  const { preview, questions } = unwrap(draftEverything(read(plan), [], { at: '2026-11-22T17:40', summary: 'Phân bổ toàn bộ' }));
  expect(preview.refused.map(({ indicator }) => indicator)).toEqual(['XA_NTM']);
  expect(questions.map(({ indicator, kind, problem }) => [indicator, kind, problem.code])).toEqual([
    ['TANG_CN', 'waits', 'split.needsBase'],
    ['TANG_NLTS', 'waits', 'split.needsBase'],
    ['LD_DT', 'assumed', 'split.assumedSame'],
    ['BHYT', 'assumed', 'split.assumedSame'],
    ['HO_NGHEO', 'waits', 'split.needsPoor'],
    ['XA_NTM', 'waits', 'split.needsNames'],
    ['NUOC_SACH', 'assumed', 'split.assumedSame'],
  ]);
  expect(preview.plan.allocations.map(({ indicator }) => indicator).sort()).toEqual(
    ['BHYT', 'GTSX', 'GTSX_CNXD', 'GTSX_DV', 'GTSX_NLTS', 'LD_DT', 'LUONG_THUC', 'NUOC_SACH', 'THAT_NGHIEP', 'THU_NS', 'TRONG_RUNG', 'VIEC_LAM'],
  );
  expect(preview.plan.journal).toMatchObject([{ number: 1, operation: 'split', summary: 'Phân bổ toàn bộ', indicators: expect.arrayContaining(['THU_NS', 'GTSX']) as unknown }]);
  expect(suggestRequest(plan, 'CC_DV').indicator).toBe('GTSX');
});
