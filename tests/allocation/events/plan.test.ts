import fc from 'fast-check';
import { eventCount, listEvents, planEvents, planMilestones, type Candidate, type EventRequest } from '../../../src/allocation';
import { MONTHS } from '../../../src/domain';
import { problemOf, refused, sum, valueOf } from '../figures';

/** Communes on their way to the new-countryside standard, by criteria met out of 19; figures are illustrative. */
const communes: Candidate[] = [
  { id: 'Phú Đô', readiness: 17 },
  { id: 'Yên Lạc', readiness: 18, earliest: 'M9' },
  { id: 'Yên Ninh', readiness: 15 },
  { id: 'Yên Trạch', readiness: 16, earliest: 'M5' },
  { id: 'Ôn Lương', readiness: 19, excluded: true },
];
const two: EventRequest = { target: { kind: 'count', count: 2 }, candidates: communes };

test('02 xã đạt chuẩn nông thôn mới: the two readiest that can be ready, in June and December', () => {
  const plan = valueOf(planEvents(two));
  expect(plan.assignments).toEqual([
    { recipient: 'Phú Đô', period: 'M6' },
    { recipient: 'Yên Lạc', period: 'M12' },
  ]);
  expect(plan.periodTotals).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
  expect(plan.cumulative).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2]);
  expect(plan.cells[0]).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  expect(plan.unitTotals).toEqual([1, 1, 0, 0, 0]);
  expect(plan.reserves).toEqual(['Yên Trạch', 'Yên Ninh']);
  expect(plan.warnings).toEqual([]);
});

test('the even rhythm is worth more than readiness: somebody who can be ready by June is taken for June', () => {
  const late = communes.map((commune) => (commune.id === 'Yên Ninh' ? commune : { ...commune, earliest: 'M9' }));
  expect(valueOf(planEvents({ ...two, candidates: late })).assignments).toEqual([
    { recipient: 'Yên Ninh', period: 'M6' },
    { recipient: 'Yên Lạc', period: 'M12' },
  ]);
});

test('where nobody can be ready in June the event moves to when somebody is, and that is said', () => {
  const late = communes.map((commune) => ({ ...commune, earliest: 'M9' }));
  const plan = valueOf(planEvents({ ...two, candidates: late }));
  expect(plan.assignments).toEqual([
    { recipient: 'Yên Lạc', period: 'M9' },
    { recipient: 'Phú Đô', period: 'M12' },
  ]);
  expect(plan.warnings).toEqual([{ code: 'events.periodsMoved', data: { moves: [{ from: 'M6', to: 'M9' }] } }]);
});

test('a pinned event stands in for the nearest month of the rhythm; its candidate needs no score', () => {
  const pinned = [{ id: 'Phủ Lý', readiness: null, pins: ['M8'] }, ...communes];
  expect(valueOf(planEvents({ ...two, candidates: pinned })).assignments).toEqual([
    { recipient: 'Phủ Lý', period: 'M8' },
    { recipient: 'Yên Lạc', period: 'M12' },
  ]);
});

test('one that must take part does so, whenever it can be ready', () => {
  const required = communes.map((commune) => (commune.id === 'Yên Ninh' ? { ...commune, required: true } : commune));
  expect(valueOf(planEvents({ ...two, candidates: required })).assignments).toEqual([
    { recipient: 'Yên Ninh', period: 'M6' },
    { recipient: 'Yên Lạc', period: 'M12' },
  ]);
  const late = required.map((commune) => (commune.id === 'Yên Ninh' ? { ...commune, earliest: 'M12' } : commune));
  const moved = valueOf(planEvents({ ...two, candidates: late, periodWeights: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0] }));
  expect(moved.assignments).toEqual([
    { recipient: 'Phú Đô', period: 'M3' },
    { recipient: 'Yên Ninh', period: 'M12' },
  ]);
  expect(moved.warnings).toEqual([{ code: 'events.periodsMoved', data: { moves: [{ from: 'M6', to: 'M12' }] } }]);
});

