/** Published examples of other programs, papers and statistical offices, each with its source and figures. */
import { apportion, balance, carryForward, closeShares } from '../../src/allocation';
import { columnSums, recipients, squaredDistance, sum, table, valueOf } from './figures';

const along = (total: number, weights: number[], pins: (number | null)[] = []): readonly number[] => valueOf(carryForward(total, weights, { pins })).shares;
const over = (total: number, ...weights: Parameters<typeof recipients>): readonly number[] => valueOf(apportion(total, recipients(...weights))).shares;

describe('spreading a changed total in planning systems (IBM TM1 and its like), along time', () => {
  test.each<[string, number, number[], (number | null)[], number[]]>([
    ['10/30/60 raised to 300 keep their proportions', 300, [10, 30, 60], [], [30, 90, 180]],
    ['quarter held at 1 000, March set to 700: the others scale from 200 and 300', 1000, [200, 300, 500], [null, null, 700], [120, 180, 700]],
    ['February and March held at 100, quarter set to 600: January is 400', 600, [100, 100, 100], [null, 100, 100], [400, 100, 100]],
    ['first half held, year from 400 to 800: 300 for each quarter left', 800, [100, 100, 100, 100], [100, 100], [100, 100, 300, 300]],
    ['10/20/30 with 20 held, total from 60 to 100', 100, [10, 20, 30], [null, 20], [20, 20, 60]],
  ])('%s', (_, total, weights, pins, expected) => {
    expect(along(total, weights, pins)).toEqual(expected);
  });

  test('replayed with every other figure held, the last one is what it was', () => {
    const shares = along(1000, [200, 300, 500], [null, null, 700]);
    shares.forEach((_, open) => {
      expect(along(1000, [200, 300, 500], shares.map((share, month) => (month === open ? null : share)))).toEqual(shares);
    });
  });
});

describe('money libraries', () => {
  // Fowler, Patterns of Enterprise Application Architecture (2002), Money: gives the cent left to the first and comes to 2, 3.
  test('5 cents at 3 : 7 are 1,5 and 3,5: of equal fractions the larger share goes up', () => {
    expect(over(5, 3, 7)).toEqual([1, 4]);
  });

  // dinero.js gives the cent left to the largest ratio and comes to 7, 3, 0.
  test('10 over 60/39/1: the cent goes where the fraction is largest', () => {
    expect(over(10, 60, 39, 1)).toEqual([6, 4, 0]);
  });

  test('100,00 in three equal parts', () => {
    expect(over(10_000, 1, 1, 1)).toEqual([3334, 3333, 3333]);
  });
});

describe('rounding a table so that rows and columns still add up', () => {
  /** Matrix rounding, Ahuja, Magnanti & Orlin, Network Flows (1993), application 6.3, after Bacharach (1966). */
  const matrix = [
    [3.1, 6.8, 7.3],
    [9.6, 2.4, 0.7],
    [3.6, 1.2, 6.5],
  ];

  test('matrix rounding: entries, row sums 17,2 12,7 11,3 and column sums 16,3 10,4 14,5 all to a neighbour', () => {
    const [rows, columns] = [[17, 13, 11], [16, 10, 15]];
    const { cells } = valueOf(balance(table(rows, columns, matrix)));
    expect(cells.map(sum)).toEqual(rows);
    expect(columnSums(cells)).toEqual(columns);
    expect(cells).toEqual([[3, 7, 7], [10, 2, 1], [3, 1, 7]]);
  });

  /** A census table as set in courses on network flow: sums are whole already, and rounding to the nearest happens to keep them. */
  const census = [
    [11.998, 9.083, 2.919],
    [12.983, 10.872, 3.145],
    [1.019, 2.045, 0.936],
  ];

  test('a census table: of all neighbour tables the nearest, which rounding cell by cell would give', () => {
    const { cells, fit } = valueOf(balance(table([24, 27, 4], [26, 22, 7], census)));
    expect(cells).toEqual([[12, 9, 3], [13, 11, 3], [1, 2, 1]]);
    expect(squaredDistance(fit, census)).toBeLessThan(1e-9);
    const other = [[11, 10, 3], [13, 10, 4], [2, 2, 0]];
    expect(squaredDistance(cells, fit)).toBeLessThan(squaredDistance(other, fit));
  });

  /** Statistics Canada, Real Time Remote Access, "Controlled rounding": survey of ten people to base 100. */
  test('Statistics Canada: sex by marital status to hundreds, an empty cell stays empty', () => {
    const { cells } = valueOf(balance(table([6, 6], [7, 1, 4], [[362, 121, 121], [362, 0, 241]])));
    expect(cells).toEqual([[4, 1, 1], [3, 0, 3]]);
  });

  /** Statistics Canada, G-Series 3.0, `tsraking()`, examples 1 and 2: cars and vans in the prairie provinces. */
  describe('G-Series raking', () => {
    test('cars 25 and vans 5 raked to 40: 33,3 and 6,7', () => {
      const { explanation, shares } = valueOf(apportion(40, recipients(25, 5)));
      expect(explanation.map((share) => share.fair)).toEqual([expect.closeTo(33.33333, 5), expect.closeTo(6.666667, 5)]);
      expect(shares).toEqual([33, 7]);
    });

    test('two directions with vans in Saskatchewan held at 20: its cells to an eighth, and whole around them', () => {
      const published = [[14.31298, 11, 14.68702], [15.68702, 20, 17.31298]];
      const { fit, cells } = valueOf(
        balance(table([40, 53], [30, 31, 32], [[12, 14, 13], [20, 20, 24]], { pins: [{ row: 'r2', column: 'c2', value: 20 }] })),
      );
      // Raking by least squares there, in proportion here.
      fit.forEach((row, i) => row.forEach((value, j) => expect(Math.abs(value - published[i]![j]!)).toBeLessThan(0.125)));
      expect(cells).toEqual([[14, 11, 15], [16, 20, 17]]);
    });
  });
});

describe('percentages that close', () => {
  /** Thái Nguyên 2024: with whole percent, 58,6 and 9,6 have the same remainder, and the larger goes up. */
  test('58,6 / 31,8 / 9,6 to whole percent', () => {
    expect(closeShares([586, 318, 96], 100)).toEqual([59, 32, 9]);
  });

  test('three thirds to tenths of a percent: 33,4 + 33,3 + 33,3', () => {
    expect(closeShares([1, 1, 1], 1000)).toEqual([334, 333, 333]);
  });
});
