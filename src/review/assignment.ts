/** What each unit of a plan is given: its part of every target, as the plan has split it. */
import { numberOf, success, type AssignedTarget, type Assignment, type Bound, type Indicator, type Plan, type Result } from '../domain';
import { isSplit } from './split-lines';
import { receiversOf, type Receiver } from './receivers';
import { unitFigure } from './unit-figure';

export interface AssignOptions {
  /** The document it is assigned by. */
  readonly document: string;
  /** ISO dates: of the assignment, and by when plans are due. */
  readonly on: string;
  readonly due: string | null;
  /** Units of this level only, or null for those right below the place. */
  readonly level: string | null;
}

export interface Assignments {
  readonly assignments: readonly { readonly receiver: Receiver; readonly assignment: Assignment }[];
  /** Names of targets that no unit is given, since the plan has not split them. */
  readonly leftOut: readonly string[];
}

/**
 * One assignment per receiving unit, in the plan's order; units that receive nothing get one without targets.
 * @returns refusals of {@link receiversOf}
 */
export function assignmentsOf(plan: Plan, options: AssignOptions): Result<Assignments> {
  const receivers = receiversOf(plan.units, options.level);
  if (!receivers.ok) return receivers;
  const lines = plan.indicators.filter(isSplit);
  const given = new Set<string>();
  const assignments = receivers.value.map((receiver) => {
    const targets = lines.flatMap((indicator) => targetOf(plan, indicator, receiver));
    for (const { indicator } of targets) given.add(indicator);
    const { code, name, level, validFrom } = receiver.unit;
    const { document, on, due } = options;
    return { receiver, assignment: { from: plan.place, document, year: plan.year, on, due, unit: { code, name, level, validFrom }, targets } };
  });
  return success({ assignments, leftOut: lines.filter(({ id }) => !given.has(id)).map(({ name }) => name) });
}

/** A part of nothing is no target: nobody is asked for a plan of it. */
function targetOf(plan: Plan, indicator: Indicator, receiver: Receiver): AssignedTarget[] {
  const { id, name, lattice, behaviour } = indicator;
  const count = unitFigure(plan, indicator, receiver);
  if (count === null || (count === 0 && ['flow', 'event', 'milestone'].includes(behaviour))) return [];
  return [{ indicator: id, name, lattice, behaviour, target: boundOf(indicator, numberOf(count, lattice)) }];
}

/** The unit is held to its figure in the way the place is to its own; a range is planned at its low end. */
function boundOf({ target }: Indicator, value: number): Bound {
  return { kind: target === null || target.kind === 'range' ? '>=' : target.kind, value };
}
