/** At 350 px, the width a task pane opens with: what was done is said in view, and no figure is scrolled away. */
import type { Locator, Page } from 'playwright-core';
import { createMessages } from '../../src/i18n';
import { PATIENCE, setStage, spreadsheetReady, type Stage } from './support';

jest.setTimeout(4 * PATIENCE);

const words = createMessages('vi');

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.offences).toEqual([]);
});

/** Whether the middle of an element can be seen and clicked where it stands, without scrolling. */
async function isInView(locator: Locator): Promise<boolean> {
  await locator.waitFor();
  return locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element)) && hit.closest('#pane') !== null;
  });
}

const writeButton = (page: Page, screen: 'load' | 'split'): Locator =>
  page.getByRole('tabpanel', { name: words.tabs[screen].short }).getByRole('button', { name: words.common.write, disabled: false });

test('buttons that write, what came of them, and every column of Theo dõi are in view', async () => {
  const page = await stage.open({ viewport: { width: 1280, height: 640 } });
  await spreadsheetReady(page);
  await page.getByRole('button', { name: /^Thái Nguyên 2024 26/ }).click();
  expect(await isInView(writeButton(page, 'load'))).toBe(true);
  await writeButton(page, 'load').click();
  expect(await isInView(page.getByText(/^Đã ghi 26 chỉ tiêu/))).toBe(true);
  expect(await isInView(page.getByRole('button', { name: words.common.undo }))).toBe(true);
  const next = page.getByRole('button', { name: words.load.next });
  expect(await isInView(next)).toBe(true);
  await next.click();

  const panel = page.getByRole('tabpanel', { name: words.tabs.split.short });
  await panel.locator('label', { hasText: 'Thu ngân sách' }).first().click();
  expect(await isInView(writeButton(page, 'split'))).toBe(true);
  await writeButton(page, 'split').click();
  expect(await isInView(panel.getByText(/^Đã ghi phân bổ/))).toBe(true);
  expect(await isInView(panel.getByRole('button', { name: words.common.undo, disabled: false }))).toBe(true);

  await page.locator('#pane').getByRole('tab', { name: words.tabs.track.short }).click();
  const table = page.getByRole('tabpanel', { name: words.tabs.track.short }).getByRole('region');
  await table.waitFor();
  expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
  expect(await isInView(page.getByRole('columnheader', { name: words.track.share }))).toBe(true);
  await page.context().close();
});
