import type { Problem } from '../domain';

/** Something odd that only a sheet can show, with its zero-based place. */
export interface Observation {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The indicator whose line it is, or null. */
  readonly indicator: string | null;
  readonly problem: Problem;
}
