/** Pins and bounds set and taken away, as operations of their own. */
import { indicatorOf, nextNumber, withoutPins, withPins, type Pin, type Plan, type RecipientBound, type Result } from '../../domain';
import type { ChangeSet, ReadPlan } from '../../workbook';
import { changesOf } from '../change-sets';
import { failed } from './failed';
import { withTrimmedJournal } from './journal';
import type { Occasion } from './preview';
import { outcomeOf } from './run-choice';
import { taskOf } from './task';

export interface PinPreview {
  readonly plan: Plan;
  readonly changes: ChangeSet;
}

/**
 * Pins held from now on, with the figures that stand there.
 * @returns refused with `plan.indicatorUnknown`, `plan.noTarget` or `split.pinBlank`
 */
export function previewPin(current: ReadPlan, pins: readonly Pin[], occasion?: Occasion): Result<PinPreview> {
  return changed(current, 'pin', { ...current.plan, pins: withPins(current.plan.pins, pins) }, pins, occasion);
}

/** Pins let go; those that are none any more are no matter. */
export function previewUnpin(current: ReadPlan, pins: readonly Pin[], occasion?: Occasion): Result<PinPreview> {
  return changed(current, 'unpin', { ...current.plan, pins: withoutPins(current.plan.pins, pins) }, pins, occasion);
}

/**
 * Bounds of recipients in place of those they had; one without limits takes them away.
 * @returns refused with `allocation.boundsCrossed`
 */
export function previewBounds(current: ReadPlan, bounds: readonly RecipientBound[], occasion?: Occasion): Result<PinPreview> {
  const { plan } = current;
  const isSame = (left: RecipientBound, right: RecipientBound): boolean =>
    left.indicator === right.indicator && left.axis === right.axis && left.recipient === right.recipient;
  return outcomeOf(() => {
    for (const { indicator, recipient, min, max } of bounds) {
      const lattice = indicatorOf(plan, indicator)?.lattice;
      const name = [...plan.units, ...plan.departments].find(({ code }) => code === recipient)?.name ?? recipient;
      if (min !== null && max !== null && min > max) throw failed('allocation.boundsCrossed', { id: name, min, max, ...(lattice && { lattice }) });
    }
    const kept = plan.bounds.filter((bound) => !bounds.some((given) => isSame(bound, given)));
    return written(current, 'pin', { ...plan, bounds: [...kept, ...bounds.filter(({ min, max }) => min !== null || max !== null)] }, bounds, occasion);
  });
}

function changed(current: ReadPlan, operation: 'pin' | 'unpin', plan: Plan, pins: readonly Pin[], occasion?: Occasion): Result<PinPreview> {
  return outcomeOf(() => {
    for (const { indicator, axis } of operation === 'pin' ? pins : []) {
      const line = indicatorOf(plan, indicator);
      if (!line) throw failed('plan.indicatorUnknown', { indicator });
      taskOf(plan, line, axis);
    }
    return written(current, operation, plan, pins, occasion);
  });
}

function written(current: ReadPlan, operation: 'pin' | 'unpin', plan: Plan, touched: readonly { readonly indicator: string }[], occasion?: Occasion): PinPreview {
  const indicators = [...new Set(touched.map(({ indicator }) => indicator))];
  const entry = occasion && { number: nextNumber(plan.journal), at: occasion.at, operation, indicators, summary: occasion.summary, recipes: [], before: [] };
  const after = entry ? withTrimmedJournal({ ...plan, journal: [...plan.journal, entry] }) : plan;
  const changes = changesOf(current, after, current.recipes, [], null);
  if (!changes.ok) throw failed(changes.problem.code, changes.problem.data);
  return { plan: after, changes: changes.value };
}
