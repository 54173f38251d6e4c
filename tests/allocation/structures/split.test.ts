import fc from 'fast-check';
import { closeShares, splitStructure, type StructureRequest, type StructureSplit } from '../../../src/allocation';
import { columnSums, problemOf, refused, sum, valueOf } from '../figures';

/** Illustrative revenue of three units of Thái Nguyên over four quarters, in tỷ đồng: 19.515 altogether. */
const whole = {
  units: ['TP Thái Nguyên', 'Phổ Yên', 'Phú Lương'],
  periods: ['Q1', 'Q2', 'Q3', 'Q4'],
  cells: [
    [2200, 2500, 2500, 2815],
    [1800, 2000, 2100, 2200],
    [300, 350, 350, 400],
  ],
};
/** Công nghiệp, xây dựng 58,6; dịch vụ và thuế 31,8; nông, lâm nghiệp, thủy sản 9,6. */
const parts = [
  { id: 'CN', share: 586 },
  { id: 'DV', share: 318 },
  { id: 'NN', share: 96 },
];
const request: StructureRequest = { whole, parts, decimals: 1, taxes: 'folded' };

/** Adds everything up again, independently of the code: the whole in every cell, the parts' own sums, shares of every node. */
function expectClosed(split: StructureSplit, { whole: table, decimals }: StructureRequest): void {
  const all = [...split.parts, ...(split.leftOut === null ? [] : [split.leftOut])];
  const scale = 100 * 10 ** decimals;
  table.cells.forEach((line, unit) =>
    line.forEach((figure, period) => {
      expect(sum(all.map((part) => part.cells[unit]![period]!))).toBe(figure);
      const shares = all.map((part) => part.cellShares[unit]![period]);
      expect(shares).toEqual(closeShares(all.map((part) => part.cells[unit]![period]!), scale));
    }),
  );
  for (const part of all) {
    expect(part.cells.map(sum)).toEqual(part.unitTotals);
    expect(columnSums(part.cells)).toEqual(part.periodTotals);
    expect(sum(part.unitTotals)).toBe(part.total);
  }
  table.units.forEach((_, unit) => {
    expect(all.map((part) => part.unitShares[unit])).toEqual(closeShares(all.map((part) => part.unitTotals[unit]!), scale));
  });
  table.periods.forEach((_, period) => {
    expect(all.map((part) => part.periodShares[period])).toEqual(closeShares(all.map((part) => part.periodTotals[period]!), scale));
  });
  expect(all.map((part) => part.share)).toEqual(closeShares(all.map((part) => part.total), scale));
}

test('58,6/31,8/9,6 of 19.515 tỷ: amounts close in every unit and quarter, the place prints as assigned', () => {
  const split = valueOf(splitStructure(request));
  expectClosed(split, request);
  expect(split.parts.map((part) => part.total)).toEqual([11_436, 6206, 1873]);
  expect(split.parts.map((part) => part.share)).toEqual([586, 318, 96]);
  expect(split.leftOut).toBeNull();
  expect(split.warnings).toEqual([]);
  // Without structures of their own all units have the place's, to the nearest tỷ.
  expect(split.parts.map((part) => part.unitTotals)).toEqual([
    [5869, 4747, 820],
    [3185, 2576, 445],
    [961, 777, 135],
  ]);
});

test('each unit follows its own structure of last year; one without follows the place and is named', () => {
  const lastYear = [[6600, 2900, 300], [4900, 2300, 700], null];
  const split = valueOf(splitStructure({ ...request, lastYear }));
  expectClosed(split, request);
  expect(split.parts.map((part) => part.share)).toEqual([586, 318, 96]);
  expect(split.warnings).toEqual([{ code: 'structures.placePattern', data: { ids: ['Phú Lương'] } }]);
  // Odds ratios of the fitted table are last year's: industry to farming in the city against Phổ Yên.
  const [industry, , farming] = split.parts.map((part) => part.unitTotals);
  const odds = (industry![0]! * farming![1]!) / (farming![0]! * industry![1]!);
  expect(odds).toBeCloseTo((6600 * 700) / (300 * 4900), 1);
});

