/**
 * Finds the browser the Chromium tests drive, or installs Debian's when this is Debian and we are root.
 * No browser is a failure, never a skipped test.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'chrome', 'msedge'];
const MISSING =
  'Cần Chromium, Google Chrome hoặc Microsoft Edge để chạy kiểm thử: hãy cài một trong ba, hoặc đặt CHROME_PATH. / ' +
  'The tests need Chromium, Google Chrome or Microsoft Edge: install one of them, or set CHROME_PATH.';

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Where browsers are usually installed, best first.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} environment
 * @returns {string[]} Absolute paths that need not exist.
 */
export function usualPlaces(platform, environment) {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name]);
    return roots.flatMap((root) =>
      root === undefined
        ? []
        : ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
            (file) => path.win32.join(root, file),
          ),
    );
  }
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const found = COMMANDS.flatMap((command) => folders.map((folder) => path.posix.join(folder, command)));
  if (platform !== 'darwin') return [...found, '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
  const applications = ['/Applications', ...(environment['HOME'] === undefined ? [] : [path.posix.join(environment['HOME'], 'Applications')])];
  return [
    ...applications.flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    ),
    ...found,
  ];
}

/**
 * The browser to drive: `CHROME_PATH`, else the first one in a usual place.
 * @param {Record<string, string | undefined>} [environment]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | null} An executable's absolute path.
 * @throws {Error} When `CHROME_PATH` is set and names no executable: it is never passed over.
 */
export function findBrowser(environment = process.env, platform = process.platform) {
  const named = environment['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) throw new Error(`CHROME_PATH names no program: ${named}`);
    return named;
  }
  return usualPlaces(platform, environment).find(isExecutable) ?? null;
}

/** @returns {boolean} Debian or a system made from it, with the right to install. */
function mayInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {readonly string[]} words Arguments of apt-get; its output goes to standard error. */
function apt(words) {
  const { status } = spawnSync('apt-get', words, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return status === 0;
}

/**
 * @returns {string} The browser's path; on Debian as root it is installed when missing.
 * @throws {Error} One sentence that says what to install.
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  if (mayInstall() && apt(['update']) && apt(['install', '-y', '--no-install-recommends', 'chromium'])) {
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  throw new Error(MISSING);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stderr.write(`${ensureBrowser()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
