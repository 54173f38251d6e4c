/** Flows with totals of districts and quarters, below a whole, stable when totals rise, with a thirteenth period. */
import { allocate, replay, type AllocationResult, type FlowIndicator, type Recipe } from '../../../src/allocation';
import { THIRTEEN_STEPS, TWELVE_STEPS } from '../../../src/domain';
import { columnSums, problemOf, sum, valueOf } from '../figures';
import { noticed, REVENUE } from './requests';

/** Phú Lương's fifteen units of 2024 by the four communes they became on 1 July 2025; weights are illustrative. */
const COMMUNES: Readonly<Record<string, readonly string[]>> = {
  'Phú Lương': ['Đu', 'Giang Tiên', 'Yên Lạc', 'Động Đạt'],
  'Vô Tranh': ['Tức Tranh', 'Cổ Lũng', 'Phú Đô', 'Vô Tranh (cũ)'],
  'Yên Trạch': ['Yên Ninh', 'Yên Đổ', 'Yên Trạch (cũ)'],
  'Hợp Thành': ['Ôn Lương', 'Phủ Lý', 'Hợp Thành (cũ)', 'Phấn Mễ'],
};
const units = Object.values(COMMUNES).flat();
const recipients = units.map((id, index) => ({ id, weight: 10 + ((index * 7) % 11) }));

function flow(change: Partial<FlowIndicator>): AllocationResult {
  const result = valueOf(allocate({ ...REVENUE, recipients, target: { kind: '=', value: 3000 }, profile: { kind: 'equal' }, ...change }));
  expect(valueOf(replay(JSON.parse(JSON.stringify(result.recipe)) as Recipe))).toEqual(result);
  const [table] = result.tables;
  expect(cellsOf(result).map(sum)).toEqual(table!.year);
  expect(columnSums(cellsOf(result))).toEqual(table!.periodTotals);
  return result;
}

function cellsOf({ tables: [table] }: AllocationResult): number[][] {
  return table!.cells!.map((row) => row.map(Number));
}

function sumWhere(result: AllocationResult, rows: readonly string[], periods: readonly string[]): number {
  return sum(cellsOf(result).flatMap((row, unit) => (rows.includes(units[unit]!) ? row.filter((_, month) => periods.includes(result.periods[month]!)) : [])));
}