test('a part a unit does not have stays empty there, in every period', () => {
  const split = valueOf(splitStructure({ ...request, lastYear: [[700, 300, 0], [500, 300, 200], [300, 300, 400]] }));
  expectClosed(split, request);
  expect(split.parts[2]?.cells[0]).toEqual([0, 0, 0, 0]);
  expect(split.parts[2]?.unitShares[0]).toBe(0);
});

test('pins and bounds on a unit’s amount of a part stand', () => {
  const split = valueOf(
    splitStructure({ ...request, pins: [{ row: 'Phú Lương', column: 'NN', value: 400 }], bounds: [{ row: 'Phổ Yên', column: 'DV', max: 2500 }] }),
  );
  expectClosed(split, request);
  expect(split.parts[2]?.unitTotals[2]).toBe(400);
  expect(split.parts[1]?.unitTotals[1]).toBe(2500);
});

test('to whole percent 58,6/31,8/9,6 is a tie of remainders: 59/32/9, the larger amount rounds up', () => {
  // 58,6 and 9,6 both have the remainder 0,6 where one unit is missing after 31,8 took the first.
  const table = { units: ['a'], periods: ['Y'], cells: [[1000]] };
  const split = valueOf(splitStructure({ ...request, whole: table }));
  expect(split.parts.map((part) => part.total)).toEqual([586, 318, 96]);
  expect(closeShares(split.parts.map((part) => part.total), 100)).toEqual([59, 32, 9]);
});

describe('taxes less subsidies on products', () => {
  test('listed as a fourth part below zero: subsidies exceed taxes, the sectors are above the whole', () => {
    const listed: StructureRequest = {
      whole,
      parts: [...parts.slice(0, 2), { id: 'NN', share: 101 }, { id: 'Thuế', share: -5 }],
      decimals: 1,
      taxes: 'listed',
      taxesPart: 'Thuế',
    };
    const split = valueOf(splitStructure(listed));
    expectClosed(split, listed);
    expect(split.parts.map((part) => part.share)).toEqual([586, 318, 101, -5]);
    expect(split.parts[3]?.total).toBe(-98);
    expect(split.parts[3]?.unitTotals).toEqual([-50, -41, -7]);
    expect(sum(split.parts.slice(0, 3).map((part) => part.total))).toBe(19_613);
  });

  test('listed and above zero they are a part like the others', () => {
    const listed: StructureRequest = {
      whole,
      parts: [{ id: 'CN', share: 480 }, { id: 'DV', share: 330 }, { id: 'NN', share: 110 }, { id: 'Thuế', share: 80 }],
      decimals: 1,
      taxes: 'listed',
      taxesPart: 'Thuế',
    };
    const split = valueOf(splitStructure(listed));
    expectClosed(split, listed);
    expect(split.parts.map((part) => part.total)).toEqual([9367, 6440, 2147, 1561]);
  });

  test('left out, as Hà Nội prints it: the parts total 89,2 and are not tested against 100', () => {
    const leftOut: StructureRequest = {
      whole,
      parts: [{ id: 'DV', share: 641 }, { id: 'CN', share: 231 }, { id: 'NN', share: 20 }],
      decimals: 1,
      taxes: 'leftOut',
      taxesPart: 'Thuế',
    };
    const split = valueOf(splitStructure(leftOut));
    expectClosed(split, leftOut);
    expect(split.parts.map((part) => part.share)).toEqual([641, 231, 20]);
    expect(split.leftOut?.share).toBe(108);
    expect(split.leftOut?.total).toBe(2108);
  });

  test('a unit may have them below zero while the place has them above', () => {
    const listed: StructureRequest = {
      whole,
      parts: [{ id: 'CN', share: 500 }, { id: 'DV', share: 450 }, { id: 'Thuế', share: 50 }],
      decimals: 1,
      taxes: 'listed',
      taxesPart: 'Thuế',
      pins: [{ row: 'Phú Lương', column: 'Thuế', value: -20 }],
    };
    const split = valueOf(splitStructure(listed));
    expectClosed(split, listed);
    expect(split.parts[2]?.unitTotals[2]).toBe(-20);
    expect(split.parts[2]?.cells[2]).toEqual([-4, -5, -5, -6]);
  });
});

