/** The browser worker's own script: reads the files it is given, one after the other, and answers each. */
import { submissionsInThread, type InputFile } from '../app';
import type { Result } from '../domain';
import type { SubmittedPlan } from '../review';
import { sha256 } from './digest';

/** What a worker has of its own; the compiler knows only windows. */
interface WorkerScope {
  postMessage(answer: Result<SubmittedPlan>): void;
  onmessage: ((event: MessageEvent<InputFile>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const submissions = submissionsInThread(sha256);

scope.onmessage = ({ data: file }) => {
  // A defect must end the worker: the pool hears of it and takes another.
  void submissions.read(file).then(
    (result) => scope.postMessage(result),
    (error: unknown) => setTimeout(() => { throw error; }),
  );
};
