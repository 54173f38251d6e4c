/** `npm run icons`: draws every assets/icons/*.svg at the sizes Office asks for. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './ensure-browser.mjs';

/** Whole multiples of the 16 × 16 grid the icons are drawn on, so every edge falls between two pixels. */
const SIZES = [16, 32, 64, 80, 128];
const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../assets/icons');

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) {
    const svg = readFileSync(path.join(FOLDER, file), 'utf8');
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      const image = await page.screenshot({ omitBackground: true });
      writeFileSync(path.join(FOLDER, file.replace(/\.svg$/, `-${size}.png`)), image);
    }
  }
} finally {
  await browser.close();
}
