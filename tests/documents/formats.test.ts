/** The examples of docs/formats.md are files like any other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTargetsFile, readUnitsFile } from '../../src/documents';

const PAGE = readFileSync(join(__dirname, '../../docs/formats.md'), 'utf8');

function example(name: string): Uint8Array {
  const [, text] = new RegExp(`<!-- example: ${name.replace('.', '\\.')} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(PAGE) ?? [];
  if (text === undefined) throw new Error(`docs/formats.md has no example ${name}`);
  return new TextEncoder().encode(text);
}

it('targets.json', async () => {
  expect(readTargetsFile(example('targets.json'), 'targets.json')).toMatchObject({
    ok: true,
    value: { document: '94/NQ-HĐND', targets: [{ value: 19515, plan: { id: 'THU_NS' } }, { min: 7.5, max: 8 }] },
  });
});

it('targets.csv', async () => {
  expect(readTargetsFile(example('targets.csv'), 'targets.csv')).toMatchObject({
    ok: true,
    value: { targets: [{ value: 19515, bound: '=' }, { value: 3, bound: '<' }] },
  });
});

it('units.csv', async () => {
  expect(readUnitsFile(example('units.csv'), 'units.csv')).toMatchObject({
    ok: true,
    value: [{ code: 'TN', weights: { 'Dân số (người)': null } }, { code: 'TN1' }, { code: 'TN5', parent: 'TN' }],
  });
});
