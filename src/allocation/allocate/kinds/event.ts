/** Things that happen or are done: counts of events by name and month, and milestones. */
import { success, TWELVE_STEPS, type Lattice, type Result } from '../../../domain';
import { planEvents, planMilestones, type Candidate } from '../../events';
import { periodWeights } from '../../profiles';
import { explanationOf, plainReason } from '../reasons';
import type { EventIndicator, IndicatorHead, MilestoneIndicator } from '../request';
import type { RecipientReason, Split } from '../result';
import { planned, readTarget } from '../target';

/** Events are whole, whatever decimals the plan has. */
function whole({ lattice }: IndicatorHead): Lattice {
  return { unit: lattice.unit, decimals: 0 };
}

/**
 * Who and when for a count of events. Refused with `notice.totalOffLattice` (half an event) and the
 * codes of `planEvents` and, with a profile, `periodWeights`.
 */
export function planEventsKind(request: EventIndicator): Result<Split> {
  const { indicator, candidates, counted = 'new', base, of, periods = TWELVE_STEPS } = request;
  const lattice = whole(indicator);
  const target = readTarget(request.target, lattice);
  if (!target.ok) return target;
  const rhythm = request.profile === undefined ? success(null) : periodWeights(request.profile, periods);
  if (!rhythm.ok) return rhythm;
  const { count } = target.value;
  const plan = planEvents({
    candidates,
    target: counted === 'new' ? { kind: 'count', count } : { kind: 'level', level: count },
    base,
    of,
    periods,
    periodWeights: rhythm.value?.weights,
    periodCounts: request.periodCounts,
  });
  if (!plan.ok) return plan;
  const { cells, unitTotals, periodTotals, levels, warnings } = plan.value;
  return success({
    recipients: candidates.map((candidate) => candidate.id),
    periods,
    target: planned(target.value),
    tables: [{ id: indicator.id, lattice, cells, year: unitTotals, periodTotals, total: plan.value.count }],
    behind: [{ role: 'level', id: indicator.id, lattice, cells: null, year: unitTotals, periodTotals: levels, total: levels.at(-1) ?? null }],
    explanation: explanationOf('readiness', candidates.map((candidate, row) => reasonOf(candidate, unitTotals[row] ?? 0))),
    warnings: [...target.value.warnings, ...(rhythm.value?.warnings ?? []), ...warnings],
  });
}

function reasonOf({ id, pins = [], excluded = false, required = false }: Candidate, share: number): RecipientReason {
  const held = excluded ? 'max' : pins.length > 0 ? 'pin' : required ? 'min' : null;
  return plainReason(id, share, held);
}

/** 0 before the due period and 1 from it on for those who deliver, nothing for others. Refused with the codes of `planMilestones`. */
export function planMilestoneKind(request: MilestoneIndicator): Result<Split> {
  const { indicator, recipients, deliveries, periods = TWELVE_STEPS } = request;
  const plan = planMilestones({ recipients, periods, deliveries });
  if (!plan.ok) return plan;
  const { cells, done } = plan.value;
  const delivers = recipients.map((id) => (deliveries.some((delivery) => delivery.recipient === id) ? 1 : null));
  return success({
    recipients,
    periods,
    target: null,
    tables: [{ id: indicator.id, lattice: whole(indicator), cells, year: delivers, periodTotals: done, total: deliveries.length }],
    behind: [],
    explanation: explanationOf('named', deliveries.map(({ recipient }) => plainReason(recipient, 1))),
    warnings: [],
  });
}
