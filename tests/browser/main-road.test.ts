/** The whole road as a newcomer goes it: sample, workbook, split, check, file. By mouse, then by keyboard alone. */
import type { Locator, Page } from 'playwright-core';
import { createMessages } from '../../src/i18n';
import { readWorkbook } from '../../src/xlsx';
import { download, expectFocus, PATIENCE, setStage, sheetNames, spreadsheetReady, usedValues, type Stage } from './support';

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
  return { units: lines.filter((row) => /^TN\d$/.test(String(row[keys]))), sum: line('#CỘNG'), place: line('#PHÂN KỲ'), number };
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

  await page.locator('#pane').getByRole('tab', { name: words.tabs.check.short }).click();
  await page.getByText(words.check.clean).waitFor();

  expectExact(await savedRows(page, () => page.locator('#save').click()));

  await page.locator('#pane').getByRole('tab', { name: words.tabs.split.short }).click();
  await panel.getByRole('button', { name: words.common.undo }).click();
  await panel.getByText(words.common.undone).waitFor();
  const { units, number } = blockOf(await usedValues(page, 'Chi tiết'), INDICATOR);
  expect(units.map((row) => number(row, 'Cả năm'))).toEqual(units.map(() => 0));
  await page.context().close();
});

/** Presses Tab until the control has the focus; a control that keys cannot reach fails the test. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if ((await control.count()) === 1 && (await control.evaluate((element) => element === document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(control)}`);
}

/** F6 until the focus is in the region. */
async function goRound(page: Page, region: string): Promise<void> {
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('F6');
    if (await page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, region)) return;
  }
  throw new Error(`F6 does not reach ${region}`);
}

test('by keyboard alone: sample, write, split, check, save', async () => {
  const page = await stage.open();
  await spreadsheetReady(page);
  const sample = page.getByRole('button', { name: /^Thái Nguyên 2024 26/ });
  await sample.waitFor();
  await goRound(page, '#pane');
  await tabTo(page, sample);
  await page.keyboard.press('Enter');
  const write = page.getByRole('button', { name: words.common.write });
  // It rests while the two files are being read; Enter would do nothing then.
  await page.getByRole('button', { name: words.common.write, disabled: false }).waitFor();
  await tabTo(page, write);
  await page.keyboard.press('Enter');
  const next = page.getByRole('button', { name: words.load.next });
  await next.waitFor();
  await expectFocus(page, '#pane');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, next);
  await page.keyboard.press('Enter');

  const panel = page.getByRole('tabpanel', { name: words.tabs.split.short });
  const filter = panel.getByRole('searchbox', { name: words.split.filter });
  await filter.waitFor();
  await goRound(page, '#sheet');
  await goRound(page, '#pane');
  await tabTo(page, filter);
  await page.keyboard.type('thu ngan sach');
  const choice = panel.getByRole('radio', { name: new RegExp(`^${NAME}`) });
  await tabTo(page, choice);
  await page.keyboard.press('Space');
  const apply = panel.getByRole('button', { name: words.common.write });
  await panel.getByRole('button', { name: words.common.write, disabled: false }).waitFor();
  await tabTo(page, apply);
  await page.keyboard.press('Enter');
  await panel.getByText(/^Đã ghi phân bổ/).waitFor();
  expectExact(await usedValues(page, 'Chi tiết'));

  await goRound(page, '#bar');
  await goRound(page, '#pane');
  await tabTo(page, page.locator('#pane').getByRole('tab', { name: words.tabs.split.short }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText(words.check.clean).waitFor();

  await goRound(page, '#bar');
  await tabTo(page, page.locator('#save'));
  expectExact(await savedRows(page, () => page.keyboard.press('Enter')));
  await page.context().close();
});
