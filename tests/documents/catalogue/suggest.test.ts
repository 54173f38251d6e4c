/** How a target is planned when nobody has said: the behaviours planners would give, and what decided them. */
import { suggestionsFor, type ProposedTarget } from '../../../src/documents';
import { sampleRequest } from '../../support/samples';

const target = (name: string, printed: Partial<ProposedTarget> = {}): ProposedTarget => ({
  name,
  unit: '%',
  kind: 'ratio',
  bound: '=',
  value: 1,
  parent: null,
  year: 2026,
  ...printed,
});
const decided = (name: string, printed: Partial<ProposedTarget>): string => {
  const { behaviour, reason } = suggestionsFor(target(name, printed));
  return `${behaviour} ${reason}`;
};

test.each([
  ['Số người tham gia BHXH tự nguyện', { kind: 'level', unit: 'người' }, 'stock catalogue'],
  ['Số người tham gia BHXH tự nguyện', { kind: 'level', unit: 'người', increment: true }, 'flow catalogue'],
  ['Số hộ nghèo', { kind: 'count', unit: 'hộ' }, 'stock catalogue'],
  ['Số hộ nghèo', { kind: 'reduction', unit: 'hộ' }, 'flow form'],
  ['Giảm tỷ lệ hộ nghèo', { kind: 'reduction', bound: '>=' }, 'reduction form'],
  ['Tỷ lệ hộ nghèo', { bound: '<' }, 'rate catalogue'],
  ['Tỷ lệ thất nghiệp khu vực thành thị', { bound: '=' }, 'ceiling catalogue'],
  ['Tổng đàn lợn', { kind: 'level', unit: 'con' }, 'stock catalogue'],
  ['Năng suất lúa', { kind: 'level', unit: 'tạ/ha' }, 'perHead catalogue'],
  ['Số bác sĩ/vạn dân', { unit: 'bác sĩ' }, 'perHead catalogue'],
  ['Giải quyết việc làm mới', { kind: 'count', unit: 'lao động' }, 'flow catalogue'],
  ['Số doanh nghiệp thành lập mới', { kind: 'count', unit: 'doanh nghiệp' }, 'flow catalogue'],
  ['Giá trị xuất khẩu', { kind: 'growth' }, 'growth form'],
  ['Giá trị xuất khẩu', { kind: 'level', unit: 'triệu USD' }, 'flow catalogue'],
  ['Công nghiệp - xây dựng', { kind: 'structure-share', parent: 'Cơ cấu kinh tế' }, 'share form'],
  ['Số xã đạt chuẩn nông thôn mới', { kind: 'count', unit: 'xã' }, 'event catalogue'],
  ['Tỷ lệ xe máy điện', { bound: '<=' }, 'ceiling wording'],
  ['Tỷ lệ xe máy điện', {}, 'rate kind'],
  ['Số giờ nắng', { kind: 'level', unit: 'giờ' }, 'flow kind'],
  ['Tổng đàn lợn', { kind: 'level', unit: 'con', plan: { behaviour: 'flow' } }, 'flow given'],
] as const)('%s %j: %s', (name, printed, expected) => {
  expect(decided(name, printed)).toBe(expected);
});

test('a known indicator brings its decimals, department, direction and weights', () => {
  const { entry, match, decimals, matched, score } = suggestionsFor(target('Tỷ lệ dân số tham gia BHYT'));
  expect({ match, decimals, matched, score }).toEqual({ match: 'known', decimals: 1, matched: 'Tỷ lệ dân số tham gia bảo hiểm y tế', score: 1 });
  expect(entry).toMatchObject({ id: 'BHYT', department: 'insurance', direction: 'up', weights: ['population'] });
});

test('a part that says too little is read with the line it stands under', () => {
  expect(suggestionsFor(target('Địa phương', { parent: 'Giá trị xuất khẩu', kind: 'level', unit: 'triệu USD' })).entry?.id).toBe('XUAT_KHAU_DP');
  expect(suggestionsFor(target('Địa phương', { kind: 'level', unit: 'triệu USD' })).entry).toBeNull();
});

test('a weak match is asked about, a name that fits none is said to be unknown', () => {
  const unsure = suggestionsFor(target('Hoàn thành chỉ tiêu giao quân'));
  expect({ match: unsure.match, entry: unsure.entry, asked: unsure.candidates.map(({ entry }) => entry.id) }).toEqual({ match: 'unsure', entry: null, asked: ['TUYEN_QUAN'] });
  expect(suggestionsFor(target('Số chuyến bay quốc tế mở mới', { kind: 'count', unit: 'chuyến' }))).toMatchObject({ match: 'unknown', entry: null, candidates: [] });
});

test('the targets of a province, without any hint, get the behaviours its planners gave them', async () => {
  const { targets } = await sampleRequest('thaiNguyen');
  const behaviours = targets.targets.map(({ plan, ...printed }) => `${plan?.id ?? ''} ${suggestionsFor(printed).behaviour}`);
  expect(behaviours).toEqual([
    'GRDP growth',
    'CC_CNXD share',
    'CC_DV share',
    'CC_NLTS share',
    'GTSX_CN growth',
    'GTSX_NLTS growth',
    'XK growth',
    'XK_DP growth',
    'GRDP_NGUOI perHead',
    'THU_NS flow',
    'LD_DT rate',
    'LD_BC rate',
    'THAT_NGHIEP ceiling',
    'HO_NGHEO reduction',
    'BHXH rate',
    'XA_NTM event',
    'HUYEN_NTM event',
    'XA_YTE rate',
    'BHYT rate',
    'TRUONG_CQG rate',
    'HS_NOI_TRU rate',
    'GD_VH rate',
    'XOM_VH rate',
    'CQ_VH rate',
    'RUNG ceiling',
    'NUOC_SACH rate',
  ]);
  expect(targets.targets.filter((each) => each.kind !== 'structure-share' && suggestionsFor(each).match !== 'known').map(({ name }) => name)).toEqual([]);
});
