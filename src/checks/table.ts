/**
 * One indicator's table as the rules read it: lines with their sums, added up once. Always: sums count
 * a blank as nothing, and say how many cells are filled.
 */
import {
  countOf,
  lastYearColumn,
  THIRTEEN_STEPS,
  TWELVE_STEPS,
  type Allocation,
  type Bound,
  type DepartmentAllocation,
  type Indicator,
  type RecipientAxis,
  type StepId,
} from '../domain';

export interface Line {
  readonly code: string;
  readonly name: string;
  readonly year: number | null;
  readonly cells: readonly (number | null)[];
  readonly sum: number;
  /** How many cells hold a figure. */
  readonly filled: number;
  /** The nearest unit above that has a line too, or null: only lines without one count in the place's sums. */
  readonly parent: string | null;
  /** The unit's weights; none for departments. */
  readonly weights: Readonly<Record<string, number | null>>;
}

export interface Table {
  readonly indicator: Indicator;
  readonly axis: RecipientAxis;
  readonly steps: readonly StepId[];
  readonly lines: readonly Line[];
  /** Code → place among the lines. */
  readonly lineOf: ReadonlyMap<string, number>;
  /** The whole place, by step. */
  readonly months: readonly (number | null)[];
  /** In counts; null where there is none or it does not fit the lattice. */
  readonly target: Bound | null;
  /** Codes of the lines that others stand below. */
  readonly districts: readonly string[];
  /** Sums over the lines without a parent. */
  readonly columnSums: readonly number[];
  readonly yearSum: number;
  readonly monthSum: number;
  /** Cells filled, place's months filled. */
  readonly filled: number;
  readonly isPhased: boolean;
  readonly levels: Allocation['levels'];
}

/** Who stands in the lines: units with their weights, or departments. */
export interface RecipientEntry {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly weights: Readonly<Record<string, number | null>>;
}

export type Recipients = ReadonlyMap<string, RecipientEntry>;

export function unitTable(indicator: Indicator, allocation: Allocation, recipients: Recipients): Table {
  const { units, unitTotals, cells, monthTotals, levels } = allocation;
  return tableOf({ indicator, axis: 'units', codes: units, years: unitTotals, cells, months: monthTotals, levels, recipients });
}

/** @param months the place's, from the indicator's own table; empty where it has none */
export function departmentTable(indicator: Indicator, allocation: DepartmentAllocation, months: Allocation['monthTotals'], recipients: Recipients): Table {
  const { departments, yearTotals, cells } = allocation;
  return tableOf({ indicator, axis: 'departments', codes: departments, years: yearTotals, cells, months, levels: undefined, recipients });
}

interface TableInput {
  readonly indicator: Indicator;
  readonly axis: RecipientAxis;
  readonly codes: readonly string[];
  readonly years: readonly (number | null)[];
  readonly cells: readonly (readonly (number | null)[])[];
  readonly months: readonly (number | null)[];
  readonly levels: Allocation['levels'];
  readonly recipients: Recipients;
}

function tableOf({ indicator, axis, codes, years, cells, months, levels, recipients }: TableInput): Table {
  const steps = indicator.thirteenth ? THIRTEEN_STEPS : TWELVE_STEPS;
  const lineOf = new Map(codes.map((code, index) => [code, index]));
  const columnSums = steps.map(() => 0);
  let [yearSum, filled] = [0, 0];
  const lines = codes.map((code, index): Line => {
    const own = cells[index] ?? [];
    const parent = parentLine(code, recipients, lineOf);
    let [sum, full] = [0, 0];
    for (let column = 0; column < steps.length; column += 1) {
      const count = own[column] ?? null;
      if (count === null) continue;
      full += 1;
      sum += count;
      if (parent === null) columnSums[column] = (columnSums[column] ?? 0) + count;
    }
    const year = years[index] ?? null;
    if (parent === null) yearSum += year ?? 0;
    filled += full;
    const entry = recipients.get(code);
    return { code, name: entry?.name ?? code, year, cells: own, sum, filled: full, parent, weights: entry?.weights ?? {} };
  });
  return {
    indicator,
    axis,
    steps,
    lines,
    lineOf,
    districts: [...new Set(lines.flatMap(({ parent }) => (parent === null ? [] : [parent])))],
    months,
    target: countedTarget(indicator),
    columnSums,
    yearSum,
    monthSum: months.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    filled,
    isPhased: months.some((count) => count !== null),
    levels,
  };
}

function parentLine(code: string, recipients: Recipients, lineOf: ReadonlyMap<string, number>): string | null {
  // A hierarchy that runs in a circle must not hang the check.
  const seen = new Set([code]);
  for (let above = recipients.get(code)?.parent ?? null; above !== null && !seen.has(above); above = recipients.get(above)?.parent ?? null) {
    if (lineOf.has(above)) return above;
    seen.add(above);
  }
  return null;
}

/** The target in counts; null without one or where it does not fit the lattice, which is observed on the sheet. */
export function countedTarget({ target, lattice }: Pick<Indicator, 'target' | 'lattice'>): Bound | null {
  if (target === null) return null;
  const counts = (target.kind === 'range' ? [target.min, target.max] : [target.value]).map((figure) => countOf(figure, lattice));
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first?.ok || !last?.ok) return null;
  return target.kind === 'range' ? { kind: 'range', min: first.value, max: last.value } : { kind: target.kind, value: first.value };
}

/** Every unit's figure of last year, a count that may have decimals; null where the plan does not hold it. */
export function lastYearOf({ indicator }: Table, { weights }: Line): number | null {
  const figure = weights[lastYearColumn(indicator.id)] ?? null;
  return figure === null ? null : figure * 10 ** indicator.lattice.decimals;
}
