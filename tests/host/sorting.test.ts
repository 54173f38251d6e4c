import * as fc from 'fast-check';
import { sortKeys, sortOrder } from '../../src/workbench/host/sorting';
import { codeOf, conformance, onSheet } from './cases';

type Value = string | number | boolean | null;

function linesOf(values: readonly Value[]): Parameters<typeof sortOrder>[0] {
  return values.map((value) => [{ value, text: String(value), fill: null, fontColor: '#000000' }]);
}

function order(values: readonly Value[], ascending = true, matchCase = false): readonly Value[] {
  const lines = linesOf(values);
  return sortOrder(lines, sortKeys([{ key: 0, ascending }], 1), matchCase).map((index) => values[index] ?? null);
}

describe('the order of values', () => {
  const mixed: readonly Value[] = [null, 'Đại Từ', true, 10, '#N/A', 'dân số', -2, false, 'Dân số'];

  test('numbers, text, truth values, errors; empty cells last in both directions', () => {
    expect(order(mixed)).toEqual([-2, 10, 'dân số', 'Dân số', 'Đại Từ', false, true, '#N/A', null]);
    expect(order(mixed, false)).toEqual(['#N/A', true, false, 'Đại Từ', 'dân số', 'Dân số', 10, -2, null]);
  });

  test('with matchCase small letters come before capitals', () => {
    expect(order(['Xã', 'xã', 'Xã'], true, true)).toEqual(['xã', 'Xã', 'Xã']);
  });

  test('equal keys keep their order, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'A', 'b'), fc.constant(null))), (values) => {
        const places = sortOrder(linesOf(values), sortKeys([{ key: 0 }], 1), false);
        expect([...places].sort((a, b) => a - b)).toEqual(values.map((_, index) => index));
        for (const [index, place] of places.entries()) {
          const next = places[index + 1];
          if (next !== undefined && values[place] === values[next]) expect(place).toBeLessThan(next);
        }
      }),
    );
  });
});

conformance('sorting', [
  {
    member: 'Excel.RangeSort#apply',
    says: 'by several keys below a header row; formulas and formats move with their rows',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:C4');
        range.formulas = [['Vùng', 'Giao', 'Gấp đôi'], ['Nam', 5, '=B2*2'], ['Bắc', 7, '=B3*2'], ['Bắc', 3, '=B4*2']];
        sheet.getRange('A2').format.fill.color = '#FF0000';
        range.sort.apply([{ key: 0 }, { key: 1, ascending: false }], false, true);
        range.load('formulas,values');
        const fill = sheet.getRange('A4').format.fill.load('color');
        await context.sync();
        expect(range.formulas).toEqual([['Vùng', 'Giao', 'Gấp đôi'], ['Bắc', 7, '=B2*2'], ['Bắc', 3, '=B3*2'], ['Nam', 5, '=B4*2']]);
        expect([range.values[1]?.[2], fill.color]).toEqual([14, '#FF0000']);
      });
    },
  },
  {
    member: 'Excel.RangeSort#apply',
    says: 'columns, by a row; hidden rows stay; by colour',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const wide = sheet.getRange('A1:C2');
        wide.values = [[3, 1, 2], ['c', 'a', 'b']];
        wide.sort.apply([{ key: 0 }], false, false, 'Columns');
        wide.load('values');
        const long = sheet.getRange('E1:E4');
        long.values = [[4], [3], [2], [1]];
        sheet.getRange('2:2').rowHidden = true;
        long.sort.apply([{ key: 0 }]);
        long.load('values');
        const coloured = sheet.getRange('G1:G3');
        coloured.values = [['x'], ['y'], ['z']];
        sheet.getRange('G3').format.fill.color = '#00FF00';
        sheet.getRange('2:2').rowHidden = false;
        coloured.sort.apply([{ key: 0, sortOn: 'CellColor', color: '#00FF00' }]);
        coloured.load('values');
        await context.sync();
        expect(wide.values).toEqual([[1, 2, 3], ['a', 'b', 'c']]);
        expect(long.values).toEqual([[1], [3], [2], [4]]);
        expect(coloured.values).toEqual([['z'], ['x'], ['y']]);
      });
    },
  },
  {
    member: 'Excel.RangeSort#apply',
    says: 'InvalidArgument for a key outside the range, InvalidOperation over merged cells',
    holds: async (excel) => {
      expect(await codeOf(onSheet(excel, (sheet) => sheet.getRange('A1:B3').sort.apply([{ key: 2 }])))).toBe('InvalidArgument');
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1:B3').values = [[3, 1], [2, 1], [1, 1]];
        sheet.getRange('A2:B2').merge();
        sheet.getRange('A1:B3').sort.apply([{ key: 0 }]);
      }))).toBe('InvalidOperation');
    },
  },
  {
    member: 'Excel.Range#removeDuplicates',
    says: 'keeps the first of each, moves the rest up within the range and counts both',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:B6');
        range.values = [['Xã', 'Giao'], ['Phú Lương', 3], ['Định Hóa', 9], ['phú lương', 8], ['Võ Nhai', 7], ['Định Hóa', 9]];
        const result = range.removeDuplicates([0], true).load('removed,uniqueRemaining');
        range.load('values');
        await context.sync();
        expect([result.removed, result.uniqueRemaining]).toEqual([2, 3]);
        expect(range.values).toEqual([['Xã', 'Giao'], ['Phú Lương', 3], ['Định Hóa', 9], ['Võ Nhai', 7], ['', ''], ['', '']]);
      });
    },
  },
]);
