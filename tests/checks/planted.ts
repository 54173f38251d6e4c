/** Errors people make, planted one at a time in a plan that holds, with what would undo them. */
import { addsOverMonths, addsOverUnits, type Allocation, type Plan } from '../../src/domain';
import type { Place } from '../../src/checks';
import { randomFor, type Random } from '../allocation/proof/random';

export interface Planted {
  readonly kind: ErrorKind;
  readonly plan: Plan;
  /** False for a figure that stands in one sum only: then any other of that sum may be the wrong one. */
  readonly isLocatable: boolean;
  /** The figures that are wrong now, and what they were. */
  readonly truth: readonly { readonly place: Place; readonly was: number }[];
}

export const ERROR_KINDS = ['cell', 'swapped', 'doubled', 'sign', 'blank', 'year', 'month', 'target', 'line', 'unit', 'twoCells'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** Another whole count ≥ 0, near or far. */
function otherThan(random: Random, count: number): number {
  for (;;) {
    const other = Math.max(0, random.chance(0.5) ? count + random.whole(-9, 9) : random.whole(0, 2 * count + 10));
    if (other !== count) return other;
  }
}

function swapped(count: number): number | null {
  const digits = String(count);
  for (let at = 0; at + 1 < digits.length; at += 1) {
    if (digits[at] !== digits[at + 1]) return Number(digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2));
  }
  return null;
}

const doubled = (count: number): number => Number(String(count).replace(/^(\d)/, '$1$1'));

/** The plan with a figure changed; the whole of a structure follows its parts, as its formulas do. */
export function withCell(plan: Plan, id: string, unit: number, column: number, to: number | null): Plan {
  const change = (each: Allocation, value: (old: number | null) => number | null): Allocation => ({
    ...each,
    cells: each.cells.map((line, index) => (index === unit ? line.map((old, step) => (step === column ? value(old) : old)) : line)),
  });
  const was = plan.allocations.find(({ indicator }) => indicator === id)?.cells[unit]?.[column] ?? 0;
  const wholes = new Set(plan.structures.flatMap(({ whole, parts }) => (parts.some((part) => part.indicator === id) ? [whole] : [])));
  return {
    ...plan,
    allocations: plan.allocations.map((each) =>
      each.indicator === id ? change(each, () => to) : wholes.has(each.indicator) ? change(each, (old) => (old ?? 0) + (to ?? 0) - was) : each,
    ),
  };
}

const withTable = (plan: Plan, id: string, change: (table: Allocation) => Allocation): Plan => ({
  ...plan,
  allocations: plan.allocations.map((each) => (each.indicator === id ? change(each) : each)),
});

/** A level between January and November stands in its column alone; all else in two sums. */
function standsTwice(plan: Plan, { truth }: Pick<Planted, 'truth'>): boolean {
  return truth.every(({ place }) => {
    if (place.kind !== 'cell' && place.kind !== 'place') return true;
    const behaviour = plan.indicators.find(({ id }) => id === place.indicator)?.behaviour ?? 'flow';
    return addsOverMonths(behaviour) || place.period === 'M12' || place.period === 'Y';
  });
}

export function plantedIn(plan: Plan, kind: ErrorKind, seed: number, index: number): Planted | null {
  const planted = plant(plan, kind, seed, index);
  return planted && { ...planted, isLocatable: planted.truth.length > 2 || standsTwice(plan, planted) };
}

