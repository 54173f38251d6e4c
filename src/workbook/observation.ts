import type { Problem } from '../domain';
import type { Severity } from '../checks';
import type { CellBlock } from './change-set';

/** Something odd that only a sheet can show, with its zero-based place. */
export interface Observation {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The indicator whose line it is, or null. */
  readonly indicator: string | null;
  readonly problem: Problem;
  /** An error where absent. */
  readonly severity?: Severity;
  /** True where the plan holds all there is all the same, so that sheets made anew would drop nothing. */
  readonly isHeld?: boolean;
  /** Cells that put back what the sheet declared there. */
  readonly restore?: readonly CellBlock[];
}
