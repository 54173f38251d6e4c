/** A repair as a plan: the cells it names, and nothing else. */
import type { Allocation, DepartmentAllocation, Indicator, Plan } from '../domain';
import { numberOf, THIRTEEN_STEPS } from '../domain';
import type { CellChange, Repair } from './finding';

type CellPlace = Extract<CellChange['place'], { readonly kind: 'cell' }>;

/** The plan with the repair's cells changed; lines that were missing are added at the end. */
export function applyRepair(plan: Plan, { changes }: Pick<Repair, 'changes'>): Plan {
  return changes.reduce(withChange, plan);
}

function withChange(plan: Plan, change: CellChange): Plan {
  const { place } = change;
  switch (place.kind) {
    case 'cell':
      return place.axis === 'units'
        ? { ...plan, allocations: plan.allocations.map((each) => (each.indicator === place.indicator ? withUnitFigure(each, place, change.to) : each)) }
        : { ...plan, departmentAllocations: plan.departmentAllocations.map((each) => (each.indicator === place.indicator ? withDepartmentFigure(each, place, change.to) : each)) };
    case 'place':
      return {
        ...plan,
        allocations: plan.allocations.map((each) =>
          each.indicator === place.indicator ? { ...each, monthTotals: withAt(each.monthTotals, THIRTEEN_STEPS.indexOf(place.period), change.to) } : each,
        ),
      };
    case 'indicator':
      return place.field === 'target' ? { ...plan, indicators: plan.indicators.map((each) => (each.id === place.indicator ? withTarget(each, change) : each)) } : plan;
    default:
      return plan;
  }
}

function withUnitFigure(allocation: Allocation, place: CellPlace, to: number): Allocation {
  const { codes, years, cells } = withFigure({ codes: allocation.units, years: allocation.unitTotals, cells: allocation.cells }, place, to);
  return { ...allocation, units: codes, unitTotals: years, cells };
}

function withDepartmentFigure(allocation: DepartmentAllocation, place: CellPlace, to: number): DepartmentAllocation {
  const { codes, years, cells } = withFigure({ codes: allocation.departments, years: allocation.yearTotals, cells: allocation.cells }, place, to);
  return { ...allocation, departments: codes, yearTotals: years, cells };
}

interface Lines {
  readonly codes: readonly string[];
  readonly years: readonly (number | null)[];
  readonly cells: Allocation['cells'];
}

function withFigure({ codes, years, cells }: Lines, { recipient, period }: CellPlace, to: number): Lines {
  const known = codes.indexOf(recipient);
  const line = known < 0 ? codes.length : known;
  const column = period === 'Y' ? -1 : THIRTEEN_STEPS.indexOf(period);
  const blank = cells[0]?.map(() => null) ?? [];
  return {
    codes: known < 0 ? [...codes, recipient] : codes,
    years: column < 0 ? withAt(years, line, to) : known < 0 ? withAt(years, line, null) : years,
    cells: column < 0 ? (known < 0 ? withAt(cells, line, blank) : cells) : withAt(cells, line, withAt(cells[line] ?? blank, column, to)),
  };
}

function withTarget(indicator: Indicator, { to, lattice }: CellChange): Indicator {
  const { target } = indicator;
  const value = numberOf(to, lattice);
  if (target === null) return indicator;
  return { ...indicator, target: target.kind === 'range' ? { ...target, min: value } : { ...target, value } };
}

function withAt<T>(list: readonly T[], index: number, value: T): T[] {
  const next = [...list];
  next[index] = value;
  return next;
}

