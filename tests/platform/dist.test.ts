/** The built files, as they will be hosted. Needs a production build in dist/ (`npm test` makes one first). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { OFFICE_JS_DIST, OFFICE_JS_FILES } from '../../scripts/static-files';

const ROOT = path.join(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const PANE_LIMIT_KB = 350;

const text = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));

test(`the pane's entry bundle stays under ${PANE_LIMIT_KB} kB gzip`, () => {
  const bytes = gzipSync(readFileSync(path.join(DIST, 'taskpane.js')), { level: 9 }).length;
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes / 1000).toBeLessThan(PANE_LIMIT_KB);
});

test('the pane does not wait for what only some screens need', () => {
  // A part of the file format that only the writer of workbooks names, and minifying keeps.
  const holds = (file: string): boolean => text(file).includes('xl/sharedStrings.xml');
  expect(holds('taskpane.js')).toBe(false);
  expect(files.some((file) => /^chunks\/.*\.js$/.test(file) && holds(file))).toBe(true);
});

test('office.js and what it loads are the package’s own bytes', () => {
  for (const file of OFFICE_JS_FILES) {
    const [copied, original] = [path.join(DIST, 'lib/office-js', file), path.join(OFFICE_JS_DIST, file)].map((name) => readFileSync(name));
    expect([file, copied?.equals(original as Buffer)]).toEqual([file, true]);
  }
  expect(files.filter((file) => /^lib\/office-js\/.*\.js$/.test(file)).length).toBe(OFFICE_JS_FILES.length);
});

test('office.js finds every Excel core that it names for its platforms', () => {
  const office = text('lib/office-js/office.js');
  const platforms = /\bexcel:\{([^}]*)\}/.exec(office)?.[1] ?? '';
  const cores = [...platforms.matchAll(/(\w+):"([\d.]+)"/g)].map((match) => `lib/office-js/excel-${match[1]}-${match[2]}.js`);
  expect(cores.length).toBeGreaterThan(3);
  expect(cores.filter((core) => !files.includes(core))).toEqual([]);
});

test('pages name only files that are there, and run under their policy', () => {
  for (const page of ['index.html', 'taskpane.html', 'support.html']) {
    const html = text(page);
    expect(html.includes('http-equiv="Content-Security-Policy"')).toBe(true);
    const named = [...html.matchAll(/\b(?:src|href)="([^"#][^"]*)"/g)].map((match) => match[1] as string);
    expect(named.filter((name) => !existsSync(path.join(DIST, name)))).toEqual([]);
  }
});

test('scripts of ours need no eval, and carry no path of the machine they were built on', () => {
  const scripts = files.filter((file) => /^(chunks\/.*|[^/]*|cli\/.*)\.js$/.test(file));
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    expect([script, /[^\w.]eval\(|sourceMappingURL/.test(text(script))]).toEqual([script, false]);
    expect([script, text(script).includes(ROOT)]).toEqual([script, false]);
  }
});

test('the manifest, the licences and the samples lie beside the pages', () => {
  expect(text('manifest.xml').includes('<OfficeApp')).toBe(true);
  expect(text('LICENSE.txt') === readFileSync(path.join(ROOT, 'LICENSE'), 'utf8')).toBe(true);
  expect(files).toEqual(expect.arrayContaining(['THIRD-PARTY-NOTICES.md', 'lib/office-js/LICENSE.md', 'samples/index.json', 'cli/phan-bo.js']));
});
