import type { Indicator, Plan } from '../domain';
import { SHEETS } from '../workbook';
import { wholeWorkbook } from './change-sets';
import type { LoadPreview } from './contracts';

/**
 * What writing a freshly drafted plan into the workbook would do.
 * @param current the plan the workbook holds now, or null
 */
export function previewLoad(plan: Plan, current: Plan | null): LoadPreview {
  const undecided = undecidedIndicators(plan).map(({ id }) => ({ indicator: id, reason: 'behaviour' as const }));
  return { plan, undecided, replaces: current !== null, changes: wholeWorkbook(plan, [], 'load', SHEETS.indicators) };
}

/** Targets that are no sum and whose way of splitting somebody has to decide; a share of a planned amount follows it. */
export function undecidedIndicators(plan: Plan): Indicator[] {
  return plan.indicators.filter(
    (indicator) => indicator.target !== null && indicator.behaviour !== 'flow' && indicator.amount === null,
  );
}
