/** Recipes out of a broken or foreign file: whatever stands in them, they are refused or split, and nothing breaks off. */
import { allocate, replay, type Recipe } from '../../../src/allocation';
import type { Problem } from '../../../src/domain';
import { sentence } from '../../../src/i18n';
import { problemOf, refused, valueOf } from '../figures';
import { EVERY_KIND, REVENUE } from './requests';

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

test.each(EVERY_KIND.map((request) => [request.behaviour, request] as const))('%s: no value anywhere makes it break off, and every refusal can be said', (_, request) => {
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
