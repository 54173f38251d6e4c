/** The whole road as a newcomer goes it: sample, workbook, split, check, file. By mouse, then by keyboard alone. */
import type { Page } from 'playwright-core';
import { createMessages } from '../../src/i18n';
import { readWorkbook } from '../../src/xlsx';
import { download, PATIENCE, setStage, sheetNames, spreadsheetReady, usedValues, type Stage } from './support';

jest.setTimeout(4 * PATIENCE);

const words = createMessages('vi');
const TOTAL = 19515;
const INDICATOR = 'THU_NS';
const NAME = 'Thu ngân sách nhà nước trên địa bàn tỉnh';
const MONTHS = Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1}`);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.offences).toEqual([]);
});

type Cell = string | number | boolean | null;

/** The block of one indicator on `Chi tiết`, read by its printed words and added up anew. */
function blockOf(rows: readonly (readonly Cell[])[], indicator: string) {
  const header = rows.findIndex((row) => row.includes('Mã đơn vị'));
  const columnOf = (label: string): number => {
    const column = rows[header]?.indexOf(label) ?? -1;
    if (column === -1) throw new Error(`no column ${label}`);
    return column;
  };
  const [ids, keys] = [columnOf('Mã chỉ tiêu'), columnOf('Mã đơn vị')];
  const lines = rows.slice(header + 1).filter((row) => row[ids] === indicator);
  const line = (key: string): readonly Cell[] => {
    const found = lines.find((row) => row[keys] === key);
    if (found === undefined) throw new Error(`no line ${key}`);
    return found;
  };
  const number = (row: readonly Cell[], label: string): number => {
    const value = row[columnOf(label)];
    if (typeof value !== 'number') throw new Error(`${label}: ${String(value)} is no number`);
    return value;
  };
  return { units: lines.filter((row) => /^TN\d$/.test(String(row[keys]))), sum: line('#CỘNG'), place: line('#TOÀN ĐỊA BÀN'), number };
}

const add = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Everything that must add up, re-added here from the bare cells. */
function expectExact(rows: readonly (readonly Cell[])[], total = TOTAL): void {
  const { units, sum, place, number } = blockOf(rows, INDICATOR);
  expect(units).toHaveLength(9);
  const months = units.map((row) => MONTHS.map((month) => number(row, month)));
  expect(months.flat().every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
  expect(add(months.flat())).toBe(total);
  units.forEach((row, index) => {
    expect(number(row, 'Cả năm')).toBe(add(months[index] ?? []));
    expect(number(row, 'Giao cả năm')).toBe(add(months[index] ?? []));
    expect(number(row, 'Quý I')).toBe(add((months[index] ?? []).slice(0, 3)));
    expect(number(row, '9 tháng')).toBe(add((months[index] ?? []).slice(0, 9)));
  });
  MONTHS.forEach((month, index) => {
    const column = add(months.map((row) => row[index] ?? 0));
    expect(number(sum, month)).toBe(column);
    expect(number(place, month)).toBe(column);
  });
  expect(number(sum, 'Cả năm')).toBe(total);
}

/** Saves the workbook and gives the rows of `Chi tiết` as the file holds them. */
async function savedRows(page: Page, save: () => Promise<void>): Promise<readonly (readonly Cell[])[]> {
  const { name, bytes } = await download(page, save);
  const read = readWorkbook(bytes, name);
  if (!read.ok) throw new Error(read.problem.code);
  const sheet = read.value.sheets.find((each) => each.name === 'Chi tiết');
  if (sheet === undefined) throw new Error('no sheet Chi tiết');
  return sheet.rows.map((row) =>
    Array.from(row, (cell) => {
      const value = cell?.value ?? null;
      return typeof value === 'object' ? null : value;
    }),
  );
}

test('by mouse: sample, write, split, check, save, undo', async () => {
  const page = await stage.open();
  await spreadsheetReady(page);
  await page.getByRole('button', { name: /^Thái Nguyên 2024 26/ }).click();
  await page.getByRole('button', { name: words.common.write }).click();
  await page.getByRole('button', { name: words.load.next }).click();
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(['Chỉ tiêu', 'Đơn vị', 'Chi tiết']));

  await page.getByText(NAME, { exact: true }).last().click();
  const panel = page.getByRole('tabpanel', { name: words.tabs.split.short });
  await panel.getByRole('button', { name: words.common.write, disabled: false }).click();
  await panel.getByText(/^Đã ghi phân bổ/).waitFor();
  expectExact(await usedValues(page, 'Chi tiết'));

  await page.getByRole('tab', { name: words.tabs.check.short }).click();
  await page.getByText(words.check.clean).waitFor();

  expectExact(await savedRows(page, () => page.locator('#save').click()));

  await page.getByRole('tab', { name: words.tabs.split.short }).click();
  await panel.getByRole('button', { name: words.common.undo }).click();
  await panel.getByText(words.common.undone).waitFor();
  const { units, number } = blockOf(await usedValues(page, 'Chi tiết'), INDICATOR);
  expect(units.map((row) => number(row, 'Cả năm'))).toEqual(units.map(() => 0));
  await page.context().close();
});