test('a total too small to print as assigned is split and said', () => {
  const tiny = { units: ['a', 'b'], periods: ['Y'], cells: [[4], [3]] };
  const split = valueOf(splitStructure({ ...request, whole: tiny }));
  expect(split.parts.map((part) => part.total)).toEqual([4, 2, 1]);
  expect(split.warnings).toEqual([
    { code: 'structures.sharesMoved', data: { total: 7, assigned: [586, 318, 96], reached: [571, 286, 143], decimals: 1 } },
  ]);
});

test('a whole of nothing has parts of nothing and no shares', () => {
  const split = valueOf(splitStructure({ ...request, whole: { units: ['a'], periods: ['Y'], cells: [[0]] } }));
  expect(split.parts.map((part) => [part.total, part.share, part.cellShares])).toEqual(Array(3).fill([0, null, [[null]]]));
  expect(split.warnings).toEqual([]);
});

test.each<[string, Partial<StructureRequest>, ReturnType<typeof problemOf>]>([
  ['shares of 99,8', { parts: [{ id: 'CN', share: 586 }, { id: 'DV', share: 412 }] }, refused('structures.sharesNotClosed', { sum: 998, whole: 1000, gap: 2, decimals: 1 })],
  ['a negative share', { parts: [{ id: 'CN', share: 1010 }, { id: 'DV', share: -10 }] }, refused('structures.negativeShare', { id: 'DV', share: -10, decimals: 1 })],
  ['a share that is no count', { parts: [{ id: 'CN', share: NaN }] }, refused('allocation.notANumber', { what: 'weight', id: 'CN' })],
  ['no parts', { parts: [] }, refused('allocation.noRecipients', {})],
  ['a part twice', { parts: [{ id: 'CN', share: 500 }, { id: 'CN', share: 500 }] }, refused('allocation.duplicateRecipient', { id: 'CN' })],
  ['taxes listed as a part that is not there', { taxes: 'listed', taxesPart: 'Thuế' }, refused('allocation.unknownPart', { id: 'Thuế' })],
  ['half a decimal', { decimals: 0.5 }, refused('allocation.decimalsInvalid', { decimals: '0.5' })],
  ['ten decimals', { decimals: 10 }, refused('allocation.decimalsInvalid', { decimals: '10' })],
  ['a missing cell of the whole', { whole: { units: ['a'], periods: ['M1'], cells: [[null]] } }, refused('allocation.missingFigure', { id: 'a', column: 'M1' })],
  ['a negative cell of the whole', { whole: { units: ['a'], periods: ['M1'], cells: [[-1]] } }, refused('structures.negativeAmount', { id: 'a', column: 'M1', amount: -1 })],
  ['half a cell of the whole', { whole: { units: ['a'], periods: ['M1'], cells: [[0.5]] } }, refused('allocation.notANumber', { what: 'total', id: 'a', column: 'M1' })],
  ['a unit twice', { whole: { units: ['a', 'a'], periods: ['M1'], cells: [[1], [1]] } }, refused('allocation.duplicateRecipient', { id: 'a' })],
  ['a whole beyond 2^53', { whole: { units: ['a', 'b'], periods: ['M1'], cells: [[Number.MAX_SAFE_INTEGER], [1]] } }, refused('allocation.totalTooLarge', { total: 2 ** 53 })],
  ['last year of four units for three', { lastYear: [null, null, null, null] }, refused('allocation.tooManyLines', { found: 4, expected: 3 })],
  ['last year of four parts for three', { lastYear: [null, [1, 1, 1, 1], null] }, refused('allocation.tooManyLines', { found: 4, expected: 3 })],
  ['a whole of two units for one name', { whole: { units: ['a'], periods: ['M1'], cells: [[1], [1]] } }, refused('allocation.tooManyLines', { found: 2, expected: 1 })],
  ['a figure of last year missing', { lastYear: [[1, null, 1], null, null] }, refused('allocation.missingFigure', { id: 'TP Thái Nguyên', column: 'DV' })],
  ['a figure of last year that is none', { lastYear: [[1, Infinity, 1], null, null] }, refused('allocation.notANumber', { what: 'weight', id: 'TP Thái Nguyên', column: 'DV' })],
  ['a negative figure of last year', { lastYear: [[1, -2, 1], null, null] }, refused('structures.negativeAmount', { id: 'TP Thái Nguyên', column: 'DV', amount: -2 })],
  ['a pin at a part that is not there', { pins: [{ row: 'Phú Lương', column: 'Du lịch', value: 1 }] }, refused('allocation.unknownCell', { row: 'Phú Lương', column: 'Du lịch' })],
  [
    'units that can only have farming',
    { lastYear: [[0, 0, 1], [0, 0, 1], [1, 1, 1]] },
    refused('allocation.infeasible', { side: 'tooMuch', columns: ['NN'], needed: 18_115, available: 1873, gap: 16_242, pins: [], isBlocked: true }),
  ],
  [
    'taxes of both signs last year',
    { parts: [{ id: 'CN', share: 1010 }, { id: 'Thuế', share: -10 }], taxes: 'listed', taxesPart: 'Thuế', lastYear: [[100, -5], [100, 5], [100, -1]] },
    refused('allocation.mixedSigns', { cells: [{ row: 'Phổ Yên', column: 'Thuế' }] }),
  ],
  [
    'taxes pinned above a unit’s whole',
    { parts: [{ id: 'CN', share: 1010 }, { id: 'Thuế', share: -10 }], taxes: 'listed', taxesPart: 'Thuế', pins: [{ row: 'Phú Lương', column: 'Thuế', value: 1500 }] },
    refused('parts.aboveWhole', { id: 'Phú Lương', part: 'Thuế', amount: 1500, whole: 1400, excess: 100 }),
  ],
])('refused: %s', (_, change, expected) => {
  expect(problemOf(splitStructure({ ...request, ...change } as StructureRequest))).toEqual(expected);
});

