/** Change sets of the operations: the whole workbook, or only the cells of some tables. */
import { allocationOf, departmentAllocationOf, indicatorOf, refusal, success, type Plan, type RecipientAxis, type Result } from '../domain';
import { allocationBlocks, blockRows, departmentBlocks, journalBlocks, layoutOf, planWorkbook, rewrittenCells, SHEETS, STYLES, writePlanPart, type ChangeSet, type Places, type ReadPlan, type Recipe } from '../workbook';
import { cellName, type GridRange } from '../xlsx';
import { sameLattice } from './rounding-unit';

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

/** A table that an operation has changed. */
export interface TouchedTable {
  readonly axis: RecipientAxis;
  readonly indicator: string;
}

/**
 * What turns the workbook into one of the plan: the cells of the tables touched, where every one of
 * them has its lines and nothing else about the indicators changed; else every cell that differs, where
 * the rows are as they were made; otherwise all sheets anew.
 * @param shown the indicator whose lines come into view, or null to leave the view alone
 * @returns refused with `workbook.wouldLose` where sheets made anew would drop what the plan could not be read to hold
 */
export function changesOf(current: ReadPlan, plan: Plan, recipes: readonly Recipe[], touched: readonly TouchedTable[], shown: string | null): Result<ChangeSet> {
  // Pins show in the looks of cells all over an indicator's lines, beside the figures of the tables.
  const marked = JSON.stringify(current.plan.pins) === JSON.stringify(plan.pins) ? null : splitInPlace(current, plan, recipes, shown);
  const cells = marked === null && isLaidOutAlike(current.plan, plan) ? tableCells(current, plan, touched, recipes, shown) : null;
  const changes = marked ?? cells ?? splitInPlace(current, plan, recipes, shown);
  return changes ? success(changes) : madeAnew(current, plan, recipes, 'split', SHEETS.detail, shown === null ? null : linesOnDetail(layoutOf(plan), shown));
}

/** Where a change comes into view. */
interface View {
  readonly operation: ChangeSet['operation'];
  /** Name of the sheet as it stands in the workbook. */
  readonly show: string;
  readonly showRange: GridRange | null;
}

/** The plan written over the sheets as they stand, and nothing else touched; null where they have to be made anew. */
export function sheetsInPlace(current: ReadPlan, plan: Plan, recipes: readonly Recipe[], view: View): ChangeSet | null {
  const blocks = rewrittenCells(current, plan, recipes);
  return blocks === null ? null : { ...view, sheets: [], blocks, styles: STYLES, names: [], planXml: writePlanPart(plan, recipes) };
}

function splitInPlace(current: ReadPlan, plan: Plan, recipes: readonly Recipe[], shown: string | null): ChangeSet | null {
  const showRange = shown === null ? null : linesOnDetail(current.places, shown);
  return sheetsInPlace(current, plan, recipes, { operation: 'split', show: current.places.sheetNames.detail, showRange });
}

/** Writing cells is enough while every indicator is counted as before. */
function isLaidOutAlike(before: Plan, after: Plan): boolean {
  return after.indicators.every((line) => {
    const former = indicatorOf(before, line.id);
    return former !== undefined && sameLattice(former.lattice, line.lattice) && former.levels?.unit === line.levels?.unit && former.levels?.decimals === line.levels?.decimals;
  });
}

/**
 * All sheets made anew for a plan that has changed.
 * @returns refused with `workbook.wouldLose` where the sheets hold what the plan could not be read to hold
 */
export function madeAnew(current: ReadPlan, plan: Plan, recipes: readonly Recipe[], operation: ChangeSet['operation'], show: string, showRange: GridRange | null = null): Result<ChangeSet> {
  const lost = current.observations.find(({ problem, isHeld = false }) => !isHeld && problem.code !== 'workbook.rowMissing') ?? strandedCells(current);
  if (lost) return refusal('workbook.wouldLose', { sheet: lost.sheet, address: cellName(lost.row, lost.column) });
  return success(wholeWorkbook(plan, recipes, operation, show, showRange));
}

/** Where figures stand for an indicator that would have no lines any more. */
function strandedCells({ plan, places }: ReadPlan): { readonly sheet: string; readonly row: number; readonly column: number } | undefined {
  const stranded = plan.allocations.find(({ indicator }) => (indicatorOf(plan, indicator)?.target ?? null) === null);
  const row = stranded && places.detailBlocks.get(stranded.indicator)?.titleRow;
  return row === undefined ? undefined : { sheet: places.sheetNames.detail, row, column: places.detailColumns.name };
}

/** An indicator's lines on `Chi tiết`, from its title to what is left over; null where it has none. */
function linesOnDetail({ detailBlocks, detailColumns }: Places, indicator: string): GridRange | null {
  const block = detailBlocks.get(indicator);
  if (!block) return null;
  const { first, last } = blockRows(block);
  return { row: first, column: detailColumns.name, lastRow: last, lastColumn: detailColumns.difference };
}

/**
 * Writes the tables where their rows stand now; everything else on the sheets stays. Null when a row
 * for one of them is missing, so that the sheets have to be made anew.
 */
function tableCells(current: ReadPlan, plan: Plan, touched: readonly TouchedTable[], recipes: readonly Recipe[], shown: string | null): ChangeSet | null {
  const { places } = current;
  const blocks = journalBlocks(current, plan);
  for (const { axis, indicator: id } of touched) {
    const indicator = indicatorOf(plan, id);
    if (!indicator) return null;
    if (axis === 'units') {
      const table = allocationOf(plan, id);
      const rows = places.detailBlocks.get(id)?.unitRows;
      if (!table || !table.units.every((unit) => rows?.has(unit))) return null;
      // The whole of a structure stands in formulas over its parts.
      if (!plan.structures.some((structure) => structure.whole === id)) blocks.push(...allocationBlocks(places, indicator, table));
    } else {
      const table = departmentAllocationOf(plan, id);
      const rows = places.departmentBlocks.get(id)?.unitRows;
      if (!table || !table.departments.every((department) => rows?.has(department))) return null;
      blocks.push(...departmentBlocks(places, indicator, table));
    }
  }
  const showRange = shown === null ? null : linesOnDetail(current.places, shown);
  return { operation: 'split', sheets: [], blocks, styles: {}, names: [], planXml: writePlanPart(plan, recipes), show: shown === null ? null : places.sheetNames.detail, showRange };
}