describe('totals given besides', () => {
  const totals = { 'Phú Lương': 1000, 'Vô Tranh': 900, 'Yên Trạch': 500, 'Hợp Thành': 600 };
  const communes = Object.entries(totals).map(([id, total]) => ({ id, rows: COMMUNES[id]!, total }));
  const quarters = [
    { id: 'Q1', columns: ['M1', 'M2', 'M3'], total: 600 },
    { id: 'Q2', columns: ['M4', 'M5', 'M6'], total: 700 },
    { id: 'Q3', columns: ['M7', 'M8', 'M9'], total: 800 },
    { id: 'Q4', columns: ['M10', 'M11', 'M12'], total: 900 },
  ];

  test('communes’ years, quarters and a pinned unit and month are all exact', () => {
    const result = flow({
      recipients: recipients.map((recipient) => (recipient.id === 'Phú Đô' ? { ...recipient, pin: 250 } : recipient)),
      periodPins: TWELVE_STEPS.map((_, month) => (month === 0 ? 150 : null)),
      nestedTotals: [...communes, ...quarters],
    });
    expect(result.tables[0]!.total).toBe(3000);
    for (const { id, rows, total } of communes) expect([id, sumWhere(result, rows, TWELVE_STEPS)]).toEqual([id, total]);
    for (const { id, columns, total } of quarters) expect([id, sumWhere(result, units, columns)]).toEqual([id, total]);
    expect(result.tables[0]!.year[units.indexOf('Phú Đô')]).toBe(250);
    expect(result.tables[0]!.periodTotals![0]).toBe(150);
    expect(result.explanation.basis).toBe('weights');
    expect(result.explanation.recipients[units.indexOf('Phú Đô')]).toMatchObject({ share: 250, held: 'pin' });
    expect(noticed(result)).toEqual([]);
  });

  test('units share their commune’s total by weight', () => {
    const result = flow({ nestedTotals: communes });
    const inside = recipients.filter((recipient) => COMMUNES['Yên Trạch']!.includes(recipient.id));
    for (const { id, weight } of inside) {
      const fair = (500 * weight) / sum(inside.map((recipient) => recipient.weight));
      const reason = result.explanation.recipients[units.indexOf(id)]!;
      expect(reason.fair).toBeCloseTo(fair, 6);
      expect(reason).toMatchObject({ share: result.tables[0]!.year[units.indexOf(id)], held: null });
    }
  });

  test('years and months that nobody gave are next to their fit', () => {
    const result = flow({ target: { kind: '=', value: 3001 }, nestedTotals: [communes[0]!] });
    for (const reason of result.explanation.recipients) expect(Math.abs(reason.share - reason.fair!)).toBeLessThan(1);
    result.tables[0]!.periodTotals!.forEach((total) => expect([250, 251]).toContain(total));
  });

  test('sets that cross years and months in a circle give up the neighbours, not the totals', () => {
    const corner = { id: 'góc', rows: ['Đu', 'Giang Tiên'], columns: ['M1', 'M2'], total: 77 };
    const result = flow({ nestedTotals: [corner] });
    expect(sumWhere(result, corner.rows, corner.columns)).toBe(77);
    expect(result.tables[0]!.total).toBe(3000);
  });

  test('all weights zero: last year decides there as well', () => {
    const result = flow({ recipients: units.map((id, index) => ({ id, weight: 0, last: index < 4 ? 1 : 0 })), nestedTotals: [] });
    expect(result.explanation.basis).toBe('lastYear');
    expect(result.tables[0]!.year).toEqual(units.map((_, index) => (index < 4 ? 750 : 0)));
    expect(noticed(result)).toEqual(['axis.fellBack']);
  });
});

describe('part of a whole', () => {
  const whole = units.map((_, unit) => TWELVE_STEPS.map((__, month) => (unit === 2 ? 0 : 5 + unit + month)));
  const part = (change: Partial<FlowIndicator> = {}): AllocationResult => flow({ target: { kind: '=', value: 900 }, whole: { cells: whole }, ...change });

  test('no cell above the whole, the rest beside it, who gets nothing named', () => {
    const result = part({ recipients: recipients.map((recipient) => (recipient.id === 'Đu' ? { ...recipient, weight: 0 } : recipient)) });
    const cells = cellsOf(result);
    expect(sum(cells.flat())).toBe(900);
    cells.forEach((row, unit) => row.forEach((cell, month) => expect(cell).toBeLessThanOrEqual(whole[unit]![month]!)));
    const [rest] = result.behind;
    expect(rest).toMatchObject({ role: 'rest', total: sum(whole.flat()) - 900 });
    expect(rest!.cells).toEqual(whole.map((row, unit) => row.map((cell, month) => cell - cells[unit]![month]!)));
    expect(result.tables[0]!.year[2]).toBe(0);
    expect(result.tables[0]!.year[0]).toBe(0);
    expect(result.warnings).toMatchObject([{ code: 'notice.zeroWeight', data: { ids: ['Đu'] } }]);
    expect(result.explanation.recipients[0]).toMatchObject({ id: 'Đu', share: 0, zero: 'zeroWeight' });
  });

  test('other parts that are finished leave less', () => {
    const first = part();
    const second = part({ whole: { cells: whole, taken: [{ id: 'first', cells: cellsOf(first) }] } });
    cellsOf(second).forEach((row, unit) =>
      row.forEach((cell, month) => expect(cell + cellsOf(first)[unit]![month]!).toBeLessThanOrEqual(whole[unit]![month]!)),
    );
  });

  test('more than the whole is refused with the excess', () => {
    const total = sum(whole.flat());
    const refused = problemOf(allocate({ ...REVENUE, recipients, target: { kind: '=', value: total + 5 }, profile: { kind: 'equal' }, whole: { cells: whole } }));
    expect(refused).toMatchObject({ code: 'parts.aboveWhole', data: { part: 'THU_NS', amount: total + 5, whole: total, excess: 5 } });
  });

  test.each<[Partial<FlowIndicator>, string[]]>([
    [{ nestedTotals: [] }, ['whole', 'nestedTotals']],
    [{ cellBounds: [] }, ['whole', 'cellBounds']],
    [{ method: 'webster' }, ['whole', 'method']],
  ])('cannot go with %o', (change, settings) => {
    const refused = problemOf(allocate({ ...REVENUE, recipients, whole: { cells: whole }, ...change }));
    expect(refused).toMatchObject({ code: 'notice.notTogether', data: { settings } });
  });
});

