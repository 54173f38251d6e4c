/** The program `phan-bo`. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadPdfInThread, pdfReader, sha256 } from '../readers';
import { run } from './run';

run(process.argv.slice(2), {
  readFile: (path) => readFile(path),
  writeFile: async (path, bytes) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  },
  listFiles: async (path) => {
    if (!(await stat(path)).isDirectory()) return null;
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  },
  now: () => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  },
  digest: sha256,
  print: (text) => process.stdout.write(`${text}\n`),
  readers: { pdf: pdfReader(loadPdfInThread) },
  tell: (text) => process.stderr.write(`${text}\n`),
}).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
