/**
 * Submitted files read in workers that stay for the next file: a file that loops or eats the memory
 * ends with its worker, a new one takes the place, and the file is one refusal.
 */
import { problem, refusal, type Result } from '../../domain';
import type { Digest, SubmittedPlan } from '../../review';
import type { InputFile } from '../ports';
import { readSubmission } from './read-submission';
import type { SubmissionPort } from './review-submissions';

/** What is used of a worker, be it a browser's or Node's. */
export interface ReviewWorker {
  post(file: InputFile): void;
  /** Set by the pool. `failed` when the worker itself ended: out of memory, or a defect. */
  onAnswer: ((answer: Result<SubmittedPlan>) => void) | null;
  onFailure: ((isMemory: boolean, detail: string) => void) | null;
  terminate(): void;
}

/** An honest plan takes a fraction of a second. */
const MOST_SECONDS = 20;

interface Lane {
  worker: ReviewWorker | null;
}

/**
 * @param start makes a worker; throws where none may run
 * @param otherwise reads then
 */
export function submissionsInWorkers(start: () => ReviewWorker, lanes: number, otherwise: SubmissionPort['read'], seconds = MOST_SECONDS): SubmissionPort {
  const free: Lane[] = Array.from({ length: lanes }, () => ({ worker: null }));
  return {
    lanes,
    async read(file) {
      const lane = free.pop() ?? { worker: null };
      try {
        lane.worker ??= start();
      } catch {
        free.push(lane);
        return otherwise(file);
      }
      const outcome = await answerOf(lane.worker, file, seconds);
      if (!outcome.isAlive) {
        lane.worker.terminate();
        lane.worker = null;
      }
      free.push(lane);
      return outcome.result;
    },
    close() {
      for (const lane of free) lane.worker?.terminate();
    },
  };
}

function answerOf(worker: ReviewWorker, file: InputFile, seconds: number): Promise<{ readonly result: Result<SubmittedPlan>; readonly isAlive: boolean }> {
  const { name } = file;
  return new Promise((resolve) => {
    const settle = (result: Result<SubmittedPlan>, isAlive: boolean): void => {
      clearTimeout(timer);
      worker.onAnswer = null;
      worker.onFailure = null;
      resolve({ result, isAlive });
    };
    const timer = setTimeout(() => settle(refusal('review.tooSlow', { file: name, seconds }), false), seconds * 1000);
    worker.onAnswer = (result) => settle(result, true);
    worker.onFailure = (isMemory, detail) => settle(isMemory ? refusal('review.tooHeavy', { file: name }) : { ok: false, problem: problem('app.unexpected', { detail }) }, false);
    worker.post(file);
  });
}

/** Submitted files read where they are asked for: in a worker, in tests, and where no worker may run. */
export function submissionsInThread(digest: Digest): SubmissionPort {
  return { lanes: 1, read: (file) => readSubmission(file, digest), close: () => undefined };
}
