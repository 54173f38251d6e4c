import { createOfficeWorkbook, meetsRequirements } from '../../src/excel';
import type { WorkbookPort } from '../../src/app';
import type { GridCell } from '../../src/xlsx';
import { openExcel, type ExcelInNode, type ExcelInNodeOptions } from '../support/excel-in-node';
import { contentOf, detailSheet, loading, MIXED, NOTHING, planXml, problemOf, USERS_WORKBOOK } from './workbooks';

let excel: ExcelInNode;
let workbook: WorkbookPort;

function open(options: ExcelInNodeOptions = {}, payloadBudget?: number): void {
  excel = openExcel(options);
  excel.install();
  workbook = createOfficeWorkbook(payloadBudget === undefined ? {} : { payloadBudget });
}

afterEach(() => excel.dispose());

async function syncsOf(work: () => Promise<unknown>): Promise<number> {
  const before = excel.host.syncCount;
  await work();
  return excel.host.syncCount - before;
}

function cell(rows: readonly (readonly (GridCell | undefined)[])[] | undefined, row: number, column: number): GridCell | undefined {
  return rows?.[row]?.[column];
}

describe('applying', () => {
  test('a plan into an empty workbook: values, formulas, looks, page, names and the plan part', async () => {
    open();
    await workbook.read();
    expect(await syncsOf(() => workbook.apply(loading()))).toBeLessThanOrEqual(3);
    const { sheets, styles, names, customXml } = await excel.host.toGrid();
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Chi tiết', 'Ghi chú']);
    const detail = sheets[1];
    expect(cell(detail?.rows, 4, 3)).toMatchObject({ formula: 'SUM(D2:D4)', value: 21 });
    expect(styles[cell(detail?.rows, 1, 1)?.style ?? '']).toMatchObject({
      font: { color: '1F3F8F' }, fill: 'FFF8E1', bordered: true, numberFormat: '#,##0.0', locked: false,
    });
    expect(styles[cell(detail?.rows, 0, 2)?.style ?? '']).toMatchObject({
      font: { name: 'Times New Roman', size: 13, bold: true }, fill: 'DDEBF7', bordered: true, horizontal: 'center', wrap: true,
    });
    expect(detail?.freeze).toEqual({ rows: 1, columns: 1 });
    expect(detail?.tabColor).toBe('70AD47');
    expect(detail?.columnWidths?.slice(0, 4)).toEqual([24, 12, 12, 14]);
    expect(detail?.rowHeights?.[0]).toBe(36);
    expect(detail?.page).toMatchObject({ paper: 'A4', orientation: 'landscape', titleRows: [0, 0], fitToWidth: true });
    expect(detail?.page?.margins.left).toBeCloseTo(30, 6);
    expect(sheets[2]?.merges).toEqual([{ row: 0, column: 0, lastRow: 0, lastColumn: 3 }]);
    expect(names).toEqual([{ name: 'TONG_THU', refersTo: "'Chi tiết'!$D$5" }]);
    expect(customXml).toEqual([planXml('đầu')]);
    expect(excel.spreadsheet.sheets().find(({ id }) => id === excel.spreadsheet.activeSheet())?.name).toBe('Chi tiết');
  });

  test('validations, hidden rows and columns, hidden and protected sheets', async () => {
    open();
    await workbook.apply({
      ...NOTHING,
      sheets: [
        {
          name: 'Danh mục',
          rows: [[{ value: 'a', style: 'typed' }, { value: 1 }], [{ value: 2 }], [{ value: 3 }]],
          hiddenColumns: [1],
          hiddenRows: [1, 2],
          validations: [{ range: { row: 0, column: 0, lastRow: 2, lastColumn: 0 }, list: ['có', 'không'] }],
          visibility: 'veryHidden',
          isProtected: true,
        },
      ],
    });
    const made = (await excel.host.toGrid()).sheets[1];
    expect(made).toMatchObject({
      hiddenColumns: [1],
      hiddenRows: [1, 2],
      validations: [{ range: { row: 0, column: 0, lastRow: 2, lastColumn: 0 }, list: ['có', 'không'] }],
      visibility: 'veryHidden',
      isProtected: true,
    });
  });

  test('cells of a sheet that stays: looks stay, what is not named stays, null empties', async () => {
    open();
    await excel.host.fromGrid(USERS_WORKBOOK);
    await workbook.read();
    const syncs = await syncsOf(() =>
      workbook.apply({
        ...NOTHING,
        blocks: [{ sheet: 'Chi tiết', row: 1, column: 1, cells: [[{ value: 99 }, undefined], [{ value: null }]] }],
      }),
    );
    expect(syncs).toBeLessThanOrEqual(3);
    const { sheets, styles } = await excel.host.toGrid();
    const rows = sheets[0]?.rows;
    expect(cell(rows, 1, 1)).toMatchObject({ value: 99 });
    expect(styles[cell(rows, 1, 1)?.style ?? '']).toMatchObject({ fill: 'FFF8E1', numberFormat: '#,##0.0' });
    expect(cell(rows, 1, 2)).toMatchObject({ value: 20 });
    expect(cell(rows, 2, 1)?.value).toBeNull();
    expect(cell(rows, 3, 3)).toMatchObject({ value: 159 });
  });

  test('a sheet made anew stays the same sheet: formulas that point to it go on pointing to it', async () => {
    open();
    await excel.host.fromGrid(USERS_WORKBOOK);
    await workbook.read();
    expect(await syncsOf(() => workbook.apply({ ...NOTHING, sheets: [detailSheet([[1, 2], [3, 4], [5, 6]])] }))).toBeLessThanOrEqual(3);
    const { sheets } = await excel.host.toGrid();
    expect(sheets.map(({ name }) => name)).toEqual(['Chi tiết', 'Báo cáo']);
    expect(cell(sheets[0]?.rows, 4, 3)).toMatchObject({ value: 21 });
    expect(sheets[0]?.merges ?? []).toEqual([]);
    // B2 is 1 now, TONG_THU still D4.
    expect(cell(sheets[1]?.rows, 0, 1)).toMatchObject({ formula: "'Chi tiết'!B2+TONG_THU", value: 1 + 11 });
  });

  test('a protected sheet of ours is made anew and protected again', async () => {
    open();
    const sheet = { ...detailSheet([[1, 2]]), isProtected: true };
    await workbook.apply({ ...NOTHING, sheets: [sheet] });
    await workbook.apply({ ...NOTHING, sheets: [{ ...sheet, rows: [[{ value: 'mới' }]] }] });
    const made = (await excel.host.toGrid()).sheets[1];
    expect(made).toMatchObject({ isProtected: true });
    expect(cell(made?.rows, 0, 0)).toMatchObject({ value: 'mới' });
  });

  test('new sheets stand behind the sheet before them in the change set', async () => {
    open();
    await excel.host.fromGrid(USERS_WORKBOOK);
    await workbook.apply(MIXED);
    expect((await excel.host.toGrid()).sheets.map(({ name }) => name)).toEqual(['Chi tiết', 'Cơ cấu', 'Báo cáo']);
  });

  test('a formula does not take over a number format, a cell formatted as text takes a formula', async () => {
    open();
    await excel.host.fromGrid({
      styles: { share: { numberFormat: '0.0%' }, text: { numberFormat: '@' } },
      sheets: [{ name: 'S', rows: [[{ value: 0.5, style: 'share' }, { value: 'x' }, { value: 'y', style: 'text' }]] }],
    });
    await workbook.apply({
      ...NOTHING,
      blocks: [{ sheet: 'S', row: 0, column: 1, cells: [[{ value: null, formula: 'A1*2' }, { value: null, formula: 'A1*4' }]] }],
    });
    const { sheets, styles } = await excel.host.toGrid();
    expect(cell(sheets[0]?.rows, 0, 1)).toMatchObject({ formula: 'A1*2', value: 1 });
    expect(styles[cell(sheets[0]?.rows, 0, 1)?.style ?? '']?.numberFormat).toBeUndefined();
    expect(cell(sheets[0]?.rows, 0, 2)).toMatchObject({ formula: 'A1*4', value: 2 });
    expect(styles[cell(sheets[0]?.rows, 0, 2)?.style ?? '']?.numberFormat).toBe('@');
  });
});

