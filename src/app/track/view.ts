/** What the tracking screen and the command line show of a year: the report, its headline, what runs behind. */
import type { Indicator, Plan, StepId } from '../../domain';
import { alertsOf, headlineOf, Ledger, progressReport, unitProgress, type Alert, type Headline, type ProgressRow } from '../../tracking';
import { lastReportedMonth } from '../../workbook';

export interface TrackingView {
  readonly through: StepId;
  readonly rows: readonly ProgressRow[];
  readonly headline: Headline;
  /** What can still be made up first. */
  readonly alerts: readonly Alert[];
  readonly ledger: Ledger;
}

/** The year to the end of a month; to the last one with a figure when none is said. */
export function trackingView(plan: Plan, through: StepId = lastReportedMonth(plan)): TrackingView {
  const ledger = new Ledger(plan.actuals, plan.tracking.lastWord);
  const rows = progressReport(plan, ledger, through);
  return { through, rows, headline: headlineOf(rows), alerts: alertsOf(rows, ledger, plan.year), ledger };
}

/** One indicator by unit. */
export function unitView(plan: Plan, { ledger, through }: Pick<TrackingView, 'ledger' | 'through'>, indicator: Indicator): ProgressRow[] {
  return unitProgress(plan, ledger, indicator, through);
}
