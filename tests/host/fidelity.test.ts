import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handlerTable } from '../../src/workbench/host';

/** `UPDATE_DOCS=1 npx jest tests/host/fidelity` writes the list anew. */
const FILE = join(__dirname, '../../docs/host-fidelity.md');
const SECTION = /(<!-- members:[^\n]*-->\n)([\s\S]*?)(<!-- \/members -->)/;

interface Members {
  readonly properties?: Readonly<Record<string, { readonly get?: unknown; readonly set?: unknown }>>;
  readonly objects?: object;
  readonly methods?: object;
  readonly item?: unknown;
  readonly items?: unknown;
}

function membersOf(type: string, handlers: Members): string {
  const properties = Object.entries(handlers.properties ?? {})
    .filter(([, { get }]) => get !== undefined)
    .map(([name, { set }]) => `${name}${set === undefined ? '' : '*'}`);
  const others = [...Object.keys(handlers.objects ?? {}), ...Object.keys(handlers.methods ?? {})];
  const collection = [...(handlers.item === undefined ? [] : ['getItem']), ...(handlers.items === undefined ? [] : ['items'])];
  const words = [...properties, ...others, ...collection].filter((name) => !name.startsWith('_Unregister'));
  return `- **${type}**: ${words.length === 0 ? 'none' : words.sort((a, b) => a.localeCompare(b, 'en')).join(', ')}`;
}

test('docs/host-fidelity.md lists the members the host knows', () => {
  const list = Object.entries(handlerTable)
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([type, handlers]) => membersOf(type, handlers as Members));
  const before = readFileSync(FILE, 'utf8');
  const after = before.replace(SECTION, (_, start: string, __, end: string) => `${start}${list.join('\n')}\n${end}`);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, after);
  expect(readFileSync(FILE, 'utf8')).toBe(after);
});
