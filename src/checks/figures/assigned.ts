import { missedFigure, plannedFigure, type Bound, type Indicator } from '../../domain';
import { foundOf, miss, type Found } from '../finding';
import { rule } from '../rule';

/**
 * The plan meets what was assigned from above, and what the council decided. An exact figure that was
 * assigned may be exceeded; what the council adds of its own is asked about.
 */
export const assigned = rule(
  { id: 'bound.assigned', family: 'figures', severity: 'error', identity: 'T ⋚ T(assigned) (missedFigure)' },
  ({ plan }) => plan.indicators.map((indicator) => [indicator] as const),
  (indicator: Indicator): Found[] => {
    const { id, name, target, lattice } = indicator;
    if (target === null) return [];
    return (['assigned', 'council'] as const).flatMap((by) => {
      const demand = indicator[by];
      if (demand === null || missedFigure(floorOf(demand), plannedFigure(target)) === null) return [];
      const problem = miss('bound.assigned', { indicator: name, target, assigned: demand, unit: lattice.unit, by });
      return [foundOf({ problem, at: `${id}|${by}`, places: [{ kind: 'indicator', indicator: id, field: 'target' }], severity: by === 'assigned' ? 'error' : 'warning' })];
    });
  },
);

function floorOf(bound: Bound): Bound {
  if (bound.kind === 'range') return { kind: '>=', value: bound.min };
  return bound.kind === '=' ? { kind: '>=', value: bound.value } : bound;
}
