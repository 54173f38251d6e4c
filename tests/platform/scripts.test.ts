/** The scripts behind the npm commands. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getPackageJsonScript } from 'office-addin-cli/lib/npmPackage';
import { ensureBrowser, findBrowser, usualPlaces } from '../../scripts/ensure-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const ROOT = path.join(__dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'phan-bo-scripts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function program(folder: string, name: string): string {
  const file = path.join(scratch, folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

describe('the browser', () => {
  test('named by CHROME_PATH goes before every other', () => {
    const named = program('own', 'my-browser');
    program('path', 'chromium');
    expect(findBrowser({ CHROME_PATH: named, PATH: path.join(scratch, 'path') }, 'linux')).toBe(named);
  });

  test('named wrongly is an error, not a reason to take another', () => {
    expect(() => findBrowser({ CHROME_PATH: path.join(scratch, 'nothing'), PATH: '' })).toThrow('CHROME_PATH names no program');
    expect(() => findBrowser({ CHROME_PATH: scratch, PATH: '' })).toThrow('CHROME_PATH names no program');
  });

  test('is found on the search path, Chromium before Edge', () => {
    const folder = 'search';
    const edge = program(folder, 'microsoft-edge');
    const environment = { PATH: path.join(scratch, folder) };
    expect(findBrowser(environment, 'linux')).toBe(edge);
    expect(findBrowser(environment, 'linux')).not.toBe(program(folder, 'chromium'));
    expect(findBrowser(environment, 'linux')).toBe(path.join(scratch, folder, 'chromium'));
  });

  test('is looked for where Windows and macOS keep it', () => {
    const windows = usualPlaces('win32', { PROGRAMFILES: 'P:\\Files', 'PROGRAMFILES(X86)': 'P:\\Files86' });
    expect(windows).toContain('P:\\Files86\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(windows).toContain('P:\\Files\\Google\\Chrome\\Application\\chrome.exe');
    const mac = usualPlaces('darwin', { HOME: '/h', PATH: '' });
    expect(mac).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
    expect(mac).toContain('/h/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  });

  test('is there for these tests', () => {
    expect(ensureBrowser()).toBe(findBrowser());
  });
});

describe('the server', () => {
  const folder = path.join(scratch, 'site');
  const open: { close: () => unknown }[] = [];
  // An open server would keep jest from ending, whatever failed before.
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
  });
  const serveSite = async (options: Parameters<typeof serve>[0] = {}) => {
    const site = await serve({ folder, ...options });
    open.push(site);
    return site;
  };
  beforeAll(() => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'index.html'), '<p>xin chào</p>');
    writeFileSync(path.join(scratch, 'secret.txt'), 'secret');
  });

  test('gives the files of its folder and nothing beside it', async () => {
    const site = await serveSite();
    const page = await fetch(site.url);
    expect([page.status, await page.text(), page.headers.get('x-content-type-options')]).toEqual([200, '<p>xin chào</p>', 'nosniff']);
    expect((await fetch(`${site.url}nothing.js`)).status).toBe(404);
    expect((await fetch(`${site.url}..%2fsecret.txt`)).status).toBe(404);
  });

  test('listens to this machine only', async () => {
    const site = await serveSite();
    await expect(serve({ folder, port: site.port })).rejects.toThrow('EADDRINUSE');
    await expect(fetch(`http://[::1]:${site.port}/`)).rejects.toThrow();
  });

  test('takes the next port when the first is taken', async () => {
    const first = await serveSite();
    const second = await serveSite({ firstPort: first.port });
    expect(second.port).toBeGreaterThan(first.port);
  });
});

describe('npm start', () => {
  test.each(['abc', '70000', '3000x'])('refuses PORT=%s before it builds', (port) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/start.mjs'], { cwd: ROOT, env: { ...process.env, PORT: port }, encoding: 'utf8' });
    expect([status, stderr.trim(), stdout]).toEqual([1, `PORT must be a whole number from 1 to 65535: ${port}`, '']);
  });
});

describe('npm run build', () => {
  test('says what is wrong with ADDIN_URL', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', 'taskpane'], {
      cwd: ROOT,
      env: { ...process.env, ADDIN_URL: 'http://intranet' },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('ADDIN_URL must start with https://');
  });

  test('refuses a bundle it does not know', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', 'outlook'], { cwd: ROOT, encoding: 'utf8' });
    expect([status, stderr.trim()]).toEqual([1, 'No such bundle: outlook']);
  });
});

describe('phan-bo', () => {
  test('passes words, output and exit status through', () => {
    const refused = spawnSync(process.execPath, ['scripts/phan-bo.mjs', 'no-such-command', '--json'], { cwd: ROOT, encoding: 'utf8' });
    expect(refused.status).toBe(2);
    const help = spawnSync(process.execPath, ['scripts/phan-bo.mjs', '--help'], { cwd: ROOT, encoding: 'utf8' });
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('phan-bo plan');
  });
});

describe('package.json', () => {
  test.each(['start', 'build', 'test', 'check', 'lint', 'types', 'bench', 'prove', 'mutate', 'phan-bo', 'icons', 'notices'])('has the command %s, whose script exists', async (name) => {
    process.env['npm_package_json'] = path.join(ROOT, 'package.json');
    const command = await getPackageJsonScript(name);
    expect(command).toBeDefined();
    const script = /^node (\S+)/.exec(command ?? '')?.[1];
    if (script !== undefined) expect(readFileSync(path.join(ROOT, script), 'utf8')).not.toBe('');
  });
});
