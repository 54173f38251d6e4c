/** What people do to a workbook by hand: seen with its cell, and nothing seen where nothing is wrong. */
import { sentence } from '../../src/i18n';
import { unwrap } from '../../src/domain';
import { planWorkbook, readPlan, SHEETS, type Observation } from '../../src/workbook';
import { readFigure } from '../../src/workbook/read-figure';
import { SheetView } from '../../src/workbook/sheet-view';
import type { GridCell, WorkbookGrid } from '../../src/xlsx';
import { richPlan } from '../support/rich-plan';
import { insertedColumn, insertedRows, rowOf, swappedColumns, withCells, withSheet } from './damaged';

/** Sums, one of them with departments and one that runs to January, a rate, a structure with its shares. */
const KEPT: readonly string[] = ['THU_NS', 'BHYT', 'GTSX', 'GTSX_CNXD', 'GTSX_DV', 'GTSX_NLTS', 'CC_CNXD', 'CC_DV', 'CC_NLTS', 'DAU_TU_CONG'];
let rich: WorkbookGrid;
let whole: WorkbookGrid;
beforeAll(async () => {
  const plan = await richPlan();
  const isKept = ({ indicator }: { readonly indicator: string }): boolean => KEPT.includes(indicator);
  rich = planWorkbook(plan);
  whole = planWorkbook({ ...plan, indicators: plan.indicators.filter(({ id, target }) => target === null || KEPT.includes(id)), allocations: plan.allocations.filter(isKept), departmentAllocations: plan.departmentAllocations.filter(isKept) });
});

const seen = (workbook: WorkbookGrid): readonly Observation[] => unwrap(readPlan(workbook)).observations;
const told = (workbook: WorkbookGrid): [string, string, string][] =>
  seen(workbook).map(({ severity = 'error', problem: { code, data } }) => [code, severity, 'address' in data ? String(data.address) : '']);
const errors = (workbook: WorkbookGrid): string[] => seen(workbook).flatMap(({ severity = 'error', problem: { code } }) => (severity === 'error' ? [code] : []));
const [JANUARY, Q1, YEAR_GIVEN] = [4, 17, 24];

/** The first line of state revenue and the row of its sum. */
const lineOf = (workbook: WorkbookGrid): number => rowOf(workbook, 'detail', 'THU_NS', 'PL01');
const sumOf = (workbook: WorkbookGrid): number => rowOf(workbook, 'detail', 'THU_NS', '#CỘNG');
const typed = (value: GridCell['value'], row: number, column: number): WorkbookGrid => withCells(whole, 'detail', (rows) => void (rows[row]![column] = { value }));

describe('nothing is seen', () => {
  test('in a workbook as it was made', () => {
    expect(told(rich)).toEqual([]);
    expect(seen(whole)).toEqual([]);
  });

  test('of severity error where rows, columns and letterheads were inserted, lines sorted and sheets renamed', () => {
    const inserted = insertedRows(insertedRows(whole, 'detail', lineOf(whole) + 3), 'units', 6);
    expect(told(inserted)).toEqual([]);
    expect(told(insertedRows(insertedRows(whole, 'indicators', 0, 3), 'detail', 0, 2))).toEqual([]);
    expect(told(insertedColumn(insertedColumn(whole, 'detail', 6), 'indicators', 5))).toEqual([]);
    const sorted = withCells(whole, 'detail', (rows) => {
      const first = lineOf(whole);
      const block = rows.splice(first, 5);
      // Sorting takes the references of a line to itself along.
      const follows = (cells: (GridCell | undefined)[], from: number, to: number) =>
        cells.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: cell.formula.replaceAll(new RegExp(`(?<![$\\d])${from + 1}\\b`, 'g'), String(to + 1)) }));
      rows.splice(first, 0, ...block.map((cells, index) => follows(cells, first + index, first + 4 - index)).reverse());
    });
    expect(told(sorted)).toEqual([]);
    const renamed = withSheet(whole, 'detail', (sheet) => ({ ...sheet, name: 'Chi tiết 2025' }));
    const following = { ...renamed, names: (renamed.names ?? []).map((name) => ({ ...name, refersTo: name.refersTo.replace(`'${SHEETS.detail}'`, "'Chi tiết 2025'") })) };
    const formulas = { ...following, sheets: following.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: cell.formula.replaceAll(`'${SHEETS.detail}'`, "'Chi tiết 2025'") }))) })) };
    expect(told(formulas)).toEqual([['sheet.renamed', 'note', '']]);
  });

  test('where another program dropped the plan part or wrote no results', () => {
    expect(told({ ...whole, customXml: [] })).toEqual([]);
    const uncalculated = { ...whole, sheets: whole.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells.map((cell) => (cell?.formula === undefined || cell.value === '' ? cell : { ...cell, value: null }))) })) };
    expect(errors(uncalculated)).toEqual([]);
  });
});

