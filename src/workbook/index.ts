/** The plan as an ordinary workbook: every sheet declared once, plan ⇄ grids, change sets. */
export { allocationBlocks, departmentBlocks } from './allocation-blocks';
export { typed as typedCell } from './cells';
export * from './change-set';
export { columnOfIndicators, sheetNamesIn } from './find-sheets';
export { PLAN_STATE_LABELS, SHEETS, type SheetKey } from './labels';
export { rewrittenCells } from './in-place';
export { isAppraisal, isSealedAssignment } from './exchange-shapes';
export { coverCellsOf, type CoverCells } from './read-cover';
export { journalBlocks } from './journal-blocks';
export { blockRows, layoutOf, rowsNeeded, stepColumn, type DetailBlock, type DetailColumns, type Places } from './layout';
export type { Observation } from './observation';
export { cellOf, cellOfFinding, type SheetCell } from './place-cells';
export { planWorkbook } from './plan-grid';
export { fingerprintOf } from './fingerprint';
export { EMPTY_PART, PLAN_NAMESPACE, PLAN_SCHEMA, readPlanPart, writePlanPart, type PlanPart, type Recipe } from './plan-part';
export { readPlan, type ReadPlan } from './read-plan';
export { MOST_SHARED } from './share-formula';
export { STYLES } from './styles';