test('months as wished are held', () => {
  const wished = MONTHS.map((month) => (month === 10 ? 2 : 0));
  expect(valueOf(planEvents({ ...two, periodCounts: wished })).assignments).toEqual([
    { recipient: 'Phú Đô', period: 'M10' },
    { recipient: 'Yên Lạc', period: 'M10' },
  ]);
});

test('who may take part more than once does so only after everybody else', () => {
  const candidates = [{ id: 'a', readiness: 9, most: 2 }, { id: 'b', readiness: 1 }];
  const plan = valueOf(planEvents({ target: { kind: 'count', count: 3 }, candidates }));
  expect(plan.unitTotals).toEqual([2, 1]);
  expect(valueOf(planEvents({ target: { kind: 'count', count: 2 }, candidates })).unitTotals).toEqual([1, 1]);
});

test('who may take part without end has as many chances as there are events', () => {
  const plan = valueOf(planEvents({ target: { kind: 'count', count: 3 }, candidates: [{ id: 'a', readiness: 1, most: 2 ** 53 - 1 }] }));
  expect(plan.unitTotals).toEqual([3]);
  expect(problemOf(planEvents({ target: { kind: 'count', count: 1e15 }, candidates: [{ id: 'a', readiness: 1, most: 2 ** 53 - 1 }] }))).toEqual(
    refused('events.tooManyChances', { chances: 1e15, limit: 100_000 }),
  );
});

test('nobody is needed for no event, but who must take part is not passed over', () => {
  const none = { kind: 'count', count: 0 } as const;
  expect(valueOf(planEvents({ target: none, candidates: [{ id: 'a', readiness: 1, most: 5 }] })).reserves).toEqual(['a']);
  expect(problemOf(planEvents({ target: none, candidates: [{ id: 'a', readiness: 1, required: true }] })).code).toBe('events.tooManyPins');
});

test('increments and parts of a whole: tăng thêm 7 xã on 101, 04/09 thôn with one reached', () => {
  const candidates = Array.from({ length: 9 }, (_, index) => ({ id: `xã ${index + 1}`, readiness: 9 - index }));
  const more = valueOf(planEvents({ target: { kind: 'count', count: 7 }, base: 101, of: 137, candidates }));
  expect(more.levels).toEqual([101, 102, 102, 103, 103, 104, 105, 105, 106, 106, 107, 108]);
  const villages = valueOf(planEvents({ target: { kind: 'level', level: 4 }, base: 1, of: 9, candidates }));
  expect(villages.count).toBe(3);
  expect(villages.levels.at(-1)).toBe(4);
  expect(valueOf(eventCount({ target: { kind: 'level', level: 4 }, base: 4, of: 4 }))).toBe(0);
});

test('none at all is a plan, too', () => {
  const plan = valueOf(planEvents({ ...two, target: { kind: 'count', count: 0 } }));
  expect(plan.assignments).toEqual([]);
  expect(sum(plan.cumulative)).toBe(0);
});

const wishFor = (...months: number[]): number[] => MONTHS.map((month) => months.filter((wish) => wish === month).length);

