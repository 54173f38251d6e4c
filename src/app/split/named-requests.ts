/** Events and milestones, as the engine is asked: who and when by name. */
import type { Candidate, EventIndicator, MilestoneIndicator } from '../../allocation';
import type { StepId } from '../../domain';
import type { EventChoice, MilestoneChoice } from './choice';
import { failed } from './failed';
import { headOf, targetCount } from './flow-requests';
import { targetOf } from './level-requests';
import type { SplitTask } from './task';
import { weightsOf } from './weights';

/**
 * The request for a count of events. Named and pinned ones take part for certain; others only where a
 * readiness ranks them. Throws a ProblemError with `split.needsNames` (fewer named than wanted and
 * nobody to fill up) and the codes of {@link weightsOf}.
 */
export function eventRequest(task: SplitTask, choice: EventChoice): EventIndicator {
  const { indicator, recipients, held } = task;
  const scale = 10 ** indicator.lattice.decimals;
  const readiness = choice.readiness === null ? null : weightsOf(task, choice.readiness);
  const candidates = recipients.map(({ code }, index): Candidate => {
    const named = choice.named.filter(({ recipient }) => recipient === code);
    const months = named.flatMap(({ period }) => (period === null ? [] : [period]));
    const pinned = held.cells.filter(({ row, value }) => row === code && value > 0).flatMap(({ column, value }) => Array<string>(Math.max(1, value / scale)).fill(column));
    const pins = withBoth(months, pinned);
    const year = held.years.get(code);
    const { min = 0, max } = held.bounds.get(code) ?? {};
    const times = Math.max(named.length, pins.length, (year ?? 0) / scale, 1);
    const isOut = choice.excluded.includes(code) || year === 0 || max === 0;
    const isNamed = named.length > 0 || pins.length > 0 || min > 0 || (year ?? 0) > 0;
    return {
      id: code,
      readiness: readiness === null ? 0 : (readiness[index] ?? 0),
      most: year !== undefined ? Math.max(1, year / scale) : times,
      ...(pins.length > 0 && { pins }),
      ...(isOut || (readiness === null && !isNamed) ? { excluded: true } : isNamed && pins.length === 0 ? { required: true } : {}),
    };
  });
  const named = candidates.reduce((sum, { excluded, most = 1 }) => sum + (excluded === true ? 0 : most), 0);
  const wanted = targetCount(indicator) / scale;
  if (readiness === null && choice.counted === 'new' && named < wanted) {
    throw failed('split.needsNames', { indicator: indicator.name, count: wanted, named });
  }
  return {
    behaviour: 'event',
    indicator: headOf(indicator),
    target: targetOf(indicator),
    candidates,
    counted: choice.counted,
    periods: task.steps,
    ...(held.periods.every((figure) => figure !== null) && { periodCounts: held.periods.map((figure) => figure / scale) }),
  };
}

/** The request for a milestone. Throws a ProblemError with `split.needsDelivery` where nobody delivers. */
export function milestoneRequest({ indicator, recipients, steps }: SplitTask, choice: MilestoneChoice): MilestoneIndicator {
  const deliveries = choice.deliveries.filter(({ recipient }) => recipient !== '');
  if (deliveries.length === 0) throw failed('split.needsDelivery', { indicator: indicator.name });
  return { behaviour: 'milestone', indicator: headOf(indicator), recipients: recipients.map(({ code }) => code), deliveries, periods: steps };
}

/** Months named and months pinned, each as often as the more frequent of the two says. */
function withBoth(named: readonly StepId[], pinned: readonly string[]): string[] {
  const rest = [...named];
  for (const month of pinned) {
    const at = rest.indexOf(month as StepId);
    if (at >= 0) rest.splice(at, 1);
  }
  return [...pinned, ...rest];
}