/** An error of the kind, or null where the plan chosen has no place for it (a figure of one digit has none to swap). */
function plant(plan: Plan, kind: ErrorKind, seed: number, index: number): Omit<Planted, 'isLocatable'> | null {
  const random = randomFor(seed, index);
  const wholes = new Set(plan.structures.map(({ whole }) => whole));
  // Of what does not add up a changed figure may still round to the same mean.
  const adds = new Set(plan.indicators.flatMap(({ id, behaviour }) => (addsOverUnits(behaviour) ? [id] : [])));
  const tables = plan.allocations.filter(({ indicator }) => adds.has(indicator) && !wholes.has(indicator));
  const table = random.pick(tables as [Allocation, ...Allocation[]]);
  const id = table.indicator;
  const indicator = plan.indicators.find((each) => each.id === id)!;
  const [unit, column] = [random.whole(0, table.units.length - 1), random.whole(0, (table.cells[0]?.length ?? 1) - 1)];
  const recipient = table.units[unit]!;
  const was = table.cells[unit]?.[column] ?? 0;
  const cellAt = (line: number, step: number): Place => ({ kind: 'cell', indicator: id, axis: 'units', recipient: table.units[line]!, period: `M${step + 1}` as 'M1' });
  const one = (to: number | null): ReturnType<typeof plant> => (to === null && was === 0) || to === was ? null : { kind, plan: withCell(plan, id, unit, column, to), truth: [{ place: cellAt(unit, column), was }] };
  switch (kind) {
    case 'cell':
      return one(otherThan(random, was));
    case 'swapped': {
      const to = swapped(was);
      return to === null ? null : one(to);
    }
    case 'doubled':
      return was === 0 ? null : one(doubled(was));
    case 'sign':
      return was === 0 ? null : one(-was);
    case 'blank':
      return one(null);
    case 'year': {
      const old = table.unitTotals[unit] ?? 0;
      const to = otherThan(random, old);
      return { kind, plan: withTable(plan, id, (each) => ({ ...each, unitTotals: each.unitTotals.with(unit, to) })), truth: [{ place: { kind: 'cell', indicator: id, axis: 'units', recipient, period: 'Y' }, was: old }] };
    }
    case 'month': {
      const old = table.monthTotals[column] ?? 0;
      return { kind, plan: withTable(plan, id, (each) => ({ ...each, monthTotals: each.monthTotals.with(column, otherThan(random, old)) })), truth: [{ place: { kind: 'place', indicator: id, period: `M${column + 1}` as 'M1' }, was: old }] };
    }
    case 'target': {
      if (indicator.target?.kind === undefined || indicator.target.kind === 'range') return null;
      // A floor that is lowered still holds, and nothing in the plan could tell.
      const to = indicator.target.kind === '=' ? otherThan(random, table.total) : table.total + random.whole(1, 900);
      const value = to / 10 ** indicator.lattice.decimals;
      const target = { ...indicator.target, value };
      return { kind, plan: { ...plan, indicators: plan.indicators.map((each) => (each.id === id ? { ...each, target } : each)) }, truth: [{ place: { kind: 'indicator', indicator: id, field: 'target' }, was: table.total }] };
    }
    case 'line': {
      const line = table.cells[unit] ?? [];
      if (line.every((cell) => cell === 0)) return null;
      const without = <T>(list: readonly T[]): T[] => list.filter((_, place) => place !== unit);
      const cut = withTable(plan, id, (each) => ({ ...each, units: without(each.units), unitTotals: without(each.unitTotals), cells: without(each.cells) }));
      // The formulas of a structure's whole show what is left of its parts.
      const follows = line.reduce<Plan>((next, cell, step) => (cell === null ? next : wholeLess(next, id, recipient, step, cell)), cut);
      const year: Place = { kind: 'cell', indicator: id, axis: 'units', recipient, period: 'Y' };
      return { kind, plan: follows, truth: [...line.map((cell, step) => ({ place: cellAt(unit, step), was: cell ?? 0 })), { place: year, was: table.unitTotals[unit] ?? 0 }] };
    }
    case 'unit': {
      const line = table.cells[unit] ?? [];
      if (line.filter((cell) => cell !== 0).length < 2) return null;
      let next = line.reduce<Plan>((each, cell, step) => withCell(each, id, unit, step, (cell ?? 0) * 1000), plan);
      next = withTable(next, id, (each) => ({ ...each, unitTotals: each.unitTotals.map((year, place) => (place === unit ? (year ?? 0) * 1000 : year)) }));
      const cells = line.flatMap((cell, step) => (cell === 0 ? [] : [{ place: cellAt(unit, step), was: cell ?? 0 }]));
      return { kind, plan: next, truth: [...cells, { place: { kind: 'cell', indicator: id, axis: 'units', recipient, period: 'Y' }, was: table.unitTotals[unit] ?? 0 }] };
    }
    case 'twoCells': {
      if (!addsOverMonths(indicator.behaviour)) return null;
      const [other, step] = [(unit + 1) % table.units.length, (column + 1) % (table.cells[0]?.length ?? 1)];
      const second = table.cells[other]?.[step] ?? 0;
      const [to, toOther] = [otherThan(random, was), otherThan(random, second)];
      if (to - was === toOther - second) return null;
      const next = withCell(withCell(plan, id, unit, column, to), id, other, step, toOther);
      return { kind, plan: next, truth: [{ place: cellAt(unit, column), was }, { place: cellAt(other, step), was: second }] };
    }
  }
}

function wholeLess(plan: Plan, id: string, recipient: string, step: number, by: number): Plan {
  const wholes = new Set(plan.structures.flatMap(({ whole, parts }) => (parts.some((part) => part.indicator === id) ? [whole] : [])));
  return {
    ...plan,
    allocations: plan.allocations.map((each) =>
      wholes.has(each.indicator)
        ? { ...each, cells: each.cells.map((line, index) => (each.units[index] === recipient ? line.map((cell, column) => (column === step ? (cell ?? 0) - by : cell)) : line)) }
        : each,
    ),
  };
}
