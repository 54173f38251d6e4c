import { codeOf, conformance, onSheet } from './cases';

conformance('conditional formats', [
  {
    member: 'Excel.ConditionalFormatCollection#add',
    says: 'a new format comes first; priorities are places in the order and stay without gaps',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('B2:M5');
        const first = range.conditionalFormats.add('PresetCriteria');
        first.preset.rule = { criterion: 'AboveAverage' };
        const second = range.conditionalFormats.add('CellValue');
        first.load('id,priority,type');
        second.load('id,priority,stopIfTrue');
        await context.sync();
        expect([first.priority, second.priority, first.type, second.stopIfTrue]).toEqual([1, 0, 'PresetCriteria', false]);
        second.priority = 99;
        second.stopIfTrue = true;
        const all = sheet.getRange().conditionalFormats.load('items/id,items/priority,items/stopIfTrue');
        await context.sync();
        expect(all.items.map((each) => [each.id === first.id, each.priority, each.stopIfTrue])).toEqual([[true, 0, false], [false, 1, true]]);
      }),
  },
  {
    member: 'Excel.ConditionalFormat#cellValue',
    says: 'each kind takes its own rule and look; the other kinds are null objects',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const { conditionalFormats } = sheet.getRange('A1:A9');
        const value = conditionalFormats.add('CellValue').cellValue;
        value.format.font.color = 'red';
        value.format.fill.color = '#ffff00';
        value.format.borders.getItem('EdgeBottom').style = 'Continuous';
        value.rule = { formula1: '=0', operator: 'LessThan' };
        value.load('rule,format/font/color,format/fill/color,format/font/bold');
        const textFormat = conditionalFormats.add('ContainsText');
        textFormat.textComparison.rule = { operator: 'Contains', text: 'Chưa' };
        const top = conditionalFormats.add('TopBottom').topBottom;
        top.rule = { rank: 3, type: 'TopItems' };
        top.load('rule');
        const other = textFormat.topBottomOrNullObject.load('rule');
        const bottom = value.format.borders.bottom.load('style,sideIndex');
        await context.sync();
        expect([value.rule, value.format.font.color, value.format.fill.color, value.format.font.bold]).toEqual([
          { formula1: '=0', operator: 'LessThan' }, '#FF0000', '#FFFF00', false,
        ]);
        expect([top.rule, other.isNullObject, bottom.style, bottom.sideIndex]).toEqual([{ rank: 3, type: 'TopItems' }, true, 'Continuous', 'EdgeBottom']);
        textFormat.dataBar.load('axisColor');
        expect(await codeOf(context.sync())).toBe('ItemNotFound');
      }),
  },
  {
    member: 'Excel.CustomConditionalFormat#rule',
    says: 'a formula, also in R1C1 as seen from the first cell',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const { rule } = sheet.getRange('B8:E13').conditionalFormats.add('Custom').custom;
        rule.formula = '=B8>A8';
        rule.load('formula,formulaR1C1');
        await context.sync();
        expect([rule.formula, rule.formulaR1C1]).toEqual(['=B8>A8', '=RC>RC[-1]']);
      }),
  },
  {
    member: 'Excel.IconSetConditionalFormat#criteria',
    says: 'start with equal shares, one per icon; the first of those set may be empty',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const icons = sheet.getRange('A1:A9').conditionalFormats.add('IconSet').iconSet;
        icons.load('style,criteria');
        await context.sync();
        expect([icons.style, icons.criteria.map((each) => each.formula)]).toEqual(['ThreeTrafficLights1', ['=0', '=33', '=67']]);
        icons.style = 'FourArrows';
        icons.load('criteria');
        await context.sync();
        expect(icons.criteria).toHaveLength(4);
        icons.criteria = [icons.criteria[0] as Excel.ConditionalIconCriterion];
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
  {
    member: 'Excel.ColorScaleConditionalFormat#criteria',
    says: 'two or three colours; data bars keep what they are told; a wrong word is refused',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const { conditionalFormats } = sheet.getRange('A1:C3');
        const scale = conditionalFormats.add('ColorScale').colorScale;
        scale.criteria = {
          minimum: { type: 'LowestValue', color: 'blue' },
          midpoint: { formula: '50', type: 'Percent', color: 'yellow' },
          maximum: { type: 'HighestValue', color: 'red' },
        };
        scale.load('criteria,threeColorScale');
        const bar = conditionalFormats.add('DataBar').dataBar;
        bar.barDirection = 'LeftToRight';
        bar.positiveFormat.fillColor = '#00B050';
        bar.load('barDirection,lowerBoundRule,positiveFormat/fillColor,negativeFormat/fillColor');
        await context.sync();
        expect([scale.threeColorScale, scale.criteria.midpoint]).toEqual([true, { type: 'Percent', formula: '50', color: '#FFFF00' }]);
        expect([bar.barDirection, bar.lowerBoundRule, bar.positiveFormat.fillColor, bar.negativeFormat.fillColor]).toEqual([
          'LeftToRight', { type: 'LowestValue', formula: null }, '#00B050', '#FF0000',
        ]);
        bar.axisFormat = 'Somewhere' as 'Automatic';
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
  {
    member: 'Excel.ConditionalFormatCollection#clearAll',
    says: 'takes its cells out of every format; what lies beside keeps them, also when cells move',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const format = sheet.getRange('A1:C3').conditionalFormats.add('Custom');
        sheet.getRange('A2:C2').conditionalFormats.clearAll();
        sheet.getRange('1:1').insert('Down');
        const areas = format.getRanges().load('address');
        const one = format.getRangeOrNullObject();
        const none = sheet.getRange('A3').conditionalFormats.getCount();
        await context.sync();
        expect([areas.address, one.isNullObject, none.value]).toEqual(['Sheet1!A2:C2,Sheet1!A4:C4', true, 0]);
        sheet.getRange('A1:C9').clear();
        const left = sheet.getRange().conditionalFormats.getCount();
        await context.sync();
        expect(left.value).toBe(0);
      }),
  },
]);
