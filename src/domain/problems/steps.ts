import type { Counted } from './allocation';

/**
 * The given totals of a table in three directions: units × groups for the year, groups × periods,
 * units × periods; groups are departments or sectors.
 */
export type StepFamily = 'unitGroups' | 'groupPeriods' | 'unitPeriods';

/** A total that a step-wise split could not keep beside the others. */
export interface StepMiss {
  /** The unit or group and the period the total was given for. */
  readonly id: string;
  readonly period: string;
  readonly given: number;
  readonly reached: number;
  /** `reached` − `given`. */
  readonly difference: number;
}

/** Splits over three directions, step by step. */
export interface StepsProblems {
  /** Two given families of totals sum to different figures on a line they share. */
  'steps.totalsDisagree': Counted & {
    readonly left: StepFamily;
    readonly right: StepFamily;
    readonly id: string;
    readonly leftTotal: number;
    readonly rightTotal: number;
    /** `leftTotal` − `rightTotal`. */
    readonly difference: number;
  };
  /** Warning: all three families were imposed; `kept` and the year stand exactly, the misses are in `missed`. */
  'steps.missed': Counted & {
    readonly kept: Exclude<StepFamily, 'unitGroups'>;
    readonly missed: Exclude<StepFamily, 'unitGroups'>;
    readonly misses: readonly StepMiss[];
    /** Σ |difference| of the misses, before and after the roundings were chosen to lessen it. */
    readonly before: number;
    readonly after: number;
  };
}
