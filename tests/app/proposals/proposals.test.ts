/** What is accepted together, what has to be looked at, and what the plan is then made of. */
import { acceptedTargets, acceptSure, asideOf, doubtfulFirst, doubtsAmong, draftPlan, keepDecisions, proposalsOf } from '../../../src/app';
import { indicatorOf, unwrap } from '../../../src/domain';
import type { ProposedTarget } from '../../../src/documents';
import { allAccepted, loadDocx, loadText, RESOLUTION, sureOnes, UNITS } from './support';

const target = (change: Partial<ProposedTarget>): ProposedTarget => ({ name: 'Thu ngân sách', unit: 'tỷ đồng', kind: 'level', bound: '=', value: 10, parent: null, year: 2026, ...change });
const documentOf = (targets: readonly ProposedTarget[], isTargetsFile = false) => ({
  key: 'd1',
  name: 'a.docx',
  isTargetsFile,
  reading: { document: { number: '1/NQ', date: null, issuer: null, kind: null, title: null, year: 2026, place: 'Tỉnh Mẫu' }, duties: [], requirements: [], targets, skipped: [], sheetsWithoutTargets: [], unnamedFigures: 0, mapping: null, text: '' },
});
const doubtsOf = (targets: readonly ProposedTarget[], isTargetsFile = false): readonly (readonly string[])[] => {
  const document = documentOf(targets, isTargetsFile);
  return [...doubtsAmong(proposalsOf(document), [document]).values()];
};

describe('doubts', () => {
  test.each<[string, Partial<ProposedTarget>, readonly string[]]>([
    ['a sure reading', {}, []],
    ['what the reader flagged', { flags: ['two-readings'], confidence: 0.5 }, ['two-readings']],
    ['a weak reading without a reason', { flags: [], confidence: 0.7 }, ['low-confidence']],
    ['another year than the document', { year: 2030 }, ['other-year']],
    ['a name the catalogue does not know', { name: 'Số lượt bồ câu đưa thư', kind: 'count', unit: 'lượt' }, ['unknown-indicator']],
    ['a growth of anything says itself how it is split', { name: 'Số lượt bồ câu đưa thư', kind: 'growth', unit: '%' }, []],
  ])('%s', (_, change, expected) => {
    expect(doubtsOf([target(change)])).toEqual([expected]);
  });

  test('the second of two lines that could not be told apart, but not the part of a commune', () => {
    expect(doubtsOf([target({}), target({ value: 12 }), target({ area: 'Xã An' })])).toEqual([[], ['repeated'], []]);
  });

  test('a targets file is asked about nothing but what it flags itself', () => {
    expect(doubtsOf([target({ name: 'Số lượt bồ câu đưa thư', kind: 'count', unit: 'lượt', year: 2030 })], true)).toEqual([[]]);
    expect(proposalsOf(documentOf([target({}), target({ name: 'b', flags: ['odd-value'] })], true)).map(({ decision }) => decision)).toEqual(['accepted', 'open']);
  });
});

describe('accepting all sure ones', () => {
  test('leaves what is doubtful, decided, reached already, or a part', () => {
    const document = documentOf([
      target({}),
      target({ name: 'b', unit: 'ha', flags: ['odd-value'] }),
      target({ name: 'Thu nội địa' }),
      target({ name: 'Chi ngân sách', status: 'actual' }),
      target({ name: 'Thu nội địa', period: 'quý I' }),
    ]);
    const [first, second, third, ...others] = proposalsOf(document);
    const given = [first!, second!, { ...third!, decision: 'leftOut' as const }, ...others];
    const doubts = doubtsAmong(given, [document]);
    expect(acceptSure(given, doubts).map(({ decision }) => decision)).toEqual(['accepted', 'open', 'leftOut', 'open', 'open']);
    expect(doubtfulFirst(given, doubts).map(({ key }) => key)).toEqual(['d1/1', 'd1/0', 'd1/2', 'd1/3', 'd1/4']);
    expect(given.map(({ target: each }) => asideOf(each))).toEqual([null, null, null, 'actual', 'period']);
  });

  test('of a Word document gives its six targets with number, place and words', async () => {
    const document = await loadDocx(RESOLUTION);
    const accepted = acceptedTargets(sureOnes(document), [document], ['Dân số (người)']);
    expect(accepted.map(({ name, value, unit }) => [name, value, unit])).toEqual([
      ['Thu ngân sách nhà nước trên địa bàn', 286.5, 'tỷ đồng'],
      ['Giá trị sản xuất công nghiệp', 8.5, '%'],
      ['Tỷ lệ lao động qua đào tạo', 74, '%'],
      ['có bằng cấp, chứng chỉ', 36.5, '%'],
      ['Số xã đạt chuẩn nông thôn mới', 2, 'xã'],
      ['Trồng rừng mới', 1234, 'ha'],
    ]);
    const plan = unwrap(draftPlan({ targets: { document: null, place: 'Huyện Mẫu Sơn', year: 2026, targets: accepted }, units: UNITS, place: 'Huyện Mẫu Sơn', year: 2026 }));
    expect(plan.indicators.map(({ behaviour }) => behaviour)).toEqual(['flow', 'growth', 'rate', 'rate', 'event', 'flow']);
    expect(plan.indicators[0]!.source).toMatchObject({ document: '15/NQ-HĐND', quotation: 'Thu ngân sách nhà nước trên địa bàn: 286,5 tỷ đồng' });
    expect(plan.indicators[0]!.source?.place).toMatch(/^I/);
    expect(indicatorOf(plan, plan.indicators[3]!.parent ?? '')?.name).toBe('Tỷ lệ lao động qua đào tạo');
  });
});

