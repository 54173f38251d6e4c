/**
 * That no text keeps the reader long: long runs of every token class, alone, in lines, behind the beginnings
 * and in front of the endings of rules. A run at four times the length may take about four times as long.
 * `npm run prove -- documents [--most CHARACTERS] [--only RUN]`, in a worker that is ended when a run hangs.
 */
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { readDocumentText } from '../../src/documents/index';
import { BEGINNINGS, ENDINGS, RUNS, longRun } from '../../tests/documents/long-runs';

const argument = (name: string): string | undefined => process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const MOST = Number(argument('--most') ?? 1_000_000);
const only = argument('--only');
/** Seconds of processor time a megabyte may take here: one of nothing but numbers is harder than prose. */
const LIMIT = 20;
/** Below this many milliseconds of the processor a measurement says nothing of how time grows. */
const CERTAIN = 400;
/** Four times the length may take so many times as long. */
const GROWTH = 8;
/** So long by the clock a run may keep the worker before it is ended: other programs may have the processor. */
const HANGS = 120_000;
const out = (line: string): void => void process.stdout.write(`${line}\n`);

interface Job {
  readonly label: string;
  readonly parts: readonly [beginning: string, run: string, ending: string, width: number, length: number];
}

function textOf([beginning, run, ending, width, length]: Job['parts']): string {
  return `${beginning}${longRun(run, length, width)}${ending}`;
}

if (!isMainThread) {
  parentPort?.on('message', (job: Job) => {
    const text = textOf(job.parts);
    const before = process.cpuUsage();
    readDocumentText(text);
    const { user, system } = process.cpuUsage(before);
    parentPort?.postMessage((user + system) / 1000);
  });
} else {
  await main();
}

async function main(): Promise<void> {
  let slow = 0;
  let worst = { ms: 0, label: '' };
  const jobs = RUNS.filter((run) => only === undefined || run === only).flatMap((run): { readonly label: string; readonly parts: (length: number) => Job['parts'] }[] => [
    ...[Infinity, 70, 5000].map((width) => ({ label: `${JSON.stringify(run)} width ${width}`, parts: (length: number): Job['parts'] => ['', run, '', width, length] })),
    ...BEGINNINGS.slice(1).map((beginning) => ({ label: `${JSON.stringify(beginning)} + ${JSON.stringify(run)}`, parts: (length: number): Job['parts'] => [beginning, run, '', Infinity, length] })),
    ...ENDINGS.slice(1).map((ending) => ({ label: `${JSON.stringify(run)} + ${JSON.stringify(ending)}`, parts: (length: number): Job['parts'] => ['', run, ending, Infinity, length] })),
  ]);
  let worker = new Worker(fileURLToPath(import.meta.url));
  for (const job of jobs) {
    let before = CERTAIN / GROWTH;
    for (const length of [MOST / 64, MOST / 16, MOST / 4, MOST]) {
      const ms = await timed(worker, { label: job.label, parts: job.parts(length) });
      const isSlow = ms === null || ms > Math.max(CERTAIN, (LIMIT * length) / 1000) || ms > GROWTH * Math.max(before, CERTAIN / GROWTH);
      before = ms ?? 0;
      if (isSlow) {
        slow += 1;
        out(`${job.label}: ${length} characters ${ms === null ? `more than ${HANGS} ms` : `${ms.toFixed(0)} ms`}`);
        if (ms === null) {
          await worker.terminate();
          worker = new Worker(fileURLToPath(import.meta.url));
        }
        break;
      }
      if (ms > worst.ms) worst = { ms, label: `${job.label}, ${length} characters` };
    }
  }
  await worker.terminate();
  out(`${jobs.length} runs up to ${MOST} characters: ${slow} too slow; the slowest of the others ${worst.ms.toFixed(0)} ms (${worst.label})`);
  if (slow > 0) process.exitCode = 1;
}

function timed(worker: Worker, job: Job): Promise<number | null> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(null), HANGS);
    worker.once('message', (ms: number) => {
      clearTimeout(limit);
      resolve(ms);
    });
    worker.postMessage(job);
  });
}