const HOSTILE = [
  '=1+1', '+84 208 385', '-5', '@SUM(A1)', "'đã có nháy", '\t=1', ' 7', '12', '1.234', '19.515', '12%', '1/2', '31/12/2024',
  'Jan 2024', '12:30', '1e5', '$5', '(5)', 'TRUE', '#N/A', '#REF!', 'Tháng 1', '02 xã', 'a\nb', 'Ngân sách "tỉnh"', '🌾', 'x'.repeat(5000),
];

describe('text', () => {
  test('of any shape comes back as the same text, on new sheets and in cells that stay', async () => {
    open();
    await workbook.apply({ ...NOTHING, sheets: [{ name: 'Chỉ tiêu', rows: HOSTILE.map((value) => [{ value }]) }, { name: 'Đơn vị', rows: [] }] });
    await workbook.apply({ ...NOTHING, blocks: [{ sheet: 'Đơn vị', row: 2, column: 1, cells: [HOSTILE.map((value) => ({ value }))] }] });
    const { sheets } = await workbook.read();
    expect(sheets[1]?.rows.map((row) => row[0])).toEqual(HOSTILE.map((value) => ({ value })));
    expect(sheets[2]?.rows[2]?.slice(1)).toEqual(HOSTILE.map((value) => ({ value })));
  });

  test('numbers come back as the same doubles', async () => {
    open();
    const numbers = [0.1 + 0.2, 1 / 3, 19515, -0.000001, 9007199254740991, 1e-7, 123456789.123456];
    await workbook.apply({ ...NOTHING, sheets: [{ name: 'Cơ cấu', rows: [numbers.map((value) => ({ value }))] }] });
    expect((await workbook.read()).sheets[1]?.rows[0]).toEqual(numbers.map((value) => ({ value })));
  });
});

