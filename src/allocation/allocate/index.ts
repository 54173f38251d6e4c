/** The entry point by behaviour: a request in plain data in; figures, recipe, reasons and warnings out. */
export { allocate, METHOD_VERSION, replay } from './allocate';
export { namesGrdp } from './grdp';
export type * from './request';
export type { AllocationResult, BehindTable, CellReason, Explanation, FigureTable, PeriodReason, Recipe, RecipientReason } from './result';
export type { OffLattice, PlannedTarget } from './target';
