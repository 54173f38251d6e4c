/**
 * Does a plan hold? Rules over figures as whole counts, findings with places by meaning, and the
 * smallest repairs. Pure; where a finding's cells stand is for `workbook` to say.
 *
 * Where to start
 * - one check {@link checkPlan}; checks of the same plan while it is edited {@link Checker}
 * - the rules {@link RULES}, the equations among them {@link SUM_RULES}
 * - a repair as a plan {@link applyRepair}; what an accepted finding is stored under {@link stampOf}
 */
export { applyRepair } from './apply';
export { Checker, checkPlan, type CheckReport } from './checker';
export { stampOf, type Cause, type CellChange, type CheckProblem, type Finding, type Place, type Repair, type RuleId, type Severity } from './finding';
export { RULES } from './registry';
export { FAMILIES, type Rule, type RuleFamily, type RuleHead } from './rule';
