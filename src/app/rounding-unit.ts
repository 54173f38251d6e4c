/** Planning an indicator in another rounding unit: tỷ đồng in triệu đồng, one decimal more. */
import {
  convert,
  countOf,
  givenFigures,
  indicatorOf,
  numberOf,
  scaleOf,
  shortestDecimal,
  structureOf,
  unwrap,
  type Allocation,
  type Bound,
  type DepartmentAllocation,
  type Indicator,
  type Lattice,
  type Plan,
  type Project,
  type RecipientBound,
  type RevenueSource,
} from '../domain';
import { assignParts } from './draft-plan';

/**
 * The plan with an indicator counted on another lattice; in a structure the whole and every part go
 * together, and parts' targets that follow from the whole are split from it anew. Allocations are converted exactly,
 * except those of `replaced` indicators, which are dropped because a split is about to replace them.
 * Throws a ProblemError with `quantity.*` when a figure does not fit the new rounding unit.
 */
export function onLattice(plan: Plan, indicator: Indicator, lattice: Lattice, replaced: readonly string[]): Plan {
  if (sameLattice(indicator.lattice, lattice)) return plan;
  const structure = structureOf(plan.structures, indicator.id);
  const parts = structure?.parts.map((part) => part.indicator) ?? [];
  const members = structure ? [structure.whole, ...parts] : [indicator.id];
  const derived = derivedParts(plan, parts);
  const indicators = plan.indicators.map((line): Indicator => {
    if (!members.includes(line.id) || line.target === null) return line;
    const bound = (given: Bound | null): Bound | null => given && convertBound(given, line.lattice, lattice);
    const target = derived.has(line.id) ? null : bound(line.target);
    const lastYear = line.lastYear === null ? null : shifted(line.lastYear, line.lattice, lattice);
    return { ...line, lattice, target, assigned: bound(line.assigned), council: bound(line.council), lastYear };
  });
  const allocations = plan.allocations.flatMap((allocation) => {
    if (!members.includes(allocation.indicator)) return [allocation];
    return replaced.includes(allocation.indicator) ? [] : [convertAllocation(allocation, indicator.lattice, lattice)];
  });
  const departmentAllocations = plan.departmentAllocations.map((table) =>
    members.includes(table.indicator) ? convertDepartments(table, indicator.lattice, lattice) : table,
  );
  const bounds = plan.bounds.map((limits): RecipientBound => {
    const count = (figure: number | null): number | null => figure && convertCount(figure, indicator.lattice, lattice);
    return members.includes(limits.indicator) ? { ...limits, min: count(limits.min), max: count(limits.max) } : limits;
  });
  const revenue = plan.revenue.map((source) => (source.indicator !== null && members.includes(source.indicator) ? revenueIn(source, indicator.lattice, lattice) : source));
  const projects = plan.projects.map((project): Project => {
    const isOf = project.indicator !== null && members.includes(project.indicator) && project.amount !== null;
    return isOf ? { ...project, amount: shifted(project.amount, indicator.lattice, lattice) } : project;
  });
  const fresh = new Map(givenFigures({ indicators }).map((each) => [each.indicator, each]));
  const given = plan.given.map((each) => (members.includes(each.indicator) ? (fresh.get(each.indicator) ?? each) : each));
  return unwrap(assignParts({ ...plan, indicators, allocations, departmentAllocations, bounds, revenue, projects, given }));
}

/** The parts, where their figures are what splitting the whole by the shares gives and so need not fit the new lattice; none else. */
export function derivedParts(plan: Plan, parts: readonly string[]): Set<string> {
  const blank = (line: Indicator): Indicator => (parts.includes(line.id) ? { ...line, target: null } : line);
  const assigned = assignParts({ ...plan, indicators: plan.indicators.map(blank) });
  if (!assigned.ok) return new Set();
  const figure = (of: Plan, id: string): string => JSON.stringify(indicatorOf(of, id)?.target ?? null);
  return new Set(parts.every((id) => figure(plan, id) === figure(assigned.value, id)) ? parts : []);
}

export function sameLattice(left: Lattice, right: Lattice): boolean {
  return left.unit === right.unit && left.decimals === right.decimals;
}

function convertCount(count: number, from: Lattice, to: Lattice): number {
  return unwrap(convert({ ...from, count }, to)).count;
}

/** A figure that need not fit the lattice, in its unit: 1,25 tỷ đồng is 1250 triệu đồng, digit for digit. */
function shifted(figure: number, from: Lattice, to: Lattice): number {
  const { digits, decimals } = shortestDecimal(figure);
  return Number(`${digits}e${scaleOf(from.unit).exponent - scaleOf(to.unit).exponent - decimals}`);
}

function revenueIn(source: RevenueSource, from: Lattice, to: Lattice): RevenueSource {
  const figure = (value: number | null): number | null => (value === null ? null : shifted(value, from, to));
  const [first, second, third, fourth] = source.quarters;
  return {
    ...source,
    lastYear: figure(source.lastYear),
    assigned: figure(source.assigned),
    quarters: [figure(first), figure(second), figure(third), figure(fourth)],
  };
}

function convertDepartments(table: DepartmentAllocation, from: Lattice, to: Lattice): DepartmentAllocation {
  const count = (figure: number | null): number | null => (figure === null ? null : convertCount(figure, from, to));
  return { ...table, yearTotals: table.yearTotals.map(count), cells: table.cells.map((months) => months.map(count)) };
}

function convertBound(bound: Bound, from: Lattice, to: Lattice): Bound {
  const figure = (value: number): number => numberOf(convertCount(unwrap(countOf(value, from)), from, to), to);
  return bound.kind === 'range'
    ? { kind: 'range', min: figure(bound.min), max: figure(bound.max) }
    : { kind: bound.kind, value: figure(bound.value) };
}

function convertAllocation(allocation: Allocation, from: Lattice, to: Lattice): Allocation {
  const count = (figure: number | null): number | null => (figure === null ? null : convertCount(figure, from, to));
  return {
    ...allocation,
    total: convertCount(allocation.total, from, to),
    unitTotals: allocation.unitTotals.map(count),
    monthTotals: allocation.monthTotals.map(count),
    cells: allocation.cells.map((months) => months.map(count)),
  };
}
