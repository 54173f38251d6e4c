/** What the letter asks for beside every target: who is in charge and what is to be done. One rule each. */
import { assignedIndicators, type Indicator } from '../../domain';
import { foundOf, miss, type CheckProblem, type Found, type Place } from '../finding';
import { rule, type PlanView } from '../rule';

type Field = Extract<Place, { readonly kind: 'indicator' }>['field'];

const assignedOf = ({ plan }: PlanView) => assignedIndicators(plan.indicators).map((indicator) => [indicator] as const);
const lacking = ({ id }: Indicator, field: Field, problem: CheckProblem): Found[] => [foundOf({ problem, at: id, places: [{ kind: 'indicator', indicator: id, field }], severity: 'warning' })];

export const department = rule(
  { id: 'missing.department', family: 'completeness', severity: 'warning', identity: 'departments ≠ ∅' },
  assignedOf,
  (indicator) => (indicator.departments.length > 0 ? [] : lacking(indicator, 'departments', miss('missing.department', { indicator: indicator.name }))),
);

export const leader = rule(
  { id: 'missing.leader', family: 'completeness', severity: 'warning', identity: 'leader ≠ ∅' },
  assignedOf,
  (indicator) => (indicator.leader.trim() !== '' ? [] : lacking(indicator, 'leader', miss('missing.leader', { indicator: indicator.name }))),
);

export const solutions = rule(
  { id: 'missing.solutions', family: 'completeness', severity: 'warning', identity: 'solutions ≠ ∅' },
  assignedOf,
  (indicator) => (indicator.solutions.trim() !== '' ? [] : lacking(indicator, 'solutions', miss('missing.solutions', { indicator: indicator.name }))),
);

/** A growth target names what it is to come from, with figures. */
export const headroom = rule(
  { id: 'missing.headroom', family: 'completeness', severity: 'warning', identity: 'headroom(i) ≠ ∅' },
  ({ plan }) => assignedIndicators(plan.indicators).flatMap((indicator) => (indicator.behaviour === 'growth' ? [[indicator, plan.headroom] as const] : [])),
  (indicator, entries) =>
    entries.some((entry) => entry.indicator === indicator.id && (entry.amount !== null || entry.contribution !== null)) ? [] : lacking(indicator, 'headroom', miss('missing.headroom', { indicator: indicator.name })),
);
