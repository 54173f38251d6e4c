import { readPrintedNumber } from '../../src/domain';

it.each([
  ['19.515', 19515, true],
  ['19515', 19515, false],
  ['1.260,500', 1260.5, false],
  ['58,6', 58.6, false],
  ['1.234.567', 1234567, false],
  ['1234.5', 1234.5, false],
  ['0,800', 0.8, false],
  ['1,234', 1.234, true],
  ['−5', -5, false],
])('%p prints %p', (text, value, ambiguous) => {
  expect(readPrintedNumber(text)).toEqual({ value, ambiguous });
});

it.each(['', 'abc', '1.2.3', '1,2,3', '12 tỷ', '1..2', ',5', '5,', '1e5', 'Infinity'])('%p is no printed number', (text) => {
  expect(readPrintedNumber(text)).toBeNull();
});
