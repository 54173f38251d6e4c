/** The arrows of the house, read from the import statements themselves (ESLint holds them too, by its own means). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE, MAY_IMPORT, OUTER } from '../../scripts/architecture';
import { importCycles, importFaults, type Sources } from './imports';

const ROOT = path.join(__dirname, '../..');

function sourceTree(): Sources {
  const names = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.split(path.sep).join('/')}`)
    .filter((name) => /\.tsx?$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')]));
}

const planted = (files: Record<string, string>): Sources => new Map(Object.entries(files));

describe('the tree', () => {
  const sources = sourceTree();

  test('is read', () => {
    expect(sources.has('src/domain/index.ts')).toBe(true);
    expect(sources.size).toBeGreaterThan(20);
  });

  test('has no arrow running the wrong way and no side entrance', () => {
    expect(importFaults(sources)).toEqual([]);
  });

  test('has no files that import each other in a circle', () => {
    expect(importCycles(sources)).toEqual([]);
  });
});

describe('the table', () => {
  test('has no circle itself: what a folder may use may not use it', () => {
    for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
      for (const other of allowed) expect([folder, other, MAY_IMPORT[other]?.includes(folder)]).toEqual([folder, other, false]);
    }
  });

  test('names each folder once', () => {
    expect(Object.keys(MAY_IMPORT).sort()).toEqual([...CORE, ...OUTER].sort());
  });
});

describe('a planted fault is found', () => {
  const index = { 'src/domain/index.ts': '', 'src/xlsx/index.ts': '', 'src/xlsx/grid.ts': '', 'src/app/index.ts': '', 'src/excel/index.ts': '' };
  test.each([
    ['a foundation that uses the use cases', { 'src/domain/a.ts': `import { x } from '../app';` }, /domain may not use app/],
    ['a type that does the same', { 'src/domain/a.ts': `import type { X } from '../app';` }, /domain may not use app/],
    ['a re-export', { 'src/domain/a.ts': `export * from '../app';` }, /domain may not use app/],
    ['a lazy import', { 'src/domain/a.ts': `export const load = () => import('../app');` }, /domain may not use app/],
    ['an import type', { 'src/domain/a.ts': `export type X = import('../app').X;` }, /domain may not use app/],
    ['a sibling', { 'src/allocation/a.ts': `import { x } from '../xlsx';` }, /allocation may not use xlsx/],
    ['a screen that takes the door', { 'src/taskpane/screens/a.tsx': `import { x } from '../../excel';` }, /taskpane may not use excel/],
    ['a side entrance', { 'src/app/a.ts': `import type { G } from '../xlsx/grid';` }, /enters xlsx by src\/xlsx\/grid\.ts/],
    ['a file that is not there', { 'src/app/a.ts': `import { x } from '../xlsx/nothing';` }, /which is not there/],
    ['Office.js outside its door', { 'src/app/a.ts': `export const run = () => Excel.run(x);` }, /names Excel/],
    ['an Office.js type outside its door', { 'src/taskpane/a.ts': `export type R = Excel.Range;` }, /names Excel/],
    ['a folder nobody declared', { 'src/utils/a.ts': '' }, /in no folder/],
  ])('%s', (_, files, sentence) => {
    const faults = importFaults(planted({ ...index, ...files }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });

  test('and what is allowed is not', () => {
    const files = {
      ...index,
      'src/app/a.ts': `import { x } from '../xlsx'; import './b'; import 'react';`,
      'src/app/b.ts': `export const y = { Excel: host.Excel };`,
      'src/taskpane/main.tsx': `import { x } from '../excel'; import './pane.css'; Office.onReady();`,
      'src/excel/a.ts': `import { x } from '../app'; export type R = Excel.Range;`,
    };
    expect(importFaults(planted(files))).toEqual([]);
  });

  test('a circle of three, a file that imports itself, and neither in a diamond', () => {
    const circle = {
      'src/domain/index.ts': `export * from './a';`,
      'src/domain/a.ts': `import './b';`,
      'src/domain/b.ts': `import './c'; import './d';`,
      'src/domain/c.ts': `import './a';`,
      'src/domain/d.ts': `import './d';`,
    };
    expect(importCycles(planted(circle))).toEqual([['src/domain/d.ts'], ['src/domain/a.ts', 'src/domain/b.ts', 'src/domain/c.ts']]);
    const diamond = { 'src/domain/a.ts': `import './b'; import './c';`, 'src/domain/b.ts': `import './d';`, 'src/domain/c.ts': `import './d';`, 'src/domain/d.ts': '' };
    expect(importCycles(planted(diamond))).toEqual([]);
    const types = { 'src/domain/a.ts': `import type { B } from './b';`, 'src/domain/b.ts': `import './a';` };
    expect(importCycles(planted(types))).toEqual([]);
    expect(importCycles(planted({ ...types, 'src/domain/a.ts': `import { type B } from './b';` }))).toHaveLength(1);
  });
});