describe('a formula', () => {
  test('overwritten by another figure is an error with what it should be, and can be put back', () => {
    const row = sumOf(whole);
    const was = whole.sheets.find(({ name }) => name === SHEETS.detail)?.rows[row]?.[JANUARY];
    const [found] = seen(typed(1234, row, JANUARY));
    expect(found).toMatchObject({
      row, column: JANUARY, indicator: 'THU_NS', severity: 'error',
      problem: { code: 'sheet.overwritten', data: { sheet: SHEETS.detail, address: `E${row + 1}`, cells: 1, shown: 1234, expected: was?.value } },
      restore: [{ sheet: SHEETS.detail, row, column: JANUARY, cells: [[{ value: was?.value, formula: was?.formula }]] }],
    });
  });

  test('overwritten by what it comes to is a warning', () => {
    const row = sumOf(whole);
    const { value = null } = whole.sheets.find(({ name }) => name === SHEETS.detail)?.rows[row]?.[Q1] ?? {};
    expect(told(typed(value, row, Q1))).toEqual([['sheet.overwritten', 'warning', `R${row + 1}`]]);
  });

  test('overwritten all along a line, and on a sheet pasted as values, is one finding', () => {
    const row = sumOf(whole);
    const line = withCells(whole, 'detail', (rows) => rows[row]!.forEach((cell, column) => (column >= JANUARY && column < JANUARY + 12 ? (rows[row]![column] = { value: 7 }) : cell)));
    expect(told(line)).toEqual([['sheet.overwritten', 'error', `E${row + 1}:P${row + 1}`]]);
    const values = withSheet(whole, 'summary', (sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells.map((cell) => (cell === undefined ? cell : { value: cell.value }))) }));
    const all = seen(values);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ severity: 'warning', problem: { code: 'sheet.overwritten' } });
  });

  test('that has lost what it read is broken, once, not in everything that follows', () => {
    const row = sumOf(whole);
    const broken = withCells(whole, 'detail', (rows) => {
      rows[row]![JANUARY] = { value: { error: '#REF!' }, formula: 'SUM(#REF!)' };
      rows[row]![Q1] = { ...rows[row]![Q1], value: { error: '#REF!' } };
    });
    expect(told(broken)).toEqual([['sheet.broken', 'error', `E${row + 1}`]]);
  });

  test('that skips a line names the line', () => {
    const row = sumOf(whole);
    const first = lineOf(whole);
    const short = withCells(whole, 'detail', (rows) => void (rows[row]![JANUARY] = { value: 1, formula: `SUM(E$${first + 1}:E$${row - 1})` }));
    const [found] = seen(short);
    expect(found).toMatchObject({ severity: 'error', problem: { code: 'sheet.skips', data: { address: `E${row + 1}`, line: 'Xã Yên Trạch' } } });
    expect(sentence(found!.problem, 'vi')).toBe(`Ô E${row + 1} trên trang "Chi tiết" có công thức bỏ sót dòng "Xã Yên Trạch"; hãy khôi phục công thức để tính đủ các dòng.`);
  });

  test('of another text is an error where its result is another, else a warning', () => {
    const row = sumOf(whole);
    const { value = null, formula = '' } = whole.sheets.find(({ name }) => name === SHEETS.detail)?.rows[row]?.[JANUARY] ?? {};
    const changed = (shown: GridCell['value'], text: string): WorkbookGrid => withCells(whole, 'detail', (rows) => void (rows[row]![JANUARY] = { value: shown, formula: text }));
    expect(told(changed(value, `${formula}+0`))).toEqual([['sheet.changed', 'warning', `E${row + 1}`]]);
    expect(told(changed(5, `${formula}-100`))).toEqual([['sheet.changed', 'error', `E${row + 1}`]]);
    expect(told(changed(value, formula.replace('SUM', ' sum ').replaceAll('$', '')))).toEqual([]);
  });

  test('with a former result says that nothing was calculated, and only then', () => {
    const stale = withCells(whole, 'summary', (rows) => void (rows[4]![4] = { ...rows[4]![4], value: 99 }));
    expect(told(stale)).toEqual([['sheet.notCalculated', 'warning', 'E5']]);
  });

  test('that reads another file is named once a sheet', () => {
    const row = lineOf(whole);
    const linked = withCells(whole, 'detail', (rows) => {
      for (const column of [JANUARY, JANUARY + 1]) rows[row]![column] = { value: rows[row]![column]?.value ?? null, formula: "'[ke hoach cu.xlsx]Chi tiết'!E7" };
    });
    expect(told(linked)).toEqual([['sheet.external', 'warning', `E${row + 1}`]]);
  });
});

