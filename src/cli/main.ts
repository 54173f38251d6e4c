/** The program `phan-bo`, and the threads of it that read submitted files. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';
import { loadPdfInThread, pdfReader, sha256 } from '../readers';
import type { CommandIo } from './io';
import { REVIEW_THREAD, serveReviewThread, submissionsInThreads } from './review-thread';
import { run } from './run';

const io: CommandIo = {
  readFile: (path) => readFile(path),
  writeFile: async (path, bytes) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  },
  listFiles: async (path) => {
    if (!(await stat(path)).isDirectory()) return null;
    const files: string[] = [];
    for (const name of await readdir(path, { recursive: true })) {
      if ((await stat(join(path, name))).isFile()) files.push(join(path, name));
    }
    return files.sort();
  },
  now: () => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  },
  digest: sha256,
  submissions: () => submissionsInThreads(__filename, sha256),
  print: (text) => process.stdout.write(`${text}\n`),
  readers: { pdf: pdfReader(loadPdfInThread) },
  tell: (text) => process.stderr.write(`${text}\n`),
};

if (!isMainThread && workerData === REVIEW_THREAD) serveReviewThread(sha256);
else {
  run(process.argv.slice(2), io).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
