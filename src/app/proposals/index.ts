/** From documents to the plan: what was read, what is doubtful about it, corrected, accepted. */
export { compareWithPlan, hasOwnFigure, isOfSamePlace, suggestedChanges, type ChangedPart, type PlanChange } from './compare';
export { editTarget, fieldOf, type FormField, type TargetForm } from './edit';
export {
  acceptSure,
  asideOf,
  asksBehaviour,
  doubtfulFirst,
  doubtsAmong,
  keepDecisions,
  proposalsOf,
  type Aside,
  type Decision,
  type Doubt,
  type LoadedDocument,
  type Proposal,
} from './proposal';
export { otherReadingOf, quotationOf, type Quotation } from './quotation';
export { isUnitsFile } from './sort-files';
export { acceptedTargets, planningOf, type SuggestedPlanning } from './suggested';
export { previewUpdate, updatePlan } from './update';