describe('reading', () => {
  test('of our sheets contents, errors, merges and hidden parts, of others the names, in three round trips', async () => {
    open();
    await excel.host.fromGrid({
      ...USERS_WORKBOOK,
      sheets: [
        ...USERS_WORKBOOK.sheets,
        {
          name: 'Cơ cấu',
          rows: [[], [undefined, { value: 1 }, { value: null, formula: '1/0' }], [undefined, { value: true }]],
          hiddenRows: [1],
          hiddenColumns: [2],
          visibility: 'hidden',
        },
        { name: 'Đơn vị', rows: [] },
      ],
    });
    let read: Awaited<ReturnType<WorkbookPort['read']>> | undefined;
    expect(await syncsOf(async () => (read = await workbook.read()))).toBe(3);
    expect(read?.sheets.map(({ name }) => name)).toEqual(['Chi tiết', 'Báo cáo', 'Cơ cấu', 'Đơn vị']);
    expect(cell(read?.sheets[0]?.rows, 3, 3)).toEqual({ value: 100, formula: 'SUM(D2:D3)' });
    expect(read?.sheets[0]?.merges).toEqual([{ row: 5, column: 0, lastRow: 5, lastColumn: 2 }]);
    expect(read?.sheets[1]).toEqual({ name: 'Báo cáo', rows: [], visibility: 'visible' });
    expect(read?.sheets[2]).toEqual({
      name: 'Cơ cấu',
      rows: [[], [undefined, { value: 1 }, { value: { error: '#DIV/0!' }, formula: '1/0' }], [undefined, { value: true }, undefined]],
      visibility: 'hidden',
      hiddenRows: [1],
      hiddenColumns: [2],
    });
    expect(read?.sheets[3]?.rows).toEqual([]);
    expect(read?.names).toEqual([{ name: 'TONG_THU', refersTo: "'Chi tiết'!$D$4" }]);
    expect(read?.customXml).toEqual([planXml('cũ')]);
  });

  test('a sheet of the user with 200 000 cells and more merges than Excel answers with is passed by', async () => {
    open({}, 400_000);
    const rows = Array.from({ length: 50_000 }, (_, row) => [{ value: row }, { value: 'a' }, { value: 'b' }, { value: 'c' }]);
    const merges = Array.from({ length: 600 }, (_, row) => ({ row, column: 5, lastRow: row, lastColumn: 6 }));
    await excel.host.fromGrid({ ...USERS_WORKBOOK, sheets: [...USERS_WORKBOOK.sheets, { name: 'Dữ liệu', rows, merges }] });
    let read: Awaited<ReturnType<WorkbookPort['read']>> | undefined;
    expect(await syncsOf(async () => (read = await workbook.read()))).toBe(3);
    expect(read?.sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([['Chi tiết', 4], ['Báo cáo', 0], ['Dữ liệu', 0]]);
  });

  test('a sheet of ours is known whatever the case and the composition of its name', async () => {
    open();
    await excel.host.fromGrid({ styles: {}, sheets: [{ name: 'chỉ tiêu'.normalize('NFD'), rows: [[{ value: 1 }]] }] });
    expect((await workbook.read()).sheets[0]?.rows).toEqual([[{ value: 1 }]]);
  });
});

describe('payload', () => {
  const LARGE = {
    ...NOTHING,
    sheets: [{ name: 'Chi tiết', rows: Array.from({ length: 300 }, (_, row) => Array.from({ length: 8 }, (__, column) => ({ value: `ô ${row}-${column} Động Đạt` }))) }],
  };

  test('what does not fit one request goes in several, with the same result', async () => {
    open({}, 10_000);
    expect(await syncsOf(() => workbook.apply(LARGE))).toBeGreaterThan(10);
    const { sheets } = await workbook.read();
    expect(sheets[1]?.rows).toEqual(LARGE.sheets[0]?.rows);
    expect(await workbook.undo()).toBe(true);
    expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  test('six megabytes of text pass a host that refuses five', async () => {
    open();
    const long = 'Nghị quyết số 94/NQ-HĐND '.repeat(10);
    const rows = Array.from({ length: 5000 }, (_, row) => Array.from({ length: 4 }, (__, column) => ({ value: `${row}.${column} ${long}` })));
    await workbook.apply({ ...NOTHING, sheets: [{ name: 'Chi tiết', rows }] });
    const read = await workbook.read();
    expect(read.sheets[1]?.rows).toEqual(rows);
  }, 60_000);
});

describe('taking back', () => {
  test('a load leaves the workbook as it was, and there is no more to take back', async () => {
    open();
    const before = await contentOf(excel.host);
    await workbook.apply(loading());
    expect(await workbook.undo()).toBe(true);
    expect(await contentOf(excel.host)).toEqual(before);
    expect(await workbook.undo()).toBe(false);
  });

  test('operations are taken back one by one, looks included', async () => {
    open();
    const empty = await contentOf(excel.host);
    await workbook.apply(loading());
    const loaded = await contentOf(excel.host);
    await workbook.apply({ ...NOTHING, sheets: [detailSheet([[7, 8], [9, 10]])], planXml: planXml('hai') });
    const second = await contentOf(excel.host);
    await workbook.apply({ ...NOTHING, blocks: [{ sheet: 'Chi tiết', row: 1, column: 1, cells: [[{ value: 100 }]] }] });
    await workbook.undo();
    expect(await contentOf(excel.host)).toEqual(second);
    await workbook.undo();
    expect(await contentOf(excel.host)).toEqual(loaded);
    await workbook.undo();
    expect(await contentOf(excel.host)).toEqual(empty);
  });

  test('a sheet of an earlier session gets its contents, number formats, merges and page back', async () => {
    open();
    await excel.host.fromGrid(USERS_WORKBOOK);
    const before = await workbook.read();
    await workbook.apply(MIXED);
    await workbook.undo();
    expect(await workbook.read()).toEqual(before);
    const { sheets, styles } = await excel.host.toGrid();
    expect(styles[cell(sheets[0]?.rows, 1, 1)?.style ?? '']?.numberFormat).toBe('#,##0.0');
    expect(sheets[0]?.freeze).toEqual({ rows: 1, columns: 1 });
    expect(sheets[0]?.page).toMatchObject({ paper: 'A4', orientation: 'landscape', titleRows: [0, 0] });
  });

  test.each([
    ['a figure that was written', "'Chi tiết'", 'B2', 'Chi tiết', 'B2'],
    ['something beside it', "'Chi tiết'", 'G20', 'Chi tiết', ''],
  ])('is refused after a change of %s', async (_, __, address, sheet, place) => {
    open();
    await workbook.apply(loading());
    await excel.host.coAuthor('Chi tiết', address, [[123]]);
    const before = await contentOf(excel.host);
    expect(await problemOf(workbook.undo())).toEqual({ code: 'host.changedMeanwhile', data: { sheet, address: place } });
    expect(await contentOf(excel.host)).toEqual(before);
  });

  test('what other people did elsewhere stays', async () => {
    open();
    await workbook.apply(loading());
    await excel.host.coAuthor('Sheet1', 'A1', [['của tôi']]);
    expect(await workbook.undo()).toBe(true);
    const { sheets } = await excel.host.toGrid();
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(cell(sheets[0]?.rows, 0, 0)).toEqual({ value: 'của tôi' });
  });
});

describe('changes and selection', () => {
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  test('every listener hears of edits until it unsubscribes', async () => {
    open();
    const heard = { first: 0, second: 0 };
    const stopFirst = await workbook.onChanged(() => (heard.first += 1));
    const stopSecond = await workbook.onChanged(() => (heard.second += 1));
    await excel.host.coAuthor('Sheet1', 'A1', [[1]]);
    await turn();
    expect(heard).toEqual({ first: 1, second: 1 });
    await stopFirst();
    await workbook.apply({ ...NOTHING, blocks: [{ sheet: 'Sheet1', row: 0, column: 0, cells: [[{ value: 2 }]] }] });
    await turn();
    expect(heard.first).toBe(1);
    expect(heard.second).toBeGreaterThan(1);
    await stopSecond();
    const before = heard.second;
    await excel.host.coAuthor('Sheet1', 'A1', [[3]]);
    await turn();
    expect(heard.second).toBe(before);
  });

  test('shows a range, or names the sheet that is not there', async () => {
    open();
    await workbook.apply({ ...loading(), show: 'Sheet1' });
    await workbook.select('Chi tiết', { row: 1, column: 1, lastRow: 2, lastColumn: 3 });
    expect(excel.spreadsheet.selection().area).toEqual({ row: 1, column: 1, lastRow: 2, lastColumn: 3 });
    const block = { row: 1, column: 0, lastRow: 3, lastColumn: 3 };
    await workbook.apply({ ...NOTHING, blocks: [{ sheet: 'Chi tiết', row: 1, column: 1, cells: [[{ value: 9 }]] }], show: 'Chi tiết', showRange: block });
    expect(excel.spreadsheet.selection().area).toEqual(block);
    expect(await problemOf(workbook.select('Không có', { row: 0, column: 0, lastRow: 0, lastColumn: 0 }))).toEqual({
      code: 'host.sheetMissing',
      data: { sheet: 'Không có' },
    });
  });
});

test('Excel 2021 is enough, Excel 2019 is not', () => {
  open({ apiVersion: '1.14' });
  expect(meetsRequirements()).toBe(true);
  excel.dispose();
  open({ apiVersion: '1.8' });
  expect(meetsRequirements()).toBe(false);
});
