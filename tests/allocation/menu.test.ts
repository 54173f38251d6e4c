/** The head of src/allocation/index.ts is its menu: whoever reads it knows what the engine can do. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as engine from '../../src/allocation';

const [menu = ''] = readFileSync(path.join(__dirname, '../../src/allocation/index.ts'), 'utf8').split('*/');
const offered = Object.entries(engine).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));

test('every function stands in the menu, once', () => {
  const named = [...menu.matchAll(/\{@link (\w+)\}/g)].map(([, name]) => name);
  expect(offered.length).toBeGreaterThan(40);
  expect(offered.filter((name) => named.filter((other) => other === name).length !== 1)).toEqual([]);
});
