/** The figures of the blocks that were found, as whole counts. */
import {
  countOf,
  plannedFigure,
  THIRTEEN_STEPS,
  TWELVE_STEPS,
  type Allocation,
  type DepartmentAllocation,
  type GrowthLevels,
  type Indicator,
  type Lattice,
} from '../domain';
import { BASE_SUFFIX, LEVEL_SUFFIX, ROW_KEYS } from './labels';
import { stepColumn } from './layout';
import type { Observation } from './observation';
import type { FoundBlocks, KnownRecipient } from './read-detail';
import { readFigure } from './read-figure';
import type { SheetView } from './sheet-view';

type Read = (key: string, column: number | undefined, lattice: Lattice) => number | null;

/** One allocation for each indicator that has lines; figures that are none are observed. */
export function readAllocations(view: SheetView, found: FoundBlocks, indicators: readonly Indicator[], recipients: readonly KnownRecipient[], observations: Observation[]): Allocation[] {
  return linesOf(view, found, indicators, observations).map(({ indicator, rows, read }) => {
    const { lattice } = indicator;
    const codes = recipients.map(({ code }) => code).filter((code) => rows.has(code));
    const columns = stepColumns(found, indicator);
    const months = (key: string, of: Lattice): (number | null)[] => columns.map((column) => read(key, column, of));
    const target = indicator.target === null ? null : countOf(plannedFigure(indicator.target), lattice);
    const levels = levelsOf(indicator, codes, months, (key, of) => read(key, found.columns.assigned, of));
    return {
      indicator: indicator.id,
      units: codes,
      total: target?.ok ? target.value : 0,
      unitTotals: codes.map((code) => read(code, found.columns.assigned, lattice)),
      monthTotals: months(ROW_KEYS.place, lattice),
      cells: codes.map((code) => months(code, lattice)),
      ...(levels && { levels }),
    };
  });
}

/** The same for departments, which have no phasing of their own. */
export function readDepartmentAllocations(view: SheetView, found: FoundBlocks, indicators: readonly Indicator[], departments: readonly KnownRecipient[], observations: Observation[]): DepartmentAllocation[] {
  const known = new Set(departments.map(({ code }) => code));
  return linesOf(view, found, indicators, observations).map(({ indicator, rows, read }) => {
    const codes = [...rows.keys()].filter((code) => known.has(code));
    const columns = stepColumns(found, indicator);
    return {
      indicator: indicator.id,
      departments: codes,
      yearTotals: codes.map((code) => read(code, found.columns.assigned, indicator.lattice)),
      cells: codes.map((code) => columns.map((column) => read(code, column, indicator.lattice))),
    };
  });
}

function linesOf(view: SheetView, found: FoundBlocks, indicators: readonly Indicator[], observations: Observation[]): { readonly indicator: Indicator; readonly rows: ReadonlyMap<string, number>; readonly read: Read }[] {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return [...found.rows].flatMap(([id, rows]) => {
    const indicator = known.get(id);
    if (!indicator) return [];
    const read: Read = (key, column, lattice) => {
      const row = rows.get(key);
      if (row === undefined || column === undefined) return null;
      const figure = readFigure(view, row, column, lattice);
      if (figure.problem) observations.push({ sheet: view.name, row, column, indicator: id, problem: figure.problem });
      return figure.count;
    };
    return [{ indicator, rows, read }];
  });
}

function stepColumns({ columns }: FoundBlocks, indicator: Indicator): (number | undefined)[] {
  return (indicator.thirteenth ? THIRTEEN_STEPS : TWELVE_STEPS).map((step) => stepColumn(columns, step));
}

function levelsOf(
  { levels }: Indicator,
  codes: readonly string[],
  months: (key: string, lattice: Lattice) => (number | null)[],
  year: (key: string, lattice: Lattice) => number | null,
): GrowthLevels | null {
  if (levels === null) return null;
  const table = (suffix: string): GrowthLevels['bases'] => ({
    year: codes.map((code) => year(`${code}${suffix}`, levels)),
    months: codes.map((code) => months(`${code}${suffix}`, levels)),
  });
  const read = { bases: table(BASE_SUFFIX), planned: table(LEVEL_SUFFIX) };
  const figures = [read.bases, read.planned].flatMap((of) => [...of.year, ...of.months.flat()]);
  return figures.every((figure) => figure === null) ? null : read;
}
