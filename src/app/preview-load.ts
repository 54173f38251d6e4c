import type { Plan } from '../domain';
import { SHEETS } from '../workbook';
import { wholeWorkbook } from './change-sets';
import type { LoadPreview } from './contracts';

/**
 * What writing a freshly drafted plan into the workbook would do.
 * @param current the plan the workbook holds now, or null
 */
export function previewLoad(plan: Plan, current: Plan | null): LoadPreview {
  const undecided = plan.indicators.flatMap((indicator): LoadPreview['undecided'] => {
    if (indicator.target === null) return [];
    return indicator.behaviour === 'flow' ? [] : [{ indicator: indicator.id, reason: 'behaviour' }];
  });
  return { plan, undecided, replaces: current !== null, changes: wholeWorkbook(plan, [], 'load', SHEETS.indicators) };
}
