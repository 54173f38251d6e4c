import { readPrintedNumber } from '../../src/domain';

it.each([
  ['19.515', 19515, 19.515],
  ['19515', 19515, null],
  ['1.260,500', 1260.5, null],
  ['58,6', 58.6, null],
  ['1.234.567', 1234567, null],
  ['1234.5', 1234.5, null],
  ['0,800', 0.8, null],
  ['1,234', 1.234, 1234],
  ['−5', -5, null],
  ['+5', 5, null],
  ['-0', 0, null],
  ['0.500', 0.5, null],
  ['1,234.5', 1234.5, null],
  ['\u2013 5'.replace(' ', ''), -5, null],
  [' 58,6 ', 58.6, null],
  ['1.234,5', 1234.5, null],
  ['12.345', 12345, 12.345],
  ['-1.234', -1234, -1.234],
  ['12.3456', 12.3456, null],
  ['0', 0, null],
  ['007', 7, null],
  ['9007199254740991', 9007199254740991, null],
])('%p prints %p', (text, value, otherReading) => {
  expect(readPrintedNumber(text)).toEqual({ value, otherReading });
});

it.each(['', 'abc', '5-3', '3−', '1.2345.678', '0.500.000', '1234.567.8', '1.23,4', 'a5', '5a', '1.234,5x', '1,5,5', '1.a', '.5', '..', '1234.567.890', '00.500,1', '1.2345,6', '9007199254740993', '1.2.3', '1,2,3', '12 tỷ', '1..2', ',5', '5,', '1e5', '1e21', 'Infinity', '12345678901234567890', '900719925474099,37'])('%p is no printed number', (text) => {
  expect(readPrintedNumber(text)).toBeNull();
});

it('reads with a decimal point where that is the rule', () => {
  expect(readPrintedNumber('1.234', '.')).toEqual({ value: 1.234, otherReading: 1234 });
  expect(readPrintedNumber('19,515', '.')).toEqual({ value: 19515, otherReading: 19.515 });
});
