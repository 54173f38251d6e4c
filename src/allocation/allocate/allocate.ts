/**
 * The one way into the engine for a planner's indicator: its behaviour decides what is split and how.
 * Always: a result comes with the recipe that makes the same figures again, with reasons and warnings;
 * a refusal carries its figures in the planner's unit.
 */
import { BEHAVIOURS, inUnit, problem, refusal, success, type Lattice, type Problem, type Result } from '../../domain';
import { planEventsKind, planMilestoneKind } from './kinds/event';
import { splitFlow } from './kinds/flow';
import { splitGrowthKind } from './kinds/growth';
import { splitRateKind } from './kinds/rate';
import { copyCeilingKind, splitPerHeadKind, splitReductionKind } from './kinds/rate-like';
import { splitShareKind } from './kinds/share';
import { splitStockKind } from './kinds/stock';
import type { AllocationRequest } from './request';
import { REQUEST_SHAPES } from './request-shape';
import type { AllocationResult, Recipe, Split } from './result';
import { isRecord, written } from './shape';

/** Raised whenever the same request would give other figures than before. */
export const METHOD_VERSION = 1;

/**
 * Splits an indicator by its behaviour.
 * @returns figures as shown, whole counts behind them, recipe, explanation and warnings; refused with
 *   `notice.unknownBehaviour` or `notice.requestBroken`, and as the part for the behaviour says, every
 *   such refusal with the indicator's `lattice` for its sentence
 */
export function allocate(request: AllocationRequest): Result<AllocationResult> {
  const readable = checkShape(request);
  if (!readable.ok) return readable;
  const split = splitByBehaviour(request);
  if (!split.ok) return { ok: false, problem: inUnit(split.problem, latticeOf(request)) };
  const warnings = [...split.value.warnings, ...grdpNotice(request)];
  return success({
    behaviour: request.behaviour,
    ...split.value,
    recipe: { version: METHOD_VERSION, request: asJson(request) },
    warnings: warnings.map((warning) => inUnit(warning, latticeOf(request))),
  });
}

/**
 * Makes the figures of a recipe again.
 * @param recipe of {@link allocate}, also after it was stored as JSON
 * @returns as {@link allocate}; refused with `notice.unknownRecipe` for another version of the method,
 *   and with `notice.requestBroken` for what is no recipe
 */
export function replay(recipe: Recipe): Result<AllocationResult> {
  if (!isRecord(recipe)) return refusal('notice.requestBroken', { place: '', expected: 'record' });
  if (typeof recipe.version !== 'number') return refusal('notice.requestBroken', { place: 'version', expected: 'number' });
  if (recipe.version !== METHOD_VERSION) {
    return refusal('notice.unknownRecipe', { version: String(recipe.version), known: METHOD_VERSION });
  }
  return allocate(recipe.request);
}

type Kind = AllocationRequest['behaviour'];

/** What splits each kind; the compiler demands every kind of request. */
const KINDS: { readonly [Each in Kind]: (request: Extract<AllocationRequest, { readonly behaviour: Each }>) => Result<Split> } = {
  flow: splitFlow,
  stock: splitStockKind,
  event: planEventsKind,
  rate: splitRateKind,
  growth: splitGrowthKind,
  share: splitShareKind,
  perHead: splitPerHeadKind,
  reduction: splitReductionKind,
  ceiling: copyCeilingKind,
  milestone: planMilestoneKind,
};

/** Requests come out of files as well, where the compiler does not see what they say. */
function checkShape(request: unknown): Result<true> {
  if (!isRecord(request)) return refusal('notice.requestBroken', { place: 'request', expected: 'record' });
  const { behaviour } = request;
  if (typeof behaviour !== 'string' || !isKind(behaviour)) {
    return refusal('notice.unknownBehaviour', { behaviour: typeof behaviour === 'string' ? behaviour : '', known: BEHAVIOURS });
  }
  const fault = REQUEST_SHAPES[behaviour](request);
  return fault === null ? success(true) : refusal('notice.requestBroken', { place: written(fault.path), expected: fault.expected });
}

function isKind(behaviour: string): behaviour is Kind {
  return Object.hasOwn(KINDS, behaviour);
}

function splitByBehaviour(request: AllocationRequest): Result<Split> {
  // Kind and request belong together; the table cannot express that pairing per key.
  const split = KINDS[request.behaviour] as (request: AllocationRequest) => Result<Split>;
  return split(request);
}

/** `notice.grdpBelowProvince` where GRDP goes to districts, communes or departments. */
function grdpNotice({ indicator, recipientLevel = 'belowProvince' }: AllocationRequest): Problem[] {
  const isMeant = indicator.grdp === true && recipientLevel === 'belowProvince';
  return isMeant ? [problem('notice.grdpBelowProvince', { indicator: indicator.name })] : [];
}

/** The unit that the counts of refusals and warnings are in. */
function latticeOf(request: AllocationRequest): Lattice {
  switch (request.behaviour) {
    case 'growth':
      return request.levels;
    case 'share':
      return request.amounts;
    default:
      return request.indicator.lattice;
  }
}

/** A copy that nobody can change afterwards, as it comes back from storage. */
function asJson(request: AllocationRequest): AllocationRequest {
  return JSON.parse(JSON.stringify(request)) as AllocationRequest;
}
