/**
 * Rounded true values never raise a contradiction; a slip in one figure is found exactly when rounding cannot
 * explain it, and what was printed before is among the repairs. Whether it can is counted here on whole numbers.
 */
import { consistencyOf, type ConsistencyFinding, type ProposedTarget } from '../../../src/documents';
import { printed, randomFrom, slipped, target } from './random';

const CASES = 60;
const found = (targets: readonly ProposedTarget[]): ConsistencyFinding[] => consistencyOf([{ document: 'a', targets }]);

/** True values in millionths, rounded half up to so many decimals. */
const rounded = (millionths: number, decimals: number): number => Math.floor(millionths / 10 ** (6 - decimals) + 0.5);

function cut(total: number, into: number, random: (below: number) => number): number[] {
  const marks = Array.from({ length: into - 1 }, () => random(total)).sort((a, b) => a - b);
  return [...marks, total].map((mark, index) => mark - (marks[index - 1] ?? 0));
}

const share = (index: number, figure: string): ProposedTarget =>
  target(`Khu vực ${index + 1}`, figure, '%', { kind: 'structure-share', parent: 'Cơ cấu kinh tế' });
const part = (index: number, figure: string): ProposedTarget => target(`Nguồn ${index + 1}`, figure, 'tỷ đồng', { parent: 'Tổng các nguồn' });
const whole = (figure: string): ProposedTarget => target('Tổng các nguồn', figure, 'tỷ đồng', { evidence: `Tổng các nguồn: ${figure} tỷ đồng, gồm:` });

describe.each([1, 2, 3])('seed %i', (seed) => {
  const random = randomFrom(seed);

  test('structures, sums, heads, growths and percentages rounded from true values', () => {
    for (let round = 0; round < CASES; round += 1) {
      const decimals = random(3);
      const shares = cut(100_000_000, 3 + random(3), random).map((true_, index) => share(index, printed(rounded(true_, decimals), decimals)));
      expect(found(shares)).toEqual([]);

      const sources = Array.from({ length: 2 + random(5) }, () => 1_000_000 + random(900_000_000));
      const total = sources.reduce((sum, each) => sum + each, 0);
      expect(found([whole(printed(rounded(total, decimals), decimals)), ...sources.map((each, index) => part(index, printed(rounded(each, decimals), decimals)))])).toEqual([]);

      // Thousand people and whole đồng per head: the product is exact below 2^53.
      const people = 100_000 + random(900_000);
      const perHead = 50_000_000 + random(100_000_000);
      const heads = [
        target('GRDP bình quân đầu người', printed(rounded(perHead, decimals), decimals), 'triệu đồng/người', { kind: 'per-capita' }),
        target('Dân số trung bình', printed(rounded(people * 1000, 1), 1), 'nghìn người'),
        target('Quy mô GRDP', String(Math.floor((people * Math.floor(perHead / 1000)) / 1e6 + 0.5)), 'tỷ đồng'),
      ];
      expect(found(heads)).toEqual([]);

      const base = 1_000_000 + random(90_000_000);
      const rise = random(300);
      const level = base * (1000 + rise);
      const growing = [
        target('Thu nội địa', printed(rise, 1), '%', { kind: 'growth' }),
        target('Thu nội địa', String(Math.floor(level / 1e6 + 0.5)), 'tỷ đồng'),
        target('Thu nội địa', String(Math.floor(base / 1000 + 0.5)), 'tỷ đồng', { year: 2025, status: 'actual' }),
      ];
      expect(found(growing).filter(({ problem }) => problem.code !== 'consistency.jump')).toEqual([]);

      const of = 10 + random(200);
      const value = random(of);
      const percent = Number((Math.floor((value * 1000) / of + 0.5) / 10).toFixed(1));
      expect(found([target('Thôn đạt chuẩn', String(value), 'thôn', { kind: 'count', of, also: { value: percent, unit: '%', kind: 'ratio' } })])).toEqual([]);
    }
  });

  test.each(['swapped', 'doubled', 'dropped', 'replaced'] as const)('a digit %s in a structure or a sum', (slip) => {
    let planted = 0;
    for (let round = 0; round < CASES; round += 1) {
      const decimals = 1 + random(2);
      const isStructure = random(2) === 0;
      const trueParts = isStructure ? cut(100_000_000, 3 + random(2), random) : Array.from({ length: 2 + random(4) }, () => 1_000_000 + random(900_000_000));
      const figures = trueParts.map((each) => printed(rounded(each, decimals), decimals));
      const at = random(figures.length);
      const wrong = slipped(figures[at]!, slip, random);
      if (wrong === null) continue;
      const total = trueParts.reduce((sum, each) => sum + each, 0);
      const shown = figures.map((figure, index) => (index === at ? wrong : figure));
      const targets = isStructure ? shown.map((figure, index) => share(index, figure)) : [whole(printed(rounded(total, decimals), decimals)), ...shown.map((figure, index) => part(index, figure))];

      // In thousandths: every figure stands for half a unit of its last place to either side.
      const thousandths = (figure: string): number => Math.round(Number(figure.replace(',', '.')) * 1000);
      const half = (figure: string): number => 500 / 10 ** (figure.split(',')[1]?.length ?? 0);
      const sum = shown.reduce((all, figure) => all + thousandths(figure), 0);
      const slack = shown.reduce((all, figure) => all + half(figure), 0) + (isStructure ? 0 : 500 / 10 ** decimals);
      const wanted = isStructure ? 100_000 : thousandths(printed(rounded(total, decimals), decimals));
      const findings = found(targets);
      const isBeyond = Math.abs(sum - wanted) > slack;
      // A part larger than its whole is told as such, and its repair is asked of that identity.
      expect(findings.length > 0).toBe(isBeyond);
      if (!isBeyond) continue;
      planted += 1;
      const repairs = findings.flatMap(({ problem }) => ('repairs' in problem.data ? problem.data.repairs : []));
      const name = targets[isStructure ? at : at + 1]!.name;
      expect(repairs.filter((repair) => repair.name === name).map(({ to }) => Number(to))).toContain(Number(figures[at]!.replace(',', '.')));
    }
    expect(planted).toBeGreaterThan(CASES / 4);
  });
});