test.each<[string, Partial<EventRequest>, ReturnType<typeof problemOf>]>([
  ['two and a half communes', { target: { kind: 'count', count: 2.5 } }, refused('events.notACount', { figure: '2.5' })],
  ['minus one', { target: { kind: 'count', count: -1 } }, refused('events.notACount', { figure: '-1' })],
  ['half a base', { base: 0.5 }, refused('events.notACount', { figure: '0.5' })],
  ['no number of all', { of: NaN }, refused('events.notACount', { figure: 'NaN' })],
  ['a level below what is reached', { target: { kind: 'level', level: 4 }, base: 5 }, refused('events.belowBase', { level: 4, base: 5 })],
  ['more than there are', { base: 8, of: 9 }, refused('events.beyondWhole', { reached: 10, of: 9, excess: 1 })],
  [
    'five of four that qualify',
    { target: { kind: 'count', count: 5 } },
    refused('events.tooFewCandidates', { count: 5, available: 4, missing: 1, excluded: ['Ôn Lương'] }),
  ],
  [
    'more named than demanded',
    { candidates: [{ id: 'a', readiness: 1, pins: ['M1'] }, { id: 'b', readiness: 1, pins: ['M1'] }, { id: 'c', readiness: 1, required: true }] },
    refused('events.tooManyPins', { count: 2, pinned: 3, excess: 1, ids: ['a', 'b', 'c'] }),
  ],
  ['wished months of three', { periodCounts: wishFor(3, 6, 9) }, refused('events.periodsDiffer', { count: 2, periods: 3, difference: 1 })],
  ['thirteen wishes for twelve months', { periodCounts: [...wishFor(6, 12), 0] }, refused('allocation.tooManyLines', { found: 13, expected: 12 })],
  ['thirteen weights for twelve months', { periodWeights: [...MONTHS.map(() => 1), 1] }, refused('allocation.tooManyLines', { found: 13, expected: 12 })],
  ['half a wish', { periodCounts: [0.5, ...wishFor().slice(1)] }, refused('events.notACount', { figure: '0.5' })],
  ['a month without a wish', { periodCounts: [1, null] }, refused('allocation.missingFigure', { id: 'M2' })],
  [
    'two named for a month of one',
    { candidates: [{ id: 'a', readiness: 1, pins: ['M6'] }, { id: 'b', readiness: 1, pins: ['M6'] }], periodCounts: wishFor(6, 7) },
    refused('events.periodTooFull', { period: 'M6', count: 1, pinned: 2 }),
  ],
  [
    'wished for months before anybody is ready',
    { candidates: communes.map((commune) => ({ ...commune, earliest: 'M9' })), periodCounts: wishFor(6, 12) },
    refused('events.notReady', { period: 'M6', count: 1, available: 0, missing: 1 }),
  ],
  [
    'a named one counts among those due and ready',
    { candidates: [{ id: 'a', readiness: 1, pins: ['M3'] }, { id: 'b', readiness: 1, earliest: 'M9' }], periodCounts: wishFor(3, 6) },
    refused('events.notReady', { period: 'M6', count: 2, available: 1, missing: 1 }),
  ],
  [
    'one named for later does not',
    { candidates: [{ id: 'a', readiness: 1, pins: ['M9'] }, { id: 'b', readiness: 1, earliest: 'M7' }], periodCounts: wishFor(6, 9) },
    refused('events.notReady', { period: 'M6', count: 1, available: 0, missing: 1 }),
  ],
  [
    'one that must take part is ready after the last month wished',
    { candidates: [...communes, { id: 'z', readiness: 0, earliest: 'M12', required: true }], periodCounts: wishFor(6, 11) },
    refused('events.requiredTooLate', { id: 'z', earliest: 'M12' }),
  ],
  ['named before it is ready', { candidates: [{ id: 'a', readiness: 1, earliest: 'M6', pins: ['M5'] }] }, refused('events.pinTooEarly', { id: 'a', period: 'M5', earliest: 'M6' })],
  ['named and excluded', { candidates: [{ id: 'a', readiness: 1, excluded: true, pins: ['M5'] }] }, refused('events.pinExcluded', { id: 'a' })],
  ['required and excluded', { candidates: [{ id: 'a', readiness: 1, excluded: true, required: true }] }, refused('events.pinExcluded', { id: 'a' })],
  ['named twice', { candidates: [{ id: 'a', readiness: 1, pins: ['M5', 'M6'] }] }, refused('events.repeated', { id: 'a', times: 2, most: 1 })],
  ['allowed no time at all', { candidates: [{ id: 'a', readiness: 1, most: 0 }] }, refused('events.notACount', { figure: '0' })],
  ['a score missing', { candidates: [{ id: 'a', readiness: null }, { id: 'b', readiness: 1 }] }, refused('allocation.missingWeight', { ids: ['a'] })],
  ['a score that is none', { candidates: [{ id: 'a', readiness: NaN }] }, refused('allocation.notANumber', { what: 'weight', id: 'a' })],
  ['a period nobody knows', { candidates: [{ id: 'a', readiness: 1, earliest: 'M13' }] }, refused('allocation.unknownCell', { row: 'a', column: 'M13' })],
  ['a pin nobody knows', { candidates: [{ id: 'a', readiness: 1, pins: ['M13'] }] }, refused('allocation.unknownCell', { row: 'a', column: 'M13' })],
  ['a candidate twice', { candidates: [...communes, communes[0]!] }, refused('allocation.duplicateRecipient', { id: 'Phú Đô' })],
  ['a period twice', { periods: ['M1', 'M1'] }, refused('allocation.duplicateRecipient', { id: 'M1' })],
  ['no candidates', { candidates: [] }, refused('allocation.noRecipients', {})],
  ['a rhythm with a hole', { periodWeights: [1, null] }, refused('allocation.missingWeight', { ids: MONTHS.slice(1).map((month) => `M${month}`) })],
])('refused: %s', (_, change, expected) => {
  expect(problemOf(planEvents({ ...two, ...change }))).toEqual(expected);
});

