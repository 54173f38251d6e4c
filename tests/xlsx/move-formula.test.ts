import { moveFormula, parseFormula } from '../../src/xlsx';

const move = (formula: string, rows: number, columns: number): string => moveFormula(parseFormula(formula), rows, columns);

describe('a formula moved two rows down and one column right', () => {
  test.each([
    ['A1+$B$2+C$3+$D4', 'B3+$B$2+D$3+$D6'],
    ['SUM(A1:B2)', 'SUM(B3:C4)'],
    ['SUM(A:B)+SUM($C:D)+SUM(1:3)+SUM($4:5)', 'SUM(B:C)+SUM($C:E)+SUM(3:5)+SUM($4:7)'],
    ["'Q1 A1'!A1+'It''s A1'!B2", "'Q1 A1'!B3+'It''s A1'!C4"],
    ['Sheet1!A1+AB12!C3', 'Sheet1!B3+AB12!D5'],
    ['[1]Sheet1!A1', '[1]Sheet1!B3'],
    ['Table1[[#This Row],[A1]]+Table1[B2]', 'Table1[[#This Row],[A1]]+Table1[B2]'],
    ['LOG10(A1)+ATAN2(B1,C1)', 'LOG10(B3)+ATAN2(C3,D3)'],
    ['"A1 ""B2"""&A1', '"A1 ""B2"""&B3'],
    ['1E5+2.5E-3+A1', '1E5+2.5E-3+B3'],
    ['#REF!+A1', '#REF!+B3'],
    ['TAX_2024+Thuế1+XFE1+A1.B2', 'TAX_2024+Thuế1+XFE1+A1.B2'],
    ['IF(TRUE,A1,"")', 'IF(TRUE,B3,"")'],
    ['a1', 'B3'],
  ])('%s', (formula, moved) => {
    expect(move(formula, 2, 1)).toBe(moved);
  });
});

test('what falls off the sheet is a broken reference, as when Excel copies it', () => {
  expect(move('A1+B2', -1, -1)).toBe('#REF!+A1');
  expect(move('XFD1048576+$XFD$1048576', 1, 0)).toBe('#REF!+$XFD$1048576');
  expect(move('SUM(1:1)', -1, 0)).toBe('SUM(#REF!:#REF!)');
});

test('unfinished texts, names and brackets end with the formula', () => {
  for (const formula of ['"A1', "'A1", '[A1', '#', '$', 'A1:']) expect(() => move(formula, 1, 1)).not.toThrow();
  const started = performance.now();
  for (const character of ['"', "'", '[', '(', '#', 'A', '$']) move(character.repeat(8_192), 1, 1);
  expect(performance.now() - started).toBeLessThan(5_000);
});
