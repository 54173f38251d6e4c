/**
 * One browser and one server of the built files for a test file. Every page is watched: a request to
 * another host, an error on the console or an uncaught exception fails the test that caused it.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const DIST = path.join(__dirname, '../../dist');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Long enough for two slow cores; conditions are waited for, so a fast machine never sees it. */
export const PATIENCE = 60_000;

export interface PageOptions extends BrowserContextOptions {
  readonly lang?: 'vi' | 'en';
  /** Path below the served folder. */
  readonly address?: string;
}

export interface Stage {
  /** Opens the workbench in a fresh profile. Resolves at the load event; the spreadsheet may still be coming. */
  open(options?: PageOptions): Promise<Page>;
  /** What the pages opened so far did wrong. */
  readonly offences: readonly string[];
  close(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  for (const file of ['index.html', 'workbench.js', 'taskpane.js']) {
    if (!existsSync(path.join(DIST, file))) throw new Error(`dist/${file} is missing: run npm run build first`);
  }
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No browser: run node scripts/ensure-browser.mjs');
  const server = await serve();
  const browser: Browser = await chromium.launch({ executablePath, args: FLAGS });
  const offences: string[] = [];

  return {
    offences,
    async open({ lang = 'vi', address = '', ...context } = {}) {
      const profile = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...context });
      const page = await profile.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.addInitScript(markFirstScreen);
      watch(page, server.url, offences);
      if (lang === 'en') await page.addInitScript(() => localStorage.setItem('phan-bo-chi-tieu.language', 'en'));
      await page.goto(`${server.url}${address}`);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Marks the first frame in which the pane shows any text; runs in the page. */
function markFirstScreen(): void {
  new MutationObserver((_changes, observer) => {
    if (!document.getElementById('pane')?.textContent.trim()) return;
    observer.disconnect();
    requestAnimationFrame(() => performance.mark('pane-shown'));
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds from the navigation to the pane's first screen. */
export async function firstScreen(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('pane-shown').length > 0);
  return page.evaluate(() => performance.getEntriesByName('pane-shown')[0]?.startTime ?? Number.POSITIVE_INFINITY);
}

/** Asks again, each time anew, until the answer is the expected one; the last answer when patience ends. */
export async function eventually<T>(ask: () => Promise<T>, isExpected: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  let answer = await ask();
  while (!isExpected(answer) && Date.now() < deadline) answer = await ask();
  return answer;
}

function watch(page: Page, home: string, offences: string[]): void {
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith('data:') && !url.startsWith('blob:')) offences.push(`request to ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) offences.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') offences.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => offences.push(`exception: ${error.message}`));
}

/** Waits until the spreadsheet stands and the host answers. */
export async function spreadsheetReady(page: Page): Promise<void> {
  await page.locator('#save:enabled').waitFor();
}

/** Values of a range as the pane would read them: through office.js. */
export function readRange(page: Page, sheet: string, address: string): Promise<unknown[][]> {
  return page.evaluate(
    ([sheetName, rangeAddress]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheetName).getRange(rangeAddress);
        range.load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    [sheet, address] as const,
  );
}

/** Names of all sheets, in tab order. */
export function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}

/** Clicks what downloads and gives the file's name and bytes. */
export async function download(page: Page, click: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [event] = await Promise.all([page.waitForEvent('download'), click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await event.createReadStream()) chunks.push(chunk as Buffer);
  return { name: event.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
}

/** Pixels of Univer's row heads and column heads, and of a cell of the default size. */
const HEADS = { width: 46, height: 20 };
const CELL = { width: 64, height: 20 };

/** Clicks a cell of the sheet in view, counted from the top left one at the default sizes. */
export async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const x = HEADS.width + (column + 0.5) * CELL.width;
  const y = HEADS.height + (row + 0.5) * CELL.height;
  await page.locator('#sheet canvas[id^="univer-sheet-main-canvas"]').click({ position: { x, y } });
}

/** Waits until the focus is inside the element; fails when it does not come. */
export async function expectFocus(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.closest(wanted) !== null, selector);
}

/** Values of everything used on a sheet, from A1 on; an empty cell is ''. */
export function usedValues(page: Page, sheet: string): Promise<(string | number | boolean)[][]> {
  return page.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getUsedRange();
        const whole = range.getBoundingRect('A1');
        whole.load('values');
        await context.sync();
        return whole.values as (string | number | boolean)[][];
      }),
    sheet,
  );
}
