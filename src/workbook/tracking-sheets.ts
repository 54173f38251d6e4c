/** The sheets of what was reached: the report, the months behind it, and the reports as they came in. */
import { assignedIndicators, type Plan, type StepId } from '../domain';
import { Ledger, stepNumber } from '../tracking';
import type { SheetGrid } from '../xlsx';
import { actualLines, actualsSheet } from './actuals-sheet';
import type { Places } from './layout';
import { monthlySheet } from './monthly-sheet';
import { progressSheet } from './progress-sheet';

/** None before anything was reported. The report is made to the last month of the year with a figure, unless another is asked for. */
export function trackingSheets(plan: Plan, places: Places, through: StepId = lastReportedMonth(plan)): SheetGrid[] {
  if (plan.actuals.length === 0) return [];
  const ledger = new Ledger(plan.actuals, plan.tracking.lastWord);
  const indicators = assignedIndicators(plan.indicators);
  return [progressSheet(plan, places, ledger, indicators, through), monthlySheet(plan, places, ledger, indicators, actualLines(plan).length), actualsSheet(plan)];
}

/** The last month of the plan's year anybody reported; January before that. */
export function lastReportedMonth({ actuals, year }: Pick<Plan, 'actuals' | 'year'>): StepId {
  return actuals.reduce<StepId>((last, figure) => (figure.year === year && stepNumber(figure.period) > stepNumber(last) ? figure.period : last), 'M1');
}
