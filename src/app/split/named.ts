/** Problems of the engine speak of ids; people know their units, departments and indicators by name. */
import type { Plan, Problem } from '../../domain';

/** Fields of a problem's data that hold ids of recipients or indicators. */
const ID_FIELDS = new Set(['id', 'ids', 'release', 'row', 'ahead', 'behind', 'excluded', 'sets', 'others', 'parts', 'whole', 'columns', 'column']);

/** The problem with names in place of codes; everything else, figures and periods included, as it was. */
export function namedProblem(problem: Problem, plan: Plan): Problem {
  const names = new Map<string, string>([
    ...plan.indicators.map(({ id, name }) => [id, name] as const),
    ...plan.departments.map(({ code, name }) => [code, name] as const),
    ...plan.units.map(({ code, name }) => [code, name] as const),
  ]);
  const nameOf = (id: string): string =>
    names.get(id) ??
    id
      .split(' ')
      .map((word) => names.get(word) ?? word)
      .join(' ');
  const renamed = (value: unknown, isId: boolean): unknown => {
    if (typeof value === 'string') return isId ? nameOf(value) : value;
    if (Array.isArray(value)) return value.map((entry) => renamed(entry, isId));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, key === 'lattice' ? entry : renamed(entry, ID_FIELDS.has(key))]));
  };
  return { ...problem, data: renamed(problem.data, false) } as Problem;
}
