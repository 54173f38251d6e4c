/** What adds up, as the engine is asked: flows with everything that may stand beside them, and counts given to departments. */
import { namesGrdp, type FlowIndicator, type IndicatorHead, type PartTable } from '../../allocation';
import { allocationOf, convert, countOf, indicatorOf, numberOf, plannedFigure, structureOf, unwrap, type Indicator, type Plan } from '../../domain';
import type { FlowChoice } from './choice';
import { failed } from './failed';
import { lastYearOf, type PlanRecipient, type SplitTask } from './task';
import { weightsOf } from './weights';

/** The indicator as the engine knows it. */
export function headOf({ id, name, lattice }: Indicator): IndicatorHead {
  return { id, name, lattice, grdp: namesGrdp(name) };
}

/** The recipients that a choice leaves in: with `nonEmpty` those that have a figure of the year. */
export function takingPart({ recipients, present, indicator }: SplitTask, among: FlowChoice['among']): readonly PlanRecipient[] {
  if (among === 'all') return recipients;
  const taking = recipients.filter(({ code }) => (present?.unitTotals[present.units.indexOf(code)] ?? 0) !== 0);
  if (taking.length === 0) throw failed('split.nothingPresent', { indicator: indicator.name });
  return taking;
}

/**
 * The request for a flow. Pins of cells stand beside pins of years and months; pins of quarters become
 * totals of sets. A part of a flow that is split already stays below it.
 * Throws a ProblemError with `split.nothingPresent`, `split.totalPinned` and the codes of {@link weightsOf}.
 */
export function flowRequest(task: SplitTask, choice: FlowChoice): FlowIndicator {
  const { indicator, held, steps } = task;
  if (indicator.target === null) throw failed('plan.noTarget', { indicator: indicator.name });
  checkTotal(task);
  const recipients = takingPart(task, choice.among);
  const weights = weightsOf({ ...task, recipients }, choice.basis);
  const last = lastYearOf({ indicator, recipients });
  const codes = new Set(recipients.map(({ code }) => code));
  const cellPins = held.cells.filter(({ row }) => codes.has(row));
  const sets = held.sets.filter(({ rows }) => rows === undefined || rows.every((row) => codes.has(row)));
  const whole = choice.basis.kind === 'present' ? null : wholeAbove(task, recipients);
  return {
    behaviour: 'flow',
    indicator: headOf(indicator),
    target: indicator.target,
    recipients: recipients.map(({ code }, index) => {
      const pin = held.years.get(code);
      return {
        id: code,
        weight: weights[index] ?? null,
        last: last[index] ?? null,
        ...(pin === undefined ? held.bounds.get(code) : { pin }),
      };
    }),
    profile: choice.profile,
    periods: steps,
    ...(choice.stable && { method: 'webster' as const }),
    ...(held.periods.some((figure) => figure !== null) && { periodPins: held.periods }),
    ...(cellPins.length > 0 && { cellPins }),
    ...(sets.length > 0 && { nestedTotals: sets }),
    ...(choice.basis.kind === 'present' && { present: presentCells(task, recipients) }),
    ...(whole && { whole }),
  };
}

/**
 * The request for what the present figures lack: the difference is split, pins hold it at nothing, and
 * no figure falls below zero. The figures wanted are the present ones and these.
 */
