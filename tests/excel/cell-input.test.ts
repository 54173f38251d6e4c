import fc from 'fast-check';
import { canonicalFormula, cellOf, inputOf, inputToRestore, readsBackAs, textInput, type HostCell } from '../../src/excel/cell-input';

/** A cell as Excel gives it after text was typed with a leading apostrophe, or a formula calculated. */
const text = (value: string): HostCell => ({ formula: value, value, type: 'String' });

describe('text stays text', () => {
  const PARSED = [
    '=1+1', '+84 208', '-5', '@SUM', "'quoted", '\t=1', ' 12', '12', '1.234', '1,234', '12%', '(5)', '1e5',
    '1/2', '2024-12-31', '31/12/2024', '12:30', '5 PM', 'Jan 2024', '1-May', '$5', 'TRUE', 'false', '#N/A', '#REF!', '1 1/2',
  ];
  test.each(PARSED)('%j is led by an apostrophe', (value) => {
    expect(textInput(value)).toBe(`'${value}`);
  });

  const PLAIN = ['Thu ngân sách', '02 xã', 'Tháng 1', '94/NQ-HĐND', 'I.2.1', 'e', 'may', '7,5 - 8% trở lên', 'a@b', 'GTSX 2024', 'Dec'];
  test.each(PLAIN)('%j is written as it is', (value) => {
    expect(textInput(value)).toBe(value);
  });

  test('an empty text empties the cell, a missing cell is left alone', () => {
    expect(inputOf({ value: '' }, '')).toBe('');
    expect(inputOf({ value: null }, '')).toBe('');
    expect(inputOf({ value: null }, null)).toBeNull();
    expect(inputOf(undefined, '')).toBeNull();
  });

  test('numbers, logical values, errors and formulas are themselves', () => {
    expect(inputOf({ value: 19515.25 }, '')).toBe(19515.25);
    expect(inputOf({ value: false }, '')).toBe(false);
    expect(inputOf({ value: { error: '#N/A' } }, '')).toBe('#N/A');
    expect(inputOf({ value: 3, formula: 'SUM(A1:A3)' }, '')).toBe('=SUM(A1:A3)');
  });
});

describe('reading', () => {
  test('text that starts with = is no formula', () => {
    expect(cellOf(text('=SUM(A1)'))).toEqual({ value: '=SUM(A1)' });
    expect(inputToRestore(text('=SUM(A1)'))).toBe("'=SUM(A1)");
  });

  test('a formula keeps its result, an error is an error, text that looks like one is text', () => {
    expect(cellOf({ formula: '=A1*2', value: 4, type: 'Double' })).toEqual({ value: 4, formula: 'A1*2' });
    expect(cellOf({ formula: '=1/0', value: '#DIV/0!', type: 'Error' })).toEqual({ value: { error: '#DIV/0!' }, formula: '1/0' });
    expect(cellOf(text('#N/A'))).toEqual({ value: '#N/A' });
    expect(cellOf({ formula: '', value: '', type: 'Empty' })).toBeUndefined();
  });

  test('a formula with an empty result is still there', () => {
    expect(cellOf({ formula: '=""', value: '', type: 'String' })).toEqual({ value: null, formula: '""' });
  });

  test('every text comes back as the same text when its input is written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        const input = inputToRestore(text(value));
        const shown = String(input).startsWith("'") ? String(input).slice(1) : input;
        expect(shown).toBe(value);
        expect(readsBackAs(input, text(value))).toBe(true);
      }),
    );
  });
});

describe('reading back', () => {
  test('numbers must be the same double', () => {
    expect(readsBackAs(0.1 + 0.2, { formula: 0.1 + 0.2, value: 0.1 + 0.2, type: 'Double' })).toBe(true);
    expect(readsBackAs(0.1 + 0.2, { formula: 0.3, value: 0.3, type: 'Double' })).toBe(false);
    expect(readsBackAs(5, { formula: '5', value: '5', type: 'String' })).toBe(false);
  });

  test('text that became a formula or a number is noticed', () => {
    expect(readsBackAs("'=1+1", { formula: '=1+1', value: 2, type: 'Double' })).toBe(false);
    expect(readsBackAs('12 xã', { formula: 12, value: 12, type: 'Double' })).toBe(false);
    expect(readsBackAs('a\r\nb', text('a\nb'))).toBe(true);
  });

  test('a formula that became text is noticed', () => {
    expect(readsBackAs('=SUM(A1:A2)', text('=SUM(A1:A2)'))).toBe(false);
    expect(readsBackAs('=SUM(A1:A2)', { formula: '=SUM(A1:A2)', value: 0, type: 'Double' })).toBe(true);
  });

  test('Excel may rewrite spaces, case, quotes, prefixes and trailing zeros, and nothing else', () => {
    const same = (left: string, right: string): boolean => canonicalFormula(left) === canonicalFormula(right);
    expect(same('=sum( a1 , 1.50 )', '=SUM(A1,1.5)')).toBe(true);
    expect(same("='Sheet1'!A1", '=Sheet1!A1')).toBe(true);
    expect(same('=_xlfn.XLOOKUP(A1,B:B,C:C)', '=XLOOKUP(A1,B:B,C:C)')).toBe(true);
    expect(same("='chi tiết'!A1", "='Chi tiết'!A1")).toBe(true);
    expect(same('=A1&" a"', '=A1&"A"')).toBe(false);
    expect(same('=A1*10', '=A1*1')).toBe(false);
    expect(same('=A100', '=A1')).toBe(false);
    expect(same('=1.05', '=1.5')).toBe(false);
  });
});
