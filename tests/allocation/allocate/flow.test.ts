import { allocate, namesGrdp, replay, type AllocationResult, type FlowIndicator, type Recipe } from '../../../src/allocation';
import { sentence } from '../../../src/i18n';
import { columnSums, problemOf, sum, valueOf } from '../figures';
import { BILLIONS, DISTRICTS, noticed, REVENUE } from './requests';

function flow(change: Partial<FlowIndicator> = {}): AllocationResult {
  const result = valueOf(allocate({ ...REVENUE, ...change }));
  const [table] = result.tables;
  expect(table!.cells!.map((row) => sum(row.map(Number)))).toEqual(table!.year);
  expect(columnSums(table!.cells!.map((row) => row.map(Number)))).toEqual(table!.periodTotals);
  expect(sum(table!.year.map(Number))).toBe(table!.total);
  return result;
}

describe('thu ngân sách 19.515 tỷ đồng', () => {
  const result = flow();
  const [table] = result.tables;

  test('units, months and the year', () => {
    expect(table).toMatchObject({ id: 'THU_NS', lattice: BILLIONS, total: 19_515 });
    // Fair: 7533,91 2226,02 6211,33 194,09 1079,65 795,49 739,99 510,10 224,42; rounded down four units are left.
    expect(table!.year).toEqual([7534, 2226, 6211, 194, 1080, 796, 740, 510, 224]);
    expect(table!.periodTotals!.slice(0, 3)).toEqual([1431, 1431, 1431]);
    expect(result.target).toEqual({ bound: { kind: '=', value: 19_515 }, lattice: BILLIONS, count: 19_515, source: 19_515 });
    expect(result.recipients).toEqual(DISTRICTS.map((district) => district.id));
    expect(result.periods).toEqual(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M12']);
    expect(result).toMatchObject({ behaviour: 'flow', behind: [], warnings: [] });
  });

  test('every remainder unit has its recipient and its reason', () => {
    const { recipients, periods, basis, tie } = result.explanation;
    const raised = recipients.filter((reason) => reason.roundedUp !== null);
    expect(sum(recipients.map((reason) => Math.floor(reason.fair!))) + raised.length).toBe(19_515);
    expect(raised.map((reason) => reason.id)).toEqual(['TP Thái Nguyên', 'Đại Từ', 'Đồng Hỷ', 'Phú Bình']);
    expect(raised.every((reason) => reason.share === Math.ceil(reason.fair!) && reason.roundedUp === 'remainder')).toBe(true);
    expect(basis).toBe('weights');
    expect(tie).toBeNull();
    // Every cell away from its nearest whole number says which line had to close.
    const { cells } = result.explanation;
    expect(cells.length).toBeGreaterThan(0);
    for (const { row, column, share, fair, why } of cells) {
      expect(['row', 'column', 'both', 'exchange']).toContain(why);
      expect(share).toBe(table!.cells![result.recipients.indexOf(row)]![result.periods.indexOf(column)]);
      expect(Math.abs(share - fair)).toBeGreaterThanOrEqual(0.5);
      expect(Math.abs(share - fair)).toBeLessThan(1);
    }
    const listed = new Set(cells.map(({ row, column }) => `${row} ${column}`));
    table!.cells!.forEach((row, unit) =>
      row.forEach((cell, month) => {
        const fair = (table!.year[unit]! * table!.periodTotals![month]!) / 19_515;
        if (!listed.has(`${result.recipients[unit]} ${result.periods[month]}`)) expect(Math.abs(cell! - fair)).toBeLessThan(0.5 + 1e-6);
      }),
    );
    expect(periods[2]).toEqual({ id: 'M3', share: 1431, running: 4293, ideal: 4293.3, held: null, roundedUp: null });
  });

  test('the recipe gives the same figures again, also out of a file', () => {
    const stored = JSON.parse(JSON.stringify(result.recipe)) as Recipe;
    expect(valueOf(replay(stored))).toEqual(result);
    expect(stored.request).toEqual(REVENUE);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(problemOf(replay({ ...stored, version: 0 }))).toEqual({ code: 'notice.unknownRecipe', data: { version: '0', known: 1 } });
  });
});

describe('what the planner must know', () => {
  test('who gets nothing, and why', () => {
    const result = flow({ target: { kind: '=', value: 3 }, recipients: [{ id: 'a', weight: 90 }, { id: 'b', weight: 0 }, { id: 'c', weight: 1 }] });
    expect(result.tables[0]!.year).toEqual([3, 0, 0]);
    expect(result.warnings).toEqual([
      { code: 'notice.zeroWeight', data: { ids: ['b'], lattice: BILLIONS } },
      { code: 'notice.tooSmall', data: { shares: [{ id: 'c', fair: 3 / 91 }], lattice: BILLIONS } },
    ]);
    expect(sentence(result.warnings[1]!, 'vi')).toContain('c (0,03 tỷ đồng)');
  });

  test.each([
    ['last year', { last: 30, parent: 10 }, { last: 10, parent: 30 }, 'lastYear', [75, 25]],
    ['the parent', { last: 0, parent: 10 }, { last: 0, parent: 30 }, 'parent', [25, 75]],
    ['equal shares', {}, {}, 'equal', [50, 50]],
  ])('all weights zero: %s decides, and it is said', (_, first, second, basis, year) => {
    const result = flow({ target: { kind: '=', value: 100 }, recipients: [{ id: 'a', weight: 0, ...first }, { id: 'b', weight: 0, ...second }] });
    expect(result.tables[0]!.year).toEqual(year);
    expect(result.explanation.basis).toBe(basis);
    expect(noticed(result)).toEqual(['axis.fellBack']);
  });

  test('a tie is named with the rule that broke it', () => {
    const result = flow({ target: { kind: '=', value: 1 }, recipients: [{ id: 'b', weight: 1 }, { id: 'a', weight: 1 }] });
    expect(result.explanation.tie).toEqual({ ids: ['a', 'b'], received: ['a'], rule: 'id' });
    expect(result.tables[0]!.year).toEqual([0, 1]);
  });

  test('pins and bounds that leave no table next to the proportions', () => {
    const result = flow({
      target: { kind: '=', value: 40 },
      recipients: [{ id: 'a', weight: 1 }, { id: 'b', weight: 1 }],
      profile: { kind: 'equal' },
      periodPins: [10, 10, 10, 10, 0, 0, 0, 0, 0, 0, 0, 0],
      cellPins: [{ row: 'a', column: 'M1', value: 10 }],
    });
    expect(result.tables[0]!.cells!.map((row) => row.slice(0, 4))).toEqual([[10, 4, 3, 3], [0, 6, 7, 7]]);
    expect(noticed(result)).toEqual([]);
    expect(result.explanation.cells).toContainEqual({ row: 'a', column: 'M1', share: 10, fair: 10, why: 'pin' });
  });

  test('a strict bound is planned at its own figure, a range at its low end', () => {
    expect(flow({ target: { kind: '>', value: 19_515 } }).warnings).toEqual([
      { code: 'notice.plannedAtBound', data: { kind: '>', planned: 19_515, lattice: BILLIONS } },
    ]);
    expect(flow({ target: { kind: 'range', min: 100, max: 120 } }).warnings).toEqual([
      { code: 'notice.plannedAtLowEnd', data: { planned: 100, high: '120', lattice: BILLIONS } },
    ]);
    expect(flow({ target: { kind: 'range', min: 100, max: 100 } }).warnings).toEqual([]);
    expect(flow({ target: { kind: '>=', value: 100 } }).warnings).toEqual([]);
  });

  test('a total with more decimals: refine the unit, or take the printed figure and keep the source', () => {
    const tenths = { unit: 'tỷ đồng', decimals: 1 };
    const request: FlowIndicator = { ...REVENUE, indicator: { ...REVENUE.indicator, lattice: tenths }, target: { kind: '=', value: 12_345.67 } };
    const refusal = problemOf(allocate(request));
    expect(refusal).toEqual({ code: 'notice.totalOffLattice', data: { value: '12345.67', refined: 2, printed: 123_457, lattice: tenths } });
    expect(sentence(refusal as Parameters<typeof sentence>[0], 'vi')).toBe(
      'Tổng số 12.345,67 lẻ hơn mức làm tròn của kế hoạch; hãy lập kế hoạch với 2 chữ số thập phân hoặc lấy số 12.345,7 tỷ đồng.',
    );
    const taken = valueOf(allocate({ ...request, offLattice: 'takePrinted' }));
    expect(taken.target).toMatchObject({ count: 123_457, source: 12_345.67 });
    expect(taken.tables[0]!.total).toBe(123_457);
    expect(taken.warnings).toEqual([{ code: 'notice.printedTaken', data: { value: '12345.67', printed: 123_457, lattice: tenths } }]);
    const refined = valueOf(allocate({ ...request, indicator: { ...request.indicator, lattice: { ...tenths, decimals: 2 } } }));
    expect(refined.tables[0]!.total).toBe(1_234_567);
  });

  test.each([
    [-12_345.65, -123_457],
    [0.05, 1],
    [0.04, 0],
    [12_345.649, 123_456],
  ])('%d prints at one decimal as the count %d: halves away from zero', (value, count) => {
    const request: FlowIndicator = { ...REVENUE, indicator: { ...REVENUE.indicator, lattice: { unit: 'ha', decimals: 1 } }, target: { kind: '=', value } };
    expect(problemOf(allocate(request)).data).toMatchObject({ printed: count });
  });
});

describe('GRDP below province level', () => {
  const grdp: FlowIndicator = { ...REVENUE, indicator: { ...REVENUE.indicator, name: 'Tổng sản phẩm trên địa bàn (GRDP)', grdp: true } };

  test('is told, with GTSX named as the proxy', () => {
    const [warning] = valueOf(allocate(grdp)).warnings;
    expect(warning).toEqual({ code: 'notice.grdpBelowProvince', data: { indicator: 'Tổng sản phẩm trên địa bàn (GRDP)', lattice: BILLIONS } });
    expect(sentence(warning!, 'vi')).toContain('giá trị sản xuất (GTSX) theo ngành');
  });

  test('is not told of provinces, nor of other indicators', () => {
    expect(valueOf(allocate({ ...grdp, recipientLevel: 'province' })).warnings).toEqual([]);
    expect(valueOf(allocate({ ...grdp, indicator: { ...grdp.indicator, grdp: false } })).warnings).toEqual([]);
  });

  test.each([
    ['Tốc độ tăng trưởng kinh tế (GRDP)', true],
    ['grdp bình quân đầu người', true],
    ['Tổng sản phẩm trên địa bàn tỉnh', true],
    ['TỔNG SẢN PHẨM TRÊN ĐỊA BÀN', true],
    ['Tổng sản phẩm trên địa bàn'.normalize('NFD'), true],
    ['Tổng  sản\nphẩm trên địa bàn', true],
    ['Tong san pham tren dia ban', true],
    ['Giá trị sản xuất công nghiệp (GTSX)', false],
    ['Thu ngân sách nhà nước trên địa bàn', false],
    ['Số sản phẩm OCOP trên địa bàn', false],
    ['SGRDPX', false],
  ])('%s: %s', (name, expected) => {
    expect(namesGrdp(name)).toBe(expected);
  });
});
