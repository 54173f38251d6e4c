/** A corrected document beside the plan it was loaded into: what changed is shown, and only what is chosen changes. */
import fc from 'fast-check';
import { compareWithPlan, draftPlan, isOfSamePlace, previewSplit, previewUpdate, suggestedChanges, suggestRequest, updatePlan, type PlanChange } from '../../../src/app';
import { allocationOf, indicatorOf, unwrap, type Indicator, type Plan } from '../../../src/domain';
import type { ProposedTarget } from '../../../src/documents';
import { layoutOf, planWorkbook, readPlan, type ReadPlan } from '../../../src/workbook';
import { sampleRequest } from '../../support/samples';
import { allAccepted, loadDocx, RESOLUTION, UNITS } from './support';

const planOf = (targets: readonly ProposedTarget[]): Plan =>
  unwrap(draftPlan({ targets: { document: null, place: 'Huyện Mẫu Sơn', year: 2026, targets }, units: UNITS, place: 'Huyện Mẫu Sơn', year: 2026 }));
const corrected = async (change: (line: string) => string | null): Promise<readonly ProposedTarget[]> =>
  allAccepted(await loadDocx(RESOLUTION.flatMap((line) => change(line) ?? [])));
const inWorkbook = (plan: Plan): ReadPlan => unwrap(readPlan(planWorkbook(plan, [])));
const shown = (changes: readonly PlanChange[]) => changes.filter(({ kind }) => kind !== 'unchanged').map(({ kind, indicator, target, parts, wasEdited }) => [kind, target?.name ?? indicator?.name, parts.join(), wasEdited]);
const all = (changes: readonly PlanChange[]): ReadonlySet<string> => new Set(changes.map(({ key }) => key));
const named = (plan: Plan, name: string): Indicator => plan.indicators.find((line) => line.name === name)!;

let plan: Plan;
beforeAll(async () => {
  plan = planOf(await corrected((line) => line));
});

describe('the comparison', () => {
  test('of the same document finds nothing', async () => {
    const changes = compareWithPlan(await corrected((line) => line), plan);
    expect(changes.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'unchanged'));
    expect([...suggestedChanges(changes)]).toEqual([]);
  });

  test('names a figure that changed, a target that is new and one that is gone', async () => {
    const targets = await corrected((line) => (line.includes('Trồng rừng') ? null : line.includes('02 xã') ? `${line}\n- Tỷ lệ dân số tham gia bảo hiểm y tế: 95%.` : line.replace('286,5', '296,5')));
    const changes = compareWithPlan(targets, plan);
    expect(shown(changes)).toEqual([
      ['changed', 'Thu ngân sách nhà nước trên địa bàn', 'figure', false],
      ['added', 'Tỷ lệ dân số tham gia bảo hiểm y tế', '', false],
      ['gone', 'Trồng rừng mới', '', false],
    ]);
    // What would take something away is never suggested.
    expect(changes.filter(({ key }) => suggestedChanges(changes).has(key)).map(({ kind }) => kind)).toEqual(['changed', 'added']);
  });

  test('knows a renamed indicator by the catalogue, and a bound that changed', async () => {
    const targets = await corrected((line) => line.replace('Tỷ lệ lao động qua đào tạo: 74%', 'Lao động qua đào tạo đạt tỷ lệ từ 74% trở lên'));
    expect(shown(compareWithPlan(targets, plan))[0]).toEqual(['changed', expect.stringMatching(/^Lao động qua đào tạo/), 'figure,name', false]);
  });

  test('says where a figure was changed by hand, and does not suggest to overwrite it', async () => {
    const revenue = named(plan, 'Thu ngân sách nhà nước trên địa bàn');
    const bound = { kind: '=' as const, value: 290 };
    const edited = { ...plan, indicators: plan.indicators.map((line) => (line === revenue ? { ...line, target: bound, assigned: bound } : line)) };
    const changes = compareWithPlan(await corrected((line) => line.replace('286,5', '296,5')), edited);
    expect(shown(changes)).toEqual([['changed', 'Thu ngân sách nhà nước trên địa bàn', 'figure', true]]);
    expect(suggestedChanges(changes).size).toBe(0);
  });

  test('of another document takes nothing for gone, and offers its number without pressing it', async () => {
    const targets = (await corrected((line) => (line.includes('02 xã') ? null : line))).map((target) => ({ ...target, document: '20/QĐ-UBND' }));
    const changes = compareWithPlan(targets, plan);
    expect(new Set(shown(changes).map(([kind, , parts]) => `${String(kind)} ${String(parts)}`))).toEqual(new Set(['changed source']));
    expect(suggestedChanges(changes).size).toBe(0);
  });

  test('of a document that replaces the first one: its number is taken over, and what it leaves out is gone', async () => {
    const targets = (await corrected((line) => (line.includes('02 xã') ? null : line))).map((target) => ({ ...target, document: '20/NQ-HĐND' }));
    const changes = compareWithPlan(targets, plan, new Set(['15/NQ-HĐND']));
    expect(shown(changes).map(([kind, name]) => [kind, name]).at(-1)).toEqual(['gone', 'Số xã đạt chuẩn nông thôn mới']);
    const suggested = suggestedChanges(changes);
    expect(changes.filter(({ key }) => suggested.has(key)).map(({ kind, parts }) => `${kind} ${parts.join()}`)).toEqual(Array.from({ length: 5 }, () => 'changed source'));
    const next = unwrap(updatePlan(plan, changes, suggested));
    expect(next.indicators.map(({ source }) => source?.document)).toEqual(['20/NQ-HĐND', '20/NQ-HĐND', '20/NQ-HĐND', '20/NQ-HĐND', '15/NQ-HĐND', '20/NQ-HĐND']);
  });

  test('is made with the plan of the same place only, or with the plan made from the same document', async () => {
    const targets = await corrected((line) => line);
    const others = targets.map((target) => ({ ...target, document: '99/NQ-HĐND' }));
    expect(isOfSamePlace('huyện Mẫu Sơn', others, plan)).toBe(true);
    expect(isOfSamePlace('', others, plan)).toBe(true);
    expect(isOfSamePlace('Huyện Khác', others, plan)).toBe(false);
    // The province's resolution within a district: its own place is another one, the document is the plan's.
    expect(isOfSamePlace('Tỉnh Mẫu', targets, plan)).toBe(true);
    expect(isOfSamePlace('Tỉnh Mẫu', others, plan, new Set(['15/NQ-HĐND']))).toBe(true);
  });

  test('does not take the growth of an amount for the amount', () => {
    const target: ProposedTarget = { name: 'Thu ngân sách nhà nước trên địa bàn', unit: '%', kind: 'growth', bound: '=', value: 8, parent: null, year: 2026 };
    expect(compareWithPlan([target], plan).map(({ kind }) => kind)).toEqual(['added']);
  });
});

