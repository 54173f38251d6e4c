/** The program `phan-bo`. */
import { readFile, writeFile } from 'node:fs/promises';
import { loadPdfInThread, pdfReader } from '../readers';
import { run } from './run';

run(process.argv.slice(2), {
  readFile: (path) => readFile(path),
  writeFile: (path, bytes) => writeFile(path, bytes),
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
