/** Contradictions as they occur in documents, with their least size and what explains them. */
import { consistencyOf, type ConsistencyFinding, type ProposedTarget } from '../../../src/documents';
import { sampleRequest } from '../../support/samples';
import { target } from './random';

const found = (...targets: ProposedTarget[]): ConsistencyFinding[] => consistencyOf([{ document: 'a', targets }]);
const shares = (...figures: readonly [string, string][]): ProposedTarget[] =>
  figures.map(([name, figure]) => target(name, figure, '%', { kind: 'structure-share', parent: 'Cơ cấu kinh tế' }));

/** Code, gap and first repair. */
function told(findings: readonly ConsistencyFinding[]): string[] {
  return findings.map(({ problem, isCertain }) => {
    const data = problem.data as { gap: string; unit: string; repairs: readonly { from: string; to: string; slip: string }[] };
    const [repair] = data.repairs;
    return `${isCertain ? '' : '? '}${problem.code.replace('consistency.', '')} ${data.gap} ${data.unit}${repair ? ` ${repair.from}>${repair.to} ${repair.slip}` : ''}`;
  });
}

test('the targets of a province contradict nothing', async () => {
  const { targets } = await sampleRequest('thaiNguyen');
  expect(consistencyOf([{ document: '94/NQ-HĐND', targets: targets.targets }])).toEqual([]);
});

describe('structures', () => {
  test('two digits swapped, named with their repair', () => {
    expect(told(found(...shares(['Công nghiệp, xây dựng', '85,6'], ['Dịch vụ và thuế sản phẩm', '31,8'], ['Nông, lâm nghiệp, thủy sản', '9,6'])))).toEqual(['structureOpen 26.85 % 85.6>58.6 swapped']);
  });
  test('short by what taxes would explain is asked, unless the taxes are among the parts', () => {
    const [industry, farming] = [['Công nghiệp', '22,9'], ['Nông nghiệp', '2,1']] as const;
    expect(told(found(...shares([...industry], ['Dịch vụ', '64,8'], [...farming])))[0]).toMatch(/^\? structureShort 10\.05 %/);
    expect(told(found(...shares([...industry], ['Dịch vụ', '64,8'], [...farming], ['Thuế sản phẩm trừ trợ cấp', '10,2'])))).toEqual([]);
    expect(told(found(...shares([...industry], ['Dịch vụ và thuế sản phẩm', '64,8'], [...farming])))[0]).toMatch(/^structureOpen 10.05 %/);
  });
  test('two shares may be an extract; more than 100 together they cannot be', () => {
    expect(told(found(...shares(['Công nghiệp', '40'], ['Dịch vụ', '35'])))).toEqual([]);
    expect(told(found(...shares(['Công nghiệp', '60'], ['Dịch vụ', '45'])))[0]).toMatch(/^structureOpen 4 %/);
  });
  test('parts of a part are not parts of the whole', () => {
    const industry = target('Công nghiệp', '50,1', '%', { kind: 'structure-share', parent: 'Công nghiệp, xây dựng' });
    expect(told(found(...shares(['Công nghiệp, xây dựng', '58,6'], ['Dịch vụ', '31,8'], ['Nông nghiệp', '9,6']), industry))).toEqual([]);
  });
  test('years and documents are kept apart', () => {
    const next = shares(['Công nghiệp, xây dựng', '59,0'], ['Dịch vụ', '32,0'], ['Nông nghiệp', '9,0']).map((each) => ({ ...each, year: 2027 }));
    expect(told(found(...shares(['Công nghiệp, xây dựng', '58,6'], ['Dịch vụ', '31,8'], ['Nông nghiệp', '9,6']), ...next))).toEqual([]);
  });
});

describe('parts and wholes', () => {
  const revenue = target('Thu ngân sách nhà nước', '19515', 'tỷ đồng');
  const domestic = (figure: string, unit = 'tỷ đồng'): ProposedTarget => target('Thu nội địa', figure, unit, { parent: 'Thu ngân sách nhà nước' });
  test('a part above its whole, with the least size of the error', () => {
    expect(told(found(revenue, domestic('61895')))).toEqual(['partExceedsWhole 42379 tỷ đồng 61895>16895 swapped']);
  });
  test('units are converted: a unit a thousandfold off', () => {
    expect(told(found(revenue, domestic('16895000', 'triệu đồng')))).toEqual([]);
    expect(told(found(revenue, domestic('16895000', 'tỷ đồng')))[0]).toMatch(/^partExceedsWhole .* thousandfold$/);
  });
  test('a whole "từ … trở lên" contradicts no part', () => {
    expect(told(found({ ...revenue, bound: '>=' }, domestic('21000')))).toEqual([]);
  });
  test('parts that together exceed the whole are asked about: they may overlap', () => {
    const jobs = target('Số lao động được tạo việc làm', '1000', 'người');
    const of = (name: string, figure: string): ProposedTarget => target(name, figure, 'người', { parent: jobs.name });
    expect(told(found(jobs, of('Lao động nữ', '600'), of('Lao động nông thôn', '700')))[0]).toMatch(/^\? partsExceed 298\.5 người/);
  });
  test('exports and imports are all of foreign trade', () => {
    const trade = [target('Kim ngạch xuất khẩu', '27,5', 'tỷ USD'), target('Kim ngạch nhập khẩu', '18,1', 'tỷ USD')];
    expect(told(found(...trade, target('Tổng kim ngạch xuất nhập khẩu', '45,6', 'tỷ USD')))).toEqual([]);
    expect(told(found(...trade, target('Tổng kim ngạch xuất nhập khẩu', '54,6', 'tỷ USD')))).toEqual(['partsDiffer 8.85 tỷ USD 54.6>45.6 swapped']);
  });
  test('part of whole with its percentage', () => {
    const villages = (value: number, percent: number): ProposedTarget => target('Thôn đạt chuẩn', String(value), 'thôn', { kind: 'count', of: 112, also: { value: percent, unit: '%', kind: 'ratio' } });
    expect(told(found(villages(66, 58.9)))).toEqual([]);
    expect(told(found(villages(66, 59.8)))[0]).toMatch(/^shareDiffers 0\.92 thôn 59\.8>58\.9 swapped/);
    expect(told(found(villages(166, 58.9)))[0]).toMatch(/^partExceedsWhole 54 thôn 166>66 doubled|^partExceedsWhole 54 thôn 166>/);
  });
});

