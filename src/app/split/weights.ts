/** A basis as figures: what each recipient's part is in proportion to. A missing figure is refused, never taken as one. */
import { numberOf, type Allocation } from '../../domain';
import type { Basis } from './choice';
import { failed } from './failed';
import { lastYearOf, tableOn, type PlanRecipient, type SplitTask } from './task';

/**
 * Weights of the recipients in their order; null only for one whose year is pinned.
 * Throws a ProblemError with `units.weightMissing`, `split.needsLastYear`, `split.referenceEmpty`,
 * `allocation.missingWeight` (typed weights), `allocation.negativeWeight` or `quantity.*`.
 */
export function weightsOf(task: SplitTask, basis: Basis): (number | null)[] {
  const { recipients, held } = task;
  const isFree = ({ code }: PlanRecipient): boolean => !held.years.has(code);
  switch (basis.kind) {
    case 'suggested':
      return weightsOf(task, suggestedBasis(task));
    // A revision keeps to the published shape; weights say nothing.
    case 'present':
    case 'equal':
      return recipients.map(() => 1);
    case 'weight':
      return column(task, basis.column);
    case 'lastYear':
      return lastYear(task);
    case 'reference':
      return reference(task, basis.indicator);
    case 'growth': {
      const growths = growthsUnder(task, basis.indicator);
      return lastYear(task).map((last, index) => (last === null ? null : last * (1 + (growths[index] ?? 0) / 100)));
    }
    case 'gapToCap': {
      const caps = column(task, basis.column);
      const last = lastYear(task);
      return caps.map((cap, index) => {
        const reached = last[index] ?? null;
        return cap === null || reached === null ? null : Math.max(0, cap - numberOf(reached, task.indicator.lattice));
      });
    }
    case 'manual': {
      const missing = recipients.filter((recipient) => isFree(recipient) && !Object.hasOwn(basis.weights, recipient.code));
      if (missing.length > 0) throw failed('allocation.missingWeight', { ids: missing.map(({ name }) => name) });
      return recipients.map(({ code }) => basis.weights[code] ?? null);
    }
  }
}

/** What the program takes by itself: the indicator's weight column, last year's figures, the same for all. */
export function suggestedBasis(task: Pick<SplitTask, 'indicator' | 'recipients'>): Basis {
  const { weight } = task.indicator;
  const isKnown = (name: string): boolean => task.recipients.some(({ weights }) => Object.hasOwn(weights, name));
  if (weight !== null && isKnown(weight)) return { kind: 'weight', column: weight };
  const last = lastYearOf(task);
  return last.length > 0 && last.every((figure) => figure !== null) && last.some((figure) => figure > 0) ? { kind: 'lastYear' } : { kind: 'equal' };
}

function column({ recipients, held }: SplitTask, name: string): (number | null)[] {
  return recipients.map((recipient) => {
    const weight = recipient.weights[name] ?? null;
    if (weight === null && !held.years.has(recipient.code)) throw failed('units.weightMissing', { unit: recipient.name, column: name });
    return weight;
  });
}

function lastYear(task: SplitTask): (number | null)[] {
  const last = lastYearOf(task);
  const missing = task.recipients.filter(({ code }, index) => last[index] === null && !task.held.years.has(code));
  if (missing.length > 0) throw failed('split.needsLastYear', { indicator: task.indicator.name, units: missing.map(({ name }) => name) });
  return last;
}

/** Another indicator's table on the same axis. */
function otherTable({ plan, indicator, axis }: SplitTask, id: string): { readonly name: string; readonly table: Allocation; readonly decimals: number } {
  const other = plan.indicators.find((line) => line.id === id);
  const table = other ? tableOn(plan, other, axis) : null;
  if (!other || !table) throw failed('split.referenceEmpty', { indicator: indicator.name, reference: other?.name ?? id, unit: null });
  return { name: other.name, table, decimals: other.lattice.decimals };
}

function reference(task: SplitTask, id: string): (number | null)[] {
  const { name, table } = otherTable(task, id);
  const years = table.levels?.planned.year ?? table.unitTotals;
  return task.recipients.map((recipient) => {
    const figure = years[table.units.indexOf(recipient.code)] ?? null;
    if (figure === null && !task.held.years.has(recipient.code)) {
      throw failed('split.referenceEmpty', { indicator: task.indicator.name, reference: name, unit: recipient.name });
    }
    return figure;
  });
}

/** Growths of the recipients under a growth indicator, in percent. */
function growthsUnder(task: SplitTask, id: string): number[] {
  const { name, table, decimals } = otherTable(task, id);
  return task.recipients.map((recipient) => {
    const growth = table.unitTotals[table.units.indexOf(recipient.code)] ?? null;
    if (growth === null) throw failed('split.referenceEmpty', { indicator: task.indicator.name, reference: name, unit: recipient.name });
    return growth / 10 ** decimals;
  });
}