test('stable when totals rise: 925 and fifteen times 5 over 50', () => {
  const small = Array.from({ length: 15 }, (_, index) => ({ id: `n${index}`, weight: 5 }));
  const result = flow({ target: { kind: '=', value: 50 }, recipients: [{ id: 'lớn', weight: 925 }, ...small], method: 'webster' });
  expect(result.tables[0]!.year).toEqual([50, ...small.map(() => 0)]);
  expect(noticed(result)).toEqual(['axis.quotaLeft', 'notice.tooSmall']);
});

test('a year’s investment runs to 31 January: thirteen periods, all counted to the year', () => {
  const result = flow({ periods: THIRTEEN_STEPS, profile: { kind: 'quarters', weights: [20, 25, 25, 28], thirteenth: 2 }, target: { kind: '=', value: 1000 } });
  expect(result.periods).toEqual(THIRTEEN_STEPS);
  expect(result.tables[0]!.periodTotals).toHaveLength(13);
  expect(result.tables[0]!.periodTotals!.at(-1)).toBe(20);
  expect(sum(result.tables[0]!.periodTotals!.slice(0, 12).map(Number))).toBe(980);
});

describe('a revision of published figures', () => {
  const published = flow({}).tables[0]!.cells!.map((row) => row.map(Number));

  test('40 more in the year: forty units move, none is taken from anybody', () => {
    const result = flow({ target: { kind: '=', value: 3040 }, present: published });
    const [change] = result.behind;
    expect(change).toMatchObject({ role: 'change', total: 40 });
    const moved = change!.cells!.flat().map(Number);
    expect(sum(moved.map(Math.abs))).toBe(40);
    expect(Math.min(...moved)).toBe(0);
    expect(cellsOf(result).map((row, unit) => row.map((cell, month) => cell - published[unit]![month]!))).toEqual(change!.cells);
    expect(result.explanation.basis).toBe('published');
  });

  test('a unit pinned 12 higher at the same total: 24 units move, others in the year keep theirs where they can', () => {
    const before = sum(published[0]!);
    const result = flow({ recipients: recipients.map((recipient, index) => (index === 0 ? { ...recipient, pin: before + 12 } : recipient)), present: published });
    expect(result.tables[0]!.year[0]).toBe(before + 12);
    expect(result.tables[0]!.total).toBe(3000);
    expect(sum(result.behind[0]!.cells!.flat().map((cell) => Math.abs(Number(cell))))).toBe(24);
    expect(result.explanation.recipients[0]).toMatchObject({ share: before + 12, held: 'pin' });
  });

  test('a hole in the published figures is refused with its place', () => {
    const present = published.map((row, unit) => row.map((cell, month) => (unit === 1 && month === 2 ? null : cell)));
    const refused = problemOf(allocate({ ...REVENUE, recipients, target: { kind: '=', value: 3000 }, profile: { kind: 'equal' }, present }));
    expect(refused).toMatchObject({ code: 'balance.notAFigure', data: { row: 'Giang Tiên', column: 'M3' } });
  });
});
