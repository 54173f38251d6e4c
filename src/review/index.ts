/**
 * Targets handed down, plans handed in: who gets what, sealed; what comes back, compared with what was
 * given. Pure; files are read and written by the use cases.
 *
 * Where to start
 * - what each unit is given {@link assignmentsOf}, the plan it starts from {@link unitPlan}
 * - what a review goes by: {@link sealed}, {@link writeRecord}, {@link readRecord}
 */
export { assignmentsOf, type AssignOptions, type Assignments } from './assignment';
export { assignmentFileName, plainName, recordFileName, submissionFileName } from './file-names';
export { receiversOf, type Receiver } from './receivers';
export { isRecord, readRecord, writeRecord } from './record';
export { assignmentText, isSealIntact, planText, sealed, type Digest } from './seal';
export { unitPlan } from './unit-plan';
export { compareWithAssignment, converted, type CellState, type MatrixCell } from './against-assignment';
export { basisOfPlan, basisOfRecord, type PlaceTarget, type ReviewBasis } from './basis';
export { FINDING_ORIGINS, findingOf, type FindingOrigin, type ReviewFinding } from './finding';
export { correctionsOf, sumOfUnits, type Correction, type IndicatorSum } from './gap';
export { identify, type Mergers } from './identity';
export { outliersOf, type Outlier } from './outliers';
export { namingFile, reviewOf, type FileReview, type FileRole, type Review, type UnitReview, type UnitStanding } from './review';
export { unitFigure } from './unit-figure';
export type { SubmittedCell, SubmittedFile, SubmittedFinding, SubmittedIndicator, SubmittedPlan } from './submitted';
export { reviewReport, type ReportOptions } from './report';
