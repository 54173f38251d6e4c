/**
 * The pictures of the README and of docs/walk-through.md, taken of the built pages as they are: `npm run build && node scripts/pictures.mjs`.
 * Writes docs/pictures/*.png.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './ensure-browser.mjs';
import { serve } from './serve.mjs';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../docs/pictures');
const SIZE = { width: 1280, height: 760 };
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

mkdirSync(FOLDER, { recursive: true });
const server = await serve();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: FLAGS });
try {
  await take('light', ['nap', 'ca-ke-hoach', 'phan-bo', 'ghim', 'kiem-tra']);
  await take('dark', ['phan-bo-toi']);
} finally {
  await browser.close();
  await server.close();
}

/**
 * Goes the main road once and takes the pictures named.
 * @param {'light' | 'dark'} colorScheme
 * @param {readonly string[]} names
 */
async function take(colorScheme, names) {
  const page = await browser.newPage({ viewport: SIZE, colorScheme, reducedMotion: 'reduce' });
  /** @param {string} name */
  const picture = async (name) => {
    if (names.includes(name)) await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  };
  const panel = page.getByRole('tabpanel', { name: 'Phân bổ' });
  const write = page.getByRole('button', { name: 'Ghi vào sổ', disabled: false });

  await page.goto(server.url);
  await page.locator('#save:enabled').waitFor();
  await page.getByRole('button', { name: /^Thái Nguyên 2024 26/ }).click();
  await write.click();
  const next = page.getByRole('button', { name: 'Sang Phân bổ' });
  await next.waitFor();
  // Below the samples: the targets as they were read.
  await page.locator('#pane main').evaluate((body) => body.scrollTo(0, 520));
  await picture('nap');
  await next.click();
  await panel.getByRole('button', { name: 'Phân bổ toàn bộ kế hoạch' }).click();
  await panel.getByText(/việc cần quyết định$/).first().waitFor();
  await panel.getByText(/việc cần quyết định$/).first().scrollIntoViewIfNeeded();
  await picture('ca-ke-hoach');
  await panel.getByRole('button', { name: 'Ghi vào sổ', disabled: false }).click();
  await panel.getByText(/^Đã ghi/).waitFor();
  await panel.locator('label', { hasText: 'Thu ngân sách' }).first().click();
  await panel.getByLabel('Căn cứ chia theo đơn vị').selectOption({ label: 'Dân số (người)' });
  await panel.getByRole('button', { name: 'Ghi vào sổ', disabled: false }).click();
  await panel.getByText(/^Đã ghi phân bổ "Thu ngân sách/).waitFor();
  await panel.getByText('Sổ tính đã đúng như bảng xem trước.').waitFor();
  // The lines written stand at the lower edge of the sheet.
  await page.mouse.move(460, 420);
  await page.mouse.wheel(0, 500);
  await panel.getByLabel('Đơn vị tính').scrollIntoViewIfNeeded();
  await picture('phan-bo');
  await picture('phan-bo-toi');
  await panel.getByText(/^Ghim và giới hạn/).click();
  await panel.getByRole('button', { name: 'Ghim', exact: true }).click();
  await panel.getByRole('button', { name: /^Bỏ ghim/ }).first().waitFor();
  await panel.getByText(/^Ghim và giới hạn/).scrollIntoViewIfNeeded();
  await picture('ghim');
  await page.getByRole('tab', { name: 'Kiểm tra' }).click();
  await page.getByRole('tabpanel', { name: 'Kiểm tra' }).getByRole('heading').first().waitFor();
  await page.waitForTimeout(1500);
  await picture('kiem-tra');
  await page.close();
}
