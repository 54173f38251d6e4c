/** Change sets of the operations: the whole workbook, or only the cells of some allocations. */
import { allocationOf, indicatorOf, type Plan } from '../domain';
import { allocationBlocks, blockRows, planWorkbook, writePlanPart, type ChangeSet, type Places, type ReadPlan, type Recipe } from '../workbook';
import type { GridRange } from '../xlsx';

/** Makes (or makes anew) every sheet of the plan. */
export function wholeWorkbook(plan: Plan, recipes: readonly Recipe[], operation: ChangeSet['operation'], show: string, showRange: GridRange | null = null): ChangeSet {
  const grid = planWorkbook(plan, recipes);
  return {
    operation,
    sheets: grid.sheets,
    blocks: [],
    styles: grid.styles,
    names: grid.names ?? [],
    planXml: writePlanPart(plan, recipes),
    show,
    showRange,
  };
}

/** An indicator's lines on `Chi tiết`, from its title to what is left over; null where it has none. */
export function linesOnDetail({ detailBlocks, detailColumns }: Places, indicator: string): GridRange | null {
  const block = detailBlocks.get(indicator);
  if (!block) return null;
  const { first, last } = blockRows(block);
  return { row: first, column: detailColumns.name, lastRow: last, lastColumn: detailColumns.difference };
}

/**
 * Writes the allocations of these indicators where their rows stand now; everything else on the
 * sheets stays, and the lines of `shown` come into view. Null when a row for one of them is missing, so that the sheets have to be made anew.
 */
export function allocationCells(
  current: ReadPlan,
  plan: Plan,
  indicators: readonly string[],
  recipes: readonly Recipe[],
  shown: string,
): ChangeSet | null {
  const blocks = [];
  for (const id of indicators) {
    const [indicator, allocation] = [indicatorOf(plan, id), allocationOf(plan, id)];
    const rows = current.places.detailBlocks.get(id)?.unitRows;
    if (!indicator || !allocation || !allocation.units.every((unit) => rows?.has(unit))) return null;
    blocks.push(...allocationBlocks(current.places, indicator, allocation));
  }
  const showRange = linesOnDetail(current.places, shown);
  return { operation: 'split', sheets: [], blocks, styles: {}, names: [], planXml: writePlanPart(plan, recipes), show: current.places.sheetNames.detail, showRange };
}
