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

test('the lock file pins every package by its checksum and names no download address', () => {
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; resolved?: string; integrity?: string; link?: boolean }>;
  };
  const packages = Object.entries(lock.packages).filter(([name]) => name !== '');
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, each]) => each.resolved !== undefined || each.integrity === undefined).map(([name]) => name)).toEqual([]);
});

test('every direct dependency has one exact version', () => {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
