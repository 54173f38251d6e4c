import { PLAIN_FLOW, type FlowChoice } from '../../src/app';
import { NOTHING_SAID, type Indicator } from '../../src/domain';
import { basisKey, basisOfKey, formFor, measuresFor, pasted, requestOf, type SplitForm } from '../../src/taskpane/screens/split-form';

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

describe('weights typed for each recipient', () => {
  const typed: SplitForm = { ...form, basis: basisOfKey('manual'), typed: { TN1: '1.000', TN2: '2,5', TN3: ' ', TN4: '0' } };
  const basisOf = (of: SplitForm): unknown => (requestOf(of, 'vi')?.choice as FlowChoice | undefined)?.basis;

  test('are read in the language of the pane; blank ones are left to the engine to ask for', () => {
    expect(basisOf(typed)).toEqual({ kind: 'manual', weights: { TN1: 1000, TN2: 2.5, TN4: 0 } });
    expect(formFor(revenue, { indicator: 'THU_NS', choice: { ...PLAIN_FLOW, basis: { kind: 'manual', weights: { TN1: 1000, TN2: 2.5 } } } }, 'vi').typed).toEqual({ TN1: '1.000', TN2: '2,5' });
  });

  test.each([{}, { TN1: '0' }, { TN1: '5', TN2: '-1' }, { TN1: '5', TN2: 'nhiều' }])('make no request where they are %j', (texts: Record<string, string>) => {
    expect(requestOf({ ...typed, typed: texts }, 'vi')).toBeNull();
  });

  test('are pasted from a column or a row of a sheet, beginning in any field', () => {
    const keys = ['TN1', 'TN2', 'TN3'];
    expect(pasted('8.120\r\n1.480\r\n5.630\r\n', keys, 'TN1')).toEqual({ TN1: '8.120', TN2: '1.480', TN3: '5.630' });
    expect(pasted('8.120\t1.480\t5.630\t9', keys, 'TN2')).toEqual({ TN2: '8.120', TN3: '1.480' });
    expect(pasted('8.120\n', keys, 'TN1')).toBeNull();
  });
});

test("last year's months are the shape of this year's", () => {
  const months = ['80', '75', '90', '95', '100', '110', '105', '100', '95', '100', '120', '130'];
  expect(profileOf({ ...form, profile: 'lastYear', lastYear: months }, 'vi')).toEqual({ kind: 'lastYear', actuals: months.map(Number) });
  expect(requestOf({ ...form, profile: 'lastYear', lastYear: months.with(3, '') }, 'vi')).toBeNull();
  expect(formFor(revenue, { indicator: 'THU_NS', choice: { ...PLAIN_FLOW, profile: { kind: 'lastYear', actuals: months.map(Number) } } }, 'vi')).toMatchObject({ profile: 'lastYear', lastYear: months });
});