describe('a list made by hand', () => {
  const request = { target: { kind: 'count', count: 2 } as const, recipients: ['a', 'b'], periods: ['Q1', 'Q2'] };
  const at = (recipient: string, period: string) => ({ recipient, period });

  test('becomes a table, by period and id', () => {
    const list = valueOf(listEvents({ ...request, assignments: [at('b', 'Q2'), at('a', 'Q2')] }));
    expect(list.cells).toEqual([[0, 1], [0, 1]]);
    expect(list.assignments).toEqual([at('a', 'Q2'), at('b', 'Q2')]);
    expect([list.periodTotals, list.cumulative, list.levels]).toEqual([[0, 2], [0, 2], [0, 2]]);
  });

  test.each([
    ['one too few', [at('a', 'Q1')], refused('events.countDiffers', { count: 2, assigned: 1, difference: -1 })],
    ['the same twice', [at('a', 'Q1'), at('a', 'Q2')], refused('events.repeated', { id: 'a', times: 2, most: 1 })],
    ['somebody else', [at('a', 'Q1'), at('c', 'Q2')], refused('allocation.unknownCell', { row: 'c', column: 'Q2' })],
    ['some other time', [at('a', 'Q1'), at('b', 'Q3')], refused('allocation.unknownCell', { row: 'b', column: 'Q3' })],
  ])('refused: %s', (_, assignments, expected) => {
    expect(problemOf(listEvents({ ...request, assignments }))).toEqual(expected);
  });

  test('refused: no recipients, or one twice', () => {
    expect(problemOf(listEvents({ ...request, recipients: [], assignments: [] }))).toEqual(refused('allocation.noRecipients', {}));
    expect(problemOf(listEvents({ ...request, recipients: ['a', 'a'], assignments: [] }))).toEqual(refused('allocation.duplicateRecipient', { id: 'a' }));
  });
});

const anyPlan = fc
  .record({
    people: fc.array(
      fc.record({ readiness: fc.integer({ min: 0, max: 4 }), earliest: fc.integer({ min: 0, max: 3 }), required: fc.constant(false) }),
      { minLength: 1, maxLength: 6 },
    ),
    wishes: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ people, wishes }): EventRequest & { periodCounts: number[] } => ({
    target: { kind: 'count', count: sum(wishes) },
    periods: ['Q1', 'Q2', 'Q3', 'Q4'],
    periodCounts: wishes,
    candidates: people.map((person, index) => ({ ...person, id: `x${index}`, earliest: `Q${person.earliest + 1}` })),
  }));

