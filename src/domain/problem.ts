/**
 * What can go wrong, as data. A problem is a code and the figures that belong to it; the sentence a
 * user reads is made from it in `i18n`, which has to know every code (the compiler checks that).
 * Each area of the product declares its codes in `problems/`.
 */
import type { Lattice } from './lattice';
import type { AllocationProblems } from './problems/allocation';
import type { AppProblems } from './problems/app';
import type { AxisProblems } from './problems/axis';
import type { BalanceProblems } from './problems/balance';
import type { BenchmarkProblems } from './problems/benchmark';
import type { EventProblems } from './problems/events';
import type { DocumentProblems } from './problems/document';
import type { CheckProblems } from './problems/checks';
import type { ConsistencyProblems } from './problems/consistency';
import type { FileProblems } from './problems/file';
import type { GrowthProblems } from './problems/growth';
import type { HostProblems } from './problems/host';
import type { LoadProblems } from './problems/load';
import type { NoticeProblems } from './problems/notice';
import type { NestedProblems } from './problems/nested';
import type { PlanProblems } from './problems/plan';
import type { RateProblems } from './problems/rates';
import type { ReviewProblems } from './problems/review';
import type { SheetProblems } from './problems/sheet';
import type { SplitProblems } from './problems/split';
import type { StepsProblems } from './problems/steps';
import type { StructureProblems } from './problems/structures';
import type { TrackingProblems } from './problems/tracking';

export type { AllocationProblems, AppProblems, BalanceProblems, DocumentProblems, FileProblems, HostProblems, LoadProblems, PlanProblems, StepsProblems };
export type { FarCell } from './problems/balance';
export type { NoticeProblems, RequestPiece, Setting } from './problems/notice';
export type { CheckProblems, Compared, OneFigure } from './problems/checks';
export type { ConsistencyProblems, Contradiction, PrintedFigure, Slip, SlipRepair } from './problems/consistency';
export type { StepFamily, StepMiss } from './problems/steps';
export { PROFILE_KINDS, type AxisProblems, type OfProfile, type ProfileKind } from './problems/axis';
export type { BenchmarkProblems, PeriodOfYear } from './problems/benchmark';
export type { EventProblems } from './problems/events';
export type { GrowthProblems } from './problems/growth';
export type { RateChange, RateProblems } from './problems/rates';
export type { ReviewProblems };
export type { NestedProblems };
export type { SheetProblems } from './problems/sheet';
export type { SplitProblems } from './problems/split';
export type { StructureProblems } from './problems/structures';
export type { OfActual, TablePlace, TrackingProblems } from './problems/tracking';

/** Every problem code with the shape of its data. */
export interface ProblemData
  extends AllocationProblems,
    AppProblems,
    AxisProblems,
    BalanceProblems,
    BenchmarkProblems,
    CheckProblems,
    ConsistencyProblems,
    EventProblems,
    DocumentProblems,
    FileProblems,
    GrowthProblems,
    HostProblems,
    LoadProblems,
    NestedProblems,
    NoticeProblems,
    PlanProblems,
    RateProblems,
    ReviewProblems,
    SheetProblems,
    SplitProblems,
    StepsProblems,
    StructureProblems,
    TrackingProblems {}

export type ProblemCode = keyof ProblemData;

/** A problem: `code` names it, `data` holds its figures and places. */
export type Problem = {
  [Code in ProblemCode]: { readonly code: Code; readonly data: ProblemData[Code] };
}[ProblemCode];

/** The outcome of something that may be refused. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function problem<Code extends ProblemCode>(code: Code, data: ProblemData[Code]): Problem {
  return { code, data } as Problem;
}

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refusal<Code extends ProblemCode>(
  code: Code,
  data: ProblemData[Code],
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: problem(code, data) };
}

/**
 * The problem with the planner's unit, so that its sentence prints figures and not bare counts; one that
 * names a unit of its own keeps it. Whoever calls the engine passes what it refuses through here.
 */
export function inUnit({ code, data }: Problem, lattice: Lattice): Problem {
  // Problems without counts carry it along unread: no code uses the name for anything else.
  return { code, data: { lattice, ...data } } as Problem;
}

/** The same problem where only an exception can carry it (across promises and library callbacks). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code} ${JSON.stringify(problem.data)}`);
    this.name = 'ProblemError';
  }
}

/** The value of a result, or its problem thrown as a {@link ProblemError}. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.problem);
}
