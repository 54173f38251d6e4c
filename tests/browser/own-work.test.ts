/** The person's own work in the workbench: what they type, what they save, what they did not save. */
import { clickCell, download, eventually, PATIENCE, readRange, setStage, sheetNames, spreadsheetReady, type Stage } from './support';
import type { Page } from 'playwright-core';

jest.setTimeout(2 * PATIENCE);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.offences).toEqual([]);
});

async function open(): Promise<{ readonly page: Page; readonly sheet: string }> {
  const page = await stage.open();
  await spreadsheetReady(page);
  const [sheet = ''] = await sheetNames(page);
  return { page, sheet };
}

async function type(page: Page, row: number, column: number, text: string): Promise<void> {
  await clickCell(page, row, column);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

function keptSessions(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('phan-bo-chi-tieu-workbench');
        opening.onsuccess = () => {
          const count = opening.result.transaction('sessions').objectStore('sessions').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}

test('an entry against a rule is taken back with the words of the rule; a warning may be overruled', async () => {
  const { page, sheet } = await open();
  await page.evaluate(() =>
    Excel.run(async (context) => {
      for (const [address, style] of [['B2', 'Stop'], ['B3', 'Warning']] as const) {
        const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange(address);
        dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } };
        dataValidation.errorAlert = { showAlert: true, style, title: 'Số hộ', message: 'Số nguyên từ 0 đến 100.' };
      }
      await context.sync();
    }),
  );
  await type(page, 1, 1, '500');
  await page.getByText('Số hộ: Số nguyên từ 0 đến 100.').waitFor();
  expect(await page.locator('#question-yes').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Đã hiểu' }).click();
  expect(await eventually(() => readRange(page, sheet, 'B2'), (values) => values[0]?.[0] === '')).toEqual([['']]);
  await type(page, 1, 1, '50');
  expect(await eventually(() => readRange(page, sheet, 'B2'), (values) => values[0]?.[0] === 50)).toEqual([[50]]);
  await type(page, 2, 1, '500');
  await page.getByRole('button', { name: 'Vẫn ghi' }).click();
  expect(await eventually(() => readRange(page, sheet, 'B3'), (values) => values[0]?.[0] === 500)).toEqual([[500]]);
  await page.context().close();
});

test('a locked cell of a protected sheet takes nothing from the keyboard', async () => {
  const { page, sheet } = await open();
  await page.evaluate(() =>
    Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.getRange('A1').values = [[19515]];
      active.protection.protect();
      await context.sync();
    }),
  );
  await type(page, 0, 0, '1');
  await page.getByRole('button', { name: 'Đã hiểu' }).click();
  expect(await eventually(() => readRange(page, sheet, 'A1'), (values) => values[0]?.[0] === 19515)).toEqual([[19515]]);
  await page.context().close();
});

test('a formula typed with semicolons and decimal commas means what it says', async () => {
  const { page, sheet } = await open();
  await type(page, 0, 0, '=ROUND(SUM(10;2,55);1)');
  expect(await eventually(() => readRange(page, sheet, 'A1'), (values) => values[0]?.[0] === 12.6)).toEqual([[12.6]]);
  await page.context().close();
});

test('before saving, what the file will not hold is named; a plain workbook is saved without a word', async () => {
  const { page } = await open();
  await page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [['Xã', 'Số hộ'], ['Bảo Lý', 120]];
      await context.sync();
    }),
  );
  await download(page, () => page.locator('#save').click());
  await page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.tables.add('A1:B2', true);
      sheet.comments.add('A2', 'Xã mới');
      await context.sync();
    }),
  );
  await page.locator('#save').click();
  await page.locator('#question', { hasText: '1 bảng (ô vẫn còn, chỉ mất kiểu bảng); 1 ghi chú.' }).waitFor();
  await download(page, () => page.getByRole('button', { name: 'Vẫn lưu' }).click());
  await page.context().close();
});

test('work that was not saved is offered after a reload, once', async () => {
  const { page, sheet } = await open();
  page.on('dialog', (dialog) => void dialog.accept());
  await type(page, 0, 0, '19.515');
  expect(await eventually(() => keptSessions(page), (count) => count > 0)).toBe(1);
  await page.reload();
  await page.locator('#lost', { hasText: 'Sổ “Phân bổ chỉ tiêu.xlsx”' }).waitFor();
  expect(await readRange(page, sheet, 'A1')).toEqual([['']]);

  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Mở lại sổ đó' }).click();
  await reloaded;
  await spreadsheetReady(page);
  expect(await readRange(page, sheet, 'A1')).toEqual([[19515]]);
  expect(await page.locator('#lost').isVisible()).toBe(false);

  // Saved, there is nothing left to offer.
  await download(page, () => page.locator('#save').click());
  await page.reload();
  await spreadsheetReady(page);
  expect(await page.locator('#lost').isVisible()).toBe(false);
  await page.context().close();
});

test('the pane goes below the cells and back; on a narrow screen it starts there', async () => {
  const { page } = await open();
  const box = (part: string): Promise<{ x: number; y: number; width: number; height: number } | null> => page.locator(part).boundingBox();
  expect((await box('#pane'))?.width).toBe(350);
  await page.getByRole('button', { name: 'Ngăn xuống dưới' }).click();
  expect(await box('#pane')).toMatchObject({ x: 0, width: 1280, height: 360 });
  await page.locator('#separator').focus();
  await page.keyboard.press('ArrowUp');
  expect((await box('#pane'))?.height).toBe(370);
  await page.getByRole('button', { name: 'Ngăn sang phải' }).click();
  expect((await box('#pane'))?.width).toBe(350);
  await page.context().close();

  const narrow = await stage.open({ viewport: { width: 375, height: 740 } });
  expect(await narrow.locator('#pane').boundingBox()).toMatchObject({ x: 0, width: 375 });
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  await narrow.context().close();
});
