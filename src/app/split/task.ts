/** One indicator about to be split: its recipients, what stands in its table, and what is held of it. */
import {
  allocationOf,
  countOf,
  departmentAllocationOf,
  lastYearColumn,
  recipientsOf,
  THIRTEEN_STEPS,
  TWELVE_STEPS,
  unwrap,
  type Allocation,
  type Indicator,
  type Plan,
  type RecipientAxis,
  type StepId,
} from '../../domain';
import { failed } from './failed';
import { heldOf, type Held } from './held';

/** A unit or a department as a recipient. */
export interface PlanRecipient {
  readonly code: string;
  readonly name: string;
  /** Weight columns; departments have none. */
  readonly weights: Readonly<Record<string, number | null>>;
}

export interface SplitTask {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly axis: RecipientAxis;
  readonly recipients: readonly PlanRecipient[];
  readonly steps: readonly StepId[];
  /** The table as it stands; departments as if they were units. */
  readonly present: Allocation | null;
  readonly held: Held;
}

/**
 * The task for an indicator of the plan.
 * Throws a ProblemError with `plan.noTarget`, `plan.noUnits`, `split.noDepartments` or the codes of {@link heldOf}.
 */
export function taskOf(plan: Plan, indicator: Indicator, axis: RecipientAxis): SplitTask {
  if (indicator.target === null) throw failed('plan.noTarget', { indicator: indicator.name });
  const recipients = recipientsOn(plan, indicator, axis);
  if (recipients.length === 0) throw axis === 'units' ? failed('plan.noUnits', {}) : failed('split.noDepartments', { indicator: indicator.name });
  const steps = stepsOf(indicator);
  const present = tableOn(plan, indicator, axis);
  return { plan, indicator, axis, recipients, steps, present, held: heldOf({ plan, indicator, axis, recipients, steps, present }) };
}

/** Twelve months, or thirteen periods where the indicator runs to January. */
export function stepsOf(indicator: Indicator): readonly StepId[] {
  return indicator.thirteenth ? THIRTEEN_STEPS : TWELVE_STEPS;
}

/**
 * Who receives a part of an indicator. Of the departments: those in its table, else those in charge
 * where there are several, else all.
 */
export function recipientsOn(plan: Plan, indicator: Indicator, axis: RecipientAxis): PlanRecipient[] {
  if (axis === 'units') return recipientsOf(plan.units);
  const inCharge = indicator.departments.length > 1 ? indicator.departments : plan.departments.map(({ code }) => code);
  const codes = departmentAllocationOf(plan, indicator.id)?.departments ?? inCharge;
  return plan.departments.filter(({ code }) => codes.includes(code)).map(({ code, name }) => ({ code, name, weights: {} }));
}

/** An indicator's table of units or departments in one form; null where there is none. */
export function tableOn(plan: Plan, indicator: Indicator, axis: RecipientAxis): Allocation | null {
  if (axis === 'units') return allocationOf(plan, indicator.id) ?? null;
  const table = departmentAllocationOf(plan, indicator.id);
  if (!table) return null;
  const months = stepsOf(indicator).map((_, month) => sumOrNull(table.cells.map((row) => row[month] ?? null)));
  return {
    indicator: indicator.id,
    units: table.departments,
    total: table.yearTotals.reduce<number>((sum, figure) => sum + (figure ?? 0), 0),
    unitTotals: table.yearTotals,
    monthTotals: months,
    cells: table.cells,
  };
}

/** Last year's figures of the recipients as counts of the indicator's lattice; null where none is known. */
export function lastYearOf({ indicator, recipients }: Pick<SplitTask, 'indicator' | 'recipients'>): (number | null)[] {
  const column = lastYearColumn(indicator.id);
  return recipients.map(({ weights }) => {
    const figure = weights[column] ?? null;
    return figure === null ? null : unwrap(countOf(figure, indicator.lattice));
  });
}

/** The sum of what is known, or null where nothing is. */
export function sumOrNull(figures: readonly (number | null)[]): number | null {
  return figures.every((figure) => figure === null) ? null : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}
