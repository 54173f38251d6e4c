/**
 * The one way into the engine for a planner's indicator: its behaviour decides what is split and how.
 * Always: a result comes with the recipe that makes the same figures again, with reasons and warnings;
 * a refusal carries its figures in the planner's unit.
 */
import { BEHAVIOURS, problem, refusal, success, type Lattice, type Problem, type Result } from '../../domain';
import { planEventsKind, planMilestoneKind } from './kinds/event';
import { splitFlow } from './kinds/flow';
import { splitGrowthKind } from './kinds/growth';
import { splitRateKind } from './kinds/rate';
import { copyCeilingKind, splitPerHeadKind, splitReductionKind } from './kinds/rate-like';
import { splitShareKind } from './kinds/share';
import { splitStockKind } from './kinds/stock';
import type { AllocationRequest } from './request';
import type { AllocationResult, Recipe, Split } from './result';

/** Raised whenever the same request would give other figures than before. */
export const METHOD_VERSION = 1;

/**
 * Splits an indicator by its behaviour.
 * @returns figures as shown, whole counts behind them, recipe, explanation and warnings; refused with
 *   `notice.unknownBehaviour`, and as the part for the behaviour says, every refusal with the
 *   indicator's `lattice` for its sentence
 */
export function allocate(request: AllocationRequest): Result<AllocationResult> {
  const split = splitByBehaviour(request);
  if (!split.ok) {
    const { problem: refused } = split;
    return refused.code === 'notice.unknownBehaviour' ? split : { ok: false, problem: inUnit(refused, latticeOf(request)) };
  }
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
 * @returns as {@link allocate}; refused with `notice.unknownRecipe` for another version of the method
 */
export function replay(recipe: Recipe): Result<AllocationResult> {
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
function splitByBehaviour(request: AllocationRequest): Result<Split> {
  const behaviour: unknown = request.behaviour;
  if (typeof behaviour !== 'string' || !Object.hasOwn(KINDS, behaviour)) {
    return refusal('notice.unknownBehaviour', { behaviour: typeof behaviour === 'string' ? behaviour : '', known: BEHAVIOURS });
  }
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

/** The problem with the planner's unit, so that its sentence prints figures and not counts. */
function inUnit({ code, data }: Problem, lattice: Lattice): Problem {
  // Problems without counts carry it along unread: no code of the engine uses the name for anything else.
  return { code, data: { lattice, ...data } } as Problem;
}

/** A copy that nobody can change afterwards, as it comes back from storage. */
function asJson(request: AllocationRequest): AllocationRequest {
  return JSON.parse(JSON.stringify(request)) as AllocationRequest;
}
