/**
 * `npm test`: a browser, a production build, then every test. Words after `--` go to jest
 * (`npm test -- tests/domain`).
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureBrowser } from './ensure-browser.mjs';

try {
  process.env['CHROME_PATH'] = ensureBrowser();
  await build({ mode: 'production' });
  const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
  const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
