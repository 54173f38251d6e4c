import fc from 'fast-check';
import { partsFit, splitPart, splitParts, type PartRequest, type PartSplit, type PartsRequest, type WholeTable } from '../../../src/allocation';
import { columnSums, everyTable, problemOf, refused, sum, valueOf } from '../figures';

/** Exports of three places over four quarters in triệu USD; figures are illustrative. */
const whole: WholeTable = {
  units: ['Phổ Yên', 'Sông Công', 'TP Thái Nguyên'],
  periods: ['Q1', 'Q2', 'Q3', 'Q4'],
  cells: [
    [6900, 7100, 7300, 7500],
    [210, 220, 230, 240],
    [90, 95, 100, 115],
  ],
};
/** "trong đó giá trị xuất khẩu địa phương": local exports. */
const local: PartRequest = { whole, part: 'Địa phương', total: 720 };

function expectNested({ cells, rest, unitTotals, periodTotals }: PartSplit, table: WholeTable, total: number): void {
  table.cells.forEach((line, unit) =>
    line.forEach((figure, period) => {
      expect(cells[unit]![period]! + rest[unit]![period]!).toBe(figure);
      expect(Math.min(cells[unit]![period]!, rest[unit]![period]!)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(cells.map(sum)).toEqual(unitTotals);
  expect(columnSums(cells)).toEqual(periodTotals);
  expect(sum(unitTotals)).toBe(total);
}

describe('one part below its whole', () => {
  test('xuất khẩu, trong đó địa phương: left to itself it is the same fraction everywhere', () => {
    const split = valueOf(splitPart(local));
    expectNested(split, whole, 720);
    // 720 × 28.800 / 30.100, × 900 / 30.100, × 400 / 30.100.
    expect(split.unitTotals).toEqual([689, 21, 10]);
    // Running totals of 7.200, 14.615, 22.245 and 30.100, rounded down.
    expect(split.periodTotals).toEqual([172, 177, 183, 188]);
  });

  test('weights of its own give most to places that export little: these stop at their whole', () => {
    const recipients = [{ id: 'Phổ Yên', weight: 1 }, { id: 'Sông Công', weight: 3 }, { id: 'TP Thái Nguyên', weight: 6 }];
    const split = valueOf(splitPart({ ...local, total: 1000, recipients }));
    expectNested(split, whole, 1000);
    expect(split.unitTotals).toEqual([150, 450, 400]);
    expect(split.cells[2]).toEqual([90, 95, 100, 115]);
    expect(split.rest[2]).toEqual([0, 0, 0, 0]);
  });

  test('a rhythm of its own stops at what the quarters have, the others take it up', () => {
    const small: WholeTable = { units: ['a', 'b'], periods: ['Q1', 'Q2', 'Q3'], cells: [[5, 20, 20], [5, 20, 20]] };
    const split = valueOf(splitPart({ whole: small, part: 'x', total: 40, periodWeights: [2, 1, 1] }));
    expectNested(split, small, 40);
    expect(split.periodTotals).toEqual([10, 15, 15]);
    const pinned = valueOf(splitPart({ whole: small, part: 'x', total: 40, periodWeights: [2, 1, 1], periodPins: [null, 8] }));
    expect(pinned.periodTotals).toEqual([10, 8, 22]);
  });

  test('what another part has taken is not free', () => {
    const taken = [{ id: 'FDI', cells: [[6800, 7000, 7200, 7400], [200, 200, 200, 200], [0, 0, 0, 0]] }];
    const split = valueOf(splitPart({ ...local, taken }));
    const free: WholeTable = { ...whole, cells: whole.cells.map((line, unit) => line.map((figure, period) => figure! - taken[0]!.cells[unit]![period]!)) };
    expectNested(split, free, 720);
    expect(split.cells[1]![0]).toBeLessThanOrEqual(10);
  });

  test('pins on cells and a pattern of its own', () => {
    const split = valueOf(splitPart({ ...local, pattern: whole.cells.map(() => [4, 3, 2, 1]), cellPins: [{ row: 'Sông Công', column: 'Q1', value: 3 }] }));
    expectNested(split, whole, 720);
    expect(split.cells[1]![0]).toBe(3);
  });

  test('all of it, and nothing of it', () => {
    expect(valueOf(splitPart({ ...local, total: 30_100 })).cells).toEqual(whole.cells);
    expect(valueOf(splitPart({ ...local, total: 0 })).rest).toEqual(whole.cells);
  });

  test.each<[string, Partial<PartRequest>, ReturnType<typeof problemOf>]>([
    ['more than the whole', { total: 30_101 }, refused('parts.aboveWhole', { id: null, part: 'Địa phương', amount: 30_101, whole: 30_100, excess: 1 })],
    ['less than nothing', { total: -1 }, refused('structures.negativeAmount', { id: 'Địa phương', amount: -1 })],
    ['half', { total: 0.5 }, refused('allocation.notANumber', { what: 'total', id: null })],
    ['a quarter pinned above it', { periodPins: [7201] }, refused('parts.aboveWhole', { id: 'Q1', part: 'Địa phương', amount: 7201, whole: 7200, excess: 1 })],
    ['a unit pinned above it', { recipients: [{ id: 'Phổ Yên', weight: 1 }, { id: 'Sông Công', weight: 1, pin: 901 }, { id: 'TP Thái Nguyên', weight: 1 }] }, refused('allocation.pinOutsideBounds', { id: 'Sông Công', pin: 901, min: 0, max: 900 })],
    ['a cell pinned above it', { cellPins: [{ row: 'TP Thái Nguyên', column: 'Q1', value: 91 }] }, refused('allocation.pinOutsideBounds', { id: 'TP Thái Nguyên', column: 'Q1', pin: 91, min: 0, max: 90 })],
    ['a unit without weight', { recipients: [{ id: 'Phổ Yên', weight: 1 }, { id: 'Sông Công', weight: 1 }] }, refused('allocation.missingWeight', { ids: ['TP Thái Nguyên'] })],
    ['a unit twice', { recipients: [{ id: 'Phổ Yên', weight: 1 }, { id: 'Phổ Yên', weight: 1 }] }, refused('allocation.duplicateRecipient', { id: 'Phổ Yên' })],
    ['a quarter without weight', { periodWeights: [1, 1, 1] }, refused('allocation.missingWeight', { ids: ['Q4'] })],
    ['a finished part above the whole', { taken: [{ id: 'FDI', cells: [[0, 0, 7301, 0], [0, 0, 0, 0], [0, 0, 0, 0]] }] }, refused('parts.aboveWhole', { id: 'Phổ Yên', column: 'Q3', part: 'FDI', amount: 7301, whole: 7300, excess: 1 })],
    ['a unit too many', { recipients: ['Phổ Yên', 'Sông Công', 'Phú Bình', 'Đại Từ'].map((id) => ({ id, weight: 1 })) }, refused('allocation.tooManyLines', { found: 4, expected: 3 })],
    ['five weights of quarters', { periodWeights: [1, 1, 1, 1, 1] }, refused('allocation.tooManyLines', { found: 5, expected: 4 })],
    ['five pins of quarters', { periodPins: [null, null, null, null, 7] }, refused('allocation.tooManyLines', { found: 5, expected: 4 })],
    ['a finished part of five quarters', { taken: [{ id: 'FDI', cells: [[0, 0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]] }] }, refused('allocation.tooManyLines', { found: 5, expected: 4 })],
    ['no units', { whole: { ...whole, units: [], cells: [] } }, refused('allocation.noRecipients', {})],
    ['no quarters', { whole: { ...whole, periods: [], cells: [[], [], []] } }, refused('allocation.noRecipients', {})],
    ['a negative cell of the whole', { whole: { ...whole, cells: [[1, 2, -3, 4], [], []] } }, refused('structures.negativeAmount', { id: 'Phổ Yên', column: 'Q3', amount: -3 })],
    ['a whole beyond 2^53', { whole: { ...whole, cells: [[1, Number.MAX_SAFE_INTEGER, 3, 4], [], []] } }, refused('allocation.totalTooLarge', { total: 2 ** 53 })],
    ['a cell of the whole missing', { whole: { ...whole, cells: [[1, 2, 3]] } }, refused('allocation.missingFigure', { id: 'Phổ Yên', column: 'Q4' })],
  ])('refused: %s', (_, change, expected) => {
    expect(problemOf(splitPart({ ...local, ...change }))).toEqual(expected);
  });

  test('exact wherever some table below the whole has these sums, refused where none has (all tables tried)', () => {
    const small = fc.record({
      cells: fc.array(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
      periodWeights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
      part: fc.integer({ min: 0, max: 100 }),
    });
    let refusals = 0;
    fc.assert(
      fc.property(small, ({ cells, weights, periodWeights, part }) => {
        const table: WholeTable = { units: cells.map((_, index) => `u${index}`), periods: ['Q1', 'Q2', 'Q3'], cells };
        const total = Math.floor((sum(cells.map(sum)) * part) / 100);
        const recipients = table.units.map((id, index) => ({ id, weight: weights[index]! }));
        const split = splitPart({ whole: table, part: 'x', total, recipients, periodWeights });
        if (split.ok) {
          expectNested(split.value, table, total);
          return;
        }
        refusals += 1;
        // The sums a planner gets without the cells are those of a single column and a single row.
        const units = valueOf(splitPart({ whole: { ...table, periods: ['Y'], cells: cells.map((line) => [sum(line)]) }, part: 'x', total, recipients })).unitTotals;
        const periods = valueOf(splitPart({ whole: { ...table, units: ['all'], cells: [columnSums(cells)] }, part: 'x', total, periodWeights })).periodTotals;
        expect([...everyTable(units, periods, cells.map((line) => line.map(() => 0)), cells)]).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(refusals).toBeLessThan(150);
  });
});

describe('several parts at once', () => {
  const parts = [{ id: 'FDI', total: 29_000 }, { id: 'Địa phương', total: 720 }];

  test('with something left over: each below the whole, together too', () => {
    const split = valueOf(splitParts({ whole, parts, rest: 'Khác' }));
    whole.cells.forEach((line, unit) =>
      line.forEach((figure, period) => {
        const figures = [...split.parts.map((part) => part.cells[unit]![period]!), split.rest[unit]![period]!];
        expect(sum(figures)).toBe(figure);
        expect(Math.min(...figures)).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(split.parts.map((part) => sum(part.cells.map(sum)))).toEqual([29_000, 720]);
    [28_800, 900, 400].forEach((figure, unit) => expect(Math.abs(split.parts[1]!.unitTotals[unit]! - (720 * figure) / 30_100)).toBeLessThan(1));
    expect(split.parts.map((part) => part.cells.map(sum))).toEqual(split.parts.map((part) => part.unitTotals));
  });

  test('complete: they make up the whole, as last year by place, with one pinned', () => {
    const complete: PartsRequest = {
      whole,
      parts: [{ id: 'FDI', total: 29_380 }, { id: 'Địa phương', total: 720 }],
      rest: null,
      pattern: [[98, 2], [90, 10], [0, 5]],
      pins: [{ row: 'Sông Công', column: 'Địa phương', value: 100 }],
    };
    const split = valueOf(splitParts(complete));
    expect(split.parts.map((part) => part.unitTotals)).toEqual([[28_580, 800, 0], [220, 100, 400]]);
    expect(split.rest.flat().every((figure) => figure === 0)).toBe(true);
    expect(split.parts[1]!.cells[2]).toEqual(whole.cells[2]);
    expect(valueOf(partsFit(whole, split.parts, true)).misses).toEqual([]);
  });

  test('a unit without weights of its own keeps everything in the rest', () => {
    const split = valueOf(splitParts({ whole, parts: [{ id: 'FDI', total: 100 }], rest: 'Khác', pattern: [[1], [1], [0]] }));
    expect(split.parts[0]!.unitTotals[2]).toBe(0);
    expect(split.rest[2]).toEqual(whole.cells[2]);
  });

  test.each<[string, Partial<PartsRequest>, ReturnType<typeof problemOf>]>([
    ['complete parts above the whole', { parts: [{ id: 'FDI', total: 30_100 }, { id: 'Địa phương', total: 1 }], rest: null }, refused('structures.partsDiffer', { parts: 30_101, whole: 30_100, difference: 1 })],
    ['complete parts of another sum', { rest: null }, refused('structures.partsDiffer', { parts: 29_720, whole: 30_100, difference: -380 })],
    ['together above the whole', { parts: [...parts, { id: 'x', total: 381 }] }, refused('parts.aboveWhole', { id: null, part: 'x', amount: 381, whole: 380, excess: 1 })],
    ['no parts', { parts: [] }, refused('allocation.noRecipients', {})],
    ['a part twice', { parts: [parts[0]!, parts[0]!] }, refused('allocation.duplicateRecipient', { id: 'FDI' })],
    ['a part named like the rest', { rest: 'FDI' }, refused('allocation.duplicateRecipient', { id: 'FDI' })],
    ['a negative part', { parts: [{ id: 'FDI', total: -1 }] }, refused('structures.negativeAmount', { id: 'FDI', amount: -1 })],
    ['half a part', { parts: [{ id: 'FDI', total: 0.5 }] }, refused('allocation.notANumber', { what: 'total', id: 'FDI' })],
    ['weights of three parts for two', { pattern: [[1, 1, 1], [1, 1], [1, 1]] }, refused('allocation.tooManyLines', { found: 3, expected: 2 })],
    ['weights of four units for three', { pattern: [[1, 1], [1, 1], [1, 1], [1, 1]] }, refused('allocation.tooManyLines', { found: 4, expected: 3 })],
    ['a weight missing', { pattern: [[1, 1], [1, null], [1, 1]] }, refused('allocation.missingFigure', { id: 'Sông Công', column: 'Địa phương' })],
    ['a negative weight', { pattern: [[1, 1], [1, -1], [1, 1]] }, refused('allocation.mixedSigns', { cells: [{ row: 'Sông Công', column: 'Địa phương' }] })],
  ])('refused: %s', (_, change, expected) => {
    expect(problemOf(splitParts({ whole, parts, rest: 'Khác', ...change }))).toEqual(expected);
  });
});

describe('after the whole was split anew', () => {
  const before = valueOf(splitParts({ whole, parts: [{ id: 'FDI', total: 29_380 }, { id: 'Địa phương', total: 720 }], rest: null }));
  const first = before.parts.map((part) => part.cells[2]![0]!);
  const less: WholeTable = { ...whole, cells: [whole.cells[0]!, whole.cells[1]!, [first[0]! - 4, 95, 100, 115]] };

  test('says which part no longer fits where, by how much, and where complete parts no longer add up', () => {
    const { misses, warnings } = valueOf(partsFit(less, before.parts, true));
    const by = 90 - (first[0]! - 4);
    expect(misses).toEqual([
      { part: 'FDI', unit: 'TP Thái Nguyên', period: 'Q1', amount: first[0], whole: first[0]! - 4, by: 4 },
      { part: null, unit: 'TP Thái Nguyên', period: 'Q1', amount: 90, whole: first[0]! - 4, by },
    ]);
    const cell = { row: 'TP Thái Nguyên', column: 'Q1' };
    expect(warnings).toEqual([
      { code: 'parts.noLongerFit', data: { part: 'FDI', cells: [{ ...cell, by: 4 }], by: 4 } },
      { code: 'parts.doNotAddUp', data: { cells: [{ ...cell, by }], by } },
    ]);
  });

  test('a whole that grew has room for parts that leave something, not for complete ones', () => {
    const more: WholeTable = { ...whole, cells: [[6901, ...whole.cells[0]!.slice(1)], ...whole.cells.slice(1)] };
    expect(valueOf(partsFit(more, before.parts, false))).toEqual({ misses: [], warnings: [] });
    expect(valueOf(partsFit(more, before.parts, true)).warnings).toEqual([
      { code: 'parts.doNotAddUp', data: { cells: [{ row: 'Phổ Yên', column: 'Q1', by: -1 }], by: 1 } },
    ]);
  });

  test('refused: a part with a hole', () => {
    expect(problemOf(partsFit(whole, [{ id: 'x', cells: [[1]] }], false))).toEqual(refused('allocation.missingFigure', { id: 'Phổ Yên', column: 'Q2' }));
    expect(problemOf(partsFit({ ...whole, cells: [] }, [], false))).toEqual(refused('allocation.missingFigure', { id: 'Phổ Yên', column: 'Q1' }));
  });
});
