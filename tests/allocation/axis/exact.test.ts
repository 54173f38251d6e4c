import fc from 'fast-check';
import { floorDivide, floorRoot, toNumber, wholeProportions } from '../../../src/allocation/exact';

describe('whole proportions', () => {
  test.each<[string, readonly number[], readonly bigint[]]>([
    ['whole numbers stay', [3, 0, 9007199254740991], [3n, 0n, 9007199254740991n]],
    ['one decimal', [0.1, 0.2, 0.3], [1n, 2n, 3n]],
    ['mixed decimals', [0.1, 0.25, 7], [10n, 25n, 700n]],
    ['six decimals', [0.000001, 1], [1n, 1_000_000n]],
    ['more than six', [0.0000001, 1], [1n, 10_000_000n]],
    ['a double that is no short decimal', [0.1 + 0.2, 0.3], [30000000000000004n, 30000000000000000n]],
    ['negative ones', [-0.5, 1.5], [-5n, 15n]],
    ['far apart', [1e21, 0.5], [10_000_000_000_000_000_000_000n, 5n]],
    ['none', [], []],
  ])('%s', (_, values, expected) => {
    expect(wholeProportions(values)).toEqual(expected);
  });

  test('a number means the decimal it prints as', () => {
    const printed = fc.tuple(fc.integer({ min: 0, max: 10 ** 12 }), fc.nat(9)).map(([digits, decimals]) => Number(`${digits}e-${decimals}`));
    fc.assert(
      fc.property(fc.array(fc.oneof(printed, fc.double({ min: 0, max: 1e9, noNaN: true })), { minLength: 2, maxLength: 6 }), (values) => {
        const whole = wholeProportions(values);
        const decimal = values.map((value) => {
          const [, units = '0', fraction = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
          return { digits: BigInt(units + fraction), shift: Number(exponent) - fraction.length + 400 };
        });
        decimal.forEach((left, i) =>
          decimal.forEach((right, j) => {
            expect(whole[i]! * right.digits * 10n ** BigInt(right.shift)).toBe(whole[j]! * left.digits * 10n ** BigInt(left.shift));
          }),
        );
      }),
    );
  });
});

test.each<[bigint, bigint, bigint]>([
  [7n, 2n, 3n],
  [-7n, 2n, -4n],
  [-8n, 2n, -4n],
  [0n, 5n, 0n],
  [-1n, 9n, -1n],
])('the whole part of %i / %i is %i', (numerator, denominator, expected) => {
  expect(floorDivide(numerator, denominator)).toBe(expected);
});

test.each<[bigint, bigint, number]>([
  [1n, 3n, 1 / 3],
  [-1n, 3n, -1 / 3],
  [7n, 2n, 3.5],
  [6n, 3n, 2],
  [10n ** 40n + 1n, 10n ** 40n, 1],
  [9007199254740991n * 3n, 3n, 9007199254740991],
])('%i / %i is the double %d', (numerator, denominator, expected) => {
  expect(toNumber(numerator, denominator)).toBe(expected);
});

describe('whole roots', () => {
  test.each<[bigint, number, bigint]>([
    [0n, 12, 0n],
    [1n, 12, 1n],
    [4095n, 12, 1n],
    [4096n, 12, 2n],
    [99n, 2, 9n],
    [100n, 2, 10n],
    [5n, 1, 5n],
  ])('%i, degree %i', (value, degree, expected) => {
    expect(floorRoot(value, degree)).toBe(expected);
  });

  test('the power of the root is not above, that of the next is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 700n }), fc.integer({ min: 1, max: 13 }), (value, degree) => {
        const root = floorRoot(value, degree);
        expect(root ** BigInt(degree) <= value && value < (root + 1n) ** BigInt(degree)).toBe(true);
      }),
    );
  });
});
