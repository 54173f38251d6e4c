/** What a plan must contain besides its figures: who plans, departments, headroom, projects, revenue. */

/** How far a plan has come on its way to being issued. */
export type PlanState = 'draft' | 'submitted' | 'appraised' | 'issued';

export const PLAN_STATES: readonly PlanState[] = ['draft', 'submitted', 'appraised', 'issued'];

/** What stands on the cover. */
export interface PlanHead {
  /** Who makes the plan, e.g. `Phòng Kinh tế xã Phú Lương`; empty where nobody has said. */
  readonly planner: string;
  /** 1 for the first version handed in, and one more for every revision. */
  readonly version: number;
  readonly state: PlanState;
  /** The documents the plan is made under, one each: `Nghị quyết số 94/NQ-HĐND …`. */
  readonly legalBasis: readonly string[];
}

export const NEW_HEAD: PlanHead = { planner: '', version: 1, state: 'draft', legalBasis: [] };

/** A department in charge of targets, or that receives a part of them. */
export interface Department {
  /** Unique among the departments; never that of a unit. */
  readonly code: string;
  readonly name: string;
  readonly leader: string;
  readonly note: string;
}

/** Room for growth (dư địa): one product, project or new factor, and what it adds. */
export interface Headroom {
  /** The indicator it feeds. */
  readonly indicator: string;
  readonly factor: string;
  /** What it adds to the indicator, in `unit`, which may be finer than the indicator's. */
  readonly amount: number | null;
  readonly unit: string;
  readonly sector: string;
  /** What it adds to the growth of that sector, in percentage points. */
  readonly contribution: number | null;
}

/** A key project (dự án, công trình trọng điểm). */
export interface Project {
  readonly id: string;
  readonly name: string;
  /** Code of the department in charge, or empty. */
  readonly department: string;
  /** Total investment and what is spent of it in the year, both in `unit`. */
  readonly investment: number | null;
  readonly inYear: number | null;
  readonly unit: string;
  /** The indicator it contributes to, what it adds in that indicator's unit, and in points of growth. */
  readonly indicator: string | null;
  readonly amount: number | null;
  readonly contribution: number | null;
  /** As printed: `Quý III/2026`. */
  readonly completion: string;
  readonly note: string;
}

/** Four quarters of one line. */
export type QuarterFigures = readonly [number | null, number | null, number | null, number | null];

/** A source of revenue (nguồn thu). Figures are in the unit of the indicator it belongs to. */
export interface RevenueSource {
  readonly id: string;
  readonly name: string;
  /** The revenue indicator that the sources of the same one add up to, or null. */
  readonly indicator: string | null;
  readonly lastYear: number | null;
  /** What the source is to bring in the year, as assigned. */
  readonly assigned: number | null;
  readonly quarters: QuarterFigures;
  /** How it is to be collected. */
  readonly measures: string;
  readonly note: string;
}