describe('figures that follow from others', () => {
  const province = (perHead: string, unit = 'triệu đồng/người/năm'): ProposedTarget[] => [
    target('GRDP bình quân đầu người', perHead, unit, { kind: 'per-capita' }),
    target('Dân số trung bình', '1350', 'nghìn người'),
    target('Quy mô GRDP', '166050', 'tỷ đồng'),
  ];
  test('per head times population is the total', () => {
    expect(told(found(...province('123')))).toEqual([]);
    expect(told(found(...province('132')))[0]).toMatch(/^perHeadDiffers \S+ tỷ đồng 132>123 swapped/);
    expect(told(found(...province('5000', 'USD/người')))).toEqual([]);
  });
  const revenue = (growth: string, vs = 'năm 2025'): ProposedTarget[] => [
    target('Thu nội địa', growth, '%', { kind: 'growth', vs }),
    target('Thu nội địa', '1075', 'tỷ đồng'),
    target('Thu nội địa', '1000', 'tỷ đồng', { year: 2025, status: 'actual' }),
  ];
  test('growth on last year gives the level: a decimal sign lost', () => {
    expect(told(found(...revenue('7,5')))).toEqual([]);
    expect(told(found(...revenue('75')))).toEqual(['growthDiffers 668.6275 tỷ đồng 75>7.5 decimalSign']);
    expect(told(found(...revenue('75', 'kế hoạch tỉnh giao')))).toEqual([]);
  });
  test('growth at constant prices is never set against levels at current ones', () => {
    const output = revenue('75').map((each) => ({ ...each, name: 'Giá trị sản xuất công nghiệp' }));
    expect(told(found(...output))).toEqual([]);
  });
});

describe('the same target twice', () => {
  const revenue = (figure: string, unit = 'tỷ đồng'): ProposedTarget => target('Thu nội địa', figure, unit);
  test('in one document it is an error, across documents it is asked', () => {
    expect(told(found(revenue('19515'), revenue('19551')))).toEqual(['twice 35 tỷ đồng 19515>19551 swapped']);
    const [finding] = consistencyOf([{ document: '94/NQ-HĐND', targets: [revenue('19515')] }, { document: '12/KH-UBND', targets: [revenue('19551')] }]);
    expect(finding).toMatchObject({ isCertain: false, targets: [0, 1], problem: { code: 'consistency.twice', data: { documents: ['94/NQ-HĐND', '12/KH-UBND'] } } });
  });
  test('rounded differently or in another unit it is the same', () => {
    expect(told(found(revenue('19515'), revenue('19,5', 'nghìn tỷ đồng'), revenue('19515,4')))).toEqual([]);
  });
  test('names spelt with the tone mark elsewhere are one', () => {
    expect(told(found(target('Tỷ lệ gia đình văn hóa', '90', '%', { kind: 'ratio' }), target('Tỷ lệ gia đình văn hoá', '92', '%', { kind: 'ratio' })))).toEqual(['twice 1 % 90>92 replaced']);
  });
});

describe('plan against what was reached', () => {
  const pair = (plan: string, actual: string, unit = 'tỷ đồng', kind: ProposedTarget['kind'] = 'level'): ProposedTarget[] => [
    target('Thu nội địa', plan, unit, { kind }),
    target('Thu nội địa', actual, unit, { kind, year: 2025, status: 'actual' }),
  ];
  test.each([
    ['1100', '1050', []],
    ['11000', '1050', ['? jump 10 lần 11000>1100 decimalSign']],
    ['1,1', '1050', ['? jump 1000 lần 1.1>1100 thousandfold']],
    ['3000', '1050', []],
  ])('%s after %s', (plan, actual, expected) => {
    expect(told(found(...pair(plan, actual)))).toEqual(expected);
  });
  test('small counts of things may jump', () => {
    expect(told(found(...pair('10', '1', 'xã', 'count')))).toEqual([]);
  });
});

test('what is certain comes first', () => {
  const findings = found(target('Thu nội địa', '11000', 'tỷ đồng'), target('Thu nội địa', '1050', 'tỷ đồng', { year: 2025, status: 'actual' }), ...shares(['Công nghiệp', '60'], ['Dịch vụ', '45']));
  expect(findings.map(({ isCertain, targets }) => ({ isCertain, targets }))).toEqual([
    { isCertain: true, targets: [2, 3] },
    { isCertain: false, targets: [0, 1] },
  ]);
});
