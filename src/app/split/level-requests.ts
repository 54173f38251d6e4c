/** Levels, rates, growths and what is like them, as the engine is asked: everybody's own figure, tied to what supplies its weight. */
import type { CeilingIndicator, FlowIndicator, GrowthIndicator, PerHeadIndicator, RateIndicator, ReductionIndicator, StockIndicator } from '../../allocation';
import { allocationOf, countOf, indicatorOf, unwrap, type Bound, type Indicator, type Lattice } from '../../domain';
import type { GrowthChoice, PerHeadChoice, RateChoice, ReductionChoice, StockChoice } from './choice';
import { failed } from './failed';
import { flowRequest, headOf } from './flow-requests';
import { lastYearOf, type PlanRecipient, type SplitTask } from './task';
import { weightsOf } from './weights';

/**
 * The request for a level at a date. Without a path only December is planned, which is a flow of
 * that month alone. Throws a ProblemError with the codes of {@link weightsOf}.
 */
export function stockRequest(task: SplitTask, choice: StockChoice): StockIndicator | FlowIndicator {
  const { indicator, recipients, steps } = task;
  if (choice.profile === null) {
    const december = { ...task, held: { ...task.held, cells: [], sets: [], periods: steps.map(() => null) } };
    return flowRequest(december, { behaviour: 'flow', basis: choice.basis, profile: { kind: 'milestone', due: 'M12' }, mode: 'replace', among: 'all', stable: false });
  }
  const weights = choice.by === 'growth' ? recipients.map(() => 1) : weightsOf(task, choice.basis);
  const last = lastYearOf(task);
  return {
    behaviour: 'stock',
    indicator: headOf(indicator),
    target: targetOf(indicator),
    recipients: recipients.map(({ code }, index) => ({ id: code, last: last[index] ?? null, weight: weights[index] ?? null, ...pinOrBounds(task, code) })),
    by: choice.by,
    profile: choice.profile,
  };
}

/**
 * The request for a rate; a rate that is part of another one stays below it in every recipient.
 * Throws a ProblemError with `units.weightMissing` or `quantity.*`.
 */
export function rateRequest(task: SplitTask, choice: RateChoice): RateIndicator {
  const { plan, indicator, recipients } = task;
  const last = lastYearOf(task);
  const parent = indicator.parent === null ? undefined : indicatorOf(plan, indicator.parent);
  const above = parent?.behaviour === 'rate' && sameLattice(parent.lattice, indicator.lattice) ? allocationOf(plan, parent.id) : undefined;
  return {
    behaviour: 'rate',
    indicator: headOf(indicator),
    target: targetOf(indicator),
    recipients: recipients.map((recipient, index) => {
      const held = pinOrBounds(task, recipient.code);
      const ceiling = above?.unitTotals[above.units.indexOf(recipient.code)] ?? null;
      const max = Math.min(held.max ?? Infinity, ceiling ?? Infinity);
      return {
        id: recipient.code,
        denominator: figureIn(recipient, choice.denominator),
        last: last[index] ?? null,
        ...held,
        ...(held.pin === undefined && max < Infinity && { max }),
      };
    }),
    way: choice.way,
    ...(choice.cap !== null && { cap: unwrap(countOf(choice.cap, indicator.lattice)) }),
    ...(choice.profile && { profile: choice.profile }),
  };
}

/**
 * The request for a growth, month by month where the plan knows last year's months of everybody.
 * Throws a ProblemError with `units.weightMissing`, `split.needsBase` or `quantity.*`.
 */
export function growthRequest(task: SplitTask, choice: GrowthChoice): GrowthIndicator {
  const { indicator, recipients, present } = task;
  const last = lastYearOf(task);
  const bases = choice.base === null ? present?.levels?.bases : undefined;
  if (choice.base === null && bases === undefined) throw failed('split.needsBase', { indicator: indicator.name });
  return {
    behaviour: 'growth',
    indicator: headOf(indicator),
    target: targetOf(indicator),
    levels: choice.levels,
    way: choice.way,
    recipients: recipients.map((recipient, index) => {
      const { pin, min, max } = pinOrBounds(task, recipient.code);
      const row = present?.units.indexOf(recipient.code) ?? -1;
      const months = bases?.months[row] ?? [];
      const said = {
        id: recipient.code,
        last: last[index] ?? null,
        ...(pin !== undefined && { growth: pin }),
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
      };
      if (months.length === 12 && months.every((base) => base !== null)) return { ...said, months };
      const base = choice.base === null ? (bases?.year[row] ?? null) : unwrap(countOf(figureIn(recipient, choice.base), choice.levels));
      return { ...said, base };
    }),
  };
}

/** The request for a figure per head. Throws a ProblemError with `units.weightMissing` or `quantity.*`. */
export function perHeadRequest(task: SplitTask, choice: PerHeadChoice): PerHeadIndicator {
  const last = lastYearOf(task);
  return {
    behaviour: 'perHead',
    indicator: headOf(task.indicator),
    target: targetOf(task.indicator),
    amounts: choice.amounts,
    way: choice.way,
    recipients: task.recipients.map((recipient, index) => ({
      id: recipient.code,
      denominator: figureIn(recipient, choice.denominator),
      last: last[index] ?? null,
      ...pinOrBounds(task, recipient.code),
    })),
  };
}

/** The request for a reduction in points. Throws a ProblemError with `units.weightMissing`. */
export function reductionRequest(task: SplitTask, choice: ReductionChoice): ReductionIndicator {
  return {
    behaviour: 'reduction',
    indicator: headOf(task.indicator),
    target: targetOf(task.indicator),
    way: choice.way,
    recipients: task.recipients.map((recipient) => ({
      id: recipient.code,
      denominator: figureIn(recipient, choice.households),
      present: figureIn(recipient, choice.poor),
      ...pinOrBounds(task, recipient.code),
    })),
  };
}

/** The request for a ceiling or floor; who breaks it now is known where last year's figures are. */
export function ceilingRequest(task: SplitTask): CeilingIndicator {
  const last = lastYearOf(task);
  return {
    behaviour: 'ceiling',
    indicator: headOf(task.indicator),
    target: targetOf(task.indicator),
    recipients: task.recipients.map(({ code }, index) => ({ id: code, present: last[index] ?? null })),
  };
}

/** A recipient's figure in a weight column. Throws a ProblemError with `units.weightMissing`. */
export function figureIn({ name, weights }: PlanRecipient, column: string): number {
  const figure = weights[column] ?? null;
  if (figure === null) throw failed('units.weightMissing', { unit: name, column });
  return figure;
}

/** The target, which every task has. */
export function targetOf({ name, target }: Indicator): Bound {
  if (target === null) throw failed('plan.noTarget', { indicator: name });
  return target;
}

function pinOrBounds({ held }: SplitTask, code: string): { readonly pin?: number; readonly min?: number; readonly max?: number } {
  const pin = held.years.get(code);
  return pin === undefined ? (held.bounds.get(code) ?? {}) : { pin };
}

function sameLattice(left: Lattice, right: Lattice): boolean {
  return left.unit === right.unit && left.decimals === right.decimals;
}
