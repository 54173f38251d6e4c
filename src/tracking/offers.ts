/** What can be done where the rest of a year cannot be phased as asked: three ways, each with its figures. */
import type { Plan, Problem, StepId } from '../domain';
import { allocationOf } from '../domain';
import { stepNumber, type Ledger } from './ledger';
import type { RephaseRequest } from './rephase';

export type RephaseOffer =
  /** Leave the phasing and the year's figure, and report the year as exceeded. */
  | { readonly kind: 'report'; readonly excess: number }
  /** Ask for a higher figure of one's own: what was reached and what the plan has for the months left. */
  | { readonly kind: 'raise'; readonly to: number }
  /** Look at the figures again, the largest month first. */
  | { readonly kind: 'checkFigures'; readonly period: StepId; readonly count: number }
  /** The same request with units' years moved. */
  | { readonly kind: 'moveUnits'; readonly request: RephaseRequest }
  /** The same request without limits. */
  | { readonly kind: 'dropBounds'; readonly request: RephaseRequest }
  /** The same request with limits just wide enough, alike for every month. */
  | { readonly kind: 'widenBounds'; readonly request: RephaseRequest; readonly min: number | null; readonly max: number | null }
  /** Phase by another shape. */
  | { readonly kind: 'otherWay'; readonly request: RephaseRequest };

/** Three offers for a refused request; none for what is simply not there (figures, phasing, last year). */
export function offersFor(plan: Plan, ledger: Ledger, request: RephaseRequest, problem: Problem): RephaseOffer[] {
  const table = allocationOf(plan, request.indicator);
  if (!table) return [];
  const months = ledger.months({ indicator: request.indicator, unit: null, year: plan.year }).slice(0, stepNumber(request.through));
  const largest = months.reduce<number>((best, month, index) => ((month ?? 0) > (months[best] ?? 0) ? index : best), 0);
  const check: RephaseOffer = { kind: 'checkFigures', period: (`M${largest + 1}` as StepId), count: months[largest] ?? 0 };
  switch (problem.code) {
    case 'tracking.yearReached': {
      const left = table.monthTotals.slice(stepNumber(request.through)).reduce<number>((sum, month) => sum + (month ?? 0), 0);
      return [{ kind: 'report', excess: problem.data.excess }, { kind: 'raise', to: problem.data.reached + left }, check];
    }
    case 'tracking.unitsReached':
      return [{ kind: 'moveUnits', request: { ...request, unitsMayMove: true } }, { kind: 'report', excess: problem.data.excess }, check];
    case 'allocation.boundsTooTight':
    case 'allocation.pinsExceedTotal': {
      const { bounds: _, ...free } = request;
      const open = (request.bounds ?? []).length;
      if (open === 0) return [{ kind: 'otherWay', request: { ...free, way: 'equal' } }, { kind: 'otherWay', request: { ...free, way: 'plan' } }, check];
      const rest = problem.data.total;
      const steps = table.monthTotals.length - stepNumber(request.through);
      const isTight = problem.code === 'allocation.boundsTooTight';
      // Alike for every month: the greatest rounded up or the least rounded down leaves just enough room.
      const [min, max] = isTight ? [null, Math.ceil(rest / steps)] : [Math.floor(rest / steps), null];
      const bounds = (request.bounds ?? []).map((bound) => ({
        step: bound.step,
        ...(bound.min !== undefined && { min: min === null ? bound.min : Math.min(bound.min, min) }),
        ...(bound.max !== undefined && { max: max === null ? bound.max : Math.max(bound.max, max) }),
      }));
      return [{ kind: 'dropBounds', request: free }, { kind: 'widenBounds', request: { ...request, bounds }, min, max }, check];
    }
    default:
      return [];
  }
}
