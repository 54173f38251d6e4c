/** What the engine hands back, as tables of the plan. */
import type { AllocationResult, FigureTable } from '../../allocation';
import type { Allocation, DepartmentAllocation, LevelTable } from '../../domain';
import { sumOrNull, type SplitTask } from './task';

/**
 * The table of an indicator: everybody on the axis has a line, blank where the split leaves him out.
 * A milestone's cell is 1 where it is due, whatever has been reached before.
 */
export function tableFrom(task: SplitTask, result: AllocationResult, table = result.tables[0]): Allocation {
  const { indicator, recipients, steps } = task;
  const scale = table === undefined ? 1 : 10 ** (indicator.lattice.decimals - table.lattice.decimals);
  const count = (figure: number | null | undefined): number | null => (figure === null || figure === undefined ? null : figure * scale);
  const rowOf = new Map(result.recipients.map((id, row) => [id, row]));
  const columnOf = new Map(result.periods.map((id, column) => [id, column]));
  // Of a level that is planned for December alone, the other months are not known.
  const isPlanned = (step: string): boolean => step === 'M12' || indicator.behaviour !== 'stock' || result.behaviour === 'stock';
  const cellAt = (row: number | undefined, step: string): number | null => {
    const column = columnOf.get(step);
    if (row === undefined || column === undefined || !isPlanned(step)) return null;
    const figure = table?.cells?.[row]?.[column];
    if (result.behaviour !== 'milestone') return count(figure);
    const before = column === 0 ? 0 : (table?.cells?.[row]?.[column - 1] ?? 0);
    return figure === null || figure === undefined ? null : count(figure - before);
  };
  const cells = recipients.map(({ code }) => steps.map((step) => cellAt(rowOf.get(code), step)));
  const unitTotals = recipients.map(({ code }) => count(table?.year[rowOf.get(code) ?? -1]));
  const isNamed = result.behaviour === 'milestone';
  const monthTotals = steps.map((step, index) =>
    isNamed || !isPlanned(step) ? sumOrNull(cells.map((row) => row[index] ?? null)) : count(table?.periodTotals?.[columnOf.get(step) ?? -1]),
  );
  return {
    indicator: indicator.id,
    units: recipients.map(({ code }) => code),
    total: result.target === null ? (count(table?.total) ?? 0) : result.target.count * 10 ** (indicator.lattice.decimals - result.target.lattice.decimals),
    unitTotals,
    monthTotals,
    cells,
    ...levelsOf(task, result),
  };
}

/** The levels behind a growth. */
function levelsOf({ recipients }: SplitTask, result: AllocationResult): Pick<Allocation, 'levels'> {
  const [base, level] = (['base', 'level'] as const).map((role) => (result.behaviour === 'growth' ? result.behind.find((table) => table.role === role) : undefined));
  if (!base || !level) return {};
  const rowOf = new Map(result.recipients.map((id, row) => [id, row]));
  const read = (table: FigureTable): LevelTable => ({
    year: recipients.map(({ code }) => table.year[rowOf.get(code) ?? -1] ?? null),
    months: recipients.map(({ code }) => table.cells?.[rowOf.get(code) ?? -1] ?? Array<null>(12).fill(null)),
  });
  return { levels: { bases: read(base), planned: read(level) } };
}

/** A split addition on top of the figures it was added to. */
export function added(before: Allocation, addition: Allocation): Allocation {
  const rowOf = new Map(before.units.map((unit, row) => [unit, row]));
  const plus = (left: number | null | undefined, right: number | null | undefined): number | null =>
    (left ?? null) === null && (right ?? null) === null ? null : (left ?? 0) + (right ?? 0);
  const cells = addition.cells.map((row, index) => row.map((cell, month) => plus(before.cells[rowOf.get(addition.units[index] ?? '') ?? -1]?.[month], cell)));
  return {
    ...addition,
    total: sumOrNull(cells.flat()) ?? 0,
    cells,
    unitTotals: cells.map((row) => sumOrNull(row)),
    monthTotals: addition.monthTotals.map((_, month) => sumOrNull(cells.map((row) => row[month] ?? null))),
  };
}

/** The whole of a structure as the sum of its parts, cell by cell. */
export function summed(whole: string, parts: readonly Allocation[]): Allocation | null {
  const [first] = parts;
  if (!first) return null;
  const add = (figures: readonly (number | null)[]): number => figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
  return {
    indicator: whole,
    units: first.units,
    total: add(parts.map((part) => part.total)),
    unitTotals: first.units.map((_, unit) => add(parts.map((part) => part.unitTotals[unit] ?? null))),
    monthTotals: first.monthTotals.map((_, month) => add(parts.map((part) => part.monthTotals[month] ?? null))),
    cells: first.units.map((_, unit) => first.monthTotals.map((__, month) => add(parts.map((part) => part.cells[unit]?.[month] ?? null)))),
  };
}

/** A table of departments as the plan keeps it. */
export function departmentTable({ indicator, units, unitTotals, cells }: Allocation): DepartmentAllocation {
  return { indicator, departments: units, yearTotals: unitTotals, cells };
}

/** How many figures of the year and of its months differ between two tables. */
export function changedFigures(before: Allocation | null, after: Allocation): number {
  let changed = 0;
  const rowOf = new Map(before?.units.map((unit, row) => [unit, row]));
  after.units.forEach((unit, row) => {
    const old = rowOf.get(unit);
    const isPhased = after.cells[row]?.some((cell) => cell !== null) === true;
    if (!isPhased && (before?.unitTotals[old ?? -1] ?? null) !== (after.unitTotals[row] ?? null)) changed += 1;
    after.cells[row]?.forEach((cell, month) => {
      if ((before?.cells[old ?? -1]?.[month] ?? null) !== cell) changed += 1;
    });
  });
  return changed;
}
