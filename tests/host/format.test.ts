import { codeOf, conformance, onSheet } from './cases';

conformance('formats', [
  {
    member: 'Excel.RangeFont#bold',
    says: 'null where cells differ',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1').format.font.bold = true;
        const both = sheet.getRange('A1:B1').format.font.load('bold,color,size,name');
        await context.sync();
        expect([both.bold, both.color, both.size, both.name]).toEqual([null, '#000000', 11, 'Calibri']);
      });
    },
  },
  {
    member: 'Excel.RangeFont#name',
    says: 'what is set is what is read',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const { format } = sheet.getRange('B2:C3');
        format.font.set({ name: 'Times New Roman', size: 13, bold: true, italic: true, underline: 'Single', strikethrough: true, color: '#c00000' });
        format.set({ wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Top', indentLevel: 2 });
        format.load('wrapText,horizontalAlignment,verticalAlignment,indentLevel,font/name,font/size,font/bold,font/italic,font/underline,font/strikethrough,font/color');
        await context.sync();
        expect(format.font.toJSON()).toEqual({
          name: 'Times New Roman', size: 13, bold: true, italic: true, underline: 'Single', strikethrough: true, color: '#C00000',
        });
        expect([format.wrapText, format.horizontalAlignment, format.verticalAlignment, format.indentLevel]).toEqual([true, 'Center', 'Top', 2]);
      });
    },
  },
  {
    member: 'Excel.RangeFont#color',
    says: 'the last of several formats in a batch holds, cell by cell, also when read within it',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:C3').format.font.color = '#FF0000';
        sheet.getRange('A1:C3').format.borders.getItem('EdgeTop').style = 'Double';
        sheet.getRange('B2').format.font.color = '#00FF00';
        sheet.getRange('A1:B1').format.borders.getItem('EdgeTop').style = 'None';
        const within = ['A1', 'B2', 'C1'].map((address) => sheet.getRange(address).load('format/font/color'));
        const tops = ['A1', 'C1'].map((address) => sheet.getRange(address).format.borders.getItem('EdgeTop').load('style,weight'));
        sheet.getRange('C3').values = [[3]];
        sheet.getRange('C3').format.font.color = '#0000FF';
        await context.sync();
        const after = sheet.getRange('C3').load('values,format/font/color');
        await context.sync();
        expect(within.map(({ format }) => format.font.color)).toEqual(['#FF0000', '#00FF00', '#FF0000']);
        expect(tops.map(({ style, weight }) => [style, weight])).toEqual([['None', 'Thin'], ['Double', 'Thick']]);
        expect([after.values[0]?.[0], after.format.font.color]).toEqual([3, '#0000FF']);
      });
    },
  },
  {
    member: 'Excel.Range#numberFormat',
    says: 'changes how a value looks, never what it is: numbers stay numbers, text stays text',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:C1');
        range.values = [[5, "'7", true]];
        range.numberFormat = [['@', '@', '@']];
        await context.sync();
        range.load('values,valueTypes,numberFormat');
        await context.sync();
        expect([range.values, range.valueTypes]).toEqual([[[5, '7', true]], [['Double', 'String', 'Boolean']]]);
        range.numberFormat = [['0.0', '0.0', '0.0']];
        range.load('values,valueTypes,numberFormat');
        await context.sync();
        expect([range.values, range.valueTypes]).toEqual([[[5, '7', true]], [['Double', 'String', 'Boolean']]]);
        range.clear('Formats');
        range.load('values,valueTypes,numberFormat');
        await context.sync();
        expect([range.values, range.valueTypes]).toEqual([[[5, '7', true]], [['Double', 'String', 'Boolean']]]);
      });
    },
  },
  {
    member: 'Excel.RangeFill#color',
    says: 'names of colours are taken, no fill reads white, nonsense is refused',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const fill = sheet.getRange('A1').format.fill;
        fill.color = 'orange';
        fill.load('color');
        await context.sync();
        expect(fill.color).toBe('#FFA500');
        fill.clear();
        fill.load('color');
        await context.sync();
        expect(fill.color).toBe('#FFFFFF');
      });
      expect(await codeOf(onSheet(excel, (sheet) => {
        sheet.getRange('A1').format.fill.color = 'cam';
      }))).toBe('InvalidArgument');
    },
  },
  {
    member: 'Excel.RangeBorderCollection#getItem',
    says: 'an edge is a line of the outer cells only, an inner line is none of the edge',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const borders = sheet.getRange('B2:C3').format.borders;
        borders.getItem('EdgeTop').style = 'Double';
        borders.getItem('InsideHorizontal').color = '#FF0000';
        const read = [
          sheet.getRange('B2:C2').format.borders.getItem('EdgeTop'),
          sheet.getRange('B3:C3').format.borders.getItem('EdgeTop'),
          sheet.getRange('B3:C3').format.borders.getItem('EdgeBottom'),
        ].map((border) => border.load('style,color'));
        await context.sync();
        expect(read.map(({ style, color }) => [style, color])).toEqual([
          ['Double', '#000000'],
          ['Continuous', '#FF0000'],
          ['None', '#000000'],
        ]);
      });
    },
  },
  {
    member: 'Excel.RangeFormat#columnWidth',
    says: 'in points, null where columns differ',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const standard = sheet.getRange('A:A').format.load('columnWidth,rowHeight');
        sheet.getRange('B:B').format.columnWidth = 120;
        const both = sheet.getRange('A1:B1').format.load('columnWidth');
        const one = sheet.getRange('B5').format.load('columnWidth');
        await context.sync();
        expect([standard.columnWidth, standard.rowHeight, both.columnWidth, one.columnWidth]).toEqual([48, 15, null, 120]);
      });
    },
  },
  {
    member: 'Excel.RangeFormat#autofitColumns',
    says: 'a column grows with its longest text',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:B1').values = [['Tổng giá trị sản xuất nông, lâm nghiệp và thủy sản', 'x']];
        sheet.getRange('A:B').format.autofitColumns();
        const [long, short] = [sheet.getRange('A1').format.load('columnWidth'), sheet.getRange('B1').format.load('columnWidth')];
        await context.sync();
        expect(long.columnWidth).toBeGreaterThan(200);
        expect(short.columnWidth).toBeLessThan(20);
      });
    },
  },
  {
    member: 'Excel.DataValidation#rule',
    says: 'a list is read back, differing cells are Inconsistent, clear takes it away',
    holds: async (excel) => {
      await onSheet(excel, async (sheet, context) => {
        const validation = sheet.getRange('A1:A3').dataValidation;
        validation.rule = { list: { inCellDropDown: true, source: 'ước,sơ bộ,chính thức' } };
        validation.load('rule,type');
        const mixed = sheet.getRange('A1:B3').dataValidation.load('type');
        await context.sync();
        expect([validation.rule, validation.type, mixed.type]).toEqual([
          { list: { inCellDropDown: true, source: 'ước,sơ bộ,chính thức' } }, 'List', 'Inconsistent',
        ]);
        validation.clear();
        validation.load('type');
        await context.sync();
        expect(validation.type).toBe('None');
      });
    },
  },
]);
