/** What the consistency of loaded targets comes to. */
import { problem, type Contradiction, type Problem } from '../../domain';
import type { ConsistencyProblems } from '../../domain';
import { textOf } from './exact';
import type { Miss } from './identity';

export interface Finding {
  /** Code and data; the sentence is made in `i18n`. */
  readonly problem: Problem;
  /** False where there may be an honest reason: to be asked about, not held against anyone. */
  readonly isCertain: boolean;
  /** Places of the targets concerned, in the list of all targets of all documents in order. */
  readonly targets: readonly number[];
}

export function contradictionOf(miss: Miss, unit: string): Contradiction {
  return { members: miss.members, gap: textOf(miss.gap), unit, repairs: miss.repairs };
}

export function findingOf<Code extends keyof ConsistencyProblems>(code: Code, data: ConsistencyProblems[Code], miss: Pick<Miss, 'targets'>, isCertain = true): Finding {
  return { problem: problem<keyof ConsistencyProblems>(code, data), isCertain, targets: miss.targets };
}