const anyStructure = fc.record({
  cells: fc.array(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
  cuts: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 3 }),
  weights: fc.array(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 6 }),
});

test('always closed in every node; the same whatever the order of units and parts', () => {
  fc.assert(
    fc.property(anyStructure, ({ cells, cuts, weights }) => {
      const ends = [0, ...[...cuts].sort((left, right) => left - right), 1000];
      const shares = ends.slice(1).map((end, index) => ({ id: `p${index}`, share: end - ends[index]! }));
      const table = { units: cells.map((_, index) => `u${index}`), periods: ['M1', 'M2', 'M3'], cells };
      const lastYear = cells.map((_, unit) => weights[unit]!.slice(0, shares.length));
      const generated: StructureRequest = { whole: table, parts: shares, decimals: 1, taxes: 'folded', lastYear };
      const split = valueOf(splitStructure(generated));
      const total = sum(cells.map(sum));
      if (total > 0) expectClosed(split, generated);
      if (total >= 2000) expect(split.parts.map((part) => part.share)).toEqual(shares.map((part) => part.share));

      const turned = valueOf(
        splitStructure({
          ...generated,
          whole: { ...table, units: [...table.units].reverse(), cells: [...cells].reverse() },
          lastYear: [...lastYear].reverse(),
        }),
      );
      expect(turned.parts.map((part) => [...part.cells].reverse())).toEqual(split.parts.map((part) => part.cells));
    }),
    { numRuns: 60 },
  );
});
