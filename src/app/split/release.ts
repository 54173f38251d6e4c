/** What to let go so that a split becomes possible: the engine's answer in the plan's own pins and bounds. */
import { withoutPins, withPins, type Pin, type PinScope, type Plan, type Problem, type RecipientAxis, type RecipientBound, type StepId } from '../../domain';
import { recipientsOn, stepsOf } from './task';

/** Pins and bounds to take away; a row or column that is let go in part leaves pins on its other cells. */
export interface Release {
  readonly removed: readonly Pin[];
  readonly kept: readonly Pin[];
  readonly bounds: readonly RecipientBound[];
}

export function withRelease(plan: Plan, { removed, kept, bounds }: Release): Plan {
  const isGone = (bound: RecipientBound): boolean =>
    bounds.some((gone) => gone.indicator === bound.indicator && gone.axis === bound.axis && gone.recipient === bound.recipient);
  return { ...plan, pins: withPins(withoutPins(plan.pins, removed), kept), bounds: plan.bounds.filter((bound) => !isGone(bound)) };
}

/**
 * The smallest release the engine names in a refusal, or null where it names none that is the plan's.
 * @param problem of `allocate`, with codes as ids
 */
export function releaseFor(plan: Plan, indicator: string, axis: RecipientAxis, problem: Problem): Release | null {
  const pins = plan.pins.filter((pin) => pin.indicator === indicator && pin.axis === axis);
  const bounds = plan.bounds.filter((bound) => bound.indicator === indicator && bound.axis === axis);
  const line = plan.indicators.find(({ id }) => id === indicator);
  const [removed, kept, loosened] = [new Set<Pin>(), [] as Pin[], new Set<RecipientBound>()];
  const letGo = (pin: Pin): void => void removed.add(pin);
  const freeYear = (id: string): void => {
    for (const pin of pins) {
      const { scope } = pin;
      if ('recipient' in scope && scope.recipient === id && (scope.kind === 'row' || (scope.kind === 'recipientTotal' && scope.period === 'Y'))) letGo(pin);
      if (scope.kind === 'periodTotal' && scope.period === id) letGo(pin);
      if (scope.kind === 'column' && scope.period === id) letGo(pin);
    }
    for (const bound of bounds) if (bound.recipient === id) loosened.add(bound);
  };
  const freeCell = (row: string, column: string): void => {
    for (const pin of pins) {
      const { scope } = pin;
      if (scope.kind === 'cell' && scope.recipient === row && scope.period === column) letGo(pin);
      const others = cellsBeside(scope, row, column, line ? stepsOf(line) : [], line ? recipientsOn(plan, line, axis).map(({ code }) => code) : []);
      if (others !== null) {
        letGo(pin);
        kept.push(...others.map((other): Pin => ({ indicator, axis, scope: other })));
      }
    }
  };
  for (const { row, column } of cellsNamed(problem)) freeCell(row, column);
  if (removed.size === 0) for (const id of linesNamed(problem)) freeYear(id);
  if (problem.code === 'split.totalPinned') pins.filter(({ scope }) => scope.kind === 'total' || (scope.kind === 'periodTotal' && scope.period === 'Y')).forEach(letGo);
  if (problem.code === 'allocation.allPinned' && removed.size === 0) {
    const [first] = pins.filter(({ scope }) => scope.kind === 'recipientTotal' || scope.kind === 'row');
    if (first) letGo(first);
  }
  if (removed.size === 0 && loosened.size === 0) return null;
  return { removed: [...removed], kept, bounds: [...loosened] };
}

function cellsNamed({ code, data }: Problem): readonly { readonly row: string; readonly column: string }[] {
  switch (code) {
    case 'allocation.infeasible':
    case 'nested.infeasible':
      return data.pins;
    case 'allocation.pinsExceedTotal':
    case 'allocation.allPinned':
    case 'allocation.boundsTooTight':
    case 'allocation.emptyLine':
      return data.pins ?? [];
    default:
      return [];
  }
}

function linesNamed({ code, data }: Problem): readonly string[] {
  switch (code) {
    case 'allocation.pinsExceedTotal':
      return data.release;
    case 'allocation.boundsTooTight':
      return data.ids;
    case 'allocation.boundsCrossed':
    case 'allocation.pinOutsideBounds':
      return [data.id];
    default:
      return [];
  }
}

/** The other cells of a pinned row or column that holds this cell; null where the scope is neither. */
function cellsBeside(scope: PinScope, row: string, column: string, steps: readonly StepId[], codes: readonly string[]): PinScope[] | null {
  if (scope.kind === 'row' && scope.recipient === row) {
    return steps.filter((step) => step !== column).map((period) => ({ kind: 'cell', recipient: row, period }));
  }
  if (scope.kind === 'column' && scope.period === column) {
    return codes.filter((code) => code !== row).map((recipient) => ({ kind: 'cell', recipient, period: scope.period }));
  }
  return null;
}
