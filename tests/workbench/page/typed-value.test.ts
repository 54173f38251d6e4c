import fc from 'fast-check';
import { readFormula, readTyped, showWithComma } from '../../../src/workbench/page/typed-value';

describe('a typed text as a Vietnamese reader means it', () => {
  test.each([
    ['19.515', 19515, '#,##0'],
    ['1.234,5', 1234.5, '#,##0.0'],
    ['1.260,500', 1260.5, '#,##0.000'],
    ['58,6', 58.6, undefined],
    ['-2.000', -2000, '#,##0'],
    ['123', 123, undefined],
    ['1.5', 1.5, undefined],
    ['5,5%', 0.055, '0.00%'],
    ['74 %', 0.74, '0%'],
    ['8,7%', 0.087, '0.00%'],
    ['31/12/2024', 45657, 'dd/mm/yyyy'],
    ['01-07-2025', 45839, 'dd/mm/yyyy'],
    ['29/02/2024', 45351, 'dd/mm/yyyy'],
  ])('%s is %d', (text, value, format) => {
    expect(readTyped(text)).toEqual(format === undefined ? { value } : { value, format });
  });

  test.each(['', 'Phổ Yên', '=SUM(A1:A9)', '29/02/2023', '31/04/2024', '2 xã', '66/112', '1.2.3', '%', '12/31/2024'])(
    '%j stays a text',
    (text) => {
      expect(readTyped(text)).toBeNull();
    },
  );

  test('every whole number typed in thousands comes back as itself, never a thousandth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (count) => {
        expect(readTyped(count.toLocaleString('vi-VN'))?.value).toBe(count);
      }),
    );
  });

  test('a number opened for editing and left alone stays that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }), (count, decimals) => {
        const value = Number(`${count}e-${decimals}`);
        fc.pre(!String(value).includes('e'));
        expect(readTyped(showWithComma(String(value)))?.value).toBe(value);
      }),
    );
  });
});

test.each([
  ['=SUM(A1;2,5)', '=SUM(A1,2.5)'],
  ['=IF(A1>0,5;"có; 1,5";\'Xã; 1\'!B2)', '=IF(A1>0.5,"có; 1,5",\'Xã; 1\'!B2)'],
  ['=SUMPRODUCT(A1:A2;{1;2})', '=SUMPRODUCT(A1:A2,{1;2})'],
  ['=SUM(Bảng[Số; hộ];1)', '=SUM(Bảng[Số; hộ],1)'],
  ['=SUM(A1,2)', '=SUM(A1,2)'],
  ['=ROUND(A1/3,0)', '=ROUND(A1/3,0)'],
  ['="a;b"', '="a;b"'],
])('the formula %s is taken as %s', (typed, taken) => {
  expect(readFormula(typed)).toBe(taken);
});
