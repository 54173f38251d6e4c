/** Recipes out of a broken or foreign file: whatever stands in them, they are refused or split, and nothing breaks off. */
import { allocate, replay, type AllocationRequest, type Recipe } from '../../../src/allocation';
import { TWELVE_STEPS, type Problem } from '../../../src/domain';
import { sentence } from '../../../src/i18n';
import { problemOf, refused, valueOf } from '../figures';
import { BILLIONS, DISTRICTS, REVENUE } from './requests';

const percent = { unit: '%', decimals: 1 };
const head = { id: 'X', name: 'X', lattice: BILLIONS };
const whole = [TWELVE_STEPS.map((_, month) => 60 + month), TWELVE_STEPS.map((_, month) => 70 - month)];
const two = [{ id: 'Phú Lương', weight: 3 }, { id: 'Đại Từ', weight: 1 }];
const rates = two.map(({ id }) => ({ id, denominator: 1000, last: 600 }));

/** One request of every kind, with many of the fields that may be absent. */
const REQUESTS: readonly AllocationRequest[] = [
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

const WRONG: readonly unknown[] = [null, '12', '', true, 0, -1, -0.5, 0.5, NaN, -Infinity, 1e308, 5e-324, 2 ** 53 - 1, 2 ** 53, [], [null], {}, [{}]];

type Path = readonly (string | number)[];

/** The ways to every value inside; of a list the first two and the last. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()].filter(([index]) => index < 2 || index === value.length - 1) : Object.entries(value);
  return [path, ...entries.flatMap(([key, entry]) => pathsIn(entry, [...path, key]))];
}

/** A copy with another value at the end of the path; without anything there when it is undefined. */
function changed(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((entry: unknown, index) => (index === key ? changed(entry, rest, other) : entry));
  return { ...(value as object), [key]: changed((value as Record<string, unknown>)[key], rest, other) };
}

test.each(REQUESTS.map((request) => [request.behaviour, request] as const))('%s: no value anywhere makes it break off, and every refusal can be said', (_, request) => {
  valueOf(allocate(request));
  for (const path of pathsIn(request)) {
    for (const wrong of [...WRONG, undefined]) {
      const recipe = { version: 1, request: changed(request, path, wrong) } as unknown as Recipe;
      const result = replay(recipe);
      const told: readonly Problem[] = result.ok ? result.value.warnings : [result.problem];
      for (const problem of told) {
        for (const lang of ['vi', 'en'] as const) expect(sentence(problem, lang)).toMatch(/[^.]\.$/);
      }
    }
  }
});

describe('the place is named', () => {
  const read = (path: Path, value: unknown): unknown => problemOf(replay({ version: 1, request: changed(REVENUE, path, value) } as unknown as Recipe));

  test.each<[Path, unknown, string, string]>([
    [['recipients'], null, 'recipients', 'list'],
    [['recipients', 2, 'weight'], '5120.25', 'recipients[2].weight', 'number'],
    [['recipients', 1], null, 'recipients[1]', 'record'],
    [['recipients', 1, 'id'], 7, 'recipients[1].id', 'text'],
    [['target', 'value'], '19515', 'target.value', 'number'],
    [['target', 'kind'], 'about', 'target.kind', 'choice'],
    [['indicator', 'grdp'], 'no', 'indicator.grdp', 'truth'],
    [['indicator', 'lattice'], undefined, 'indicator.lattice', 'record'],
    [['method'], 'dhondt', 'method', 'choice'],
    [['profile', 'weights', 1], 'x', 'profile.weights[1]', 'number'],
    [['periodPins'], null, 'periodPins', 'list'],
    [[], null, 'request', 'record'],
  ])('%j', (path, value, place, expected) => {
    expect(read(path, value)).toEqual({ code: 'notice.requestBroken', data: { place, expected } });
  });

  test('in a sentence that says what belongs there', () => {
    const { problem } = replay({ version: 1, request: changed(REVENUE, ['recipients', 2, 'weight'], '5') } as unknown as Recipe) as { problem: Problem };
    expect(sentence(problem, 'vi')).toBe('Dữ liệu phân bổ đã lưu không đọc được ở "recipients[2].weight": chỗ này phải là một số; hãy lập lại phân bổ của chỉ tiêu này.');
    expect(sentence(problem, 'en')).toContain('at "recipients[2].weight": this has to be a number');
  });

  test.each([null, 'x', 5, [], undefined])('%j is no recipe', (recipe) => {
    expect(problemOf(replay(recipe as unknown as Recipe))).toEqual(refused('notice.requestBroken', { place: '', expected: 'record' }));
  });

  test('nor is one without a number for its version', () => {
    expect(problemOf(replay({ request: REVENUE } as unknown as Recipe))).toEqual(refused('notice.requestBroken', { place: 'version', expected: 'number' }));
  });
});
