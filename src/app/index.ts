/** Use cases: load, split, check, look at a submitted file. They take ports and return change sets and problems. */
export { checkTargets } from './check-targets';
export { closingReport, reportOn } from './closing-report';
export * from './contracts';
export { cumulativeTable, type CumulativeRow } from './cumulative-table';
export { draftPlan, type DraftRequest } from './draft-plan';
export * from './finding-filter';
export { previewFindingsSheet } from './findings-sheet';
export { findingSentence, lineName, repairSentence } from './finding-sentence';
export { readSourceDocument, readTargets, readUnits } from './load-files';
export { previewAcceptance, previewRepair, previewRestore } from './mend';
export * from './ports';
export * from './proposals';
export { planToWorkbook, type PlannedWorkbook } from './plan-to-workbook';
export { previewLoad } from './preview-load';
export * from './split';
export * from './track';
export * from './review';
export { reviewFile, type FileReview } from './review-file';
