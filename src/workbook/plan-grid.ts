/** The whole plan as a workbook of our making. */
import type { Plan } from '../domain';
import type { WorkbookGrid } from '../xlsx';
import { detailSheet } from './detail-sheet';
import { indicatorsSheet } from './indicators-sheet';
import { layoutOf } from './layout';
import { writePlanPart, type Recipe } from './plan-part';
import { structureSheet } from './structure-sheet';
import { STYLES } from './styles';
import { unitsSheet } from './units-sheet';

/**
 * Every sheet of the plan with values, formulas and their results, styles and the custom XML part.
 * The same grids are written by the file writer and, sheet by sheet, through Excel.
 */
export function planWorkbook(plan: Plan, recipes: readonly Recipe[] = []): WorkbookGrid {
  const places = layoutOf(plan);
  const structure = structureSheet(plan, places);
  return {
    sheets: [
      indicatorsSheet(plan, places),
      unitsSheet(plan),
      detailSheet(plan, places),
      ...(structure ? [structure] : []),
    ],
    styles: STYLES,
    customXml: [writePlanPart(plan, recipes)],
    properties: { title: `Phân bổ chỉ tiêu ${plan.place} năm ${plan.year}`, creator: 'Phân bổ chỉ tiêu' },
  };
}
