/** Corrections typed by a planner, and the words and readings shown beside them. */
import { editTarget, fieldOf, otherReadingOf, quotationOf, type TargetForm } from '../../../src/app';
import { unwrap } from '../../../src/domain';
import type { ProposedTarget } from '../../../src/documents';
import { formOf } from '../../../src/taskpane/screens/load/target-form';
import { allAccepted, loadDocx, loadText, RESOLUTION } from './support';

const TARGET: ProposedTarget = {
  name: 'Thu ngân sách', unit: 'tỷ đồng', kind: 'level', bound: '=', value: 286.5, parent: null, year: 2026, status: 'plan', evidence: 'thu 286,5 tỷ đồng', plan: { id: 'THU', weight: 'Dân số' },
};
const edit = (change: Partial<TargetForm>, lang: 'vi' | 'en' = 'vi') => editTarget(TARGET, { ...formOf(TARGET, lang), ...change }, lang);

describe('a form', () => {
  test('that nobody touched gives the same target', async () => {
    for (const target of [TARGET, ...allAccepted(await loadDocx(RESOLUTION))]) {
      const { plan, ...rest } = unwrap(editTarget(target, formOf(target, 'vi'), 'vi'));
      const { plan: given, ...others } = target;
      expect(rest).toEqual(others);
      expect(plan).toEqual(given ?? {});
    }
  });

  test('is read by the rules of its language', () => {
    expect(unwrap(edit({ value: '1.234,5' })).value).toBe(1234.5);
    expect(unwrap(edit({ value: '1,234.5' }, 'en')).value).toBe(1234.5);
    expect(unwrap(edit({ value: '1.234' })).value).toBe(1234);
  });

  test('takes name, unit, kind, bound, year, line above and how it is planned', () => {
    expect(unwrap(edit({ name: ' Thu  nội địa ', unit: 'triệu đồng', bound: '>=', year: '', parent: 'Thu ngân sách', behaviour: 'stock', decimals: '2', weight: '', department: 'Phòng Kinh tế' }))).toEqual({
      ...TARGET, name: 'Thu nội địa', unit: 'triệu đồng', bound: '>=', year: null, parent: 'Thu ngân sách', plan: { id: 'THU', behaviour: 'stock', decimals: 2, department: 'Phòng Kinh tế' },
    });
  });

  test('turns a figure into a range and back', () => {
    const { value: _, ...rest } = TARGET;
    const range = unwrap(edit({ bound: 'range', value: '7,5', max: '8' }));
    expect(range).toEqual({ ...rest, bound: 'range', min: 7.5, max: 8 });
    expect(unwrap(editTarget(range, { ...formOf(range, 'vi'), bound: '=' }, 'vi'))).toEqual({ ...rest, value: 7.5 });
  });

  test('makes a line of what was read as a part or as reached', () => {
    const part: ProposedTarget = { ...TARGET, status: 'actual', area: 'Xã An', period: 'quý I' };
    expect(unwrap(editTarget(part, { ...formOf(part, 'vi'), status: 'plan', area: '', period: ' ' }, 'vi'))).toEqual({ ...TARGET, status: undefined, plan: TARGET.plan });
  });

  test.each<[string, Partial<TargetForm>, string, string | null]>([
    ['no name', { name: '  ' }, 'load.nameMissing', 'name'],
    ['no figure', { value: '' }, 'quantity.notANumber', 'value'],
    ['words for a figure', { value: 'nhiều' }, 'quantity.notANumber', 'value'],
    ['no end of a range', { bound: 'range', value: '7', max: 'x' }, 'quantity.notANumber', 'max'],
    ['a range the wrong way round', { bound: 'range', value: '8', max: '7,5' }, 'load.rangeReversed', 'max'],
    ['half a commune', { kind: 'count', value: '2,5' }, 'load.countNotWhole', 'value'],
    ['a year of two digits', { year: '26' }, 'load.yearInvalid', 'year'],
    ['decimals that are none', { decimals: '12' }, 'load.decimalsInvalid', 'decimals'],
  ])('with %s is refused at its field', (_, change, code, field) => {
    const refused = edit(change);
    expect(refused).toMatchObject({ ok: false, problem: { code } });
    expect(fieldOf({ ...formOf(TARGET, 'vi'), ...change }, code, 'vi')).toBe(field);
  });
});

describe('the other reading of a figure', () => {
  test('is the figure with its signs exchanged, whichever was taken', async () => {
    const [forest] = allAccepted(await loadText('a.txt', 'Chỉ tiêu năm 2026\n- Trồng rừng mới: 1.234 ha.'));
    expect([forest!.value, otherReadingOf(forest!)].sort()).toEqual([1.234, 1234]);
    expect(otherReadingOf({ ...TARGET, value: 1234, evidence: 'trồng 1.234 ha' })).toBe(1.234);
    expect(otherReadingOf({ ...TARGET, value: 1.234, evidence: 'trồng 1.234 ha' })).toBe(1234);
  });

  test('is none where the signs leave one meaning, or the words print another figure', () => {
    expect(otherReadingOf(TARGET)).toBeNull();
    expect(otherReadingOf({ ...TARGET, value: 5, evidence: 'trồng 1.234 ha' })).toBeNull();
    expect(otherReadingOf({ ...TARGET, evidence: undefined } as unknown as ProposedTarget)).toBeNull();
  });
});

describe('the words of a target', () => {
  test('stand in their own sentence and no other', async () => {
    const { reading } = await loadDocx(RESOLUTION);
    const [, , , diplomas] = reading.targets;
    expect(quotationOf(reading.text, diplomas!)).toEqual({ before: '- Tỷ lệ lao động qua đào tạo: 74%, trong đó ', words: 'có bằng cấp, chứng chỉ: 36,5%', after: '.' });
  });

  test('are cut where the sentence runs on and on, at whole words', () => {
    const long = 'rất dài '.repeat(60).trim();
    const text = `${long} thu 286,5 tỷ đồng ${long}`;
    const quotation = quotationOf(text, { ...TARGET, position: text.indexOf('thu') })!;
    expect(quotation.words).toBe('thu 286,5 tỷ đồng');
    expect(quotation.before).toMatch(/^…(?:rất |dài )/);
    expect(quotation.after).toMatch(/(?:rất|dài)…$/);
    expect(quotation.before.length).toBeLessThan(150);
  });

  test('stand alone where the source has others at their place, and are missing where none were kept', () => {
    expect(quotationOf('khác hẳn', { ...TARGET, position: 2 })).toEqual({ before: '', words: 'thu 286,5 tỷ đồng', after: '' });
    const { evidence: _, ...bare } = TARGET;
    expect(quotationOf('khác hẳn', bare)).toBeNull();
  });
});
