/** The whole plan as a workbook of our making. */
import type { Plan } from '../domain';
import type { SheetGrid, WorkbookGrid } from '../xlsx';
import { assignmentSheet } from './assignment-sheet';
import { coverSheet } from './cover-sheet';
import { departmentListSheet } from './departments-list';
import { departmentsSheet, detailSheet } from './detail-sheet';
import { headroomSheet } from './headroom-sheet';
import { INDICATOR_COLUMNS, indicatorsSheet, type BlockCounts } from './indicators-sheet';
import { journalSheet } from './journal-sheet';
import { SHEET_NAMES, SHEETS, type SheetKey } from './labels';
import { FIRST_DATA_ROW, HEADER_ROW, layoutOf, type Places } from './layout';
import { phasingSheet } from './phasing-sheet';
import { writePlanPart, type Recipe } from './plan-part';
import { projectsSheet } from './projects-sheet';
import { revenueSheet } from './revenue-sheet';
import { structureSheet } from './structure-sheet';
import { STYLES } from './styles';
import { trackingSheets } from './tracking-sheets';
import { summarySheet } from './summary-sheet';
import { unitsSheet } from './units-sheet';

/**
 * Every sheet of the plan with values, formulas and their results, styles, defined names and the
 * custom XML part. The same grids are written by the file writer and, sheet by sheet, through Excel.
 */
export function planWorkbook(plan: Plan, recipes: readonly Recipe[] = []): WorkbookGrid {
  const places = layoutOf(plan);
  const detail = detailSheet(plan, places);
  const indicators = indicatorsSheet(plan, places, blockCounts(detail, places));
  const structure = structureSheet(plan, places);
  const assignment = assignmentSheet(plan);
  const sheets = [
    coverSheet(plan, statesOn(plan, indicators)),
    ...(assignment ? [assignment] : []),
    indicators,
    unitsSheet(plan),
    departmentListSheet(plan),
    summarySheet(plan, places),
    detail,
    phasingSheet(plan, places),
    departmentsSheet(plan, places),
    ...(structure ? [structure] : []),
    headroomSheet(plan),
    projectsSheet(plan),
    revenueSheet(plan),
    ...trackingSheets(plan, places),
    journalSheet(plan),
  ];
  return {
    sheets,
    styles: STYLES,
    names: namesOf(sheets),
    customXml: [writePlanPart(plan, recipes)],
    properties: { title: `Phân bổ chỉ tiêu ${plan.place} năm ${plan.year}`, creator: 'Phân bổ chỉ tiêu' },
  };
}

/** How many figures each block of `Chi tiết` holds, and in how many places it does not add up. */
function blockCounts(detail: SheetGrid, { detailBlocks, detailColumns }: Places): BlockCounts {
  return new Map(
    [...detailBlocks].map(([id, { titleRow }]) => {
      const [filled, faults] = [detailColumns.assigned, detailColumns.difference].map((column) => Number(detail.rows[titleRow]?.[column]?.value ?? 0));
      return [id, { filled: filled ?? 0, faults: faults ?? 0 }];
    }),
  );
}

function statesOn(plan: Plan, indicators: SheetGrid): ReadonlyMap<string, string> {
  return new Map(
    plan.indicators.map(({ id }, index) => {
      const state = indicators.rows[FIRST_DATA_ROW + index]?.[INDICATOR_COLUMNS.state]?.value;
      return [id, typeof state === 'string' ? state : ''];
    }),
  );
}

/** Names that follow the sheets when somebody renames them. */
export function namesOf(sheets: readonly SheetGrid[]): NonNullable<WorkbookGrid['names']> {
  const made = new Set(sheets.map((sheet) => sheet.name));
  const keys = (Object.keys(SHEETS) as SheetKey[]).filter((key) => made.has(SHEETS[key]));
  return keys.map((key) => ({ name: SHEET_NAMES[key], refersTo: `'${SHEETS[key]}'!$A$${HEADER_ROW + 1}` }));
}
