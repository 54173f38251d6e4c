import { PLAIN_FLOW, type FlowChoice } from '../../src/app';
import { NOTHING_SAID, type Indicator } from '../../src/domain';
import { basisKey, basisOfKey, formFor, measuresFor, requestOf, type SplitForm } from '../../src/taskpane/screens/split-form';

const revenue: Indicator = {
  ...NOTHING_SAID,
  id: 'THU_NS',
  name: 'Thu ngân sách',
  lattice: { unit: 'tỷ đồng', decimals: 0 },
  behaviour: 'flow',
  target: { kind: '=', value: 19515 },
  weight: 'Thu ngân sách 2023',
};

const form: SplitForm = formFor(revenue, { indicator: 'THU_NS', choice: PLAIN_FLOW }, 'vi');

const profileOf = (of: SplitForm, lang: 'vi' | 'en'): unknown => (requestOf(of, lang)?.choice as FlowChoice | undefined)?.profile;

describe('what the planner chose', () => {
  test('begins with the suggestion, in the indicator\'s own unit', () => {
    expect(requestOf(form, 'vi')).toEqual({
      indicator: 'THU_NS',
      lattice: { unit: 'tỷ đồng', decimals: 0 },
      choice: PLAIN_FLOW,
    });
  });

  test('a former choice comes back as it was typed', () => {
    const again = formFor(
      revenue,
      { indicator: 'THU_NS', lattice: { unit: 'triệu đồng', decimals: 1 }, choice: { ...PLAIN_FLOW, basis: { kind: 'equal' }, profile: { kind: 'quarters', weights: [22.5, 25, 25, 27.5] } } },
      'vi',
    );
    expect(again).toMatchObject({ unit: 'triệu đồng', decimals: 1, profile: 'quarters', quarters: ['22,5', '25', '25', '27,5'] });
    expect(profileOf(again, 'vi')).toEqual({ kind: 'quarters', weights: [22.5, 25, 25, 27.5] });
  });

  test('weights are read in the language they were typed in', () => {
    const typed: SplitForm = { ...form, profile: 'quarters', quarters: ['1.000', '2,5', '0', '1'] };
    expect(profileOf(typed, 'vi')).toEqual({ kind: 'quarters', weights: [1000, 2.5, 0, 1] });
    expect(profileOf({ ...typed, quarters: ['1,000', '2.5', '0', '1'] }, 'en')).toEqual({ kind: 'quarters', weights: [1000, 2.5, 0, 1] });
  });

  test.each([
    ['a word', ['abc', '1', '1', '1']],
    ['a blank', ['', '1', '1', '1']],
    ['a negative weight', ['-1', '1', '1', '1']],
    ['nothing but zeros', ['0', '0', '0,0', '0']],
  ])('%s is no request', (_, quarters) => {
    expect(requestOf({ ...form, profile: 'quarters', quarters }, 'vi')).toBeNull();
    expect(requestOf({ ...form, profile: 'equal', quarters }, 'vi')).not.toBeNull();
  });

  test('twelve weights', () => {
    const months = Array.from({ length: 12 }, (_, index) => String(index));
    expect(profileOf({ ...form, profile: 'months', months }, 'vi')).toEqual({ kind: 'manual', weights: months.map(Number) });
  });

  test('money may be planned in neighbouring scales, everything else in its own unit', () => {
    expect(measuresFor('tỷ đồng')).toEqual(['tỷ đồng', 'triệu đồng', 'nghìn đồng']);
    expect(measuresFor('triệu đồng')).toEqual(['tỷ đồng', 'triệu đồng', 'nghìn đồng']);
    expect(measuresFor('nghìn đồng')).toEqual(['tỷ đồng', 'triệu đồng', 'nghìn đồng']);
    expect(measuresFor('nghìn tỷ đồng')).toEqual(['nghìn tỷ đồng', 'tỷ đồng', 'triệu đồng']);
    expect(measuresFor('tỉ đồng')).toEqual(['tỉ đồng', 'triệu đồng', 'nghìn đồng']);
    expect(measuresFor('nghìn tấn')).toEqual(['triệu tấn', 'nghìn tấn']);
    expect(measuresFor('người')).toEqual(['người']);
    expect(measuresFor('%')).toEqual(['%']);
  });

  test('bases survive the select element', () => {
    for (const basis of [{ kind: 'equal' }, { kind: 'suggested' }, { kind: 'weight', column: 'Dân số: nam' }] as const) {
      expect(basisOfKey(basisKey(basis))).toEqual(basis);
    }
  });
});