describe('a sheet', () => {
  test('with lines and months out of sight that count', () => {
    const row = lineOf(whole);
    const hidden = withSheet(whole, 'detail', (sheet) => ({ ...sheet, hiddenRows: [row, row + 1], hiddenColumns: [0, 1, 6] }));
    expect(seen(hidden).map(({ severity, problem }) => [severity, problem])).toEqual([
      ['warning', { code: 'sheet.hiddenRows', data: { sheet: SHEETS.detail, address: `${row + 1}:${row + 2}`, lines: ['Thị trấn Đu', 'Thị trấn Giang Tiên'] } }],
      ['warning', { code: 'sheet.hiddenColumns', data: { sheet: SHEETS.detail, address: 'G', columns: ['Tháng 3'] } }],
    ]);
  });

  test('with merged cells among its figures', () => {
    const row = lineOf(whole);
    const merges = [{ row, column: 4, lastRow: row + 1, lastColumn: 6 }, { row: 0, column: 0, lastRow: 0, lastColumn: 9 }];
    expect(told(withSheet(whole, 'detail', (sheet) => ({ ...sheet, merges })))).toEqual([['sheet.merged', 'warning', `E${row + 1}:G${row + 2}`]]);
  });

  test('with columns in another order, and a heading that stands twice', () => {
    expect(seen(swappedColumns(whole, 'detail', 5, 6)).map(({ problem }) => problem)).toEqual([{ code: 'sheet.columnMoved', data: { sheet: SHEETS.detail, column: 'Tháng 2' } }]);
    // June in the middle of the first quarter: its sum is another one now.
    expect(seen(swappedColumns(whole, 'detail', 5, 9))[0]).toMatchObject({ problem: { code: 'sheet.changed', data: { formula: 'SUM(E6:G6)' } } });
    const twice = withCells(whole, 'detail', (rows) => void (rows[3]![30] = { value: 'Tháng 3' }));
    expect(told(twice)).toEqual([['sheet.columnTwice', 'error', 'AE4']]);
  });

  test('with figures in a row without a code', () => {
    const row = lineOf(whole) + 2;
    const stranger = withCells(insertedRows(whole, 'detail', row), 'detail', (rows) => void (rows[row] = [undefined, undefined, { value: 'Xã mới' }, undefined, { value: 12 }, { value: 30 }]));
    expect(told(stranger)).toEqual([['sheet.lineWithoutKey', 'error', `E${row + 1}:F${row + 1}`]]);
  });

  test('with a line in another unit than its indicator', () => {
    const row = lineOf(whole);
    const changed = withCells(whole, 'detail', (rows) => void (rows[row]![3] = { value: 'tỷ đồng' }));
    expect(seen(changed).map(({ indicator, problem }) => [indicator, problem])).toEqual([
      ['THU_NS', { code: 'sheet.unitDiffers', data: { sheet: SHEETS.detail, address: `D${row + 1}`, cells: 1, indicator: 'Thu ngân sách nhà nước trên địa bàn huyện', found: 'tỷ đồng', expected: 'triệu đồng' } }],
    ]);
  });
});

test('a text that is a number in two ways says both, where the unit allows both', () => {
  const view = new SheetView({ name: 'Chi tiết', rows: [[{ value: '1.234' }, { value: 'mười' }, { value: { error: '#REF!' } }]] });
  const read = (column: number, decimals: number) => readFigure(view, 0, column, { unit: 'tỷ đồng', decimals }).problem;
  expect(read(0, 3)).toEqual({ code: 'sheet.twoReadings', data: { sheet: 'Chi tiết', address: 'A1', text: '1.234', one: 1234, other: 1.234 } });
  expect(read(0, 0)).toEqual({ code: 'workbook.textForNumber', data: { sheet: 'Chi tiết', address: 'A1', text: '1.234' } });
  expect(read(1, 3)).toEqual({ code: 'workbook.textForNumber', data: { sheet: 'Chi tiết', address: 'B1', text: 'mười' } });
  expect(read(2, 3)).toEqual({ code: 'sheet.broken', data: { sheet: 'Chi tiết', address: 'C1', cells: 1, text: '#REF!' } });
});

test('what was typed over a formula keeps the sheets from being made anew; a former result does not', () => {
  expect(seen(typed(1234, sumOf(whole), YEAR_GIVEN)).map(({ isHeld }) => isHeld)).toEqual([false]);
  const stale = withCells(whole, 'summary', (rows) => void (rows[4]![4] = { ...rows[4]![4], value: 99 }));
  expect(seen(stale).map(({ isHeld }) => isHeld)).toEqual([true]);
});
