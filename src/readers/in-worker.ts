/**
 * Documents read in a worker, a fresh one each: the pane never freezes, and a document that loops or
 * eats the memory ends with its worker, when the time is up or the planner has had enough.
 */
import type { DocumentPort, InputFile } from '../app';
import { problem, ProblemError, refusal, type Result } from '../domain';
import type { DocumentReading, ReadDocumentOptions } from '../documents';
import type { ForeignMessage, ReadOrder, WorkerAnswer } from './worker-messages';

/** What is used of a browser's worker. */
export interface DocumentWorker {
  postMessage(order: ReadOrder): void;
  onmessage: ((event: MessageEvent<WorkerAnswer | ForeignMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** A plan of some hundred pages takes seconds; longer than this nobody waits. */
const MOST_SECONDS = 90;

/** Starts the worker whose script lies beside the bundle. */
export function startDocumentWorker(): DocumentWorker {
  return new Worker(new URL('./document-worker.ts', import.meta.url), { name: 'documents' });
}

/**
 * @param start throws, or its worker fails before it answers, where no worker may run
 * @param otherwise reads then
 * @param seconds the time limit; over it the document is refused with `document.tooSlow`
 */
export function documentsInWorker(start: () => DocumentWorker, otherwise: DocumentPort, seconds = MOST_SECONDS): DocumentPort {
  return {
    async read(file, options = {}) {
      let worker: DocumentWorker;
      try {
        worker = start();
      } catch {
        return otherwise.read(file, options);
      }
      try {
        const result = await answerOf(worker, file, options, seconds);
        return result ?? (await otherwise.read(file, options));
      } finally {
        worker.terminate();
      }
    },
  };
}

/** What the worker read; null where it never came to run. */
function answerOf(worker: DocumentWorker, file: InputFile, { onProgress, signal, mapping }: ReadDocumentOptions, seconds: number): Promise<Result<DocumentReading> | null> {
  const { name } = file;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(refusal('document.tooSlow', { name, seconds })), seconds * 1000);
    const stop = (): void => settle(refusal('document.stopped', { name }));
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    const settle = (result: Result<DocumentReading> | null): void => {
      end();
      resolve(result);
    };
    const fail = (detail: string): void => {
      end();
      reject(new ProblemError(problem('app.unexpected', { detail })));
    };
    if (signal?.aborted === true) return stop();
    signal?.addEventListener('abort', stop);
    let hasStarted = false;
    worker.onmessage = ({ data: answer }) => {
      if (answer.kind === 'started') hasStarted = true;
      else if (answer.kind === 'progress') onProgress?.(answer.done, answer.total);
      else if (answer.kind === 'done') settle(answer.result);
      // pdf.js greets whoever listens to the worker it is loaded in: what is no answer is passed over.
      else if (answer.kind === 'failed') fail(answer.detail);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (hasStarted) fail(event.message);
      else settle(null);
    };
    worker.postMessage({ file, mapping: mapping ?? null });
  });
}
