import type { Problem, ProblemCode, ProblemData } from '../../src/domain';
import { createMessages, LANGUAGES, sentence } from '../../src/i18n';
import { enProblems } from '../../src/i18n/problems/en';
import { viProblems } from '../../src/i18n/problems/vi';
import { SAMPLES } from './samples';

const codes = Object.keys(SAMPLES) as ProblemCode[];

function sentencesOf(code: ProblemCode, lang: 'vi' | 'en'): string[] {
  return SAMPLES[code].map((data: ProblemData[ProblemCode]) => sentence({ code, data } as Problem, lang));
}

describe('every problem has one clear sentence in both languages', () => {
  test('no code is left without a sentence or a sample', () => {
    expect(Object.keys(viProblems).sort()).toEqual([...codes].sort());
    expect(Object.keys(enProblems).sort()).toEqual([...codes].sort());
  });

  test.each(codes)('%s', (code) => {
    for (const lang of LANGUAGES) {
      for (const text of sentencesOf(code, lang)) {
        expect(text).toMatch(/^\p{Lu}|^"/u);
        expect(text).toMatch(/[^.…]\.$/);
        expect(text).not.toMatch(/undefined|\[object|NaN|null|Infinity|\bM\d+\b|\s{2}/);
        expect(text.length).toBeLessThan(320);
      }
    }
    expect(sentencesOf(code, 'vi')[0]).not.toEqual(sentencesOf(code, 'en')[0]);
  });

  test.each(codes.filter((code) => SAMPLES[code].some((data) => 'lattice' in data)))('%s prints the unit its figures are in', (code) => {
    for (const data of SAMPLES[code] as readonly ProblemData[ProblemCode][]) {
      if (!('lattice' in data)) continue;
      for (const lang of LANGUAGES) expect(sentence({ code, data } as Problem, lang)).toContain(data.lattice.unit);
    }
  });

  test('a figure that is none is named in words', () => {
    const written = (figure: string, lang: 'vi' | 'en'): string => sentence({ code: 'events.notACount', data: { figure } }, lang);
    expect(written('2.5', 'vi')).toBe('Số lượng phải giao là 2,5; hãy nhập một số nguyên từ 0 trở lên.');
    expect(written('NaN', 'vi')).toBe('Số lượng phải giao là một giá trị không phải số; hãy nhập một số nguyên từ 0 trở lên.');
    expect(written('-Infinity', 'vi')).toBe('Số lượng phải giao là một số vô hạn; hãy nhập một số nguyên từ 0 trở lên.');
    expect(written('NaN', 'en')).toBe('The number of events is not a number; enter a whole number of 0 or more.');
  });

  test('figures are printed with their unit in the language of the sentence', () => {
    const problem: Problem = {
      code: 'allocation.pinsExceedTotal',
      data: { total: 19515, pinned: 20000, excess: 485, release: ['Đại Từ'], lattice: { unit: 'tỷ đồng', decimals: 0 } },
    };
    expect(sentence(problem, 'vi')).toBe(
      'Các số cố định cộng lại 20.000 tỷ đồng, vượt tổng số 19.515 tỷ đồng là 485 tỷ đồng; hãy bỏ cố định ở Đại Từ.',
    );
    expect(sentence(problem, 'en')).toContain('20,000 tỷ đồng');
  });

  test('months carry their name, long lists say how many are left out', () => {
    const problem: Problem = {
      code: 'allocation.infeasible',
      data: { side: 'tooLittle', columns: ['M1', 'M2'], needed: 10, available: 4, gap: 6, pins: [{ row: 'Phú Đô', column: 'M3' }] },
    };
    expect(sentence(problem, 'vi')).toContain('tháng 1, tháng 2');
    expect(sentence(problem, 'vi')).toContain('Phú Đô (tháng 3)');
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(sentence({ code: 'allocation.missingWeight', data: { ids } }, 'vi')).toContain('a, b, c, d, e, f và 2 mục khác');
  });
});

describe('the words of the screens', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).sort().map(([key, entry]) => [key, shape(entry)]))
      : typeof value;

  test('both languages have the same keys of the same kind', () => {
    expect(shape(createMessages('en'))).toEqual(shape(createMessages('vi')));
  });

  test('no string is empty', () => {
    const strings = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
    for (const lang of LANGUAGES) {
      const all = strings(createMessages(lang));
      expect(all.length).toBeGreaterThan(80);
      expect(all.filter((text) => text.trim() === '')).toEqual([]);
    }
  });
});
