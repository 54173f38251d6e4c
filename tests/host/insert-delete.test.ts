import * as fc from 'fast-check';
import { adjustFormula, fromR1C1, pieces, toR1C1 } from '../../src/workbench/host/references';
import { displacement } from '../../src/workbench/host/shifting';
import { codeOf, conformance, onSheet } from './cases';

/** Rows put in before row 3 (`at` counts from zero), over all columns. */
const rowsPutIn = displacement({ sheet: 's', line: 'row', at: 2, count: 2, band: [0, 16_383] });
const rowsTakenOut = displacement({ sheet: 's', line: 'row', at: 2, count: -2, band: [0, 16_383] });
const cellsPutIn = displacement({ sheet: 's', line: 'row', at: 2, count: 1, band: [1, 2] });
const columnsTakenOut = displacement({ sheet: 's', line: 'column', at: 1, count: -1, band: [0, 1_048_575] });

describe('references after cells were put in or taken out', () => {
  test.each([
    ['=SUM(A1:A10)', rowsPutIn, '=SUM(A1:A12)'],
    ['=A2+A3+$A$4', rowsPutIn, '=A2+A5+$A$6'],
    ['=SUM(A:A)+SUM(2:3)', rowsPutIn, '=SUM(A:A)+SUM(2:5)'],
    ['=SUM(A1:A10)', rowsTakenOut, '=SUM(A1:A8)'],
    ['=A3+A5', rowsTakenOut, '=#REF!+A3'],
    ['=SUM(A4:A6)', rowsTakenOut, '=SUM(A3:A4)'],
    ['=SUM(B2:B5)+SUM(A2:B5)+D5', cellsPutIn, '=SUM(B2:B6)+SUM(A2:B5)+D5'],
    ['=SUM($A1:$C1)+B1', columnsTakenOut, '=SUM($A1:$B1)+#REF!'],
    ['="A5"&\'A5\'!A5&TONG_A5&LOG10(A5)', rowsPutIn, '="A5"&\'A5\'!A7&TONG_A5&LOG10(A7)'],
  ])('%s', (formula, shift, after) => {
    const adjusted = adjustFormula(formula, (_, area) => {
      const moved = shift.reference(area);
      return moved === null ? null : { area: moved };
    });
    expect(adjusted).toBe(after);
  });

  test('what lies over cells is split where only some of them move', () => {
    expect(cellsPutIn.pieces({ row: 1, lastRow: 4, column: 0, lastColumn: 1 })).toEqual([
      { row: 1, lastRow: 4, column: 0, lastColumn: 0 },
      { row: 1, lastRow: 5, column: 1, lastColumn: 1 },
    ]);
  });
});

describe('R1C1', () => {
  test.each([
    ['=A1+$B$2', 'B3', '=R[-2]C[-1]+R2C2'],
    ['=SUM(B1:B2)', 'B3', '=SUM(R[-2]C:R[-1]C)'],
    ['=SUM(C:C)+SUM($1:2)', 'B3', '=SUM(C[1])+SUM(R1:R[-1])'],
    ["='Chi tiết'!B3&\"R1C1\"", 'B3', "='Chi tiết'!RC&\"R1C1\""],
    ['=Bang[R1]+RATE(A1)', 'A1', '=Bang[R1]+RATE(RC)'],
  ])('%s in %s', (formula, cell, r1c1) => {
    const [row, column] = [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65];
    expect(toR1C1(formula, row, column)).toBe(r1c1);
    expect(fromR1C1(r1c1, row, column)).toBe(formula);
  });

  test('there and back again, wherever the formula stands', () => {
    const axis = fc.record({ fixed: fc.boolean(), index: fc.integer({ min: 1, max: 999 }) });
    fc.assert(
      fc.property(axis, axis, fc.nat(500), fc.nat(500), (row, column, atRow, atColumn) => {
        const letter = String.fromCharCode(64 + (column.index % 26 || 26));
        const formula = `=${column.fixed ? '$' : ''}${letter}${row.fixed ? '$' : ''}${row.index}*2`;
        expect(fromR1C1(toR1C1(formula, atRow, atColumn), atRow, atColumn)).toBe(formula);
      }),
    );
  });

  test('a reference that leaves the sheet has no A1 notation', () => {
    expect(fromR1C1('=R[-1]C', 0, 0)).toBeNull();
  });

  test('pieces put together are the formula', () => {
    const formula = '=IF(Sheet1!$A$1>0,SUM(Bang[[#All],[A1]]),"x""y"&\'Nhà\'\'s\'!B2:C3)';
    expect(pieces(formula).map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).toBe(formula);
  });
});

