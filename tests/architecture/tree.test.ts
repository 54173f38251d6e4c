/** What no file of the project may hold: addresses of a package registry, paths of one machine. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
/** Made or fetched, never part of the project. */
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'coverage', '.cache']);
const BINARY = /\.(png|xlsx|docx|pdf|ico|woff2?)$/;

/** One letter of each stands in brackets, so that this file does not find itself. */
const REGISTRIES = /registry\.[n]pmjs|registry\.[y]arnpkg|npm\.[p]kg\.github|registry\.[n]pmmirror|\/[a]rtifactory\/|\/[n]exus\//i;
const MACHINE_PATHS = /\/(home|Users|root|work|tmp|mnt|workspace)\/[\w.-]+|\b[A-Z]:\\(Users|Work)\\/;

function findings(name: string, text: string): string[] {
  return [...(REGISTRIES.test(text) ? [`${name}: registry`] : []), ...(MACHINE_PATHS.test(text) ? [`${name}: machine path`] : [])];
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (NOT_OURS.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(name) : entry.isFile() && !BINARY.test(name) ? [name] : [];
  });
}

test('no file names a registry or a path of one machine', () => {
  const names = filesBelow('');
  expect(names).toEqual(expect.arrayContaining(['package-lock.json', 'src/domain/index.ts', 'scripts/test.mjs']));
  expect(names.flatMap((name) => findings(name, readFileSync(path.join(ROOT, name), 'utf8')))).toEqual([]);
});

test.each([
  ['https://', 'registry.', 'npmjs.org/react'],
  ['"/', 'home/', 'someone/project"'],
  ['(C:\\', 'Users\\', 'an)'],
  ['see /', 'tmp/', 'notes.md'],
])('the search finds a planted one: %s%s', (...pieces) => {
  expect(findings('planted', pieces.join(''))).toHaveLength(1);
});

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('the lock file', () => {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  const entries = Object.entries(packages).filter(([name]) => name !== '');

  test('names no download address and pins every package by its checksum', () => {
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(([, each]) => each.resolved !== undefined).map(([name]) => name)).toEqual([]);
    // Binaries for other systems come from registries that need not carry all of them; npm takes their checksum there.
    const isForeign = (each: Locked): boolean => each.optional === true && each.os !== undefined;
    expect(entries.filter(([, each]) => each.integrity === undefined && !isForeign(each)).map(([name]) => name)).toEqual([]);
  });

  test('knows the binaries of every system, or npm ci would refuse it', () => {
    const wanted = entries.flatMap(([name, each]) => Object.keys(each.optionalDependencies ?? {}).map((optional) => [name, optional] as const));
    expect(wanted.length).toBeGreaterThan(20);
    const missing = wanted.filter(([name, optional]) => !(`node_modules/${optional}` in packages) && !(`${name}/node_modules/${optional}` in packages));
    expect(missing).toEqual([]);
  });
});

test('every direct dependency has one exact version', () => {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
