/** The worker's own script: reads the one document it is given and answers. The pane ends it. */
import { documentsInThread } from './in-thread';
import type { ReadOrder, WorkerAnswer } from './worker-messages';

/** What a worker has of its own; the compiler knows only windows. */
interface WorkerScope {
  postMessage(answer: WorkerAnswer): void;
  onmessage: ((event: MessageEvent<ReadOrder>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const documents = documentsInThread();

scope.onmessage = ({ data: { file, mapping } }) => {
  const onProgress = (done: number, total: number): void => scope.postMessage({ kind: 'progress', done, total });
  documents.read(file, { onProgress, ...(mapping && { mapping }) }).then(
    (result) => scope.postMessage({ kind: 'done', result }),
    (error: unknown) => scope.postMessage({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
  );
};
scope.postMessage({ kind: 'started' });
