import { checkDecimals } from '../../src/allocation/decimals';
import { checkLength, checkSize } from '../../src/allocation/sizes';
import { problemOf, refused } from './figures';

test('decimals are a whole number from 0 to 9', () => {
  for (const decimals of [0, 1, 9]) expect(checkDecimals(decimals)).toEqual({ ok: true, value: true });
  for (const decimals of [-1, 10, 0.5, NaN, Infinity]) {
    expect(problemOf(checkDecimals(decimals))).toEqual(refused('allocation.decimalsInvalid', { decimals: String(decimals) }));
  }
});

test('a list may lack figures, and has none too many', () => {
  expect(checkLength(['Đu', 'Giang Tiên'], [1, 2])).toEqual({ ok: true, value: true });
  expect(checkLength(['Đu', 'Giang Tiên'], [1])).toEqual({ ok: true, value: true });
  expect(problemOf(checkLength(['Đu', 'Giang Tiên'], [1, 2, 3]))).toEqual(refused('allocation.tooManyLines', { found: 3, expected: 2 }));
});

test('so does a table, each of its rows, and a row that is not there', () => {
  const [rows, columns] = [['Đu', 'Giang Tiên'], ['M1', 'M2', 'M3']];
  expect(checkSize(rows, columns, [[1, 2, 3], null])).toEqual({ ok: true, value: true });
  expect(checkSize(rows, columns, [undefined, [1]])).toEqual({ ok: true, value: true });
  expect(problemOf(checkSize(rows, columns, [[1], [1, 2, 3, 4]]))).toEqual(refused('allocation.tooManyLines', { found: 4, expected: 3 }));
  expect(problemOf(checkSize(rows, columns, [[1], [1], null]))).toEqual(refused('allocation.tooManyLines', { found: 3, expected: 2 }));
});
