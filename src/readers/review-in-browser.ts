/** Browser workers for the pool, from the script that lies beside the bundle. */
import type { ReviewWorker } from '../app';
import type { Result } from '../domain';
import type { SubmittedPlan } from '../review';

export function startReviewWorker(): ReviewWorker {
  const worker = new Worker(new URL('./review-worker.ts', import.meta.url), { name: 'review' });
  const adapter: ReviewWorker = {
    post: (file) => worker.postMessage(file),
    onAnswer: null,
    onFailure: null,
    terminate: () => worker.terminate(),
  };
  worker.onmessage = ({ data }: MessageEvent<Result<SubmittedPlan>>) => adapter.onAnswer?.(data);
  worker.onerror = (event) => {
    event.preventDefault();
    adapter.onFailure?.(false, event.message);
  };
  return adapter;
}