conformance('inserting and deleting', [
  {
    member: 'Excel.Range#insert',
    says: 'shifts the other cells and returns the new, empty range; totals on other sheets and names follow',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:B4').formulas = [['Xã', 'Giao'], ['Phú Lương', 120], ['Định Hóa', 80], ['Tổng', '=SUM(B2:B3)']];
        sheet.getRange('B2:B3').format.fill.color = '#FFFF00';
        const other = context.workbook.worksheets.add('Tổng hợp');
        other.getRange('A1').formulas = [['=Sheet1!B4*2']];
        context.workbook.names.add('TongGiao', sheet.getRange('B4'));
        const kept = sheet.getRange('A3').load('address');
        const made = sheet.getRange('3:3').insert('Down').load('address');
        const body = sheet.getRange('A1:B5').load('formulas');
        const total = other.getRange('A1').load('formulas,values');
        const name = context.workbook.names.getItem('TongGiao').load('formula');
        const fill = sheet.getRange('B3').format.fill.load('color');
        await context.sync();
        expect([made.address, kept.address]).toEqual(['Sheet1!3:3', 'Sheet1!A3']);
        expect(body.formulas).toEqual([['Xã', 'Giao'], ['Phú Lương', 120], ['', ''], ['Định Hóa', 80], ['Tổng', '=SUM(B2:B4)']]);
        expect([total.formulas, total.values, name.formula]).toEqual([[['=Sheet1!B5*2']], [[400]], '=Sheet1!$B$5']);
        expect(fill.color).toBe('#FFFF00');
        kept.load('address,values');
        await context.sync();
        expect([kept.address, kept.values]).toEqual(['Sheet1!A4', [['Định Hóa']]]);
      });
    },
  },
  {
    member: 'Excel.Range#insert',
    says: 'cells within a block move, those beside it stay',
    holds: async (excel) => {
      const values = await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:C2').values = [[1, 2, 3], [4, 5, 6]];
        sheet.getRange('B1').insert('Right');
        sheet.getRange('A1:B1').insert('Down');
        const all = sheet.getRange('A1:D3').load('values');
        await context.sync();
        return all.values;
      });
      expect(values).toEqual([['', '', 2, 3], [1, '', 6, ''], [4, 5, '', '']]);
    },
  },
  {
    member: 'Excel.Range#insert',
    says: 'merges, row heights, hidden rows and validation rules go along',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A3:B3').merge();
        sheet.getRange('3:3').format.rowHeight = 30;
        sheet.getRange('4:4').rowHidden = true;
        sheet.getRange('C3').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
        sheet.getRange('2:3').insert('Down');
        const merged = sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address');
        const height = sheet.getRange('A5').format.load('rowHeight');
        const hidden = [sheet.getRange('4:4'), sheet.getRange('6:6')].map((row) => row.load('rowHidden'));
        const rules = [sheet.getRange('C3'), sheet.getRange('C5')].map((cell) => cell.dataValidation.load('type'));
        await context.sync();
        expect([merged.address, height.rowHeight]).toEqual(['Sheet1!A5:B5', 30]);
        expect(hidden.map((row) => row.rowHidden)).toEqual([false, true]);
        expect(rules.map((rule) => rule.type)).toEqual(['None', 'WholeNumber']);
      });
    },
  },
  {
    member: 'Excel.Range#insert',
    says: 'InsertDeleteConflict when a merge would be torn apart or cells pushed off the sheet; nothing is moved',
    holds: async (excel) => {
      await onSheet(excel, (sheet) => {
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('B2:C2').merge();
        sheet.getRange('A1048576').values = [['cuối']];
      });
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.getRange('B1').insert('Down').load('address')))).toBe('InsertDeleteConflict');
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.getRange('1:1').insert('Down').load('address')))).toBe('InsertDeleteConflict');
      await onSheet(excel, async (sheet, context) => {
        const first = sheet.getRange('A1').load('values');
        await context.sync();
        expect(first.values).toEqual([[1]]);
      });
    },
  },
  {
    member: 'Excel.Range#delete',
    says: 'the rest closes up, references to what is gone become #REF!, and a kept range of deleted cells is an InvalidReference',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:A5').values = [[1], [2], [3], [4], [5]];
        sheet.getRange('C1:C2').formulas = [['=SUM(A1:A5)'], ['=A3']];
        const [gone, below] = [sheet.getRange('A3').load('address'), sheet.getRange('A4').load('address')];
        await context.sync();
        sheet.getRange('A2:A3').delete('Up');
        const left = sheet.getRange('A1:A5').load('values');
        const formulas = sheet.getRange('C1:C2').load('formulas,values');
        below.load('address');
        await context.sync();
        expect(left.values).toEqual([[1], [4], [5], [''], ['']]);
        expect(formulas.formulas).toEqual([['=SUM(A1:A3)'], ['=#REF!']]);
        expect(formulas.values).toEqual([[10], ['#REF!']]);
        expect(below.address).toBe('Sheet1!A2');
        gone.load('values');
        expect(await codeOf(context.sync())).toBe('InvalidReference');
      });
    },
  },
  {
    member: 'Excel.Range#delete',
    says: 'a protected sheet allows whole rows only where its options say so',
    holds: async (excel) => {
      await onSheet(excel, (sheet) => sheet.protection.protect({ allowInsertRows: true }));
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.getRange('2:2').insert('Down').load('address')))).toBe('no error');
      expect(await codeOf(onSheet(excel, (sheet) => void sheet.getRange('A2').insert('Down').load('address')))).toBe('AccessDenied');
      expect(await codeOf(onSheet(excel, (sheet) => sheet.getRange('2:2').delete('Up')))).toBe('AccessDenied');
    },
  },
]);
