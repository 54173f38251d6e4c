import { codeOf, conformance, onSheet } from './cases';

const REVENUE = [
  ['Nguồn thu', 'Quý I', 'Quý II', 'Quý III'],
  ['Thu nội địa', 4200, 4600, 5100],
  ['Thu xuất nhập khẩu', 650, 700, 720],
  ['Đất', 900, 1300, 800],
  ['Khác', 10, 20, 30],
];

conformance('charts as data', [
  {
    member: 'Excel.ChartCollection#add',
    says: 'more rows than columns make a series of each column; texts at the edges are names and categories',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:D5').values = REVENUE;
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:D5'), 'Auto').load('name,chartType');
        const series = chart.series.load('count,items/name,items/chartType');
        await context.sync();
        expect([chart.name, chart.chartType, series.items.map((each) => each.name)]).toEqual(['Chart 1', 'ColumnClustered', ['Quý I', 'Quý II', 'Quý III']]);
        const categories = series.getItemAt(0).getDimensionValues('Categories');
        const values = series.getItemAt(1).getDimensionValues('Values');
        const point = series.getItemAt(1).points.getItemAt(2).load('value');
        await context.sync();
        expect([categories.value, values.value, point.value]).toEqual([['Thu nội địa', 'Thu xuất nhập khẩu', 'Đất', 'Khác'], [4600, 700, 1300, 20], 1300]);
        const byRows = sheet.charts.add('Line', sheet.getRange('A1:D5'), 'Rows').series.load('items/name');
        const single = sheet.charts.add('Pie', sheet.getRange('A1:B5')).title.load('text');
        await context.sync();
        expect([byRows.items.length, single.text]).toEqual([4, 'Quý I']);
      }),
  },
  {
    member: 'Excel.Chart#setPosition',
    says: 'from the corner of one cell to that of another, in points; series go where their cells go',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:D5').values = REVENUE;
        const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:D5'));
        chart.setPosition('B3', 'D10');
        chart.load('left,top,width,height');
        sheet.getRange('1:2').insert('Down');
        const values = chart.series.getItemAt(0).getDimensionValues('Values');
        await context.sync();
        expect([chart.left, chart.top, chart.width, chart.height]).toEqual([48, 30, 144, 120]);
        expect(values.value).toEqual([4200, 650, 900, 10]);
      }),
  },
  {
    member: 'Excel.Chart#title',
    says: 'titles, axes, legend, labels, lines and fonts keep what they are told',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:D5').values = REVENUE;
        const chart = sheet.charts.add('Line', sheet.getRange('A1:D5'));
        chart.title.text = 'Thu ngân sách 2024';
        chart.title.getSubstring(0, 3).font.color = 'red';
        chart.legend.position = 'Right';
        chart.axes.valueAxis.displayUnit = 'Thousands';
        chart.axes.valueAxis.majorGridlines.visible = false;
        await chart.context.sync();
        chart.axes.categoryAxis.title.setFormula('=Sheet1!A1');
        const line = chart.series.getItemAt(0).trendlines.add('MovingAverage');
        line.movingAveragePeriod = 3;
        line.format.line.color = '#00b050';
        chart.load('title/text,legend/position');
        const axis = chart.axes.getItem('Value').load('displayUnit,type,axisGroup,majorGridlines/visible');
        const title = chart.axes.categoryAxis.title.load('text,visible');
        const kept = chart.series.getItemAt(0).trendlines.getItem(0).load('type,movingAveragePeriod,format/line/color');
        await context.sync();
        expect([chart.title.text, chart.legend.position, axis.displayUnit, axis.type, axis.axisGroup, axis.majorGridlines.visible]).toEqual([
          'Thu ngân sách 2024', 'Right', 'Thousands', 'Value', 'Primary', false,
        ]);
        expect([title.text, title.visible, kept.type, kept.movingAveragePeriod, kept.format.line.color]).toEqual(['Nguồn thu', true, 'MovingAverage', 3, '#00B050']);
        chart.legend.position = 'Nowhere' as 'Top';
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
  {
    member: 'Excel.ChartSeriesCollection#add',
    says: 'series are added, put in another order and deleted; no picture is drawn',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:D5').values = REVENUE;
        const chart = sheet.charts.add('Line', sheet.getRange('A1:B5'));
        const added = chart.series.add('Quý II');
        added.setValues(sheet.getRange('C2:C5'));
        added.setXAxisValues(sheet.getRange('A2:A5'));
        added.plotOrder = 0;
        const names = chart.series.load('items/name');
        await context.sync();
        expect(names.items.map((each) => each.name)).toEqual(['Quý II', 'Quý I']);
        chart.series.getItemAt(0).delete();
        const count = chart.series.getCount();
        await context.sync();
        expect(count.value).toBe(1);
        chart.getImage();
        expect(await codeOf(context.sync())).toBe('NotImplemented');
      }),
  },
  {
    member: 'Excel.ChartCollection#onActivated',
    says: 'added, activated, deactivated by selecting cells, deleted; the active chart is known',
    holds: async (excel) => {
      const heard: string[] = [];
      await onSheet(excel, async (sheet, context) => {
        const note = (what: string) => (): Promise<void> => Promise.resolve(void heard.push(what));
        sheet.charts.onAdded.add(note('thêm'));
        sheet.charts.onActivated.add(note('chọn'));
        sheet.charts.onDeactivated.add(note('bỏ chọn'));
        sheet.charts.onDeleted.add(note('xóa'));
        await context.sync();
        const chart = sheet.charts.add('Line', sheet.getRange('A1:B2'));
        chart.name = 'Thu';
        chart.activate();
        const active = context.workbook.getActiveChart().load('name');
        sheet.getRange('A1').select();
        const none = context.workbook.getActiveChartOrNullObject();
        sheet.charts.getItem('Thu').delete();
        const gone = sheet.charts.getItemOrNullObject('Thu');
        await context.sync();
        expect([active.name, none.isNullObject, gone.isNullObject]).toEqual(['Thu', true, true]);
      });
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(heard).toEqual(['thêm', 'chọn', 'bỏ chọn', 'xóa']);
    },
  },
]);
