import fc from 'fast-check';
import { bytesOf, groupBySize } from '../../src/excel/batches';
import { columnPoints, pagePoints } from '../../src/excel/measures';
import { officeCodeOf, problemOf } from '../../src/excel/office-errors';
import { rectanglesOf, runsOf } from '../../src/excel/rectangles';
import { transactionOf } from '../../src/excel/transaction';

describe('rectangles of equal cells', () => {
  const keys = fc.array(fc.array(fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), { maxLength: 6 }), { maxLength: 8 });

  test('cover every keyed cell exactly once and nothing else', () => {
    fc.assert(
      fc.property(keys, (rows) => {
        const painted = rows.map((row) => row.map((): string | undefined => undefined));
        for (const { key, range } of rectanglesOf(rows)) {
          for (let row = range.row; row <= range.lastRow; row += 1) {
            for (let column = range.column; column <= range.lastColumn; column += 1) {
              const line = painted[row];
              expect(line?.[column]).toBeUndefined();
              if (line !== undefined) line[column] = key;
            }
          }
        }
        expect(painted).toEqual(rows);
      }),
    );
  });

  test('a table of 600 rows by 24 columns in three styles takes four calls', () => {
    const header = Array.from({ length: 24 }, () => 'header');
    const line = Array.from({ length: 24 }, (_, column) => (column < 4 ? 'text' : column < 16 ? 'typed' : 'calculated'));
    expect(rectanglesOf([header, ...Array.from({ length: 600 }, () => line)])).toHaveLength(4);
  });

  test('holes of a sparse row end a run', () => {
    const sparse: (string | undefined)[] = [];
    sparse[1] = 'a';
    sparse[3] = 'a';
    expect(runsOf(sparse)).toEqual([
      { key: 'a', from: 1, to: 1 },
      { key: 'a', from: 3, to: 3 },
    ]);
  });
});

describe('payload', () => {
  test('bytes are those of UTF-8: Vietnamese letters take up to three', () => {
    expect(bytesOf('a')).toBe(3);
    expect(bytesOf('ệ')).toBe(5);
  });

  test('groups keep the order, lose nothing and stay within the budget where an item allows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 100 }), (sizes, budget) => {
        const groups = groupBySize(sizes, (size) => [size], budget);
        expect(groups.flat()).toEqual(sizes);
        for (const group of groups) {
          const sum = group.reduce((total, size) => total + size, 0);
          expect(group.length === 1 || sum <= budget).toBe(true);
        }
      }),
    );
  });

  test('what is sent and what is answered are limited each for itself', () => {
    const items = [[6, 1], [1, 6], [5, 0], [0, 5]] as const;
    expect(groupBySize(items, (item) => item, 10)).toEqual([[[6, 1], [1, 6]], [[5, 0], [0, 5]]]);
  });
});

describe('lengths', () => {
  test("Excel's default column: 8.43 characters are 48 points", () => {
    expect(columnPoints(8.43)).toBe(48);
  });

  test('25.4 mm are an inch are 72 points', () => {
    expect(pagePoints(25.4)).toBe(72);
  });
});

describe('errors of Office.js', () => {
  const failure = (code: string): Error => Object.assign(new Error('một câu theo ngôn ngữ của máy'), { code });

  test.each([
    ['InvalidOperationInCellEditMode', { code: 'host.busyEditing', data: {} }],
    ['AccessDenied', { code: 'host.protectedSheet', data: { sheet: 'Chi tiết' } }],
    ['FilteredRangeConflict', { code: 'host.filteredSheet', data: { sheet: 'Chi tiết' } }],
    ['ApiNotFound', { code: 'host.tooOld', data: { required: 'ExcelApi 1.14' } }],
    ['GeneralException', { code: 'host.refused', data: { officeCode: 'GeneralException' } }],
  ])('%s by its code', (code, expected) => {
    expect(problemOf(failure(code), 'Chi tiết')).toEqual(expected);
  });

  test('anything else is told by its name', () => {
    expect(officeCodeOf(new TypeError('x'))).toBe('TypeError');
    expect(officeCodeOf('x')).toBe('UnknownError');
  });
});

test('a change set in host terms: rows of equal length, holes left alone, names with =', () => {
  const line: { value: number }[] = [];
  line[2] = { value: 5 };
  expect(
    transactionOf({
      operation: 'split',
      sheets: [],
      blocks: [
        { sheet: 'S', row: 1, column: 2, cells: [[{ value: 1 }], line, [{ value: null }]] },
        { sheet: 'S', row: 9, column: 9, cells: [[undefined]] },
      ],
      styles: {},
      names: [{ name: 'NAM', refersTo: 'S!$A$1' }],
      planXml: null,
      show: null,
    }),
  ).toMatchObject({
    cells: [{ sheet: 'S', row: 1, column: 2, inputs: [[1, null, null], [null, null, 5], ['', null, null]], formats: null }],
    names: [{ name: 'NAM', formula: '=S!$A$1' }],
    planXml: { kind: 'keep' },
  });
});
