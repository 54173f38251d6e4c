/**
 * Errors of a whole line that a single one explains: a line that was deleted, one that was entered in
 * another unit, one whose signs were lost. What the columns lack is the line.
 */
import { addsOverMonths, addsOverUnits } from '../../domain';
import type { CellChange, Cause } from '../finding';
import { gapAt, SUM_RULES, type Group } from '../sums';
import type { Line, Table } from '../table';

export interface LineRepair {
  readonly cause: Cause;
  readonly changes: readonly CellChange[];
  /** The line's recipient and its table, whose sums it mends. */
  readonly table: Table;
  readonly recipient: string;
}

const FACTORS: readonly number[] = [1000, 0.001, 100, 0.01, 10, 0.1];

/** Explanations by a single line of a table whose columns do not hold. */
export function lineRepairs(group: Group): LineRepair[] {
  return group.sets.flatMap((set) => {
    const [table] = set;
    if (table === undefined || set.length > 1 || !addsOverUnits(table.indicator.behaviour)) return [];
    if (group.isDerived && group.structure?.whole === table) return [];
    const lack = lackOf(group, table);
    // A single column that lacks something is a cell's affair, unless a line is known to be gone.
    const isWide = lack.columns !== null && lack.columns.filter((count) => count !== 0).length > 1;
    return [...missingLine(group, table, lack), ...(isWide ? table.lines.flatMap((line) => scaledLine(group, table, line, lack)) : [])];
  });
}

interface Lack {
  /** What every column lacks; null where the table has no months. */
  readonly columns: readonly number[] | null;
  readonly year: number;
}

function lackOf(group: Group, table: Table): Lack {
  const { months, columnSums, isPhased, filled, indicator } = table;
  const columns = isPhased && filled > 0 ? columnSums.map((sum, column) => (months[column] ?? 0) - sum) : null;
  const total = SUM_RULES.flatMap((rule) => (rule.id === 'sum.recipients' ? rule.broken(group) : [])).find(({ key }) => key === `sum.recipients|${indicator.id}|${table.axis}`);
  const year = total === undefined ? 0 : gapAt(total, total.imbalance);
  return { columns, year };
}

function missingLine({ absent }: Group, table: Table, { columns, year }: Lack): LineRepair[] {
  const [recipient, ...others] = absent.get(table) ?? [];
  if (recipient === undefined || others.length > 0) return [];
  const { indicator } = table;
  const ofYear = columns === null ? year : addsOverMonths(indicator.behaviour) ? columns.reduce((sum, count) => sum + count, 0) : (columns.at(-1) ?? 0);
  const isLine = ofYear > 0 && (columns?.every((count) => count >= 0) ?? true) && (year === 0 || year === ofYear);
  if (!isLine) return [];
  const change = (period: (typeof table.steps)[number] | 'Y', to: number): CellChange => ({
    place: { kind: 'cell', indicator: indicator.id, axis: table.axis, recipient, period },
    from: null,
    to,
    lattice: indicator.lattice,
  });
  const cells = columns === null ? [] : table.steps.map((step, column) => change(step, columns[column] ?? 0));
  return [{ cause: 'missingLine', changes: [...cells, change('Y', ofYear)], table, recipient }];
}

function scaledLine(group: Group, table: Table, line: Line, { columns, year }: Lack): LineRepair[] {
  if (columns === null || line.sum === 0 || line.parent !== null) return [];
  const factor = 1 + columns.reduce((sum, count) => sum + count, 0) / line.sum;
  const cause: Cause | null = factor === -1 ? 'negatedLine' : FACTORS.some((known) => Math.abs(known / factor - 1) < 1e-9) ? 'scaledLine' : null;
  if (cause === null) return [];
  const cells = table.steps.map((_, column) => (line.cells[column] ?? 0) + (columns[column] ?? 0));
  const isScaled = (from: number, to: number): boolean => Math.abs(to - from * factor) < 1e-6 * Math.abs(to) + 1e-6;
  if (!cells.every((to, column) => isScaled(line.cells[column] ?? 0, to))) return [];
  // A year that agrees with its wrong months is as wrong as they are; the target then says so, unless it is a floor.
  const ofYear = addsOverMonths(table.indicator.behaviour) ? cells.reduce((sum, to) => sum + to, 0) : (cells.at(-1) ?? 0);
  const isYearToo = (line.year ?? 0) !== ofYear;
  if (isYearToo && (!isScaled(line.year ?? 0, ofYear) || (year !== 0 && (line.year ?? 0) + year !== ofYear))) return [];
  const index = table.lineOf.get(line.code) ?? -1;
  const isHeld = group.isHeld({ kind: 'year', table, line: index }) || table.steps.some((_, column) => group.isHeld({ kind: 'cell', table, line: index, column }));
  if (isHeld) return [];
  const { id: indicator, lattice } = table.indicator;
  const change = (period: (typeof table.steps)[number] | 'Y', from: number | null, to: number): CellChange => ({
    place: { kind: 'cell', indicator, axis: table.axis, recipient: line.code, period },
    from,
    to,
    lattice,
  });
  const changed = table.steps.flatMap((step, column) => {
    const [from, to] = [line.cells[column] ?? null, cells[column] ?? 0];
    return (from ?? 0) === to ? [] : [change(step, from, to)];
  });
  return [{ cause, changes: [...changed, ...(isYearToo ? [change('Y', line.year, ofYear)] : [])], table, recipient: line.code }];
}
