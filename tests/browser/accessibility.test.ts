/**
 * axe-core over every screen of the pane, and the bar, as they look in Edge and Chrome. The embedded
 * spreadsheet is left out: its inside is not ours.
 */
import { readFileSync } from 'node:fs';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { createMessages, type Language } from '../../src/i18n';
import { PATIENCE, setStage, spreadsheetReady, type Stage } from './support';

jest.setTimeout(4 * PATIENCE);

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SCREENS = ['load', 'split', 'check', 'review', 'track'] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.offences).toEqual([]);
});

/** Rule, element and reason of everything axe finds wrong. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run({ include: [['#bar'], ['#separator'], ['#pane']] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id} ${html}: ${failureSummary ?? ''}`));
  });
}

/** Text that is cut off or reaches out of the pane sideways. */
async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pane = document.getElementById('pane');
    if (pane === null) return ['no pane'];
    const edge = pane.getBoundingClientRect().right + 1;
    const main = pane.querySelector('main');
    const wide = main !== null && main.scrollWidth > main.clientWidth + 1 ? [`main ${main.scrollWidth} > ${main.clientWidth}`] : [];
    // Tables scroll sideways inside frames of their own.
    const scrolls = (element: Element): boolean => {
      for (let up: Element | null = element; up !== null && up !== pane; up = up.parentElement) {
        if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(up).overflowX) && up !== main) return true;
      }
      return false;
    };
    const out = [...pane.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > edge && !scrolls(element));
    return [...wide, ...out.map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`)];
  });
}

const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** The frame after next, and the end of every transition: the new look and width are fully in force. */
function settle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    // One that is replaced by another is cancelled, which rejects.
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}

test.each<Language>(['vi', 'en'])('no screen has a violation in %s: light, dark, forced colours, at 350 px and wide', async (lang) => {
  const words = createMessages(lang);
  const page = await stage.open({ lang, reducedMotion: 'reduce' });
  await spreadsheetReady(page);
  // Not through a script element: the page's policy lets no inline script in.
  await page.evaluate(AXE);

  const faults = new Set<string>();
  const inspect = async (screen: string): Promise<void> => {
    for (const [look, media] of LOOKS) {
      await page.emulateMedia(media);
      for (const width of [350, 700]) {
        await page.evaluate((pixels) => document.documentElement.style.setProperty('--pane', `${pixels}px`), width);
        await settle(page);
        for (const fault of [...(await violations(page)), ...(await overflowing(page))]) faults.add(`${screen}, ${look}, ${width}: ${fault}`);
      }
    }
  };
  const visit = async (note: string): Promise<void> => {
    for (const screen of SCREENS) {
      await page.locator('#pane').getByRole('tab', { name: words.tabs[screen].short }).click();
      await page.getByRole('heading', { name: words[screen].title }).waitFor();
      await inspect(`${screen} ${note}`);
    }
  };

  await visit('of an empty workbook');
  await page.locator('#pane').getByRole('tab', { name: words.tabs.load.short }).click();
  const text = 'Số: 15/NQ-HĐND\nNGHỊ QUYẾT năm 2026\n- Thu ngân sách nhà nước trên địa bàn: 286,5 tỷ đồng.\n- Số lượt bồ câu đưa thư: 12 lượt.\nCác xã báo cáo trước ngày 30/01/2026.';
  await page.getByLabel(words.load.targetsFile).setInputFiles({ name: 'nghi-quyet.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: words.load.details('Số lượt bồ câu đưa thư') }).click();
  await inspect('load with a document');
  await page.locator('#pane').getByRole('tab', { name: words.tabs.load.short }).click();
  await page.getByRole('button', { name: /^Phú Lương 2024/ }).click();
  await page.getByRole('button', { name: words.common.write }).click();
  await page.getByRole('button', { name: words.load.next }).waitFor();
  await inspect('load after writing');
  await page.locator('#pane').getByRole('tab', { name: words.tabs.split.short }).click();
  const panel = page.getByRole('tabpanel', { name: words.tabs.split.short });
  await panel.locator('label', { hasText: 'Thu ngân sách' }).first().click();
  await panel.getByRole('button', { name: words.common.write, disabled: false }).waitFor();
  await inspect('split with a preview');
  await panel.getByRole('button', { name: words.common.write, disabled: false }).click();
  await panel.getByRole('button', { name: words.common.undo, disabled: false }).waitFor();
  await visit('of a split workbook');

  expect([...faults]).toEqual([]);
  await page.context().close();
});
