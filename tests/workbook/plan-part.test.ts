/** The custom XML part: what cells cannot hold comes back as it went, and no broken part breaks a plan. */
import fc from 'fast-check';
import { isCellPinned, isPlacePinned, isYearPinned, newPlan, nextNumber, NO_EXCHANGE, unwrap, withoutPins, withPins, type Appraisal, type JournalEntry, type Pin, type Plan, type Submission, type TrackingChoices } from '../../src/domain';
import { EMPTY_PART, fingerprintOf, planWorkbook, PLAN_NAMESPACE, readPlan, readPlanPart, writePlanPart, type Recipe } from '../../src/workbook';
import { samplePlan } from '../support/samples';

const pins: Pin[] = [
  { indicator: 'THU_NS', axis: 'units', scope: { kind: 'cell', recipient: 'PL03', period: 'M4' } },
  { indicator: 'THU_NS', axis: 'units', scope: { kind: 'row', recipient: 'PL01' } },
  { indicator: 'THU_NS', axis: 'units', scope: { kind: 'column', period: 'M1' } },
  { indicator: 'GTSX', axis: 'departments', scope: { kind: 'recipientTotal', recipient: 'KT', period: 'Y' } },
  { indicator: 'THU_NS', axis: 'units', scope: { kind: 'periodTotal', period: 'Q1' } },
  { indicator: 'THU_NS', axis: 'units', scope: { kind: 'total' } },
];

const split: JournalEntry = {
  number: 1,
  at: '2026-11-22T16:05',
  operation: 'split',
  indicators: ['THU_NS'],
  summary: 'Chia 286.500 triệu đồng theo "Thu ngân sách 2023" & tháng đều <thử>',
  recipes: [{ version: 3, request: { behaviour: 'flow', recipients: [{ id: 'PL01', weight: 61_250 }] } }],
  before: [{ indicator: 'THU_NS', total: 286_500, recipients: [['PL01', 61_250], ['PL02', null]], monthTotals: [23_875, null] }],
};

const recipe: Recipe = {
  indicator: 'THU_NS',
  lattice: { unit: 'triệu đồng', decimals: 0 },
  axis: 'units',
  choice: { behaviour: 'flow', basis: { kind: 'suggested' }, profile: { kind: 'quarters', weights: [22, 26, 25, 27] } },
  engine: [{ version: 3, request: { behaviour: 'flow' } }],
};

const handedIn: Submission = { version: 1, at: '2026-12-08T09:30', by: 'Phòng Kinh tế', seal: 'ab' };
const appraised: Appraisal = { unit: 'PL01', version: 1, state: 'returned', reviewer: 'Nguyễn Văn A', on: '2026-12-10', reason: 'Thiếu dư địa' };

const tracking: TrackingChoices = { lastWord: ['Chi cục Thống kê'], names: [{ printed: 'Thu NS', meant: 'THU_NS' }], verdicts: [{ indicator: 'THU_NS', period: 'M6', verdict: 'met' }] };

const plan: Plan = newPlan({
  tracking,
  place: 'Huyện Phú Lương',
  year: 2024,
  pins,
  bounds: [{ indicator: 'THU_NS', axis: 'units', recipient: 'PL05', min: 4000, max: null }],
  journal: [split],
  accepted: [{ finding: 'sum|THU_NS|M3', reason: 'HĐND giao tròn số', at: '2026-11-22T16:10' }],
});

const wrapped = (json: string, schema = 2): string =>
  `<plan xmlns="${PLAN_NAMESPACE}" schema="${schema}">${json.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)}</plan>`;

test('pins, bounds, journal, accepted findings and recipes come back as they went', () => {
  const part = unwrap(readPlanPart(['<other/>', writePlanPart(plan, [recipe])]));
  expect(part).toEqual({ recipes: [recipe], pins, bounds: plan.bounds, journal: [split], accepted: plan.accepted, exchange: NO_EXCHANGE, tracking, given: [], fingerprint: fingerprintOf(plan) });
});

test('a part of the first schema, which held recipes only, is read; one of a later schema is refused', () => {
  const former = { indicator: 'THU_NS', lattice: recipe.lattice, basis: { kind: 'suggested' }, profile: { kind: 'months', weights: [1, 2] } };
  const choice = { behaviour: 'flow', basis: { kind: 'suggested' }, profile: { kind: 'manual', weights: [1, 2] }, mode: 'replace', among: 'all', stable: false };
  expect(unwrap(readPlanPart([wrapped(JSON.stringify({ recipes: [former] }), 1)]))).toEqual({ ...EMPTY_PART, recipes: [{ ...recipe, choice, engine: [] }] });
  expect(readPlanPart([wrapped('{}', 3)])).toMatchObject({ problem: { code: 'workbook.newerSchema', data: { found: 3, known: 2 } } });
});

test.each(['', 'null', '7', '[]', '{"pins":', '{"pins":{}}', '{"recipes":"x","journal":null}'])('a damaged part (%s) is the empty one', (json) => {
  expect(unwrap(readPlanPart([wrapped(json)]))).toEqual(EMPTY_PART);
});