describe('the update', () => {
  test('changes what is chosen and keeps what was split', async () => {
    const revenue = named(plan, 'Thu ngân sách nhà nước trên địa bàn');
    const current: ReadPlan = { plan, places: layoutOf(plan), recipes: [], observations: [] };
    const split = unwrap(previewSplit(current, suggestRequest(plan, revenue.id))).plan;
    const changes = compareWithPlan(await corrected((line) => line.replace('286,5', '296,5').replace('74%', '75%')), split);
    const next = unwrap(updatePlan(split, changes, new Set([`=${revenue.id}`])));
    expect(indicatorOf(next, revenue.id)).toMatchObject({
      assigned: { kind: '=', value: 296.5 },
      target: { kind: '=', value: 296.5 },
      source: { document: '15/NQ-HĐND', quotation: 'Thu ngân sách nhà nước trên địa bàn: 296,5 tỷ đồng' },
      behaviour: 'flow',
    });
    // 10 tỷ đồng are left over.
    expect(allocationOf(next, revenue.id)).toEqual({ ...allocationOf(split, revenue.id), total: 2965 });
    expect(named(next, 'Tỷ lệ lao động qua đào tạo').assigned).toEqual({ kind: '=', value: 74 });
    expect(next.indicators).toHaveLength(6);
  });

  test('plans finer where the new figure asks for it, and converts what was split', async () => {
    const revenue = named(plan, 'Thu ngân sách nhà nước trên địa bàn');
    const current: ReadPlan = { plan, places: layoutOf(plan), recipes: [], observations: [] };
    const split = unwrap(previewSplit(current, suggestRequest(plan, revenue.id))).plan;
    const next = unwrap(updatePlan(split, ...(await chosenAll(split, (line) => line.replace('286,5', '286,55')))));
    expect(indicatorOf(next, revenue.id)).toMatchObject({ lattice: { unit: 'tỷ đồng', decimals: 2 }, assigned: { value: 286.55 } });
    expect(allocationOf(next, revenue.id)?.total).toBe(28655);
    expect(allocationOf(next, revenue.id)?.unitTotals.reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBe(28650);
  });

  test('puts a new target behind the one before it, under the line it belongs to', async () => {
    const next = unwrap(updatePlan(plan, ...(await chosenAll(plan, (line) => line.replace('chứng chỉ: 36,5%.', 'chứng chỉ: 36,5%.\n- Tỷ lệ dân số tham gia bảo hiểm y tế: 95%.')))));
    expect(next.indicators.map(({ name }) => name)).toEqual([
      'Thu ngân sách nhà nước trên địa bàn', 'Giá trị sản xuất công nghiệp', 'Tỷ lệ lao động qua đào tạo', 'có bằng cấp, chứng chỉ', 'Tỷ lệ dân số tham gia bảo hiểm y tế', 'Số xã đạt chuẩn nông thôn mới', 'Trồng rừng mới',
    ]);
    expect(new Set(next.indicators.map(({ id }) => id)).size).toBe(7);
    expect(next.indicators.slice(0, 4)).toEqual(plan.indicators.slice(0, 4));
  });

  test('removes a line with all that was said of it', async () => {
    const forest = named(plan, 'Trồng rừng mới');
    const current: ReadPlan = { plan, places: layoutOf(plan), recipes: [], observations: [] };
    const split = unwrap(previewSplit(current, suggestRequest(plan, forest.id))).plan;
    const next = unwrap(updatePlan(split, ...(await chosenAll(split, (line) => (line.includes('Trồng rừng') ? null : line)))));
    expect(indicatorOf(next, forest.id)).toBeUndefined();
    expect(next.allocations).toEqual([]);
    expect(next.indicators).toEqual(plan.indicators.filter((line) => line !== forest));
  });

  test('keeps the figure of the own council beside a new one from above', async () => {
    const revenue = named(plan, 'Thu ngân sách nhà nước trên địa bàn');
    const council = { kind: '=' as const, value: 300 };
    const raised = { ...plan, indicators: plan.indicators.map((line) => (line === revenue ? { ...line, council, target: council } : line)) };
    const next = unwrap(updatePlan(raised, ...(await chosenAll(raised, (line) => line.replace('286,5', '296,5')))));
    expect(indicatorOf(next, revenue.id)).toMatchObject({ assigned: { value: 296.5 }, council, target: council });
  });

  test('does not give figures another unit once they are split', async () => {
    const forest = named(plan, 'Trồng rừng mới');
    const current: ReadPlan = { plan, places: layoutOf(plan), recipes: [], observations: [] };
    const split = unwrap(previewSplit(current, suggestRequest(plan, forest.id))).plan;
    const [target] = (await corrected((line) => line)).filter(({ unit }) => unit === 'ha');
    const changes: PlanChange[] = [{ key: 'x', kind: 'changed', indicator: forest, target: { ...target!, unit: 'cây' }, parts: ['figure'], wasEdited: false, isReplaced: false }];
    expect(updatePlan(split, changes, new Set(['x']))).toMatchObject({ ok: false, problem: { code: 'quantity.unitsDiffer' } });
    expect(indicatorOf(unwrap(updatePlan(plan, changes, new Set(['x']))), forest.id)?.lattice.unit).toBe('cây');
  });

  test('survives the way through the sheets', async () => {
    const current = inWorkbook(plan);
    const targets = await corrected((line) => (line.includes('02 xã') ? null : line.replace('8,5%', '9%').replace('1.234 ha.', '1.300 ha.\n- Tỷ lệ che phủ rừng: từ 46% trở lên.')));
    const changes = compareWithPlan(targets, current.plan);
    expect(shown(changes).map(([kind]) => kind)).toEqual(['changed', 'changed', 'added', 'gone']);
    const { changes: written } = unwrap(previewUpdate(current, changes, all(changes)));
    expect(written.operation).toBe('load');
    const again = unwrap(readPlan({ sheets: written.sheets, styles: written.styles, customXml: [written.planXml ?? ''] }));
    expect(again.plan.indicators.map(({ name, assigned }) => [name, assigned])).toEqual(targets.map(({ name, bound, value }) => [name, { kind: bound, value }]));
    expect(shown(compareWithPlan(targets, again.plan))).toEqual([]);
  });
});

/** The changes of a corrected document against a plan, and all of them chosen. */
async function chosenAll(of: Plan, change: (line: string) => string | null): Promise<[readonly PlanChange[], ReadonlySet<string>]> {
  const changes = compareWithPlan(await corrected(change), of);
  return [changes, all(changes)];
}

describe('of the shipped structure', () => {
  test('its parts follow their whole to a new figure', async () => {
    const request = await sampleRequest('phuLuong');
    const structured = unwrap(draftPlan(request));
    const [structure] = structured.structures;
    const targets = request.targets.targets.map((target): ProposedTarget => (target.plan?.id === structure!.whole ? { ...target, value: (target.value ?? 0) * 2 } : target));
    const changes = compareWithPlan(targets, structured);
    expect(shown(changes).map(([kind, , parts]) => [kind, parts])).toEqual([['changed', 'figure']]);
    const next = unwrap(updatePlan(structured, changes, all(changes)));
    const value = (of: Plan, id: string): number => {
      const bound = indicatorOf(of, id)?.target;
      return bound?.kind === '=' ? bound.value : Number.NaN;
    };
    expect(value(next, structure!.whole)).toBe(2 * value(structured, structure!.whole));
    const parts = structure!.parts.map(({ indicator }) => value(next, indicator));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(value(next, structure!.whole), 6);
    expect(next.indicators.filter((line) => ![structure!.whole, ...structure!.parts.map((part) => part.indicator)].includes(line.id))).toEqual(
      structured.indicators.filter((line) => ![structure!.whole, ...structure!.parts.map((part) => part.indicator)].includes(line.id)),
    );
  });
});

const NAMES = ['Thu ngân sách', 'Chi ngân sách', 'Trồng rừng mới', 'Sản lượng lương thực', 'Số lượt khách du lịch', 'Vốn đầu tư công'];
const targets = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...NAMES), value: fc.integer({ min: 0, max: 100_000 }).map((count) => count / 10), bound: fc.constantFrom('=' as const, '>=' as const, '<=' as const) }),
  { selector: ({ name }) => name, minLength: 1 },
);
const asTargets = (figures: readonly { readonly name: string; readonly value: number; readonly bound: '=' | '>=' | '<=' }[]): ProposedTarget[] =>
  figures.map((figure) => ({ ...figure, unit: 'đơn vị', kind: 'level', parent: null, year: 2026, document: '1/NQ', plan: { behaviour: 'flow', decimals: 1 } }));

