/** What cannot be used is refused in one Vietnamese sentence, and the workbook stays as it was. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { readTargets, readUnits } from '../../src/app';
import { problem } from '../../src/domain';
import { createMessages, sentence } from '../../src/i18n';
import { PATIENCE, setStage, sheetNames, spreadsheetReady, usedValues, type Stage } from './support';

jest.setTimeout(4 * PATIENCE);

const words = createMessages('vi');
const SAMPLE = path.join(__dirname, '../../assets/samples/thai-nguyen-2024');
const TARGETS = readFileSync(path.join(SAMPLE, 'targets.json'), 'utf8');
const UNITS = readFileSync(path.join(SAMPLE, 'units.csv'), 'utf8');

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.offences).toEqual([]);
});

const alerts = (page: Page) => page.locator('#pane [role="alert"]:not(:empty)');

async function choose(page: Page, label: string, name: string, text: string): Promise<void> {
  await page.getByLabel(label).setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}

async function everything(page: Page): Promise<unknown> {
  const names = await sheetNames(page);
  const values: unknown[] = [];
  for (const name of names) values.push([name, await usedValues(page, name)]);
  return values;
}

/** The sentence a file is refused with by the use case itself. */
async function refusal(read: typeof readTargets | typeof readUnits, name: string, text: string): Promise<string> {
  const result = await read({ name, bytes: new Uint8Array(Buffer.from(text)) });
  if (result.ok) throw new Error(`${name} was read`);
  return sentence(result.problem, 'vi');
}

test.each([
  ['a broken targets file', 'chi-tieu.json', TARGETS.slice(0, 900)],
  ['an empty targets file', 'trong.json', ''],
  ['a text where a target belongs', 'chi-tieu.json', TARGETS.replace('"value": 19515', '"value": "nhiều"')],
])('%s', async (_what, name, text) => {
  const page = await stage.open();
  await spreadsheetReady(page);
  const before = await everything(page);
  await choose(page, words.load.targetsFile, name, text);
  await alerts(page).waitFor();
  expect(await alerts(page).allInnerTexts()).toEqual([await refusal(readTargets, name, text)]);
  expect(await everything(page)).toEqual(before);
  await page.context().close();
});

test.each([
  ['a duplicate unit', UNITS.replace(/^TN9;/m, 'TN8;')],
  ['a text where a weight belongs', UNITS.replace(';8120;', ';nhiều;')],
])('%s', async (_what, text) => {
  expect(text).not.toBe(UNITS);
  const page = await stage.open();
  await spreadsheetReady(page);
  const before = await everything(page);
  await choose(page, words.load.targetsFile, 'chi-tieu.json', TARGETS);
  await choose(page, words.load.unitsFile, 'don-vi.csv', text);
  await alerts(page).waitFor();
  expect(await alerts(page).allInnerTexts()).toEqual([await refusal(readUnits, 'don-vi.csv', text)]);
  expect(await everything(page)).toEqual(before);
  await page.context().close();
});

test('a unit without weight', async () => {
  const text = UNITS.replace(';8120;', ';;');
  expect(text).not.toBe(UNITS);
  const page = await stage.open();
  await spreadsheetReady(page);
  await choose(page, words.load.targetsFile, 'chi-tieu.json', TARGETS);
  await choose(page, words.load.unitsFile, 'don-vi.csv', text);
  await page.getByRole('button', { name: words.common.write, disabled: false }).click();
  await page.getByRole('button', { name: words.load.next }).click();
  const before = await everything(page);
  const panel = page.getByRole('tabpanel', { name: words.tabs.split.short });
  await panel.locator('label', { hasText: 'Thu ngân sách' }).first().click();
  await alerts(page).waitFor();
  expect(await alerts(page).allInnerTexts()).toEqual([
    sentence(problem('units.weightMissing', { unit: 'Thành phố Thái Nguyên', column: 'Thu ngân sách 2023 (tỷ đồng)' }), 'vi'),
  ]);
  await expect(panel.getByRole('button', { name: words.common.write }).getAttribute('aria-disabled')).resolves.toBe('true');
  expect(await everything(page)).toEqual(before);
  await page.context().close();
});

test('a text typed where a number belongs', async () => {
  const page = await stage.open();
  await spreadsheetReady(page);
  await page.getByRole('button', { name: /^Thái Nguyên 2024 26/ }).click();
  await page.getByRole('button', { name: words.common.write, disabled: false }).click();
  await page.getByRole('button', { name: words.load.next }).click();
  const panel = page.getByRole('tabpanel', { name: words.tabs.split.short });
  await panel.locator('label', { hasText: 'Thu ngân sách' }).first().click();
  await panel.getByRole('button', { name: words.common.write, disabled: false }).click();
  await panel.getByText(/^Đã ghi phân bổ/).waitFor();
  await page.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Chi tiết').getRange('E6').values = [['mười']];
      await context.sync();
    }),
  );
  const before = await everything(page);
  await page.locator('#pane').getByRole('tab', { name: words.tabs.check.short }).click();
  const findings = page.getByRole('list', { name: words.check.findings }).getByRole('listitem').filter({ hasText: 'mười' });
  await findings.waitFor();
  expect(await findings.locator('p').allInnerTexts()).toEqual([
    'Lỗi: Ô E6 trên trang "Chi tiết" là chữ "mười", phải là số; hãy nhập lại bằng số.',
  ]);
  expect(await everything(page)).toEqual(before);
  await page.context().close();
});
