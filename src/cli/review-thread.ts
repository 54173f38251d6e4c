/** Threads of this very program that read submitted files, each with a memory of its own that is limited. */
import { parentPort, Worker } from 'node:worker_threads';
import { availableParallelism } from 'node:os';
import { submissionsInThread, submissionsInWorkers, type InputFile, type ReviewWorker, type SubmissionPort } from '../app';
import type { Result } from '../domain';
import type { Digest, SubmittedPlan } from '../review';

/** Says to the program that it was started as such a thread. */
export const REVIEW_THREAD = 'review';
/** Megabytes of objects one file may take; several times what the largest honest one does. */
const MOST_MEMORY = 192;
const MOST_THREADS = 4;

/** Answers every file the program sends. */
export function serveReviewThread(digest: Digest): void {
  const submissions = submissionsInThread(digest);
  parentPort?.on('message', (file: InputFile) => {
    // A defect ends the thread; the pool hears of it and starts another.
    void submissions.read(file).then((result) => parentPort?.postMessage(result));
  });
}

/** @param program the path of this program, to start its threads from */
export function submissionsInThreads(program: string, digest: Digest): SubmissionPort {
  const lanes = Math.min(MOST_THREADS, Math.max(1, availableParallelism()));
  return submissionsInWorkers(() => startThread(program), lanes, submissionsInThread(digest).read);
}

function startThread(program: string): ReviewWorker {
  const worker = new Worker(program, { workerData: REVIEW_THREAD, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
  const adapter: ReviewWorker = {
    post: (file) => worker.postMessage(file),
    onAnswer: null,
    onFailure: null,
    terminate: () => void worker.terminate(),
  };
  worker.on('message', (result: Result<SubmittedPlan>) => adapter.onAnswer?.(result));
  worker.on('error', (error: Error & { readonly code?: string }) => adapter.onFailure?.(error.code === 'ERR_WORKER_OUT_OF_MEMORY', error.message));
  return adapter;
}
