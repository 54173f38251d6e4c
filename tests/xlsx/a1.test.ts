import fc from 'fast-check';
import { cellName, columnIndex, columnName, parseCellName, parseRangeName, quotedSheet, rangeName } from '../../src/xlsx';

const row = fc.integer({ min: 0, max: 1_048_575 });
const column = fc.integer({ min: 0, max: 16_383 });

test('the corners of a sheet', () => {
  expect([cellName(0, 0), cellName(0, 25), cellName(0, 26), cellName(9, 701), cellName(9, 702), cellName(1_048_575, 16_383)]).toEqual([
    'A1', 'Z1', 'AA1', 'ZZ10', 'AAA10', 'XFD1048576',
  ]);
});

test('every place has one name and is found by it, with and without dollars', () => {
  fc.assert(
    fc.property(row, column, (atRow, atColumn) => {
      expect(parseCellName(cellName(atRow, atColumn))).toEqual({ row: atRow, column: atColumn });
      expect(parseCellName(`$${columnName(atColumn)}$${atRow + 1}`)).toEqual({ row: atRow, column: atColumn });
      expect(columnIndex(columnName(atColumn))).toBe(atColumn);
    }),
  );
});

test('every range is found by its name, from whichever corners', () => {
  fc.assert(
    fc.property(row, row, column, column, (row1, row2, column1, column2) => {
      const range = { row: Math.min(row1, row2), lastRow: Math.max(row1, row2), column: Math.min(column1, column2), lastColumn: Math.max(column1, column2) };
      expect(parseRangeName(rangeName(range))).toEqual(range);
      expect(parseRangeName(`${cellName(row1, column2)}:${cellName(row2, column1)}`)).toEqual(range);
    }),
  );
});

test.each(['', 'A', '1', 'A0', 'A01', 'XFE1', 'AAAA1', 'A1048577', 'A1:', ':A1', 'A1:B2:C3', 'A 1', 'R1C1', "S!A1"])('%j is no place', (text) => {
  expect(parseRangeName(text)).toBeNull();
});

test('sheet names in formulas', () => {
  expect(quotedSheet("Cơ cấu 'GTSX'")).toBe("'Cơ cấu ''GTSX'''");
});