test('entries that are none are left out, the others stay', () => {
  const broken = {
    pins: [
      pins[0],
      { ...pins[0], axis: 'rows' },
      { ...pins[0], scope: { kind: 'cell', recipient: 'PL03', period: 'M14' } },
      { ...pins[0], scope: { kind: 'toString' } },
      { indicator: 5 },
      null,
    ],
    bounds: [{ ...plan.bounds[0], min: 1.5 }, plan.bounds[0]],
    journal: [{ ...split, operation: 'guess' }, { ...split, before: [{ ...split.before[0], recipients: [['PL01']] }] }, split],
    accepted: [{ finding: 'x' }],
    recipes: [{ indicator: 'THU_NS' }, recipe],
    tracking: { lastWord: ['Chi cục Thống kê', 5], names: [{ printed: 'Thu' }], verdicts: [{ indicator: 'THU', period: 'M14', verdict: 'met' }, { indicator: 'THU', period: 'M6', verdict: 'good' }] },
    exchange: { received: { assignment: { from: 'X' }, seal: 'ab' }, submissions: [{ version: 1 }, handedIn], issued: 'x', appraisals: [null, appraised, { ...appraised, state: 'lost' }] },
  };
  expect(unwrap(readPlanPart([wrapped(JSON.stringify(broken))]))).toEqual({ recipes: [recipe], pins: [pins[0]], bounds: plan.bounds, journal: [split], accepted: [], exchange: { received: null, submissions: [handedIn], issued: [], appraisals: [appraised] }, tracking: { ...tracking, names: [], verdicts: [] }, given: [], fingerprint: null });
});

test('any text in a reason survives the XML', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ufffe', 'a\uffff\0b')), (reason) => {
      const xml = writePlanPart({ ...plan, accepted: [{ finding: 'a', reason, at: '' }] }, []);
      // Characters that no XML document may hold.
      expect(Array.from(xml).filter((sign) => sign < ' ' || sign === '\ufffe' || sign === '\uffff')).toEqual([]);
      const part = unwrap(readPlanPart([xml]));
      expect(part.accepted[0]?.reason).toBe(reason);
    }),
  );
});

test('the workbook carries them with the plan', async () => {
  const sample = { ...(await samplePlan('phuLuong')), pins, bounds: plan.bounds, journal: [split], accepted: plan.accepted };
  const read = unwrap(readPlan(planWorkbook(sample, [recipe])));
  expect(read.plan).toMatchObject({ pins, bounds: plan.bounds, journal: [split], accepted: plan.accepted });
  expect(read.recipes).toEqual([recipe]);
});

describe('the fingerprint', () => {
  const table = { indicator: 'A', units: ['X', 'Y'], total: 3, unitTotals: [1, 2], monthTotals: [3], cells: [[1], [2]] };

  test('is the same whatever the order of rows, and another for another figure or target', () => {
    const before = fingerprintOf({ ...plan, allocations: [table] });
    const sorted = { ...table, units: ['Y', 'X'], unitTotals: [2, 1], cells: [[2], [1]] };
    expect(before).toMatch(/^[\da-f]{16}$/);
    expect(fingerprintOf({ ...plan, allocations: [sorted] })).toBe(before);
    expect(fingerprintOf({ ...plan, allocations: [{ ...table, cells: [[2], [1]] }] })).not.toBe(before);
    expect(fingerprintOf({ ...plan, allocations: [{ ...table, monthTotals: [null] }] })).not.toBe(before);
  });
});

test('pins are kept once each, and taken out by what they hold', () => {
  expect(withPins(pins, [pins[0]!, pins[5]!])).toEqual(pins);
  expect(withoutPins(pins, [{ ...pins[0]! }])).toEqual(pins.slice(1));
  expect(withoutPins(pins, [{ ...pins[0]!, axis: 'departments' }])).toEqual(pins);
});

test('a figure is held by itself, with its whole row or with its whole column', () => {
  const held = (recipient: string, period: 'M1' | 'M4'): boolean => isCellPinned(pins, 'THU_NS', 'units', recipient, period);
  expect([held('PL03', 'M4'), held('PL01', 'M4'), held('PL09', 'M1')]).toEqual([true, true, true]);
  expect([held('PL09', 'M4'), isCellPinned(pins, 'GTSX', 'units', 'PL03', 'M4'), isCellPinned(pins, 'THU_NS', 'departments', 'PL03', 'M4')]).toEqual([false, false, false]);
  const year = (axis: 'units' | 'departments', indicator: string, recipient: string): boolean => isYearPinned(pins, indicator, axis, recipient);
  expect([year('units', 'THU_NS', 'PL01'), year('departments', 'GTSX', 'KT'), year('units', 'THU_NS', 'PL03')]).toEqual([true, true, false]);
  expect([isPlacePinned(pins, 'THU_NS', 'units', 'M1'), isPlacePinned(pins, 'THU_NS', 'units', 'M2')]).toEqual([true, false]);
});

test('journal numbers run on', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber([{ ...split, number: 7 }, split])).toBe(8);
});
