import { codeOf, conformance, onSheet } from './cases';

conformance('ranges', [
  {
    member: 'Excel.Range#values',
    says: 'formulas have their results within the same batch',
    holds: async (excel) => {
      const values = await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:B2');
        range.values = [[1, 2], ['=A1+B1', '=SUM(A1:B1)*10']];
        range.load('values,formulas');
        await context.sync();
        return [range.values, range.formulas];
      });
      expect(values).toEqual([[[1, 2], [3, 30]], [[1, 2], ['=A1+B1', '=SUM(A1:B1)*10']]]);
    },
  },
  {
    member: 'Excel.Range#values',
    says: 'strings are read as typed in en-US: numbers, percentages, dates, truth values; an apostrophe keeps text',
    holds: async (excel) => {
      const read = await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:A9');
        range.values = [['19.515'], ['1,234'], ['12%'], ['1/15/2024'], ['true'], ["'00123"], ['02 xã'], ["'=A1"], ['#N/A']];
        range.load('values,valueTypes,numberFormat');
        await context.sync();
        return [range.values, range.valueTypes, range.numberFormat].map((column) => column.map((row) => row[0] as unknown));
      });
      expect(read).toEqual([
        [19.515, 1234, 0.12, 45306, true, '00123', '02 xã', '=A1', '#N/A'],
        ['Double', 'Double', 'Double', 'Double', 'Boolean', 'String', 'String', 'String', 'Error'],
        ['General', '#,##0', '0%', 'm/d/yyyy', 'General', 'General', 'General', 'General', 'General'],
      ]);
    },
  },
  {
    member: 'Excel.Range#values',
    says: 'null leaves a cell, an empty string clears it',
    holds: async (excel) => {
      const values = await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:C1');
        range.values = [[1, 2, 3]];
        range.values = [[null, '', 'x']];
        range.load('values,valueTypes');
        await context.sync();
        return [range.values, range.valueTypes];
      });
      expect(values).toEqual([[[1, '', 'x']], [['Double', 'Empty', 'String']]]);
    },
  },
  {
    member: 'Excel.Range#values',
    says: 'one value fills every cell',
    holds: async (excel) => {
      const values = await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('B2:C3');
        // The documentation takes a single value; the types know matrices only.
        range.values = 7 as unknown as number[][];
        range.load('values');
        await context.sync();
        return range.values;
      });
      expect(values).toEqual([[7, 7], [7, 7]]);
    },
  },
  {
    member: 'Excel.Range#values',
    says: 'a matrix of another size is an InvalidArgument and writes nothing',
    holds: async (excel) => {
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1:B2').values = [[1, 2]];
      }))).toBe('InvalidArgument');
      expect(excel.spreadsheet.usedArea(excel.spreadsheet.activeSheet(), false)).toBeNull();
    },
  },
  {
    member: 'Excel.Range#values',
    says: 'loaded values stay as they were until the next load',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.values = [[1]];
        range.load('values');
        await context.sync();
        sheet.getRange('A1').values = [[2]];
        expect(range.values).toEqual([[1]]);
        await context.sync();
        expect(range.values).toEqual([[1]]);
      });
    },
  },
  {
    member: 'Excel.Range#values',
    says: 'a whole column answers null, its address and size are known',
    holds: async (excel) => {
      const answer = await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('C:C');
        range.load('values,formulas,text,address,rowCount,cellCount,isEntireColumn');
        await context.sync();
        return [range.values, range.formulas, range.text, range.address, range.rowCount, range.cellCount, range.isEntireColumn];
      });
      expect(answer).toEqual([null, null, null, 'Sheet1!C:C', 1_048_576, 1_048_576, true]);
    },
  },
  {
    member: 'Excel.Range#formulas',
    says: 'a formula that is not closed is an InvalidArgument',
    holds: async (excel) => {
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1').formulas = [['=SUM(A2:A3']];
      }))).toBe('InvalidArgument');
    },
  },
  {
    member: 'Excel.Range#formulas',
    says: 'errors are values: division by zero, text in a sum, an unknown name',
    holds: async (excel) => {
      const read = await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:C1');
        range.formulas = [['=1/0', '="x"+1', '=KHONG_CO']];
        range.load('values,valueTypes');
        await context.sync();
        return [range.values, range.valueTypes];
      });
      expect(read).toEqual([[['#DIV/0!', '#VALUE!', '#NAME?']], [['Error', 'Error', 'Error']]]);
    },
  },
  {
    member: 'Excel.Range#formulasR1C1',
    says: 'relative to each cell, both ways',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:A3').values = [[1], [2], [3]];
        sheet.getRange('B1:B3').formulasR1C1 = [['=RC[-1]*2'], ['=RC[-1]*2'], ['=SUM(R1C:R[-1]C)']];
        const read = sheet.getRange('A3:B3').load('formulas,formulasR1C1,values');
        await context.sync();
        expect([read.formulas, read.formulasR1C1, read.values]).toEqual([[[3, '=SUM(B$1:B2)']], [[3, '=SUM(R1C:R[-1]C)']], [[3, 6]]]);
      });
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1').formulasR1C1 = [['=R[-1]C']];
      }))).toBe('InvalidArgument');
    },
  },
  {
    member: 'Excel.Range#text',
    says: 'the value through its number format',
    holds: async (excel) => {
      const text = await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:D1');
        range.values = [[19515, 0.586, 45306, 'xã']];
        range.numberFormat = [['#,##0.00', '0.0%', 'dd/mm/yyyy', '@']];
        range.load('text');
        await context.sync();
        return range.text;
      });
      expect(text).toEqual([['19,515.00', '58.6%', '15/01/2024', 'xã']]);
    },
  },
  {
    member: 'Excel.Range#numberFormat',
    says: 'in a text cell what is written stays text',
    holds: async (excel) => {
      const read = await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:A2');
        range.numberFormat = [['@'], ['@']];
        range.values = [['0012'], ['1/2/2024']];
        range.load('values,valueTypes');
        await context.sync();
        return [range.values, range.valueTypes];
      });
      expect(read).toEqual([[['0012'], ['1/2/2024']], [['String'], ['String']]]);
    },
  },
  {
    member: 'Excel.Range#address',
    says: 'sheet names are quoted where they have to be',
    holds: async (excel) => {
      const addresses = await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('$B$2:A1');
        const rows = sheet.getRange('3:4');
        sheet.name = 'Chỉ tiêu';
        range.load('address,rowIndex,columnIndex');
        rows.load('address');
        await context.sync();
        return [range.address, range.rowIndex, range.columnIndex, rows.address];
      });
      expect(addresses).toEqual(["'Chỉ tiêu'!A1:B2", 0, 0, "'Chỉ tiêu'!3:4"]);
    },
  },
  {
    member: 'Excel.Range#getUsedRangeOrNullObject',
    says: 'a null object on an untouched sheet; formats count unless only values are asked for',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const nothing = sheet.getUsedRangeOrNullObject();
        await context.sync();
        expect(nothing.isNullObject).toBe(true);
        sheet.getRange('B2').values = [[1]];
        sheet.getRange('D5').format.fill.color = 'yellow';
        const all = sheet.getUsedRangeOrNullObject().load('address');
        const values = sheet.getUsedRangeOrNullObject(true).load('address');
        await context.sync();
        expect([all.address, values.address]).toEqual(['Sheet1!B2:D5', 'Sheet1!B2']);
      });
    },
  },
  {
    member: 'Excel.Range#getResizedRange',
    says: 'places relative to a range, and an InvalidArgument beyond the sheet',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('B2:C3');
        const places = [
          range.getResizedRange(1, 2),
          range.getOffsetRange(2, -1),
          range.getCell(5, 5),
          range.getRow(1),
          range.getColumn(0),
          range.getLastCell(),
          range.getEntireRow(),
          range.getEntireColumn(),
          range.getRowsBelow(2),
          range.getColumnsBefore(1),
          range.getBoundingRect('E7'),
          range.getIntersection('C3:D9'),
        ].map((place) => place.load('address'));
        await context.sync();
        expect(places.map((place) => place.address.replace('Sheet1!', ''))).toEqual([
          'B2:E4', 'A4:B5', 'G7', 'B3:C3', 'B2:B3', 'C3', '2:3', 'B:C', 'B4:C5', 'A2:A3', 'B2:E7', 'C3',
        ]);
      });
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
      }))).toBe('InvalidArgument');
    },
  },
  {
    member: 'Excel.Range#getIntersectionOrNullObject',
    says: 'nothing in common: a null object, or ItemNotFound without OrNullObject',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const none = sheet.getRange('A1').getIntersectionOrNullObject('B2');
        await context.sync();
        expect(none.isNullObject).toBe(true);
      });
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1').getIntersection('B2').load('address');
      }))).toBe('ItemNotFound');
    },
  },
  {
    member: 'Excel.Range#merge',
    says: 'only the first cell keeps its content, and cells under a merge take none',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:C1');
        range.values = [['a', 'b', 'c']];
        range.merge();
        range.values = [['x', 'y', 'z']];
        range.load('values');
        const merged = sheet.getRange('A1:B1').getMergedAreasOrNullObject().load('address,areaCount');
        const begunBefore = sheet.getRange('B1:C1').getMergedAreasOrNullObject();
        await context.sync();
        // Only what begins in a range is found (office-js issue 3611).
        expect(begunBefore.isNullObject).toBe(true);
        expect([range.values, merged.address, merged.areaCount]).toEqual([[['x', '', '']], 'Sheet1!A1:C1', 1]);
        range.unmerge();
        const none = range.getMergedAreasOrNullObject();
        await context.sync();
        expect(none.isNullObject).toBe(true);
      });
    },
  },
  {
    member: 'Excel.Range#clear',
    says: 'contents, formats, or both',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.values = [[1]];
        range.format.font.bold = true;
        range.clear('Contents');
        range.load('values');
        range.format.font.load('bold');
        await context.sync();
        expect([range.values, range.format.font.bold]).toEqual([[['']], true]);
        range.clear();
        range.format.font.load('bold');
        await context.sync();
        expect(range.format.font.bold).toBe(false);
        expect(excel.spreadsheet.usedArea(excel.spreadsheet.activeSheet(), false)).toBeNull();
      });
    },
  },
  {
    member: 'Excel.Range#rowHidden',
    says: 'null where rows differ',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('2:3').rowHidden = true;
        const [some, all] = [sheet.getRange('A1:A3').load('rowHidden'), sheet.getRange('A2:A3').load('rowHidden,hidden')];
        await context.sync();
        expect([some.rowHidden, all.rowHidden, all.hidden]).toEqual([null, true, true]);
      });
    },
  },
]);