/** The greatest sum of scores of any choice for the wished months, by trying all; null when there is none. */
function bestReadiness(candidates: readonly Candidate[], counts: readonly number[]): number | null {
  const places = counts.flatMap((count, place) => Array<number>(count).fill(place));
  const search = (index: number, used: readonly number[]): number | null => {
    if (index === places.length) return 0;
    let best: number | null = null;
    candidates.forEach((candidate, who) => {
      if (used.includes(who) || Number(candidate.earliest!.slice(1)) - 1 > places[index]!) return;
      const rest = search(index + 1, [...used, who]);
      if (rest !== null) best = Math.max(best ?? -Infinity, rest + candidate.readiness!);
    });
    return best;
  };
  return search(0, []);
}

test('possible exactly when some choice is, and no choice is readier; the order of the candidates does not matter', () => {
  let possible = 0;
  fc.assert(
    fc.property(anyPlan, (request) => {
      fc.pre(sum(request.periodCounts) <= 4);
      const best = bestReadiness(request.candidates, request.periodCounts);
      const plan = planEvents(request);
      expect(plan.ok).toBe(best !== null);
      if (!plan.ok) return;
      possible += 1;
      const { assignments, periodTotals } = plan.value;
      const scores = new Map(request.candidates.map((candidate) => [candidate.id, candidate]));
      expect(periodTotals).toEqual(request.periodCounts);
      expect(new Set(assignments.map((entry) => entry.recipient)).size).toBe(sum(request.periodCounts));
      expect(assignments.every((entry) => entry.period >= scores.get(entry.recipient)!.earliest!)).toBe(true);
      expect(sum(assignments.map((entry) => scores.get(entry.recipient)!.readiness!))).toBe(best);
      expect(valueOf(planEvents({ ...request, candidates: [...request.candidates].reverse() })).assignments).toEqual(assignments);
      const spread = valueOf(planEvents({ ...request, periodCounts: undefined }));
      expect(spread.assignments).toHaveLength(assignments.length);
      expect(spread.assignments.every((entry) => entry.period >= scores.get(entry.recipient)!.earliest!)).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect(possible).toBeGreaterThan(20);
});

describe('milestones', () => {
  test('huyện Phú Lương đạt chuẩn in October: 0 before, 1 from then on, nothing for the others', () => {
    const { cells, done, place } = valueOf(planMilestones({ recipients: ['Đại Từ', 'Phú Lương'], deliveries: [{ recipient: 'Phú Lương', due: 'M10' }] }));
    expect(cells).toEqual([Array(12).fill(null), [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]]);
    expect(done).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
    expect(place).toEqual(done);
  });

  test('several deliver: the place is done when the last is', () => {
    const deliveries = [{ recipient: 'a', due: 'Q2' }, { recipient: 'b', due: 'Q4' }];
    const { done, place } = valueOf(planMilestones({ recipients: ['a', 'b', 'c'], periods: ['Q1', 'Q2', 'Q3', 'Q4'], deliveries }));
    expect(done).toEqual([0, 1, 1, 2]);
    expect(place).toEqual([0, 0, 0, 1]);
  });

  test.each([
    ['nobody', [], refused('allocation.noRecipients', {})],
    ['a stranger', [{ recipient: 'x', due: 'M1' }], refused('allocation.unknownCell', { row: 'x', column: 'M1' })],
    ['no such month', [{ recipient: 'a', due: 'M14' }], refused('allocation.unknownCell', { row: 'a', column: 'M14' })],
    ['one twice', [{ recipient: 'a', due: 'M1' }, { recipient: 'a', due: 'M2' }], refused('allocation.duplicateRecipient', { id: 'a' })],
  ])('refused: delivered by %s', (_, deliveries, expected) => {
    expect(problemOf(planMilestones({ recipients: ['a'], deliveries }))).toEqual(expected);
  });
});
