import { assignedIndicators, type Behaviour } from '../../domain';
import { foundOf, miss, type Found } from '../finding';
import { rule } from '../rule';

/** What is not handed on by a table of its own: shares follow from amounts, the others hold for all alike. */
const UNSPLIT: ReadonlySet<Behaviour> = new Set(['share', 'ceiling', 'milestone']);

/** Every target that somebody was given has figures of units or departments. */
export const split = rule(
  { id: 'missing.split', family: 'completeness', severity: 'warning', identity: 'x ≠ ∅' },
  ({ plan }) => [[plan.indicators, plan.allocations, plan.departmentAllocations] as const],
  (indicators, allocations, departments): Found[] => {
    const done = new Set([...allocations, ...departments].map(({ indicator }) => indicator));
    return assignedIndicators(indicators).flatMap(({ id, name, behaviour, target, lattice }) => {
      if (target === null || UNSPLIT.has(behaviour) || done.has(id)) return [];
      const problem = miss('missing.split', { indicator: name, target, unit: lattice.unit });
      return [foundOf({ problem, at: id, places: [{ kind: 'indicator', indicator: id, field: 'target' }], severity: 'warning' })];
    });
  },
);
