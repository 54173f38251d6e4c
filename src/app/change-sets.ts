/** Change sets of the operations: the whole workbook, or only the cells of some allocations. */
import { allocationOf, indicatorOf, type Plan } from '../domain';
import { allocationBlocks, planWorkbook, SHEETS, writePlanPart, type ChangeSet, type ReadPlan, type Recipe } from '../workbook';

/** Makes (or makes anew) every sheet of the plan. */
export function wholeWorkbook(plan: Plan, recipes: readonly Recipe[], operation: ChangeSet['operation'], show: string): ChangeSet {
  const grid = planWorkbook(plan, recipes);
  return {
    operation,
    sheets: grid.sheets,
    blocks: [],
    styles: grid.styles,
    names: [],
    planXml: writePlanPart(recipes),
    show,
  };
}

/**
 * Writes the allocations of these indicators where their rows stand now; everything else on the
 * sheets stays. Null when a row for one of them is missing, so that the sheets have to be made anew.
 */
export function allocationCells(current: ReadPlan, plan: Plan, indicators: readonly string[], recipes: readonly Recipe[]): ChangeSet | null {
  const blocks = [];
  for (const id of indicators) {
    const [indicator, allocation] = [indicatorOf(plan, id), allocationOf(plan, id)];
    const rows = current.places.detailBlocks.get(id)?.unitRows;
    if (!indicator || !allocation || !allocation.units.every((unit) => rows?.has(unit))) return null;
    blocks.push(...allocationBlocks(current.places, indicator, allocation));
  }
  return { operation: 'split', sheets: [], blocks, styles: {}, names: [], planXml: writePlanPart(recipes), show: SHEETS.detail };
}
