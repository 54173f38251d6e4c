/**
 * Units and the whole place made to agree with as little change as their reliability allows: the least
 * Σ change² / variance under Σ units = place, whose solution shares the difference out in proportion to
 * the variances [Stone, Champernowne & Meade, Review of Economic Studies 9 (1942)], on whole counts by
 * largest remainder. A figure's variance is its size times how little its source is relied upon; final
 * (audited) figures have none and stay.
 */
import { apportion } from '../allocation';
import { inUnit, problem, recipientsOf, refusal, success, type ActualFigure, type Indicator, type Plan, type Result, type StepId } from '../domain';
import { Ledger, stepNumber } from './ledger';

/** From 0 (anything may change) to 10 (as good as audited). */
export type Reliability = number;

export const MOST_RELIABLE: Reliability = 10;
/** How far a source is relied upon that nobody has said anything of. */
export const USUAL_RELIABILITY: Reliability = 5;
/** The source under which reconciled figures are kept, beside those they come from. */
export const RECONCILED = 'Số liệu đã đối chiếu';

export interface ReconcileRequest {
  readonly indicator: string;
  readonly period: StepId;
  /** By source; {@link USUAL_RELIABILITY} where a source is not named. */
  readonly reliability: ReadonlyMap<string, Reliability>;
  /** Day of the reconciliation, ISO. */
  readonly date: string;
}

/** One figure that is changed. */
export interface ReconciledFigure {
  /** Null for the whole place. */
  readonly unit: string | null;
  readonly former: ActualFigure;
  readonly to: number;
}

export interface Reconciliation {
  /** place − Σ units before. */
  readonly difference: number;
  readonly changes: readonly ReconciledFigure[];
  /** The changes as figures of the source {@link RECONCILED}, to be put behind the others. */
  readonly figures: readonly ActualFigure[];
}

/**
 * @returns refused with `plan.indicatorUnknown`, `tracking.monthsUnreported` (the place or a unit has no
 *   figure), `allAudited` (nothing may change), `cannotReconcile` (more would have to be taken away than there is)
 */
export function reconcile(plan: Plan, ledger: Ledger, { indicator: id, period, reliability, date }: ReconcileRequest): Result<Reconciliation> {
  const indicator = plan.indicators.find((line) => line.id === id);
  if (!indicator) return refusal('plan.indicatorUnknown', { indicator: id });
  const figureOf = (unit: string | null): ActualFigure | null => ledger.shown({ indicator: id, unit, year: plan.year }, period);
  const place = figureOf(null);
  const units = recipientsOf(plan.units).map(({ code }) => figureOf(code));
  if (!place || units.includes(null)) return refusal('tracking.monthsUnreported', { indicator: indicator.name, periods: [period] });
  const known = units.filter((figure) => figure !== null);
  const sum = known.reduce((total, { count }) => total + count, 0);
  const difference = place.count - sum;
  if (difference === 0) return success({ difference, changes: [], figures: [] });
  const figures = [place, ...known];
  const shares = sharesOf(indicator, figures, difference, sum, period, reliability);
  if (!shares.ok) return shares;
  const changes = figures.flatMap((former, index): ReconciledFigure[] => {
    const share = shares.value[index] ?? 0;
    // The place gives way towards its units, the units towards the place.
    const to = former.count + (former.unit === null ? -1 : 1) * Math.sign(difference) * share;
    return share === 0 ? [] : [{ unit: former.unit, former, to }];
  });
  return success({ difference, changes, figures: changes.map(({ former, to }) => ({ ...former, count: to, source: RECONCILED, date })) });
}

/** How far each figure moves, whole counts that add up to the difference. */
function sharesOf(indicator: Indicator, figures: readonly ActualFigure[], difference: number, sum: number, period: StepId, reliability: ReadonlyMap<string, Reliability>): Result<readonly number[]> {
  const { name, lattice } = indicator;
  const recipients = figures.map((figure) => {
    const isPlace = figure.unit === null;
    const weight = varianceOf(figure, reliability);
    // What shrinks does not shrink below nothing.
    const shrinks = isPlace === difference > 0;
    return { id: figure.unit ?? '#', weight, max: weight === 0 ? 0 : shrinks ? Math.max(0, figure.count) : Number.MAX_SAFE_INTEGER };
  });
  if (recipients.every(({ weight }) => weight === 0)) return refusal('tracking.allAudited', { indicator: name, period, total: sum + difference, sum, lattice });
  const shared = apportion(Math.abs(difference), recipients);
  return shared.ok ? success(shared.value.shares) : { ok: false, problem: inUnit(problem('tracking.cannotReconcile', { indicator: name, period, difference }), lattice) };
}

function varianceOf({ count, status, source }: ActualFigure, reliability: ReadonlyMap<string, Reliability>): number {
  if (status === 'final') return 0;
  const doubt = MOST_RELIABLE - Math.min(MOST_RELIABLE, Math.max(0, reliability.get(source) ?? USUAL_RELIABILITY));
  return Math.abs(count) * doubt;
}

/** Months up to `through` in which units and place were all reported and do not go together. */
export function monthsApart(plan: Plan, ledger: Ledger, indicator: string, steps: readonly StepId[]): { readonly period: StepId; readonly difference: number }[] {
  return [...steps].sort((left, right) => stepNumber(left) - stepNumber(right)).flatMap((period) => {
    const of = (unit: string | null): number | null => ledger.shown({ indicator, unit, year: plan.year }, period)?.count ?? null;
    const [place, units] = [of(null), recipientsOf(plan.units).map(({ code }) => of(code))];
    if (place === null || units.includes(null)) return [];
    const difference = place - units.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    return difference === 0 ? [] : [{ period, difference }];
  });
}
