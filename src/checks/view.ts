/** A plan as the rules read it; whatever is made from the same objects as before is taken from there. */
import type { Allocation, Indicator, Plan, Structure } from '../domain';
import type { PlanView } from './rule';
import { groupOf, type Group } from './sums';
import { departmentTable, unitTable, type Recipients, type Table } from './table';

type Kept<T> = Map<object, { readonly from: readonly unknown[]; readonly made: T }>;

export class Views {
  private tables: Kept<Table> = new Map();
  private groups: Kept<Group> = new Map();
  private units: { readonly from: unknown; readonly made: Recipients } | null = null;
  private departments: { readonly from: unknown; readonly made: Recipients } | null = null;

  of(plan: Plan): PlanView {
    if (this.units?.from !== plan.units) this.units = { from: plan.units, made: new Map(plan.units.map((unit) => [unit.code, unit])) };
    if (this.departments?.from !== plan.departments) {
      this.departments = { from: plan.departments, made: new Map(plan.departments.map(({ code, name }) => [code, { code, name, parent: null, weights: {} }])) };
    }
    const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
    const allocations = new Map(plan.allocations.map((allocation) => [allocation.indicator, allocation]));
    const tables = this.tablesOf(plan, indicators, allocations, this.units.made, this.departments.made);
    const unitTables = new Map(tables.flatMap((table) => (table.axis === 'units' ? [[table.indicator.id, table] as const] : [])));
    return { plan, tables, groups: this.groupsOf(plan, tables), indicators, unitTables, allocations };
  }

  private tablesOf(
    plan: Plan,
    indicators: ReadonlyMap<string, Indicator>,
    allocations: ReadonlyMap<string, Allocation>,
    units: Recipients,
    departments: Recipients,
  ): Table[] {
    const next: Kept<Table> = new Map();
    const tables: Table[] = [];
    for (const allocation of plan.allocations) {
      const indicator = indicators.get(allocation.indicator);
      if (indicator) tables.push(keep(this.tables, next, [allocation, indicator, units], () => unitTable(indicator, allocation, units)));
    }
    for (const allocation of plan.departmentAllocations) {
      const indicator = indicators.get(allocation.indicator);
      const months = allocations.get(allocation.indicator)?.monthTotals ?? NO_MONTHS;
      if (indicator) tables.push(keep(this.tables, next, [allocation, indicator, months, departments], () => departmentTable(indicator, allocation, months, departments)));
    }
    this.tables = next;
    return tables;
  }

  private groupsOf({ structures, units, pins }: Plan, tables: readonly Table[]): Group[] {
    const next: Kept<Group> = new Map();
    const groups: Group[] = [];
    for (const [structure, members] of membersOf(structures, tables)) {
      const [first] = members;
      if (first !== undefined) groups.push(keep(this.groups, next, [first, ...members.slice(1), structure, units, pins], () => groupOf(members, structure, units, pins)));
    }
    this.groups = next;
    return groups;
  }
}

const NO_MONTHS: readonly null[] = [];

/** Tables by what they hang together with: a structure, or their own indicator. */
function membersOf(structures: readonly Structure[], tables: readonly Table[]): [Structure | null, Table[]][] {
  const byKey = new Map<Structure | string, Table[]>();
  const structureOf = new Map(structures.flatMap((structure) => [structure.whole, ...structure.parts.map(({ indicator }) => indicator)].map((id) => [id, structure] as const)));
  for (const table of tables) {
    const key = structureOf.get(table.indicator.id) ?? table.indicator.id;
    byKey.set(key, [...(byKey.get(key) ?? []), table]);
  }
  return [...byKey].map(([key, members]) => [typeof key === 'string' ? null : key, members]);
}

/** What was made from the same objects before, or made now; `from` begins with an object that is no other's. */
function keep<T>(former: Kept<T>, next: Kept<T>, from: readonly [object, ...unknown[]], make: () => T): T {
  const [key] = from;
  const kept = former.get(key);
  const isSame = kept?.from.length === from.length && kept.from.every((each, index) => each === from[index]);
  const entry = isSame ? kept : { from, made: make() };
  next.set(key, entry);
  return entry.made;
}
