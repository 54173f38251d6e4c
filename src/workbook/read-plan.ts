/**
 * A workbook back into a plan. Rows and columns are found by their keys and headings, so sorting,
 * inserting and hiding change nothing; the cells win over everything else. What only a sheet can show
 * (text where a number belongs, a figure finer than its rounding unit) is observed and handed on.
 */
import {
  newPlan,
  refusal,
  success,
  structuresOf,
  type Allocation,
  type Plan,
  type Result,
} from '../domain';
import type { WorkbookGrid } from '../xlsx';
import { SHEETS } from './labels';
import { partsOf, type Places } from './layout';
import type { Observation } from './observation';
import { readPlanPart, type Recipe } from './plan-part';
import { readDetail } from './read-detail';
import { readIndicators } from './read-indicators';
import { readUnits } from './read-units';
import { SheetView } from './sheet-view';

export interface ReadPlan {
  readonly plan: Plan;
  readonly places: Places;
  readonly recipes: readonly Recipe[];
  readonly observations: readonly Observation[];
}

/**
 * Refused with `workbook.notOurs` (no sheet of ours), `workbook.sheetMissing`, `workbook.columnMissing`,
 * `workbook.duplicateRow`, `workbook.entryInvalid` (a choice that is none of those known),
 * `workbook.newerSchema`, and the refusals of a units table.
 */
export function readPlan(workbook: WorkbookGrid): Result<ReadPlan> {
  const views = new Map(workbook.sheets.map((sheet) => [sheet.name.normalize('NFC'), new SheetView(sheet)]));
  const indicatorsView = views.get(SHEETS.indicators);
  const [unitsView, detailView] = [views.get(SHEETS.units), views.get(SHEETS.detail)];
  if (!indicatorsView && !unitsView && !detailView) return refusal('workbook.notOurs', {});
  if (!indicatorsView) return refusal('workbook.sheetMissing', { sheet: SHEETS.indicators });
  if (!unitsView) return refusal('workbook.sheetMissing', { sheet: SHEETS.units });
  if (!detailView) return refusal('workbook.sheetMissing', { sheet: SHEETS.detail });

  const part = readPlanPart(workbook.customXml ?? []);
  if (!part.ok) return part;
  const list = readIndicators(indicatorsView);
  if (!list.ok) return list;
  const units = readUnits(unitsView);
  if (!units.ok) return units;

  const { indicators, place, year, rows, targetColumn } = list.value;
  const detail = readDetail(detailView, indicators, units.value);
  if (!detail.ok) return detail;
  const structures = structuresOf(indicators);
  const { recipes, pins, bounds, journal, accepted } = part.value;
  const plan = newPlan({ place, year, indicators, units: units.value, structures, allocations: detail.value.allocations, pins, bounds, journal, accepted });
  return success({
    plan: { ...plan, allocations: plan.allocations.filter((allocation) => hasFigures(plan, allocation)) },
    places: {
      indicatorRows: rows,
      targetColumn,
      detailColumns: detail.value.columns,
      detailBlocks: detail.value.blocks,
    },
    recipes,
    observations: [...list.value.observations, ...detail.value.observations],
  });
}

/** A block nobody has filled yet is no allocation; the formulas of a structure's whole show 0 until then. */
function hasFigures(plan: Plan, allocation: Allocation): boolean {
  const isTyped = (count: number | null): boolean => count !== null && (count !== 0 || partsOf(plan, allocation.indicator).length === 0);
  return [...allocation.unitTotals, ...allocation.monthTotals, ...allocation.cells.flat()].some(isTyped);
}
