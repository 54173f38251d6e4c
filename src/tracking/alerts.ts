/** What runs behind its plan, first of all what can still be made up: strength is better spent there. */
import { addsOverMonths } from '../domain';
import type { Ledger } from './ledger';
import type { ProgressRow } from './progress';
import { isCeiling } from './verdict';

export interface Alert {
  readonly row: ProgressRow;
  /** Count behind the plan's phasing, or above a ceiling's; above zero. */
  readonly gap: number;
  /** What is left over what the months left brought at the best so far, in hundredths: up to 100 it can be made up. Null where nobody can say. */
  readonly effort: number | null;
  /** `recoverable` at the pace of the best month so far, `hard` beyond it, `lost` with no month left, `unknown` for what does not add up. */
  readonly chance: 'recoverable' | 'hard' | 'lost' | 'unknown';
}

const ORDER: readonly Alert['chance'][] = ['recoverable', 'hard', 'unknown', 'lost'];

/** Rows behind their plan: what can still be made up first, in each group the largest part of its year first. */
export function alertsOf(rows: readonly ProgressRow[], ledger: Ledger, year: number): Alert[] {
  const alerts = rows.flatMap((row): Alert[] => {
    const { reached, plannedToDate, indicator, planned } = row;
    if (reached === null || plannedToDate === null) return [];
    const gap = isCeiling(indicator.target) ? reached - plannedToDate : plannedToDate - reached;
    if (gap <= 0 || row.verdict === 'met' || row.verdict === 'exceeded') return [];
    if (row.monthsLeft === 0) return [{ row, gap, effort: null, chance: 'lost' }];
    if (!addsOverMonths(indicator.behaviour) || isCeiling(indicator.target) || planned === null) return [{ row, gap, effort: null, chance: 'unknown' }];
    const best = Math.max(0, ...ledger.months({ indicator: indicator.id, unit: row.unit, year }).map((month) => month ?? 0));
    const effort = best === 0 ? null : Math.ceil((100 * (planned - reached)) / (best * row.monthsLeft));
    return [{ row, gap, effort, chance: effort === null ? 'unknown' : effort <= 100 ? 'recoverable' : 'hard' }];
  });
  const weight = ({ gap, row }: Alert): number => gap / Math.max(1, row.planned ?? 1);
  return alerts.sort((left, right) => ORDER.indexOf(left.chance) - ORDER.indexOf(right.chance) || weight(right) - weight(left));
}
