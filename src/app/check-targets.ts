/** Whether what documents print can all be true, before anything is planned from it. */
import type { ConsistencyFinding, LoadedTargets } from '../documents';

/** Contradictions among the targets of all documents, certain ones first; see `consistencyOf`. */
export async function checkTargets(files: readonly LoadedTargets[]): Promise<readonly ConsistencyFinding[]> {
  const { consistencyOf } = await import('../documents');
  return consistencyOf(files);
}
