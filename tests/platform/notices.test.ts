/** The notices list exactly what may be shipped, and nothing shipped may oblige its users to the GPL. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noticesFor, shippedPackages } from '../../scripts/notices.mjs';

const ROOT = path.join(__dirname, '../..');
const shipped = shippedPackages();
/** Licences that allow shipping inside an MIT product with their text alone; anything else needs a look by a person. */
const ACCEPTED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'office-js']);

test('THIRD-PARTY-NOTICES.md is what `npm run notices` writes now', () => {
  const written = readFileSync(path.join(ROOT, 'THIRD-PARTY-NOTICES.md'), 'utf8').replace(/\r\n/g, '\n');
  expect(written === noticesFor(shipped)).toBe(true);
});

test('every shipped package has a licence that may be shipped', () => {
  expect(shipped.filter((each) => !ACCEPTED.has(each.licence)).map((each) => `${each.name}: ${each.licence}`)).toEqual([]);
});

test('no licence text of a shipped package is the GPL under another name', () => {
  const heads = shipped.map((each) => [each.name, each.text.slice(0, 400)] as const);
  expect(heads.filter(([, head]) => /GNU (AFFERO |LESSER )?GENERAL PUBLIC/i.test(head)).map(([name]) => name)).toEqual([]);
});

test('the packages users meet are among them, tools are not', () => {
  const names = shipped.map((each) => each.name);
  expect(names).toEqual(expect.arrayContaining(['@fluentui/react-components', '@microsoft/office-js', '@univerjs/core', 'react', 'react-dom']));
  for (const tool of ['jest', 'webpack', 'eslint', 'typescript']) expect(names).not.toContain(tool);
});

describe('a tree of its own', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'phan-bo-notices-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const install = (place: string, manifest: object, licence?: string): void => {
    const folder = path.join(root, place);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
    if (licence !== undefined) writeFileSync(path.join(folder, 'LICENSE'), licence);
  };

  test('follows dependencies into nested folders, leaves out optional ones, and stops at a missing licence', () => {
    install('node_modules/a', { license: 'MIT' }, 'text of a');
    install('node_modules/b', { license: 'GPL-3.0' });
    install('node_modules/a/node_modules/b', { license: 'ISC' });
    const packages = {
      '': { dependencies: { a: '1.0.0' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '^2', native: '1' } },
      'node_modules/a/node_modules/b': { version: '2.0.0' },
      'node_modules/b': { version: '1.0.0', dev: true },
      'node_modules/native': { version: '1.0.0', optional: true },
    };
    const save = () => writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages }));
    save();
    expect(shippedPackages(root)).toEqual([
      { name: 'a', version: '1.0.0', licence: 'MIT', text: 'text of a' },
      { name: 'b', version: '2.0.0', licence: 'ISC', text: '' },
    ]);
    install('node_modules/a/node_modules/b', {});
    expect(() => shippedPackages(root)).toThrow('b 2.0.0 declares no licence.');
    cpSync(path.join(root, 'node_modules/b'), path.join(root, 'node_modules/a/node_modules/b'), { recursive: true });
    expect(shippedPackages(root).map((each) => each.licence)).toEqual(['MIT', 'GPL-3.0']);
  });
});
