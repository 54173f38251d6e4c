import { conformance, onSheet, type ConformanceCase } from './cases';

const CASES: readonly ConformanceCase[] = [
  {
    member: 'Excel.Worksheet#copy',
    says: 'takes tables, names, comments, charts and conditional formats along, each as one of the copy',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.name = 'Giao 2026';
        sheet.getRange('A1:B3').values = [['Xã', 'Số hộ'], ['Bảo Lý', 120], ['Thượng Đình', 80]];
        sheet.tables.add('A1:B3', true).name = 'GiaoXa';
        sheet.getRange('B5').formulas = [['=SUM(GiaoXa[Số hộ])']];
        sheet.names.add('TongHo', sheet.getRange('B5'));
        sheet.comments.add('A2', 'Xã mới sau sắp xếp').replies.add('Đã rà soát');
        sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3')).name = 'Số hộ theo xã';
        sheet.getRange('B2:B3').conditionalFormats.add('CellValue').cellValue.rule = { formula1: '=100', operator: 'GreaterThan' };
        await context.sync();

        const copy = sheet.copy('End');
        await context.sync();
        // What is changed on the copy stays on the copy.
        copy.getRange('B2').values = [[20]];
        const [mine, theirs] = [sheet, copy].map((each) => {
          const comment = each.comments.getItemAt(0);
          const series = each.charts.getItemAt(0).series.getItemAt(0);
          return {
            tables: each.tables.load('items/name'),
            total: each.getRange('B5').load('values,formulas'),
            name: each.names.getItem('TongHo').load('formula'),
            comment: comment.load('content,id'),
            replies: comment.replies.getCount(),
            chart: each.charts.getItemAt(0).load('name,id'),
            points: series.getDimensionValues('Values'),
            format: each.getRange('B2').conditionalFormats.getItemAt(0).load('id,type'),
          };
        });
        copy.load('name');
        await context.sync();
        if (mine === undefined || theirs === undefined) throw new Error('two sheets');
        expect(copy.name).toBe('Giao 2026 (2)');
        expect([mine, theirs].map(({ tables }) => tables.items.map((table) => table.name))).toEqual([['GiaoXa'], ['GiaoXa2']]);
        expect([mine, theirs].map(({ total }) => [total.formulas[0]?.[0], total.values[0]?.[0]] as unknown)).toEqual([
          ['=SUM(GiaoXa[Số hộ])', 200],
          ['=SUM(GiaoXa2[Số hộ])', 100],
        ]);
        expect([mine.name.formula, theirs.name.formula]).toEqual(["='Giao 2026'!$B$5", "='Giao 2026 (2)'!$B$5"]);
        expect([theirs.comment.content, theirs.replies.value, theirs.chart.name, theirs.format.type]).toEqual(['Xã mới sau sắp xếp', 1, 'Số hộ theo xã', 'CellValue']);
        expect([mine.points.value, theirs.points.value]).toEqual([[120, 80], [20, 80]]);
        for (const key of ['comment', 'chart', 'format'] as const) expect(theirs[key].id).not.toBe(mine[key].id);
      }),
  },
  {
    member: 'Excel.Table#name',
    says: 'is followed by formulas and names when it changes, with its columns named or without',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.getRange('A1:B3').values = [['T', 'Hộ'], ['Bảo Lý', 120], ['Thượng Đình', 80]];
        const table = sheet.tables.add('A1:B3', true);
        table.name = 'T';
        sheet.getRange('D1:D3').formulas = [['=SUM(T[Hộ])'], ['=ROWS(T)+T("x")'], ['=COUNTA(t[T])&"T"']];
        sheet.names.add('DauBang', '=INDEX(T[T],1)');
        await context.sync();
        table.name = 'GiaoXa';
        const cells = sheet.getRange('D1:D3').load('formulas');
        const name = sheet.names.getItem('DauBang').load('formula');
        await context.sync();
        expect(cells.formulas).toEqual([['=SUM(GiaoXa[Hộ])'], ['=ROWS(GiaoXa)+T("x")'], ['=COUNTA(GiaoXa[T])&"T"']]);
        expect(name.formula).toBe('=INDEX(GiaoXa[T],1)');
      }),
  },
];

conformance('copies of sheets, names of tables', CASES);