export function additionRequest(task: SplitTask, choice: FlowChoice): FlowIndicator {
  const { indicator, held, steps } = task;
  const recipients = takingPart(task, choice.among);
  const cells = presentCells(task, recipients);
  const years = cells.map((row) => row.reduce<number>((sum, cell) => sum + (cell ?? 0), 0));
  const everybody = presentCells(task, task.recipients).flat().reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
  const plain = flowRequest(task, { ...choice, mode: 'replace' });
  const target = targetCount(indicator) - everybody;
  const isLess = target < 0;
  return {
    ...plain,
    target: { kind: '=', value: numberOf(target, indicator.lattice) },
    recipients: plain.recipients.map(({ id, weight, last }, index) => {
      const year = years[index] ?? 0;
      const { min, max } = held.bounds.get(id) ?? {};
      if (held.years.has(id)) return { id, weight, pin: 0 };
      const least = isLess ? Math.max(-year, (min ?? 0) - year) : min === undefined ? undefined : Math.max(0, min - year);
      return { id, weight, last, ...(least !== undefined && { min: Math.min(least, isLess ? 0 : least) }), ...(max !== undefined && { max: max - year }) };
    }),
    ...(plain.periodPins && { periodPins: plain.periodPins.map((pin) => (pin === null ? null : 0)) }),
    ...(plain.cellPins && { cellPins: plain.cellPins.map((pin) => ({ ...pin, value: 0 })) }),
    ...(plain.nestedTotals && { nestedTotals: plain.nestedTotals.map((set) => ({ ...set, total: 0 })) }),
    ...(isLess && {
      cellBounds: recipients.flatMap(({ code }, row) => steps.map((step, month) => ({ row: code, column: step, min: -(cells[row]?.[month] ?? 0) }))),
    }),
  };
}

/** The target as a count. Throws a ProblemError with `quantity.*`. */
export function targetCount({ name, target, lattice }: Indicator): number {
  if (target === null) throw failed('plan.noTarget', { indicator: name });
  return unwrap(countOf(plannedFigure(target), lattice));
}

/** Present cells of the recipients, null where there is none. */
export function presentCells({ present, steps, indicator }: SplitTask, recipients: readonly PlanRecipient[]): (number | null)[][] {
  if (present === null) throw failed('split.nothingPresent', { indicator: indicator.name });
  return recipients.map(({ code }) => {
    const row = present.cells[present.units.indexOf(code)];
    return steps.map((_, month) => row?.[month] ?? null);
  });
}

function checkTotal({ indicator, held }: SplitTask): void {
  const target = targetCount(indicator);
  if (held.total !== null && held.total !== target) {
    throw failed('split.totalPinned', { indicator: indicator.name, pinned: held.total, target, lattice: indicator.lattice });
  }
}

/** The finished flow an indicator is a part of ("trong đó") on the indicator's lattice; null where there is none to keep below. */
function wholeAbove({ plan, indicator, axis, steps }: SplitTask, recipients: readonly PlanRecipient[]): FlowIndicator['whole'] | null {
  const parent = indicator.parent === null || axis !== 'units' ? undefined : indicatorOf(plan, indicator.parent);
  if (parent?.behaviour !== 'flow' || structureOf(plan.structures, indicator.id) !== undefined) return null;
  const cells = cellsOn(plan, parent, indicator, recipients, steps.length);
  if (cells === null) return null;
  const siblings = plan.indicators.filter(({ id, parent: of, behaviour, target }) => of === parent.id && id !== indicator.id && behaviour === 'flow' && target !== null);
  const split = siblings.flatMap((sibling) => {
    const own = cellsOn(plan, sibling, indicator, recipients, steps.length);
    return own === null ? [] : [{ sibling, part: { id: sibling.id, cells: own } satisfies PartTable }];
  });
  // Parts that together are more than their whole overlap, and none of them is out of the other's way.
  const taken = split.reduce((sum, { part }) => sum + part.cells.flat().reduce((all, cell) => all + cell, 0), 0);
  const room = cells.flat().reduce((all, cell) => all + cell, 0);
  const areApart = taken + targetCount(indicator) <= room;
  return { cells, ...(split.length > 0 && areApart && { taken: split.map(({ part }) => part) }) };
}

/** A finished table counted as another indicator is; null where it is unfinished or does not convert. */
function cellsOn(plan: Plan, of: Indicator, { lattice }: Indicator, recipients: readonly PlanRecipient[], steps: number): number[][] | null {
  const table = allocationOf(plan, of.id);
  if (!table) return null;
  const rows: number[][] = [];
  for (const { code } of recipients) {
    const row: number[] = [];
    for (let step = 0; step < steps; step += 1) {
      const count = table.cells[table.units.indexOf(code)]?.[step] ?? null;
      const converted = count === null ? null : convert({ ...of.lattice, count }, lattice);
      if (converted?.ok !== true) return null;
      row.push(converted.value.count);
    }
    rows.push(row);
  }
  return rows;
}