describe('what the catalogue suggests', () => {
  test('reaches the plan: behaviour, decimals, weight, and for a province the department', async () => {
    const units = UNITS.map((unit) => ({ ...unit, weights: { 'Lực lượng lao động (người)': 500 } }));
    const text = ['Số: 9/NQ-HĐND', 'HỘI ĐỒNG NHÂN DÂN TỈNH MẪU', 'Nghị quyết về nhiệm vụ năm 2026', 'Chỉ tiêu năm 2026', '- Tỷ lệ lao động qua đào tạo: 74%.'].join('\n');
    const document = await loadText('a.txt', text);
    const targets = allAccepted(document, ['Lực lượng lao động (người)']);
    const plan = unwrap(draftPlan({ targets: { document: null, place: 'Tỉnh Mẫu', year: 2026, targets }, units, place: 'Tỉnh Mẫu', year: 2026 }));
    expect(plan.indicators).toHaveLength(1);
    expect(plan.indicators[0]).toMatchObject({ behaviour: 'rate', lattice: { unit: '%', decimals: 1 }, weight: 'Lực lượng lao động (người)', departments: ['SO_NOI_VU'] });
    expect(plan.departments).toEqual([{ code: 'SO_NOI_VU', name: 'Sở Nội vụ', leader: '', note: '' }]);
  });

  test('gives way to what the planner said, and a commune is not given a province’s office', async () => {
    const document = await loadDocx(RESOLUTION);
    const [, , rate] = proposalsOf(document);
    const said = { ...rate!, decision: 'accepted' as const, target: { ...rate!.target, plan: { behaviour: 'ceiling' as const, decimals: 2 } } };
    expect(acceptedTargets([said], [document], [])[0]!.plan).toEqual({ behaviour: 'ceiling', decimals: 2 });
  });

  test('a document without a number is cited by its file', async () => {
    const document = await loadText('chi-tieu.txt', 'Chỉ tiêu năm 2026\n- Thu ngân sách nhà nước trên địa bàn: 286,5 tỷ đồng.');
    expect(allAccepted(document).map((each) => each.document)).toEqual(['chi-tieu.txt']);
  });
});

test('a document read again keeps what was decided about the same readings, and asks about the others', async () => {
  const before = sureOnes(await loadDocx(RESOLUTION));
  const corrected = await loadDocx(RESOLUTION.map((line) => line.replace('286,5', '296,5')));
  const decided = before.map((proposal) => (proposal.read.unit === 'ha' ? { ...proposal, target: { ...proposal.target, name: 'Trồng mới rừng sản xuất' } } : proposal));
  const after = keepDecisions(proposalsOf(corrected), decided);
  expect(after.map(({ decision }) => decision)).toEqual(['open', 'accepted', 'accepted', 'accepted', 'accepted', 'accepted']);
  expect(after[5]!.target.name).toBe('Trồng mới rừng sản xuất');
  // Only that one counts as corrected.
  expect(after.map(({ target: each, read }) => each === read)).toEqual([true, true, true, true, true, false]);
});