test('whatever two versions of a document say: nothing chosen changes nothing, everything chosen gives the second', () => {
  fc.assert(
    fc.property(targets, targets, (first, second) => {
      const before = planOf(asTargets(first));
      const changes = compareWithPlan(asTargets(second), before);
      expect(unwrap(updatePlan(before, changes, new Set()))).toEqual(before);
      const after = unwrap(updatePlan(before, changes, all(changes)));
      const figures = (of: Plan): unknown => Object.fromEntries(of.indicators.map(({ name, assigned }) => [name, assigned]));
      expect(figures(after)).toEqual(Object.fromEntries(second.map(({ name, value, bound }) => [name, { kind: bound, value }])));
      expect(compareWithPlan(asTargets(second), after).every(({ kind }) => kind === 'unchanged')).toBe(true);
      // Lines that stay keep their ids.
      for (const { id, name } of before.indicators) if (second.some((target) => target.name === name)) expect(indicatorOf(after, id)?.name).toBe(name);
    }),
    { numRuns: 150 },
  );
});

test.each(['thaiNguyen', 'thaiNguyenInMillions', 'phuLuong'] as const)('the sample %s, written and loaded again, has nothing to write', async (sample) => {
  const request = await sampleRequest(sample);
  const { document, targets: given } = request.targets;
  const again = given.map((target): ProposedTarget => ({ ...target, ...(document !== null && { document }) }));
  const changes = compareWithPlan(again, inWorkbook(unwrap(draftPlan(request))).plan);
  expect(changes).toHaveLength(given.length);
  expect(shown(changes)).toEqual([]);
});

test('a figure typed on the sheet stands beside a new one from above', async () => {
  const revenue = named(plan, 'Thu ngân sách nhà nước trên địa bàn');
  const own = { kind: '=' as const, value: 290 };
  const typed = { ...plan, indicators: plan.indicators.map((line) => (line === revenue ? { ...line, target: own } : line)) };
  const next = unwrap(updatePlan(typed, ...(await chosenAll(typed, (line) => line.replace('286,5', '296,5')))));
  expect(indicatorOf(next, revenue.id)).toMatchObject({ assigned: { value: 296.5 }, council: null, target: own });
});
