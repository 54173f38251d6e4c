/** Where two sources say different things of the same month, how far apart, and whether that is explained. */
import { closestShare, recipientsOf, THIRTEEN_STEPS, type ActualFigure, type Plan, type StepId } from '../domain';
import { Ledger, stepNumber, type SeriesKey } from './ledger';

/**
 * - `vintage` one still has what the other said earlier
 * - `window` one counts from the 15th to the 14th, and its figure lies between the other's two months
 * - `status` one is an estimate, or preliminary, where the other is more final
 */
export type Explanation = 'vintage' | 'window' | 'status';

export interface SourceDifference {
  readonly indicator: string;
  readonly unit: string | null;
  readonly period: StepId;
  readonly first: ActualFigure;
  readonly second: ActualFigure;
  /** first − second, counts of the indicator's lattice. */
  readonly difference: number;
  /** Of the second, in tenths of a percent; null where it is zero. */
  readonly share: number | null;
  readonly explanation: Explanation | null;
}

/** Every month up to `through` both sources reported and differ in: what nothing explains first, then by share. */
export function compareSources(plan: Plan, first: string, second: string, through: StepId): SourceDifference[] {
  const [one, other] = [first, second].map((source) => new Ledger(plan.actuals.filter((figure) => figure.source === source)));
  if (!one || !other) return [];
  const differences: SourceDifference[] = [];
  const steps = THIRTEEN_STEPS.slice(0, stepNumber(through));
  for (const { id: indicator } of plan.indicators) {
    for (const unit of [null, ...recipientsOf(plan.units).map(({ code }) => code)]) {
      const series: SeriesKey = { indicator, unit, year: plan.year };
      for (const period of steps) {
        const [left, right] = [one.shown(series, period), other.shown(series, period)];
        if (!left || !right || left.count === right.count) continue;
        const difference = left.count - right.count;
        const share = closestShare(difference, right.count, 1000);
        differences.push({ indicator, unit, period, first: left, second: right, difference, share, explanation: explain(one, other, left, right) });
      }
    }
  }
  const size = ({ share }: SourceDifference): number => Math.abs(share ?? Number.MAX_SAFE_INTEGER);
  return differences.sort((left, right) => Number(left.explanation !== null) - Number(right.explanation !== null) || size(right) - size(left));
}

function explain(one: Ledger, other: Ledger, left: ActualFigure, right: ActualFigure): Explanation | null {
  const saidBefore = (ledger: Ledger, of: ActualFigure, count: number): boolean => ledger.history(of, of.period).slice(1).some((former) => former.count === count);
  if (saidBefore(other, right, left.count) || saidBefore(one, left, right.count)) return 'vintage';
  if (left.window !== right.window) {
    const [mid, calendar, ledger] = left.window === 'mid' ? [left, right, other] : [right, left, one];
    const before = THIRTEEN_STEPS[stepNumber(calendar.period) - 2];
    const former = before === undefined ? null : (ledger.shown(calendar, before)?.count ?? null);
    // Days of both months: any mix of the two lies between them.
    if (former !== null && mid.count >= Math.min(former, calendar.count) && mid.count <= Math.max(former, calendar.count)) return 'window';
  }
  return left.status === right.status ? null : 'status';
}
