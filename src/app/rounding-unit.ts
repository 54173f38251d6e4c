/** Planning an indicator in another rounding unit: tỷ đồng in triệu đồng, one decimal more. */
import {
  convert,
  countOf,
  numberOf,
  structureOf,
  unwrap,
  type Allocation,
  type Bound,
  type Indicator,
  type Lattice,
  type Plan,
} from '../domain';
import { assignParts } from './draft-plan';

/**
 * The plan with an indicator counted on another lattice; in a structure the whole and every part go
 * together, and the parts' targets are split from the whole anew. Allocations are converted exactly,
 * except those of `replaced` indicators, which are dropped because a split is about to replace them.
 * Throws a ProblemError with `quantity.*` when a figure does not fit the new rounding unit.
 */
export function onLattice(plan: Plan, indicator: Indicator, lattice: Lattice, replaced: readonly string[]): Plan {
  if (sameLattice(indicator.lattice, lattice)) return plan;
  const structure = structureOf(plan.structures, indicator.id);
  const parts = structure?.parts.map((part) => part.indicator) ?? [];
  const members = structure ? [structure.whole, ...parts] : [indicator.id];
  const indicators = plan.indicators.map((line): Indicator => {
    if (!members.includes(line.id) || line.target === null) return line;
    const target = parts.includes(line.id) ? NOT_YET_ASSIGNED : convertBound(line.target, line.lattice, lattice);
    return { ...line, lattice, target };
  });
  const allocations = plan.allocations.flatMap((allocation) => {
    if (!members.includes(allocation.indicator)) return [allocation];
    return replaced.includes(allocation.indicator) ? [] : [convertAllocation(allocation, indicator.lattice, lattice)];
  });
  return unwrap(assignParts({ ...plan, indicators, allocations }));
}

/** A part's old figure need not fit the new lattice: {@link assignParts} splits it from the whole. */
const NOT_YET_ASSIGNED: Bound = { kind: '=', value: 0 };

export function sameLattice(left: Lattice, right: Lattice): boolean {
  return left.unit === right.unit && left.decimals === right.decimals;
}

function convertCount(count: number, from: Lattice, to: Lattice): number {
  return unwrap(convert({ ...from, count }, to)).count;
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
