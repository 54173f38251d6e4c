/** Every sentence a user can see, Vietnamese first, English second; figures printed and read. */
export * from './language';
export * from './messages';
export { calculationWords, lossWords, troubleWords, workbenchWords, type CalculationWords, type LossWords, type TroubleWords, type WorkbenchWords } from './messages/workbench';
export { commandWords, type CommandWords } from './messages/command-line';
export { ruleWords, type RuleWords } from './messages/rules';
export * from './number';
export { requirementName } from './requirements';
export { sentence, type ProblemSentences } from './sentence';
export * from './terms';
