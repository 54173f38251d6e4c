/** What the plan as a whole must contain: a cover that says who and by what right, and key projects. */
import { foundOf, miss } from '../finding';
import { rule } from '../rule';

/** The letter asks for at least so many key projects. */
const PROJECTS = 2;

export const projects = rule(
  { id: 'missing.projects', family: 'completeness', severity: 'warning', identity: 'projects ≥ 2' },
  ({ plan }) => [[plan.projects] as const],
  (list) => {
    const found = list.filter(({ name }) => name.trim() !== '').length;
    if (found >= PROJECTS) return [];
    return [foundOf({ problem: miss('missing.projects', { found, wanted: PROJECTS }), at: '', places: [{ kind: 'sheet', sheet: 'projects' }], severity: 'warning' })];
  },
);

export const head = rule(
  { id: 'missing.head', family: 'completeness', severity: 'warning', identity: 'planner, legal basis ≠ ∅' },
  ({ plan }) => [[plan.head] as const],
  ({ planner, legalBasis }) => {
    const lacks = [...(planner.trim() === '' ? ['planner' as const] : []), ...(legalBasis.length === 0 ? ['legalBasis' as const] : [])];
    if (lacks.length === 0) return [];
    return [foundOf({ problem: miss('missing.head', { lacks }), at: '', places: [{ kind: 'sheet', sheet: 'head' }], severity: 'warning' })];
  },
);
